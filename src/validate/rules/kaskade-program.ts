// The cascade of programs: the renstra knows them, and someone answers for each.
import type { Program } from '../../domain/isi.generated.ts';
import type { Berkas, Isi } from '../../domain/isi.ts';
import { findJabatan, findRenstra, listPerkin } from '../../domain/lookup.ts';
import type { Finding, Konteks, Rule } from '../rule.ts';
import { PERMENPANRB_53_2014 } from './kaskade.ts';
import { listJanji } from './perkin.ts';
import { listSimpul, type Simpul } from './rencana.ts';

export const KASKADE_PROGRAM: Rule[] = [
  {
    code: 'program-tanpa-perkin',
    severity: 'warning',
    needs: ['program', 'perkin'],
    berlaku: PERMENPANRB_53_2014,
    find: programIsPromisedBySomeone,
  },
  {
    code: 'program-tidak-dalam-renstra',
    severity: 'warning',
    needs: ['renstra', 'program'],
    find: programIsInRenstra,
  },
];

/** What all perkin of a year promise, by code. */
interface Dijanjikan {
  indikator: Set<string>;
  anggaran: Set<string>;
}

/**
 * Below the head of the office a perkin is of the office's own choosing (PermenPANRB 53/2014: "dapat memperluas"), so a level
 * is asked of where some perkin already promises one of it. Sub kegiatan are never asked: their kegiatan answers for them.
 */
function* programIsPromisedBySomeone(isi: Isi, { isTroubled }: Konteks): Iterable<Finding> {
  for (const program of isi.program) {
    const { path, value } = program;
    const perkin = listPerkin(isi, value.tahun);
    if ([path, ...perkin.map((satu) => satu.path)].some(isTroubled)) continue;
    const dijanjikan = {
      indikator: new Set(perkin.flatMap(listJanji).map(({ kode }) => kode)),
      anggaran: new Set(perkin.flatMap((satu) => satu.value.anggaran ?? [])),
    };
    for (const { pointer, kode, simpul, wadah } of listLuput(listSimpul(program), dijanjikan)) {
      const message = `${wadah} ${kode} tidak dijanjikan dalam perkin mana pun`;
      const tempat = findPerkinUnit(isi, value.tahun, simpul.unit) ?? 'perkin penanggung jawabnya';
      const baris = wadah === 'indikator' ? `- kode: ${kode}` : `- ${kode}`;
      yield { path, pointer, message, hint: `Pada ${tempat}, di bawah ${wadah}, tambahkan ${baris}` };
    }
  }
}

interface Luput {
  pointer: string;
  kode: string;
  simpul: Simpul;
  wadah: keyof Dijanjikan;
}

/** Money is asked of only where no indikator is missing already: it is the same gap. */
function listLuput(semua: readonly Simpul[], { indikator, anggaran }: Dijanjikan): Luput[] {
  const luas = { indikator: new Set<Simpul['level']>(), anggaran: new Set<Simpul['level']>() };
  for (const simpul of semua) {
    if (simpul.indikator.some(({ kode }) => indikator.has(kode))) luas.indikator.add(simpul.level);
    if (anggaran.has(simpul.kode)) luas.anggaran.add(simpul.level);
  }
  return semua
    .filter(({ level }) => level !== 'sub kegiatan')
    .flatMap((simpul): Luput[] => {
      const janji = luas.indikator.has(simpul.level) && !isPromisedBelow(simpul, indikator) ? simpul.indikator : [];
      const luput = janji.flatMap(({ kode }, i): Luput[] => {
        const pointer = `${simpul.pointer}/indikator/${i}/kode`;
        return indikator.has(kode) ? [] : [{ pointer, kode, simpul, wadah: 'indikator' }];
      });
      if (luput.length || !luas.anggaran.has(simpul.level) || anggaran.has(simpul.kode)) return luput;
      return [{ pointer: `${simpul.pointer}/kode`, kode: simpul.kode, simpul, wadah: 'anggaran' }];
    });
}

/** A kasubag may promise the sub kegiatan in place of their kegiatan. */
function isPromisedBelow({ level, anak }: Simpul, indikator: ReadonlySet<string>): boolean {
  return level === 'kegiatan' && anak.some((satu) => satu.indikator.some(({ kode }) => indikator.has(kode)));
}

function findPerkinUnit(isi: Isi, tahun: number, unit: string | undefined): string | undefined {
  return listPerkin(isi, tahun).find(({ value }) => findJabatan(isi, value.jabatan)?.unit === unit)?.path;
}

/** As deep as the renstra goes: kegiatan are asked of only under a program whose kegiatan it lists. */
function* programIsInRenstra(isi: Isi, { isTroubled }: Konteks): Iterable<Finding> {
  for (const program of isi.program) {
    const renstra = findRenstra(isi, program.value.tahun);
    const dikenal = new Set(renstra?.value.program?.map(({ kode }) => kode));
    if (!renstra || !dikenal.size || isTroubled(program.path) || isTroubled(renstra.path)) continue;
    for (const { level, kode, pointer } of listYangDirinci(program, dikenal)) {
      if (dikenal.has(kode)) continue;
      const message = `${level} ${kode} tidak ada dalam ${renstra.path}`;
      const hint = `Periksa kodenya. Bila memang baru, tambahkan di renstra dengan nama, target, dan pagunya: - kode: ${kode}`;
      yield { path: program.path, pointer: `${pointer}/kode`, message, hint };
    }
  }
}

function listYangDirinci(program: Berkas<Program>, dikenal: ReadonlySet<string>): Simpul[] {
  const isDirinci = (kode: string) => [...dikenal].some((satu) => satu.startsWith(`${kode}.`));
  return listSimpul(program).filter(
    ({ level, induk }) => level === 'program' || (level === 'kegiatan' && induk !== undefined && isDirinci(induk.kode)),
  );
}
