import type { BaganAlir, LangkahBagan } from '../markup/types.ts';
import { measureTeks } from './bagan-alir-huruf.ts';
import {
  chooseHurufIsi,
  chooseHurufKepala,
  measureKataTerlebar,
  measureLebarSel,
  measureTinggiSel,
} from './bagan-alir-teks.ts';
import { PX_PER_PT } from './bagan-alir-ukuran.ts';

export type KunciTeks = 'no' | 'kegiatan' | 'kelengkapan' | 'waktu' | 'output' | 'keterangan';
export type TeksBaris = Record<KunciTeks, string>;

export interface Kolom {
  judul: string;
  lebar: number; // px
  grup?: 'Pelaksana' | 'Mutu Baku';
  kunci: KunciTeks | 'pelaksana';
}

export interface TataKolom {
  kolom: Kolom[];
  lebarPelaksana: number; // px, of one role
  hurufPelaksana: number; // pt, of the roles' names; other heads are as large as the text
  tinggiKepala: [grup: number, judul: number]; // px
}

/** Divides the width: roles get equal columns that hold their names, texts get what makes the table lowest. */
export function layoutKolom(bagan: BaganAlir, lebar: number, ukuranHuruf: number): TataKolom {
  const { pt, lebarPelaksana } = chooseKolomPelaksana(bagan, lebar, ukuranHuruf);
  const lebarTeks = shareLebar(bagan, lebar - lebarPelaksana * bagan.pelaksana.length, ukuranHuruf);
  const teks = (kunci: KunciTeks): Kolom => ({ kunci, judul: findJudul(bagan, kunci), lebar: lebarTeks[kunci] });
  const mutu = (kunci: KunciTeks): Kolom => ({ ...teks(kunci), grup: 'Mutu Baku' });
  const pelaksana = bagan.pelaksana.map(({ nama }): Kolom => ({
    kunci: 'pelaksana',
    judul: nama,
    lebar: lebarPelaksana,
    grup: 'Pelaksana',
  }));
  const kolom = [
    ...[teks('no'), teks('kegiatan'), ...pelaksana],
    ...[mutu('kelengkapan'), mutu('waktu'), mutu('output'), teks('keterangan')],
  ];
  const tinggiKepala = measureKepala(kolom, ukuranHuruf, pt);
  return { kolom, lebarPelaksana, hurufPelaksana: pt, tinggiKepala };
}

export function composeTeksBaris(langkah: LangkahBagan): TeksBaris {
  const { nomor, kegiatan, kelengkapan, waktu, output, keterangan } = langkah;
  return { no: String(nomor), kegiatan, kelengkapan, waktu, output, keterangan };
}

const KUNCI: readonly KunciTeks[] = ['no', 'kegiatan', 'kelengkapan', 'waktu', 'output', 'keterangan'];
const LENTUR = ['kegiatan', 'kelengkapan', 'output', 'keterangan'] as const;
const JUDUL = {
  no: 'No.',
  kelengkapan: 'Kelengkapan',
  waktu: 'Waktu',
  output: 'Output',
  keterangan: 'Keterangan',
} as const;

/** Narrower, a symbol and the lines beside it get cramped; a single role has no neighbours' room for its lines. */
const LEBAR_TERKECIL = 58;
const LEBAR_TUNGGAL = 184;

/** A word longer than this (a web address) may break: else it alone would make its column wide. */
const KATA_TERPANJANG = 130;

function findJudul(bagan: BaganAlir, kunci: KunciTeks): string {
  return kunci === 'kegiatan' ? bagan.judulKegiatan : JUDUL[kunci];
}

/** Names of roles are set smaller, down to 6 points, until their longest word fits in a share of half of the table. */
function chooseKolomPelaksana({ pelaksana }: BaganAlir, lebar: number, ukuranHuruf: number) {
  const terlebar = Math.floor(lebar / 2 / pelaksana.length);
  const terkecil = pelaksana.length === 1 ? LEBAR_TUNGGAL : LEBAR_TERKECIL;
  const butuh = (pt: number) =>
    Math.max(terkecil, ...pelaksana.map(({ nama }) => measureKataTerlebar(nama, chooseHurufKepala(pt))));
  let pt = Math.max(6, ukuranHuruf - 1);
  while (pt > 6 && butuh(pt) > terlebar) pt -= 0.5;
  return { pt, lebarPelaksana: Math.max(32, Math.min(terlebar, butuh(pt))) };
}

function shareLebar(bagan: BaganAlir, lebar: number, pt: number): Record<KunciTeks, number> {
  const huruf = chooseHurufIsi(pt);
  const baris = bagan.langkah.map(composeTeksBaris);
  const lebarKolom = { no: 0, kegiatan: 0, kelengkapan: 0, waktu: 0, output: 0, keterangan: 0 };
  for (const kunci of KUNCI) {
    const isi = baris.map((teks) => measureKataTerlebar(teks[kunci], huruf));
    const judul = measureKataTerlebar(findJudul(bagan, kunci), chooseHurufKepala(pt));
    lebarKolom[kunci] = Math.max(judul, Math.min(KATA_TERPANJANG, Math.max(0, ...isi)));
  }
  const waktu = Math.max(...baris.map((teks) => measureLebarSel(teks.waktu, huruf)));
  lebarKolom.waktu = Math.max(lebarKolom.waktu, Math.min(70, waktu));

  const panjang = baris.map((teks) => LENTUR.map((kunci) => measureTeks(teks[kunci], pt * PX_PER_PT)));
  let sisa = lebar - KUNCI.reduce((jumlah, kunci) => jumlah + lebarKolom[kunci], 0);
  for (; sisa >= LANGKAH_BAGI; sisa -= LANGKAH_BAGI) lebarKolom[chooseTerlapar(panjang, lebarKolom)] += LANGKAH_BAGI;
  lebarKolom.kegiatan += sisa;
  return lebarKolom;
}

const LANGKAH_BAGI = 6;

/** Lines of text beside which a symbol finds room anyway: fewer do not make a row lower. */
const GARIS_TERKECIL = 3;

/** The column whose widening lowers the rows most. */
function chooseTerlapar(panjang: number[][], lebar: Record<KunciTeks, number>): (typeof LENTUR)[number] {
  const turun = LENTUR.map((kunci) => {
    const lebih = { ...lebar, [kunci]: lebar[kunci] + LANGKAH_BAGI };
    return estimateTinggi(panjang, lebar) - estimateTinggi(panjang, lebih);
  });
  return LENTUR[turun.indexOf(Math.max(...turun))] ?? 'kegiatan';
}

/** Sum of the rows' heights in lines. A power mean stands for each row's highest cell, so that every cell still counts. */
function estimateTinggi(panjang: number[][], lebar: Record<KunciTeks, number>): number {
  return panjang.reduce((jumlah, baris) => {
    const garis = baris.map((px, ke) => px / lebar[LENTUR[ke] ?? 'kegiatan'] + 0.5);
    return jumlah + garis.reduce((pangkat, satu) => pangkat + satu ** 6, GARIS_TERKECIL ** 6) ** (1 / 6);
  }, 0);
}

/** Two head rows: the groups, and the titles under them. Columns without a group span both. */
function measureKepala(kolom: Kolom[], pt: number, ptPelaksana: number): [number, number] {
  const grup = measureTinggiSel('Pelaksana', Number.POSITIVE_INFINITY, chooseHurufKepala(pt));
  const tinggi = kolom.map(({ kunci, judul, lebar, grup: dalam }) => {
    const huruf = chooseHurufKepala(kunci === 'pelaksana' ? ptPelaksana : pt);
    return measureTinggiSel(judul, lebar, huruf) - (dalam ? 0 : grup);
  });
  return [grup, Math.max(grup, ...tinggi)];
}
