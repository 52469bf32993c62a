import { describe, expect, test } from 'vitest';
import { ForgeError } from '../../src/forge/forge-error.ts';
import { findApi, findProyek, splitProyek } from '../../src/forge/proyek.ts';
import { connectForge, listTerbuka, readApi, readPermintaan, type Repositori } from '../../src/forge/sambung.ts';
import { createKunci, createRepo } from './repo-uji.ts';

const sleep = async () => {};
const repositori = (lain: Partial<Repositori> = {}): Repositori => ({
  forge: 'gitlab',
  alamat: 'https://git.contoh.example/kecamatan/kinerja',
  cabang: 'main',
  ...lain,
});

function findKode(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof ForgeError) return error.kode;
  }
  throw new Error('tidak gagal sebagaimana mestinya');
}

describe('findApi(forge, alamat), findProyek(alamat, api)', () => {
  test.each([
    ['gitlab', 'https://gitlab.com/pemda/kutasari/kinerja', 'https://gitlab.com/api/v4', 'pemda/kutasari/kinerja'],
    ['gitea', 'https://git.x.example/kecamatan/kinerja.git', 'https://git.x.example/api/v1', 'kecamatan/kinerja'],
    ['forgejo', 'https://codeberg.org/kecamatan/kinerja/', 'https://codeberg.org/api/v1', 'kecamatan/kinerja'],
    ['github', 'https://github.com/kecamatan/kinerja', 'https://api.github.com', 'kecamatan/kinerja'],
    ['github', 'https://ghe.x.example/kecamatan/kinerja', 'https://ghe.x.example/api/v3', 'kecamatan/kinerja'],
  ] as const)('%s %s', (forge, alamat, api, proyek) => {
    expect(findApi(forge, alamat)).toBe(api);
    expect(findProyek(alamat, api)).toBe(proyek);
  });

  test('forge di bawah satu folder: awalan pada alamat API bukan bagian nama proyek', () => {
    const alamat = 'https://kab.example/git/kecamatan/kinerja';
    const api = readApi('gitlab', alamat, { KINERJA_API: 'https://kab.example/git/api/v4/' });
    expect(api).toBe('https://kab.example/git/api/v4');
    expect(findProyek(alamat, api)).toBe('kecamatan/kinerja');
  });

  test.each(['https://git.x.example/', 'https://git.x.example/sendirian', 'bukan alamat'])('ditolak: %s', (alamat) => {
    expect(findKode(() => findProyek(alamat, 'https://git.x.example/api/v4'))).toBe('alamat-salah');
  });

  test.each(['sendirian', 'a/b/c', '/b', 'a/'])('splitProyek menolak %s', (proyek) => {
    expect(findKode(() => splitProyek(proyek))).toBe('alamat-salah');
  });
});

describe('connectForge(repositori, env, effects)', () => {
  test('tanpa token: variabelnya disebut, cara membuatnya juga, dan hasilnya 3', () => {
    for (const forge of ['gitlab', 'gitea', 'forgejo', 'github'] as const)
      try {
        connectForge(repositori({ forge }), {}, { fetch, sleep });
        throw new Error('tersambung tanpa token');
      } catch (error) {
        expect(error).toMatchObject({ exitCode: 3, kode: 'alamat-salah' });
        expect(String(error)).toMatch(/KINERJA_TOKEN belum ada\n {4}Buat token di .+/);
      }
  });

  test.each([
    ['http biasa', { KINERJA_API: 'http://git.contoh.example/api/v4' }],
    ['kata sandi di alamat', { KINERJA_API: 'https://a:b@git.contoh.example/api/v4' }],
    ['bukan alamat', { KINERJA_API: 'git.contoh.example' }],
  ])('alamat API yang ditolak: %s', (_, env) => {
    expect(findKode(() => connectForge(repositori(), { KINERJA_TOKEN: 'x', ...env }, { fetch, sleep }))).toBe(
      'alamat-salah',
    );
  });

  test('komputer sendiri boleh tanpa https; juru-gabung ikut sebagai akun', () => {
    const juru_gabung = { id: 99, login: 'juru-gabung', kunci: [] };
    const env = { KINERJA_TOKEN: ' x\n', KINERJA_API: 'http://127.0.0.1:3000/api/v4' };
    const sambungan = connectForge(repositori({ juru_gabung }), env, { fetch, sleep });
    expect(sambungan).toMatchObject({ proyek: 'kecamatan/kinerja', akun: { id: 99, nama: 'juru-gabung' } });
  });

  test.each([
    ['gitlab', '/api/v4/projects/kecamatan%2Fkinerja/merge_requests?state=opened&target_branch=main&per_page=100'],
    ['gitea', '/api/v1/repos/kecamatan/kinerja/pulls?state=open&limit=50'],
    ['forgejo', '/api/v1/repos/kecamatan/kinerja/pulls?state=open&limit=50'],
    ['github', '/api/v3/repos/kecamatan/kinerja/pulls?state=open&base=main&per_page=100'],
  ] as const)('%s: permohonan terbuka ditanyakan pada server yang benar', async (forge, jalur) => {
    const tanya: string[] = [];
    const ask: typeof fetch = async (input) => {
      tanya.push(String(input));
      return Response.json([]);
    };
    const sambungan = connectForge(repositori({ forge }), { KINERJA_TOKEN: 'x' }, { fetch: ask, sleep });
    const uji = createRepo();
    expect(await listTerbuka(sambungan, uji.repo)).toEqual([]);
    uji.remove();
    expect(tanya[0]).toBe(`https://git.contoh.example${jalur}`);
  });

  test('git polos: tanpa token, dari cabang salinan', async () => {
    const sambungan = connectForge(repositori({ forge: 'git' }), {}, { fetch, sleep });
    const [uji, kunci] = [createRepo(), createKunci(['staf.pem#41'])];
    uji.commit({ 'a.yaml': 'nilai: 1\n' }, { waktu: '2024-04-01T01:00:00Z', pesan: 'awal' });
    uji.git('checkout', '--quiet', '-b', 'usul/tw1');
    const isi = { 'a.yaml': 'nilai: 2\n' };
    uji.commit(isi, { waktu: '2024-04-02T01:00:00Z', pesan: 'usul', kunci: kunci.file('staf.pem#41') });
    expect(await listTerbuka(sambungan, uji.repo)).toEqual(['usul/tw1']);
    const fakta = await readPermintaan(sambungan, 'usul/tw1', {
      repo: uji.repo,
      tepercaya: { penanda: kunci.penanda },
    });
    expect(fakta).toMatchObject({ url: 'plain:usul/tw1', penulis: { id: 41 }, cabangSasaran: 'main' });
    uji.remove();
    kunci.remove();
  });
});
