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
  beda: BedaAngka | undefined; // undefined without a text layer
}

const LAPISAN: Record<ReturnType<typeof findLapisan>, string> = {
  ada: 'dengan lapisan teks',
  sebagian: 'sebagian tanpa lapisan teks: halaman itu hanya gambar, tidak dapat dicari',
  'tidak ada': 'tanpa lapisan teks: isinya hanya gambar, tidak dapat dicari',
};

export function describeIsi({ halaman, teks, resolusi }: IsiPdf, sha256: string): string[] {
  return [
    `SHA-256 ${sha256}`,
    `${halaman} halaman, ${LAPISAN[findLapisan(teks)]}`,
    ...(resolusi.length > 0 ? [`Pindaian ${formatRentang(resolusi)} pada ${resolusi.length} halaman`] : []),
  ];
}

function formatRentang(resolusi: number[]): string {
  const [kecil, besar] = [Math.min(...resolusi), Math.max(...resolusi)];
  return kecil === besar ? `${kecil} dpi` : `${kecil}–${besar} dpi`;
}

const PALING_BANYAK = 20; // rows and figures that are named

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
  if (!beda) return ['   angkanya tidak dibandingkan: tidak ada lapisan teks'];
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
  return { sha256, halaman: isi.halaman, lapisanTeks: findLapisan(isi.teks), resolusi: isi.resolusi };
}

export function toJawabanBanding({ dokumen, kode, kodeTerbit, beda }: Banding): object {
  return { dokumen, kodePeriksa: kode ?? null, kodePeriksaTerbit: kodeTerbit, angka: beda ?? null };
}
