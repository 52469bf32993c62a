/**
 * The service worker's own text, below its constants: VERSI, DASAR (the site's base), KERANGKA (kept at once), FORMULIR (kept
 * when a form is opened). Pages come from the network first; a kept copy says that it is one, and of which version.
 */
export const PEKERJA = `
const LAMAN = VERSI + ' laman';
const TERBANYAK = 60; // visited pages; the oldest go first

addEventListener('install', (event) => {
  event.waitUntil(install());
});

addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

addEventListener('message', (event) => {
  event.waitUntil(keepFormulir(event.source, event.ports[0]));
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(DASAR)) return;
  if (isTetap(pathname)) event.respondWith(fromKept(request));
  else if (request.mode === 'navigate') event.respondWith(openLaman(event));
  else if (isPelengkap(request, pathname)) event.respondWith(fromNetwork(request));
});

/** Bears the hash of its content in its name. */
function isTetap(alamat) {
  return alamat.startsWith(DASAR + 'aset/') || (FORMULIR.includes(alamat) && alamat.endsWith('.js'));
}

/** What pages are drawn with. Data and documents are not kept: a figure that may be old must never look new. */
function isPelengkap({ destination }, alamat) {
  if (alamat.startsWith(DASAR + 'sisip/')) return false; // pictures of figures, for other sites
  return ['style', 'image', 'font', 'script'].includes(destination) || KERANGKA.includes(alamat) || FORMULIR.includes(alamat);
}

async function install() {
  const terbuka = await clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const laman = terbuka.map(({ url }) => new URL(url).pathname).filter((satu) => satu.startsWith(DASAR));
  await addAll(VERSI, KERANGKA);
  await Promise.allSettled(laman.filter((satu) => !KERANGKA.includes(satu)).map(keepTerbuka));
  await skipWaiting();
}

/** An open window may show a file, or an address that leads nowhere: pages alone can say that they are copies. */
async function keepTerbuka(alamat) {
  const jawaban = await fetch(new Request(alamat, { cache: 'no-cache' }));
  if (isLaman(jawaban)) await keepLaman(alamat, jawaban);
}

/** Past the browser's own cache, which may still hold what stood here before; but not for names that cannot have changed. */
async function addAll(nama, berkas) {
  const simpanan = await caches.open(nama);
  await simpanan.addAll(berkas.map((satu) => new Request(satu, { cache: isTetap(satu) ? 'default' : 'no-cache' })));
}

async function takeOver() {
  // Of this site alone: another may stand on the same host.
  const [jenis, dasar] = VERSI.split(' ');
  const lama = (await caches.keys()).filter((satu) => satu.startsWith(jenis + ' ' + dasar + ' ') && satu !== VERSI && satu !== LAMAN);
  await Promise.all(lama.map((satu) => caches.delete(satu)));
  await clients.claim();
}

async function keepFormulir(laman, jawab) {
  await addAll(VERSI, FORMULIR);
  await addAll(LAMAN, [new URL(laman.url).pathname]);
  jawab.postMessage('tersimpan');
}

async function fromKept(request) {
  const simpanan = await caches.open(VERSI);
  return (await simpanan.match(request)) ?? fetchAndKeep(request);
}

async function fromNetwork(request) {
  try {
    return await fetchAndKeep(request);
  } catch (galat) {
    const simpanan = await caches.open(VERSI);
    const lama = await simpanan.match(request);
    if (lama) return lama;
    throw galat;
  }
}

async function fetchAndKeep(request) {
  const jawaban = await fetch(request);
  if (jawaban.ok) await (await caches.open(VERSI)).put(request, jawaban.clone());
  return jawaban;
}

async function openLaman(event) {
  const alamat = new URL(event.request.url).pathname; // one page, whatever is asked of it
  try {
    const jawaban = await fetch(event.request, { cache: 'no-cache' }); // the browser's own cache would not say how old it is
    if (isLaman(jawaban)) event.waitUntil(keepLaman(alamat, jawaban.clone()));
    return jawaban;
  } catch {
    return (await findLaman(alamat)) ?? composeLuring();
  }
}

function isLaman({ ok, headers }) {
  return ok && (headers.get('Content-Type') ?? '').startsWith('text/html');
}

async function keepLaman(alamat, jawaban) {
  const simpanan = await caches.open(LAMAN);
  await simpanan.put(alamat, jawaban);
  const semua = await simpanan.keys();
  await Promise.all(semua.slice(0, -TERBANYAK).map((satu) => simpanan.delete(satu)));
}

async function findLaman(alamat) {
  const tersimpan = await matchLaman(alamat);
  if (!tersimpan || !isLaman(tersimpan)) return undefined;
  return rewrite(tersimpan, (teks) => teks.replace('<main id="isi">', (main) => main + writeCatatan(teks)));
}

async function matchLaman(alamat) {
  const [laman, kerangka] = await Promise.all([caches.open(LAMAN), caches.open(VERSI)]);
  return (await laman.match(alamat)) ?? kerangka.match(alamat);
}

/** What is looked for in a page has "<" and a quote: text bears no "<", and an attribute bears no quote. */
async function rewrite(jawaban, change) {
  const headers = new Headers(jawaban.headers); // the policy goes with the page
  for (const nama of ['Content-Encoding', 'Content-Length']) headers.delete(nama);
  return new Response(change(await jawaban.text()), { headers });
}

/** The page's own words on what it was made from: they are escaped already. */
function writeCatatan(teks) {
  const [, versi = ''] = /<meta name="versi" content="([^"]*)"/.exec(teks) ?? [];
  return '<p class="tersimpan" role="status"><strong>Tanpa jaringan.</strong> Ini salinan yang tersimpan di peramban. ' + versi + ' Angka di situs mungkin sudah berubah.</p>';
}

async function composeLuring() {
  const luring = await matchLaman(DASAR + 'luring/');
  if (!luring) return Response.error();
  const daftar = await writeDaftar();
  return rewrite(luring, (teks) => teks.replace('<div id="tersimpan">', (buka) => buka + daftar));
}

async function writeDaftar() {
  const kunci = [...(await (await caches.open(VERSI)).keys()), ...(await (await caches.open(LAMAN)).keys())];
  const alamat = [...new Set(kunci.map(({ url }) => new URL(url).pathname))].filter((satu) => satu.endsWith('/') && satu !== DASAR + 'luring/');
  const butir = await Promise.all(alamat.map(writeButir));
  return '<section class="bagian"><h2>Yang tersimpan di peramban ini</h2><ul class="daftar">' + butir.join('') + '</ul></section>';
}

/** By its title, without the name of the site. */
async function writeButir(alamat) {
  const [, judul = alamat] = /<title>([^<]*)<\\/title>/.exec(await (await matchLaman(alamat)).text()) ?? [];
  return '<li><a href="' + alamat.replaceAll('&', '&amp;').replaceAll('"', '%22') + '">' + judul.replace(/ · [^·]*$/, '') + '</a></li>';
}
`;
