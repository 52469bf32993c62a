// The plan in force on a day: which indikator there are, with which target, and the budget tree with its pagu.
import type { AturanCapaian } from './capaian.ts';
import type {
  IndikatorProgram,
  Nilai,
  Perkin,
  Program,
  Renstra,
  Tanggal,
  TargetTriwulan,
  Triwulan,
} from './isi.generated.ts';
import type { Berkas, Isi } from './isi.ts';
import type { Indikator, Level } from './kinerja.ts';
import { type AturanBerlaku, findAturan, findProgram, findRenstra, listPerkin } from './lookup.ts';

/** An indikator with what is promised for the year, as it stands on one day. */
export interface Rencana {
  indikator: Indikator;
  target: Nilai | undefined;
  targetTriwulan: TargetTriwulan | undefined;
  /** False of an IKU that no plan of the year asks for: the renstra has no target of that year, and no perkin promises it. */
  berlaku: boolean;
}

/** One program, kegiatan or sub kegiatan with its pagu on one day. */
export interface PosRencana {
  kode: string;
  nama: string;
  level: Exclude<Level, 'sasaran'>;
  unit: string;
  pagu: number | undefined;
  indikator: IndikatorProgram[];
  pointer: string;
  anak: PosRencana[];
}

type Iku = Renstra['tujuan'][number]['sasaran'][number]['indikator'][number];
type Perubahan = { tanggal: Tanggal };
type TargetRencana = Pick<Rencana, 'target' | 'targetTriwulan'>;

/** All that is planned for a year, as it stands on one day. */
export interface RencanaTahun {
  rencana: Rencana[];
  pos: PosBerdaun[]; // the budget tree depth first
}

export interface PosBerdaun {
  pos: PosRencana;
  daun: string[]; // codes of the leaves below it; its own where it is one
}

export type PembacaRencana = (tahun: number, tanggal: Tanggal) => RencanaTahun;

/** Reads each plan once: the days between two changes of it share one. */
export function createPembacaRencana(isi: Isi): PembacaRencana {
  const terbaca = new Map<string, RencanaTahun>();
  return (tahun, tanggal) => {
    const { mulai, selesai } = findAturan(isi, tanggal) ?? {};
    const kunci = [tahun, mulai, selesai, findTanggalUbah(isi, tahun, tanggal)].join(' ');
    const rencana = terbaca.get(kunci) ?? readRencana(isi, tahun, tanggal);
    terbaca.set(kunci, rencana);
    return rencana;
  };
}

function readRencana(isi: Isi, tahun: number, tanggal: Tanggal): RencanaTahun {
  const pos = flattenPos(listPosRencana(isi, tahun, tanggal));
  return {
    rencana: composeRencana(isi, tahun, tanggal, pos),
    pos: pos.map((satu) => ({ pos: satu, daun: listDaun(satu) })),
  };
}

function listDaun({ kode, anak }: PosRencana): string[] {
  return anak.length ? anak.flatMap(listDaun) : [kode];
}

/** The last day on or before this one on which the plan of the year changed. */
function findTanggalUbah(isi: Isi, tahun: number, tanggal: Tanggal): Tanggal | undefined {
  const berkas: { perubahan?: Perubahan[] }[] = [...listPerkin(isi, tahun), findProgram(isi, tahun)].flatMap(
    (satu) => satu?.value ?? [],
  );
  const hari = berkas.flatMap(({ perubahan = [] }) => perubahan.map((satu) => satu.tanggal));
  return hari
    .filter((satu) => satu <= tanggal)
    .sort()
    .at(-1);
}

/** Every indikator of the year: IKU as the renstra lists them, then the program tree depth first. */
export function listRencana(isi: Isi, tahun: number, tanggal: Tanggal): Rencana[] {
  return composeRencana(isi, tahun, tanggal, flattenPos(listPosRencana(isi, tahun, tanggal)));
}

function composeRencana(isi: Isi, tahun: number, tanggal: Tanggal, pos: PosRencana[]): Rencana[] {
  const aturan = findAturan(isi, tanggal);
  const berkas = findProgram(isi, tahun);
  const iku = listRencanaIku(isi, tahun, tanggal, aturan);
  return berkas ? [...iku, ...listRencanaProgram(berkas, pos, tanggal, aturan)] : iku;
}

/** Without targets per triwulan, the year's target is that of its last triwulan; increments cannot be told from it. */
export function findTarget({ target, targetTriwulan, indikator }: Rencana, triwulan: Triwulan): Nilai | undefined {
  if (targetTriwulan) return targetTriwulan[KUNCI_TARGET[triwulan]];
  return triwulan === 4 && indikator.agregasi !== 'jumlah' ? target : undefined;
}

const KUNCI_TARGET: Record<Triwulan, keyof TargetTriwulan> = { 1: 'tw1', 2: 'tw2', 3: 'tw3', 4: 'tw4' };

/** The budget tree of the year with the pagu in force on a day. */
export function listPosRencana(isi: Isi, tahun: number, tanggal: Tanggal): PosRencana[] {
  const berkas = findProgram(isi, tahun);
  if (!berkas) return [];
  const pagu = (kode: string, awal: number | undefined) => findPagu(berkas.value, kode, tanggal) ?? awal;
  return berkas.value.program.map((program, p) => ({
    ...pos(program, 'program', program.unit, `/program/${p}`, pagu),
    anak: (program.kegiatan ?? []).map((kegiatan, k) => ({
      ...pos(kegiatan, 'kegiatan', kegiatan.unit, `/program/${p}/kegiatan/${k}`, pagu),
      anak: (kegiatan.sub_kegiatan ?? []).map((sub, s) => ({
        ...pos(sub, 'sub-kegiatan', kegiatan.unit, `/program/${p}/kegiatan/${k}/sub_kegiatan/${s}`, pagu),
        anak: [],
      })),
    })),
  }));
}

export function flattenPos(pos: PosRencana[]): PosRencana[] {
  return pos.flatMap((satu) => [satu, ...flattenPos(satu.anak)]);
}

function pos(
  { kode, nama, pagu, indikator }: { kode: string; nama: string; pagu?: number; indikator?: IndikatorProgram[] },
  level: PosRencana['level'],
  unit: string,
  pointer: string,
  paguBerlaku: (kode: string, awal: number | undefined) => number | undefined,
): Omit<PosRencana, 'anak'> {
  return { kode, nama, level, unit, pagu: paguBerlaku(kode, pagu), indikator: indikator ?? [], pointer };
}

function listRencanaIku(isi: Isi, tahun: number, tanggal: Tanggal, aturan: AturanBerlaku | undefined): Rencana[] {
  const renstra = findRenstra(isi, tahun);
  if (!renstra) return [];
  const perkin = listPerkin(isi, tahun);
  const target = indexTargetPerkin(perkin, tanggal);
  const dijanjikan = new Set(perkin.flatMap(({ value }) => value.sasaran).flatMap(listKode));
  return renstra.value.tujuan.flatMap((tujuan, t) =>
    tujuan.sasaran.flatMap((sasaran, s) =>
      sasaran.indikator.map((iku, i) => ({
        indikator: toIndikatorIku(iku, sasaran, aturan, {
          path: renstra.path,
          pointer: `/tujuan/${t}/sasaran/${s}/indikator/${i}`,
        }),
        ...(target.get(iku.kode) ?? toTarget({})),
        berlaku: iku.target[tahun] !== undefined || dijanjikan.has(iku.kode),
      })),
    ),
  );
}

function listKode({ indikator }: Perkin['sasaran'][number]): string[] {
  return indikator.map(({ kode }) => kode);
}

function toIndikatorIku(
  iku: Iku,
  sasaran: { kode: string; uraian: string },
  aturan: AturanBerlaku | undefined,
  sumber: Indikator['sumber'],
): Indikator {
  return {
    kode: iku.kode,
    nama: iku.nama,
    satuan: iku.satuan,
    level: 'sasaran',
    unit: iku.penanggung_jawab,
    induk: { kode: sasaran.kode, nama: sasaran.uraian },
    kodeProgram: undefined,
    aturan: toAturan(iku, aturan),
    agregasi: iku.agregasi,
    iku: {
      ...(iku.alasan === undefined ? {} : { alasan: iku.alasan }),
      definisi: iku.definisi,
      formulasi: iku.formulasi,
      sumberData: iku.sumber_data,
    },
    sumber,
  };
}

/** By code of the IKU: its target stands in the one perkin that promises it with a target (the camat's). */
function indexTargetPerkin(perkin: Berkas<Perkin>[], tanggal: Tanggal): Map<string, TargetRencana> {
  const byKode = new Map<string, TargetRencana>();
  for (const { value } of perkin) {
    for (const janji of value.sasaran.flatMap(({ indikator }) => indikator)) {
      const { kode } = janji;
      if (janji.target === undefined || byKode.has(kode)) continue;
      const baru = lastBefore(value.perubahan ?? [], tanggal, (perubahan) => perubahan.target[kode]);
      byKode.set(kode, toTarget(baru ?? janji));
    }
  }
  return byKode;
}

function listRencanaProgram(
  berkas: Berkas<Program>,
  pos: PosRencana[],
  tanggal: Tanggal,
  aturan: AturanBerlaku | undefined,
): Rencana[] {
  return pos.flatMap((induk) =>
    induk.indikator.map((indikator, i) => ({
      indikator: toIndikatorProgram(indikator, induk, aturan, {
        path: berkas.path,
        pointer: `${induk.pointer}/indikator/${i}`,
      }),
      ...toTarget(
        lastBefore(berkas.value.perubahan ?? [], tanggal, ({ target }) => target?.[indikator.kode]) ?? indikator,
      ),
      berlaku: true,
    })),
  );
}

function toIndikatorProgram(
  indikator: IndikatorProgram,
  induk: PosRencana,
  aturan: AturanBerlaku | undefined,
  sumber: Indikator['sumber'],
): Indikator {
  return {
    kode: indikator.kode,
    nama: indikator.nama,
    satuan: indikator.satuan,
    level: induk.level,
    unit: induk.unit,
    induk: { kode: induk.kode, nama: induk.nama },
    kodeProgram: induk.kode.split('.').slice(0, 3).join('.'),
    aturan: toAturan(indikator, aturan),
    agregasi: indikator.agregasi,
    sumber,
  };
}

function toTarget({ target, target_triwulan }: { target?: Nilai; target_triwulan?: TargetTriwulan }): TargetRencana {
  return { target, targetTriwulan: target_triwulan };
}

/** The indikator's own rule, with the office's defaults of that day where it says nothing. */
function toAturan(
  { arah, rumus, awal, skala, batas }: Pick<IndikatorProgram, 'arah' | 'rumus' | 'awal' | 'skala' | 'batas'>,
  umum: AturanBerlaku | undefined,
): AturanCapaian {
  const rumusBerlaku = arah === 'turun' ? (rumus ?? umum?.rumus_turun) : undefined;
  const batasBerlaku = batas ?? umum?.batas;
  return {
    arah,
    ...(rumusBerlaku === undefined ? {} : { rumus: rumusBerlaku }),
    ...(awal === undefined ? {} : { awal }),
    ...(skala === undefined ? {} : { skala }),
    ...(batasBerlaku === undefined ? {} : { batas: batasBerlaku }),
  };
}

function findPagu({ perubahan }: Program, kode: string, tanggal: Tanggal): number | undefined {
  return lastBefore(perubahan ?? [], tanggal, ({ pagu }) => pagu?.[kode]);
}

/** What the latest perubahan on or before a day says; those that say nothing of it are passed over. */
function lastBefore<P extends Perubahan, T>(
  perubahan: P[],
  tanggal: Tanggal,
  read: (perubahan: P) => T | undefined,
): T | undefined {
  if (!perubahan.length) return undefined; // as of most plans
  return perubahan
    .filter((satu) => satu.tanggal <= tanggal)
    .sort((a, b) => b.tanggal.localeCompare(a.tanggal))
    .map(read)
    .find((satu) => satu !== undefined);
}
