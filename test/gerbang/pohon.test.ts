import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findMergeBase } from '../../src/forge/git.ts';
import { listPerubahanKepala, writePohonGabungan } from '../../src/gerbang/pohon-gabungan.ts';
import { periksaPohon } from '../../src/gerbang/periksa-pohon.ts';
import { readBlobs, readFolderAt } from '../../src/gerbang/pohon.ts';
import { composeBlangko } from '../../src/blangko.ts';
import { readFolder } from '../../src/source/files.ts';
import { checkContent } from '../../src/validate/content.ts';
import { root } from '../content/read-content.ts';
import { createRepo } from '../forge/repo-uji.ts';

const uji = createRepo();
afterAll(() => uji.remove());

const WAKTU = { waktu: '2024-04-02T02:00:00Z', pesan: 'isi' };
const KUTASARI = readFolder(`${root}content`);
const isiAwal = Object.fromEntries(KUTASARI.files.map(({ path, text }) => [`content/${path}`, text]));
const asal = uji.commit(isiAwal, WAKTU);

function branch(nama: string, dari: string, isi: Record<string, string | null>): string {
  uji.git('checkout', '-q', '-B', nama, dari);
  return uji.commit(isi, WAKTU);
}

describe('readFolderAt(repo, pohon, folder)', () => {
  test('sama dengan membaca folder yang sama dari disk', () => {
    expect(readFolderAt(uji.repo, asal, 'content').files).toEqual(KUTASARI.files);
  });

  test('tautan, berkas lain, berkas tersembunyi, dan yang bukan teks diperlakukan seperti di disk', () => {
    const folder = join(uji.folder, 'content');
    mkdirSync(join(folder, 'panduan'), { recursive: true });
    symlinkSync('instansi.yaml', join(folder, 'tautan.yaml'));
    writeFileSync(join(folder, 'rusak.yaml'), Buffer.from([0x61, 0xff, 0xfe]));
    writeFileSync(join(folder, 'besar.md'), 'x'.repeat(2 ** 20 + 1));
    writeFileSync(join(folder, 'catatan.txt'), 'a');
    writeFileSync(join(folder, '.tersembunyi.yaml'), 'a');
    const sha = branch('aneh', asal, { 'content/panduan/bom.md': '\ufeff# Judul\n' });
    const dariDisk = readFolder(folder);
    const dariGit = readFolderAt(uji.repo, sha, 'content');
    const codes = ({ problems }: typeof dariDisk) => problems.map(({ code, file }) => `${code} ${file}`).toSorted();
    expect(codes(dariGit)).toEqual(codes(dariDisk));
    expect(codes(dariGit)).toEqual([
      'berkas-bukan-teks rusak.yaml',
      'berkas-tautan tautan.yaml',
      'berkas-terlalu-besar besar.md',
    ]);
    expect(dariGit.others).toEqual(['catatan.txt']);
    expect(dariGit.files.find(({ path }) => path === 'panduan/bom.md')?.text).toBe('# Judul\n');
  });

  test('isi berkas kosong dan berkas yang sama dua kali', () => {
    const sha = branch('kosong', asal, { 'content/panduan/a.md': '', 'content/panduan/b.md': '' });
    const folder = readFolderAt(uji.repo, sha, 'content', (path) => path.startsWith('panduan/'));
    expect(folder.files.filter(({ text }) => text === '').map(({ path }) => path)).toEqual([
      'panduan/a.md',
      'panduan/b.md',
    ]);
    expect(readBlobs(uji.repo, [])).toEqual(new Map());
  });
});

describe('writePohonGabungan(repo, sasaran, perubahan)', () => {
  test.each([
    ['mengubah', { 'content/instansi.yaml': 'a: 1\n' }],
    ['menambah', { 'content/panduan/baru.md': '# Baru\n' }],
    ['menghapus', { 'content/pejabat.yaml': null }],
    ['berkas menjadi folder', { 'content/pejabat.yaml': null, 'content/pejabat.yaml/a.md': 'x' }],
    ['nama dengan baris baru', { 'content/panduan/dua\nbaris.md': 'x' }],
  ])('%s: sama dengan hasil git merge', (_nama, ubah) => {
    const utama = branch('utama', asal, { 'content/kalender/2031.yaml': 'tahun: 2031\n' });
    const kepala = branch('usul', asal, ubah);
    const perubahan = listPerubahanKepala(uji.repo, utama, kepala) ?? [];
    const tree = writePohonGabungan(uji.repo, utama, perubahan);
    expect(tree).toBe(uji.git('merge-tree', '--write-tree', utama, kepala).trim().split('\n')[0]);
  });

  test('dua tempat berpisah: tidak ada yang dipilih', () => {
    const a = branch('silang-a', asal, { 'content/panduan/silang-a.md': 'a' });
    const b = branch('silang-b', asal, { 'content/panduan/silang-b.md': 'b' });
    const gabung = (nama: string, dari: string, lain: string) => {
      uji.git('checkout', '-q', '-B', nama, dari);
      uji.git('merge', '-q', '--no-ff', '-m', nama, lain);
      return uji.git('rev-parse', 'HEAD').trim();
    };
    const [utama, kepala] = [gabung('silang-utama', a, b), gabung('silang-kepala', b, a)];
    expect(findMergeBase(uji.repo, utama, kepala)).toBe(undefined);
    expect(listPerubahanKepala(uji.repo, utama, kepala)).toBe(undefined);
  });

  test('tanpa riwayat bersama tidak ada perubahan', () => {
    uji.git('checkout', '-q', '--orphan', 'lain');
    const lain = uji.commit({ 'a.md': 'a' }, WAKTU);
    expect(findMergeBase(uji.repo, asal, lain)).toBe(undefined);
    expect(listPerubahanKepala(uji.repo, asal, lain)).toBe(undefined);
  });
});

describe('periksaPohon(repo, gabungan)', () => {
  const { isi } = checkContent(KUTASARI);
  const hasil = isi && composeBlangko(isi, 2024, 4);
  const blangko = hasil?.status === 'tersusun' ? hasil.files : [];
  const periksa = (sasaran: string, gabungan: string, paths: string[]) =>
    periksaPohon(uji.repo, { sasaran, gabungan, folder: 'content', paths });
  const tw4 = Object.fromEntries(blangko.map(({ path, text }) => [`content/${path}`, text]));
  const tanpaTw4 = branch('tanpa-tw4', asal, Object.fromEntries(Object.keys(tw4).map((path) => [path, null])));

  test('berkas baru yang persis blangko', () => {
    expect(blangko.length).toBeGreaterThan(3);
    const kepala = branch('blangko', tanpaTw4, { ...tw4, 'content/kinerja/2024/tw4/evaluasi.yaml': 'a: 1\n' });
    const paths = [...Object.keys(tw4), 'content/kinerja/2024/tw4/evaluasi.yaml'];
    expect(periksa(tanpaTw4, kepala, paths).blangko.toSorted()).toEqual(blangko.map(({ path }) => path).toSorted());
  });

  test('satu huruf lain bukan blangko lagi', () => {
    const [satu = ''] = Object.keys(tw4);
    const kepala = branch('lain-huruf', tanpaTw4, { [satu]: `${tw4[satu]} ` });
    expect(periksa(tanpaTw4, kepala, [satu]).blangko).toEqual([]);
  });

  test('mengosongkan berkas yang sudah ada, atau menghapusnya, bukan blangko', () => {
    const [satu = '', dua = ''] = Object.keys(tw4);
    const terisi = branch('terisi', tanpaTw4, { [satu]: 'a: 1\n', [dua]: 'a: 1\n' });
    const kepala = branch('dikosongkan', terisi, { [satu]: tw4[satu] ?? '', [dua]: null });
    expect(periksa(terisi, kepala, [satu, dua]).blangko).toEqual([]);
  });

  test.each([
    [['README.md', 'test/a.test.ts'], false],
    [['src/domain/capaian.ts'], undefined],
    [['README.md', 'schemas/seksi.schema.json'], undefined],
    [['src/a.ts', 'test/a.test.ts'], undefined],
    [['.github/workflows/gerbang.yml'], undefined],
    [['content/instansi.yaml'], undefined],
    [['testing/a.ts'], undefined],
  ])('%j: baris terbit berubah %s', (paths, berubah) => {
    expect(periksa(asal, asal, paths).barisTerbitBerubah).toBe(berubah);
  });

  test('pejabat yang baru hanya bila berkasnya berubah', () => {
    const teks = readFileSync(`${root}content/pejabat.yaml`, 'utf8').replace('nama: Camat Kutasari', 'nama: Camat');
    const kepala = branch('pejabat', asal, { 'content/pejabat.yaml': teks });
    const nama = periksa(asal, kepala, ['content/pejabat.yaml']).pejabatBaru?.jabatan.map((satu) => satu.nama);
    expect(nama).toContain('Camat');
    expect(periksa(asal, kepala, ['content/instansi.yaml']).pejabatBaru).toBe(undefined);
  });
});
