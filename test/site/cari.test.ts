// Search and offline reading in a real browser, sent with the headers that the site is shipped with.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, BrowserContextOptions, Page as Tab } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../../src/write/browser.ts';
import { writeLuring } from '../../src/write/luring.ts';
import { listAxe, listWide } from './browser-pass.ts';
import { listPages } from './pages.ts';
import { type Peladen, serveSite } from './peladen.ts';
import { findKepala, readHeaders } from './read-headers.ts';

const sites = inject('sites');
const LAMA = { timeout: 60_000 };

let browser: Browser;
let peladen: Peladen | undefined;
let context: BrowserContext | undefined;
let dasar: string; // the address of the site, also once nothing answers there
let temuan: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await context?.close();
  await peladen?.close();
  expect(temuan).toEqual([]);
});

describe('pencarian', () => {
  test('dengan papan ketik saja: dari beranda, salah ketik satu huruf, sampai di unit yang dicari dan kembali', async () => {
    const tab = await openTab(sites.publik, '', { viewport: { width: 1280, height: 800 } });
    await tabTo(tab, (nama) => nama === 'q');
    await tab.keyboard.type('seksi pelayanann');
    await tab.keyboard.press('Enter');
    await expectJumlah(tab, /^Tidak ada “seksi pelayanann”\. \d+ hasil untuk “seksi pelayanan”\.$/);
    expect(new URL(tab.url()).searchParams.get('q')).toBe('seksi pelayanann');
    const pertama = tab.locator('#cari-hasil li').first();
    expect(await pertama.locator('.cari-tempat').textContent()).toContain('Unit');
    expect(await pertama.locator('h2 mark').allTextContents()).toEqual(['Seksi', 'Pelayanan']);
    expect([...(await listAxe(tab)), ...(await listWide(tab, 1280))]).toEqual([]);
    await tabTo(tab, (_, teks) => teks === 'Seksi Pelayanan');
    await tab.keyboard.press('Enter');
    await tab.waitForURL(/\/unit\/seksi-pelayanan\/$/);
    await tab.goBack();
    await expectJumlah(tab, /hasil untuk “seksi pelayanan”/);
  });

  test.each([
    ['IKU-1', 'Indikator · IKU-1'],
    ['7.01.02', 'Program · 7.01.02'],
    ['tw 3 2024', 'Laman · TW 3 2024'],
    ['yaml-tab', 'Kode masalah · yaml-tab'],
  ])('kode %s dari alamat: yang pertama %s', async (kode, tempat) => {
    const tab = await openTab(sites.publik, `cari/?q=${encodeURIComponent(kode)}`);
    await expectJumlah(tab, /hasil untuk/);
    expect(await tab.locator('#cari-hasil .cari-tempat').first().textContent()).toContain(tempat);
  });

  test('apa pun dalam alamat tetap teks; tanpa hasil, daftar semua isi tetap tampak', async () => {
    const tab = await openTab(sites.publik, `cari/?q=${encodeURIComponent('<img src=x onerror=alert(1)>zzz')}`);
    await expectJumlah(tab, /“<img src=x onerror=alert\(1\)>zzz”/);
    expect(await tab.locator('#cari-jumlah *').count()).toBe(0);
    await tab.locator('#cari-kata').fill('xyzzy');
    await expectJumlah(tab, /^Tidak ada yang cocok dengan “xyzzy”/);
    expect([...(await listAxe(tab)), ...(await listWide(tab, 360))]).toEqual([]);
    expect(await tab.locator('#cari-semua').isVisible()).toBe(true);
    await tab.locator('#cari-kata').fill('');
    await expectJumlah(tab, /^$/);
    expect(await tab.locator('#cari-semua h2').first().isVisible()).toBe(true);
  });

  test('lebih dari dua puluh hasil: yang berikutnya diminta, dan fokus pindah ke yang pertama di antaranya', async () => {
    const tab = await openTab(sites.publik, 'cari/?q=laporan');
    await expectJumlah(tab, /hasil/);
    expect(await tab.locator('#cari-hasil > li').count()).toBe(20);
    await tab.locator('#cari-lagi').press('Enter');
    const judul = await tab.locator('#cari-hasil > li').nth(20).locator('h2 a').textContent();
    expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe(judul);
  });

  test('tanpa skrip: semua isi situs menurut jenisnya, dan formulir tetap sampai di laman ini', async () => {
    const tab = await openTab(sites.publik, 'cari/?q=pelayanan', { javaScriptEnabled: false });
    expect(await tab.locator('noscript p').isVisible()).toBe(true);
    expect(await tab.locator('#cari-semua section').count()).toBeGreaterThan(8);
    expect(await tab.locator('#cari-semua a[href$="/indikator/IKU-1/"]').count()).toBe(1);
    expect(await tab.locator('#cari-hasil').isVisible()).toBe(false);
  });
});

describe('tanpa jaringan', () => {
  test('laman yang pernah dibuka terbaca lagi dan mengatakan versinya; yang lain menunjukkan yang tersimpan; pencarian jalan', async () => {
    const tab = await openTab(sites.publik, '');
    await waitForWorker(tab);
    await goTo(tab, 'indikator/IKU-1/');
    expect(await tab.locator('.tersimpan').count()).toBe(0);
    const versi = await tab.locator('meta[name="versi"]').getAttribute('content');
    await cutOff();

    await tab.reload();
    expect(await tab.locator('.tersimpan').textContent()).toContain(
      `Tanpa jaringan. Ini salinan yang tersimpan di peramban. ${versi}`,
    );
    expect(await tab.locator('h1').textContent()).toContain('Indeks Kepuasan Masyarakat');
    expect(await listAxe(tab)).toEqual([]);
    await goTo(tab, 'capaian/2024/tw3/');
    expect(await tab.locator('.tersimpan').isVisible()).toBe(true);
    await goTo(tab, 'unit/camat/');
    expect(await tab.locator('h1').textContent()).toBe('Tanpa jaringan');
    const tersimpan = await tab.locator('#tersimpan a').allTextContents();
    expect(tersimpan).toEqual(expect.arrayContaining(['[DATA CONTOH] Capaian Triwulan III 2024']));
    expect(await listAxe(tab)).toEqual([]);
    await goTo(tab, 'cari/?q=IKU-1');
    await expectJumlah(tab, /hasil untuk “IKU-1”/);
    const data = await tab.evaluate(
      (alamat) =>
        fetch(alamat).then(
          () => 'ada',
          () => 'tidak ada',
        ),
      `${dasar}data/capaian.json`,
    );
    expect(data).toBe('tidak ada'); // a figure that may be old is never handed to a program
    temuan = temuan.filter((satu) => !satu.includes('ERR_CONNECTION_REFUSED'));
  });

  test('versi baru menggantikan yang lama seluruhnya', async () => {
    const folder = copyShell(sites.publik);
    try {
      const tab = await openTab(folder, '');
      await waitForWorker(tab);
      const lama = await listSimpanan(tab);
      const beranda = join(folder, 'index.html');
      writeFileSync(beranda, readFileSync(beranda, 'utf8').replace(/<h1([^>]*)>[^]*?<\/h1>/, '<h1$1>Versi kedua</h1>'));
      writeWorker(folder);
      await tab.reload();
      const tersisa = async () => (await listSimpanan(tab)).filter((satu) => lama.includes(satu));
      await expect.poll(tersisa, LAMA).toEqual([]);
      await cutOff();
      await tab.reload();
      expect(await tab.locator('h1').textContent()).toBe('Versi kedua');
      temuan = temuan.filter((satu) => !satu.includes('ERR_CONNECTION_REFUSED'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('yang meminta hemat data tidak dikirimi apa pun lebih dahulu', async () => {
    const tab = await openTab(sites.publik, undefined);
    await tab.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
    await goTo(tab, '');
    await tab.waitForLoadState('networkidle');
    expect(await tab.evaluate(() => navigator.serviceWorker.getRegistrations().then((semua) => semua.length))).toBe(0);
  });

  test.each([
    ['publik', sites.publik],
    ['pratinjau', sites.pratinjau],
    ['kecamatan contoh', sites.kecamatanContoh],
  ])('%s: yang diambil lebih dahulu ada semua dan paling banyak 300 KB; indeks paling banyak 40 KB', (_, folder) => {
    const { DASAR, KERANGKA } = readTetapan(folder);
    const berkas = KERANGKA.map((satu) => join(folder, satu.slice(DASAR.length).replace(/(^|\/)$/, '$1index.html')));
    expect(berkas.filter((satu) => !existsSync(satu))).toEqual([]);
    const byte = berkas.map((satu) => gzipSync(readFileSync(satu)).length);
    expect(byte.reduce((a, b) => a + b)).toBeLessThan(300_000);
    expect(gzipSync(readFileSync(join(folder, 'cari/indeks.json'))).length).toBeLessThan(40_000);
  });
});

test.each([
  ['publik', sites.publik],
  ['pratinjau', sites.pratinjau],
  ['kecamatan contoh', sites.kecamatanContoh],
])('%s: _headers memberi setiap laman kebijakan laman itu sendiri dan satu nilai per kepala', (_, folder) => {
  const aturan = readHeaders(folder);
  const { DASAR } = readTetapan(folder);
  const salah = listPages(folder).filter(({ path, tags }) => {
    const kebijakan = findKepala(aturan, DASAR + path)['Content-Security-Policy'];
    const laman = tags.find(({ attributes }) => attributes.get('http-equiv') === 'Content-Security-Policy');
    const bingkai = path.startsWith('sisip/') ? '*' : "'none'";
    return kebijakan !== `${laman?.attributes.get('content')}; frame-ancestors ${bingkai}`;
  });
  expect(salah.map(({ path }) => path)).toEqual([]);
});

test.each([
  ['cari/?q=camat', sites.publik],
  ['periksa/', sites.publik],
  ['isi/2024/tw4/seksi/subbagian-umum/', sites.pratinjau],
])('%s berjalan di bawah kepala yang dikirim: tidak ada pelanggaran kebijakan', async (path, folder) => {
  const tab = await openTab(folder, path);
  if (path.startsWith('isi/')) await tab.locator('form[data-diperiksa]').waitFor();
  await tab.waitForLoadState('networkidle');
  expect(await tab.evaluate(() => document.scripts.length)).toBe(2);
});

/** One tab of 360 px; with `path`, opened. What its console says and what breaks its policy is kept for the end of the test. */
async function openTab(folder: string, path: string | undefined, options: BrowserContextOptions = {}): Promise<Tab> {
  temuan = [];
  peladen = await serveSite(folder);
  dasar = peladen.alamat;
  context = await browser.newContext({ viewport: { width: 360, height: 780 }, ...options });
  context.setDefaultTimeout(LAMA.timeout);
  const tab = await context.newPage();
  tab.on('console', (message) => temuan.push(`konsol: ${message.text()}`));
  tab.on('pageerror', (error) => temuan.push(`galat: ${error.message}`));
  if (path !== undefined) await goTo(tab, path);
  return tab;
}

async function goTo(tab: Tab, path: string): Promise<void> {
  await tab.goto(dasar + path);
}

/** From here on nothing answers. */
async function cutOff(): Promise<void> {
  await peladen?.close();
  peladen = undefined;
}

async function expectJumlah(tab: Tab, pola: RegExp): Promise<void> {
  await expect.poll(() => tab.locator('#cari-jumlah').textContent(), LAMA).toMatch(pola);
}

async function waitForWorker(tab: Tab): Promise<void> {
  await tab.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => tab.evaluate(() => navigator.serviceWorker.controller?.state), LAMA).toBe('activated');
}

function listSimpanan(tab: Tab): Promise<string[]> {
  return tab.evaluate(() => caches.keys());
}

/** Presses Tab until `isDicari` says so of what has the focus: by its field name or its words. */
async function tabTo(tab: Tab, isDicari: (nama: string, teks: string) => boolean): Promise<void> {
  for (let tekan = 0; tekan < 60; tekan++) {
    await tab.keyboard.press('Tab');
    const [nama = '', teks = ''] = await tab.evaluate(() => {
      const unsur = document.activeElement;
      return [unsur?.getAttribute('name') ?? '', unsur?.textContent.trim() ?? ''];
    });
    if (isDicari(nama, teks)) return;
  }
  throw new Error('tidak tercapai dengan Tab');
}

/** The front page and what it is drawn with: enough for two versions of a site. */
function copyShell(asal: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-versi-'));
  for (const satu of ['index.html', '404.html', 'aset', 'cari', 'luring', 'tanda.svg', '_headers']) {
    cpSync(join(asal, satu), join(folder, satu), { recursive: true });
  }
  writeWorker(folder);
  return folder;
}

function writeWorker(folder: string): void {
  writeFileSync(join(folder, 'luring.js'), writeLuring(folder, '/', ['', 'cari/', 'luring/']));
}

function readTetapan(folder: string): { DASAR: string; KERANGKA: string[] } {
  const teks = readFileSync(join(folder, 'luring.js'), 'utf8');
  const read = (nama: string) => JSON.parse(new RegExp(`^const ${nama} = (.*);$`, 'm').exec(teks)?.[1] ?? 'null');
  return { DASAR: read('DASAR'), KERANGKA: read('KERANGKA') };
}
