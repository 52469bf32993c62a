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
    yield* findRepeated('kode', listKode(path, '/anggaran', value.anggaran ?? []));
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
  yield* findRepeatedInFiles('kode', listPos(isi), ({ kode }) => kode);
  yield* findRepeatedInFiles('indikator', listBaris(isi), ({ isian }) => isian.kode);
}

/** Places are put together only of files in which a code is repeated: hardly any. */
function* findRepeatedInFiles<T extends { path: string; pointer: string }>(
  judul: string,
  daftar: readonly T[],
  name: (satu: T) => string,
): Iterable<Finding> {
  for (const sama of Map.groupBy(daftar, ({ path }) => path).values()) {
    if (new Set(sama.map(name)).size === sama.length) continue;
    const nama = sama.map((satu) => ({ path: satu.path, pointer: `${satu.pointer}/kode`, nama: name(satu) }));
    yield* findRepeated(judul, nama);
  }
}

function* findRepeated(judul: string, daftar: Nama[]): Iterable<Finding> {
  for (const [pertama, ...lainnya] of Map.groupBy(daftar, ({ nama }) => nama).values()) {
    for (const { path, pointer, nama } of lainnya) {
      const message = `${judul} "${nama}" ditulis lebih dari sekali`;
      yield { path, pointer, message, ...(pertama ? { pertama: pertama.pointer } : {}) };
    }
  }
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
