import { describe, expect, test } from 'vitest';
import { composeDokumen, listDokumen } from '../../src/dokumen/catalog.ts';
import type { Dokumen } from '../../src/markup/types.ts';
import { writeDocx } from '../../src/write/docx.ts';
import { writeHtml } from '../../src/write/html.ts';
import { GABUNGAN, RIWAYAT } from '../views/riwayat-contoh.ts';
import { findRepairTriggers, readParts, splitTags } from '../write/docx-parts.ts';
import { kinerjaContoh } from './kinerja-contoh.ts';
import { loadTemplat } from './templat-contoh.ts';

const LEMBAR = loadTemplat('lembar-riwayat-persetujuan');
const KINERJA = { ...kinerjaContoh(), riwayat: RIWAYAT };

function compose(kinerja: typeof KINERJA): Dokumen {
  const [entri] = listDokumen(kinerja, [LEMBAR], 'publik');
  const { value, problems } = entri ? composeDokumen(kinerja, LEMBAR, entri) : { value: undefined, problems: [] };
  if (!value) throw new Error(`no document: ${JSON.stringify(problems)}`);
  return value;
}

describe('lembar riwayat persetujuan', () => {
  test('satu untuk setiap triwulan yang tercatat, tidak pernah draf', () => {
    const daftar = listDokumen(KINERJA, [LEMBAR], 'publik');
    expect(daftar.map(({ id, draf }) => [id, draf])).toEqual([['lembar-riwayat-persetujuan-2024-tw1', false]]);
    expect(listDokumen(kinerjaContoh(), [LEMBAR], 'pratinjau')).toEqual([]);
  });

  test('laman dan Word', async () => {
    const dokumen = compose(KINERJA);
    const parts = readParts(await writeDocx(dokumen, { when: new Date('2024-05-06T00:00:00Z') }));
    await expect(writeHtml(dokumen)).toMatchFileSnapshot(`../output/dokumen/${dokumen.id}.html`);
    await expect(splitTags(parts.get('word/document.xml') ?? '')).toMatchFileSnapshot(
      `../output/dokumen/${dokumen.id}.xml`,
    );
    expect(findRepairTriggers(parts)).toEqual([]);
  });

  test('tanpa pengembalian, ralat, dan yang tidak sah: dikatakan', () => {
    const [biasa] = GABUNGAN;
    const riwayat = { ...RIWAYAT, gabungan: [{ ...biasa, pengembalian: [] }] };
    const html = writeHtml(compose({ ...KINERJA, riwayat }));
    for (const kata of ['Tidak ada pengembalian.', 'Tidak ada ralat.', 'Tidak ada.']) expect(html).toContain(kata);
  });
});
