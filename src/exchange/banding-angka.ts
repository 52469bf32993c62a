// The figures of a document against those of the copy that came back. A warning for people: a scan is read with mistakes.

/** One row of a table, or one paragraph, that holds figures. */
export interface BarisAngka {
  tempat: string; // its first words: "Indeks Kepuasan Masyarakat"
  angka: string[]; // as printed: "1.234,5"
}

export interface BedaAngka {
  jumlah: number; // figures of the document
  hilang: BarisAngka[]; // that the copy lacks, or bears fewer times
  lain: string[]; // figures with a comma or thousands that the document nowhere has
}

const ANGKA = /(?<![\p{L}\d.,])\d{1,18}(?:\.\d{3}){0,6}(?:,\d{1,9})?(?![\p{L}\d]|[.,]\d)/gu;
const BERPECAHAN = /[.,]/;

/** Figures as Indonesians print them, in the order they stand: "Rp 1.234.567,00" → "1.234.567,00". */
export function listAngka(teks: string): string[] {
  return [...teks.matchAll(ANGKA)].map(([angka]) => angka);
}

export function compareAngka(asli: BarisAngka[], salinan: string): BedaAngka {
  const ada = countAngka(listAngka(salinan));
  const dokumen = new Set(asli.flatMap(({ angka }) => angka));
  const lain = [...ada.keys()].filter((angka) => BERPECAHAN.test(angka) && !dokumen.has(angka));
  const hilang = asli.flatMap(({ tempat, angka }) => {
    const kurang = angka.filter((satu) => !take(ada, satu));
    return kurang.length > 0 ? [{ tempat, angka: kurang }] : [];
  });
  return { jumlah: asli.reduce((jumlah, { angka }) => jumlah + angka.length, 0), hilang, lain };
}

function countAngka(semua: string[]): Map<string, number> {
  const jumlah = new Map<string, number>();
  for (const satu of semua) jumlah.set(satu, (jumlah.get(satu) ?? 0) + 1);
  return jumlah;
}

/** Each figure of the copy answers for one of the document. */
function take(ada: Map<string, number>, angka: string): boolean {
  const sisa = ada.get(angka) ?? 0;
  if (sisa > 0) ada.set(angka, sisa - 1);
  return sisa > 0;
}
