// Files of open data that a built site must hold, read from the content files anew.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const TABEL = ['anggaran', 'capaian', 'indikator', 'program', 'sasaran', 'target-tahunan', 'unit'];

/** `indikator`: the codes that have a page. */
export function listExpectedData(content: string, indikator: string[]): string[] {
  return [
    ...['', 'api/'].map((laman) => `data/${laman}index.html`),
    ...TABEL.flatMap((tabel) => ['csv', 'json', 'xlsx'].map((akhiran) => `data/${tabel}.${akhiran}`)),
    ...['capaian.csv-metadata.json', 'csv-metadata.json', 'datapackage.json', 'dataset.jsonld', 'katalog.jsonld'].map(
      (file) => `data/${file}`,
    ),
    'data/semua.zip',
    ...['dokumen', 'index', 'indikator', 'periode', 'skema', 'unit'].map((file) => `api/v1/${file}.json`),
    ...listTriwulan(content).map((triwulan) => `api/v1/triwulan/${triwulan}.json`),
    ...indikator.flatMap((kode) => [`api/v1/indikator/${kode}.json`, `sisip/${kode}.svg`, `sisip/${kode}/index.html`]),
    ...['umpan/angka.xml', 'umpan/ralat.xml', 'sitemap.xml', 'robots.txt', 'llms.txt'],
  ];
}

/** "2024-tw1" for every folder below kinerja/. */
function listTriwulan(content: string): string[] {
  const kinerja = join(content, 'kinerja');
  if (!existsSync(kinerja)) return [];
  return readdirSync(kinerja).flatMap((tahun) => readdirSync(join(kinerja, tahun)).map((tw) => `${tahun}-${tw}`));
}
