// The same checks as `npm run check`, with one file replaced by what the form makes of it.
import { createIsi, type Isi } from '../domain/isi.ts';
import { editYaml } from '../source/edit.ts';
import type { TextFile } from '../source/files.ts';
import { compareProblem, type Problem } from '../source/problem.ts';
import { readYaml } from '../source/yaml.ts';
import { checkContent } from '../validate/content.ts';
import { listKeys } from '../validate/labels.ts';
import { describeRancu, readAngkaKetik } from './angka-ketik.ts';
import { type BahanIsian, readBerkasIsian } from './berkas-isian.ts';
import { describeCapaian } from './capaian-baris.ts';
import { composeEdits } from './edits.ts';
import { type Baris, composeFormulir, type Formulir } from './formulir.ts';
import { type Ketikan, kunciAnggaran, kunciRealisasi, tidyTeks } from './ketikan.ts';
import { createFinder } from './letak.ts';

/** A problem, and the field or row of the form that it is about, if it is in this file. */
export interface Masalah extends Problem {
  kunci?: string;
}

export interface Hasil {
  yaml: string;
  masalah: Masalah[]; // of this file
  akibat: Problem[]; // in other files, and not there before
  bacaan: Record<string, Bacaan>; // by kunci: how a typed number is read
  capaian: Record<string, string>; // by code of the indikator
}

export interface Bacaan {
  angka?: string; // as YAML has it
  pilihan?: string[]; // when two readings are possible
}

export interface Pemeriksa {
  dasar: string; // the file as published, or its blank
  periksa(ketikan: Ketikan): Hasil;
}

/** Everything for one file; throws when `path` is none that can be filled in. */
export function createPemeriksa({ files, blangko, per }: BahanIsian, path: string): Pemeriksa {
  const dasar = [...files, ...blangko].find((satu) => satu.path === path);
  const berkas = dasar && readBerkasIsian(dasar);
  if (!dasar || !berkas) throw new Error(`tidak ada formulir untuk ${path}`);
  const semula = check(files, per);
  const formulir = composeFormulir(semula.isi, berkas);
  const dikenal = new Set(semula.problems.map(identify));
  const lain = files.filter((satu) => satu.path !== path);
  return {
    dasar: dasar.text,
    periksa(ketikan) {
      const yaml = writeIsian(formulir, dasar.text, ketikan);
      const { problems } = check([...lain, { path, text: yaml }], per);
      return {
        yaml,
        masalah: listMasalah(formulir, ketikan, yaml, problems),
        akibat: problems.filter((problem) => problem.file !== path && !dikenal.has(identify(problem))),
        bacaan: listBacaan(formulir, ketikan),
        capaian: listCapaian(formulir, ketikan),
      };
    },
  };
}

/** The file with what was typed; every byte that nothing was typed over stays. */
export function writeIsian(formulir: Formulir, text: string, ketikan: Ketikan): string {
  const edits = composeEdits(formulir, ketikan);
  return edits.length ? editYaml(text, edits, { keyOrder: (pointer) => listKeys(formulir.jenis, pointer) }) : text;
}

function listMasalah(formulir: Formulir, ketikan: Ketikan, yaml: string, problems: Problem[]): Masalah[] {
  const milik = problems.filter(({ file }) => file === formulir.path);
  const { value: source } = readYaml(formulir.path, yaml);
  const find = source ? createFinder(formulir, ketikan, source) : () => undefined;
  const berkunci = milik.map((problem): Masalah => withKunci(problem, find(problem)));
  const angka = new Map(listBidangAngka(formulir).flatMap((bidang) => explainAngka(bidang, ketikan)));
  // The file says "text where a number belongs"; the form knows what was typed and can ask about that.
  const ganti = berkunci.map((masalah) => ({ ...masalah, ...angka.get(masalah.kunci ?? '') }));
  const unik = new Map(ganti.map((masalah) => [`${masalah.kunci} ${identify(masalah)}`, masalah]));
  return [...unik.values()].sort(compareProblem);
}

function withKunci(problem: Problem, kunci: string | undefined): Masalah {
  return kunci === undefined ? problem : { ...problem, kunci };
}

interface BidangAngka {
  kunci: string;
  bulat: boolean;
}

function listBidangAngka({ bagian }: Formulir): BidangAngka[] {
  return bagian.flatMap(({ pos }) =>
    pos.flatMap(({ kode, anggaran, baris }) => [
      ...(anggaran && kode !== undefined ? [{ kunci: kunciAnggaran(kode), bulat: true }] : []),
      ...baris.filter(isAngka).map((satu) => ({ kunci: kunciRealisasi(satu.kode), bulat: false })),
    ]),
  );
}

function isAngka({ rencana }: Baris): boolean {
  return rencana?.indikator.aturan.arah !== 'predikat';
}

function explainAngka({ kunci, bulat }: BidangAngka, { teks }: Ketikan): [string, Pick<Problem, 'message' | 'hint'>][] {
  const angka = readAngkaKetik(teks[kunci] ?? '', bulat);
  if (angka.status === 'bukan') return [[kunci, angka.pesan]];
  return angka.status === 'rancu' ? [[kunci, describeRancu(teks[kunci] ?? '')]] : [];
}

function listBacaan(formulir: Formulir, { teks }: Ketikan): Record<string, Bacaan> {
  const bacaan = listBidangAngka(formulir).flatMap(({ kunci, bulat }): [string, Bacaan][] => {
    const angka = readAngkaKetik(teks[kunci] ?? '', bulat);
    if (angka.status === 'rancu') return [[kunci, { pilihan: angka.pilihan }]];
    return angka.status === 'angka' ? [[kunci, { angka: angka.tulis }]] : [];
  });
  return Object.fromEntries(bacaan);
}

function listCapaian({ bagian }: Formulir, ketikan: Ketikan): Record<string, string> {
  const baris = bagian.flatMap(({ pos }) => pos.flatMap((satu) => satu.baris));
  return Object.fromEntries(baris.map((satu) => [satu.kode, describeCapaian(satu, readRealisasi(satu, ketikan))]));
}

function readRealisasi(baris: Baris, { teks }: Ketikan): number | string | undefined {
  const ketik = teks[kunciRealisasi(baris.kode)];
  if (ketik === undefined) {
    const { realisasi } = baris.isian;
    return realisasi === null || Array.isArray(realisasi) ? undefined : realisasi;
  }
  if (!isAngka(baris)) return tidyTeks(ketik) || undefined;
  const angka = readAngkaKetik(ketik, false);
  return angka.status === 'angka' ? angka.nilai : undefined;
}

function check(files: TextFile[], per: string | undefined): { isi: Isi; problems: Problem[] } {
  const { isi, problems } = checkContent({ files, others: [], problems: [] }, { per });
  return { isi: isi ?? createIsi(), problems };
}

function identify({ file, line, code, message }: Problem): string {
  return `${file}:${line} ${code} ${message}`;
}
