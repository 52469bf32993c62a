// Where the tables of a sheet begin, and what each of their columns means.
import type { Triwulan } from '../../domain/isi.generated.ts';
import { type Arti, type KataSumber, type MaknaKepala, readKepala } from './kata.ts';
import { readBulan, readTriwulan } from './kata-masa.ts';
import { isBerisi, type Lembar, readSel, readTeks, type Sel } from './lembar.ts';
import { rapikanKata } from './rapikan.ts';
import { findSatuanUang, takeRupiah } from './satuan-uang.ts';

export interface Tabel {
  kepala: number[]; // rows of the header, and of the column numbers under it
  nomorKolom: number[];
  baris: number[]; // rows that say something, below the header and before the next one
  kolom: Kolom[];
  judul: Tulisan[]; // what stands above: "Triwulan I Tahun 2024"
  catatan: Tulisan[]; // what stands below: "*) dalam ribu rupiah"
}

/** A text and its cell. */
export interface Tulisan {
  teks: string;
  baris: number;
  kolom: number;
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

const PEMISAH = ' / ';

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
    /^(?:tahun |ta )?20\d\d$/.test(rapi) ||
    readKepala([teks]).arti !== undefined ||
    takeRupiah(teks).sisa === ''
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
    catatan: listCatatanKaki(lembar, baris, berikut),
  };
}

/** Texts of the title rows, and of rows right above this header that are no table's data. */
function listJudul({ baris }: Lembar, judul: number[], kepala: number): Tulisan[] {
  const dekat = judul.includes(kepala - 1) ? [] : [kepala - 1, kepala - 2].filter((at) => at >= 0);
  const satuSel = dekat.filter((at) => {
    const [satu, lain] = listTulisan(baris[at] ?? [], at);
    return satu && !lain && !isBerbintang(satu);
  });
  return [...judul, ...satuSel].flatMap((at) => listTulisan(baris[at] ?? [], at));
}

/** A row of one text below the data that is a note. Right above the next header it is that table's title, but for a star. */
function listCatatanKaki({ baris }: Lembar, data: number[], berikut = Infinity): Tulisan[] {
  return data.flatMap((at) => {
    const [satu, lain] = listTulisan(baris[at] ?? [], at);
    if (!satu || lain) return [];
    if (isBerbintang(satu)) return [satu];
    const isCatatan =
      /^\s*(?:catatan|keterangan|ket)\b/i.test(satu.teks) || typeof findSatuanUang([satu.teks]) === 'number';
    return isCatatan && at < berikut - 2 ? [satu] : [];
  });
}

function isBerbintang({ teks }: Tulisan): boolean {
  return /^\s*\*/.test(teks);
}

function listTulisan(sel: Sel[], baris: number): Tulisan[] {
  return listSendiri(sel).map(([satu, kolom]) => ({ teks: readTeks(satu), baris, kolom }));
}

function listKolom(lembar: Lembar, kepala: number[], sumber: KataSumber): Kolom[] {
  const lebar = lembar.baris[0]?.length ?? 0;
  const kolom = Array.from({ length: lebar }, (_, at) => {
    const jalur = readJalur(lembar, kepala, at);
    return { at, judul: jalur.join(PEMISAH), ...readKepala(jalur, sumber) };
  }).filter(({ judul }) => judul !== '');
  return resolveUang(resolveKode(resolveNomor(kolom)));
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

/** Bare numbers below a heading are the months where there are twelve, the triwulan where there are four; else nobody knows. */
function resolveNomor(kolom: Kolom[]): Kolom[] {
  return kolom.map((satu) => {
    if (satu.nomor === undefined) return satu;
    const kawan = kolom.filter(
      (lain) => lain.nomor !== undefined && lain.arti === satu.arti && nameInduk(lain) === nameInduk(satu),
    );
    const isUrut = kawan.every(({ nomor }, at) => nomor === at + 1);
    if (isUrut && kawan.length === 12) return { ...satu, nomor: undefined, bulan: satu.nomor };
    if (isUrut && kawan.length === 4) return { ...satu, nomor: undefined, triwulan: toTriwulan(satu.nomor) };
    return satu;
  });
}

function nameInduk({ judul }: Kolom): string {
  return judul.slice(0, judul.lastIndexOf(PEMISAH));
}

function toTriwulan(nomor: number): Triwulan | undefined {
  return readTriwulan(String(nomor));
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
    if (satu.arti !== 'realisasi') return satu;
    const rencana = kolom.slice(0, index).findLast(({ arti }) => arti === 'anggaran' || arti === 'target');
    return rencana?.arti === 'anggaran' ? { ...satu, arti: 'realisasi_anggaran', kali: rencana.kali } : satu;
  });
}
