import { afterAll, beforeAll, expect, test } from 'vitest';
import { listBeda, listRiwayatGit, readTanda } from '../../src/forge/riwayat-git.ts';
import { createKunci, createRepo, type KunciUji, type RepoUji } from './repo-uji.ts';

let uji: RepoUji;
let kunci: KunciUji;
let dasar: string;
let genesis: string;
let kepala: string;
let gabung: string;
let langsung: string;

beforeAll(() => {
  uji = createRepo();
  kunci = createKunci(['juru-gabung', 'orang-lain']);
  dasar = uji.commit(
    { 'a.yaml': '1\n', 'b.yaml': '1\n', ':aneh': 'x\n' },
    { waktu: '2024-01-01T00:00:00Z', pesan: 'awal' },
  );
  uji.git('checkout', '--quiet', '-b', 'usul');
  kepala = uji.commit(
    { 'a.yaml': '2\n', 'b.yaml': null, 'c.yaml': '1\n' },
    { waktu: '2024-04-01T00:00:00Z', pesan: 'usul' },
  );
  uji.git('checkout', '--quiet', 'main');
  genesis = uji.commit({ 'main.yaml': 'x\n' }, { waktu: '2024-03-01T00:00:00Z', pesan: 'main maju' });
  uji.git('merge', '--quiet', '--no-ff', '--no-commit', 'usul');
  const tanda = { waktu: '2024-04-02T00:00:00Z', pesan: 'Gabung\n\nSkema-Jejak: 1' };
  gabung = uji.commit({ 'selundup.yaml': 'x\n' }, { ...tanda, kunci: kunci.file('juru-gabung') });
  langsung = uji.commit({ ':aneh': 'y\n' }, { ...tanda, pesan: 'langsung', kunci: kunci.file('orang-lain') });
});
afterAll(() => {
  uji.remove();
  kunci.remove();
});

test('listRiwayatGit(repo, rentang): garis utama sesudah genesis, dengan isi yang berubah', () => {
  const riwayat = listRiwayatGit(uji.repo, { genesis, tip: langsung });
  expect(
    riwayat.map(({ perubahan, perubahanKepala, ...lain }) => ({
      ...lain,
      perubahan: perubahan.map(({ path }) => path),
      perubahanKepala: perubahanKepala.map(({ path }) => path),
    })),
  ).toEqual([
    {
      sha: gabung,
      induk: [genesis, kepala],
      waktu: '2024-04-02T00:00:00Z',
      pesan: 'Gabung\n\nSkema-Jejak: 1\n',
      bertanda: true,
      perubahan: ['a.yaml', 'b.yaml', 'c.yaml', 'selundup.yaml'],
      perubahanKepala: ['a.yaml', 'b.yaml', 'c.yaml'],
    },
    {
      sha: langsung,
      induk: [gabung],
      waktu: '2024-04-02T00:00:00Z',
      pesan: 'langsung\n',
      bertanda: true,
      perubahan: [':aneh'],
      perubahanKepala: [],
    },
  ]);
});

test('readTanda(repo, komit, gerbang): hanya kunci yang disebut', () => {
  const [satu, dua] = listRiwayatGit(uji.repo, { genesis, tip: langsung });
  if (!satu || !dua) throw new Error('riwayatnya dua commit');
  const gerbang = { penanda: `juru-gabung ${kunci.publik('juru-gabung')}\n` };
  const lain = { penanda: `orang-lain ${kunci.publik('orang-lain')}\n` };
  expect([satu, dua].map((komit) => readTanda(uji.repo, komit, gerbang))).toEqual(['sah', 'tidak-sah']);
  expect([satu, dua].map((komit) => readTanda(uji.repo, komit, lain))).toEqual(['tidak-sah', 'sah']);
  expect(readTanda(uji.repo, { ...satu, bertanda: false }, gerbang)).toBe('tanpa');
});

test('listBeda(repo, lama, baru): kedua sisi setiap jalur', () => {
  const isi = (rujukan: string) => ({ mode: '100644', blob: uji.git('rev-parse', rujukan) });
  expect(listBeda(uji.repo, dasar, kepala)).toEqual([
    { path: 'a.yaml', lama: isi(`${dasar}:a.yaml`), baru: isi(`${kepala}:a.yaml`) },
    { path: 'b.yaml', lama: isi(`${dasar}:b.yaml`) },
    { path: 'c.yaml', baru: isi(`${kepala}:c.yaml`) },
  ]);
});
