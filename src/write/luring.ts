// The form pages without the network: a service worker that keeps what they need, written when a site is built.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

export const LURING_FILE = 'isi/luring.js';

/** The worker's text for a built site under `base` ("/" or "/kinerja/"); undefined for a site without form pages. */
export function writeLuring(folder: string, base: string): string | undefined {
  if (!existsSync(join(folder, 'isi/index.html'))) return undefined;
  const files = listKept(folder);
  const versi = hashAll(folder, files);
  const alamat = files.map((file) => base + file.replace(/(^|\/)index\.html$/, '$1'));
  return `${[`const VERSI = ${JSON.stringify(`isi ${base} ${versi}`)};`, `const BERKAS = ${JSON.stringify(alamat)};`, PEKERJA].join('\n')}`;
}

/** The list, the data, and every script and style sheet; a form page is kept once it was opened. */
function listKept(folder: string): string[] {
  const aset = [...listFiles(folder, 'aset'), ...listFiles(folder, 'isi')].filter((file) => /\.(js|css)$/.test(file));
  return ['isi/index.html', 'isi/bahan.json', ...aset.filter((file) => file !== LURING_FILE).sort()];
}

/** Form pages count too: one that changed must not be answered from an older visit. */
function hashAll(folder: string, files: string[]): string {
  const pages = listFiles(folder, 'isi').filter((file) => file.endsWith('.html'));
  const hash = createHash('sha256');
  for (const file of [...new Set([...files, ...pages])].sort()) hash.update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}

function listFiles(folder: string, at: string): string[] {
  const files = readdirSync(join(folder, at), { recursive: true, encoding: 'utf8' });
  return files.map((file) => `${at}/${file.split(sep).join('/')}`);
}

const PEKERJA = `
addEventListener('install', (event) => {
  event.waitUntil(keep());
});

addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

addEventListener('fetch', (event) => {
  const alamat = new URL(event.request.url);
  if (event.request.method !== 'GET' || alamat.origin !== location.origin) return;
  event.respondWith(BERKAS.includes(alamat.pathname) ? fromKept(event.request) : fromNetwork(event.request));
});

async function keep() {
  const simpanan = await caches.open(VERSI);
  const terbuka = await clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const laman = terbuka.map((satu) => new URL(satu.url).pathname).filter((satu) => satu.startsWith(new URL('./', location.href).pathname));
  // Past the browser's own cache: it may still hold what stood here before.
  await simpanan.addAll([...new Set([...BERKAS, ...laman])].map((satu) => new Request(satu, { cache: 'reload' })));
  await skipWaiting();
}

async function takeOver() {
  // Of this site alone: another may stand on the same host.
  const [jenis, dasar] = VERSI.split(' ');
  const nama = await caches.keys();
  await Promise.all(nama.filter((satu) => satu.startsWith(jenis + ' ' + dasar + ' ') && satu !== VERSI).map((satu) => caches.delete(satu)));
  await clients.claim();
}

async function fromKept(request) {
  const simpanan = await caches.open(VERSI);
  return (await simpanan.match(request, { ignoreSearch: true })) ?? fetch(request);
}

async function fromNetwork(request) {
  const simpanan = await caches.open(VERSI);
  try {
    const jawaban = await fetch(request);
    if (jawaban.ok && request.mode === 'navigate') await simpanan.put(request, jawaban.clone());
    return jawaban;
  } catch (galat) {
    const lama = await simpanan.match(request, { ignoreSearch: true });
    if (lama) return lama;
    throw galat;
  }
}
`;
