// One row of a table → the texts and bukti that it gives, and what every reading of a row shares.
import type { Triwulan } from '../../domain/isi.generated.ts';
import type { Rencana } from '../../domain/rencana.ts';
import { DAFTAR_SATUAN, findSatuan } from '../../domain/satuan.ts';
import type { Gaya } from './angka.ts';
import type { Arti } from './kata.ts';
import type { MasaJudul } from './kata-masa.ts';
import type { Kolom, Tabel } from './kepala.ts';
import { type Lembar, nameSel, readSel, readTeks, type Sel } from './lembar.ts';
import { type KodeMasalah, kutip, type Masalah } from './masalah.ts';
import { isBelumDiisi } from './rapikan.ts';

/** What one row stands in. */
export interface Konteks {
  lembar: Lembar;
  tabel: Tabel;
  masa: MasaJudul;
  triwulan: Triwulan;
  gaya: ReadonlyMap<number, Gaya>; // by column
  rupiah: number | 'rancu' | undefined; // of the whole table: "dalam ribu rupiah"
}

/** A value, or nothing, or why not. */
export type Bacaan<T> = { nilai: T | undefined; letak: string; masalah: Masalah[] };

type Tempat = Pick<Konteks, 'lembar'> & { baris: number };

export function letakSel({ lembar, baris }: Tempat, kolom: number): string {
  const sel = nameSel(baris, kolom);
  return lembar.nama === undefined ? sel : `${lembar.nama}!${sel}`;
}

export function refuse<T>(letak: string, kode: KodeMasalah, pesan: string, jalan: string): Bacaan<T> {
  return { nilai: undefined, letak, masalah: [{ kode, letak, pesan, jalan }] };
}

export const KOSONG = { nilai: undefined, letak: '', masalah: [] };

/** The texts of all columns of one meaning, as one: what systems part in two (what was done, what will be) is one field here. */
export function readUraian(konteks: Konteks, baris: number, arti: Arti): string | undefined {
  const teks = listSel(konteks, baris, arti).flatMap(([sel]) => rapikanTeks(readTeks(sel)) ?? []);
  return teks.length ? teks.reduce(joinKalimat) : undefined;
}

/** The cells of a meaning that are the row's own. */
export function listSel(
  { lembar, tabel }: Pick<Konteks, 'lembar' | 'tabel'>,
  baris: number,
  arti: Arti,
): [Sel, Kolom][] {
  return tabel.kolom
    .filter((satu) => satu.arti === arti)
    .map((kolom): [Sel, Kolom] => [readSel(lembar, baris, kolom.at), kolom])
    .filter(([sel]) => sel.jenis !== 'kosong' && !sel.salinan);
}

function joinKalimat(a: string, b: string): string {
  return `${a}${/[.!?;:]$/.test(a) ? '' : '.'} ${b}`;
}

/** Text as a file takes it: no control characters, plain spaces; a dash or "n/a" is no text. */
export function rapikanTeks(teks: string): string | undefined {
  const rapi = teks
    .replaceAll(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replaceAll(/[^\P{Cc}\n]/gu, ' ')
    .replaceAll(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replaceAll(/[^\S\n]/g, ' ')
    .replaceAll(/ +$/gm, '')
    .trim();
  return isBelumDiisi(rapi) ? undefined : rapi;
}

export interface BuktiImpor {
  nama: string | undefined; // undefined where the table has only addresses
  tautan: string;
}

/** Names and addresses are parted by semicolons or lines, and belong together by their order. */
export function readBukti(konteks: Konteks, baris: number): Bacaan<BuktiImpor[]> {
  const nama = listBagian(konteks, baris, 'bukti_dukung');
  const tautan = listBagian(konteks, baris, 'tautan');
  const [, kolom] = listSel(konteks, baris, tautan.length ? 'tautan' : 'bukti_dukung')[0] ?? [];
  const letak = letakSel({ ...konteks, baris }, kolom?.at ?? 0);
  if (!nama.length && !tautan.length) return KOSONG;
  const alamat = tautan.length ? tautan : nama.map(() => '');
  if (nama.length && alamat.length !== nama.length)
    return refuse(
      letak,
      'bukti-tautan-berbeda',
      `ada ${nama.length} bukti dukung dan ${alamat.length} tautan`,
      'Samakan banyaknya, dipisah titik koma; tautan yang belum ada ditulis "-".',
    );
  const salah = alamat.find((satu) => satu !== '' && !/^https:\/\/[^\s]+$/.test(satu));
  if (salah !== undefined)
    return refuse(
      letak,
      'tautan-salah',
      `${kutip(salah)} bukan alamat https`,
      'Tulis alamat lengkapnya, misalnya https://… .',
    );
  const bukti = alamat.map((satu, at) => ({ nama: nama[at], tautan: satu }));
  return { nilai: bukti, letak, masalah: [] };
}

function listBagian(konteks: Konteks, baris: number, arti: 'bukti_dukung' | 'tautan'): string[] {
  const bagian = listSel(konteks, baris, arti).flatMap(([sel]) => readTeks(sel).split(/[;\n]/));
  const akhir = bagian.findLastIndex((satu) => satu.trim() !== ''); // one may end with a semicolon
  const rapi = bagian.slice(0, akhir + 1).map((satu) => rapikanTeks(satu) ?? '');
  return arti === 'tautan' && rapi.some((satu) => satu !== '') ? rapi : rapi.filter((satu) => satu !== '');
}

/** The unit that a row names, where it is not the plan's. */
export function checkSatuan(konteks: Konteks, baris: number, rencana: Rencana): Masalah[] {
  const { satuan } = rencana.indikator;
  const dikenal = new Set([...DAFTAR_SATUAN, satuan]);
  return listSel(konteks, baris, 'satuan').flatMap(([sel, kolom]) => {
    const tulis = readTeks(sel).trim();
    const sama =
      (findSatuan(tulis, dikenal) ?? tulis.toLowerCase()) === (findSatuan(satuan, dikenal) ?? satuan.toLowerCase());
    if (isBelumDiisi(tulis) || sama) return [];
    const letak = letakSel({ ...konteks, baris }, kolom.at);
    return [
      {
        kode: 'satuan-berbeda',
        letak,
        pesan: `satuan ${kutip(tulis)}, sedangkan rencana memakai ${kutip(satuan)}`,
        jalan: `Ubah angkanya ke ${satuan}, lalu tulis satuan itu.`,
      } satisfies Masalah,
    ];
  });
}
