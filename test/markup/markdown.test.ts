import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { list, paragraph, text } from '../../src/markup/build.ts';
import { isSafeLink, type LinkBase, resolveLink } from '../../src/markup/link.ts';
import { readMarkdown } from '../../src/markup/markdown.ts';
import type { Block, Inline } from '../../src/markup/types.ts';

const BASE: LinkBase = { situs: 'https://a.example/k/', laman: 'https://a.example/k/dokumen/x/' };

describe('readMarkdown(text, base)', () => {
  test.each([
    ['paragraf', 'Satu\ndua\n\ntiga', [paragraph('Satu dua'), paragraph('tiga')]],
    ['tebal dan miring', '**a *b***', [paragraph([strong([...text('a '), { type: 'emphasis', text: text('b') }])])]],
    ['putus baris', 'a\\\nb', [paragraph([...text('a'), { type: 'lineBreak' }, ...text('b')])]],
    ['butir', '- a\n- b', [list(false, ['a', 'b'])]],
    [
      'nomor mulai dari tiga',
      '3. c\n4. d',
      [{ type: 'list', ordered: true, start: 3, items: [[paragraph('c')], [paragraph('d')]] }],
    ],
    [
      'tahun di awal baris tetap tahun',
      '2024. Tahun ini',
      [{ type: 'list', ordered: true, start: 2024, items: [[paragraph('Tahun ini')]] }],
    ],
    [
      'daftar di dalam daftar',
      '- a\n  1. b',
      [{ type: 'list', ordered: false, items: [[paragraph('a'), list(true, ['b'])]] }],
    ],
    ['tautan', '[a](https://b.example/c)', [paragraph([link('https://b.example/c', 'a')])]],
    ['tautan ke situs sendiri', '[a](/capaian/)', [paragraph([link('https://a.example/k/capaian/', 'a')])]],
    ['tautan berbahaya tinggal katanya', '[a](javascript:alert(1))', [paragraph('a')]],
    ['lolosan', '\\*a\\*', [paragraph('*a*')]],
    ['judul tetap teks', '# a', [paragraph('# a')]],
    ['HTML tetap teks', '<b>a</b>', [paragraph('<b>a</b>')]],
    ['komentar HTML tetap teks', '<!-- a -->', [paragraph('<!-- a -->')]],
    ['tabel tetap teks', '| a |\n|---|', [paragraph('| a | |---|')]],
    ['kode tetap teks', '`a`', [paragraph('`a`')]],
    ['entitas tetap teks', '&lt;', [paragraph('&lt;')]],
    ['bagian tetap teks', '::: tabel anggaran\n:::', [paragraph('::: tabel anggaran :::')]],
    ['garis tetap teks', '---', [paragraph('---')]],
    ['kosong', '', []],
  ] satisfies [string, string, Block[]][])('%s', (_, markdown, blocks) => {
    expect(readMarkdown(markdown, BASE)).toEqual(blocks);
  });

  test('teks apa pun dapat dibaca, dan setiap tautan aman', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab *_[](){}<>#-1.:\\\n`!&|~'.split(''), 'javascript:', 'https://x/') }),
        (typed) => {
          for (const href of listLinks(readMarkdown(typed, BASE))) expect(isSafeLink(href)).toBe(true);
        },
      ),
    );
  });
});

describe('resolveLink(href, base)', () => {
  test.each([
    ['https://b.example/x', 'https://b.example/x'],
    ['HTTPS://B.example', 'https://b.example/'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['/capaian/', 'https://a.example/k/capaian/'],
    ['../y/', 'https://a.example/k/dokumen/y/'],
    ['#bagian', 'https://a.example/k/dokumen/x/#bagian'],
    ['http://b.example', undefined],
    ['//b.example', undefined],
    ['\\\\b.example', undefined],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['', undefined],
    ['https://', undefined],
  ])('%s → %s', (href, resolved) => {
    expect(resolveLink(href, BASE)).toBe(resolved);
  });
});

function strong(inside: Inline[]): Inline {
  return { type: 'strong', text: inside };
}

function link(href: string, words: string): Inline {
  return { type: 'link', href, text: text(words) };
}

function listLinks(blocks: Block[]): string[] {
  return [...JSON.stringify(blocks).matchAll(/"href":"((?:[^"\\]|\\.)*)"/g)].map(([, href]) => JSON.parse(`"${href}"`));
}
