// What is measured is measured by something: without that file nothing can be said of the figures.
import type { Isi } from '../../domain/isi.ts';
import { findFormat, findProgram, findRenstra, listPerkin, listTriwulan } from '../../domain/lookup.ts';
import type { Finding, Rule } from '../rule.ts';
import { findIku } from './rencana.ts';

export const BERKAS: Rule[] = [
  { code: 'berkas-wajib-tidak-ada', needs: ['renstra'], find: measuredYearHasItsRenstra },
  { code: 'berkas-wajib-tidak-ada', needs: ['program'], find: measuredYearHasItsProgram },
  {
    code: 'berkas-wajib-tidak-ada',
    needs: ['instansi', 'pejabat', 'renstra', 'perkin'],
    find: measuredYearHasPerkinOfPimpinan,
  },
  { code: 'berkas-wajib-tidak-ada', needs: ['format'], find: gatheredTriwulanHasItsFormat },
  { code: 'berkas-wajib-tidak-ada', needs: ['aturan'], find: measuredOfficeHasItsAturan },
];

function* measuredYearHasItsRenstra(isi: Isi): Iterable<Finding> {
  for (const { path, tahun } of listFirstOfYear([...isi.format, ...isi.seksi])) {
    if (findRenstra(isi, tahun)) continue;
    yield explain(path, `renstra yang mencakup tahun ${tahun}`);
  }
}

function* measuredYearHasItsProgram(isi: Isi): Iterable<Finding> {
  for (const { path, tahun } of listFirstOfYear([...isi.pengukuran, ...isi['program-triwulan']])) {
    if (findProgram(isi, tahun)) continue;
    yield explain(path, `program/${tahun}.yaml`);
  }
}

/** There the IKU have the targets that they are measured by. */
function* measuredYearHasPerkinOfPimpinan(isi: Isi): Iterable<Finding> {
  const pimpinan = listJabatanPimpinan(isi);
  for (const { tahun } of listFirstOfYear([...isi.format, ...isi.seksi])) {
    const iku = [...(findIku(isi, tahun)?.values() ?? [])];
    const [jabatan] = pimpinan;
    if (jabatan === undefined || !iku.some(({ target }) => target[tahun] !== undefined)) continue;
    if (listPerkin(isi, tahun).some(({ value }) => pimpinan.has(value.jabatan))) continue;
    const guna = `memuat target IKU ${tahun}`;
    yield explainMissing(`perkin/${tahun}/${jabatan}.yaml`, guna);
  }
}

function* gatheredTriwulanHasItsFormat(isi: Isi): Iterable<Finding> {
  const pertama = Map.groupBy(isi.seksi, ({ value }) => `kinerja/${value.tahun}/tw${value.triwulan}/format.yaml`);
  for (const [path, [seksi]] of pertama) {
    if (!seksi || findFormat(isi, seksi.value.tahun, seksi.value.triwulan)) continue;
    yield explainMissing(path, 'menyebut unit mana mengisi IKU mana');
  }
}

function* measuredOfficeHasItsAturan(isi: Isi): Iterable<Finding> {
  if (isi.aturan.length || !listTriwulan(isi).length) return;
  yield explainMissing('aturan/capaian.yaml', 'memuat rumus dan kategori capaian');
}

function listJabatanPimpinan(isi: Isi): Set<string> {
  const unit = isi.instansi.flatMap(({ value }) => value.unit).filter(({ jenis }) => jenis === 'pimpinan');
  const idUnit = new Set(unit.map(({ id }) => id));
  const jabatan = isi.pejabat.flatMap(({ value }) => value.jabatan);
  return new Set(jabatan.filter((satu) => idUnit.has(satu.unit ?? '')).map(({ id }) => id));
}

/** Told once a year: without the plan nothing else of that year is judged. */
function listFirstOfYear(daftar: { path: string; value: { tahun: number } }[]): { path: string; tahun: number }[] {
  const pertama = new Map<number, string>();
  for (const { path, value } of daftar) if (!pertama.has(value.tahun)) pertama.set(value.tahun, path);
  return [...pertama].map(([tahun, path]) => ({ path, tahun }));
}

function explain(path: string, rencana: string): Finding {
  return { path, pointer: '/tahun', message: `belum ada ${rencana}`, hint: 'Buat berkas rencana itu lebih dahulu.' };
}

/** Told of the file itself, where it should stand. */
function explainMissing(path: string, guna: string): Finding {
  const hint = `Kembalikan atau buat berkas ini: ia ${guna}.`;
  return { path, pointer: '', message: `berkas ${path} belum ada`, hint };
}
