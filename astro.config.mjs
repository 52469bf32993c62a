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
  integrations: [reloadOnContent()],
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
