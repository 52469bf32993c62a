import type { BaganAlir } from '../markup/types.ts';

/**
 * Lines that leave one step together: `turun` leave it at the bottom and enter later steps from above, `samping` leave it
 * at a side and enter earlier steps (or wherever a "Tidak" leads) from a side. Steps are counted from 0.
 */
export interface Jaring {
  nomor: number;
  /** Lines of one kind that lead to the same steps: their connectors bear one letter. */
  kelompok: number;
  asal: number;
  tujuan: number[];
  jenis: 'turun' | 'samping';
  label: 'Ya' | 'Tidak' | undefined;
}

/** One end of a line on one page: a step, or a connector at the page's edge or beside a step. */
export type Ujung = { jenis: 'langkah' | 'sambung'; baris: number } | { jenis: 'atas' | 'bawah' };

/** The part of a Jaring that is drawn on one page as one tree of lines. */
export interface Tugas {
  jaring: Jaring;
  /** Whose letters its connectors bear: those that come in to the same steps share one. */
  kelompok: number[];
  mulai: Ujung;
  akhir: Ujung[];
}

/** Which steps stand on a page: from `awal` up to and including `akhir`. */
export interface Rentang {
  awal: number;
  akhir: number;
}

export function listJaring(bagan: BaganAlir): Jaring[] {
  const semua = bagan.langkah.flatMap(({ nomor, simbol, lanjut, kembali }, asal) => {
    const ya = lanjut.map((tuju) => findBaris(bagan, nomor, tuju));
    const tidak = kembali.map((tuju) => findBaris(bagan, nomor, tuju));
    const [labelYa, labelTidak] = simbol === 'keputusan' ? (['Ya', 'Tidak'] as const) : [];
    return [
      { asal, jenis: 'turun' as const, label: labelYa, tujuan: ya.filter((tuju) => tuju > asal) },
      { asal, jenis: 'samping' as const, label: labelYa, tujuan: ya.filter((tuju) => tuju <= asal) },
      { asal, jenis: 'samping' as const, label: labelTidak, tujuan: tidak },
    ];
  });
  const terpakai = semua.filter(({ tujuan }) => tujuan.length > 0);
  const kunci = terpakai.map(({ jenis, tujuan }) => `${jenis} ${sortUnik(tujuan).join(' ')}`);
  return terpakai.map((jaring, nomor) => {
    const kelompok = kunci.indexOf(kunci[nomor] ?? '');
    return { ...jaring, nomor, kelompok, tujuan: sortUnik(jaring.tujuan) };
  });
}

/** What of these lines is seen on the page, rows counted from the page's first. */
export function listTugas(daftar: Jaring[], rentang: Rentang): Tugas[] {
  const [dalam, luar] = [true, false].map((di) => daftar.filter(({ asal }) => isDalam(rentang, asal) === di));
  return [
    ...(dalam ?? []).map((jaring) => composeTugasAsal(jaring, rentang)),
    ...mergeMasuk((luar ?? []).flatMap((jaring) => composeTugasMasuk(jaring, rentang))),
  ];
}

/** Does this line need a connector when the steps are put on these pages? */
export function isTerpotong({ asal, tujuan }: Jaring, halaman: Rentang[]): boolean {
  const sendiri = halaman.find((rentang) => isDalam(rentang, asal));
  return sendiri !== undefined && tujuan.some((baris) => !isDalam(sendiri, baris));
}

export function isDalam({ awal, akhir }: Rentang, baris: number): boolean {
  return awal <= baris && baris <= akhir;
}

function listTujuanDalam({ tujuan }: Jaring, rentang: Rentang): number[] {
  return tujuan.filter((baris) => isDalam(rentang, baris));
}

function sortUnik(nomor: number[]): number[] {
  return [...new Set(nomor)].sort((a, b) => a - b);
}

function composeTugasAsal(jaring: Jaring, rentang: Rentang): Tugas {
  const { awal } = rentang;
  const tujuan = listTujuanDalam(jaring, rentang);
  const asal = jaring.asal - awal;
  const dekat = tujuan.map((baris) => baris - awal).sort((a, b) => Math.abs(a - asal) - Math.abs(b - asal));
  const akhir: Ujung[] = dekat.map((baris) => ({ jenis: 'langkah', baris }));
  if (tujuan.length < jaring.tujuan.length) {
    akhir.push(jaring.jenis === 'turun' ? { jenis: 'bawah' } : { jenis: 'sambung', baris: asal });
  }
  return { jaring, kelompok: [jaring.kelompok], mulai: { jenis: 'langkah', baris: asal }, akhir };
}

/** From above, one connector serves all steps of the page; beside a step, each has its own, so that no long line is needed. */
function composeTugasMasuk(jaring: Jaring, rentang: Rentang): Tugas[] {
  const akhir = listTujuanDalam(jaring, rentang).map((baris) => ({
    jenis: 'langkah' as const,
    baris: baris - rentang.awal,
  }));
  const umum = { jaring, kelompok: [jaring.kelompok] };
  if (jaring.jenis === 'turun') return akhir.length > 0 ? [{ ...umum, mulai: { jenis: 'atas' }, akhir }] : [];
  return akhir.map((langkah) => ({ ...umum, mulai: { jenis: 'sambung', baris: langkah.baris }, akhir: [langkah] }));
}

function mergeMasuk(daftar: Tugas[]): Tugas[] {
  const menurutTujuan = Map.groupBy(daftar, ({ mulai, akhir }) => JSON.stringify([mulai, akhir]));
  return [...menurutTujuan.values()].flatMap(([pertama, ...lain]) => {
    if (!pertama) return [];
    return [{ ...pertama, kelompok: sortUnik([pertama, ...lain].flatMap(({ kelompok }) => kelompok)) }];
  });
}

function findBaris(bagan: BaganAlir, dari: number, nomor: number): number {
  const baris = bagan.langkah.findIndex((langkah) => langkah.nomor === nomor);
  if (baris < 0) throw new Error(`langkah ${dari} menunjuk langkah ${nomor} yang tidak ada dalam SOP`);
  return baris;
}
