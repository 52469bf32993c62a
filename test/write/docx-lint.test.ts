import { beforeAll, describe, expect, test } from 'vitest';
import { loadSitus } from '../../src/load-situs.ts';
import type { Dokumen } from '../../src/markup/types.ts';
import { writeDocx } from '../../src/write/docx.ts';
import { rasterize } from '../../src/write/rasterize.ts';
import { DAFTAR_ATURAN, lintDocx, XML_SAH } from './docx-lint.ts';
import { breakDocx, DAFTAR_RUSAK } from './docx-rusak.ts';
import { dokumenContoh } from './dokumen-contoh.ts';
import { listPagesOf } from './halaman-contoh.ts';

/** What else one edit cannot help breaking. */
const IKUT: Record<string, string[]> = {
  'gambar tanpa jenis': ['gambar-ada'],
  'gambar dari luar': ['bagian-terjangkau', 'gambar-ada'],
  'baris tanpa sel': ['baris-selebar-kisi'],
  'tabel di akhir sel': ['tabel-berparagraf-di-belakang'],
  'SVG sebagai penggantinya sendiri': ['hubungan-dipakai'],
  'tepi selebar kertas': ['tabel-selebar-halaman'],
  'kaki menunjuk kepala': ['hubungan-dipakai'],
  'tanpa kepala halaman pertama': ['hubungan-dipakai'],
};

describe('lintDocx(bytes)', () => {
  let baik: Uint8Array;
  beforeAll(async () => {
    baik = await write(dokumenContoh());
  });

  test('dokumen yang baik tidak punya temuan', () => {
    expect(lintDocx(baik)).toEqual([]);
  });

  test.each(DAFTAR_RUSAK)('%s: %s', (aturan, apa, rusak) => {
    const temuan = lintDocx(breakDocx(baik, rusak));
    const names = [...new Set(temuan.map((satu) => satu.aturan))];
    expect(names, JSON.stringify(temuan, undefined, 1)).toContain(aturan);
    expect(names.filter((nama) => nama !== aturan)).toEqual(IKUT[apa] ?? []);
  });

  test('setiap pemeriksaan punya contoh yang melanggarnya, dan nama yang sendiri', () => {
    const names = [XML_SAH, ...DAFTAR_ATURAN.map(({ nama }) => nama)];
    expect(new Set(names).size).toBe(names.length);
    expect([...new Set(DAFTAR_RUSAK.map(([aturan]) => aturan))].sort()).toEqual(names.sort());
  });
});

describe('dokumen kantor: satu dari setiap templat', () => {
  const { dokumen } = loadSitus({ content: 'content', mode: 'pratinjau' });
  const satu = new Map(dokumen.map(({ entri, dokumen }) => [entri.templat, dokumen]));

  test.each([...satu])('%s', async (_, dokumen) => {
    expect(lintDocx(await write(dokumen))).toEqual([]);
  });
});

function write(dokumen: Dokumen): Promise<Uint8Array> {
  return writeDocx(dokumen, { when: new Date('2024-04-15T00:00:00Z'), rasterize, pages: listPagesOf(dokumen) });
}
