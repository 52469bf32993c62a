import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { BarisData } from '../../src/domain/baris-data.ts';
import type { Manifest } from '../../src/write/manifest.ts';
import { listExpectedDokumen, listExpectedFiles } from './expected-site.ts';

const sites = inject('sites');

describe('dua build dari satu commit, di folder dan zona waktu berbeda', () => {
  test('setiap berkas sama byte demi byte', () => {
    expect(readManifest(sites.kembaran)).toEqual(readManifest(sites.publik));
    expect(listFiles(sites.kembaran)).toEqual(listFiles(sites.publik));
  });
});

describe('manifest.json', () => {
  test.each(['publik', 'pratinjau', 'kecamatanContoh'] as const)(
    '%s: setiap keluaran disebut dengan SHA-256-nya',
    (site) => {
      const manifest = readManifest(sites[site]);
      const files = listFiles(sites[site]).filter((file) => file !== 'manifest.json');
      expect(manifest.berkas.map(({ berkas }) => berkas)).toEqual(files);
      for (const { berkas, sha256 } of manifest.berkas) {
        expect(
          createHash('sha256')
            .update(readFileSync(join(sites[site], berkas)))
            .digest('hex'),
          berkas,
        ).toBe(sha256);
      }
    },
  );
});

describe.each([
  ['publik', 'content', 'publik'],
  ['pratinjau', 'content', 'pratinjau'],
  ['kecamatanContoh', 'test/input/kecamatan-contoh', 'publik'],
] as const)('%s: yang ada persis yang diminta berkas isi', (site, folder, mode) => {
  const content = join(sites.source, folder);

  test('dokumen: sebagai laman, Word, dan PDF', () => {
    const asked = listExpectedDokumen(content, mode);
    const made = (suffix: RegExp) =>
      listFiles(join(sites[site], 'dokumen'))
        .filter((file) => suffix.test(file))
        .map((file) => file.replace(suffix, ''))
        .sort();
    expect(asked.length).toBeGreaterThan(0);
    expect(made(/\.docx$/)).toEqual(asked);
    expect(made(/\.pdf$/)).toEqual(asked);
    expect(made(/(?<!\/catatan)\/index\.html$/)).toEqual(asked);
    expect(made(/\/catatan\/index\.html$/)).toEqual(asked);
  });

  test('seluruh berkas situs: setiap laman ada, dan tidak ada yang lain', () => {
    const [aset, files] = [/^(aset\/[\w.-]+\.(css|js)|isi\/pekerja-[\w-]+\.js)$/, listFiles(sites[site])];
    expect(files.filter((file) => !aset.test(file))).toEqual(listExpectedFiles(content, mode));
    expect(files.filter((file) => aset.test(file)).length).toBeGreaterThan(0);
    // In public, scripts only search, keep pages for reading without a network, and compare a file with what was published.
    const isUmum = (file: string) => /^(aset\/(PeriksaBerkas|Cari|Luring|unsur)\.|luring\.js$)/.test(file);
    expect(files.some((file) => file.endsWith('.js') && !isUmum(file))).toBe(mode === 'pratinjau');
  });
});

describe('data/capaian.json dan .csv', () => {
  test.each(['publik', 'pratinjau', 'kecamatanContoh'] as const)('%s: baris yang sama, sumbernya ada', (site) => {
    const rows: BarisData[] = JSON.parse(readFileSync(join(sites[site], 'data/capaian.json'), 'utf8'));
    const csv = readFileSync(join(sites[site], 'data/capaian.csv'), 'utf8');
    expect(rows.length).toBeGreaterThan(0);
    expect(csv.split('\r\n').filter(Boolean)).toHaveLength(rows.length + 1);
    for (const { sumber, realisasi } of rows) expect(readSource(sumber), sumber).toContain(expectedAt(realisasi));
  });

  test('publik hanya memuat triwulan yang disahkan; pratinjau juga yang belum', () => {
    expect(listPeriode(sites.publik)).toEqual(['2024-1', '2024-2', '2024-3']);
    expect(listPeriode(sites.pratinjau)).toEqual(['2024-1', '2024-2', '2024-3', '2024-4']);
  });
});

describe('kecamatan lain', () => {
  test('tidak ada jejak Kutasari atau Purbalingga di situs Kecamatan Contoh', () => {
    const found = listFiles(sites.kecamatanContoh).filter(
      (file) =>
        /\.(html|json|csv|svg|css)$/.test(file) &&
        /kutasari|purbalingga/i.test(readFileSync(join(sites.kecamatanContoh, file), 'utf8')),
    );
    expect(found).toEqual([]);
  });
});

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
}

function listPeriode(folder: string): string[] {
  const rows: BarisData[] = JSON.parse(readFileSync(join(folder, 'data/capaian.json'), 'utf8'));
  return [...new Set(rows.map(({ tahun, triwulan }) => `${tahun}-${triwulan}`))].sort();
}

/** The line a row points to: of the repository the site was built in. */
function readSource(sumber: string): string {
  const [, file = '', line = ''] = /^(.*):(\d+)$/.exec(sumber) ?? [];
  const path = join(sites.source, file);
  return existsSync(path) ? (readFileSync(path, 'utf8').split('\n')[Number(line) - 1] ?? '') : '';
}

function expectedAt(realisasi: BarisData['realisasi']): string {
  if (realisasi === null) return ':';
  return Array.isArray(realisasi) ? String(realisasi[0]) : String(realisasi);
}

function listFiles(folder: string, at = ''): string[] {
  return readdirSync(join(folder, at), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? listFiles(folder, join(at, entry.name)) : [join(at, entry.name)]))
    .sort();
}
