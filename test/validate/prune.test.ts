import { describe, expect, test } from 'vitest';
import { createPruned, prune } from '../../src/validate/prune.ts';

const nilai = { a: [{ b: 0 }, { b: 1 }, { b: 2, c: [10, 11, 12] }], d: { e: 1 } };

describe('prune(pruned, pointers)', () => {
  test.each([
    ['isian', ['/d/e'], { ...nilai, d: {} }],
    ['butir', ['/a/1'], { a: [nilai.a[0], nilai.a[2]], d: nilai.d }],
    ['semua', [''], undefined],
    ['yang tidak ada', ['/x/y'], nilai],
  ])('membuang %s', (_, pointers, rest) => {
    expect(prune(createPruned(nilai), pointers).value).toEqual(rest);
  });

  test('toFile menunjuk tempat semula, juga sesudah dua kali', () => {
    const sekali = prune(createPruned(nilai), ['/a/0', '/a/2/c/0']);
    expect(sekali.toFile('/a/1/c/0')).toBe('/a/2/c/1');
    const duaKali = prune(sekali, ['/a/0']);
    expect(duaKali.value).toEqual({ a: [{ b: 2, c: [11, 12] }], d: { e: 1 } });
    expect(duaKali.toFile('/a/0/c/1')).toBe('/a/2/c/2');
    expect(duaKali.toFile('/d/e')).toBe('/d/e');
  });
});
