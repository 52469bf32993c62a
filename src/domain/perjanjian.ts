// The perjanjian kinerja of one official as it stands: what is promised, with which money, and how it came to that.
import type { Nilai } from './capaian.ts';
import type { Perkin, Tanggal } from './isi.generated.ts';
import type { Isi } from './isi.ts';
import type { Indikator, Level } from './kinerja.ts';
import { findProgram } from './lookup.ts';
import { flattenPos, listPosRencana, listRencana, type PosRencana, type Rencana } from './rencana.ts';
import { isSameNilai } from './target-triwulan.ts';

export interface Perjanjian {
  tanggal: Tanggal; // of the version in force: the last perubahan, or the perkin itself
  isPerubahan: boolean;
  sasaran: SasaranJanji[];
  anggaran: PosJanji[];
  perubahan: PerubahanJanji[]; // up to `tanggal`, oldest first
  menyusul: PerubahanJanji[]; // the program changed after it: no perjanjian says so yet
}

export interface SasaranJanji {
  uraian: string;
  indikator: { indikator: Indikator; target: Nilai | undefined }[];
}

export interface PosJanji {
  kode: string;
  nama: string;
  level: Exclude<Level, 'sasaran'>;
  pagu: number | undefined;
}

export interface PerubahanJanji {
  tanggal: Tanggal;
  alasan: string;
  target: { indikator: Indikator; dari: Nilai | undefined; menjadi: Nilai | undefined }[];
  pagu: { pos: PosJanji; dari: number | undefined; menjadi: number | undefined }[];
}

export function readPerjanjian(isi: Isi, perkin: Perkin): Perjanjian {
  const tanggal =
    (perkin.perubahan ?? [])
      .map((satu) => satu.tanggal)
      .sort()
      .at(-1) ?? perkin.tanggal;
  const rencana = readRencana(isi, perkin, tanggal);
  const semua = listPerubahan(isi, perkin);
  return {
    tanggal,
    isPerubahan: (perkin.perubahan ?? []).length > 0,
    sasaran: perkin.sasaran.map(({ uraian, indikator }) => ({
      uraian,
      indikator: indikator.flatMap(({ kode }) => rencana.indikator.get(kode) ?? []),
    })),
    anggaran: [...rencana.anggaran.values()],
    perubahan: semua.filter((satu) => satu.tanggal <= tanggal),
    menyusul: semua.filter((satu) => satu.tanggal > tanggal),
  };
}

interface RencanaJanji {
  indikator: Map<string, { indikator: Indikator; target: Nilai | undefined }>;
  anggaran: Map<string, PosJanji>; // in the order of the perkin
}

/** Of what this perkin promises, as it stands on one day. */
function readRencana(isi: Isi, perkin: Perkin, tanggal: Tanggal): RencanaJanji {
  const rencana = listRencana(isi, perkin.tahun, tanggal);
  const pos = new Map(flattenPos(listPosRencana(isi, perkin.tahun, tanggal)).map((satu) => [satu.kode, satu]));
  const kode = perkin.sasaran.flatMap(({ indikator }) => indikator).map((satu) => satu.kode);
  return {
    indikator: new Map(kode.flatMap((satu) => toJanji(rencana, satu))),
    anggaran: new Map((perkin.anggaran ?? []).flatMap((satu) => toPos(pos.get(satu)))),
  };
}

function toJanji(rencana: Rencana[], kode: string): [string, { indikator: Indikator; target: Nilai | undefined }][] {
  const satu = rencana.find(({ indikator }) => indikator.kode === kode);
  return satu ? [[kode, { indikator: satu.indikator, target: satu.target }]] : [];
}

function toPos(pos: PosRencana | undefined): [string, PosJanji][] {
  return pos ? [[pos.kode, { kode: pos.kode, nama: pos.nama, level: pos.level, pagu: pos.pagu }]] : [];
}

/** Every day on which a promised target or pagu became another, with the reason the file gives. */
function listPerubahan(isi: Isi, perkin: Perkin): PerubahanJanji[] {
  const sendiri = (perkin.perubahan ?? []).map(({ tanggal, alasan }) => ({ tanggal, alasan }));
  const program = findProgram(isi, perkin.tahun)?.value.perubahan ?? [];
  const semua = [...sendiri, ...program.map(({ tanggal, dasar }) => ({ tanggal, alasan: dasar }))];
  const hari = [...new Set(semua.map(({ tanggal }) => tanggal))].sort();
  return hari.flatMap((tanggal, index) => {
    const [lama, baru] = [readRencana(isi, perkin, hari[index - 1] ?? AWAL), readRencana(isi, perkin, tanggal)];
    const beda = { target: compareTarget(lama, baru), pagu: comparePagu(lama, baru) };
    if (!beda.target.length && !beda.pagu.length) return [];
    const alasan = semua.filter((satu) => satu.tanggal === tanggal).map((satu) => satu.alasan);
    return [{ tanggal, alasan: [...new Set(alasan)].join('; '), ...beda }];
  });
}

/** Before any change of any plan. */
const AWAL: Tanggal = '0001-01-01';

function compareTarget(lama: RencanaJanji, baru: RencanaJanji): PerubahanJanji['target'] {
  return [...baru.indikator].flatMap(([kode, { indikator, target: menjadi }]) => {
    const dari = lama.indikator.get(kode)?.target;
    return isSameNilai(dari, menjadi) ? [] : [{ indikator, dari, menjadi }];
  });
}

function comparePagu(lama: RencanaJanji, baru: RencanaJanji): PerubahanJanji['pagu'] {
  return [...baru.anggaran].flatMap(([kode, pos]) => {
    const dari = lama.anggaran.get(kode)?.pagu;
    return dari === pos.pagu ? [] : [{ pos, dari, menjadi: pos.pagu }];
  });
}
