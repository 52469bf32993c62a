import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { extractText } from 'unpdf';
import { describe, expect, onTestFinished, test } from 'vitest';
import { copyLengkap, runScript } from './run-script.ts';

const ID = 'laporan-pengukuran-perkin-2024-tw1-camat';
const TEMPLAT = 'content/templat/laporan-pengukuran-perkin.md';
const REPORT = fileURLToPath(new URL('../../scripts/report.ts', import.meta.url));

const ISI = `---
judul: Laporan {{ jabatan.nama }} {{ periode }}
perihal: Templat uji.
untuk: pejabat-triwulan
pengesah: laporan-capaian
orientasi: tegak
---

# Laporan {{ periode }}

::: tabel pengukuran-perkin
:::
`;

const kantor = copyKantor();

describe('npm run report', () => {
  test('satu dokumen sebagai laman dan Word', () => {
    const out = mkdtempSync(join(tmpdir(), 'laporan-'));
    const { status, stdout } = runScript('report', [ID, '--out', out, '--format', 'html,docx'], kantor);
    expect([status, stdout.split('\n')[0]]).toEqual([0, expect.stringContaining('Laporan Camat')]);
    expect(readFileSync(join(out, `${ID}.html`), 'utf8')).toMatch(/^<!doctype html>[^]*<h1[^>]*>Laporan Triwulan I/);
    expect(Object.keys(unzipSync(readFileSync(join(out, `${ID}.docx`))))).toContain('word/document.xml');
    expect(existsSync(join(out, `${ID}.pdf`))).toBe(false);
  });

  test('PDF: cetakan laman itu', async () => {
    const out = mkdtempSync(join(tmpdir(), 'laporan-'));
    expect(runScript('report', [ID, '--out', out, '--format', 'pdf'], kantor).status).toBe(0);
    const { text } = await extractText(new Uint8Array(readFileSync(join(out, `${ID}.pdf`))), { mergePages: true });
    expect(text).toContain('LAPORAN TRIWULAN I');
  }, 60_000);

  test.each([
    ['ID yang salah ketik', ['laporan-pengukuran-perkin-2024-tw1-camt'], `Maksud Anda ${ID}?`],
    ['nama templat dengan beberapa dokumen', ['laporan-pengukuran-perkin'], `  ${ID}\n`],
    ['tanpa ID', [], 'sebut satu ID dokumen'],
    ['bentuk yang tidak ada', [ID, '--format', 'odt'], 'pilihannya: html, docx, pdf'],
  ])('%s: hasil 2 dan jalan keluarnya', (_, args, words) => {
    const { status, stderr } = runScript('report', args, kantor);
    expect([status, stderr]).toEqual([2, expect.stringContaining(words)]);
  });

  test('templat yang keliru: hasil 1, masalah pada tempatnya; templat lain tidak ikut ditanya', () => {
    const rusak = copyKantor();
    writeFileSync(join(rusak, 'content/templat/lain.md'), 'tanpa kepala');
    expect(runScript('report', [ID, '--format', 'html'], rusak).status).toBe(0);
    ubah(rusak, '# Laporan', '# {{ tahn }} Laporan');
    const { status, stdout } = runScript('report', [ID, '--format', 'html'], rusak);
    expect([status, stdout]).toEqual([1, expect.stringMatching(new RegExp(`^${TEMPLAT}:\\d+:6 error templat-medan`))]);
  });
});

describe('npm run report -- --watch', () => {
  test('laman menyusul templat yang disimpan; masalah ditampilkan, bukan mematikan; berhenti dengan Ctrl+C', async () => {
    const folder = copyKantor();
    const child = spawn(process.execPath, [REPORT, ID, '--watch', '--port', '0'], { cwd: folder });
    onTestFinished(() => void child.kill('SIGKILL'));
    const address = await readAddress(child.stdout);
    const news = readNews(address, onTestFinished);

    await news.next();
    expect(await readPage(address)).toContain('Laporan Triwulan I');
    ubah(folder, '# Laporan', '# Percobaan Laporan');
    await news.until(async () => (await readPage(address)).includes('Percobaan Laporan'));
    ubah(folder, '# Percobaan', '# {{ tahn }} Percobaan');
    await news.until(async () => (await readPage(address)).includes('templat-medan-tidak-dikenal'));
    ubah(folder, '# {{ tahn }} Percobaan', '# Akhirnya');
    await news.until(async () => (await readPage(address)).includes('Akhirnya Laporan'));

    expect((await fetch(`${address}berkas-lain`)).status).toBe(404);
    child.kill('SIGINT');
    expect((await once(child, 'exit'))[0]).toBe(0);
  }, 60_000);
});

function copyKantor(): string {
  const folder = copyLengkap();
  mkdirSync(join(folder, 'content/templat'), { recursive: true });
  writeFileSync(join(folder, TEMPLAT), ISI);
  return folder;
}

function ubah(folder: string, lama: string, baru: string): void {
  const file = join(folder, TEMPLAT);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(lama)) throw new Error(`${file} tidak memuat ${lama}`);
  writeFileSync(file, text.replace(lama, baru));
}

/** The output stays open: a command whose reader is gone ends itself. */
function readAddress(stdout: NodeJS.ReadableStream): Promise<string> {
  let seen = '';
  return new Promise((resolve, reject) => {
    stdout.on('end', () => reject(new Error(`tidak ada alamat: ${seen}`)));
    stdout.on('data', (chunk) => {
      seen += chunk;
      const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(seen) ?? [];
      if (address) resolve(address);
    });
  });
}

async function readPage(address: string): Promise<string> {
  return (await fetch(address)).text();
}

/** Waits for the page to be told of something newer: no clock decides. */
function readNews(address: string, onFinished: (stop: () => void) => void) {
  const stop = new AbortController();
  onFinished(() => stop.abort());
  const messages = listMessages(address, stop.signal);
  const next = () => messages.next();
  return {
    next,
    async until(isSo: () => Promise<boolean>): Promise<void> {
      while (!(await isSo())) await next();
    },
  };
}

async function* listMessages(address: string, signal: AbortSignal): AsyncGenerator<string> {
  const { body } = await fetch(`${address}berubah?0`, { signal });
  const decoder = new TextDecoder();
  for await (const chunk of body ?? []) {
    const text = decoder.decode(chunk);
    for (const message of text.split('\n').filter((line) => line.startsWith('data:'))) yield message;
  }
}
