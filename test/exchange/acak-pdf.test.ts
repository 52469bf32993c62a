import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readBerkasPdf } from '../../src/exchange/baca-pdf.ts';
import { describeIsi } from '../../src/exchange/laporan-isi.ts';
import { describeHasil } from '../../src/exchange/laporan-pdf.ts';
import { makePdf, signPdf } from './pdf-bertanda.ts';
import { makeIdentitas } from './sertifikat-coba.ts';

const NILAI = ['7', '-1', 'null', 'true', '[]', '[null]', '<< >>', '(x)', '/X', '99 0 R', '1 0 R', '3 0 R', ''];

const SERIBU = 1000; // places in the file, evenly spread

let asli: Buffer;

beforeAll(async () => {
  asli = await signPdf(await makePdf(), await makeIdentitas('Camat Coba'));
});

describe('PDF bertanda tangan yang dirusak tidak pernah menghentikan pembacanya', () => {
  test('200 kali satu sampai tiga bita diganti', { timeout: 120_000 }, async () => {
    const bita = fc.tuple(fc.integer({ min: 0, max: SERIBU - 1 }), fc.integer({ min: 0, max: 255 }));
    await fc.assert(
      fc.asyncProperty(fc.array(bita, { minLength: 1, maxLength: 3 }), async (ganti) => {
        await expectDijawab(replaceBytes(asli, ganti));
      }),
      { numRuns: 200 },
    );
  });

  test.each(NILAI)('setiap nilai di dalamnya diganti dengan "%s"', { timeout: 120_000 }, async (nilai) => {
    for (const bytes of listDiganti(asli, nilai)) await expectDijawab(bytes);
  });

  test.each([0, 0.1, 0.5, 0.9, 0.999])('terpotong pada %d bagiannya', async (bagian) => {
    await expectDijawab(asli.subarray(0, Math.floor(asli.length * bagian)));
  });
});

/** Whatever it is, it is told in words; a copy that was changed is never called whole. */
async function expectDijawab(bytes: Buffer): Promise<void> {
  const { hasil, isi } = await readBerkasPdf({ bytes });
  const kata = [...describeHasil(hasil), ...(isi ? describeIsi(isi, '0'.repeat(64)) : [])];
  expect(kata.join('\n')).toMatch(/PDF|tanda tangan/);
  if (!bytes.equals(asli)) expect(hasil.status).not.toBe('sah');
}

/** Of the file but the signature's own digits, which are half of it. */
function replaceBytes(bytes: Buffer, ganti: [number, number][]): Buffer {
  const [awal, akhir] = findCelah(bytes);
  const rusak = Buffer.from(bytes);
  for (const [letak, bita] of ganti) {
    const at = Math.floor((letak / SERIBU) * (bytes.length - (akhir - awal)));
    rusak[at < awal ? at : at + (akhir - awal)] = bita;
  }
  return rusak;
}

function* listDiganti(bytes: Buffer, nilai: string): Iterable<Buffer> {
  const teks = bytes.toString('latin1');
  for (const { 0: pasangan, index, groups } of teks.matchAll(PASANGAN)) {
    const ganti = nilai === '' ? '' : `${groups?.kunci} ${nilai}`;
    yield Buffer.from(teks.slice(0, index) + ganti + teks.slice(index + pasangan.length), 'latin1');
  }
}

/** A key and a value that is no dictionary. */
const PASANGAN = /(?<kunci>\/[A-Za-z]+) ?(?:\[[^\]]*\]|\([^)]*\)|<[0-9a-f]+>|\d+ 0 R|-?[\d.]+|(?<= )\/[A-Za-z.0-9]+)/g;

function findCelah(bytes: Buffer): [number, number] {
  const awal = bytes.lastIndexOf('/Contents <') + '/Contents <'.length;
  return [awal, bytes.indexOf('>', awal)];
}
