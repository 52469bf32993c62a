// One figure, one file: not in two files of one triwulan. The one that was not asked for it is at fault.
import type { Isi } from '../../domain/isi.ts';
import { findFormat } from '../../domain/lookup.ts';
import type { Finding, Rule } from '../rule.ts';
import { type BarisIsian, listBaris, listPos, type PosIsian } from './isian.ts';
import { findUnitPos, isKodeIku } from './rencana.ts';

export const SATU_BERKAS: Rule[] = [{ code: 'isian-ganda', needs: [], find: figureStandsInOneFile }];

type Tempat = Pick<PosIsian, 'path' | 'pointer' | 'tahun' | 'triwulan'>;

/** Money first: an indikator is told at the code of its row, where the row is told already. */
function* figureStandsInOneFile(isi: Isi): Iterable<Finding> {
  const uang = listPos(isi).filter(({ realisasiAnggaran }) => realisasiAnggaran !== undefined);
  const unitPos = ({ tahun, kode }: PosIsian) => findUnitPos(isi, tahun, kode);
  yield* findInOtherFiles(uang, ({ kode }) => kode, unitPos);
  const unitBaris = (baris: BarisIsian) => findUnitBaris(isi, baris);
  const baris = listBaris(isi).filter(({ pos, isian }) => (pos === undefined) === isKodeIku(isian.kode)); // else in the wrong file
  yield* findInOtherFiles(baris, ({ isian }) => isian.kode, unitBaris);
}

function* findInOtherFiles<T extends Tempat>(
  daftar: readonly T[],
  name: (satu: T) => string,
  unitOf: (satu: T) => string | undefined,
): Iterable<Finding> {
  for (const setriwulan of Map.groupBy(daftar, ({ tahun, triwulan }) => tahun * 10 + triwulan).values()) {
    for (const [nama, sama] of listBerulang(setriwulan, name)) {
      const benar = sama.find((satu) => nameUnit(satu.path) === unitOf(satu)) ?? sama[0];
      for (const { path, pointer } of sama) {
        if (!benar || path === benar.path) continue;
        const message = `${nama} sudah diisi di ${benar.path}; satu angka hanya di satu berkas`;
        const hint = 'Hapus dari berkas yang bukan tempatnya.';
        yield { path, pointer: `${findBaris(pointer)}/kode`, message, hint };
      }
    }
  }
}

/** "/kegiatan/0" of "/kegiatan/0/indikator/1"; an IKU is a row of its own. */
function findBaris(pointer: string): string {
  return pointer.split('/').slice(0, 3).join('/');
}

/** What has one name, where that is in more than one place: hardly any. */
function listBerulang<T>(daftar: T[], name: (satu: T) => string): Map<string, T[]> {
  const pertama = new Map<string, T>();
  const berulang = new Map<string, T[]>();
  for (const satu of daftar) {
    const nama = name(satu);
    const asal = pertama.get(nama);
    if (asal === undefined) pertama.set(nama, satu);
    else berulang.set(nama, [...(berulang.get(nama) ?? [asal]), satu]);
  }
  return berulang;
}

function findUnitBaris(isi: Isi, { pos, tahun, triwulan, isian }: BarisIsian): string | undefined {
  if (pos !== undefined) return findUnitPos(isi, tahun, pos);
  const format = findFormat(isi, tahun, triwulan)?.value.isian;
  return format?.find(({ indikator }) => indikator.includes(isian.kode))?.unit;
}

/** kinerja/2024/tw2/seksi/<unit>.yaml */
function nameUnit(path: string): string | undefined {
  return /([^/]+)\.yaml$/.exec(path)?.[1];
}
