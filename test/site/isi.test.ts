// The form pages in a real browser: filled in by keyboard alone, without the network, and read back by the checks.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContext, Page as Tab } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openSiteServer } from '../../scripts/site-server.ts';
import { openBrowser } from '../../src/write/browser.ts';
import { runScript } from '../scripts/run-script.ts';
import { listAxe, listWide } from './browser-pass.ts';

const sites = inject('sites');
const PATH = 'kinerja/2024/tw4/seksi/subbagian-umum.yaml';
const HALAMAN = 'isi/2024/tw4/seksi/subbagian-umum/';

let browser: Browser;
let server: Server;
let address: string;
let context: BrowserContext;
let temuan: string[];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  ({ server, address } = await openSiteServer(sites.pratinjau, 0));
  await openContext(1280);
});
afterEach(async () => {
  await context.close();
  server.close();
  expect(temuan).toEqual([]);
});

test('dengan papan ketik saja: dari blangko, dengan dua kesalahan di jalan, sampai berkas yang lolos pemeriksaan', async () => {
  const tab = await openFormulir(HALAMAN);
  await tabTo(tab, 'Realisasi');
  await tab.keyboard.type('1.234,5x');
  await tabTo(tab, 'Tambah bukti');
  await tab.keyboard.press('Enter');
  await tab.keyboard.type('Daftar kebutuhan 2024: 114 dari 120 terpenuhi');
  await tabTo(tab, 'Tautan');
  await tab.keyboard.type('arsip-kutasari.example/iku-5.pdf');
  await tabTo(tab, 'Sidik bukti');
  await tab.keyboard.type('0f'.repeat(32));
  await expectRingkasan(tab, /2 kesalahan/);
  const butir = await tab.locator('#daftar-masalah li').allTextContents();
  expect(butir[0]).toContain('"1.234,5x" memuat tanda lain selain angka. Tulis 1234,5 saja.');
  expect(butir[1]).toContain('Tautan IKU-5 "arsip-kutasari.example/iku-5.pdf" tidak sesuai bentuknya');
  expect(await listAxe(tab)).toEqual([]);

  await correct(tab, 'memuat tanda lain selain angka', '96,5');
  await correct(tab, 'tidak sesuai bentuknya', 'https://arsip-kutasari.example/2024/tw4/iku-5.pdf');
  await tabTo(tab, 'Analisis');
  await tabTo(tab, 'Faktor pendorong');
  await tab.keyboard.type('Penataan ruang tunggu selesai: pagu perubahan terpakai.');
  await expectRingkasan(tab, /^Tidak ada masalah/);
  expect(await tab.locator('output[data-capaian="IKU-5"]').textContent()).toBe('101,58% (96,5 ÷ 95 × 100)');
  await tabTo(tab, 'Salin');
  await tab.keyboard.press('Enter');
  await expect.poll(() => tab.locator('#salin-kata').textContent(), LAMA).toMatch(/disalin|Ctrl\+C/);

  const yaml = await tab.locator('#yaml').inputValue();
  expect(yaml).toContain('    realisasi: 96.5 # persen');
  expectCheckAgrees(yaml);
});

describe('draf dan tanpa jaringan', () => {
  test('sesudah kunjungan pertama laman terbuka lagi tanpa jaringan, dengan drafnya, dan tetap memeriksa', async () => {
    const tab = await openFormulir(HALAMAN);
    await tab.getByLabel('Realisasi').fill('90');
    await expect.poll(() => tab.locator('#luring-kata').textContent(), LAMA).toContain('tanpa jaringan');
    await expect.poll(() => tab.locator('#yaml').inputValue(), LAMA).toContain('realisasi: 90 #');
    server.closeAllConnections();
    server.close();

    await tab.reload();
    await waitUntilChecked(tab);
    expect(await tab.locator('#draf').textContent()).toContain('Draf dari peramban ini dipulihkan.');
    expect(await tab.getByLabel('Realisasi').inputValue()).toBe('90');
    await tab.getByLabel('Realisasi').fill('abc');
    await expectRingkasan(tab, /1 kesalahan/);

    await tab.getByRole('button', { name: 'Buang draf' }).click();
    await expectRingkasan(tab, /^Tidak ada masalah/);
    expect(await tab.getByLabel('Realisasi').inputValue()).toBe('');
    await tab.reload();
    await waitUntilChecked(tab);
    expect(await tab.locator('#draf').isVisible()).toBe(false);
  });

  test('draf atas berkas yang sudah berubah mengatakannya', async () => {
    const draf = { ketikan: { teks: { 'IKU-5/realisasi': '90' }, bukti: {} }, dasar: 'lain\n' };
    await context.addInitScript(
      ([nama = '', isi = '']) => localStorage.setItem(nama, isi),
      [`isian:/${HALAMAN}`, JSON.stringify(draf)],
    );
    const tab = await openFormulir(HALAMAN);
    expect(await tab.locator('#draf').textContent()).toContain('sudah berubah sejak draf itu ditulis');
  });
});

test('sidik bukti dihitung dari berkas yang dipilih, di peramban', async () => {
  const tab = await openFormulir(HALAMAN);
  await tab.getByRole('button', { name: 'Tambah bukti' }).click();
  const buffer = Buffer.from('abc');
  await tab.locator('input[data-hitung]').setInputFiles({ name: 'Rekap.pdf', mimeType: 'application/pdf', buffer });
  const sidik = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  await expect.poll(() => tab.locator('#yaml').inputValue(), LAMA).toContain(sidik);
});

test('angka yang dapat dibaca dua cara dipilih dengan tombol', async () => {
  const tab = await openFormulir(HALAMAN);
  await tab.getByLabel('Realisasi').fill('1.234');
  await tab.getByRole('button', { name: 'Maksudnya 1,2340' }).click();
  await expect.poll(() => tab.locator('#yaml').inputValue(), LAMA).toContain('realisasi: 1.234 #');
});

describe.each([360, 1280])('lebar %s px', (lebar) => {
  test.each(['isi/', HALAMAN, 'isi/2024/tw3/seksi/subbagian-perencanaan/', 'isi/2024/tw4/pengukuran/seksi-pelayanan/'])(
    '%s tanpa temuan',
    async (path) => {
      await context.close();
      await openContext(lebar);
      const tab = await openTab();
      await tab.goto(address + path);
      if (path !== 'isi/') await waitUntilChecked(tab);
      expect([...(await listAxe(tab)), ...(await listWide(tab, lebar))]).toEqual([]);
    },
  );
});

test('tanpa skrip: mengatakan apa yang harus dilakukan, dan isi berkasnya terbaca', async () => {
  await context.close();
  context = await browser.newContext({ javaScriptEnabled: false });
  const tab = await context.newPage();
  await tab.goto(address + HALAMAN);
  expect(await tab.getByText('ubah berkas').first().isVisible()).toBe(true);
  expect(await tab.getByLabel('Realisasi').isDisabled()).toBe(true);
  expect(await tab.locator('#yaml').inputValue()).toContain('kode: IKU-5');
});

const LAMA = { timeout: 60_000 };

async function openContext(width: number): Promise<void> {
  temuan = [];
  context = await browser.newContext({ viewport: { width, height: 800 }, serviceWorkers: 'allow' });
  context.setDefaultTimeout(LAMA.timeout);
  context.on('request', (request) => {
    const { origin, protocol, href } = new URL(request.url());
    if (protocol !== 'data:' && origin !== new URL(address).origin) temuan.push(`permintaan ke ${href}`);
  });
}

async function openTab(): Promise<Tab> {
  const tab = await context.newPage();
  tab.on('console', (message) => temuan.push(`konsol: ${message.text()}`));
  tab.on('pageerror', (error) => temuan.push(`galat: ${error.message}`));
  return tab;
}

async function openFormulir(path: string): Promise<Tab> {
  const tab = await openTab();
  await tab.goto(address + path);
  await waitUntilChecked(tab);
  return tab;
}

async function waitUntilChecked(tab: Tab): Promise<void> {
  await tab.locator('form[data-diperiksa]').waitFor();
}

async function expectRingkasan(tab: Tab, pola: RegExp): Promise<void> {
  await expect.poll(() => tab.locator('#ringkasan-masalah').textContent(), LAMA).toMatch(pola);
}

/** Presses Tab until what is named has the focus. */
async function tabTo(tab: Tab, nama: string): Promise<void> {
  for (let tekan = 0; tekan < 150; tekan++) {
    await tab.keyboard.press('Tab');
    if ((await tab.evaluate(nameFocus)).includes(nama)) return;
  }
  throw new Error(`"${nama}" tidak tercapai dengan Tab`);
}

/** What the focused part of the page is called. Runs in the browser. */
function nameFocus(): string {
  const unsur = document.activeElement;
  const label = unsur instanceof HTMLInputElement || unsur instanceof HTMLTextAreaElement ? unsur.labels?.[0] : unsur;
  return label?.textContent ?? '';
}

/** From the list of problems to the field it names, and there over what stands in it. */
async function correct(tab: Tab, masalah: string, teks: string): Promise<void> {
  await tabTo(tab, masalah);
  await tab.keyboard.press('Enter');
  await tab.keyboard.press('Control+A');
  await tab.keyboard.type(teks);
  await expect.poll(() => tab.locator('#daftar-masalah').textContent(), LAMA).not.toContain(masalah);
}

/** Written into a copy of the content, the file passes, and brings no problem that was not there before. */
function expectCheckAgrees(yaml: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-isi-'));
  try {
    const content = join(folder, 'content');
    cpSync(join(sites.source, 'content'), content, { recursive: true });
    const semula = check(folder);
    mkdirSync(dirname(join(content, PATH)), { recursive: true });
    writeFileSync(join(content, PATH), yaml);
    const hasil = check(folder);
    expect(hasil.status).toBe(0);
    const baru = hasil.problems.filter((satu) => !semula.problems.includes(satu));
    expect(baru).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function check(folder: string): { status: number | null; problems: string[] } {
  const { status, stdout } = runScript('check', ['--format', 'json'], folder);
  const { problems }: { problems: object[] } = JSON.parse(stdout);
  return { status, problems: problems.map((problem) => JSON.stringify(problem)) };
}
