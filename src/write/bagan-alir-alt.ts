import type { BaganAlir, LangkahBagan } from '../markup/types.ts';
import { isDalam, isTerpotong, type Jaring, type Rentang } from './bagan-alir-jaring.ts';

/** A SOP with its lines, its pages, and the letters of the connectors between them. */
export interface BaganTerbagi {
  bagan: BaganAlir;
  daftar: Jaring[];
  halaman: Rentang[];
  huruf: ReadonlyMap<number, string>; // by kelompok
}

/** Says in words what the drawing of a step shows: its symbol, who acts, and where its lines lead. */
export function composeAlt(terbagi: BaganTerbagi, baris: number): string {
  const { bagan, daftar } = terbagi;
  const langkah = bagan.langkah[baris];
  if (!langkah) return '';
  const keluar = daftar.filter(({ asal }) => asal === baris);
  const kalimat = keluar.map((jaring) => describeKeluar(terbagi, jaring));
  return [describeSimbol(bagan, langkah, keluar.length), ...kalimat, ...describeMasuk(terbagi, baris)].join(' ');
}

/** Letters of connectors by kelompok, in the order in which their lines begin: A … Z, then AA, AB … */
export function nameSambungan(daftar: Jaring[], halaman: Rentang[]): Map<number, string> {
  const terpotong = daftar.filter((jaring) => isTerpotong(jaring, halaman));
  const kelompok = [...new Set(terpotong.map((jaring) => jaring.kelompok))];
  return new Map(kelompok.map((satu, ke) => [satu, formatHuruf(ke)]));
}

function describeSimbol({ pelaksana }: BaganAlir, { simbol, pelaku }: LangkahBagan, keluar: number): string {
  const nama = pelaksana.find(({ id }) => id === pelaku)?.nama ?? pelaku;
  switch (simbol) {
    case 'terminator':
      return `${keluar > 0 ? 'Mulai' : 'Selesai'} oleh ${nama}.`;
    case 'proses':
      return `Proses oleh ${nama}.`;
    case 'keputusan':
      return `Keputusan oleh ${nama}.`;
  }
}

function describeKeluar(terbagi: BaganTerbagi, jaring: Jaring): string {
  const { label, asal, tujuan } = jaring;
  const mundur = tujuan.every((baris) => baris <= asal);
  const arah = mundur ? 'kembali ke' : label ? 'ke' : 'lanjut ke';
  const kalimat = `${arah} langkah ${listNomor(terbagi.bagan, tujuan)}${describeSambungan(terbagi, jaring)}.`;
  return label ? `${label}: ${kalimat}` : kalimat.charAt(0).toUpperCase() + kalimat.slice(1);
}

/** " melalui penghubung A ke halaman bagan 2", where a line leaves the page. */
function describeSambungan({ halaman, huruf }: BaganTerbagi, jaring: Jaring): string {
  if (!isTerpotong(jaring, halaman)) return '';
  const sendiri = findHalaman(halaman, jaring.asal);
  const lain = new Set(jaring.tujuan.map((baris) => findHalaman(halaman, baris)).filter((ke) => ke !== sendiri));
  return ` melalui penghubung ${huruf.get(jaring.kelompok)} ke halaman bagan ${joinDan([...lain].map((ke) => ke + 1))}`;
}

/** A step that is reached by a connector says from where: its drawing shows only the letter. */
function describeMasuk({ bagan, daftar, halaman, huruf }: BaganTerbagi, baris: number): string[] {
  const sendiri = findHalaman(halaman, baris);
  const masuk = daftar.filter(({ asal, tujuan }) => tujuan.includes(baris) && findHalaman(halaman, asal) !== sendiri);
  return [...Map.groupBy(masuk, ({ kelompok }) => kelompok)].map(([kelompok, anggota]) => {
    const asal = anggota.map((jaring) => jaring.asal);
    const nomor = [...new Set(asal.map((ke) => findHalaman(halaman, ke) + 1))];
    return `Penghubung ${huruf.get(kelompok)} dari langkah ${listNomor(bagan, asal)} di halaman bagan ${joinDan(nomor)}.`;
  });
}

function findHalaman(halaman: Rentang[], baris: number): number {
  return halaman.findIndex((rentang) => isDalam(rentang, baris));
}

function listNomor({ langkah }: BaganAlir, baris: number[]): string {
  return joinDan(baris.map((ke) => langkah[ke]?.nomor ?? 0));
}

function joinDan(nomor: number[]): string {
  const [terakhir, ...awal] = nomor.toReversed();
  return awal.length === 0 ? String(terakhir) : `${awal.reverse().join(', ')} dan ${terakhir}`;
}

function formatHuruf(ke: number): string {
  const satu = String.fromCodePoint('A'.charCodeAt(0) + (ke % 26));
  return ke < 26 ? satu : formatHuruf(Math.floor(ke / 26) - 1) + satu;
}
