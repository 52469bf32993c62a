// Rows as a portal gives them back: 97.3 for what was sent as "97.30", and numbers as text where its loader guessed so.
import { type BarisPortal, KUNCI, type KolomPortal, type Tujuan } from './tujuan.ts';

type Sel = BarisPortal[string] | undefined;

/** What makes a row that row, however its cells are typed. */
export function keyOf(baris: BarisPortal, { tabel }: Tujuan): string {
  const jenis = new Map(tabel.kolom.map((kolom) => [kolom.nama, kolom.jenis]));
  return JSON.stringify(KUNCI.map((nama) => toTetap(jenis.get(nama), baris[nama])));
}

/** Text is compared as text, "1.1" is not "1.10"; but a portal that made a number of it has lost the difference. */
export function isSama({ jenis }: KolomPortal, ada: Sel, harus: Sel): boolean {
  const dibaca = typeof ada === 'number' ? 'numeric' : jenis;
  return toTetap(dibaca, ada) === toTetap(dibaca, harus);
}

function toTetap(jenis: KolomPortal['jenis'] | undefined, nilai: Sel): string {
  const teks = String(nilai ?? '');
  if (jenis === 'text' || !/^-?\d+\.\d+$/.test(teks)) return teks;
  return teks.replace(/0+$/, '').replace(/\.$/, '').replace(/^-0$/, '0');
}
