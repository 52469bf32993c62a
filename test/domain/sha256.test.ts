import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computeSha256, computeSha256InJs } from '../../src/domain/sha256.ts';

test('computeSha256: yang di Node dan yang di peramban sama, apa pun teksnya', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (teks) => {
      expect(computeSha256InJs(teks)).toBe(computeSha256(teks));
    }),
  );
  expect(computeSha256).not.toBe(computeSha256InJs);
});
