// Which indikator or kegiatan a row is about: by its code; by its name only when a person has said so.
import { flattenPos, type PosRencana, type Rencana } from '../../domain/rencana.ts';
import { rapikanKata } from './rapikan.ts';

/** What is planned for the year, as it is looked up. */
export interface IndeksRencana {
  indikator: Map<string, Rencana>;
  pos: Map<string, PosRencana>;
  tulisan: Map<string, string[]>; // tidy code → codes
  nama: Map<string, string[]>; // tidy name → codes of indikator and pos
  kata: { kode: string; kata: Set<string> }[]; // the words of each name
}

export function indexRencana(rencana: Rencana[], pohon: PosRencana[]): IndeksRencana {
  const indikator = new Map(rencana.map((satu) => [satu.indikator.kode, satu]));
  const pos = new Map(flattenPos(pohon).map((satu) => [satu.kode, satu]));
  const bernama = [...rencana.map((satu) => satu.indikator), ...pos.values()];
  return {
    indikator,
    pos,
    tulisan: groupBy(bernama, ({ kode }) => rapikanKode(kode)),
    nama: groupBy(bernama, ({ nama }) => rapikanKata(nama)),
    kata: bernama.map(({ kode, nama }) => ({ kode, kata: listKata(nama) })),
  };
}

function groupBy(daftar: { kode: string; nama: string }[], kunci: (satu: { kode: string; nama: string }) => string) {
  const hasil = new Map<string, string[]>();
  for (const satu of daftar) hasil.set(kunci(satu), [...(hasil.get(kunci(satu)) ?? []), satu.kode]);
  return hasil;
}

/** What a row calls itself. */
export interface Sebutan {
  kode: string[]; // of its columns of codes, the last first
  indikator: string;
  kegiatan: string;
}

export type Kecocokan =
  | { status: 'indikator'; rencana: Rencana; pos: PosRencana | undefined }
  | { status: 'pos'; pos: PosRencana }
  | { status: 'tanya'; pasangan: Pasangan }
  | { status: 'bukan'; tulisan: string } // a person said that it is none of ours
  | { status: 'kode-tidak-dikenal'; kode: string }
  | { status: 'cocok-salah'; tulisan: string; kode: string };

/** A name of the source and the code that it seems to mean; a person confirms it. */
export interface Pasangan {
  tulisan: string;
  kode: string | undefined; // the only likely one
  calon: string[];
}

/** What a person has said: by tidy text, the code, or `undefined` for "none of ours". */
export type Kepastian = ReadonlyMap<string, string | undefined>;

export function matchBaris(indeks: IndeksRencana, sebutan: Sebutan, pasti: Kepastian): Kecocokan {
  const kode = sebutan.kode.filter((satu) => satu !== '');
  for (const satu of kode) {
    const ketemu = findKode(indeks, satu);
    const rencana = ketemu === undefined ? undefined : indeks.indikator.get(ketemu);
    if (rencana) return createIndikator(indeks, rencana);
    const pos = ketemu === undefined ? undefined : indeks.pos.get(ketemu);
    if (pos) return matchDalamPos(indeks, pos, sebutan, pasti);
  }
  const [asing] = kode;
  if (asing !== undefined) return { status: 'kode-tidak-dikenal', kode: asing };
  return matchNama(indeks, sebutan, pasti);
}

function createIndikator(indeks: IndeksRencana, rencana: Rencana): Kecocokan {
  return { status: 'indikator', rencana, pos: indeks.pos.get(rencana.indikator.induk.kode) };
}

/** Under the code of a kegiatan its only indikator is meant, unless the row names another. */
function matchDalamPos(indeks: IndeksRencana, pos: PosRencana, sebutan: Sebutan, pasti: Kepastian): Kecocokan {
  const [satu, lain] = pos.indikator;
  const nama = rapikanKata(sebutan.indikator);
  if (nama === '') {
    const rencana = satu && !lain ? indeks.indikator.get(satu.kode) : undefined;
    return rencana ? createIndikator(indeks, rencana) : { status: 'pos', pos };
  }
  if (satu && !lain && rapikanKata(satu.nama) === nama) {
    const rencana = indeks.indikator.get(satu.kode);
    if (rencana) return createIndikator(indeks, rencana);
  }
  const tulisan = `${pos.kode} › ${rapat(sebutan.indikator)}`;
  const dikenal = pos.indikator.map(({ kode }) => kode);
  const sama = pos.indikator.filter((milik) => rapikanKata(milik.nama) === nama).map(({ kode }) => kode);
  return confirm(indeks, tulisan, sama.length ? sama : dikenal, pasti);
}

function matchNama(indeks: IndeksRencana, { indikator, kegiatan }: Sebutan, pasti: Kepastian): Kecocokan {
  const [nama, induk] = indikator.trim() === '' ? [kegiatan, ''] : [indikator, kegiatan];
  const tulisan = [induk, nama]
    .map(rapat)
    .filter((satu) => satu !== '')
    .join(' › ');
  const sama = indeks.nama.get(rapikanKata(nama)) ?? [];
  return confirm(indeks, tulisan, sama.length ? sama : listMirip(indeks, nama), pasti);
}

function confirm(indeks: IndeksRencana, tulisan: string, calon: string[], pasti: Kepastian): Kecocokan {
  const kunci = rapikanKata(tulisan);
  if (!pasti.has(kunci)) {
    const kode = calon.length === 1 ? calon[0] : undefined;
    return { status: 'tanya', pasangan: { tulisan, kode, calon } };
  }
  const kode = pasti.get(kunci);
  if (kode === undefined) return { status: 'bukan', tulisan };
  const rencana = indeks.indikator.get(kode);
  if (rencana) return createIndikator(indeks, rencana);
  const pos = indeks.pos.get(kode);
  return pos ? { status: 'pos', pos } : { status: 'cocok-salah', tulisan, kode };
}

/** The code of the plan that a written one means, with or without points, spaces and the zeros of later nomenclature. */
export function findKode({ indikator, pos, tulisan }: IndeksRencana, tulis: string): string | undefined {
  const rapi = tulis.trim().replace(/[.\s]+$/, '');
  if (indikator.has(rapi) || pos.has(rapi)) return rapi;
  const panjang = padSubKegiatan(rapi);
  if (indikator.has(panjang) || pos.has(panjang)) return panjang;
  const baku = rapikanKode(rapi);
  const [satu, lain] = tulisan.get(baku) ?? tulisan.get(padSubKegiatan(splitNomenklatur(baku))) ?? [];
  return lain === undefined ? satu : undefined;
}

/** Sub kegiatan had two digits until 2023 and four since: 7.01.02.2.01.01 → 7.01.02.2.01.0001. */
function padSubKegiatan(kode: string): string {
  const [, induk, akhir] = /^(\d\.\d\d\.\d\d\.\d\.\d\d)\.(\d\d)$/.exec(kode) ?? [];
  return induk === undefined || akhir === undefined ? kode : `${induk}.00${akhir}`;
}

/** "7 01 02 2 01 - 1" is 7.01.02.2.01-1, "iku 1" is IKU-1. Where a part ends is kept: 1.1 is not 11. */
function rapikanKode(kode: string): string {
  return kode
    .slice(0, 60)
    .toUpperCase()
    .replaceAll(/\s*-\s*/g, '-')
    .replaceAll(/[\s.]+/g, '.')
    .replace(/^(IKU|IK)[.-]*(?=\d)/, '$1-');
}

const NOMENKLATUR = /^(\d)(\d\d)(?:(\d\d)(?:(\d)(\d\d)(\d\d|\d{4})?)?)?(-\d+)?$/;

/** The parts of a nomenclature code have fixed lengths: 70102201-1 is 7.01.02.2.01-1. */
function splitNomenklatur(kode: string): string {
  const bagian = NOMENKLATUR.exec(kode)?.slice(1) ?? [];
  const nomor = bagian.pop() ?? '';
  return bagian.length ? bagian.filter((satu) => satu !== undefined).join('.') + nomor : kode;
}

const MIRIP = 0.5;
const BANYAK = 3;

/** The likeliest by the words that both have; only ever proposed. */
function listMirip({ kata }: IndeksRencana, nama: string): string[] {
  const cari = listKata(nama);
  const nilai = kata.map((satu) => ({ kode: satu.kode, nilai: computeMirip(cari, satu.kata) }));
  const mirip = nilai.filter((satu) => satu.nilai >= MIRIP).sort((x, y) => y.nilai - x.nilai);
  return mirip.slice(0, BANYAK).map(({ kode }) => kode);
}

function listKata(nama: string): Set<string> {
  return new Set(
    rapikanKata(nama)
      .split(' ')
      .filter((kata) => kata.length > 2),
  );
}

/** The share of words in common: 1 for the same words, 0 for none. */
function computeMirip(a: Set<string>, b: Set<string>): number {
  const sama = [...a].filter((kata) => b.has(kata)).length;
  return a.size + b.size === 0 ? 0 : (2 * sama) / (a.size + b.size);
}

export function rapat(teks: string): string {
  return teks.replaceAll(/\s+/g, ' ').trim();
}
