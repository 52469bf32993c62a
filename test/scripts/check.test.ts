import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyLengkap, runScript } from './run-script.ts';

const SEKSI = 'content/kinerja/2024/tw2/seksi/seksi-pelayanan.yaml';
const PENGUKURAN = 'content/kinerja/2024/tw2/pengukuran/seksi-pelayanan.yaml';

const bersih = copyLengkap();
const keliru = copyLengkap();
const berperingatan = copyLengkap();
ganti(SEKSI, '    realisasi: 83.1', '\trealisasi: 83.1');
ganti(PENGUKURAN, 'realisasi: 22', 'realisasi: "1.234,5"');
ganti(PENGUKURAN, '        realisasi: 6\n', '        realisasi: 6\n        realisasi: 7\n');
ganti(PENGUKURAN, '7.01.02.2.01.0001-1', '7.01.02.2.01.0001-9');

describe('npm run check', () => {
  test('tanpa masalah', () => {
    const ran = runScript('check', [], bersih);
    expect(ran).toEqual({ status: 0, stdout: 'Tidak ada masalah: 30 berkas diperiksa\n', stderr: '' });
  });

  test('empat kekeliruan: empat masalah, urut, dengan jalan keluar dan ringkasan', async () => {
    const { status, stdout } = runScript('check', [], keliru);
    expect(status).toBe(1);
    await expect(stdout).toMatchFileSnapshot('../output/check-empat-masalah.txt');
  });

  test('--format json: bentuk yang dibaca program lain', () => {
    const { status, stdout } = runScript('check', ['--format', 'json'], keliru);
    const { files, problems, ...lain } = JSON.parse(stdout);
    expect([status, files, lain]).toEqual([1, 30, {}]);
    expect(problems.map(({ file, line, column, code }: Record<string, unknown>) => [file, line, column, code])).toEqual(
      [
        [PENGUKURAN, 9, 9, 'kunci-ganda'],
        [PENGUKURAN, 15, 20, 'angka-bertanda-kutip'],
        [PENGUKURAN, 21, 15, 'indikator-tidak-dikenal'],
        [SEKSI, 8, 1, 'yaml-tab'],
      ],
    );
    expect(problems.map((problem: object) => Object.keys(problem).join())).toEqual(
      Array(4).fill('severity,code,file,line,column,message,hint'),
    );
  });

  test('hanya berkas yang disebut', () => {
    const { status, stdout } = runScript('check', [SEKSI, 'content/instansi.yaml'], keliru);
    expect(status).toBe(1);
    expect(stdout).toMatch(/yaml-tab[^]*\n1 masalah dalam 1 berkas; 2 berkas diperiksa\n$/);
    expect(runScript('check', ['content/instansi.yaml'], keliru).status).toBe(0);
  });

  test('berkas dinamai dari tempat orang berada', () => {
    const { stdout } = runScript('check', ['--content', '.', '--format', 'json'], join(keliru, 'content'));
    expect(JSON.parse(stdout).problems[3].file).toBe(SEKSI.replace('content/', ''));
  });

  test('peringatan saja tidak menggagalkan', () => {
    writeFileSync(join(berperingatan, 'content/catatan.txt'), 'x');
    const { status, stdout } = runScript('check', [], berperingatan);
    expect([status, stdout.includes('warning berkas-tidak-dikenal')]).toEqual([0, true]);
  });

  test.each([
    ['folder tidak ada', ['--content', 'tidak-ada'], 1, 'tidak-ada:1:1 error folder-tidak-terbaca'],
    ['bukan folder', ['--content', 'content/instansi.yaml'], 1, 'error folder-tidak-terbaca'],
    ['folder kosong', ['--content', 'kosong'], 1, 'error folder-tidak-terbaca'],
    ['berkas tidak ada', ['content/tidak-ada.yaml'], 2, 'tidak ada'],
    ['berkas di luar folder isi', ['kosong'], 2, 'tidak di dalam folder isi'],
    ['bentuk tidak dikenal', ['--format', 'xml'], 2, 'pilihannya: text, json, github'],
    ['pilihan tidak dikenal', ['--semuanya'], 2, '--semuanya'],
    ['hari keliru', ['--per', '2024-02-30'], 2, '2024-02-30'],
    ['tinjauan tanpa forge', ['--format', 'tinjauan'], 2, '--forge'],
    ['tinjauan gitlab tanpa commit', ['--format', 'tinjauan', '--forge', 'gitlab'], 2, '--base'],
    ['commit terpotong', ['--format', 'tinjauan', '--forge', 'gitea', '--head', 'abc123'], 2, 'abc123'],
    ['diff tidak ada', ['--format', 'tinjauan', '--forge', 'gitea', '--diff', 'x.diff'], 2, 'x.diff'],
    ['pilihan milik bentuk lain', ['--head', 'a'], 2, 'hanya untuk --format tinjauan'],
    ['--semua untuk bentuk lain', ['--format', 'json', '--semua'], 2, 'hanya untuk --format text'],
  ])('%s', (_, args, status, pesan) => {
    mkdirSync(join(bersih, 'kosong'), { recursive: true });
    const ran = runScript('check', args, bersih);
    expect(ran.status).toBe(status);
    expect(ran.stdout + ran.stderr).toContain(pesan);
    expect(ran.stdout + ran.stderr).not.toMatch(/^\s+at /m);
  });
});

function ganti(file: string, lama: string, baru: string): void {
  const text = readFileSync(join(keliru, file), 'utf8');
  if (!text.includes(lama)) throw new Error(`"${lama}" tidak ada dalam ${file}`);
  writeFileSync(join(keliru, file), text.replace(lama, baru));
}
