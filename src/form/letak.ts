// Which field a line of the finished file belongs to.
import type { Problem } from '../source/problem.ts';
import type { Source } from '../source/yaml.ts';
import { isRecord, valueAt } from '../validate/prune.ts';
import { isBuktiIsi } from './edits.ts';
import type { Baris, Formulir, Pos } from './formulir.ts';
import {
  ISI_ANALISIS,
  ISI_BUKTI,
  type Ketikan,
  kunciAnalisis,
  kunciAnggaran,
  kunciBukti,
  kunciRealisasi,
  listBuktiAwal,
} from './ketikan.ts';

/** A field, or a whole row, and where it begins. A row's kunci is its code. */
interface Letak {
  kunci: string;
  line: number;
  column: number;
}

/** The field that a problem of the file is about, else the row it stands in; undefined for the head of the file. */
export function createFinder(
  formulir: Formulir,
  ketikan: Ketikan,
  source: Source,
): (problem: Problem) => string | undefined {
  const ada = listPointer(formulir, ketikan, source.value).filter(
    ({ pointer }) => valueAt(source.value, pointer) !== undefined,
  );
  const letak = ada.flatMap(({ kunci, pointer }) =>
    (['key', 'value'] as const).map((part): Letak => ({ kunci, ...source.at(pointer, part) })),
  );
  letak.sort((a, b) => a.line - b.line || a.column - b.column);
  return (problem) => letak.findLast((satu) => isBefore(satu, problem))?.kunci;
}

/** A problem inside a text, or on a later line of it, belongs to the field that began last. */
function isBefore(letak: Letak, { line, column }: Problem): boolean {
  return letak.line < line || (letak.line === line && letak.column <= column);
}

interface Alamat {
  kunci: string;
  pointer: string; // in the finished file
}

function listPointer({ bagian }: Formulir, ketikan: Ketikan, value: unknown): Alamat[] {
  return bagian.flatMap(({ nama, pos }) => pos.flatMap((satu) => listPosPointer(satu, `/${nama}`, ketikan, value)));
}

function listPosPointer({ kode, baris }: Pos, daftar: string, ketikan: Ketikan, value: unknown): Alamat[] {
  const pointer = kode === undefined ? '' : findPointer(value, daftar, kode);
  if (pointer === undefined) return [];
  const milik = baris.flatMap((satu) => {
    const tempat = findPointer(value, `${pointer}/indikator`, satu.kode);
    return tempat === undefined ? [] : listBarisPointer(satu, tempat, ketikan);
  });
  if (kode === undefined) return milik;
  return [{ kunci: kode, pointer }, { kunci: kunciAnggaran(kode), pointer: `${pointer}/realisasi_anggaran` }, ...milik];
}

/** Rows are told by their code: those that were added here stand behind those of the file. */
function findPointer(value: unknown, daftar: string, kode: string): string | undefined {
  const semua = valueAt(value, daftar);
  if (!Array.isArray(semua)) return undefined;
  const index = semua.findIndex((satu) => isRecord(satu) && satu.kode === kode);
  return index === -1 ? undefined : `${daftar}/${index}`;
}

function listBarisPointer(baris: Baris, pointer: string, ketikan: Ketikan): Alamat[] {
  const { kode } = baris;
  return [
    { kunci: kode, pointer },
    { kunci: kunciRealisasi(kode), pointer: `${pointer}/realisasi` },
    { kunci: kode, pointer: `${pointer}/bukti_dukung` },
    { kunci: kode, pointer: `${pointer}/analisis` },
    ...ISI_ANALISIS.map((isi) => ({ kunci: kunciAnalisis(kode, isi), pointer: `${pointer}/analisis/${isi}` })),
    ...listBuktiPointer(baris, `${pointer}/bukti_dukung`, ketikan),
  ];
}

/** Rows left blank are on the form and not in the file. Those of the file come first in it. */
function listBuktiPointer(baris: Baris, pointer: string, ketikan: Ketikan): Alamat[] {
  const semua = (ketikan.bukti[baris.kode] ?? listBuktiAwal(baris)).map((bukti, index) => ({ bukti, index }));
  const isi = semua.filter(({ bukti }) => isBuktiIsi(bukti));
  const urut = [
    ...isi.filter(({ bukti }) => bukti.asal !== undefined),
    ...isi.filter(({ bukti }) => bukti.asal === undefined),
  ];
  return urut.flatMap(({ index }, posisi) =>
    ISI_BUKTI.map((satu) => ({ kunci: kunciBukti(baris.kode, index, satu), pointer: `${pointer}/${posisi}/${satu}` })),
  );
}
