import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMirip } from '../../src/validate/huruf-mirip.ts';

const KODE = /^(IKU-\d+|\d\.\d{2}\.\d{2}(\.\d\.\d{2}(\.\d{4})?)?(-\d+)?)$/;
const isKode = (teks: string) => KODE.test(teks);

describe('findMirip(text, fits)', () => {
  test.each([
    ['Kiril', '\u0406\u041aU-1', 'IKU-1', 0, '\u0406', 'I'],
    ['Yunani', 'I\u039aU-1', 'IKU-1', 1, '\u039a', 'K'],
    ['lebar', '\uff29\uff2b\uff35\uff0d\uff11', 'IKU-1', 0, '\uff29', 'I'],
    ['tanda pisah', 'IKU\u20141', 'IKU-1', 3, '\u2014', '-'],
    ['huruf O', '7.O1.02', '7.01.02', 2, 'O', '0'],
    ['huruf l dan I', '7.0l.02.2.0I', '7.01.02.2.01', 3, 'l', '1'],
    ['angka 1', '1KU-1', 'IKU-1', 0, '1', 'I'],
    ['kutip melengkung', '\u2018IKU-1\u2019', 'IKU-1', 0, '\u2018', undefined],
  ])('%s', (_, text, benar, huruf, salah, seharusnya) => {
    expect(findMirip(text, isKode)).toEqual({ benar, huruf, salah, seharusnya });
  });

  test.each([
    ['sudah benar', 'IKU-1'],
    ['huruf kecil bukan huruf mirip', 'iku-1'],
    ['bukan kode', 'Survei kepuasan'],
    ['terlalu panjang', `\u0406KU-${'1'.repeat(200)}`],
  ])('tidak ada: %s', (_, text) => {
    expect(findMirip(text, isKode)).toBeUndefined();
  });

  test('satu huruf yang diganti kembarannya selalu ditemukan di tempatnya', () => {
    const kembar: Record<string, string> = {
      I: '\u0406',
      K: '\u041a',
      '-': '\u2013',
      '.': '\u2024',
      '0': 'O',
      '1': 'l',
    };
    const kode = fc.constantFrom('IKU-1', 'IKU-10', '7.01.02', '7.01.02.2.01.0001', '7.01.02-1');
    fc.assert(
      fc.property(kode, fc.nat(), (benar, acak) => {
        const letak = [...benar].flatMap((huruf, i) => (huruf in kembar ? [i] : []));
        const i = letak[acak % letak.length] ?? 0;
        const text = benar.slice(0, i) + (kembar[benar[i] ?? ''] ?? '') + benar.slice(i + 1);
        expect(findMirip(text, isKode)).toMatchObject({ benar, huruf: i });
      }),
    );
  });
});
