import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  findMergeBase,
  findTip,
  hasCommit,
  isAncestor,
  listFirstParents,
  listShas,
  openRepo,
} from '../../src/forge/git.ts';
import { listChangedPaths, listChanges, listTree, readCommits, readFileAt } from '../../src/forge/git-objects.ts';
import { createRepo, type RepoUji } from './repo-uji.ts';

let uji: RepoUji;
let clone: string;
let dasar: string;
let kepala: string;
const SUBMODUL = 'b'.repeat(40);

beforeAll(() => {
  uji = createRepo();
  clone = mkdtempSync(join(tmpdir(), 'kinerja-salinan-'));
  const panjang = Array.from({ length: 30 }, (_, nomor) => `baris ${nomor}\n`).join('');
  dasar = uji.commit(
    { 'a.yaml': 'nilai: 1\n', 'hapus.yaml': 'nilai: 2\n', 'lama.yaml': panjang, 'jadi-tautan.yaml': 'x\n' },
    { waktu: '2024-01-15T01:00:00Z', pesan: 'awal' },
  );
  uji.git('checkout', '--quiet', '-b', 'usul/tw1');
  symlinkSync('a.yaml', join(uji.folder, 'tautan.yaml'));
  rmSync(join(uji.folder, 'jadi-tautan.yaml'));
  symlinkSync('a.yaml', join(uji.folder, 'jadi-tautan.yaml'));
  // git takes an empty folder for a submodule that was not fetched.
  mkdirSync(join(uji.folder, 'modul'));
  uji.git('update-index', '--add', '--cacheinfo', `160000,${SUBMODUL},modul`);
  uji.commit(
    {
      'a.yaml': 'nilai: 3\n',
      'hapus.yaml': null,
      'lama.yaml': null,
      'baru.yaml': panjang,
      '-rf': 'seperti pilihan\n',
      'baris\nbaru\t"é.yaml': 'nama aneh\n',
    },
    { waktu: '2024-04-02T02:10:00+07:00', pesan: 'Isi TW1\n\nketerangan', email: 'siapa saja@lain.example' },
  );
  kepala = uji.commit({}, { waktu: '2024-04-02T03:00:00Z', pesan: 'modul' });
  uji.git('checkout', '--quiet', '--force', 'main');
});
afterAll(() => {
  uji.remove();
  rmSync(clone, { recursive: true, force: true });
});

describe('listChanges(repo, base, head)', () => {
  test('setiap jenis perubahan, dengan nama, mode, dan isinya', () => {
    const ringkas = listChanges(uji.repo, dasar, kepala).map(({ blob, ...lain }) => ({ ...lain, isi: blob?.length }));
    expect(ringkas.toSorted((a, b) => (a.baru < b.baru ? -1 : 1))).toEqual([
      { baru: '-rf', jenis: 'tambah', mode: '100644', isi: 40 },
      { baru: 'a.yaml', jenis: 'ubah', mode: '100644', isi: 40 },
      { baru: 'baris\nbaru\t"é.yaml', jenis: 'tambah', mode: '100644', isi: 40 },
      { lama: 'lama.yaml', baru: 'baru.yaml', jenis: 'ganti-nama', mode: '100644', isi: 40 },
      { baru: 'hapus.yaml', jenis: 'hapus', mode: '000000', isi: undefined },
      { baru: 'jadi-tautan.yaml', jenis: 'ubah', mode: '120000', isi: 40 },
      { baru: 'modul', jenis: 'tambah', mode: '160000', isi: 40 },
      { baru: 'tautan.yaml', jenis: 'tambah', mode: '120000', isi: 40 },
    ]);
  });

  test('kedua nama berkas yang berganti nama ikut berubah', () => {
    const paths = listChangedPaths(uji.repo, dasar, kepala);
    expect([paths.has('lama.yaml'), paths.has('baru.yaml'), paths.size]).toEqual([true, true, 9]);
  });

  test('atribut di cabang tidak menyembunyikan perubahan', () => {
    const lain = createRepo();
    try {
      const satu = lain.commit({ 'a.yaml': '1\n' }, { waktu: '2024-01-15T01:00:00Z', pesan: 'awal' });
      const isi = { 'a.yaml': '2\n', '.gitattributes': '*.yaml -diff linguist-generated filter=x\n' };
      const dua = lain.commit(isi, { waktu: '2024-01-15T02:00:00Z', pesan: 'sembunyi' });
      expect(listChanges(lain.repo, satu, dua).map(({ baru }) => baru)).toEqual(['.gitattributes', 'a.yaml']);
    } finally {
      lain.remove();
    }
  });
});

describe('readCommits(repo, shas)', () => {
  test('waktu dalam UTC, surel seperti tertulis', () => {
    const [satu, dua] = readCommits(uji.repo, listShas(uji.repo, kepala, [dasar]));
    expect(satu).toMatchObject({
      parents: [dasar],
      author: { nama: 'Uji', email: 'siapa saja@lain.example', waktu: '2024-04-01T19:10:00Z' },
      pesan: 'Isi TW1\n\nketerangan\n',
      bertanda: false,
    });
    expect(dua).toMatchObject({ sha: kepala, parents: [satu?.sha] });
  });

  test('pohon dan isi berkas pada sebuah commit', () => {
    expect(listTree(uji.repo, dasar).map(({ path }) => path)).toEqual([
      'a.yaml',
      'hapus.yaml',
      'jadi-tautan.yaml',
      'lama.yaml',
    ]);
    expect(readFileAt(uji.repo, kepala, 'a.yaml')).toBe('nilai: 3\n');
    expect(readFileAt(uji.repo, kepala, '-rf')).toBe('seperti pilihan\n');
    expect(['tautan.yaml', 'modul', 'tidak-ada', '*.yaml'].map((path) => readFileAt(uji.repo, kepala, path))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('cabang dan nenek moyang', () => {
  test('ujung, dasar, garis utama', () => {
    expect(findTip(uji.repo, 'usul/tw1')).toBe(kepala);
    expect(findMergeBase(uji.repo, dasar, kepala)).toBe(dasar);
    expect([isAncestor(uji.repo, dasar, kepala), isAncestor(uji.repo, kepala, dasar)]).toEqual([true, false]);
    expect(listFirstParents(uji.repo, kepala, [dasar])).toHaveLength(2);
    expect(hasCommit(uji.repo, 'a'.repeat(40))).toBe(false);
  });

  test.each(['tidak-ada', '--upload-pack=x', '../../config', 'usul/tw1^{tree}', '*', ''])(
    'nama cabang "%s" bukan cabang',
    (cabang) => expect(findTip(uji.repo, cabang)).toBeUndefined(),
  );

  test.each(['', 'HEAD', '--output=/tmp/x', `${'a'.repeat(40)}\n--all`, 'A'.repeat(40), 'a'.repeat(39)])(
    'yang bukan sidik tidak sampai ke git: "%s"',
    (sha) => {
      expect(() => listShas(uji.repo, sha, [])).toThrow(expect.objectContaining({ kode: 'git-gagal' }));
      expect(() => readCommits(uji.repo, [sha])).toThrow(expect.objectContaining({ kode: 'git-gagal' }));
    },
  );

  test('cabang di server didahulukan daripada cabang setempat yang tertinggal', () => {
    execFileSync('git', ['clone', '--quiet', uji.folder, join(clone, 'tertinggal')]);
    const baru = uji.commit({ 'z.yaml': 'z\n' }, { waktu: '2024-05-01T00:00:00Z', pesan: 'maju' });
    execFileSync('git', ['-C', join(clone, 'tertinggal'), 'fetch', '--quiet']);
    expect(findTip(openRepo(join(clone, 'tertinggal')), 'main')).toBe(baru);
  });
});

describe('openRepo(folder)', () => {
  const git = (folder: string, ...args: string[]) => execFileSync('git', ['-C', folder, ...args], { stdio: 'pipe' });
  const copy = (nama: string, ...args: string[]) => {
    const folder = join(clone, nama);
    execFileSync('git', ['clone', '--quiet', '--no-local', ...args, `file://${uji.folder}`, folder], { stdio: 'pipe' });
    return folder;
  };

  test('repositori telanjang diterima', () => {
    const repo = openRepo(copy('telanjang.git', '--bare'));
    expect(findTip(repo, 'usul/tw1')).toBe(kepala);
    expect(listChanges(repo, dasar, kepala)).toHaveLength(8);
  });

  test('T21: salinan yang dipotong ditolak', () => {
    expect(() => openRepo(copy('dangkal', '--depth=1'))).toThrow(expect.objectContaining({ kode: 'git-tidak-utuh' }));
  });

  test('commit yang diganti (refs/replace) ditolak', () => {
    const folder = copy('diganti');
    git(folder, 'replace', dasar, kepala);
    expect(() => openRepo(folder)).toThrow(expect.objectContaining({ kode: 'git-tidak-utuh' }));
  });

  test('penggantian tidak berlaku walau dibuat sesudah dibuka', () => {
    const folder = copy('diganti-nanti');
    const repo = openRepo(folder);
    git(folder, 'replace', dasar, kepala);
    expect(readCommits(repo, [dasar])[0]?.pesan).toBe('awal\n');
  });

  test('induk yang dicangkok (info/grafts) ditolak', () => {
    const folder = copy('cangkok');
    writeFileSync(join(folder, '.git/info/grafts'), `${dasar}\n`);
    expect(() => openRepo(folder)).toThrow(expect.objectContaining({ kode: 'git-tidak-utuh' }));
  });

  test('salinan sebagian (promisor) ditolak', () => {
    const folder = copy('sebagian');
    git(folder, 'config', 'remote.origin.promisor', 'true');
    expect(() => openRepo(folder)).toThrow(expect.objectContaining({ kode: 'git-tidak-utuh' }));
  });

  test('bukan repositori', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kinerja-bukan-'));
    expect(() => openRepo(folder)).toThrow(expect.objectContaining({ kode: 'git-gagal' }));
    rmSync(folder, { recursive: true });
  });

  test('setelan di dalam repositori tidak menjalankan program', () => {
    const folder = copy('jahat');
    const jejak = join(clone, 'dijalankan');
    const jahat = join(clone, 'jahat.sh');
    writeFileSync(jahat, `#!/bin/sh\ntouch ${jejak}\n`);
    chmodSync(jahat, 0o755);
    for (const kunci of [
      'core.fsmonitor',
      'core.pager',
      'diff.external',
      'gpg.program',
      'gpg.ssh.program',
      'core.sshCommand',
    ])
      git(folder, 'config', kunci, jahat);
    git(folder, 'config', 'core.hooksPath', clone);
    const repo = openRepo(folder);
    listChanges(repo, dasar, kepala);
    listTree(repo, kepala);
    expect(existsSync(jejak)).toBe(false);
  });

  test('lingkungan pemanggil tidak membelokkan git', () => {
    process.env.GIT_DIR = join(clone, 'tidak-ada');
    process.env.GIT_OBJECT_DIRECTORY = join(clone, 'tidak-ada');
    try {
      expect(findTip(openRepo(uji.folder), 'usul/tw1')).toBe(kepala);
    } finally {
      delete process.env.GIT_DIR;
      delete process.env.GIT_OBJECT_DIRECTORY;
    }
  });
});
