// The figures of the cascade: a target and a pagu are those of the document they come from.
import { formatAngka } from '../../domain/angka.ts';
import type { Nilai } from '../../domain/isi.generated.ts';
import type { Isi } from '../../domain/isi.ts';
import { lastDayOf } from '../../domain/kalender.ts';
import { findProgram, findRenstra, listPerkin } from '../../domain/lookup.ts';
import { listRencana } from '../../domain/rencana.ts';
import type { Finding, Konteks, Rule } from '../rule.ts';
import { PERMENPANRB_53_2014 } from './kaskade.ts';
import { isSameNilai, listJanji, listPerkinPimpinan, writeNilai } from './perkin.ts';
import { findIku, findSimpul, listIndikatorProgram } from './rencana.ts';

export const KASKADE_ANGKA: Rule[] = [
  {
    code: 'target-beda-renstra',
    severity: 'warning',
    needs: ['instansi', 'pejabat', 'renstra'],
    find: targetIkuIsThatOfRenstra,
  },
  { code: 'target-beda-renstra', severity: 'warning', needs: ['renstra'], find: targetProgramIsThatOfRenstra },
  { code: 'pagu-beda-renstra', severity: 'warning', needs: ['renstra'], find: paguIsNearThatOfRenstra },
  {
    code: 'target-beda-perkin',
    needs: ['renstra', 'program', 'perkin'],
    berlaku: PERMENPANRB_53_2014,
    find: reportedTargetIsThatOfPerkin,
  },
];

/** A perubahan of that IKU gives its reason for another target. */
function* targetIkuIsThatOfRenstra(isi: Isi, { isTroubled }: Konteks): Iterable<Finding> {
  for (const perkin of listPerkinPimpinan(isi)) {
    const { path, value } = perkin;
    const renstra = findRenstra(isi, value.tahun);
    if (!renstra || isTroubled(path) || isTroubled(renstra.path)) continue;
    for (const { pointer, kode, target } of listJanji(perkin)) {
      if (value.perubahan?.some((perubahan) => kode in perubahan.target)) continue;
      const semestinya = findIku(isi, value.tahun)?.get(kode)?.target[value.tahun];
      yield* compareTarget({ path, pointer: `${pointer}/target` }, kode, target, semestinya, value.tahun);
    }
  }
}

/** The renstra names the indikator of a program by its words. */
function* targetProgramIsThatOfRenstra(isi: Isi, { isTroubled }: Konteks): Iterable<Finding> {
  for (const program of isi.program) {
    const { path, value } = program;
    const renstra = findRenstra(isi, value.tahun);
    if (!renstra || isTroubled(path) || isTroubled(renstra.path)) continue;
    const rencana = new Map(
      renstra.value.program?.map((satu) => [`${satu.kode} ${satu.indikator ?? ''}`, satu.target]),
    );
    for (const { pointer, induk, value: indikator } of listIndikatorProgram(program)) {
      if (value.perubahan?.some(({ target = {} }) => indikator.kode in target)) continue;
      const semestinya = rencana.get(`${induk.kode} ${indikator.nama}`)?.[value.tahun];
      const tempat = { path, pointer: `${pointer}/target` };
      yield* compareTarget(tempat, indikator.kode, indikator.target, semestinya, value.tahun);
    }
  }
}

function* compareTarget(
  tempat: { path: string; pointer: string },
  kode: string,
  target: Nilai | undefined,
  renstra: Nilai | undefined,
  tahun: number,
): Iterable<Finding> {
  if (target === undefined || renstra === undefined || isSameNilai(target, renstra)) return;
  yield {
    ...tempat,
    message: `target ${kode} ${writeNilai(target)} berbeda dengan target renstra ${tahun}, ${writeNilai(renstra)}`,
    hint: `Bila memang diubah, catat sebagai perubahan: dengan alasannya. Bila tidak, tulis target: ${writeNilai(renstra)}`,
  };
}

/** An indicative figure of years ago: only a difference of more than twice is strange, a zero too many or too few. */
const SELISIH_WAJAR = 2;

function* paguIsNearThatOfRenstra(isi: Isi, { isTroubled }: Konteks): Iterable<Finding> {
  for (const { path, value } of isi.program) {
    const renstra = findRenstra(isi, value.tahun);
    if (!renstra || isTroubled(path) || isTroubled(renstra.path)) continue;
    for (const { kode, pagu = {} } of renstra.value.program ?? []) {
      const rencana = pagu[value.tahun];
      const simpul = findSimpul(isi, value.tahun)?.get(kode);
      if (rencana === undefined || simpul?.pagu === undefined) continue;
      if (Math.max(rencana, simpul.pagu) <= SELISIH_WAJAR * Math.min(rencana, simpul.pagu)) continue;
      const arah = simpul.pagu > rencana ? 'lebih dari dua kali' : 'kurang dari separuh';
      const message = `pagu ${kode} Rp${formatAngka(simpul.pagu)} ${arah} pagu renstra ${value.tahun}, Rp${formatAngka(rencana)}`;
      yield {
        path,
        pointer: `${simpul.pointer}/pagu`,
        message,
        hint: `Periksa banyaknya angka nol di sini dan di ${renstra.path}.`,
      };
    }
  }
}

/** As in force at the end of that year. */
function* reportedTargetIsThatOfPerkin(isi: Isi, { isTroubled }: Konteks): Iterable<Finding> {
  for (const { path, value } of isi['capaian-lalu']) {
    const rencana = [...listPerkin(isi, value.tahun), findProgram(isi, value.tahun)];
    if (rencana.some((berkas) => berkas && isTroubled(berkas.path))) continue;
    const janji = listRencana(isi, value.tahun, lastDayOf(value.tahun, 4));
    const dijanjikan = new Map(janji.map(({ indikator, target }) => [indikator.kode, target]));
    for (const [i, { kode, target }] of value.capaian.entries()) {
      const semestinya = dijanjikan.get(kode);
      if (target === undefined || semestinya === undefined || isSameNilai(target, semestinya)) continue;
      yield {
        path,
        pointer: `/capaian/${i}/target`,
        message: `target ${kode} ${writeNilai(target)} berbeda dengan target perkin ${value.tahun}, ${writeNilai(semestinya)}`,
        hint: `Yang dilaporkan adalah target yang dijanjikan. Tulis target: ${writeNilai(semestinya)}`,
      };
    }
  }
}
