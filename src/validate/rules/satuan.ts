// One unit, one spelling: only then can figures of the same unit be compared.
import type { Isi } from '../../domain/isi.ts';
import { DAFTAR_SATUAN, findSatuan } from '../../domain/satuan.ts';
import { findNearest } from '../../source/nearest.ts';
import type { Finding, Rule } from '../rule.ts';
import { listIku, listIndikatorProgram } from './rencana.ts';

export const SATUAN: Rule[] = [{ code: 'satuan-tidak-dikenal', needs: ['instansi'], find: satuanIsInTheDictionary }];

interface Tertulis {
  path: string;
  pointer: string;
  satuan: string;
}

function* satuanIsInTheDictionary(isi: Isi): Iterable<Finding> {
  const dikenal = new Set([...DAFTAR_SATUAN, ...isi.instansi.flatMap(({ value }) => value.satuan ?? [])]);
  for (const { path, pointer, satuan } of listSatuan(isi)) {
    if (dikenal.has(satuan)) continue;
    yield {
      path,
      pointer,
      message: `satuan "${satuan}" tidak ada dalam kamus satuan`,
      hint: adviseSatuan(satuan, dikenal),
    };
  }
}

function* listSatuan(isi: Isi): Iterable<Tertulis> {
  for (const renstra of isi.renstra) {
    const { path, value } = renstra;
    for (const { pointer, value: iku } of listIku(renstra)) {
      yield { path, pointer: `${pointer}/satuan`, satuan: iku.satuan };
    }
    for (const [p, { satuan }] of (value.program ?? []).entries()) {
      if (satuan !== undefined) yield { path, pointer: `/program/${p}/satuan`, satuan };
    }
  }
  for (const program of isi.program) {
    for (const { pointer, value } of listIndikatorProgram(program)) {
      yield { path: program.path, pointer: `${pointer}/satuan`, satuan: value.satuan };
    }
  }
}

function adviseSatuan(satuan: string, dikenal: ReadonlySet<string>): string {
  const benar = findSatuan(satuan, dikenal) ?? findNearest(satuan, dikenal);
  if (benar !== undefined) return `Tulis satuan: ${benar}`;
  return `Pakai satuan yang lazim, misalnya dokumen atau kali. Bila memang satuan kantor ini, tambahkan pada daftar satuan: di instansi.yaml.`;
}
