// Where the tables of a sheet begin, and what each of their columns means.
import type { Triwulan } from '../../domain/isi.generated.ts';
import {
  type Arti,
  isKumulatif,
  type KataSumber,
  listTahunDalam,
  listTriwulanDalam,
  type MaknaKepala,
  rapikanKata,
  readBulan,
  readKepala,
  readTriwulan,
  takeRupiah,
} from './kata.ts';
import { isBerisi, type Lembar, readSel, readTeks, type Sel } from './lembar.ts';

export interface Tabel {
  kepala: number[]; // rows of the header, and of the column numbers under it
  nomorKolom: number[];
  baris: number[]; // rows that say something, below the header and before the next one
  kolom: Kolom[];
  judul: string[]; // what stands above: "Triwulan I Tahun 2024"
}

export interface Kolom extends MaknaKepala {
  at: number;
  judul: string; // as people read it: "Realisasi / 3"
}

/** The tables of a sheet, and the rows above the first of them that say something. */
export interface IsiLembar {
  judul: number[];
  tabel: Tabel[];
}

const KUNCI: Arti[] = ['kode', 'indikator', 'kegiatan'];

export function findTabel(lembar: Lembar, sumber: KataSumber): IsiLembar {
  const berisi = lembar.baris.flatMap((satu, at) => (isBerisi(satu) ? [at] : []));
  const mulai = berisi.filter((at) => isKepala(lembar, at, sumber));
  const kepala = mulai.map((at) => readRentang(lembar, at));
  const judul = berisi.filter((at) => at < (mulai[0] ?? Infinity));
  return {
    judul,
    tabel: kepala.map((satu, index) => composeTabel(lembar, satu, kepala[index + 1]?.kepala[0], judul, sumber)),
  };
}

/** At least two known columns, one of them a key, and no fewer than unknown ones; a figure is no header. */
function isKepala({ baris }: Lembar, at: number, sumber: KataSumber): boolean {
  const sel = (baris[at] ?? []).filter(({ jenis, tersambung }) => jenis !== 'kosong' && !tersambung);
  if (sel.some((satu) => satu.jenis !== 'teks' || !/\p{L}/u.test(rapikanKata(satu.teks)))) return false;
  const arti = sel.flatMap((satu) => readKepala([readTeks(satu)], sumber).arti ?? []);
  return arti.some((satu) => KUNCI.includes(satu)) && new Set(arti).size >= 2 && arti.length * 2 >= sel.length;
}

interface Rentang {
  kepala: number[];
  nomorKolom: number[];
}

/** A header may have up to four rows: those merged with it, sub headings, and a row that numbers the columns. */
function readRentang(lembar: Lembar, mulai: number): Rentang {
  const kepala = [mulai];
  for (let at = mulai + 1; at <= mulai + 3 && isSubKepala(lembar, mulai, at); at++) kepala.push(at);
  const lalu = (kepala.at(-1) ?? mulai) + 1;
  return { kepala, nomorKolom: isNomorKolom(lembar, mulai, lalu) ? [lalu] : [] };
}

function isSubKepala({ baris }: Pick<Lembar, 'baris'>, mulai: number, at: number): boolean {
  const sel = baris[at] ?? [];
  const sendiri = listSendiri(sel);
  if (!sendiri.length || isNomorKolom({ baris }, mulai, at)) return false;
  return sendiri.every(([satu, kolom]) => isSubJudul(readTeks(satu)) && !isKolomUtuh(baris[mulai] ?? [], sel, kolom));
}

/** A column that has its own word in the first row and nothing beside it to part: what stands below is data. */
function isKolomUtuh(atas: Sel[], bawah: Sel[], kolom: number): boolean {
  const induk = atas[kolom];
  const lanjut = atas[kolom + 1];
  const isGabung = Boolean(induk?.salinan) || Boolean(lanjut?.salinan && !lanjut.tersambung);
  const isLebar = (!lanjut || lanjut.jenis === 'kosong') && listSendiri(bawah).some(([, at]) => at === kolom + 1);
  return induk !== undefined && induk.jenis !== 'kosong' && !isGabung && !isLebar;
}

const SUB_JUDUL = ['k', 'rp', 'persen', 'jumlah', 'total', 'kinerja', 'anggaran', 'target', 'realisasi', 'capaian'];

function isSubJudul(teks: string): boolean {
  if (teks.length > 60) return false;
  const rapi = rapikanKata(teks);
  return (
    SUB_JUDUL.includes(rapi) ||
    readBulan(teks) !== undefined ||
    readTriwulan(teks) !== undefined ||
    readKepala([teks]).arti !== undefined ||
    takeRupiah(rapi).sisa === ''
  );
}

/** "(1)", "(2)", "3", "5=4/3": 1 stands below the first column, and the others count on. Months begin further right. */
function isNomorKolom({ baris }: Pick<Lembar, 'baris'>, kepala: number, at: number): boolean {
  const sendiri = listSendiri(baris[at] ?? []);
  const teks = sendiri.map(([satu]) => readTeks(satu).trim());
  const [awal, kolomAwal] = [sendiri[0], listSendiri(baris[kepala] ?? [])[0]];
  if (teks.length < 3 || awal?.[1] !== kolomAwal?.[1] || !/^\(?1\)?$/.test(teks[0] ?? '')) return false;
  if (!teks.every((satu) => /^\(?\d{1,2}[a-z]?\)?(?: ?= ?[\d+×x*/:() -]{1,30})?$/.test(satu))) return false;
  const angka = teks.map((satu) => Number.parseInt(satu.replace('(', ''), 10));
  return angka.every((satu, index) => index === 0 || satu >= (angka[index - 1] ?? 0)) && (angka.at(-1) ?? 0) >= 3;
}

function listSendiri(sel: Sel[]): [Sel, number][] {
  return sel.flatMap((satu, at): [Sel, number][] => (satu.jenis === 'kosong' || satu.salinan ? [] : [[satu, at]]));
}

function composeTabel(
  lembar: Lembar,
  { kepala, nomorKolom }: Rentang,
  berikut: number | undefined,
  judul: number[],
  sumber: KataSumber,
): Tabel {
  const dari = (nomorKolom[0] ?? kepala.at(-1) ?? 0) + 1;
  const baris = lembar.baris.flatMap((satu, at) =>
    at >= dari && at < (berikut ?? Infinity) && isBerisi(satu) ? [at] : [],
  );
  return {
    kepala,
    nomorKolom,
    baris,
    kolom: listKolom(lembar, kepala, sumber),
    judul: listJudul(lembar, judul, kepala[0] ?? 0),
  };
}

/** Texts of the title rows, and of rows right above this header that are no table's data. */
function listJudul({ baris }: Lembar, judul: number[], kepala: number): string[] {
  const dekat = judul.includes(kepala - 1) ? [] : [kepala - 1, kepala - 2].filter((at) => at >= 0);
  const satuSel = dekat.filter((at) => listSendiri(baris[at] ?? []).length === 1);
  return [...judul, ...satuSel].flatMap((at) => listSendiri(baris[at] ?? []).map(([satu]) => readTeks(satu)));
}

function listKolom(lembar: Lembar, kepala: number[], sumber: KataSumber): Kolom[] {
  const lebar = lembar.baris[0]?.length ?? 0;
  const kolom = Array.from({ length: lebar }, (_, at) => {
    const jalur = readJalur(lembar, kepala, at);
    return { at, judul: jalur.join(' / '), ...readKepala(jalur, sumber) };
  }).filter(({ judul }) => judul !== '');
  return resolveUang(resolveKode(resolveTriwulan(kolom)));
}

/** From the top down, each word once. A first row that is blank belongs to the group that began at its left. */
function readJalur(lembar: Lembar, kepala: number[], at: number): string[] {
  const [atas = 0, ...bawah] = kepala;
  const sub = bawah.map((row) => rapat(readTeks(readSel(lembar, row, at))));
  const isBersub = sub.some((satu) => satu !== '');
  let induk = at;
  while (isBersub && induk > 0 && readSel(lembar, atas, induk).jenis === 'kosong') induk--;
  const jalur = [rapat(readTeks(readSel(lembar, atas, induk))), ...sub].filter((satu) => satu !== '');
  return jalur.filter((satu, index) => satu !== jalur[index - 1]);
}

function rapat(teks: string): string {
  return teks.replaceAll(/\s+/g, ' ').trim();
}

/** A group numbered 1 to 4 and no further are the triwulan. */
function resolveTriwulan(kolom: Kolom[]): Kolom[] {
  return kolom.map((satu) => {
    const kawan = kolom.filter(
      ({ arti, bulan, kali }) => bulan !== undefined && arti === satu.arti && kali === satu.kali,
    );
    const isTriwulan =
      kawan.length === 4 && kawan.every(({ bulan, judul }, at) => bulan === at + 1 && /\d$/.test(judul));
    if (!isTriwulan || satu.bulan === undefined) return satu;
    return { ...satu, bulan: undefined, triwulan: readTriwulan(String(satu.bulan)) };
  });
}

/** "Kode" belongs to the name at its right: that of a sasaran is not the code of an indikator. */
function resolveKode(kolom: Kolom[]): Kolom[] {
  return kolom.map((satu, index) => {
    if (satu.arti !== 'kode' || rapikanKata(satu.judul) !== 'kode') return satu;
    const isSasaran = /^(?:sasaran|tujuan)/.test(rapikanKata(kolom[index + 1]?.judul ?? ''));
    return isSasaran ? { ...satu, arti: 'lain' } : satu;
  });
}

/** A bare "Realisasi" is money where the plan at its left is money and no other column says that it is. */
function resolveUang(kolom: Kolom[]): Kolom[] {
  if (kolom.some(({ arti }) => arti === 'realisasi_anggaran')) return kolom;
  return kolom.map((satu, index) => {
    if (satu.arti !== 'realisasi' || satu.kali !== undefined) return satu;
    const rencana = kolom.slice(0, index).findLast(({ arti }) => arti === 'anggaran' || arti === 'target');
    return rencana?.arti === 'anggaran' ? { ...satu, arti: 'realisasi_anggaran', kali: rencana.kali } : satu;
  });
}

/** The stretch of time that the title of a table names, and the name of its sheet. */
export interface MasaJudul {
  triwulan: Triwulan[];
  tahun: number[];
  bulan: number | undefined; // "Bulan Maret"
  kumulatif: boolean;
}

export function readMasaJudul(judul: string[]): MasaJudul {
  const bulan = judul.flatMap((satu) => readBulan(/\bbulan +(\p{L}+)/iu.exec(satu.slice(0, 400))?.[1] ?? '') ?? []);
  return {
    triwulan: [...new Set(judul.flatMap(listTriwulanDalam))],
    tahun: [...new Set(judul.flatMap(listTahunDalam))],
    bulan: bulan.length === 1 ? bulan[0] : undefined,
    kumulatif: judul.some(isKumulatif),
  };
}
