// What an import cannot decide by itself, in the words of those who will: which cell, what is wrong, and the way out.
import type { SebabAngka } from './angka.ts';

export interface Masalah {
  kode: KodeMasalah;
  letak: string; // "TW I!C7"
  pesan: string; // lower case, no full stop
  jalan: string; // what to do, a sentence
}

export type KodeMasalah =
  | SebabAngka
  | 'rupiah-tidak-bulat'
  | 'angka-minus'
  | 'persen-bukan-satuan'
  | 'pecahan-persen'
  | 'satuan-berbeda'
  | 'predikat-tidak-dikenal'
  | 'sel-gabungan'
  | 'bulan-kosong'
  | 'bulan-dirata-rata'
  | 'angka-kumulatif'
  | 'dua-kolom-berbeda'
  | 'kolom-ganda'
  | 'triwulan-tidak-jelas'
  | 'masa-lain'
  | 'satuan-uang-rancu'
  | 'tabel-tidak-dikenali'
  | 'tanpa-kolom-isian'
  | 'tanpa-kode'
  | 'kode-tidak-dikenal'
  | 'indikator-mana'
  | 'cocok-salah'
  | 'isian-berbeda'
  | 'bukti-tautan-berbeda'
  | 'tautan-salah';

/** Quoted from the file: short, on one line. */
export function kutip(teks: string): string {
  const rapat = teks.replaceAll(/\s+/g, ' ').trim();
  return `"${rapat.length > 60 ? `${rapat.slice(0, 59)}…` : rapat}"`;
}

const ANGKA_SAJA = 'Tulis angkanya saja di sel itu. Kosongkan bila belum dilaporkan.';

export function describeAngka(sebab: SebabAngka, teks: string, pilihan: string[]): Omit<Masalah, 'letak'> {
  const isi = kutip(teks);
  switch (sebab) {
    case 'tanggal':
      return createPesan(
        sebab,
        `isi sel adalah tanggal (${teks}), bukan angka`,
        'Ubah format sel menjadi angka, lalu ketik ulang angkanya.',
      );
    case 'rumus-tanpa-nilai':
      return createPesan(
        sebab,
        'sel berisi rumus yang hasilnya tidak tersimpan',
        'Buka di Excel atau LibreOffice, simpan, lalu impor lagi.',
      );
    case 'galat':
      return createPesan(sebab, `rumus pada sel menghasilkan ${isi}`, 'Betulkan rumusnya atau tulis angkanya.');
    case 'benar-salah':
      return createPesan(sebab, `isi sel ${isi}, bukan angka`, ANGKA_SAJA);
    case 'angka-tak-hingga':
      return createPesan(sebab, 'angka pada sel terlalu besar untuk dibaca', ANGKA_SAJA);
    case 'bukan-angka':
      return createPesan(sebab, `${isi} bukan angka`, ANGKA_SAJA);
    case 'teks-di-samping':
      return createPesan(sebab, `${isi} memuat tulisan di samping angka`, ANGKA_SAJA);
    case 'rancu':
      return createPesan(
        sebab,
        `${isi} dapat berarti ${pilihan.map((satu) => satu.replace('.', ',')).join(' atau ')}`,
        'Tulis tanpa tanda ribuan, atau tambahkan satu angka nol di belakang desimalnya.',
      );
    case 'terlalu-panjang':
      return createPesan(
        sebab,
        `${isi} lebih dari 15 angka dan tidak tersimpan tepat`,
        'Bulatkan angkanya di sel itu.',
      );
  }
}

function createPesan(kode: KodeMasalah, pesan: string, jalan: string): Omit<Masalah, 'letak'> {
  return { kode, pesan, jalan };
}
