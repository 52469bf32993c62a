// A comparison as people read it: one definition for every format that is written of it.
import { composeBagian } from './lembar-bagian.ts';
import type { Perbandingan } from './perbandingan.ts';

export interface Lembar {
  judul: string;
  contoh: boolean;
  ringkasan: string[]; // sentences
  bagian: Bagian[]; // none is empty
}

/** A list has one cell a row and no heads. */
export interface Bagian {
  id: string; // "angka"
  judul: string;
  catatan?: string;
  bentuk: 'daftar' | 'tabel';
  kepala: string[];
  baris: BarisLembar[];
}

export interface BarisLembar {
  nada: 'genting' | 'baik' | 'biasa';
  sel: Sel[];
}

/** Lines of a cell. */
export type Sel = Potong[][];

export interface Potong {
  gaya: 'biasa' | 'tebal' | 'hapus' | 'tambah' | 'tempat';
  teks: string;
}

export function composeLembar(perbandingan: Perbandingan): Lembar {
  return {
    judul: 'Yang berubah',
    contoh: perbandingan.contoh,
    ringkasan: summarize(perbandingan),
    bagian: composeBagian(perbandingan).filter(({ baris }) => baris.length > 0),
  };
}

function summarize(perbandingan: Perbandingan): string[] {
  const { angka, anggaran, gabungan, lama, baru } = perbandingan;
  if (!lama.terbaca || !baru.terbaca)
    return [
      'Angkanya belum dapat dibandingkan, karena ada berkas yang tidak dapat dibaca. Isian yang berubah tetap disebut di bawah.',
    ];
  const uang = anggaran.filter(({ ikut }) => !ikut).length;
  const hitungan = [
    ...(angka.length ? [`${angka.length} angka kinerja`] : []),
    ...(uang ? [`${uang} angka anggaran`] : []),
  ];
  if (!hitungan.length) return [describeTanpaAngka(perbandingan)];
  return [
    `${hitungan.join(' dan ')} berubah; ${gabungan.length} angka gabungan ikut berubah.`,
    ...countLintas(perbandingan),
  ];
}

function describeTanpaAngka({ berkas, lainnya, anggaran, barisKosong }: Perbandingan): string {
  if (!berkas.length && !lainnya.length) return 'Tidak ada yang berubah.';
  const baris = barisKosong.length ? ' Hanya baris kosong yang bertambah atau berkurang.' : '';
  return anggaran.length ? 'Tidak ada angka kinerja yang berubah.' : `Tidak ada angka yang berubah.${baris}`;
}

function countLintas({ angka, gabungan, sorotan }: Perbandingan): string[] {
  const count = <T>(daftar: T[], test: (satu: T) => boolean) => daftar.filter(test).length;
  const hitungan: [number, string][] = [
    [count(angka, ({ tercapai }) => tercapai === 'turun'), 'tidak lagi mencapai target'],
    [count(angka, ({ tercapai }) => tercapai === 'naik'), 'menjadi mencapai target'],
    [count(angka, ({ kategori }) => kategori === 'turun'), 'turun kategori'],
    [count(angka, ({ kategori }) => kategori === 'naik'), 'naik kategori'],
    [count(gabungan, ({ arah }) => arah === 'turun'), 'angka gabungan melewati batas ke bawah'],
    [count(angka, ({ pencilan }) => pencilan.length > 0), 'jauh dari biasanya'],
    [count(sorotan, ({ jenis }) => jenis === 'bukti-kurang'), 'tanpa bukti dukung'],
  ];
  const ada = hitungan.filter(([banyak]) => banyak > 0).map(([banyak, kata]) => `${banyak} ${kata}`);
  return ada.length ? [`Di antaranya ${ada.join(', ')}.`] : [];
}
