import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the site's markup may use of the stages before it. */
const SITE = ['domain', 'dokumen', 'grafik', 'markup', 'write', 'styles', 'views', 'format.ts'];

interface Boundary {
  folders: string[]; // of src/, or a file at its top
  packages: string[]; // "node:" for Node's own: disk, processes, hashes
}

/** The one direction: which folder of src/ may import what. Itself is always allowed. README shows the same table. */
const TABLE: Record<string, Boundary> = {
  source: { folders: [], packages: ['js-yaml', 'node:'] },
  domain: { folders: [], packages: ['decimal.js', '@noble/hashes'] },
  validate: { folders: ['source', 'domain', 'format.ts'], packages: ['ajv'] },
  banding: { folders: ['domain', 'format.ts'], packages: [] },
  report: { folders: ['source', 'validate', 'banding'], packages: ['node:'] },
  alur: { folders: ['domain'], packages: [] },
  forge: { folders: ['domain', 'alur'], packages: ['node:'] },
  gerbang: {
    folders: [
      'source',
      'validate',
      'domain',
      'alur',
      'forge',
      'banding',
      'report',
      'format.ts',
      'blangko.ts',
      'bandingkan.ts',
      'load-situs.ts',
    ],
    packages: ['node:'],
  },
  latihan: {
    folders: [
      'source',
      'validate',
      'domain',
      'alur',
      'forge',
      'gerbang',
      'format.ts',
      'blangko.ts',
      'pengesahan.ts',
      'ralat.ts',
    ],
    packages: ['node:'],
  },
  markup: { folders: ['source'], packages: ['markdown-it', 'markdown-it-container', 'liquidjs'] },
  grafik: { folders: ['format.ts'], packages: [] },
  dokumen: { folders: ['domain', 'alur', 'markup', 'grafik', 'source', 'validate', 'format.ts'], packages: [] },
  exchange: {
    folders: ['domain', 'format.ts'],
    packages: ['@cantoo/pdf-lib', 'unpdf', 'asn1js', 'pkijs', 'hucre', 'fflate', 'node:'],
  },
  write: {
    folders: ['markup'],
    packages: [
      'docx',
      'feed',
      'fflate',
      'hucre',
      'uqr',
      'playwright',
      '@sparticuz/chromium',
      '@resvg/resvg-js',
      '@expo-google-fonts/arimo',
      'node:',
    ],
  },
  form: { folders: ['source', 'validate', 'domain', 'format.ts', 'blangko.ts'], packages: [] },
  cari: { folders: [], packages: ['minisearch', '@orama/stemmers'] },
  client: { folders: ['cari', 'form', 'source'], packages: [] },
  views: {
    folders: ['alur', 'cari', 'domain', 'dokumen', 'grafik', 'markup', 'validate', 'form', 'format.ts'],
    packages: [],
  },
  components: { folders: [...SITE, 'form', 'client'], packages: [] },
  layouts: { folders: [...SITE, 'components'], packages: [] },
  pages: { folders: [...SITE, 'components', 'layouts', 'kinerja.ts', 'satu-data.ts'], packages: ['astro'] },
};

/** Files at the top of src/ load the content and name what all share; they may import any stage. */
const FILES = listFiles(join(root, 'src')).filter(
  (file) => /\.(ts|astro)$/.test(file) && !file.includes('.generated.'),
);

describe('src: satu arah', () => {
  test.each(Object.keys(TABLE))('%s hanya mengimpor yang boleh', (folder) => {
    const salah = FILES.filter((file) => topFolder(file) === folder).flatMap((file) =>
      listImports(file)
        .filter((target) => !isAllowed(folder, file, target))
        .map((target) => `${relative(root, file)} → ${target}`),
    );
    expect(salah).toEqual([]);
  });

  test('README memuat tabel yang sama', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    for (const [folder, { folders }] of Object.entries(TABLE)) {
      const row = readme.split('\n').find((line) => line.startsWith(`| \`src/${folder}\``)) ?? '';
      const named =
        row
          .split('|')[3]
          ?.trim()
          .split(', ')
          .filter((name) => name !== '–') ?? [];
      expect([folder, ...named.sort()]).toEqual([folder, ...folders.toSorted()]);
    }
  });

  test('setiap folder punya barisnya', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => !(name in TABLE) && name !== 'styles')).toEqual([]);
  });
});

describe('ukuran', () => {
  const styles = listFiles(join(root, 'src/styles'));
  const semua = [...FILES, ...styles, ...listFiles(join(root, 'scripts'))].filter((file) =>
    /\.(ts|mjs|astro|css)$/.test(file),
  );
  test('tidak ada berkas lebih dari 300 baris', () => {
    expect(semua.filter((file) => readFileSync(file, 'utf8').split('\n').length > 300)).toEqual([]);
  });
  test('frontmatter .astro paling banyak 30 baris', () => {
    const panjang = semua.filter(
      (file) =>
        file.endsWith('.astro') &&
        (/^---\n([\s\S]*?)\n---/.exec(readFileSync(file, 'utf8'))?.[1] ?? '').split('\n').length > 30,
    );
    expect(panjang).toEqual([]);
  });
});

function isAllowed(folder: string, file: string, target: string): boolean {
  const { folders, packages } = TABLE[folder] ?? { folders: [], packages: [] };
  if (!target.startsWith('.')) return packages.some((name) => isOf(name, target));
  const path = relative(join(root, 'src'), resolve(dirname(file), target));
  const [top = ''] = path.split('/');
  return top === folder || folders.includes(top);
}

function isOf(name: string, target: string): boolean {
  return name === 'node:' ? target.startsWith('node:') : target === name || target.startsWith(`${name}/`);
}

function listImports(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) => target);
}

function topFolder(file: string): string {
  const [top = '', ...rest] = relative(join(root, 'src'), file).split('/');
  return rest.length ? top : '.';
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listFiles(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}
