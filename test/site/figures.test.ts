// Finds every published figure on every page that shows it, in its own row and cell.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { BarisData } from '../../src/domain/baris-data.ts';
import type { Baris, BarisAnggaran } from '../../src/domain/kinerja.ts';
import { formatPersen } from '../../src/format.ts';
import { loadSitus } from '../../src/load-situs.ts';
import {
  expectAnggaran,
  expectCapaian,
  expectHitungan,
  expectSampai,
  literal,
  write,
  writeHasil,
} from './expect-figures.ts';
import { listRows, type Row } from './page-rows.ts';
import { readHtml, squeeze } from './read-text.ts';

const sites = inject('sites');

describe.each([
  ['publik', 'content', 'publik'],
  ['pratinjau', 'content', 'pratinjau'],
  ['kecamatanContoh', 'test/input/kecamatan-contoh', 'publik'],
] as const)('%s: angka terbaca di laman', (site, content, mode) => {
  const { kinerja, terbit, anggaran } = loadSitus({ content: join(sites.source, content), mode });
  const readPage = (path: string) => readFileSync(join(sites[site], path, 'index.html'), 'utf8');
  const data: BarisData[] = JSON.parse(readFileSync(join(sites[site], 'data/capaian.json'), 'utf8'));
  const ofPeriode = <T extends { tahun: number; triwulan: number }>(daftar: T[], satu: T) =>
    daftar.filter(({ tahun, triwulan }) => tahun === satu.tahun && triwulan === satu.triwulan);

  test.each(kinerja.periode.map(({ tahun, triwulan }) => [`capaian/${tahun}/tw${triwulan}`, tahun, triwulan] as const))(
    '%s: setiap baris capaian.json dan anggaran',
    (path, tahun, triwulan) => {
      const rows = listRows(readPage(path));
      const isHere = (satu: { tahun: number; triwulan: number }) => satu.tahun === tahun && satu.triwulan === triwulan;
      const baris = data.filter(isHere);
      expect(listKode(rows)).toEqual(baris.map(({ kode_indikator }) => kode_indikator).sort());
      for (const satu of baris) expectCapaian(rows, satu);
      for (const satu of terbit.filter(isHere)) expectSampai(rows, satu);
      for (const satu of anggaran.filter(isHere)) expectAnggaran(rows, satu);
    },
  );

  test.each([...new Set(kinerja.baris.map(({ indikator }) => indikator.kode))])('indikator/%s', (kode) => {
    const triwulan = readPage(`indikator/${kode}`).split(/(?=<li id="\d{4}-tw\d"|<\/ol>)/);
    for (const satu of kinerja.baris.filter(({ indikator }) => indikator.kode === kode)) {
      const html = triwulan.find((part) => part.startsWith(`<li id="${satu.tahun}-tw${satu.triwulan}"`)) ?? '';
      const text = squeeze(readHtml(html));
      const label = `${satu.tahun} ${satu.triwulan}`;
      if (mode === 'publik' && !satu.disahkan) expect(text, label).toContain('BELUMDISAHKAN');
      else expectHitungan(text, satu, label);
      if (mode === 'publik' && !satu.disahkan) expect(text, label).not.toContain('REALISASI');
    }
  });

  test.each(kinerja.instansi.unit.map(({ id }) => id))('unit/%s', (unit) => {
    const rows = listRows(readPage(`unit/${unit}`));
    const milik = terbit.filter(({ indikator }) => indikator.unit === unit);
    const akhir = milik.findLast(({ realisasi }) => realisasi !== undefined) ?? milik.at(-1);
    const baris = akhir ? ofPeriode(milik, akhir) : [];
    expect(listKode(rows)).toEqual(baris.map(({ indikator }) => indikator.kode).sort());
    for (const satu of baris) {
      expectCapaian(rows, findData(data, satu));
      expectSampai(rows, satu);
    }
    const uang = anggaran.filter((satu) => satu.unit === unit);
    const uangAkhir = uang.findLast(({ realisasi }) => realisasi !== undefined);
    for (const satu of uangAkhir ? ofPeriode(uang, uangAkhir) : []) expectAnggaran(rows, satu);
  });

  test('beranda: rata-rata IKU, serapan, setiap IKU, setiap program', () => {
    const html = readPage('');
    const [text, rows] = [squeeze(readHtml(html)), listRows(html)];
    const semua = terbit.filter(({ indikator }) => indikator.level === 'sasaran');
    const akhir = semua.findLast(({ realisasi }) => realisasi !== undefined);
    const iku = akhir ? ofPeriode(semua, akhir) : [];
    expect(iku.length).toBeGreaterThan(0);
    expect(text).toContain(squeeze(`Rata-rata capaian indikator kinerja utama${computeMean(iku)}`));
    for (const { indikator, sampai } of iku) {
      const { satuan, nama } = indikator;
      const angka = `Realisasi ${write(sampai.realisasi, satuan)}, target ${write(sampai.target, satuan)}`;
      expect(text, nama).toMatch(
        new RegExp(`${literal(nama)}(DRAF)?${literal(writeHasil(sampai))}.*?${literal(angka)}`),
      );
    }
    const uangAkhir = anggaran.findLast(({ realisasi }) => realisasi !== undefined);
    const program = (uangAkhir ? ofPeriode(anggaran, uangAkhir) : []).filter(({ level }) => level === 'program');
    const serapan = computeSerapanTotal(program);
    expect(text).toContain(squeeze(serapan === '–' ? 'pagu tidak diketahui' : `Serapan anggaran${serapan}`));
    for (const satu of program) expectAnggaran(rows, satu);
  });
});

function listKode(rows: Row[]): string[] {
  return rows.flatMap(({ kode }) => kode ?? []).sort();
}

function findData(data: BarisData[], { tahun, triwulan, indikator }: Baris): BarisData {
  const found = data.find(
    (satu) => satu.tahun === tahun && satu.triwulan === triwulan && satu.kode_indikator === indikator.kode,
  );
  if (!found) throw new Error(`${indikator.kode} ${tahun} TW ${triwulan} tidak ada dalam capaian.json`);
  return found;
}

/** Of percentages already rounded, as printed reports do it; in whole hundredths, so that nothing is lost. */
function computeMean(baris: Baris[]): string {
  const persen = baris.flatMap(({ sampai: { capaian } }) => ('persen' in capaian ? [capaian.persen] : []));
  const hundredths = persen.reduce((sum, satu) => sum + Math.round(Number(satu) * 100), 0);
  return formatPersen((Math.round(hundredths / persen.length) / 100).toFixed(2));
}

function computeSerapanTotal(program: BarisAnggaran[]): string {
  const [pagu, realisasi] = (['pagu', 'realisasiSampai'] as const).map((kunci) =>
    program.reduce((sum, satu) => sum + (satu[kunci] ?? 0), 0),
  );
  return pagu ? formatPersen((Math.round(((realisasi ?? 0) * 10_000) / pagu) / 100).toFixed(2)) : '–';
}
