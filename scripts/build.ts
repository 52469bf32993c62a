import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { checkSitus, loadSitus, MODES, showPath, type Situs } from '../src/load-situs.ts';
import { formatProblem, formatSummary, isError } from '../src/source/problem.ts';
import { listUtama } from '../src/views/luring.ts';
import { openBrowser } from '../src/write/browser.ts';
import { writeHashDokumen } from '../src/write/dokumen-api.ts';
import { writeSidikBerkas } from '../src/write/hash-berkas.ts';
import { KEPALA_FILE, listBagian, NGINX_FILE, writeKepala, writeNginx } from '../src/write/kepala-berkas.ts';
import { LURING_FILE, writeLuring } from '../src/write/luring.ts';
import { listOutputs, MANIFEST_FILE, writeManifest } from '../src/write/manifest.ts';
import { printAll } from '../src/write/pdf.ts';
import { listHalaman, PETA_FILE, writePeta } from '../src/write/peta-situs.ts';
import { withStaging } from '../src/write/staging.ts';
import {
  type FlagRiwayat,
  isTerbit,
  OPSI_RIWAYAT,
  PILIHAN_RIWAYAT,
  readPersetujuan,
  withRiwayat,
} from './riwayat-situs.ts';
import { chooseFlag, type ExitCode, progress, runCommand, say } from './terminal.ts';

const USAGE = `
npm run build [-- --content FOLDER] [-- --mode publik|pratinjau] [-- --out FOLDER] [-- --genesis SHA]

Memeriksa isian, lalu membuat situs, Word, PDF, dan data. Bila pembuatan gagal, keluaran yang lama tetap utuh.

  --content FOLDER   folder isi (bawaan content)
  --mode MODE        publik: hanya yang disahkan (bawaan); pratinjau: semuanya, yang belum disahkan bertanda DRAF
  --out FOLDER       folder keluaran (bawaan dist)
${PILIHAN_RIWAYAT}

Hasil: 0 selesai, 1 isian atau riwayat bermasalah, 2 perintahnya keliru, 3 komputer ini kekurangan sesuatu.
`;

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TOOLS = ['astro', 'docx', 'playwright', 'liquidjs', 'markdown-it', 'js-yaml', 'ajv'];

await runCommand({
  name: 'build',
  usage: USAGE,
  options: {
    content: { type: 'string', default: 'content' },
    mode: { type: 'string', default: 'publik' },
    out: { type: 'string', default: 'dist' },
    ...OPSI_RIWAYAT,
  },
  run: ({ mode, ...flags }) => build({ ...flags, mode: chooseFlag('mode', mode, MODES) }),
});

interface Perintah extends FlagRiwayat {
  content: string;
  mode: Situs['mode'];
  out: string;
}

async function build({ content, mode, out, ...flags }: Perintah): Promise<ExitCode> {
  progress('Memeriksa isian …');
  if (!isSound(content)) return 1;
  const persetujuan = readPersetujuan({ content, mode, ...flags });
  if (!isTerbit(persetujuan, mode)) return 1;
  const situs = loadSitus({ content, mode, ...persetujuan });
  const browser = await openBrowser();
  try {
    const berkas = await withRiwayat(persetujuan, () =>
      withStaging(resolve(out), (folder) => fill(folder, content, situs, browser)),
    );
    say(summarize(situs, out, berkas));
  } finally {
    await browser.close();
  }
  return 0;
}

function isSound(content: string): boolean {
  const { files, problems } = checkSitus(content);
  const shown = problems.map((problem) => ({ ...problem, file: showPath(content, problem.file) }));
  if (shown.length) say([...shown.map(formatProblem), formatSummary(files, shown)].join('\n'));
  return !problems.some(isError);
}

/** Everything of `dist/`; the manifest last, since it names all the rest. */
async function fill(folder: string, content: string, situs: Situs, browser: Browser): Promise<number> {
  await writePages(folder, content, situs.mode);
  writeFileSync(join(folder, PETA_FILE), writePeta(listHalaman(folder, situs.kinerja.instansi.situs)));
  keepOffline(folder, situs);
  await printDokumen(folder, situs, browser);
  writeSidikBerkas(
    folder,
    situs.dokumen.map(({ entri }) => entri.id),
  ); // once every file is as it stays
  writeHashDokumen(folder);
  const berkas = listOutputs(folder);
  const alat = { node: process.versions.node, chromium: browser.version(), ...readVersions() };
  const { commit = null, bersih, mode } = situs;
  writeFileSync(join(folder, MANIFEST_FILE), writeManifest({ commit, bersih, mode, alat, berkas }));
  return berkas.length + 1;
}

/** Astro's side of the build runs from its config and from src/kinerja.ts, which read the environment. */
async function writePages(folder: string, content: string, mode: Situs['mode']): Promise<void> {
  progress('Membuat laman, Word, dan data …');
  Object.assign(process.env, {
    KINERJA_CONTENT: resolve(content),
    KINERJA_MODE: mode,
    KINERJA_OUT: folder,
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production', // whatever the caller runs as: pages get their content security policy by it
  });
  // Only now: loading Astro takes longer than finding out that the content has a mistake.
  const { build: buildAstro } = await import('astro');
  await buildAstro({ root: ROOT, logLevel: 'error' });
}

/** Last of the pages: the service worker names scripts and style sheets by their hashes; the headers, what there is at the top. */
function keepOffline(folder: string, situs: Situs): void {
  const base = new URL(situs.kinerja.instansi.situs).pathname.replace(/\/?$/, '/');
  writeFileSync(join(folder, LURING_FILE), writeLuring(folder, base, listUtama(situs)));
  const bagian = listBagian(folder);
  writeFileSync(join(folder, KEPALA_FILE), writeKepala(bagian, base));
  writeFileSync(join(folder, NGINX_FILE), writeNginx(bagian, base));
}

async function printDokumen(folder: string, { dokumen, kinerja, tanggal }: Situs, browser: Browser): Promise<void> {
  const ids = dokumen.map(({ entri }) => entri.id);
  const pages = ids.map((id) => `dokumen/${id}/`);
  const printed = await printAll(browser, pages, {
    folder,
    site: kinerja.instansi.situs,
    when: new Date(`${tanggal}T00:00:00Z`),
    author: kinerja.instansi.nama,
    onPrinted: (done) => progress(`Mencetak PDF ${done} dari ${ids.length}`),
  });
  for (const [index, { pdf }] of printed.entries()) writeFileSync(join(folder, 'dokumen', `${ids[index]}.pdf`), pdf);
}

function readVersions(): Record<string, string> {
  return Object.fromEntries(TOOLS.map((name) => [name, readVersion(name)]));
}

function readVersion(name: string): string {
  const text = readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8');
  const { version }: { version: string } = JSON.parse(text);
  return version;
}

function summarize({ kinerja, dokumen, terbit, mode }: Situs, out: string, berkas: number): string {
  const folder = relative(process.cwd(), resolve(out)) || '.';
  const draf = dokumen.filter(({ entri }) => entri.draf).length;
  return [
    `${kinerja.instansi.nama} (${mode}): ${berkas} berkas di ${folder}/`,
    `  ${terbit.length} baris capaian di data/capaian.json dan .csv`,
    `  ${dokumen.length} dokumen, masing-masing laman, Word, dan PDF${draf ? `; ${draf} masih DRAF` : ''}`,
    `Lihat hasilnya: npm start${folder === 'dist' ? '' : ` -- --out ${folder}`}`,
  ].join('\n');
}
