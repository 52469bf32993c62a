import { describe, expect, test } from 'vitest';
import { unzipSync } from 'fflate';
import type { Block, Dokumen } from '../../src/markup/types.ts';
import { writeDocx } from '../../src/write/docx.ts';
import { writeHtml } from '../../src/write/html.ts';
import { rasterize } from '../../src/write/rasterize.ts';
import { dokumenContoh } from './dokumen-contoh.ts';

const ALAMAT = 'https://uji.example/dokumen/laporan-2024-tw1/catatan/#K7QF-3M2A-XWBD';
const KODE: Block = { type: 'kode-periksa', kode: 'K7QF-3M2A-XWBD', alamat: ALAMAT };
const dokumen: Dokumen = { ...dokumenContoh(), sections: [{ orientation: 'portrait', blocks: [KODE] }] };

describe('blok kode-periksa', () => {
  test('di laman: gambar dengan kata gantinya, kode, dan tautan yang membawa kodenya', () => {
    const html = writeHtml(dokumen);
    expect(html).toContain(`role="img" aria-label="Kode QR. Kode periksa K7QF-3M2A-XWBD, alamat ${ALAMAT}"`);
    expect(html).toContain('Kode periksa <strong>K7QF-3M2A-XWBD</strong>');
    expect(html).toContain(`<a href="${ALAMAT}">https://uji.example/dokumen/laporan-2024-tw1/catatan/</a>`);
  });

  test('di Word: gambar dengan kata gantinya, kode, dan tautan keluar', async () => {
    const parts = unzipSync(await writeDocx(dokumen, { rasterize, when: new Date('2024-04-02T00:00:00Z') }));
    const read = (name: string) => new TextDecoder().decode(parts[name]);
    expect(read('word/document.xml')).toContain(`Kode QR. Kode periksa K7QF-3M2A-XWBD, alamat ${ALAMAT}`);
    expect(read('word/document.xml')).toContain('>K7QF-3M2A-XWBD</w:t>');
    expect(read('word/_rels/document.xml.rels')).toContain(`Target="${ALAMAT.split('#')[0]}"`);
    expect(read('word/document.xml')).toContain('w:anchor="K7QF-3M2A-XWBD"');
    expect(Object.keys(parts).some((name) => name.endsWith('.svg'))).toBe(true);
  });
});
