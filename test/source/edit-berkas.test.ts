import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editYaml, type YamlValue } from '../../src/source/edit.ts';
import { type Part, readPart } from '../../src/source/edit-part.ts';
import { WIDTH } from '../../src/source/edit-scalar.ts';
import { readFolder } from '../../src/source/files.ts';
import { pointer } from '../../src/source/pointer.ts';
import { readYaml } from '../../src/source/yaml.ts';

const FOLDER = ['../../content', '../input'].map((folder) => fileURLToPath(new URL(folder, import.meta.url)));

/** Every real file that is read without a problem: the office's own, and those of the tests. */
const BERKAS = FOLDER.flatMap((folder) => readFolder(folder).files)
  .filter(({ path, text }) => path.endsWith('.yaml') && readYaml(path, text).problems.length === 0)
  .map(({ path, text }) => ({ path, text, isian: listIsian(readPart(text), '') }));

/** Those with a mistake are not always typed as the house would. */
const RAPI = BERKAS.filter(({ path }) => !path.startsWith('bermasalah/'));

interface Isian {
  pointer: string;
  part: Part;
}

function listIsian({ entries }: Part, at: string): Isian[] {
  return entries.flatMap(({ key, part }) => {
    const here = at + pointer(key);
    return part.entries.length ? listIsian(part, here) : [{ pointer: here, part }];
  });
}

describe('editYaml(text, edits): berkas yang sebenarnya', () => {
  test('tersedia cukup banyak', () => {
    expect(BERKAS.length).toBeGreaterThan(150);
    expect(BERKAS.flatMap(({ isian }) => isian).length).toBeGreaterThan(5000);
  });

  test('terbaca sama, dan tanpa ubahan tidak berubah', () => {
    for (const { path, text } of BERKAS) {
      const { value } = readPart(text);
      expect(value, path).toEqual(readYaml(path, text).value?.value);
      expect(editYaml(text, []), path).toBe(text);
      expect(editYaml(text, [{ pointer: '', value }]), path).toBe(text);
    }
  });

  test('satu isian diubah: baris lain tetap; dikembalikan: seperti semula', () => {
    const pilihan = fc.constantFrom<YamlValue>(null, 12.5, 'a: b', 'satu\ndua', [1, 2], ['x'], { k: [{ l: 1 }] });
    fc.assert(
      fc.property(fc.nat(), fc.nat(), pilihan, (nomor, letak, baru) => {
        const { path, text, isian } = RAPI[nomor % RAPI.length] ?? { path: '', text: '', isian: [] };
        const satu = isian[letak % isian.length];
        if (!satu) return;
        const ubah = editYaml(text, [{ pointer: satu.pointer, value: baru }]);
        expectSekitar(text, satu.part, ubah, path + satu.pointer);
        const kembali = editYaml(ubah, [{ pointer: satu.pointer, value: satu.part.value }]);
        // Where a long text was folded, or that it was not, is for its writer to choose; what it says stays.
        if (satu.part.style === 'folded' || isLong(text, satu.part))
          expect(readPart(kembali).value).toEqual(readPart(text).value);
        else expect(kembali, path + satu.pointer).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});

/** A line that the house would fold. */
function isLong(text: string, { end }: Part): boolean {
  return end - text.lastIndexOf('\n', end - 1) - 1 > WIDTH;
}

function expectSekitar(lama: string, { after, end }: Part, baru: string, nama: string): void {
  const atas = lama.slice(0, after);
  const bawah = lama.slice(end).replace(/^[^\n]*/, '');
  expect(baru.slice(0, atas.length), nama).toBe(atas);
  expect(baru.endsWith(bawah), nama).toBe(true);
}
