import type { BarisAnggaran } from '../domain/kinerja.ts';
import { findUnit } from '../domain/lookup.ts';
import { isSama, type Pasangan, type SisiTerhitung } from './angka.ts';
import type { AnggaranBerubah, SisiAnggaran } from './perbandingan.ts';

/** Money that differs, whether typed or summed; by triwulan, the tree depth first. */
export function compareAnggaran(sisi: Pasangan<SisiTerhitung>): AnggaranBerubah[] {
  const sebelum = new Map(sisi.lama.kinerja.anggaran.map((satu) => [namePos(satu), satu]));
  const kini = new Set(sisi.baru.kinerja.anggaran.map(namePos));
  const dihapus = sisi.lama.kinerja.anggaran.filter((satu) => !kini.has(namePos(satu)));
  return [
    ...sisi.baru.kinerja.anggaran.flatMap((baru) => toAnggaran(sisi, sebelum.get(namePos(baru)), baru)),
    ...dihapus.flatMap((lama) => toAnggaran(sisi, lama, undefined)),
  ];
}

function namePos({ tahun, triwulan, kode }: BarisAnggaran): string {
  return `${tahun} ${triwulan} ${kode}`;
}

function toAnggaran(
  sisi: Pasangan<SisiTerhitung>,
  lama: BarisAnggaran | undefined,
  baru: BarisAnggaran | undefined,
): AnggaranBerubah[] {
  const [satu, asal] = baru ? [baru, sisi.baru] : [lama, sisi.lama];
  const [a, b] = [lama && toSisi(lama, sisi.lama), baru && toSisi(baru, sisi.baru)];
  if (!satu || isSama(a && nilaiOf(a), b && nilaiOf(b))) return [];
  if (!(a && b) && satu.realisasi === undefined) return []; // a place of the plan without money yet
  const { tahun, triwulan, kode, nama, level, unit } = satu;
  const isDaun = !listInduk(asal.kinerja.anggaran).has(kode);
  return [
    {
      ...{ tahun, triwulan, kode, nama, level },
      unit: findUnit(asal.kinerja.isi, unit)?.nama ?? unit,
      ikut: !isDaun || (a?.realisasi === b?.realisasi && a?.pagu === b?.pagu),
      lewatPagu: isLewat(b) && !isLewat(a),
      lama: a,
      baru: b,
    },
  ];
}

/** Codes that stand above another: their money is a sum. Asked for every place of one content. */
function listInduk(anggaran: BarisAnggaran[]): ReadonlySet<string> {
  const induk = INDUK.get(anggaran) ?? new Set(anggaran.flatMap(({ kode }) => listAtas(kode)));
  INDUK.set(anggaran, induk);
  return induk;
}

const INDUK = new WeakMap<BarisAnggaran[], ReadonlySet<string>>();

/** "7.01.02.2.02" → "7", "7.01", "7.01.02", "7.01.02.2" */
function listAtas(kode: string): string[] {
  const ruas = kode.split('.');
  return ruas.slice(1).map((_, index) => ruas.slice(0, index + 1).join('.'));
}

function toSisi(
  { pagu, realisasi, realisasiSampai, serapan, sumber }: BarisAnggaran,
  { tunjuk }: SisiTerhitung,
): SisiAnggaran {
  return { pagu, realisasi, realisasiSampai, serapan, sumber: tunjuk(sumber) };
}

function nilaiOf({ pagu, realisasi, realisasiSampai }: SisiAnggaran): unknown {
  return [pagu ?? null, realisasi ?? null, realisasiSampai ?? null];
}

function isLewat(sisi: SisiAnggaran | undefined): boolean {
  return sisi?.pagu !== undefined && sisi.realisasiSampai !== undefined && sisi.realisasiSampai > sisi.pagu;
}
