import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
      waktuDasar: '2024-01-01T00:00:00Z',
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

describe('listRiwayatGit(repo, rentang): waktuDasar, kapan yang ditumpangi kepala masuk cabang utama', () => {
  /** A merge of any parents, with the first one's tree. */
  const gabungkan = (...induk: string[]): string =>
    uji.git('commit-tree', `${induk[0]}^{tree}`, ...induk.flatMap((sha) => ['-p', sha]), '-m', 'gabung');
  const tulis = (dari: string, waktu: string): string => {
    uji.git('checkout', '--quiet', '--force', '--detach', dari);
    return uji.commit({ [`usul-${waktu}.yaml`]: 'x\n' }, { waktu, pesan: 'usul' });
  };
  const APRIL = (hari: number) => `2024-04-0${hari}T00:00:00Z`;
  const yatim = (): string => {
    uji.git('checkout', '--quiet', '--force', '--orphan', 'yatim');
    const sha = uji.commit({ 'yatim.yaml': 'x\n' }, { waktu: APRIL(1), pesan: 'yatim' });
    uji.git('checkout', '--quiet', '--force', 'main');
    uji.git('branch', '--quiet', '-D', 'yatim');
    return sha;
  };

  test.each<[nama: string, induk: () => string[], waktu: string | undefined]>([
    ['kepala di atas cabang utama sebelum genesis', () => [gabung, tulis(dasar, APRIL(3))], '2024-01-01T00:00:00Z'],
    ['kepala di atas genesis', () => [gabung, tulis(genesis, APRIL(3))], '2024-03-01T00:00:00Z'],
    ['kepala di atas ujung cabang utama', () => [gabung, tulis(gabung, APRIL(3))], '2024-04-02T00:00:00Z'],
    ['kepala bertanggal mundur di atas ujung itu', () => [gabung, tulis(gabung, APRIL(1))], '2024-04-02T00:00:00Z'],
    [
      'kepala yang cabang utamanya baru digabungkan ke dalamnya',
      () => [gabung, gabungkan(tulis(genesis, APRIL(1)), gabung)],
      '2024-04-02T00:00:00Z',
    ],
    ['kepala di atas cabang lain yang sudah digabung', () => [gabung, tulis(kepala, APRIL(3))], '2024-04-01T00:00:00Z'],
    ['tiga induk', () => [gabung, tulis(gabung, APRIL(3)), tulis(gabung, APRIL(4))], undefined],
    ['satu induk', () => [gabung], undefined],
    ['sejarah yang tidak bersambung', () => [gabung, yatim()], undefined],
  ])('%s', (_nama, induk, waktu) => {
    const tip = gabungkan(...induk());
    const riwayat = listRiwayatGit(uji.repo, { genesis, tip });
    expect(riwayat.map(({ waktuDasar }) => waktuDasar)).toEqual(['2024-01-01T00:00:00Z', waktu]);
  });
});
