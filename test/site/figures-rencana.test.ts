// The figures of capaian.json on the pages of the plan: sasaran, program, perjanjian, and side by side.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { BarisData } from '../../src/domain/baris-data.ts';
import type { Baris } from '../../src/domain/kinerja.ts';
import { formatPersen } from '../../src/format.ts';
import { loadSitus } from '../../src/load-situs.ts';
import { expectCapaian, expectSumber, write, writeHasil } from './expect-figures.ts';
import { listRows, listSumber, listTables } from './page-rows.ts';
import { readHtml, squeeze } from './read-text.ts';

const sites = inject('sites');

describe.each([
  ['publik', 'content', 'publik'],
  ['pratinjau', 'content', 'pratinjau'],
  ['kecamatanContoh', 'test/input/kecamatan-contoh', 'publik'],
] as const)('%s: angka di laman rencana', (site, content, mode) => {
  const { kinerja, terbit } = loadSitus({ content: join(sites.source, content), mode });
  const { isi } = kinerja;
  const readPage = (path: string) => readFileSync(join(sites[site], path, 'index.html'), 'utf8');
  const data: BarisData[] = JSON.parse(readFileSync(join(sites[site], 'data/capaian.json'), 'utf8'));
  const findTerakhir = (kode: string, tahun: number) => {
    const milik = terbit.filter((satu) => satu.tahun === tahun && satu.indikator.kode === kode);
    return milik.findLast(({ realisasi }) => realisasi !== undefined) ?? milik.at(-1);
  };
  const findData = ({ tahun, triwulan, indikator }: Baris) =>
    data.filter((satu) => satu.tahun === tahun && satu.triwulan === triwulan && satu.kode_indikator === indikator.kode);
  const tahunAkhir = Math.max(...data.map(({ tahun }) => tahun));

  const pos = [...new Set(data.filter(({ level }) => level !== 'sasaran').map(readPos))];
  test.each(pos)('program/%s: setiap triwulan setiap indikatornya', (kode) => {
    const tables = listTables(readPage(`program/${kode}`));
    for (const satu of data.filter((baris) => readPos(baris) === kode)) {
      const { tahun, triwulan, indikator, kode_indikator } = satu;
      const judul = squeeze(`Target, realisasi, dan capaian ${indikator} tiap triwulan ${tahun}`);
      const rows = tables.filter((table) => table.judul === judul).flatMap((table) => table.rows);
      const kepala = squeeze(`${nameTriwulan(triwulan)} ${tahun}`);
      const milik = rows.filter((row) => row.kepala.startsWith(kepala));
      expectCapaian(
        milik.map((row) => ({ ...row, kode: kode_indikator })),
        satu,
      );
    }
  });

  const sasaran = isi.renstra.flatMap(({ value }) => value.tujuan.flatMap((satu) => satu.sasaran));
  test.each(sasaran.map(({ kode, indikator }) => [kode, indikator.map((satu) => satu.kode)] as const))(
    'sasaran/%s: setiap IKU sampai triwulan terakhir',
    (kode, iku) => {
      const html = readPage(`sasaran/${kode}`);
      const text = squeeze(readHtml(html));
      for (const satu of iku.flatMap((kode) => findTerakhir(kode, tahunAkhir) ?? [])) {
        const { sampai, indikator } = satu;
        const angka = ['Target', sampai.target, 'Realisasi', sampai.realisasi] as const;
        const tertulis = `${angka[0]}${write(angka[1], indikator.satuan)}${angka[2]}${write(angka[3], indikator.satuan)}`;
        expect(text, indikator.kode).toContain(squeeze(tertulis + writeHasil(sampai)));
        for (const baris of findData(satu)) expectSumber(listSumber(html), baris);
      }
    },
  );

  const janji = isi.perkin.map(({ value }) => [value.tahun, value.jabatan, value] as const);
  test.each(janji)('perjanjian/%s/%s: capaian setiap indikator yang dijanjikan', (tahun, jabatan, perkin) => {
    const rows = listRows(readPage(`perjanjian/${tahun}/${jabatan}`));
    const kode = perkin.sasaran.flatMap((satu) => satu.indikator.map((butir) => butir.kode));
    for (const satu of kode.flatMap((kode) => findTerakhir(kode, tahun) ?? [])) {
      const { sampai, indikator } = satu;
      const cell = rows.find((row) => row.kode === indikator.kode)?.cells.get('Capaian sejauh ini');
      const realisasi = `realisasi ${write(sampai.realisasi, indikator.satuan)}`;
      expect(cell, indikator.kode).toContain(squeeze(writeHasil(sampai)));
      if (sampai.realisasi !== undefined) expect(cell, indikator.kode).toContain(squeeze(realisasi));
    }
  });

  test('perbandingan: IKU setiap triwulan, dan setiap unit pada triwulan terakhir', () => {
    const rows = listRows(readPage('perbandingan'));
    const iku = Map.groupBy(
      data.filter(({ level, tahun }) => level === 'sasaran' && tahun === tahunAkhir),
      ({ triwulan }) => triwulan,
    );
    for (const [triwulan, milik] of iku) {
      const kepala = squeeze(`${nameTriwulan(triwulan)} ${tahunAkhir}`);
      const cells = rows.find((row) => row.kepala.startsWith(kepala) && row.cells.has('Rata-rata capaian IKU'))?.cells;
      expect(cells?.get('IKU mencapai target'), kepala).toBe(`${countTercapai(milik)}DARI${milik.length}`);
      expect(cells?.get('Rata-rata capaian IKU'), kepala).toBe(squeeze(computeMean(milik)));
    }
  });
});

/** "7.01.01.2.01-1" → "7.01.01.2.01": the program, kegiatan or sub kegiatan that an indikator belongs to. */
function readPos({ kode_indikator: kode }: BarisData): string {
  return kode.replace(/-\d+$/, '');
}

function nameTriwulan(nomor: number): string {
  return `Triwulan ${['I', 'II', 'III', 'IV'][nomor - 1]}`;
}

function countTercapai(data: BarisData[]): number {
  return data.filter(({ status }) => status === 'tercapai').length;
}

/** In whole hundredths of a percent, so that nothing is lost. */
function computeMean(data: BarisData[]): string {
  const hundredths = data.flatMap(({ capaian_persen: persen }) =>
    persen === null ? [] : [Math.round(Number(persen) * 100)],
  );
  if (hundredths.length === 0) return '–';
  const sum = hundredths.reduce((jumlah, satu) => jumlah + satu, 0);
  return formatPersen((Math.round(sum / hundredths.length) / 100).toFixed(2));
}
