// An import, from the bytes of a workbook to the files as they would be: only fields that it says something of are touched.
import { lastDayOf } from './domain/kalender.ts';
import { type Isi, pathOfJenis } from './domain/isi.ts';
import type { Triwulan } from './domain/isi.generated.ts';
import { findFormat } from './domain/lookup.ts';
import { listPosRencana, listRencana } from './domain/rencana.ts';
import type { Buku } from './exchange/impor/baca.ts';
import { ISI_URAIAN, type IsianImpor, type Nasib } from './exchange/impor/baris.ts';
import { type IndeksRencana, indexRencana } from './exchange/impor/cocok.ts';
import { type BarisImpor, type HasilImpor, readImpor } from './exchange/impor/impor.ts';
import type { BuktiImpor } from './exchange/impor/isian.ts';
import { isBerisi } from './exchange/impor/lembar.ts';
import { formatKetik } from './form/angka-ketik.ts';
import { type BahanIsian, composeBahan, readBerkasIsian } from './form/berkas-isian.ts';
import { type Baris, composeFormulir, type Formulir } from './form/formulir.ts';
import {
  type BarisBukti,
  type Ketikan,
  kunciAnalisis,
  kunciAnggaran,
  kunciRealisasi,
  listBuktiAwal,
  listTeksAwal,
  tidyTeks,
} from './form/ketikan.ts';
import { writeIsian } from './form/periksa.ts';
import type { DaftarSumber } from './impor-daftar.ts';
import { listSegelLepas, type SegelLepas } from './impor-segel.ts';
import type { Folder, TextFile } from './source/files.ts';
import type { Problem } from './source/problem.ts';
import { checkContent } from './validate/content.ts';

export interface PilihanImpor {
  tahun: number;
  triwulan: Triwulan;
  unit: string | undefined;
  daftar: DaftarSumber;
}

export interface Impor extends Omit<HasilImpor, 'baris'> {
  masuk: number; // rows of the workbook that say something, counted before anything is read of them
  baris: BarisAkhir[];
  berkas: BerkasImpor[]; // those that change
  akibat: Problem[]; // what `check` would newly say
  segel: SegelLepas[]; // sealed documents that would no longer fit their rows
  namaKode: (kode: string) => string;
}

/** A row that was read either changes something or says what stands there already. */
export type BarisAkhir = Omit<BarisImpor, 'nasib'> & { nasib: Exclude<Nasib, 'terbaca'> | 'ditulis' | 'sama' };

export interface BerkasImpor {
  path: string;
  lama: string | undefined; // undefined: a new file
  baru: string;
}

export function composeImpor(folder: Folder, isi: Isi, buku: Buku, pilihan: PilihanImpor): Impor {
  const { tahun, triwulan, unit, daftar } = pilihan;
  const hari = lastDayOf(tahun, triwulan);
  const indeks = indexRencana(
    listRencana(isi, tahun, hari).filter(({ berlaku }) => berlaku),
    listPosRencana(isi, tahun, hari),
  );
  const findPemilik = (kode: string) => findUnitPengisi(isi, indeks, pilihan, kode);
  const hasil = readImpor(buku, { indeks, tahun, triwulan, unit, findPemilik, pasti: daftar.pasti }, daftar.kata);
  const meja = createMeja({ isi, bahan: composeBahan(isi, folder.files), indeks, pilihan });
  const masuk = buku.lembar.reduce((jumlah, satu) => jumlah + satu.baris.filter(isBerisi).length, 0);
  const baris = hasil.baris.map((satu) => settle(satu, meja));
  const berkas = meja.listBerkas();
  const sesudah = berkas.length ? checkContent(withBerkas(folder, berkas)) : undefined;
  return {
    ...hasil,
    masuk,
    baris,
    berkas,
    akibat: sesudah ? listAkibat(folder, sesudah.problems) : [],
    segel: sesudah?.isi ? listSegelLepas(isi, sesudah.isi, pilihan) : [],
    namaKode: (kode) => findNama(indeks, kode),
  };
}

function findNama({ indikator, pos }: IndeksRencana, kode: string): string {
  return indikator.get(kode)?.indikator.nama ?? pos.get(kode)?.nama ?? '';
}

function settle({ nasib, isian, ...satu }: BarisImpor, meja: Meja): BarisAkhir {
  if (nasib !== 'terbaca') return { ...satu, nasib };
  const tempat = listTempat(isian ?? {}, meja);
  if (!tempat)
    return { ...satu, nasib: 'dilewati', alasan: 'belum ada berkas atau isiannya; lihat npm run new dan format.yaml' };
  const berubah = tempat.map(({ berkas, teks, bukti }) => berkas.put(teks, bukti));
  return { ...satu, isian: isian ?? {}, nasib: berubah.includes(true) ? 'ditulis' : 'sama' };
}

/** The files that rows are written to, each opened once. */
interface Meja {
  find(path: string): Terbuka | undefined;
  pathOf(kode: string): string;
  listBerkas(): BerkasImpor[];
}

interface Terbuka {
  formulir: Formulir;
  findBaris(kode: string): Baris | undefined;
  hasAnggaran(kode: string): boolean;
  /** As the file has it, with what was put already. */
  listBukti(kode: string): BarisBukti[];
  /** Whether anything of it is new. */
  put(teks: Record<string, string>, bukti: Record<string, BarisBukti[]>): boolean;
  tulis(): BerkasImpor | undefined;
}

interface BahanMeja {
  isi: Isi;
  bahan: BahanIsian;
  indeks: IndeksRencana;
  pilihan: PilihanImpor;
}

function createMeja({ isi, bahan, indeks, pilihan }: BahanMeja): Meja {
  const terbuka = new Map<string, Terbuka | undefined>();
  return {
    find(path) {
      if (!terbuka.has(path)) terbuka.set(path, openBerkas(isi, bahan, path));
      return terbuka.get(path);
    },
    pathOf: (kode) => findPath(isi, indeks, pilihan, kode),
    listBerkas: () => [...terbuka.values()].flatMap((satu) => satu?.tulis() ?? []),
  };
}

/** One figure, one file. */
function findPath(isi: Isi, indeks: IndeksRencana, pilihan: PilihanImpor, kode: string): string {
  const { tahun, triwulan } = pilihan;
  const level = findLevel(indeks, kode);
  if (level === 'program') return pathOfJenis('program-triwulan', { tahun, triwulan });
  const id = findUnitPengisi(isi, indeks, pilihan, kode) ?? '';
  return pathOfJenis(level === 'sasaran' ? 'seksi' : 'pengukuran', { tahun, triwulan, id });
}

function findLevel({ indikator, pos }: IndeksRencana, kode: string) {
  return indikator.get(kode)?.indikator.level ?? pos.get(kode)?.level;
}

/** An IKU is filled in by the unit that the format of the triwulan asks; all else by the unit of the plan. */
function findUnitPengisi(
  isi: Isi,
  { indikator, pos }: IndeksRencana,
  { tahun, triwulan }: PilihanImpor,
  kode: string,
): string | undefined {
  const diminta = findFormat(isi, tahun, triwulan)?.value.isian.find((satu) => satu.indikator.includes(kode));
  return diminta?.unit ?? indikator.get(kode)?.indikator.unit ?? pos.get(kode)?.unit;
}

function openBerkas(isi: Isi, { files, blangko }: BahanIsian, path: string): Terbuka | undefined {
  const lama = files.find((satu) => satu.path === path);
  const dasar = lama ?? blangko.find((satu) => satu.path === path);
  const berkas = dasar && readBerkasIsian(dasar);
  if (!dasar || !berkas) return undefined;
  const formulir = composeFormulir(isi, berkas);
  const pos = formulir.bagian.flatMap((bagian) => bagian.pos);
  const baris = new Map(pos.flatMap((satu) => satu.baris).map((satu) => [satu.kode, satu]));
  const beranggaran = new Set(pos.flatMap(({ kode, anggaran }) => (anggaran && kode !== undefined ? [kode] : [])));
  const awal = listTeksAwal(formulir);
  const ketikan: Ketikan = { teks: {}, bukti: {} };
  return {
    formulir,
    findBaris: (kode) => baris.get(kode),
    hasAnggaran: (kode) => beranggaran.has(kode),
    listBukti: (kode) => ketikan.bukti[kode] ?? listBuktiBaris(baris.get(kode)),
    put(teks, bukti) {
      const baru = Object.entries(teks).some(([kunci, isi]) => tidyTeks(isi) !== tidyTeks(awal.get(kunci) ?? ''));
      Object.assign(ketikan.teks, teks);
      Object.assign(ketikan.bukti, bukti);
      return baru || Object.entries(bukti).some(([kode, semua]) => !isSamaBukti(semua, baris.get(kode)));
    },
    tulis() {
      const baru = writeIsian(formulir, dasar.text, ketikan);
      return baru === lama?.text || (!lama && baru === dasar.text) ? undefined : { path, lama: lama?.text, baru };
    },
  };
}

function isSamaBukti(semua: BarisBukti[], baris: Baris | undefined): boolean {
  return JSON.stringify(semua) === JSON.stringify(listBuktiBaris(baris));
}

function listBuktiBaris(baris: Baris | undefined): BarisBukti[] {
  return baris ? listBuktiAwal(baris) : [];
}

interface Tempat {
  berkas: Terbuka;
  teks: Record<string, string>;
  bukti: Record<string, BarisBukti[]>;
}

/** Undefined where a part of the row has no place: then none of it is written. */
function listTempat({ indikator, uang }: IsianImpor, meja: Meja): Tempat[] | undefined {
  const tempat: Tempat[] = [];
  if (indikator) {
    const berkas = meja.find(meja.pathOf(indikator.kode));
    const baris = berkas?.findBaris(indikator.kode);
    if (!berkas || !baris) return undefined;
    const bukti = indikator.bukti
      ? { [indikator.kode]: joinBukti(berkas.listBukti(indikator.kode), indikator.bukti) }
      : {};
    tempat.push({ berkas, teks: composeTeks(indikator, baris), bukti });
  }
  if (uang) {
    const berkas = meja.find(meja.pathOf(uang.kode));
    if (!berkas?.hasAnggaran(uang.kode)) return undefined;
    tempat.push({ berkas, teks: { [kunciAnggaran(uang.kode)]: uang.rupiah }, bukti: {} });
  }
  return tempat;
}

function composeTeks({ kode, realisasi, uraian }: NonNullable<IsianImpor['indikator']>, { rencana }: Baris) {
  const isPredikat = rencana?.indikator.aturan.arah === 'predikat';
  const teks: Record<string, string> = {};
  if (realisasi !== undefined) teks[kunciRealisasi(kode)] = isPredikat ? realisasi : formatKetik(realisasi);
  for (const arti of ISI_URAIAN) {
    const isi = uraian[arti];
    if (isi !== undefined) teks[kunciAnalisis(kode, arti)] = isi;
  }
  return teks;
}

/** What stands there stays. A bukti of the same name gets its address; one without a name is known by its address. */
function joinBukti(ada: BarisBukti[], impor: BuktiImpor[]): BarisBukti[] {
  const semua = ada.map((satu) => ({ ...satu }));
  for (const [at, { nama, tautan }] of impor.entries()) {
    const lama = semua.find((satu) =>
      nama === undefined ? satu.tautan === tautan : tidyTeks(satu.nama) === tidyTeks(nama),
    );
    if (!lama) semua.push({ nama: nama ?? nameBukti(at, impor.length), tautan, sha256: '' });
    else if (tautan !== '') lama.tautan = tautan;
  }
  return semua;
}

function nameBukti(at: number, banyak: number): string {
  return banyak > 1 ? `Bukti dukung ${at + 1}` : 'Bukti dukung';
}

/** The folder with the files as they would be. */
function withBerkas(folder: Folder, berkas: BerkasImpor[]): Folder {
  const baru: TextFile[] = berkas.map(({ path, baru: text }) => ({ path, text }));
  const lain = folder.files.filter(({ path }) => !baru.some((satu) => satu.path === path));
  return { ...folder, files: [...lain, ...baru] };
}

/** What `check` says of them, and did not say before. */
function listAkibat(folder: Folder, sesudah: Problem[]): Problem[] {
  const identify = ({ file, code, message }: Problem) => `${file} ${code} ${message}`;
  const dikenal = new Set(checkContent(folder).problems.map(identify));
  return sesudah.filter((satu) => !dikenal.has(identify(satu)));
}
