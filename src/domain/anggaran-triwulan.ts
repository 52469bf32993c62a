import { computeSerapan } from './anggaran.ts';
import { sumBulat, sumDesimal } from './angka.ts';
import type { Triwulan } from './isi.generated.ts';
import type { IsianTriwulan } from './isian.ts';
import type { AnggaranTerukur, BarisAnggaran } from './kinerja.ts';
import { DAFTAR_TRIWULAN } from './lookup.ts';
import type { PosBerdaun } from './rencana.ts';

/** A triwulan, and what was typed in the year up to and including it. */
export interface Sampai {
  tahun: number;
  triwulan: Triwulan;
  isian: IsianTriwulan[]; // TW I first
}

/** The budget of a triwulan: leaves as typed, parents as the sums of their leaves. `path` is that of the plan. */
export function listAnggaran(pos: PosBerdaun[], path: string, sampai: Sampai): AnggaranTerukur[] {
  return pos.map((satu) => toBaris(satu, path, sampai));
}

function toBaris({ pos, daun }: PosBerdaun, path: string, { tahun, triwulan, isian }: Sampai): AnggaranTerukur {
  const { kode, nama, level, unit, pagu, pointer } = pos;
  const perTriwulan = isian.map(({ anggaran }) => sum(daun.map((satu) => anggaran.get(satu)?.realisasi)));
  return {
    tahun,
    triwulan,
    kode,
    nama,
    level,
    unit,
    pagu,
    realisasi: perTriwulan.at(-1),
    realisasiSampai: sum(perTriwulan),
    sumber: isian.at(-1)?.anggaran.get(kode)?.sumber ?? { path, pointer },
  };
}

/** As it is published. */
export function toBarisAnggaran(
  terukur: AnggaranTerukur,
  { daun }: PosBerdaun,
  { isian }: Sampai,
  disahkan: boolean,
): BarisAnggaran {
  const isReported = ({ anggaran }: IsianTriwulan) => daun.every((kode) => anggaran.get(kode)?.realisasi !== undefined);
  return {
    ...terukur,
    serapan: computeSerapan(terukur.pagu, terukur.realisasiSampai),
    belum: DAFTAR_TRIWULAN.filter((_, index) => isian[index] && !isReported(isian[index])),
    disahkan,
  };
}

type Uang = number | undefined;

/** The nearest number, not the throwing `sumRupiah`: `check` comes here with figures it has yet to judge. */
function sum(uang: Uang[]): Uang {
  const terisi = uang.filter((satu) => satu !== undefined);
  return terisi.length ? (sumBulat(terisi) ?? sumDesimal(terisi).toNumber()) : undefined;
}
