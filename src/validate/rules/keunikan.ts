// Nothing has the same name twice.
import type { Isi } from '../../domain/isi.ts';
import type { Finding, Rule } from '../rule.ts';
import { listBaris, listPos } from './isian.ts';
import { listIku, listIndikatorProgram, listSasaran, listSimpul } from './rencana.ts';

/** One name and where it is given. */
interface Nama {
  path: string;
  pointer: string;
  nama: string;
}

export const KEUNIKAN: Rule[] = [
  { code: 'pengenal-ganda', needs: [], ofNames: true, find: pengenalIsUnique },
  { code: 'kode-ganda', needs: [], ofNames: true, find: kodeIsUniqueInItsFile },
];

export const SATU_BERKAS: Rule[] = [{ code: 'isian-ganda', needs: [], find: figureStandsInOneFile }];

function* pengenalIsUnique(isi: Isi): Iterable<Finding> {
  for (const { path, value } of isi.instansi) yield* findRepeated('unit', listIds(path, '/unit', value.unit));
  for (const { path, value } of isi.pejabat) {
    yield* findRepeated('jabatan', listIds(path, '/jabatan', value.jabatan));
    yield* findRepeated('pejabat', listIds(path, '/pejabat', value.pejabat));
  }
  for (const { path, value } of isi.aturan) yield* findRepeated('aturan', listIds(path, '/aturan', value.aturan));
  for (const { path, value } of isi.sop) {
    yield* findRepeated('pelaksana', listIds(path, '/pelaksana', value.pelaksana));
    const langkah = value.langkah.map(({ nomor }, i) => ({
      path,
      pointer: `/langkah/${i}/nomor`,
      nama: String(nomor),
    }));
    yield* findRepeated('langkah', langkah);
  }
  for (const { path, value } of isi.kalender) {
    const libur = value.libur.map(({ tanggal }, i) => ({ path, pointer: `/libur/${i}/tanggal`, nama: tanggal }));
    yield* findRepeated('tanggal', libur);
  }
}

function* kodeIsUniqueInItsFile(isi: Isi): Iterable<Finding> {
  for (const renstra of isi.renstra) {
    const { path, value } = renstra;
    yield* findRepeated('tujuan', listKode(path, '/tujuan', value.tujuan));
    yield* findRepeated('sasaran', listSasaran(renstra).map(toNama(path)));
    yield* findRepeated('indikator', listIku(renstra).map(toNama(path)));
    yield* findRepeated('program', listKode(path, '/program', value.program ?? []));
  }
  for (const program of isi.program) {
    const simpul = listSimpul(program).map(({ pointer, kode }) => toNama(program.path)({ pointer, value: { kode } }));
    yield* findRepeated('kode', simpul);
    yield* findRepeated('indikator', listIndikatorProgram(program).map(toNama(program.path)));
  }
  for (const { path, value } of isi.perkin) {
    const janji = value.sasaran.flatMap(({ indikator }, s) => listKode(path, `/sasaran/${s}/indikator`, indikator));
    yield* findRepeated('indikator', janji);
  }
  for (const { path, value } of isi['capaian-lalu']) {
    yield* findRepeated('indikator', listKode(path, '/capaian', value.capaian));
  }
  yield* findRepeatedInFormat(isi);
  yield* findRepeatedInIsian(isi);
}

/** One IKU is asked of one unit. */
function* findRepeatedInFormat(isi: Isi): Iterable<Finding> {
  for (const { path, value } of isi.format) {
    const unit = value.isian.map((satu, i) => ({ path, pointer: `/isian/${i}/unit`, nama: satu.unit }));
    yield* findRepeated('unit', unit);
    const indikator = value.isian.flatMap((satu, i) =>
      satu.indikator.map((nama, j) => ({ path, pointer: `/isian/${i}/indikator/${j}`, nama })),
    );
    yield* findRepeated('indikator', indikator);
  }
}

function* findRepeatedInIsian(isi: Isi): Iterable<Finding> {
  const pos = listPos(isi).map(({ path, pointer, kode }) => ({ path, pointer: `${pointer}/kode`, nama: kode }));
  const baris = listBaris(isi).map(({ path, pointer, isian }) => ({
    path,
    pointer: `${pointer}/kode`,
    nama: isian.kode,
  }));
  for (const perBerkas of groupBy(pos, ({ path }) => path)) yield* findRepeated('kode', perBerkas);
  for (const perBerkas of groupBy(baris, ({ path }) => path)) yield* findRepeated('indikator', perBerkas);
}

/** One figure, one file: not in two files of one triwulan. */
function* figureStandsInOneFile(isi: Isi): Iterable<Finding> {
  const uang = listPos(isi).filter(({ realisasiAnggaran }) => realisasiAnggaran !== undefined);
  for (const sama of groupBy(listBaris(isi), ({ tahun, triwulan, isian }) => `${tahun} ${triwulan} ${isian.kode}`)) {
    yield* findInOtherFiles(sama, ({ isian, pointer }) => ({ nama: isian.kode, pointer: `${pointer}/kode` }));
  }
  for (const sama of groupBy(uang, ({ tahun, triwulan, kode }) => `${tahun} ${triwulan} ${kode}`)) {
    yield* findInOtherFiles(sama, ({ kode, pointer }) => ({ nama: kode, pointer: `${pointer}/realisasi_anggaran` }));
  }
}

function* findInOtherFiles<T extends { path: string }>(
  sama: T[],
  describe: (satu: T) => { nama: string; pointer: string },
): Iterable<Finding> {
  if (sama.length < 2) return;
  const [pertama, ...lainnya] = firstOfEachFile(sama);
  for (const satu of lainnya) {
    const { nama, pointer } = describe(satu);
    const message = `${nama} sudah diisi di ${pertama?.path ?? ''}; satu angka hanya di satu berkas`;
    yield { path: satu.path, pointer, message, hint: 'Hapus dari berkas yang bukan tempatnya.' };
  }
}

function* findRepeated(judul: string, daftar: Nama[]): Iterable<Finding> {
  for (const [pertama, ...lainnya] of groupBy(daftar, ({ nama }) => nama)) {
    for (const { path, pointer, nama } of lainnya) {
      const message = `${judul} "${nama}" ditulis lebih dari sekali`;
      yield { path, pointer, message, ...(pertama ? { pertama: pertama.pointer } : {}) };
    }
  }
}

function firstOfEachFile<T extends { path: string }>(daftar: T[]): T[] {
  return daftar.filter(({ path }, index) => daftar.findIndex((satu) => satu.path === path) === index);
}

function listIds(path: string, pointer: string, daftar: { id: string }[]): Nama[] {
  return daftar.map(({ id }, i) => ({ path, pointer: `${pointer}/${i}/id`, nama: id }));
}

function listKode(path: string, pointer: string, daftar: { kode: string }[]): Nama[] {
  return daftar.map(({ kode }, i) => ({ path, pointer: `${pointer}/${i}/kode`, nama: kode }));
}

function toNama(path: string): (letak: { pointer: string; value: { kode: string } }) => Nama {
  return ({ pointer, value }) => ({ path, pointer: `${pointer}/kode`, nama: value.kode });
}

function groupBy<T>(daftar: readonly T[], key: (satu: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const satu of daftar) {
    const kunci = key(satu);
    const group = groups.get(kunci);
    if (group) group.push(satu);
    else groups.set(kunci, [satu]);
  }
  return [...groups.values()];
}
