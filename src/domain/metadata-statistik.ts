// Metadata of statistics that every dataset of a Satu Data portal carries: MS-Keg, MS-Ind and MS-Var (Peraturan BPS Nomor 5 Tahun 2020).
import { PERINGATAN_CONTOH } from './baris-data.ts';
import type { Instansi, Renstra } from './isi.generated.ts';

type Metadata = NonNullable<Renstra['metadata_statistik']>;
type Iku = Renstra['tujuan'][number]['sasaran'][number]['indikator'][number];
export type MetadataIndikator = NonNullable<Metadata['indikator']>[number];
export type MetadataVariabel = NonNullable<Metadata['variabel']>[number];
type MetadataKegiatan = NonNullable<Metadata['kegiatan']>;

/** A sheet of metadata: one column for each heading of the form, one row for each thing described. */
export interface LembarMetadata {
  nama: 'ms-keg' | 'ms-ind' | 'ms-var';
  judul: string;
  baris: Record<string, string>[]; // heading → what stands below it; '' where nothing is asked
}

const KEGIATAN = [
  'sektor',
  'latar_belakang',
  'tujuan',
  'jadwal',
  'cakupan_wilayah',
  'metode',
  'sarana',
  'unit_pengumpulan',
  'kualitas',
  'petugas',
  'pengolahan',
  'analisis',
  'tingkat_penyajian',
  'diseminasi',
] as const satisfies (keyof MetadataKegiatan)[];

const INDIKATOR = [
  'konsep',
  'interpretasi',
  'ukuran',
  'klasifikasi',
  'komposit',
  'level_estimasi',
  'akses_umum',
] as const satisfies (keyof MetadataIndikator)[];

const KOMPOSIT = ['indikator_pembangun', 'publikasi_pembangun'] as const satisfies (keyof MetadataIndikator)[];
const TUNGGAL = ['variabel_pembangun', 'kegiatan_variabel'] as const satisfies (keyof MetadataIndikator)[];

const VARIABEL = [
  'alias',
  'konsep',
  'definisi',
  'referensi_pemilihan',
  'referensi_waktu',
  'tipe_data',
  'klasifikasi_isian',
  'aturan_validasi',
  'kalimat_pertanyaan',
  'akses_umum',
] as const satisfies (keyof MetadataVariabel)[];

/** What the forms of BPS ask and the renstra does not tell: "kegiatan: sektor, tujuan", "IKU-2: semua". Empty when nothing is missing. */
export function listMetadataKurang(renstra: Renstra): string[] {
  const { kegiatan, variabel = [] } = renstra.metadata_statistik ?? {};
  return [
    ...describeKurang('kegiatan', kegiatan, KEGIATAN),
    ...listIku(renstra).flatMap(({ kode }) => {
      const milik = findMetadata(renstra, kode);
      return describeKurang(kode, milik, [...INDIKATOR, ...listPembangun(milik)]);
    }),
    ...(variabel.length ? [] : ['variabel: semua']),
    ...variabel.flatMap((satu) => describeKurang(`variabel ${satu.nama}`, satu, VARIABEL)),
  ];
}

/** The three forms, with what the office has already written elsewhere filled in. Source of the headings: the forms' own. */
export function composeMetadata(instansi: Instansi, renstra: Renstra, tahun: number): LembarMetadata[] {
  const { kegiatan, variabel = [] } = renstra.metadata_statistik ?? {};
  const lembar: LembarMetadata[] = [
    { nama: 'ms-keg', judul: 'Metadata Kegiatan Statistik', baris: [composeKegiatan(instansi, kegiatan, tahun)] },
    {
      nama: 'ms-ind',
      judul: 'Metadata Indikator Statistik',
      baris: listIku(renstra).map((iku) => composeIndikator(iku, findMetadata(renstra, iku.kode))),
    },
    { nama: 'ms-var', judul: 'Metadata Variabel Statistik', baris: variabel.map(composeVariabel) },
  ];
  return instansi.contoh ? lembar.map(markContoh) : lembar;
}

function markContoh({ baris, ...lembar }: LembarMetadata): LembarMetadata {
  return { ...lembar, baris: baris.map((satu) => ({ ...satu, Peringatan: PERINGATAN_CONTOH })) };
}

function listPembangun(milik: MetadataIndikator | undefined): (keyof MetadataIndikator)[] {
  if (milik?.komposit === undefined) return [];
  return milik.komposit ? [...KOMPOSIT] : [...TUNGGAL];
}

function describeKurang<T extends object>(nama: string, isi: T | undefined, wajib: readonly (keyof T)[]): string[] {
  const kurang = wajib.filter((satu) => isi === undefined || isKosong(isi[satu]));
  if (!kurang.length) return [];
  return [`${nama}: ${kurang.length === wajib.length ? 'semua' : kurang.join(', ')}`];
}

function isKosong(isi: unknown): boolean {
  return isi === undefined || isi === null || (typeof isi === 'string' && isi.trim() === '');
}

function listIku({ tujuan }: Renstra): Iku[] {
  return tujuan.flatMap(({ sasaran }) => sasaran.flatMap(({ indikator }) => indikator));
}

function findMetadata({ metadata_statistik: metadata }: Renstra, kode: string): MetadataIndikator | undefined {
  return metadata?.indikator?.find((satu) => satu.kode === kode);
}

function composeKegiatan(
  { nama, pemerintah }: Instansi,
  kegiatan: MetadataKegiatan = {},
  tahun: number,
): Record<string, string> {
  return {
    'Judul Kegiatan': `Kompilasi Data Capaian Kinerja ${nama}`,
    Tahun: String(tahun),
    'Jenis Statistik': 'Statistik sektoral',
    'Cara Pengumpulan Data': 'Kompilasi produk administrasi',
    'Sektor Kegiatan': kegiatan.sektor ?? '',
    Penyelenggara: `${nama}, ${pemerintah}`,
    'Penanggung Jawab': 'Camat',
    'Latar Belakang': kegiatan.latar_belakang ?? '',
    Tujuan: kegiatan.tujuan ?? '',
    'Jadwal Kegiatan': kegiatan.jadwal ?? '',
    'Frekuensi Penyelenggaraan': 'Triwulanan',
    'Cakupan Wilayah': kegiatan.cakupan_wilayah ?? '',
    'Metode Pengumpulan': kegiatan.metode ?? '',
    'Sarana Pengumpulan': kegiatan.sarana ?? '',
    'Unit Pengumpulan': kegiatan.unit_pengumpulan ?? '',
    Sampel: 'Tanpa sampel',
    'Pemeriksaan Kualitas': kegiatan.kualitas ?? '',
    Petugas: kegiatan.petugas ?? '',
    Pengolahan: kegiatan.pengolahan ?? '',
    Analisis: kegiatan.analisis ?? '',
    'Tingkat Penyajian': kegiatan.tingkat_penyajian ?? '',
    Diseminasi: kegiatan.diseminasi ?? '',
  };
}

function composeIndikator(iku: Iku, isi: MetadataIndikator = { kode: iku.kode }): Record<string, string> {
  return {
    'Kode Indikator': iku.kode,
    'Nama Indikator': iku.nama,
    Konsep: isi.konsep ?? '',
    Definisi: iku.definisi,
    Interpretasi: isi.interpretasi ?? '',
    'Metode/Rumus Perhitungan': iku.formulasi,
    Ukuran: isi.ukuran ?? '',
    Satuan: iku.satuan,
    'Klasifikasi Penyajian': isi.klasifikasi ?? '',
    'Apakah Indikator Komposit?': sayYa(isi.komposit),
    'Publikasi Ketersediaan Indikator Pembangun': isi.publikasi_pembangun ?? '',
    'Nama Indikator Pembangun': isi.indikator_pembangun ?? '',
    'Kegiatan Penghasil Variabel Pembangun': isi.kegiatan_variabel ?? '',
    'Nama Variabel Pembangun': isi.variabel_pembangun ?? '',
    'Level Estimasi': isi.level_estimasi ?? '',
    'Dapat Diakses Umum?': sayYa(isi.akses_umum),
  };
}

function composeVariabel(isi: MetadataVariabel): Record<string, string> {
  return {
    'Nama Variabel': isi.nama,
    Alias: isi.alias ?? '',
    Konsep: isi.konsep ?? '',
    Definisi: isi.definisi ?? '',
    'Referensi Pemilihan': isi.referensi_pemilihan ?? '',
    'Referensi Waktu': isi.referensi_waktu ?? '',
    'Tipe Data': isi.tipe_data ?? '',
    'Klasifikasi Isian': isi.klasifikasi_isian ?? '',
    'Aturan Validasi': isi.aturan_validasi ?? '',
    'Kalimat Pertanyaan': isi.kalimat_pertanyaan ?? '',
    'Dapat Diakses Umum?': sayYa(isi.akses_umum),
  };
}

function sayYa(isi: boolean | undefined): string {
  if (isi === undefined) return '';
  return isi ? 'Ya' : 'Tidak';
}
