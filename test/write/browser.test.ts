import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BrowserMissing, openBrowser } from '../../src/write/browser.ts';
import { moveIntoPlace } from '../../src/write/chromium-package.ts';
import { listFontFiles } from '../../src/write/fonts.ts';

const folder = mkdtempSync(join(tmpdir(), 'browser-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('openBrowser(env): yang tidak dapat dijalankan', () => {
  const tanpaPustaka =
    'echo "chromium: error while loading shared libraries: libnss3.so: cannot open shared object file" >&2';
  test.each([
    ['pustaka sistem tidak ada', `${tanpaPustaka}\nexit 127`, 'pustaka sistem libnss3.so tidak ada'],
    ['program menolak', 'echo "tidak hari ini" >&2\nexit 1', 'tidak mau berjalan: tidak hari ini'],
    ['program tidak ada', undefined, 'berkas ini tidak ada'],
  ])('%s', async (name, script, reason) => {
    const program = join(folder, name.replaceAll(' ', '-'));
    if (script) writeProgram(program, script);
    const error: unknown = await openBrowser({ KINERJA_CHROMIUM: program }).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(BrowserMissing);
    expect(error).toMatchObject({ exitCode: 3 });
    expect(String(error)).toContain(`  - ${program}: ${reason}\n`);
    expect(String(error)).toContain('KINERJA_CHROMIUM');
  });

  test('satu yang rusak di PATH tidak menghalangi yang berikutnya', async () => {
    writeProgram(join(folder, 'chrome-headless-shell'), 'exit 1');
    const browser = await openBrowser({ PATH: folder });
    expect(Number.parseInt(browser.version(), 10)).toBeGreaterThan(130);
    await browser.close();
  });
});

describe('openBrowser(): huruf', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  test.each(['Arial', 'Helvetica', 'sans-serif', 'system-ui', 'serif', 'monospace', '"Times New Roman"', 'Tidak-Ada'])(
    '%s dicetak dengan huruf kita',
    async (family) => {
      expect(await listFonts(browser, `font-family: ${family}`)).toEqual(['Arimo-Regular']);
    },
  );

  test.each([
    ['font-weight: 600', 'Arimo-Bold'],
    ['font-style: italic', 'Arimo-Italic'],
    ['font: italic bold 12pt Arial', 'Arimo-BoldItalic'],
  ])('%s: %s', async (style, font) => {
    expect(await listFonts(browser, style)).toEqual([font]);
  });

  test('berkas hurufnya ada', () => {
    expect(listFontFiles().map((file) => existsSync(file))).toEqual([true, true, true, true]);
  });
});

describe('moveIntoPlace(folder, fill)', () => {
  const write = (text: string) => (draft: string) =>
    new Promise<void>((done) => setTimeout(() => done(writeFileSync(join(draft, 'isi'), text)), 20));

  test('dua sekaligus: satu hasil yang utuh, tanpa sisa', async () => {
    const target = join(folder, 'bersama', 'chromium-1');
    await Promise.all([moveIntoPlace(target, write('sama')), moveIntoPlace(target, write('sama'))]);
    expect(readFileSync(join(target, 'isi'), 'utf8')).toBe('sama');
    expect(readdirSync(join(folder, 'bersama'))).toEqual(['chromium-1']);
  });

  test('gagal di tengah: tidak ada yang tertinggal', async () => {
    const target = join(folder, 'gagal', 'chromium-1');
    const fill = async (draft: string) => {
      await write('separuh')(draft);
      throw new Error('disk penuh');
    };
    await expect(moveIntoPlace(target, fill)).rejects.toThrow('disk penuh');
    expect(readdirSync(join(folder, 'gagal'))).toEqual([]);
  });
});

/** The fonts that a line with the signs of our documents is drawn with. */
async function listFonts(browser: Browser, style: string): Promise<string[]> {
  const page = await browser.newPage();
  await page.setContent(`<p style='${style}'>Capaian 102,5 ÷ × − ≥ ≤ ▲ ▼ ● ○ ■ □ → ←</p>`);
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'p' });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  await page.close();
  return fonts.map(({ postScriptName }) => postScriptName);
}

function writeProgram(file: string, script: string): void {
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}
