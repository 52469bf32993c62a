import type { Tanggal } from '../domain/isi.generated.ts';
import type { Isi } from '../domain/isi.ts';
import type { Kinerja } from '../domain/kinerja.ts';
import { findJabatan, type Jabatan } from '../domain/lookup.ts';
import type { Party } from '../markup/types.ts';
import type { Argumen, ArgumenSalah, Bagian } from './bagian.ts';
import { composeJabatan, composeParty, findPenandaTangan, formatTempatTanggal } from './penanda-tangan.ts';
import { listPenyetuju } from './penyetuju.ts';

/** What a signature block needs of a document, whatever it is about. */
export interface BahanBertanda {
  kinerja: Kinerja;
  penandaTangan: PenandaTangan;
  pengesah?: { path: string }; // the file whose chain approves the document; none where nobody does
  tanggal: Tanggal; // on which day who holds which jabatan is asked
  tanggalDokumen: Tanggal | undefined; // typed in the approving file; also while its seal does not fit: a draft says so itself
  jabatan?: Jabatan; // whom the document is about
}

/** As the template's head names them: pejabat, atasan, or the id of a jabatan. */
export interface PenandaTangan {
  kiri?: string;
  kanan?: string;
  paraf?: string[];
}

const SIAPA = 'siapa: pejabat, atasan, atau pengenal jabatan';

/** Left whoever takes note, right whoever answers for the document, under place and date. */
export const TANDA_TANGAN: Bagian<BahanBertanda> = {
  about:
    'Blok tanda tangan. Tanpa isian dipakai penanda_tangan di kepala templat. Nama hanya tercetak untuk jabatan yang menurut SOP menyetujui berkas pengesahnya; yang lain mendapat tempat kosong.',
  arguments: {
    kiri: { about: SIAPA, required: false },
    kanan: { about: SIAPA, required: false },
    pengantar_kiri: { about: 'baris di atas jabatan kiri; bawaan: Mengetahui,', required: false },
    pengantar_kanan: { about: 'baris di atas jabatan kanan', required: false },
    tanggal: {
      about: 'pengesah (bawaan): tanggal berkas pengesah; kosong: titik-titik untuk ditulis tangan',
      required: false,
      choices: ['pengesah', 'kosong'],
    },
    atas_nama: { about: 'pengenal jabatan yang diatasnamakan penanda tangan kanan (a.n.)', required: false },
  },
  compose(bahan, argumen) {
    const sisi = listSisi(bahan, argumen);
    const salah = sisi.find((satu) => 'salah' in satu);
    if (salah) return salah;
    const paraf = listParaf(bahan);
    const parafSalah = paraf.find((satu) => typeof satu === 'object');
    if (parafSalah) return parafSalah;
    const parties = sisi.filter((satu) => 'jabatan' in satu);
    return [
      {
        type: 'signatures',
        parties,
        ...(paraf.length > 0 && { paraf: paraf.filter((satu) => typeof satu === 'string') }),
      },
    ];
  },
};

function listSisi(bahan: BahanBertanda, argumen: Argumen): (Party | ArgumenSalah)[] {
  const {
    kiri = bahan.penandaTangan.kiri,
    kanan = bahan.penandaTangan.kanan,
    pengantar_kiri,
    pengantar_kanan,
  } = argumen;
  const hari = argumen.tanggal === 'kosong' ? undefined : bahan.tanggalDokumen;
  const tanggal = formatTempatTanggal(bahan.kinerja.instansi, hari);
  const atasNama = findAtasNama(bahan.kinerja.isi, argumen.atas_nama);
  if ('salah' in atasNama) return [atasNama];
  const depanKanan = { tanggal, ...(pengantar_kanan !== undefined && { pengantar: pengantar_kanan }), ...atasNama };
  return [
    ...(kiri === undefined ? [] : [composeSisi(bahan, kiri, { pengantar: pengantar_kiri ?? 'Mengetahui,' })]),
    ...(kanan === undefined ? [] : [composeSisi(bahan, kanan, depanKanan)]),
  ];
}

type Depan = Pick<Party, 'pengantar' | 'tanggal' | 'atasNama'>;

/** A name stands only where the SOPs say that this jabatan approves the file: of anybody else nothing is known here. */
function composeSisi(bahan: BahanBertanda, siapa: string, depan: Depan): Party | ArgumenSalah {
  const { isi } = bahan.kinerja;
  const jabatan = findPenandaTangan(isi, bahan.jabatan, siapa);
  if (!jabatan) return { salah: describeTanpa(bahan.jabatan, siapa) };
  const isPenyetuju = bahan.pengesah === undefined || listPenyetuju(isi, bahan.pengesah.path).includes(jabatan);
  return { ...depan, ...(isPenyetuju ? composeParty(isi, jabatan, bahan.tanggal) : composeJabatan(jabatan)) };
}

function findAtasNama(isi: Isi, id: string | undefined): Pick<Party, 'atasNama'> | ArgumenSalah {
  if (id === undefined) return {};
  const jabatan = findJabatan(isi, id);
  return jabatan ? { atasNama: `a.n. ${jabatan.nama.toUpperCase()}` } : { salah: describeTanpa(undefined, id) };
}

function describeTanpa(jabatan: Jabatan | undefined, siapa: string): string {
  if (siapa !== 'pejabat' && siapa !== 'atasan') return `jabatan "${siapa}" tidak ada di pejabat.yaml`;
  if (!jabatan) return `dokumen ini bukan tentang satu pejabat; sebut pengenal jabatan, bukan "${siapa}"`;
  return `jabatan ${jabatan.id} tidak mempunyai atasan di pejabat.yaml`;
}

function listParaf({ kinerja, penandaTangan }: BahanBertanda): (string | ArgumenSalah)[] {
  return (penandaTangan.paraf ?? []).map(
    (id) => findJabatan(kinerja.isi, id)?.nama ?? { salah: describeTanpa(undefined, id) },
  );
}
