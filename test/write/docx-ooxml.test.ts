// The judge of Microsoft's own SDK: every part against the schemas of Word 2019, which is more than the main part alone.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadSitus } from '../../src/load-situs.ts';
import type { Dokumen } from '../../src/markup/types.ts';
import { writeDocx } from '../../src/write/docx.ts';
import { rasterize } from '../../src/write/rasterize.ts';
import { pngContoh } from '../gambar-contoh.ts';
import { dokumenContoh } from './dokumen-contoh.ts';
import { judgeOoxml } from './ooxml-sdk.ts';

const WHEN = new Date('2024-04-15T00:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'ooxml-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('Open XML SDK', () => {
  test('setiap jenis blok, dengan dan tanpa lambang', async () => {
    const lambang = { bytes: pngContoh(40, 50), jenis: 'png', lebar: 40, tinggi: 50, alt: 'Lambang & contoh' } as const;
    const bersih = dokumenContoh({ id: 'lambang', lambang, draf: false, contoh: false });
    expect(await listErrors([dokumenContoh(), bersih])).toEqual([]);
  });

  test('satu dokumen dari setiap templat, dalam satu berkas', { timeout: 120_000 }, async () => {
    const { dokumen } = loadSitus({ content: 'content', mode: 'pratinjau' });
    const satuSatu = new Map(dokumen.map(({ entri, dokumen: satu }) => [entri.templat, satu]));
    expect(satuSatu.size).toBeGreaterThan(3);
    expect(await listErrors([joinDokumen([...satuSatu.values()])])).toEqual([]);
  });

  test('mengenali berkas yang salah', async () => {
    const bytes = await writeDocx(dokumenContoh(), { when: WHEN, rasterize, pages: new Map() });
    expect(judge('rusak', bytes.subarray(0, 4000))).not.toEqual([]);
  });
});

async function listErrors(dokumen: Dokumen[]): Promise<string[]> {
  const errors: string[] = [];
  for (const satu of dokumen) {
    // Which pages lists name changes nothing of a file's shape, and finding out takes long.
    errors.push(...judge(satu.id, await writeDocx(satu, { when: WHEN, rasterize, pages: new Map() })));
  }
  return errors;
}

/** Starting the judge takes longer than judging. Names are made different, as those of one document are. */
function joinDokumen(semua: Dokumen[]): Dokumen {
  const sections = semua.flatMap((dokumen, nomor) =>
    dokumen.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => {
        return 'id' in block && block.id !== undefined ? { ...block, id: `d${nomor}-${block.id}` } : block;
      }),
    })),
  );
  return dokumenContoh({ id: 'semua', sections });
}

function judge(id: string, bytes: Uint8Array): string[] {
  const file = join(folder, `${id}.docx`);
  writeFileSync(file, bytes);
  return judgeOoxml(file).map(({ path, xPath, description }) => `${id} ${path} ${xPath}: ${description}`);
}
