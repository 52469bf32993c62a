import { describe, expect, test } from 'vitest';
import { fillHashes, holdSidik } from '../../src/write/hash-berkas.ts';

const SIDIK = { pdf: 'a'.repeat(64), docx: 'b'.repeat(64) };

describe('fillHashes(html, sidik)', () => {
  test('setiap tempat terisi dengan sidik yang sama panjangnya', () => {
    const html = `<i data-sidik="${holdSidik('pdf')}">${holdSidik('pdf')}</i><b>${holdSidik('docx')}</b>`;
    const filled = fillHashes(html, SIDIK);
    expect(filled).toBe(`<i data-sidik="${SIDIK.pdf}">${SIDIK.pdf}</i><b>${SIDIK.docx}</b>`);
    expect(filled.length).toBe(html.length);
  });

  test.each([[holdSidik('pdf')], [holdSidik('docx')], ['']])('laman yang kurang satu tempat ditolak: %j', (html) => {
    expect(() => fillHashes(html, SIDIK)).toThrow('tanpa tempat untuk sidik');
  });
});
