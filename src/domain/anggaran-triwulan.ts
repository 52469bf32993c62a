import { computeSerapan } from './anggaran.ts';
import { sumBulat, sumDesimal } from './angka.ts';
import type { Triwulan } from './isi.generated.ts';
import type { Isi, Rujukan } from './isi.ts';
import type { IsianTriwulan } from './isian.ts';
import { lastDayOf } from './kalender.ts';
import type { BarisAnggaran } from './kinerja.ts';
import { DAFTAR_TRIWULAN, findProgram } from './lookup.ts';
import { listPosRencana, type PosRencana } from './rencana.ts';

type Uang = number | undefined;

/**
 * The budget of a triwulan: leaves as typed, parents as the sums of their children; the tree depth first. `isian` holds the triwulan of
 * the year up to this one.
 */
export function listAnggaran(isi: Isi, isian: IsianTriwulan[], tahun: number, triwulan: Triwulan): BarisAnggaran[] {
  const path = findProgram(isi, tahun)?.path;
  if (path === undefined) return [];
  const baris = (pos: PosRencana): BarisAnggaran[] => [
    toBaris(pos, isian, path, tahun, triwulan),
    ...pos.anak.flatMap(baris),
  ];
  return listPosRencana(isi, tahun, lastDayOf(tahun, triwulan)).flatMap(baris);
}

function toBaris(
  pos: PosRencana,
  isian: IsianTriwulan[],
  path: string,
  tahun: number,
  triwulan: Triwulan,
): BarisAnggaran {
  const kini = isian.at(-1);
  const realisasi = kini && sumLeaves(pos, kini);
  const realisasiSampai = sum(isian.map((satu) => sumLeaves(pos, satu)));
  const { kode, nama, level, unit, pagu } = pos;
  return {
    tahun,
    triwulan,
    kode,
    nama,
    level,
    unit,
    pagu,
    realisasi,
    realisasiSampai,
    serapan: computeSerapan(pagu, realisasiSampai),
    belum: DAFTAR_TRIWULAN.filter((_, index) => isian[index] && !isReported(pos, isian[index])),
    sumber: findSumber(pos, kini) ?? { path, pointer: pos.pointer },
    disahkan: false,
  };
}

function isReported(pos: PosRencana, isian: IsianTriwulan): boolean {
  return listLeaves(pos).every((leaf) => isian.anggaran.get(leaf.kode)?.realisasi !== undefined);
}

function findSumber(pos: PosRencana, isian: IsianTriwulan | undefined): Rujukan | undefined {
  return isian?.anggaran.get(pos.kode)?.sumber;
}

function sumLeaves(pos: PosRencana, isian: IsianTriwulan): Uang {
  return sum(listLeaves(pos).map((leaf) => isian.anggaran.get(leaf.kode)?.realisasi));
}

function listLeaves(pos: PosRencana): PosRencana[] {
  return pos.anak.length ? pos.anak.flatMap(listLeaves) : [pos];
}

/** The nearest number, not the throwing `sumRupiah`: `check` comes here with figures it has yet to judge. */
function sum(uang: Uang[]): Uang {
  const terisi = uang.filter((satu) => satu !== undefined);
  return terisi.length ? (sumBulat(terisi) ?? sumDesimal(terisi).toNumber()) : undefined;
}
