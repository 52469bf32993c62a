// The plan files of a year, carried over from the year before. Nothing is made up that only a document of the new year can say.
import { type Blangko, describeKalender } from './blangko.ts';
import { type Tanda, writeSalinan } from './blangko-salin.ts';
import { composeTarget, type TargetBaru } from './blangko-target.ts';
import { isSameNilai, type Tw } from './domain/target-triwulan.ts';
import type { Nilai } from './domain/capaian.ts';
import type { Perkin, TargetTriwulan } from './domain/isi.generated.ts';
import type { Berkas, Isi } from './domain/isi.ts';
import { addHariKerja, lastDayOf } from './domain/kalender.ts';
import { findProgram, findRenstra, listPerkin } from './domain/lookup.ts';
import { flattenPos, listPosRencana, listRencana, type Rencana } from './domain/rencana.ts';
import type { Edit } from './source/edit.ts';
import type { TextFile } from './source/files.ts';

/** program/, perkin/ and rencana-aksi/ of a year, or what must be there first. `files` are the texts of the content folder. */
export function composeTahun(isi: Isi, files: TextFile[], tahun: number): Blangko {
  const lalu = tahun - 1;
  const hari = addHariKerja(
    isi.kalender.map(({ value }) => value),
    lastDayOf(lalu, 4),
    1,
  );
  const kurang = [
    ...listKurang(isi, tahun),
    ...(hari.status === 'tanpa-kalender' ? [describeKalender(hari.tahun)] : []),
  ];
  const program = findProgram(isi, lalu);
  if (kurang.length || hari.status === 'tanpa-kalender' || !program) return { status: 'belum-siap', kurang };
  const dari: Dari = { isi, lalu, tahun, rencana: readRencana(isi, lalu) };
  const ubahan: [string, Ubahan][] = [
    [program.path, salinProgram(dari)],
    ...listPerkin(isi, lalu).map((perkin): [string, Ubahan] => [perkin.path, salinPerkin(dari, perkin, hari.nilai)]),
    ...isi['rencana-aksi']
      .filter(({ value }) => value.tahun === lalu)
      .map(({ path }): [string, Ubahan] => [path, { edits: [], tanda: [{ pointer: '/aksi', asal: 'salinan' }] }]),
  ];
  return { status: 'tersusun', files: ubahan.map(([path, satu]) => salin(dari, files, path, satu)) };
}

/** Whether `new` has to write the plan before it can ask for figures. */
export function hasRencana(isi: Isi, tahun: number): boolean {
  return findProgram(isi, tahun) !== undefined && listPerkin(isi, tahun).length > 0;
}

interface Dari {
  isi: Isi;
  lalu: number;
  tahun: number;
  rencana: Map<string, Rencana>; // by code, as it stood at the end of the year before
}

interface Ubahan {
  edits: Edit[];
  tanda: Tanda[];
}

function listKurang(isi: Isi, tahun: number): string[] {
  const lalu = tahun - 1;
  const renstra = findRenstra(isi, tahun);
  const semula = findRenstra(isi, lalu);
  if (!renstra) return [`renstra/ yang mencakup tahun ${tahun}`];
  const program = findProgram(isi, lalu) ? [] : [`program/${lalu}.yaml, untuk disalin menjadi program/${tahun}.yaml`];
  const perkin = listPerkin(isi, lalu).length ? [] : [`perkin/${lalu}/, untuk disalin menjadi perkin/${tahun}/`];
  if (program.length || perkin.length || renstra === semula) return [...program, ...perkin];
  return [
    `program/${tahun}.yaml dan perkin/${tahun}/ dari ${renstra.path}: sasaran dan IKU ${lalu} milik renstra lain`,
  ];
}

function readRencana(isi: Isi, tahun: number): Map<string, Rencana> {
  return new Map(listRencana(isi, tahun, lastDayOf(tahun, 4)).map((satu) => [satu.indikator.kode, satu]));
}

function salin({ lalu, tahun }: Dari, files: TextFile[], path: string, { edits, tanda }: Ubahan): TextFile {
  const file = files.find((satu) => satu.path === path);
  if (!file) throw new Error(`teks ${path} tidak ada`);
  return writeSalinan(file, { lalu, tahun, edits: [{ pointer: '/tahun', value: tahun }, ...edits], tanda });
}

/** Pagu and targets as they stand after the last perubahan; the first indikator of a program has its target from the renstra. */
function salinProgram(dari: Dari): Ubahan {
  const { isi, lalu } = dari;
  const semula = new Map(
    flattenPos(listPosRencana(isi, lalu, SEBELUM_PERUBAHAN)).map((pos) => [pos.pointer, pos.pagu]),
  );
  return gather(
    flattenPos(listPosRencana(isi, lalu, lastDayOf(lalu, 4))).flatMap(({ pointer, kode, pagu, indikator }) => [
      ...(pagu === undefined ? [] : [salinPagu(`${pointer}/pagu`, semula.get(pointer), pagu)]),
      ...indikator.map((satu, i) => {
        const ditetapkan = i === 0 ? findTargetProgram(dari, kode, satu.nama) : undefined;
        return salinTarget(dari, `${pointer}/indikator/${i}`, satu, ditetapkan);
      }),
    ]),
  );
}

/** A day on which no perubahan is in force yet. */
const SEBELUM_PERUBAHAN = '0000-01-01';

function salinPagu(pointer: string, semula: number | undefined, pagu: number): Ubahan {
  const baru = semula !== pagu;
  return { edits: baru ? [{ pointer, value: pagu }] : [], tanda: [{ pointer, asal: 'salinan', baru }] };
}

/** Codes stay as they are; the day of signing can only be known once it is signed. */
function salinPerkin(dari: Dari, { value }: Berkas<Perkin>, tanggal: string): Ubahan {
  const janji = value.sasaran.flatMap(({ indikator }, s) =>
    indikator.flatMap((satu, i) =>
      satu.target === undefined
        ? []
        : [salinTarget(dari, `/sasaran/${s}/indikator/${i}`, satu, findTargetIku(dari, satu.kode))],
    ),
  );
  const hari: Ubahan = {
    edits: [{ pointer: '/tanggal', value: tanggal }],
    tanda: [{ pointer: '/tanggal', asal: 'tetapkan', baru: true }],
  };
  return gather([hari, ...janji]);
}

interface Tertulis {
  kode: string;
  target?: Nilai;
  target_triwulan?: TargetTriwulan;
}

function salinTarget({ rencana }: Dari, pointer: string, semula: Tertulis, ditetapkan: Nilai | undefined): Ubahan {
  const lalu = rencana.get(semula.kode);
  if (!lalu) return { edits: [], tanda: [] };
  const baru = composeTarget(lalu, ditetapkan);
  const { target, usul } = baru;
  const changed = !isSameNilai(semula.target, target?.nilai);
  const at = `${pointer}/target`;
  return gather([
    {
      edits: target && changed ? [{ pointer: at, value: target.nilai }] : [],
      tanda: [
        ...(target ? [{ pointer: at, asal: target.asal, baru: changed }] : []),
        ...(usul === undefined ? [] : [{ pointer: at, asal: { usul } }]),
      ],
    },
    salinTriwulan(`${pointer}/target_triwulan`, semula.target_triwulan, baru),
  ]);
}

function salinTriwulan(pointer: string, semula: TargetTriwulan | undefined, { triwulan }: TargetBaru): Ubahan {
  const isi = [...triwulan];
  const tanda = isi.map(([tw, { nilai, asal }]) => ({
    pointer: `${pointer}/${tw}`,
    asal,
    baru: !isSameNilai(semula?.[tw], nilai),
  }));
  if (!isi.length) return { edits: semula ? [{ pointer, value: undefined }] : [], tanda };
  if (!hasSameKeys(semula, [...triwulan.keys()]))
    return { edits: [{ pointer, value: Object.fromEntries(isi.map(([tw, { nilai }]) => [tw, nilai])) }], tanda };
  const berbeda = isi.filter(([tw, { nilai }]) => !isSameNilai(semula?.[tw], nilai));
  return { edits: berbeda.map(([tw, { nilai }]) => ({ pointer: `${pointer}/${tw}`, value: nilai })), tanda };
}

function hasSameKeys(semula: TargetTriwulan | undefined, tw: Tw[]): boolean {
  return (
    Object.keys(semula ?? {})
      .sort()
      .join() === tw.toSorted().join()
  );
}

function findTargetIku({ isi, tahun }: Dari, kode: string): Nilai | undefined {
  const sasaran = findRenstra(isi, tahun)?.value.tujuan.flatMap((tujuan) => tujuan.sasaran) ?? [];
  const iku = sasaran.flatMap(({ indikator }) => indikator).find((satu) => satu.kode === kode);
  return iku?.target[tahun];
}

function findTargetProgram({ isi, tahun }: Dari, kode: string, nama: string): Nilai | undefined {
  const program = findRenstra(isi, tahun)?.value.program?.find((satu) => satu.kode === kode);
  return program?.indikator === nama ? program.target?.[tahun] : undefined;
}

function gather(ubahan: Ubahan[]): Ubahan {
  return { edits: ubahan.flatMap(({ edits }) => edits), tanda: ubahan.flatMap(({ tanda }) => tanda) };
}
