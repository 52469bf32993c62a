import type { Muatan } from './bagan-alir-cari.ts';
import type { Tugas, Ujung } from './bagan-alir-jaring.ts';
import { findJalur, type Jalur } from './bagan-alir-jalur.ts';
import { type Kerapatan, type Kisi, layKisi, type UkuranKisi } from './bagan-alir-kisi.ts';

/**
 * Finds a way for every line of a page. They are laid one after the other, the straightest first; then each is taken up and
 * laid anew beside all others, until nothing gets better. Undefined where the lines do not find room.
 */
export function routeTugas(kisi: Kisi, daftar: Tugas[]): Jalur[] | undefined {
  let urutan = daftar.toSorted((a, b) => rankTugas(a) - rankTugas(b));
  for (let percobaan = 0; percobaan < PERCOBAAN; percobaan += 1) {
    const { jalur, gagal } = layBerurutan(kisi, urutan);
    if (!gagal) return improveJalur(kisi, jalur);
    urutan = [gagal, ...urutan.filter((tugas) => tugas !== gagal)];
  }
  return undefined;
}

/** The grid on which all lines of a page find room, and their ways on it. Undefined where there is none. */
export function routeHalaman(ukuran: UkuranKisi, tugas: Tugas[]): { kisi: Kisi; jalur: Jalur[] } | undefined {
  for (const kerapatan of KERAPATAN) {
    const kisi = layKisi(ukuran, kerapatan);
    const jalur = routeTugas(kisi, tugas);
    if (jalur) return { kisi, jalur };
  }
  return undefined;
}

const PERCOBAAN = 8;
const PUTARAN = 3;
const KERAPATAN: readonly Kerapatan[] = ['wajar', 'rapat'];

function layBerurutan(kisi: Kisi, urutan: Tugas[]): { jalur: Jalur[]; gagal?: Tugas } {
  const jalur: Jalur[] = [];
  for (const tugas of urutan) {
    const baru = findJalur({ kisi, muatan: composeMuatan(kisi, jalur) }, tugas);
    if (!baru) return { jalur, gagal: tugas };
    jalur.push(baru);
  }
  return { jalur };
}

function improveJalur(kisi: Kisi, mula: Jalur[]): Jalur[] {
  let jalur = mula;
  for (let putaran = 0; putaran < PUTARAN; putaran += 1) {
    const sebelum = jalur;
    for (const lama of sebelum) {
      const lain = jalur.filter((satu) => satu.tugas !== lama.tugas);
      const baru = findJalur({ kisi, muatan: composeMuatan(kisi, lain) }, lama.tugas);
      if (baru && !isSama(baru, lama)) jalur = jalur.map((satu) => (satu.tugas === lama.tugas ? baru : satu));
    }
    if (jalur === sebelum) break;
  }
  return jalur;
}

function isSama(a: Jalur, b: Jalur): boolean {
  return a.tepi.size === b.tepi.size && [...a.tepi.keys()].every((tepi) => b.tepi.has(tepi));
}

function composeMuatan({ xs, ys, simbol }: Kisi, jalur: Jalur[]): Muatan {
  const banyak = 2 * xs.length * ys.length;
  const tepi = new Int16Array(banyak);
  const tertutup = new Uint8Array(banyak);
  for (const satu of jalur) {
    for (const [nomor, pakai] of satu.tepi) tepi[nomor] = pakai;
    for (const nomor of satu.tertutup) tertutup[nomor] = 1;
  }
  const sambungan = jalur.flatMap((satu) => satu.sambungan);
  return { tepi, tertutup, berisi: new Set([...simbol.map(({ simpul }) => simpul), ...sambungan]) };
}

/** Lines down to a near step first, then longer ones, then those back up. */
function rankTugas({ jaring, mulai, akhir }: Tugas): number {
  const dari = readBaris(mulai) ?? -1;
  const jauh = Math.max(...akhir.map((ujung) => Math.abs((readBaris(ujung) ?? 99) - dari)));
  const lewat = [mulai, ...akhir].some(({ jenis }) => jenis === 'sambung') ? -1 : 0;
  return (jaring.jenis === 'turun' ? 0 : 1000) + jauh + lewat;
}

function readBaris(ujung: Ujung): number | undefined {
  return 'baris' in ujung ? ujung.baris : undefined;
}
