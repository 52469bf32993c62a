// Figures as a page must show them, held against what stands in a row or paragraph.
import { expect } from 'vitest';
import type { BarisData } from '../../src/domain/baris-data.ts';
import type { Nilai } from '../../src/domain/capaian.ts';
import type { Baris, BarisAnggaran, Ukuran } from '../../src/domain/kinerja.ts';
import { formatNilai, formatPersen, formatRupiah } from '../../src/format.ts';
import type { Row } from './page-rows.ts';
import { squeeze } from './read-text.ts';

const TANPA = { 'belum-dilaporkan': 'Belum dilaporkan', 'tanpa-target': 'Tanpa target' } as const;

export function expectCapaian(rows: Row[], baris: BarisData): void {
  const { kode_indikator: kode, satuan, target, realisasi, capaian_persen: persen, status } = baris;
  const cells = rows.find((row) => row.kode === kode)?.cells;
  expect(cells?.get('Target'), kode).toBe(squeeze(write(target ?? undefined, satuan)));
  expect(cells?.get('Realisasi'), kode).toBe(squeeze(write(realisasi ?? undefined, satuan)));
  const kata = status === 'tercapai' || status === 'tidak-tercapai' ? formatPersen(persen ?? '') : TANPA[status];
  expect(cells?.get('Capaian'), kode).toMatch(new RegExp(`^${literal(kata)}`));
  expectSumber(rows.find((row) => row.kode === kode)?.sumber ?? [], baris);
}

/** The row leads to the line that capaian.json names; outputs.test.ts finds the figure on that line. */
export function expectSumber(sumber: string[], { kode_indikator: kode, sumber: asal }: BarisData): void {
  expect(
    sumber.filter((satu) => asal.endsWith(`/${satu}`)),
    `${kode}: ${asal}`,
  ).not.toEqual([]);
}

export function expectSampai(rows: Row[], { indikator: { kode }, sampai }: Baris): void {
  const tanpa = sampai.realisasi === undefined || sampai.belum.length === 0 ? '' : writeTanpa(sampai.belum);
  const cell = rows.find((row) => row.kode === kode)?.cells.get('s.d. triwulan ini');
  expect(cell, kode).toBe(squeeze(writeHasil(sampai) + tanpa));
}

function writeTanpa(belum: number[]): string {
  return `tanpa ${belum.map((nomor) => `TW ${['I', 'II', 'III', 'IV'][nomor - 1]}`).join(', ')} (belum dilaporkan)`;
}

/** A program stands in the short table and in the long one. */
export function expectAnggaran(
  rows: Row[],
  { kode, nama, pagu, realisasi, realisasiSampai, serapan }: BarisAnggaran,
): void {
  const milik = rows.filter(({ kepala }) => new RegExp(`^${literal(nama + kode)}(·|TW|$)`).test(kepala));
  expect(milik.length, kode).toBeGreaterThan(0);
  for (const { cells } of milik) {
    const sampai = cells.get('Realisasi') ?? cells.get('Realisasi s.d. triwulan ini');
    expect([cells.get('Pagu'), sampai], kode).toEqual([writeRupiah(pagu), writeRupiah(realisasiSampai)]);
    expect(cells.get('Realisasi triwulan ini') ?? writeRupiah(realisasi), kode).toBe(writeRupiah(realisasi));
    expect(cells.get('Serapan'), kode).toBe(serapan === undefined ? 'BELUMADA' : squeeze(formatPersen(serapan)));
  }
}

export function expectHitungan(text: string, baris: Baris, label: string): void {
  const { satuan } = baris.indikator;
  const isSama = JSON.stringify(pick(baris)) === JSON.stringify(pick(baris.sampai));
  for (const ukuran of isSama ? [baris] : [baris, baris.sampai]) {
    const angka = `Target${write(ukuran.target, satuan)}Realisasi${write(ukuran.realisasi, satuan)}`;
    expect(text, label).toContain(squeeze(angka + writeHasil(ukuran)));
    if (!('persen' in ukuran.capaian)) continue;
    expect(text, label).toContain(squeeze(`Hitungan${ukuran.capaian.rumus}→${formatPersen(ukuran.capaian.mentah)}`));
  }
}

function pick({ target, realisasi, capaian }: Ukuran): unknown[] {
  return [target, realisasi, capaian];
}

export function writeHasil({ capaian }: Ukuran): string {
  return 'persen' in capaian ? formatPersen(capaian.persen) : TANPA[capaian.status];
}

export function write(nilai: Nilai | undefined, satuan: string): string {
  if (nilai === undefined) return '–';
  if (typeof nilai === 'string') return nilai;
  return formatNilai(nilai) + (['%', 'persen'].includes(satuan) ? '%' : satuan);
}

function writeRupiah(rupiah: number | undefined): string {
  return squeeze(rupiah === undefined ? '–' : formatRupiah(rupiah));
}

export function literal(text: string): string {
  return squeeze(text).replace(/\W/g, '\\$&');
}
