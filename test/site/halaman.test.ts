// What can be told of each page without a browser: its markup is valid HTML, and it weighs little.
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { BATAS_BOBOT, weighPages } from '../../scripts/bobot-halaman.ts';
import { type Finding, groupFindings, pickFullest, pickLeanest } from './browser-pass.ts';
import { readSite } from './pages.ts';

const sites = inject('sites');

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // A table that turns into blocks on a narrow screen loses its role in browsers unless the markup repeats it.
    'no-redundant-role': 'off',
    // A scroller is a region by its role alone: as a section it would need a heading of its own.
    'prefer-native-element': ['error', { exclude: ['region'] }],
  },
});

describe.each(['publik', 'pratinjau', 'kecamatanContoh'] as const)('%s', (site) => {
  test('HTML setiap jenis laman sah', async () => {
    const pages = [...pickFullest(sites[site]), ...pickLeanest(sites[site])];
    const salah = await Promise.all(pages.map(({ path, html }) => listInvalid(path, html)));
    expect(pages.length).toBeGreaterThan(30);
    expect(groupFindings(salah.flat())).toEqual([]);
  });

  test(`kunjungan pertama ke laman mana pun paling banyak ${BATAS_BOBOT / 1024} KB`, () => {
    const semua = weighPages(sites[site], new URL(readSite(sites[site])).pathname);
    const berat = semua.filter((satu) => satu.byte > BATAS_BOBOT);
    expect(semua.length).toBeGreaterThan(30);
    expect(berat.map(({ path, byte }) => `${path}: ${(byte / 1024).toFixed(1)} KB`)).toEqual([]);
  });
});

test('yang melanggar ditemukan', async () => {
  expect(
    await listInvalid('uji/', '<!DOCTYPE html><html lang="id"><p id="a"><div id="a"></div></p></html>'),
  ).not.toEqual([]);
});

async function listInvalid(path: string, html: string): Promise<Finding[]> {
  const { results } = await validator.validateString(html);
  return results
    .flatMap(({ messages }) => messages)
    .filter(({ ruleId }) => !(isFormulir(path) && ruleId === 'wcag/h32'))
    .map(({ ruleId, message, selector }) => ({ path, salah: `${ruleId}: ${message} (${selector})` }));
}

/** A form that writes a file where it stands sends nothing, and has no button to send it with. */
function isFormulir(path: string): boolean {
  return path.startsWith('isi/');
}
