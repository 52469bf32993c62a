import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the site's markup may use of the stages before it. */
const SITE = ['domain', 'dokumen', 'markup', 'write', 'styles'];

/** The one direction: which folder of src/ may import which others (itself is always allowed), and which packages. */
const TABLE: Record<string, { folders: string[]; packages: string[] }> = {
  source: { folders: [], packages: ['js-yaml'] },
  domain: { folders: [], packages: ['decimal.js', '@noble/hashes'] },
  validate: { folders: ['source', 'domain', '../schemas'], packages: ['ajv'] },
  forge: { folders: ['domain'], packages: [] },
  markup: { folders: ['source'], packages: ['markdown-it', 'markdown-it-container', 'liquidjs'] },
  dokumen: { folders: ['domain', 'markup', 'source', 'validate', '.'], packages: [] },
  write: {
    folders: ['markup'],
    packages: ['docx', 'fflate', 'playwright', '@sparticuz/chromium', '@resvg/resvg-js', '@expo-google-fonts/arimo'],
  },
  views: { folders: ['domain', 'dokumen', 'markup', '.'], packages: [] },
  components: { folders: [...SITE, 'views', '.'], packages: [] },
  layouts: { folders: [...SITE, 'views', 'components', '.'], packages: [] },
  pages: { folders: [...SITE, 'views', 'components', 'layouts', '.'], packages: ['astro'] },
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

  test('setiap folder punya barisnya', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => !(name in TABLE) && name !== 'styles')).toEqual([]);
  });
});

describe('ukuran', () => {
  const semua = [...FILES, ...listFiles(join(root, 'scripts'))].filter((file) => /\.(ts|mjs|astro)$/.test(file));
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
  if (target.startsWith('node:') || target.startsWith('astro:')) return true;
  if (!target.startsWith('.')) return packages.some((name) => target === name || target.startsWith(`${name}/`));
  const path = relative(join(root, 'src'), resolve(dirname(file), target));
  const [top = ''] = path.split('/');
  if (path.startsWith('..')) return folders.includes(`../${path.split('/')[1]}`);
  return top === folder || folders.includes(path.includes('/') ? top : '.');
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
