import { describe, expect, test } from 'vitest';
import { computeSidik } from '../../src/domain/sidik.ts';

describe('computeSidik(value)', () => {
  test('SHA-256 dari JSON kanonik (RFC 8785)', () => {
    // printf '{"a":[1,2.5,"é"],"b":null}' | sha256sum
    expect(computeSidik({ b: null, a: [1, 2.5, 'é'] })).toBe(
      'c85a32002ab44befebd40fe674e4ac562524fa9d905f307b8f88d90d0b01b62c',
    );
  });
  test('urutan kunci dan isian tak terdefinisi tidak mengubah sidik; nilai mengubahnya', () => {
    const sidik = computeSidik({ a: 1, b: 2 });
    expect(computeSidik({ b: 2, a: 1, c: undefined })).toBe(sidik);
    expect(computeSidik({ a: 1, b: 3 })).not.toBe(sidik);
  });
  test('sedalam apa pun kuncinya; yang tidak punya urutan kanonik ditolak', () => {
    const sidik = computeSidik([{ a: { c: [{ e: 1, f: 2 }], d: 3 }, b: 4 }]);
    expect(computeSidik([{ a: { d: 3, c: [{ f: 2, e: 1 }] }, b: 4 }])).toBe(sidik);
    expect(() => computeSidik({ b: 1, a: [{ 10: 1, 9: 2 }] })).toThrow('no canonical order');
  });
});
