// A question → what answers it, best first.
import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import { type Kosakata, mendTanya } from './ejaan.ts';
import type { BagianCari, EntriCari, JenisCari } from './indeks.ts';
import { isKode, listIstilah, normalizeKode, readIstilah, splitIstilah } from './kata.ts';

export interface Temuan {
  entri: EntriCari;
  istilah: Set<string>; // of its text, that answer the question
}

export interface JawabanCari {
  temuan: Temuan[];
  cara: CaraCari;
  dibaca: string; // the question, as it was understood
}

/** `mirip`: nothing has these words, but words that differ by a letter; `sebagian`: nothing has all of them. */
export type CaraCari = 'persis' | 'mirip' | 'sebagian';

export interface Pencari {
  cari(tanya: string): JawabanCari;
}

/** A question longer than this is cut: nobody types more, and an address may hold anything. */
const PANJANG = 200;

export function createPencari(semua: EntriCari[]): Pencari {
  const ingatan = new Map<string, string | undefined>();
  const kosakata: Kosakata = new Map();
  const mesin = new MiniSearch<{ id: number }>({
    fields: Object.keys(BOBOT),
    tokenize: splitIstilah,
    processTerm: (kata) => {
      kosakata.set(kata, (kosakata.get(kata) ?? 0) + 1);
      // Stemming is what takes time, and the same words come again and again.
      if (!ingatan.has(kata)) ingatan.set(kata, readIstilah(kata));
      return ingatan.get(kata);
    },
    searchOptions: { processTerm: readIstilah },
    extractField: (dokumen, nama) => readField(semua[dokumen.id], nama, dokumen.id),
  });
  mesin.addAll(semua.map((_, id) => ({ id })));
  const dikenal = new Set([...ingatan.values()].filter((satu) => satu !== undefined));
  return {
    cari: (tanya) =>
      answer(mesin, semua, tanya.slice(0, PANJANG), mendTanya(tanya.slice(0, PANJANG), kosakata, dikenal)),
  };
}

function answer(mesin: MiniSearch, semua: EntriCari[], tanya: string, maksud: string | undefined): JawabanCari {
  const persis = find(mesin, semua, tanya, 'AND');
  if (persis.length > 0) return { temuan: persis, cara: 'persis', dibaca: tanya };
  const mirip = maksud === undefined ? [] : find(mesin, semua, maksud, 'AND');
  if (maksud !== undefined && mirip.length > 0) return { temuan: mirip, cara: 'mirip', dibaca: maksud };
  return { temuan: find(mesin, semua, maksud ?? tanya, 'OR'), cara: 'sebagian', dibaca: maksud ?? tanya };
}

/** Words of a title say more than those of a heading, and those more than the rest. */
const BOBOT = { kode: 8, judul: 5, sebutan: 4, bagian: 2, tempat: 1.2, teks: 1 };

function readField(entri: EntriCari | undefined, nama: string, id: number): string {
  if (nama === 'id') return String(id);
  if (!entri) return '';
  const isi: Record<string, string> = {
    kode: entri.kode.join(', '),
    judul: entri.judul,
    sebutan: entri.sebutan,
    bagian: entri.bagian.map(({ teks }) => teks).join(', '),
    tempat: entri.tempat,
    teks: entri.teks,
  };
  return isi[nama] ?? '';
}

/** A page about the matter comes before a document that mentions it, and both before the guides for staff. */
const UTAMA: Record<JenisCari, number> = {
  Laman: 1.3,
  Sasaran: 1.3,
  Indikator: 1.3,
  Unit: 1.3,
  Program: 1.1,
  Perjanjian: 1,
  Pejabat: 1,
  Dokumen: 0.8,
  SOP: 0.9,
  Panduan: 0.7,
  'Kode masalah': 0.6,
};

function find(mesin: MiniSearch, semua: EntriCari[], tanya: string, combineWith: 'AND' | 'OR'): Temuan[] {
  const istilah = listIstilah(tanya);
  const kode = normalizeKode(tanya);
  const options: SearchOptions = {
    boost: BOBOT,
    combineWith,
    // The last word may still be under the fingers; a code is what it is, or the beginning of one.
    prefix: (kata, nomor, kataTanya) => isKode(kata) || (nomor === kataTanya.length - 1 && kata.length > 1),
    boostDocument: (id) => UTAMA[semua[Number(id)]?.jenis ?? 'Laman'],
  };
  return mesin
    .search(tanya, options)
    .flatMap((hasil) => {
      const entri = semua[Number(hasil.id)];
      return entri ? [{ entri, hasil, tingkat: rankEntri(entri, hasil, istilah, kode) }] : [];
    })
    .sort((a, b) => a.tingkat - b.tingkat || b.hasil.score - a.hasil.score)
    .map(({ entri, hasil }) => ({ entri, istilah: new Set(hasil.terms) }));
}

/** 0: its code is the question; 1: its title is; 2: the question names its code; 3: all in the title; 4: in headings too; 5: else. */
function rankEntri(entri: EntriCari, { match }: SearchResult, istilah: string[], kode: string): number {
  const miliknya = entri.kode.map(normalizeKode);
  if (miliknya.includes(kode)) return 0;
  if (isSama(listIstilah(entri.judul), istilah)) return 1;
  if (istilah.some((satu) => isKode(satu) && miliknya.includes(satu))) return 2;
  const isDi = (bidang: string[]) => istilah.every((satu) => isCocok(match, satu, bidang));
  if (isDi(['judul', 'sebutan'])) return 3;
  return isDi(['judul', 'sebutan', 'bagian']) ? 4 : 5;
}

function isSama(satu: string[], lain: string[]): boolean {
  return satu.toSorted().join(' ') === lain.toSorted().join(' ');
}

/** A word, or the beginning of one: the last may still be under the fingers. */
function isCocok(match: SearchResult['match'], istilah: string, bidang: string[]): boolean {
  return Object.entries(match).some(
    ([cocok, di]) => cocok.startsWith(istilah) && di.some((satu) => bidang.includes(satu)),
  );
}

/** The headings that hold a word of the question. */
export function listBagianCocok({ entri, istilah }: Temuan): BagianCari[] {
  return entri.bagian.filter(({ teks }) => listIstilah(teks).some((satu) => istilah.has(satu)));
}
