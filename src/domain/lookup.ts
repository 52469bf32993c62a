import type {
  Aturan,
  Format,
  Instansi,
  Kompilasi,
  LaporanCapaian,
  Pejabat,
  Perkin,
  Program,
  Renstra,
  Tanggal,
  Triwulan,
} from './isi.generated.ts';
import type { Berkas, Isi } from './isi.ts';

export type AturanBerlaku = Aturan['aturan'][number];
export type Jabatan = Pejabat['jabatan'][number];
export type Orang = Pejabat['pejabat'][number];
export type Penugasan = Pejabat['penugasan'][number];
export type Unit = Instansi['unit'][number];

export const DAFTAR_TRIWULAN = [1, 2, 3, 4] as const satisfies Triwulan[];

/** Who holds a jabatan on a day, and how. */
export interface Pemangku {
  jabatan: Jabatan;
  orang: Orang;
  penugasan: Penugasan;
}

export function findUnit(isi: Isi, id: string): Unit | undefined {
  return isi.instansi.flatMap(({ value }) => value.unit).find((unit) => unit.id === id);
}

export function findJabatan(isi: Isi, id: string): Jabatan | undefined {
  return isi.pejabat.flatMap(({ value }) => value.jabatan).find((jabatan) => jabatan.id === id);
}

/** A Plt. or Plh. goes before the person who is being covered. */
export function findPemangku(isi: Isi, idJabatan: string, tanggal: Tanggal): Pemangku | undefined {
  const jabatan = findJabatan(isi, idJabatan);
  const berlaku = isi.pejabat
    .flatMap(({ value }) => value.penugasan)
    .filter((penugasan) => penugasan.jabatan === idJabatan && isBerlaku(penugasan, tanggal));
  const penugasan = berlaku.find(({ sifat }) => sifat === 'plt' || sifat === 'plh') ?? berlaku[0];
  const orang = isi.pejabat.flatMap(({ value }) => value.pejabat).find(({ id }) => id === penugasan?.pejabat);
  return jabatan && penugasan && orang ? { jabatan, orang, penugasan } : undefined;
}

export function findAturan(isi: Isi, tanggal: Tanggal): AturanBerlaku | undefined {
  return isi.aturan.flatMap(({ value }) => value.aturan).find((aturan) => isBerlaku(aturan, tanggal));
}

export function findRenstra(isi: Isi, tahun: number): Berkas<Renstra> | undefined {
  return isi.renstra.find(({ value }) => value.mulai <= tahun && tahun <= value.selesai);
}

export function findProgram(isi: Isi, tahun: number): Berkas<Program> | undefined {
  return isi.program.find(({ value }) => value.tahun === tahun);
}

export function listPerkin(isi: Isi, tahun: number): Berkas<Perkin>[] {
  return isi.perkin.filter(({ value }) => value.tahun === tahun);
}

export function findPerkin(isi: Isi, tahun: number, jabatan: string): Berkas<Perkin> | undefined {
  return listPerkin(isi, tahun).find(({ value }) => value.jabatan === jabatan);
}

/** The files of one triwulan among those of a kind. Every row of every triwulan asks: each list is sorted out once. */
export function ofTriwulan<T extends { tahun: number; triwulan: Triwulan }>(
  berkas: Berkas<T>[],
  tahun: number,
  triwulan: Triwulan,
): Berkas<T>[] {
  let nomor = INDEKS.get(berkas);
  if (nomor?.panjang !== berkas.length) {
    nomor = { panjang: berkas.length, byTriwulan: indexTriwulan(berkas) };
    INDEKS.set(berkas, nomor);
  }
  return (nomor.byTriwulan.get(`${tahun} ${triwulan}`) ?? []).flatMap((satu) => berkas[satu] ?? []);
}

/** Positions in a list by triwulan; a list that has grown since is sorted out anew. */
const INDEKS = new WeakMap<readonly unknown[], { panjang: number; byTriwulan: Map<string, number[]> }>();

function indexTriwulan(berkas: Berkas<{ tahun: number; triwulan: Triwulan }>[]): Map<string, number[]> {
  const byTriwulan = new Map<string, number[]>();
  for (const [nomor, { value }] of berkas.entries()) {
    const kunci = `${value.tahun} ${value.triwulan}`;
    byTriwulan.set(kunci, [...(byTriwulan.get(kunci) ?? []), nomor]);
  }
  return byTriwulan;
}

export function findFormat(isi: Isi, tahun: number, triwulan: Triwulan): Berkas<Format> | undefined {
  return ofTriwulan(isi.format, tahun, triwulan)[0];
}

export function findKompilasi(isi: Isi, tahun: number, triwulan: Triwulan): Berkas<Kompilasi> | undefined {
  return ofTriwulan(isi.kompilasi, tahun, triwulan)[0];
}

export function findLaporanCapaian(isi: Isi, tahun: number, triwulan: Triwulan): Berkas<LaporanCapaian> | undefined {
  return ofTriwulan(isi['laporan-capaian'], tahun, triwulan)[0];
}

/** The triwulan that have any file under kinerja/, oldest first. */
export function listTriwulan(isi: Isi): { tahun: number; triwulan: Triwulan }[] {
  const tahun = new Set(listBerkasTriwulan(isi).flatMap((berkas) => berkas.map(({ value }) => value.tahun)));
  return [...tahun].sort().flatMap((satu) => {
    const terisi = DAFTAR_TRIWULAN.filter((triwulan) => hasBerkas(isi, satu, triwulan));
    return terisi.map((triwulan) => ({ tahun: satu, triwulan }));
  });
}

/** What is gathered and sealed of a triwulan. */
function listBerkasTriwulan(isi: Isi): Berkas<{ tahun: number; triwulan: Triwulan }>[][] {
  return [isi.format, isi.seksi, isi.pengukuran, isi['program-triwulan'], isi.kompilasi, isi['laporan-capaian']];
}

/** Earlier triwulan of the year that have files and no such sealing document: their seal has to come first. */
export function listTanpaSegelSebelum(
  isi: Isi,
  dokumen: 'kompilasi' | 'laporan-capaian',
  tahun: number,
  triwulan: Triwulan,
): Triwulan[] {
  const segel = dokumen === 'kompilasi' ? findKompilasi : findLaporanCapaian;
  return DAFTAR_TRIWULAN.filter((satu) => satu < triwulan && !segel(isi, tahun, satu) && hasBerkas(isi, tahun, satu));
}

function hasBerkas(isi: Isi, tahun: number, triwulan: Triwulan): boolean {
  return listBerkasTriwulan(isi).some((berkas) => ofTriwulan(berkas, tahun, triwulan).length > 0);
}

export function isBerlaku({ mulai, selesai }: { mulai: Tanggal; selesai?: Tanggal }, tanggal: Tanggal): boolean {
  return mulai <= tanggal && (selesai === undefined || tanggal <= selesai);
}
