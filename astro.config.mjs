import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineConfig } from 'astro/config';
import { load } from 'js-yaml';

const content = resolve(process.env.KINERJA_CONTENT ?? 'content');
const situs = readSitus(join(content, 'instansi.yaml'));

export default defineConfig({
  site: situs.origin,
  base: situs.pathname,
  outDir: resolve(process.env.KINERJA_OUT ?? 'dist'),
  trailingSlash: 'always',
  compressHTML: true,
  // Style sheets stay files of the site: the content security policy of the pages then needs no exception for inline ones.
  build: { format: 'directory', concurrency: 4, assets: 'aset', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [reloadOnContent(), fillInOnPreview()],
  vite: {
    // Scripts stay files, too, however short.
    build: { assetsInlineLimit: 0 },
    // Below the form pages, which only a preview has.
    worker: { rollupOptions: { output: { entryFileNames: 'isi/[name]-[hash].js' } } },
  },
});

function readSitus(file) {
  if (!existsSync(file)) throw new Error(`berkas ${file} tidak ada; periksa folder isi (KINERJA_CONTENT)`);
  const { situs: alamat } = load(readFileSync(file, 'utf8'));
  if (!URL.canParse(alamat)) throw new Error(`isian "situs" dalam ${file} harus alamat lengkap, misalnya https://…/`);
  return new URL(alamat);
}

/** The content is read once per start, so the live site starts again when a file of it changes. */
function reloadOnContent() {
  return {
    name: 'muat-ulang-isi',
    hooks: {
      'astro:config:setup': ({ command, addWatchFile }) => {
        if (command !== 'dev') return;
        const files = readdirSync(content, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
        for (const { parentPath, name } of files) addWatchFile(pathToFileURL(join(parentPath, name)));
      },
    },
  };
}

/** The form pages and the gallery are of a preview alone: neither they nor their scripts are part of the public site. */
function fillInOnPreview() {
  const halaman = {
    '/isi': 'isi/_daftar.astro',
    '/isi/[...alamat]': 'isi/_formulir.astro',
    '/isi/bahan.json': 'isi/_bahan.json.ts',
    '/komponen': 'komponen/_galeri.astro',
  };
  return {
    name: 'formulir-pratinjau',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        if (process.env.KINERJA_MODE !== 'pratinjau') return;
        for (const [pattern, nama] of Object.entries(halaman)) {
          injectRoute({ pattern, entrypoint: new URL(`./src/pages/${nama}`, import.meta.url), prerender: true });
        }
      },
    },
  };
}
