// /ralat/: every correction of a published figure, before → after.
import { listEdisi, nameEdisi } from '../domain/edisi.ts';
import type { Isi } from '../domain/isi.ts';
import { formatPeriode, formatTanggal } from '../format.ts';
import { UMPAN } from './data-umpan.ts';
import { jalurGabungan } from './gabungan.ts';
import { type Kerangka, RALAT, viewKerangka } from './kerangka.ts';
import { listRalat, type PerubahanRalat, type RalatTerbit } from './ralat-daftar.ts';
import { jalurEdisi, jalurIndikator, jalurProgram, jalurTriwulan, type Tautan } from './tautan.ts';
import { listIndikator, type Terbitan } from './terbitan.ts';

export interface DaftarRalatView {
  kerangka: Kerangka;
  kalimat: string;
  umpan: string; // path of the feed
  ralat: RalatView[]; // newest first
}

export interface RalatView {
  id: string; // anchor: "2024-tw1-kompilasi-2"
  judul: string;
  tanggal: string;
  alasan: string;
  perubahan: (PerubahanRalat & { jalur: string | undefined })[];
  catatan: string | undefined; // why there is no before → after
  terkait: Tautan[];
}

export function viewDaftarRalat(terbitan: Terbitan): DaftarRalatView {
  const ralat = listRalat(terbitan);
  return {
    kerangka: viewKerangka(terbitan, {
      judul: RALAT.teks,
      uraian: 'Setiap angka yang diralat sesudah disahkan: apa yang berubah, dari berapa menjadi berapa, dan mengapa.',
      jalur: RALAT.jalur,
    }),
    kalimat: describeJumlah(ralat),
    umpan: UMPAN.ralat,
    ralat: ralat.map((satu) => viewRalat(terbitan, satu)),
  };
}

function describeJumlah(ralat: RalatTerbit[]): string {
  if (ralat.length === 0) return 'Belum ada ralat: tidak ada angka yang berubah sesudah disahkan.';
  const terakhir = ralat[0] && formatTanggal(ralat[0].tanggal);
  return ralat.length === 1
    ? `Ada satu ralat, tanggal ${terakhir}.`
    : `Ada ${ralat.length} ralat, terakhir ${terakhir}.`;
}

function viewRalat(terbitan: Terbitan, ralat: RalatTerbit): RalatView {
  const { dokumen, edisi, tanggal, alasan, perubahan } = ralat;
  return {
    id: idRalat(ralat),
    judul: `${dokumen} ${formatPeriode(ralat)}, edisi ${edisi}`,
    tanggal: formatTanggal(tanggal),
    alasan,
    perubahan: (perubahan ?? []).map((satu) => viewPerubahan(terbitan, satu)),
    catatan: describeTanpa(perubahan),
    terkait: listTerkait(terbitan, ralat),
  };
}

function viewPerubahan(terbitan: Terbitan, { apa, ...satu }: PerubahanRalat): RalatView['perubahan'][number] {
  return { ...satu, apa: apa.charAt(0).toUpperCase() + apa.slice(1), jalur: findJalur(terbitan, satu.kode) };
}

/** For the page of one indikator or pos: the corrections that changed a figure of it, newest first. */
export function linkRalat(terbitan: Terbitan, kode: string): Tautan[] {
  return listRalat(terbitan)
    .filter(({ perubahan }) => perubahan?.some((satu) => satu.kode === kode))
    .map((satu) => ({
      teks: `Ralat ${formatTanggal(satu.tanggal)}: ${listBerubah(satu, kode)}`,
      jalur: `${RALAT.jalur}#${idRalat(satu)}`,
    }));
}

function listBerubah({ perubahan = [] }: RalatTerbit, kode: string): string {
  const milik = perubahan.filter((satu) => satu.kode === kode);
  return milik.map(({ apa, sebelum, sesudah }) => `${apa} dari ${sebelum} menjadi ${sesudah}`).join('; ');
}

/** Anchor of one correction: "2024-tw1-kompilasi-2". */
export function idRalat({ path, tahun, triwulan, edisi }: RalatTerbit): string {
  const nama = path.replace(/^.*\//, '').replace(/\.yaml$/, '');
  return `${tahun}-tw${triwulan}-${nama}-${edisi}`;
}

function describeTanpa(perubahan: RalatTerbit['perubahan']): string | undefined {
  if (perubahan === undefined)
    return 'Angka sebelum ralat tidak ada di sini: situs ini dibuat tanpa riwayat persetujuan yang memuatnya.';
  return perubahan.length === 0 ? 'Tidak ada angka yang berubah; yang diralat isian lain.' : undefined;
}

/** Of an indikator, or of a pos of the budget; one that is gone from the plan leads nowhere. */
function findJalur(terbitan: Terbitan, kode: string): string | undefined {
  if (listIndikator(terbitan).some((satu) => satu.kode === kode)) return jalurIndikator(kode);
  return terbitan.kinerja.anggaran.some((satu) => satu.kode === kode) ? jalurProgram(kode) : undefined;
}

function listTerkait({ kinerja }: Terbitan, ralat: RalatTerbit): Tautan[] {
  const { tahun, triwulan, gabungan } = ralat;
  const jalur = gabungan && jalurGabungan(gabungan);
  const isAda = kinerja.periode.some((satu) => satu.tahun === tahun && satu.triwulan === triwulan);
  return [
    ...(isAda ? [{ teks: `Angka ${formatPeriode(ralat)} sekarang`, jalur: jalurTriwulan(tahun, triwulan) }] : []),
    ...linkEdisi(kinerja.isi, ralat),
    ...(jalur === undefined ? [] : [{ teks: 'Siapa yang menyetujui ralat ini', jalur }]),
  ];
}

/** What was published before and after, as it was then. */
function linkEdisi(isi: Isi, { path, tahun, triwulan, edisi }: RalatTerbit): Tautan[] {
  const dasar = path.endsWith('/kompilasi.yaml') ? 'kompilasi' : 'laporan_capaian';
  const semua = listEdisi(isi, tahun, triwulan).map(({ value }) => value);
  const sebelum = semua.findLast((satu) => satu[dasar].edisi < edisi);
  const sesudah = semua.find((satu) => satu[dasar].edisi === edisi);
  return [
    ...(sebelum ? [{ teks: 'Edisi tetap sebelum ralat', jalur: jalurEdisi(nameEdisi(sebelum)) }] : []),
    ...(sesudah ? [{ teks: 'Edisi tetap sesudah ralat', jalur: jalurEdisi(nameEdisi(sesudah)) }] : []),
  ];
}
