import { findTingkat } from '../domain/kategori.ts';
import { lastDayOf } from '../domain/kalender.ts';
import type { Baris, Kinerja } from '../domain/kinerja.ts';
import { findAturan, findUnit } from '../domain/lookup.ts';
import type { AngkaBerubah, Arah, BagianAngka, BarisKosong, SisiAngka, SisiBanding } from './perbandingan.ts';
import { nameBaris } from './nama-baris.ts';
import type { PenilaiPencilan } from './pencilan.ts';

/** Both sides of a comparison whose figures could be computed. */
export interface Pasangan<T> {
  lama: T;
  baru: T;
}

export interface SisiTerhitung extends Pick<SisiBanding, 'tunjuk'> {
  kinerja: Kinerja;
}

/** One row as it is on both sides. */
interface BarisBerdua {
  lama: Baris | undefined;
  baru: Baris | undefined;
}

/** Every figure that differs, or the target, unit or rule it is measured by; by triwulan, as the plan lists them. */
export function compareAngka(sisi: Pasangan<SisiTerhitung>, nilaiPencilan: PenilaiPencilan): AngkaBerubah[] {
  return pairBaris(sisi).flatMap((berdua) => {
    const angka = toAngka(sisi, berdua, nilaiPencilan);
    const isBerisi = angka.lama?.realisasi !== undefined || angka.baru?.realisasi !== undefined;
    const isAda = berdua.lama !== undefined && berdua.baru !== undefined;
    return angka.berubah.length > 0 && (isAda || isBerisi) ? [angka] : [];
  });
}

/** Rows of the plan that come or go without a figure: told by their number alone. */
export function countBarisKosong(sisi: Pasangan<SisiTerhitung>): BarisKosong[] {
  const kosong = pairBaris(sisi).flatMap(({ lama, baru }) => {
    const satu = lama ? (baru ? undefined : lama) : baru;
    return satu && satu.realisasi === undefined ? [{ ...satu, jenis: lama ? 'dihapus' : 'ditambah' } as const] : [];
  });
  const kelompok = Map.groupBy(kosong, ({ tahun, triwulan, jenis }) => `${tahun} ${triwulan} ${jenis}`);
  return [...kelompok.values()].flatMap(([satu, ...lain]) =>
    satu ? [{ tahun: satu.tahun, triwulan: satu.triwulan, jenis: satu.jenis, jumlah: lain.length + 1 }] : [],
  );
}

export function listTanpaBukti(sisi: Pasangan<SisiTerhitung>): Baris[] {
  return pairBaris(sisi).flatMap(({ lama, baru }) => (baru && isTanpaBukti(lama, baru) ? [baru] : []));
}

/** A figure that has evidence on neither side is none of this request's doing, unless the figure itself is. */
function isTanpaBukti(lama: Baris | undefined, baru: Baris): boolean {
  if (baru.realisasi === undefined || baru.bukti.length > 0) return false;
  return !lama || lama.bukti.length > 0 || !isSama(lama.realisasi, baru.realisasi);
}

function pairBaris({ lama, baru }: Pasangan<SisiTerhitung>): BarisBerdua[] {
  const sebelum = new Map(lama.kinerja.baris.map((satu) => [nameBaris(satu), satu]));
  const kini = new Set(baru.kinerja.baris.map(nameBaris));
  return [
    ...baru.kinerja.baris.map((satu) => ({ lama: sebelum.get(nameBaris(satu)), baru: satu })),
    ...lama.kinerja.baris.filter((satu) => !kini.has(nameBaris(satu))).map((satu) => ({ lama: satu, baru: undefined })),
  ];
}

function toAngka(
  sisi: Pasangan<SisiTerhitung>,
  { lama, baru }: BarisBerdua,
  nilaiPencilan: PenilaiPencilan,
): AngkaBerubah {
  const [satu, asal] = baru ? [baru, sisi.baru] : [requireBaris(lama), sisi.lama];
  const { tahun, triwulan, indikator } = satu;
  const berubah = listBagian(lama, baru);
  const isDiperiksa = baru !== undefined && berubah.some((bagian) => bagian !== 'kategori');
  return {
    tahun,
    triwulan,
    kode: indikator.kode,
    nama: indikator.nama,
    unit: findUnit(asal.kinerja.isi, indikator.unit)?.nama ?? indikator.unit,
    level: indikator.level,
    lama: lama && toSisi(lama, sisi.lama),
    baru: baru && toSisi(baru, sisi.baru),
    berubah,
    tercapai: compareTercapai(lama, baru),
    kategori: compareKategori(asal.kinerja, satu, lama?.kategori, baru?.kategori),
    pencilan: isDiperiksa ? nilaiPencilan(baru) : [],
    tanpaBukti: baru !== undefined && isTanpaBukti(lama, baru),
  };
}

function requireBaris(baris: Baris | undefined): Baris {
  if (!baris) throw new Error('a row stands on one side at least');
  return baris;
}

function toSisi(
  { indikator, target, realisasi, capaian, kategori, bukti, sumber }: Baris,
  { tunjuk }: SisiTerhitung,
): SisiAngka {
  return { indikator, target, realisasi, capaian, kategori, bukti: bukti.length, sumber: tunjuk(sumber) };
}

function listBagian(lama: Baris | undefined, baru: Baris | undefined): BagianAngka[] {
  const [a, b] = [lama && ringkas(lama), baru && ringkas(baru)];
  return BAGIAN.filter((bagian) => !isSama(a?.[bagian], b?.[bagian]));
}

const BAGIAN = ['realisasi', 'target', 'satuan', 'aturan', 'capaian', 'kategori'] as const satisfies BagianAngka[];

/** What of a row a reader would see change. */
function ringkas({ realisasi, target, indikator, capaian, kategori }: Baris): Record<BagianAngka, unknown> {
  const { satuan, aturan, agregasi } = indikator;
  return {
    realisasi,
    target,
    satuan,
    aturan: [aturan, agregasi],
    capaian: 'persen' in capaian ? [capaian.status, capaian.persen, capaian.mentah] : capaian.status,
    kategori,
  };
}

export function isSama(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** "turun": met before and not now, be it missed or no longer reported. */
export function compareTercapai(
  lama: Pick<Baris, 'capaian'> | undefined,
  baru: Pick<Baris, 'capaian'> | undefined,
): Arah | undefined {
  const [dulu, kini] = [lama?.capaian.status, baru?.capaian.status];
  if (dulu === kini) return undefined;
  if (dulu === 'tercapai') return 'turun';
  return kini === 'tercapai' && dulu === 'tidak-tercapai' ? 'naik' : undefined;
}

/** By the scale of the last day of the triwulan; undefined where either side has no class. */
export function compareKategori(
  { isi }: Kinerja,
  { tahun, triwulan }: Pick<Baris, 'tahun' | 'triwulan'>,
  lama: string | undefined,
  baru: string | undefined,
): Arah | undefined {
  const skala = findAturan(isi, lastDayOf(tahun, triwulan))?.kategori;
  if (!skala || lama === undefined || baru === undefined || lama === baru) return undefined;
  const [dulu, kini] = [findTingkat(skala, lama), findTingkat(skala, baru)];
  if (dulu === undefined || kini === undefined) return 'turun'; // the scale itself was renamed: to be looked at
  return kini > dulu ? 'turun' : 'naik';
}
