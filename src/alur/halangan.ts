import type { BerkasBerubah, FaktaMR } from './fakta.ts';
import type { HasilPeriksa, Kebijakan } from './kebijakan.ts';
import { findRantaiBerkas, listPath, type Pembagian } from './kelompok.ts';
import type { Penyusun } from './pelaku.ts';
import { readSaat } from './saat.ts';

/** What keeps a request out whatever is approved. `tentang`: the path, account or list of paths it is about. */
export interface Halangan {
  kode: KodeHalangan;
  tentang?: string;
}

export type KodeHalangan =
  | 'tidak-terbuka'
  | 'draf'
  | 'dari-fork'
  | 'sasaran-lain'
  | 'waktu-salah'
  | 'tanpa-perubahan'
  | 'berkas-bukan-biasa'
  | 'nama-berkas-salah'
  | 'nama-berkas-kembar'
  | 'tanpa-rantai'
  | 'kebijakan-dan-data'
  | 'lebih-dari-satu-rantai'
  | 'penyusun-tidak-dikenal'
  | 'pendorong-tidak-diketahui'
  | 'sasaran-berubah'
  | 'pejabat-sekaligus'
  | 'belum-diperiksa'
  | 'isi-bermasalah';

export function listHalangan(
  kebijakan: Kebijakan,
  fakta: FaktaMR,
  penyusun: Penyusun,
  pembagian: Pembagian,
  periksa: HasilPeriksa | undefined,
): Halangan[] {
  return [
    ...listHalanganPermohonan(kebijakan, fakta),
    ...listHalanganBerkas(fakta.berkas),
    ...listHalanganRantai(kebijakan, fakta, pembagian, periksa),
    ...listHalanganPenyusun(fakta, penyusun),
    ...fakta.berkas.flatMap(({ berubahDiSasaran, baru }) =>
      berubahDiSasaran ? [{ kode: 'sasaran-berubah' as const, tentang: baru }] : [],
    ),
    ...listHalanganPeriksa(periksa),
  ];
}

function listHalanganPermohonan({ cabang }: Kebijakan, fakta: FaktaMR): Halangan[] {
  return [
    ...when(fakta.keadaan !== 'terbuka', 'tidak-terbuka', fakta.keadaan),
    ...when(fakta.draf, 'draf'),
    ...when(fakta.dariFork, 'dari-fork'),
    ...when(fakta.cabangSasaran !== cabang, 'sasaran-lain', fakta.cabangSasaran),
    ...when(
      listWaktu(fakta).some((waktu) => readSaat(waktu) === undefined),
      'waktu-salah',
    ),
    ...when(fakta.berkas.length === 0, 'tanpa-perubahan'),
  ];
}

/** Times that an order hangs on. An approval without one is merely not counted. */
function listWaktu({ dibuka, pendorong, komentar, persetujuan, sasaranDiganti }: FaktaMR): string[] {
  const kembali = persetujuan.filter(({ keadaan }) => keadaan === 'kembalikan');
  return [dibuka, ...sasaranDiganti, ...[...pendorong, ...komentar, ...kembali].map(({ waktu }) => waktu)];
}

// Brackets are Astro's. No part may be "." or "..", and none may hide what git itself reads.
const RUAS = /^(?!\.{1,2}$)(?!\.git$)(?!\.gitmodules$)[A-Za-z0-9._@+[\]-]+$/i;

/** Ordinary files with plain names: nothing that is read as one thing and built as another. */
function listHalanganBerkas(semua: BerkasBerubah[]): Halangan[] {
  const berkas = semua.filter(({ jenis }) => jenis !== 'hapus'); // what has a bad name may be taken away
  return berkas.flatMap(({ baru, mode }) => [
    ...when(mode !== '100644' && mode !== '100755', 'berkas-bukan-biasa', baru),
    ...when(!baru.split('/').every((ruas) => RUAS.test(ruas)), 'nama-berkas-salah', baru),
    ...when(
      berkas.some((lain) => lain.baru !== baru && lain.baru.toLowerCase() === baru.toLowerCase()),
      'nama-berkas-kembar',
      baru,
    ),
  ]);
}

function listHalanganRantai(
  { isi, folder }: Kebijakan,
  { berkas }: FaktaMR,
  pembagian: Pembagian,
  periksa: HasilPeriksa | undefined,
): Halangan[] {
  const tanpa = listPath(folder, berkas).flatMap((path) => {
    const hasil = findRantaiBerkas(isi, path, periksa?.blangko ?? []);
    return hasil.status === 'tanpa-rantai'
      ? [{ kode: 'tanpa-rantai' as const, tentang: `${path}: ${hasil.alasan}` }]
      : [];
  });
  if (pembagian.status === 'satu') return tanpa;
  const semua = pembagian.kelompok.flatMap(({ paths }) => paths);
  const kode = semua.some(isKebijakan) && semua.some(isData) ? 'kebijakan-dan-data' : 'lebih-dari-satu-rantai';
  return [...tanpa, { kode }];
}

/** What decides, against what is decided about. */
export function isKebijakan(path: string): boolean {
  return /^(?:\.\.|sop|aturan)\/|^(?:pejabat|instansi|pengecualian)\.yaml$/.test(path);
}

function isData(path: string): boolean {
  return /^(?:kinerja|laporan|arsip)\//.test(path);
}

/** Somebody unknown may be anybody's second account. */
function listHalanganPenyusun(fakta: FaktaMR, { tidakDikenal }: Penyusun): Halangan[] {
  const { pendorong, shaKepala } = fakta;
  const diketahui = pendorong.some(({ sha }) => sha === shaKepala || sha === null);
  return [
    ...tidakDikenal.map(({ akun, sebab }) => ({
      kode: 'penyusun-tidak-dikenal' as const,
      tentang: `${akun.nama} (${sebab})`,
    })),
    ...when(!diketahui, 'pendorong-tidak-diketahui'),
  ];
}

function listHalanganPeriksa(periksa: HasilPeriksa | undefined): Halangan[] {
  if (!periksa) return [{ kode: 'belum-diperiksa' }];
  return when(periksa.kesalahan > 0, 'isi-bermasalah', String(periksa.kesalahan));
}

function when(benar: boolean, kode: KodeHalangan, tentang?: string): Halangan[] {
  if (!benar) return [];
  return [tentang === undefined ? { kode } : { kode, tentang }];
}
