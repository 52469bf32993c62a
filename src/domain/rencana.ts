// The plan in force on a day: which indikator there are, with which target, and the budget tree with its pagu.
import type { AturanCapaian } from './capaian.ts';
import type { IndikatorProgram, Nilai, Perkin, Program, Renstra, Tanggal, TargetTriwulan } from './isi.generated.ts';
import type { Berkas, Isi } from './isi.ts';
import type { Indikator, Level } from './kinerja.ts';
import { type AturanBerlaku, findAturan, findProgram, findRenstra, listPerkin } from './lookup.ts';

/** An indikator with what is promised for the year, as it stands on one day. */
export interface Rencana {
  indikator: Indikator;
  target: Nilai | undefined;
  targetTriwulan: TargetTriwulan | undefined;
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

/** Every indikator of the year: IKU as the renstra lists them, then the program tree depth first. */
export function listRencana(isi: Isi, tahun: number, tanggal: Tanggal): Rencana[] {
  const aturan = findAturan(isi, tanggal);
  return [...listRencanaIku(isi, tahun, tanggal, aturan), ...listRencanaProgram(isi, tahun, tanggal, aturan)];
}

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
  return renstra.value.tujuan.flatMap((tujuan, t) =>
    tujuan.sasaran.flatMap((sasaran, s) =>
      sasaran.indikator.map((iku, i) => ({
        indikator: toIndikatorIku(iku, sasaran, aturan, {
          path: renstra.path,
          pointer: `/tujuan/${t}/sasaran/${s}/indikator/${i}`,
        }),
        ...findTargetPerkin(listPerkin(isi, tahun), iku.kode, tanggal),
      })),
    ),
  );
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

/** The target of an IKU stands in the one perkin that promises it with a target (the camat's). */
function findTargetPerkin(perkin: Berkas<Perkin>[], kode: string, tanggal: Tanggal): Omit<Rencana, 'indikator'> {
  for (const { value } of perkin) {
    const janji = value.sasaran.flatMap(({ indikator }) => indikator).find((satu) => satu.kode === kode);
    if (janji?.target === undefined) continue;
    const baru = lastBefore(value.perubahan ?? [], tanggal, (perubahan) => perubahan.target[kode]);
    return toTarget(baru ?? janji);
  }
  return toTarget({});
}

function listRencanaProgram(isi: Isi, tahun: number, tanggal: Tanggal, aturan: AturanBerlaku | undefined): Rencana[] {
  const berkas = findProgram(isi, tahun);
  if (!berkas) return [];
  return flattenPos(listPosRencana(isi, tahun, tanggal)).flatMap((induk) =>
    induk.indikator.map((indikator, i) => ({
      indikator: toIndikatorProgram(indikator, induk, aturan, {
        path: berkas.path,
        pointer: `${induk.pointer}/indikator/${i}`,
      }),
      ...toTarget(
        lastBefore(berkas.value.perubahan ?? [], tanggal, ({ target }) => target?.[indikator.kode]) ?? indikator,
      ),
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

function toTarget({
  target,
  target_triwulan,
}: {
  target?: Nilai;
  target_triwulan?: TargetTriwulan;
}): Omit<Rencana, 'indikator'> {
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
  return perubahan
    .filter((satu) => satu.tanggal <= tanggal)
    .sort((a, b) => b.tanggal.localeCompare(a.tanggal))
    .map(read)
    .find((satu) => satu !== undefined);
}
