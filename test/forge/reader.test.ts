import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ForgeError } from '../../src/forge/forge-error.ts';
import {
  akun,
  flag,
  json,
  list,
  nullable,
  number,
  optional,
  type Reader,
  record,
  sha,
  text,
  time,
} from '../../src/forge/reader.ts';

const SHA = 'a1'.repeat(20);

test.each<[string, Reader<unknown>, unknown, unknown]>([
  ['teks', text, 'x', 'x'],
  ['bilangan', number, 7, 7],
  ['ya atau tidak', flag, false, false],
  ['sidik SHA-1', sha, SHA, SHA],
  ['sidik SHA-256', sha, 'b'.repeat(64), 'b'.repeat(64)],
  ['waktu UTC', time, '2024-04-02T02:10:00Z', '2024-04-02T02:10:00Z'],
  ['waktu Jakarta', time, '2024-04-02T09:10:00+07:00', '2024-04-02T02:10:00Z'],
  ['waktu dengan pecahan nol', time, '2024-04-02T02:10:00.000Z', '2024-04-02T02:10:00Z'],
  ['waktu dengan pecahan', time, '2024-04-02T02:10:00.250Z', '2024-04-02T02:10:00.250Z'],
  ['daftar', list(number), [1, 2], [1, 2]],
  ['pilihan yang tidak ada', optional(text), undefined, undefined],
  ['pilihan null', optional(text), null, undefined],
  ['null yang boleh', nullable(text), null, null],
  ['objek: medan lain dibuang', record({ a: number }), { a: 1, b: 2, __proto__: { c: 3 } }, { a: 1 }],
  ['JSON di dalam teks', json(record({ a: number })), '{"a":1,"b":2}', { a: 1 }],
  ['akun GitLab', akun('username'), { id: 41, username: 'staf' }, { id: 41, nama: 'staf' }],
  ['akun lain', akun('login'), { id: 41, login: 'staf' }, { id: 41, nama: 'staf' }],
  ['akun yang dihapus', akun('login'), null, { id: 0, nama: '' }],
  ['hantu Gitea', akun('login'), { id: -1, login: 'Ghost' }, { id: 0, nama: '' }],
])('%s', (_, read, value, hasil) => expect(read(value, 'x')).toEqual(hasil));

test.each<[string, Reader<unknown>, unknown, string]>([
  ['teks', text, 7, 'x berisi bilangan lain, padahal harus teks'],
  ['bilangan', number, '7', 'x berisi teks lain, padahal harus bilangan bulat'],
  ['bilangan pecahan', number, 7.5, 'x berisi bilangan lain, padahal harus bilangan bulat'],
  ['bilangan yang tidak pasti', number, 2 ** 53, 'x berisi bilangan lain, padahal harus bilangan bulat'],
  ['ya atau tidak', flag, 'true', 'x berisi teks lain, padahal harus true atau false'],
  ['sidik pendek', sha, 'a1b2c3d', 'x berisi teks lain, padahal harus sidik commit'],
  ['sidik berhuruf besar', sha, SHA.toUpperCase(), 'x berisi teks lain, padahal harus sidik commit'],
  ['sidik dengan ekor', sha, `${SHA}\n`, 'x berisi teks lain, padahal harus sidik commit'],
  ['waktu tanpa jam', time, '2024-04-02', 'x berisi teks lain, padahal harus waktu'],
  ['waktu mustahil', time, '2024-13-02T00:00:00Z', 'x berisi teks lain, padahal harus waktu'],
  ['daftar', list(number), { 0: 1 }, 'x berisi objek, padahal harus daftar'],
  ['isi daftar', list(number), [1, 'a'], 'x[1] berisi teks lain, padahal harus bilangan bulat'],
  ['objek', record({ a: number }), [], 'x berisi daftar, padahal harus objek'],
  ['medan yang tidak ada', record({ a: record({ b: text }) }), { a: {} }, 'x.a.b tidak ada, padahal harus teks'],
  ['medan null', record({ a: text }), { a: null }, 'x.a null, padahal harus teks'],
  ['null yang tidak ada', nullable(text), undefined, 'x tidak ada, padahal harus teks'],
  ['bukan JSON', json(number), '{', 'x berisi teks lain, padahal harus JSON'],
  ['akun tanpa nomor', akun('login'), { login: 'staf' }, 'x.id tidak ada, padahal harus bilangan bulat'],
])('ditolak: %s', (_, read, value, pesan) => {
  expect(() => read(value, 'x')).toThrow(expect.objectContaining({ kode: 'bentuk-lain' }));
  expect(() => read(value, 'x')).toThrow(pesan);
});

describe('sembarang jawaban', () => {
  const READ = record({ id: number, author: akun('login'), sha, waktu: time, isi: list(optional(text)) });

  test('terbaca utuh atau ditolak dengan tempatnya, dan nilainya tidak pernah dikutip', () => {
    const rahasia = 'RAHASIA-42';
    const isi = fc.oneof(fc.anything(), fc.constant(rahasia), fc.constant(null), fc.integer());
    fc.assert(
      fc.property(fc.record({ id: isi, author: isi, sha: isi, waktu: isi, isi }, { requiredKeys: [] }), (value) => {
        try {
          READ(value, 'GET /x');
        } catch (error) {
          expect(error).toBeInstanceOf(ForgeError);
          expect(String(error)).toContain('GET /x');
          expect(String(error)).not.toContain(rahasia);
        }
      }),
    );
  });

  test('medan tambahan tidak mengubah apa pun', () => {
    const benar = {
      id: 1,
      author: { id: 41, login: 'staf' },
      sha: SHA,
      waktu: '2024-04-02T02:10:00Z',
      isi: ['a', null],
    };
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (lain) => {
        expect(READ({ ...lain, ...benar }, 'x')).toEqual(READ(benar, 'x'));
      }),
    );
  });
});
