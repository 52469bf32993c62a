import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findSejak, type Kiriman, listDorongan } from '../../src/forge/dorongan.ts';
import { listShas } from '../../src/forge/git.ts';
import { createRepo, type RepoUji } from './repo-uji.ts';

// main:  A ── B          usul: A ── c ── d ── (merge of B) e
let uji: RepoUji;
const sha: Record<string, string> = {};

beforeAll(() => {
  uji = createRepo();
  const commit = (nama: string, waktu: string) => uji.commit({ [`${nama}.yaml`]: 'x\n' }, { waktu, pesan: nama });
  sha.A = commit('A', '2024-01-10T00:00:00Z');
  uji.git('checkout', '--quiet', '-b', 'usul');
  sha.c = commit('c', '2024-04-01T00:00:00Z');
  sha.d = commit('d', '2024-04-02T00:00:00Z');
  uji.git('checkout', '--quiet', 'main');
  sha.B = commit('B', '2024-03-01T00:00:00Z');
  uji.git('checkout', '--quiet', 'usul');
  uji.git('merge', '--quiet', '--no-ff', '--no-commit', 'main');
  sha.e = uji.commit({}, { waktu: '2024-04-03T00:00:00Z', pesan: 'e' });
});
afterAll(() => uji.remove());

const X = { id: 1, nama: 'x' };
const Y = { id: 2, nama: 'y' };
const NOL = '0'.repeat(40);
const DIBUKA = '2024-04-04T00:00:00Z';

interface Baris {
  akun: typeof X;
  dari: string | null;
  ke: string;
  cabang?: string;
  isi?: string[];
}

function list(baris: Baris[]): string[] {
  const kiriman = baris.map(({ akun, dari, ke, cabang = 'usul', isi }, index): Kiriman => {
    const sebelum = dari === null ? null : (sha[dari] ?? dari);
    const tiba = sha[ke] ?? ke;
    const waktu = `2024-04-03T0${index}:00:00Z`;
    return { akun, waktu, cabang, sha: tiba, sebelum, ...(isi && { isi: isi.map((each) => sha[each] ?? each) }) };
  });
  const shas = listShas(uji.repo, sha.e ?? '', [sha.B ?? '']);
  const nama = (each: string | null) => Object.keys(sha).find((key) => sha[key] === each) ?? each;
  return listDorongan(uji.repo, { kiriman, cabangAsal: 'usul', dasar: sha.B ?? '', shas, dibuka: DIBUKA }).map(
    (each) => `${each.akun.nama || '?'} ${nama(each.sha)}`,
  );
}

describe('listDorongan(repo, permintaan)', () => {
  const HILANG = 'f'.repeat(40);
  test.each<[string, Baris[], string[]]>([
    ['satu dorongan membawa semuanya', [{ akun: X, dari: null, ke: 'e' }], ['x e']],
    [
      'bertahap: setiap pendorong',
      [
        { akun: X, dari: null, ke: 'c' },
        { akun: Y, dari: 'c', ke: 'e' },
      ],
      ['x c', 'y e'],
    ],
    [
      'dorongan yang disembunyikan di tengah',
      [
        { akun: X, dari: null, ke: 'c' },
        { akun: Y, dari: 'd', ke: 'e' },
      ],
      ['x c', 'y e', '? d'],
    ],
    [
      'dorongan pertama disembunyikan: bukan milik yang berikutnya',
      [{ akun: Y, dari: 'd', ke: 'e' }],
      ['y e', '? c', '? d'],
    ],
    ['tidak ada yang diketahui', [], ['? c', '? d', '? e']],
    ['nol berarti cabang baru', [{ akun: X, dari: NOL, ke: 'e' }], ['x e']],
    [
      'kepala lama yang sudah dibuang tetap tercatat, tanpa membawa apa pun',
      [
        { akun: X, dari: null, ke: HILANG },
        { akun: Y, dari: HILANG, ke: 'e' },
      ],
      [`x ${HILANG}`, 'y e'],
    ],
    [
      'cabang lain yang membawa isinya',
      [
        { akun: X, dari: null, ke: 'd', cabang: 'milik-x' },
        { akun: Y, dari: null, ke: 'e' },
      ],
      ['x d', 'y e'],
    ],
    [
      'dorongan ke cabang sasaran tidak ikut',
      [
        { akun: X, dari: 'A', ke: 'B', cabang: 'main' },
        { akun: Y, dari: null, ke: 'e' },
      ],
      ['y e'],
    ],
    [
      'yang disebut dua kali tercatat sekali',
      [
        { akun: X, dari: null, ke: 'e' },
        { akun: X, dari: null, ke: 'e', isi: ['e'] },
      ],
      ['x e'],
    ],
    ['isi yang disebut server sendiri', [{ akun: X, dari: null, ke: 'e', isi: ['d', 'e'] }], ['x e', '? c']],
  ])('%s', (_, baris, hasil) => expect(list(baris)).toEqual(hasil));
});

describe('findSejak(repo, permohonan)', () => {
  const sejak = (dibuka: string) => findSejak(uji.repo, { cabangSasaran: 'main', shaKepala: sha.e ?? '', dibuka });
  test('sehari sebelum commit sasaran tertua yang ditumpangi', () =>
    expect(sejak(DIBUKA)).toBe('2024-01-09T00:00:00Z'));
  test('tidak pernah sesudah permohonan dibuka', () =>
    expect(sejak('2024-01-05T00:00:00Z')).toBe('2024-01-04T00:00:00Z'));
});
