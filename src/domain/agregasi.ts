import { Desimal, sumBulat, sumDesimal, toNumberTepat } from './angka.ts';
import type { Nilai } from './capaian.ts';
import type { Agregasi } from './isi.generated.ts';

export interface Isian {
  target?: Nilai | undefined;
  realisasi?: Nilai | undefined;
}

/** `belum` and `menurun` number the periods from 1, as triwulan are. */
export type SampaiDengan =
  | {
      status: 'terhitung';
      target: Nilai | undefined;
      realisasi: Nilai | undefined;
      belum: number[]; // without realisasi, so left out
      menurun: number[]; // a typed total below the one before it: odd, yet publishable
    }
  | { status: 'tidak-terhitung'; alasan: string };

type Gabung = (angka: number[]) => number | undefined;

/** Target and realisasi up to the last of `isian` (TW I first). The target is that of the reported quarters only. */
export function computeSampaiDengan(agregasi: Agregasi, isian: Isian[]): SampaiDengan {
  switch (agregasi) {
    case 'jumlah':
      return combine(agregasi, isian, sum);
    case 'rata-rata':
      return combine(agregasi, isian, average);
    case 'nilai-akhir':
      return takeLast(isian);
    case 'kumulatif-isian':
      return isian.every(isAngkaSaja) ? { ...takeLast(isian), menurun: listMenurun(isian) } : refuse(agregasi);
  }
}

function combine(agregasi: Agregasi, isian: Isian[], gabung: Gabung): SampaiDengan {
  if (!isian.every(isAngkaSaja)) return refuse(agregasi);
  const target = listAngka(listBerlaku(isian).map((satu) => satu.target));
  const realisasi = listAngka(isian.map((satu) => satu.realisasi));
  const hasil = { target: gabung(target), realisasi: gabung(realisasi) };
  if ((target.length && hasil.target === undefined) || (realisasi.length && hasil.realisasi === undefined)) {
    return { status: 'tidak-terhitung', alasan: `${agregasi} melebihi ketelitian yang dapat disimpan` };
  }
  return { status: 'terhitung', ...hasil, belum: listBelum(isian), menurun: [] };
}

function takeLast(isian: Isian[]): SampaiDengan & { status: 'terhitung' } {
  const { target, realisasi } = listBerlaku(isian).at(-1) ?? {};
  return { status: 'terhitung', target, realisasi, belum: listBelum(isian), menurun: [] };
}

/** The reported quarters; before the first report, all of them, so that the target can be shown. */
function listBerlaku(isian: Isian[]): Isian[] {
  const dilaporkan = isian.filter(({ realisasi }) => realisasi !== undefined);
  return dilaporkan.length ? dilaporkan : isian;
}

function listBelum(isian: Isian[]): number[] {
  return isian.flatMap(({ realisasi }, index) => (realisasi === undefined ? [index + 1] : []));
}

/** Where a typed total is below the one before it. */
export function listMenurun(isian: Isian[]): number[] {
  if (!isian.every(isAngkaSaja)) return [];
  let sebelum = -Infinity;
  return isian.flatMap(({ realisasi }, index) => {
    if (typeof realisasi !== 'number') return [];
    const menurun = realisasi < sebelum;
    sebelum = realisasi;
    return menurun ? [index + 1] : [];
  });
}

function listAngka(nilai: (Nilai | undefined)[]): number[] {
  return nilai.filter((satu) => typeof satu === 'number');
}

function isAngkaSaja({ target = 0, realisasi = 0 }: Isian): boolean {
  return Number.isFinite(target) && Number.isFinite(realisasi);
}

function refuse(agregasi: Agregasi): SampaiDengan & { status: 'tidak-terhitung' } {
  return { status: 'tidak-terhitung', alasan: `predikat dan rentang hanya untuk nilai-akhir, bukan ${agregasi}` };
}

function sum(angka: number[]): number | undefined {
  return angka.length ? (sumBulat(angka) ?? toNumberTepat(sumDesimal(angka))) : undefined;
}

/** Only thirds do not end; they keep 15 significant digits, the most that every number carries unchanged. */
function average(angka: number[]): number | undefined {
  if (!angka.length) return undefined;
  const rata = sumDesimal(angka).div(angka.length);
  return toNumberTepat(rata) ?? toNumberTepat(new Desimal(rata.toSignificantDigits(15)));
}
