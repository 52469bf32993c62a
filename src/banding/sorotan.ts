// What a reviewer must look at first, in sentences.
import type { Baris } from '../domain/kinerja.ts';
import { formatPersen, formatRupiah, formatTw, formatUkuran } from '../format.ts';
import type { IsianTergolong } from './isian.ts';
import {
  JENIS_SOROTAN,
  type AngkaBerubah,
  type JenisSorotan,
  type Perbandingan,
  type SisiAngka,
  type Sorotan,
  type Tempat,
} from './perbandingan.ts';
import { findTempatAngka } from './tempat.ts';

type Bahan = Omit<Perbandingan, 'sorotan'> & {
  tanpaBukti: (Baris & { tempat: string })[];
  tergolong: IsianTergolong[];
};

/** Gravest first; within a kind in the order of the content. */
export function listSorotan(bahan: Bahan): Sorotan[] {
  const semua = [
    ...listKeadaan(bahan),
    ...bahan.pengesahan.map((satu) => sorot(satu.genting ? 'sahkan-lepas' : 'ralat', satu.kalimat, satu)),
    ...bahan.angka.flatMap(listAngka),
    ...listLewatPagu(bahan),
    ...bahan.gabungan.flatMap(listGabungan),
    ...listBukti(bahan),
    ...bahan.baris.map((satu) => sorotIsian(satu.baru === undefined ? 'baris-dihapus' : undefined, satu)).flat(),
    ...bahan.target.map((satu) => sorotIsian('target', satu)).flat(),
    ...bahan.pejabat.map((satu) => sorotIsian('pejabat', satu)).flat(),
    ...bahan.tergolong.flatMap((satu) => sorotIsian(findJenisIsian(satu), satu.isian)),
  ];
  const urutan = (satu: Sorotan) => JENIS_SOROTAN.indexOf(satu.jenis);
  return semua.toSorted((a, b) => urutan(a) - urutan(b));
}

function sorot(jenis: JenisSorotan, kalimat: string, { tempatLama, tempatBaru }: Tempat = {}): Sorotan {
  return {
    jenis,
    kalimat,
    ...(tempatLama === undefined ? {} : { tempatLama }),
    ...(tempatBaru === undefined ? {} : { tempatBaru }),
  };
}

function listKeadaan({ lama, baru, pengesahan }: Bahan): Sorotan[] {
  const dulu = new Set(lama.kesalahan.map(dropBaris));
  const disebut = pengesahan.flatMap(({ genting, tempatBaru }) => (genting ? (tempatBaru ?? []) : []));
  const kesalahan = baru.kesalahan.filter(
    (satu) => !dulu.has(dropBaris(satu)) && !disebut.some((tempat) => satu.startsWith(`${tempat} `)),
  );
  const tidakTerbaca = [
    ...(baru.terbaca
      ? []
      : ['isi yang diajukan belum dapat dibaca seluruhnya, jadi angkanya belum dapat dibandingkan']),
    ...(lama.terbaca
      ? []
      : ['isi pembandingnya tidak dapat dibaca seluruhnya, jadi angkanya tidak dapat dibandingkan']),
  ];
  return [
    ...tidakTerbaca.map((kalimat) => sorot('isi-tidak-terbaca', kalimat)),
    ...kesalahan.map((kalimat) => sorot('kesalahan', `pemeriksaan menolak: ${kalimat}`)),
  ];
}

/** A line added above moves an old mistake and makes no new one. */
function dropBaris(kesalahan: string): string {
  return kesalahan.replace(/:\d+ /, ' ');
}

function listAngka(angka: AngkaBerubah): Sorotan[] {
  const { kode, nama, triwulan, tahun, lama, baru } = angka;
  const judul = `${kode} ${formatTw(triwulan)} ${tahun}, ${nama}`;
  const tempat = findTempatAngka(lama, baru);
  const jenis = findLintas(angka);
  const lintas = jenis ? [sorot(jenis, `${judul}: ${describeLintas(angka)}`, tempat)] : [];
  return [...lintas, ...angka.pencilan.map((kalimat) => sorot('pencilan', `${judul}: ${kalimat}`, tempat))];
}

/** The graver of the two lines that a figure can cross. */
function findLintas({ tercapai, kategori }: AngkaBerubah): JenisSorotan | undefined {
  if (tercapai === 'turun') return 'tercapai-gugur';
  if (kategori === 'turun') return 'kategori-turun';
  if (tercapai === 'naik') return 'tercapai-baru';
  return kategori && 'kategori-naik';
}

function describeLintas({ tercapai, lama, baru }: AngkaBerubah): string {
  const target = { turun: ['tadinya mencapai target, kini tidak'], naik: ['kini mencapai target'], tetap: [] };
  const [dulu, kini] = [lama?.kategori, baru?.kategori];
  const kategori =
    dulu === undefined || kini === undefined || dulu === kini ? [] : [`kategori ${dulu} menjadi ${kini}`];
  return [...target[tercapai ?? 'tetap'], ...kategori, `${describeSisi(lama)} menjadi ${describeSisi(baru)}`].join(
    '; ',
  );
}

function describeSisi(sisi: SisiAngka | undefined): string {
  if (!sisi) return 'tidak ada';
  const { realisasi, capaian, indikator } = sisi;
  if (!('persen' in capaian))
    return realisasi === undefined ? 'belum dilaporkan' : `realisasi ${formatUkuran(realisasi, indikator.satuan)}`;
  return `realisasi ${formatUkuran(realisasi, indikator.satuan)} (capaian ${formatPersen(capaian.persen)})`;
}

function listLewatPagu({ anggaran }: Bahan): Sorotan[] {
  return anggaran
    .filter(({ lewatPagu }) => lewatPagu)
    .map(({ kode, nama, triwulan, tahun, baru }) => {
      const uang = `${formatRupiah(baru?.realisasiSampai ?? 0)} dari pagu ${formatRupiah(baru?.pagu ?? 0)}`;
      const kalimat = `${kode} ${nama}: belanja s.d. ${formatTw(triwulan)} ${tahun} melebihi pagu, ${uang}`;
      return sorot('pencilan', kalimat, baru && { tempatBaru: baru.sumber });
    });
}

function listGabungan({ nama, arah, lama, baru }: Perbandingan['gabungan'][number]): Sorotan[] {
  if (!arah || !lama || !baru) return [];
  const kategori =
    lama.kategori === baru.kategori ? '' : `kategori ${lama.kategori ?? '–'} menjadi ${baru.kategori ?? '–'}; `;
  return [sorot(`gabungan-${arah}`, `${nama}: ${kategori}${lama.nilai} menjadi ${baru.nilai}`)];
}

function listBukti({ tanpaBukti, tergolong }: Bahan): Sorotan[] {
  const kurang = tanpaBukti.map(({ indikator, triwulan, tahun, tempat }) =>
    sorot(
      'bukti-kurang',
      `${indikator.kode} ${formatTw(triwulan)} ${tahun}, ${indikator.nama}: angkanya ada, bukti dukungnya tidak ada`,
      { tempatBaru: tempat },
    ),
  );
  const sidik = tergolong.filter(
    ({ golongan, pointer, isian }) => golongan === 'bukti' && pointer.endsWith('/sha256') && isian.lama !== undefined,
  );
  return [
    ...kurang,
    ...sidik.map(({ isian }) => sorot('sidik-bukti', `${isian.nama}: berkas buktinya bukan yang dahulu lagi`, isian)),
  ];
}

function sorotIsian(jenis: JenisSorotan | undefined, isian: Perbandingan['isian'][number]): Sorotan[] {
  if (!jenis) return [];
  const { nama, lama, baru, catatan } = isian;
  const isi =
    lama === undefined
      ? `ditambah, ${baru ?? ''}`
      : baru === undefined
        ? `dihapus, tadinya ${lama}`
        : `${lama} menjadi ${baru}`;
  return [sorot(jenis, `${nama}: ${isi}${catatan === undefined ? '' : ` (${catatan})`}`, isian)];
}

/** Places outside the figures that decide how they are computed, or who may approve them. */
function findJenisIsian({ golongan, jenis, pointer }: IsianTergolong): JenisSorotan | undefined {
  if (golongan !== 'isian') return undefined;
  if ((jenis === 'renstra' || jenis === 'program') && pointer.endsWith('/satuan')) return 'satuan';
  if (jenis === 'aturan' || ((jenis === 'renstra' || jenis === 'program') && ATURAN.test(pointer)))
    return 'aturan-hitung';
  if (jenis === 'instansi' && pointer.startsWith('/repositori')) return 'wewenang';
  if (jenis === 'pejabat' && /\/(?:akun|peran|atasan)(?:\/|$)|^\/(?:pejabat|jabatan)\/\d+$/.test(pointer))
    return 'wewenang';
  return jenis === 'sop' || jenis === 'pengecualian' ? 'wewenang' : undefined;
}

const ATURAN = /\/(?:arah|rumus|awal|skala|batas|agregasi)(?:\/|$)/;
