import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareMedan, formatNilai, isSame } from '../../src/forge/setelan.ts';
import { matchesGitea, matchesGitlab } from '../../src/forge/setelan-pola.ts';
import { checkVersi, compareVersi } from '../../src/forge/setelan-versi.ts';

describe('matchesGitlab(pola, cabang)', () => {
  test.each([
    ['main', 'main', true],
    ['main', 'mains', false],
    ['*', 'main', true],
    ['*', 'a/b', true],
    ['m*', 'main', true],
    ['*n', 'main', true],
    ['m*n', 'main', true],
    ['m*a*i*n', 'main', true],
    ['mai*ain', 'main', false],
    ['m**n', 'main', true],
    ['rilis/*', 'main', false],
    ['*i*i*', 'main', false],
    ['m.in', 'main', false],
  ])('%s ~ %s: %s', (pola, cabang, hasil) => {
    expect(matchesGitlab(pola, cabang)).toBe(hasil);
  });

  test('sama dengan ungkapan reguler yang bersesuaian', () => {
    const huruf = fc.constantFrom('a', 'b', '*', '/');
    const kata = fc.array(huruf, { maxLength: 8 }).map((semua) => semua.join(''));
    fc.assert(
      fc.property(kata, kata, (pola, teks) => {
        const cabang = teks.replaceAll('*', 'a');
        expect(matchesGitlab(pola, cabang)).toBe(new RegExp(`^${pola.replaceAll('*', '.*')}$`).test(cabang));
      }),
      { numRuns: 500 },
    );
  });
});

describe('matchesGitea(pola, cabang)', () => {
  test.each([
    ['main', 'main', true],
    ['*', 'main', true],
    ['*', 'rilis/main', false],
    ['**', 'rilis/main', true],
    ['rilis/*', 'main', false],
    ['rilis/**', 'main', false],
    ['ma?n', 'main', true],
    ['{main,rilis}', 'main', true],
    ['lain[0-9]', 'main', true], // not understood, so warned of
  ])('%s ~ %s: %s', (pola, cabang, hasil) => {
    expect(matchesGitea(pola, cabang)).toBe(hasil);
  });
});

describe('compareVersi(a, b), checkVersi(forge, versi)', () => {
  test.each([
    ['28.0.0', '1.27.3', 1],
    ['1.9.0', '1.10.0', -1],
    ['1.27.3', '1.27.3', 0],
    ['v1.27', '1.27.0', 0],
    ['1.27.3+dev-12-gabc', '1.27.3', 0],
  ])('%s, %s → %i', (a, b, hasil) => {
    expect(Math.sign(compareVersi(a, b))).toBe(hasil);
  });

  test.each([
    ['gitea', '28.0.0', []],
    ['gitea', '1.27.4', []],
    ['gitea', '1.27.3', ['catatan']],
    ['gitea', '1.26.0', ['catatan', 'catatan', 'catatan', 'catatan', 'catatan']],
    ['gitea', '1.25.9', ['selisih', 'catatan', 'catatan', 'catatan', 'catatan', 'catatan']],
    ['gitea', 'tidak jelas', ['selisih', 'catatan', 'catatan', 'catatan', 'catatan', 'catatan']],
    ['gitea', '11.0.3+gitea-1.22.0', ['selisih']],
    ['forgejo', '11.0.3+gitea-1.22.0', ['catatan']],
    ['forgejo', '1.27.3', ['selisih']],
  ] as const)('%s %s', (forge, versi, jenis) => {
    expect(checkVersi(forge, versi).map((satu) => satu.jenis)).toEqual(jenis);
  });
});

describe('compareMedan(tempat, ketentuan, nyata)', () => {
  test.each([
    [[], undefined, true],
    ['', null, true],
    [false, undefined, false],
    [['a', 'b'], ['b', 'a'], true],
    [['a'], ['a', 'b'], false],
    [[{ x: 1, y: [2] }], [{ y: [2], x: 1 }], true],
    [1, '1', false],
    [true, 1, false],
  ])('%j dan %j: %s', (harus, nyata, hasil) => {
    expect(isSame(harus, nyata)).toBe(hasil);
  });

  test.each([
    [undefined, {}, ['selisih']],
    ['aman', {}, []],
    ['catatan', {}, ['catatan']],
    ['aman', { medan: false }, ['selisih']],
    ['catatan', { medan: false }, ['selisih']],
    ['aman', { medan: true }, []],
  ] as const)('bila tiada %s, nyata %j', (bilaTiada, nyata, jenis) => {
    const ketentuan = { medan: 'medan', harus: true, akibat: 'akibat.', ...(bilaTiada && { bilaTiada }) };
    expect(compareMedan('tempat', [ketentuan], nyata).map((satu) => satu.jenis)).toEqual(jenis);
  });

  test('nilai dari server ditulis sebaris dan pendek', () => {
    expect(formatNilai('a\u001b[31m\u202eb\nc')).toBe('"a\\u001b[31m b\\nc"');
    expect(formatNilai('x'.repeat(500))).toHaveLength(161);
  });
});
