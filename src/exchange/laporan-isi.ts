// What the pages of a PDF hold, and how they agree with the document they are a copy of: in words and as JSON.
import type { BarisAngka, BedaAngka } from './banding-angka.ts';
import { findLapisan } from './catatan-arsip.ts';
import type { IsiPdf } from './isi-pdf.ts';
import { cleanTulisan } from './tulisan.ts';

/** The copy against the document as it stands now. */
export interface Banding {
  dokumen: string;
  kode: string | undefined; // check code of the copy
  kodeTerbit: string; // of the document
  beda: BedaAngka | undefined; // undefined without a text layer that can be read
}

const PALING_BANYAK = 20; // rows, figures and pages that are named

const LAPISAN: Record<NonNullable<ReturnType<typeof findLapisan>>, string> = {
  ada: 'dengan lapisan teks',
  sebagian: 'sebagian tanpa lapisan teks: halaman itu hanya gambar, tidak dapat dicari',
  'tidak ada': 'tanpa lapisan teks: isinya hanya gambar, tidak dapat dicari',
};

export function describeIsi({ halaman, teks, resolusi, rusak }: IsiPdf, sha256: string): string[] {
  const lapisan = findLapisan(teks);
  return [
    `SHA-256 ${sha256}`,
    `${halaman} halaman, ${lapisan === undefined ? 'lapisan teksnya tidak terbaca' : LAPISAN[lapisan]}`,
    ...(resolusi.length > 0 ? [`Pindaian ${formatRentang(resolusi)} pada ${resolusi.length} halaman`] : []),
    ...(rusak.length > 0 ? [describeRusak(rusak)] : []),
  ];
}

function describeRusak(rusak: number[]): string {
  const nomor = rusak.slice(0, PALING_BANYAK).join(', ');
  const lagi = rusak.length > PALING_BANYAK ? ` dan ${rusak.length - PALING_BANYAK} lagi` : '';
  return `PERHATIAN: halaman ${nomor}${lagi} rusak: ukuran atau daftar isinya (MediaBox, Resources) tidak seperti seharusnya`;
}

function formatRentang(resolusi: number[]): string {
  const [kecil, besar] = [Math.min(...resolusi), Math.max(...resolusi)];
  return kecil === besar ? `${kecil} dpi` : `${kecil}–${besar} dpi`;
}

export function describeBanding({ dokumen, kode, kodeTerbit, beda }: Banding): string[] {
  return [`Salinan dari ${dokumen}`, `   ${describeKode(kode, kodeTerbit)}`, ...describeBeda(beda)];
}

function describeKode(kode: string | undefined, terbit: string): string {
  if (kode === undefined) return 'kode periksanya tidak terbaca';
  return kode === terbit
    ? `kode periksa ${kode} sama dengan yang terbit sekarang`
    : `PERHATIAN: kode periksa ${kode} bukan yang terbit sekarang (${terbit}): salinan ini dari versi lain`;
}

function describeBeda(beda: BedaAngka | undefined): string[] {
  if (!beda) return ['   angkanya tidak dibandingkan: tidak ada lapisan teks yang terbaca'];
  const { jumlah, hilang, lain } = beda;
  if (hilang.length + lain.length === 0) return [`   semua ${jumlah} angka dokumen ada pada salinan`];
  const kurang = countAngka(hilang);
  return [
    ...(kurang > 0 ? [`   PERHATIAN: ${kurang} dari ${jumlah} angka dokumen tidak ada pada salinan:`] : []),
    ...hilang.slice(0, PALING_BANYAK).map(({ tempat, angka }) => `     ${cleanTulisan(tempat)}: ${angka.join('; ')}`),
    ...describeSisa(hilang.length),
    ...(lain.length > 0
      ? [`   PERHATIAN: hanya pada salinan: ${lain.slice(0, PALING_BANYAK).join('; ')}`, ...describeSisa(lain.length)]
      : []),
  ];
}

function describeSisa(jumlah: number): string[] {
  return jumlah > PALING_BANYAK ? [`     dan ${jumlah - PALING_BANYAK} lagi`] : [];
}

function countAngka(baris: BarisAngka[]): number {
  return baris.reduce((jumlah, { angka }) => jumlah + angka.length, 0);
}

export function toJawabanIsi(isi: IsiPdf, sha256: string): object {
  const { halaman, teks, resolusi, rusak } = isi;
  return { sha256, halaman, lapisanTeks: findLapisan(teks) ?? null, resolusi, halamanRusak: rusak };
}

export function toJawabanBanding({ dokumen, kode, kodeTerbit, beda }: Banding): object {
  return { dokumen, kodePeriksa: kode ?? null, kodePeriksaTerbit: kodeTerbit, angka: beda ?? null };
}
