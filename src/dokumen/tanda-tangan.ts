import type { Tanggal } from '../domain/isi.generated.ts';
import type { Kinerja } from '../domain/kinerja.ts';
import { findJabatan, type Jabatan } from '../domain/lookup.ts';
import type { Party } from '../markup/types.ts';
import type { Argumen, Bagian } from './bagian.ts';
import { composeParty, findPenandaTangan, formatTempatTanggal } from './penanda-tangan.ts';

/** What a signature block needs of a document, whatever it is about. */
export interface BahanBertanda {
  kinerja: Kinerja;
  penandaTangan: PenandaTangan;
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
  about: 'Blok tanda tangan. Tanpa isian dipakai penanda_tangan di kepala templat.',
  arguments: { kiri: { about: SIAPA, required: false }, kanan: { about: SIAPA, required: false } },
  compose(bahan, argumen) {
    const { kiri, kanan } = { ...bahan.penandaTangan, ...argumen } satisfies Argumen | PenandaTangan;
    const tempatTanggal = formatTempatTanggal(bahan.kinerja.instansi, bahan.tanggalDokumen);
    const parties = [
      kiri === undefined ? undefined : composeSide(bahan, kiri, { pengantar: 'Mengetahui,' }),
      kanan === undefined ? undefined : composeSide(bahan, kanan, { tanggal: tempatTanggal }),
    ];
    const salah = parties.find((satu) => typeof satu === 'string');
    if (salah !== undefined) return { salah };
    const paraf = listParaf(bahan);
    const ada = parties.filter((satu) => typeof satu === 'object');
    return [{ type: 'signatures', parties: ada, ...(paraf.length > 0 && { paraf }) }];
  },
};

function composeSide(bahan: BahanBertanda, siapa: string, depan: Pick<Party, 'pengantar' | 'tanggal'>): Party | string {
  const { isi } = bahan.kinerja;
  const jabatan = findPenandaTangan(isi, bahan.jabatan, siapa);
  if (jabatan) return { ...depan, ...composeParty(isi, jabatan, bahan.tanggal) };
  if (siapa === 'pejabat' || siapa === 'atasan') return describeTanpa(bahan.jabatan, siapa);
  return `jabatan "${siapa}" tidak ada di pejabat.yaml`;
}

function describeTanpa(jabatan: Jabatan | undefined, siapa: string): string {
  if (!jabatan) return `dokumen ini bukan tentang satu pejabat; sebut pengenal jabatan, bukan "${siapa}"`;
  return `jabatan ${jabatan.id} tidak mempunyai atasan di pejabat.yaml`;
}

function listParaf({ kinerja, penandaTangan }: BahanBertanda): string[] {
  return (penandaTangan.paraf ?? []).map((id) => findJabatan(kinerja.isi, id)?.nama ?? id);
}
