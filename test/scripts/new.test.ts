import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyLengkap, runScript } from './run-script.ts';

describe('npm run new', () => {
  test('menulis berkas kosong yang lulus pemeriksaan', async () => {
    const folder = copyLengkap();
    expect(runScript('new', ['2024', 'tw3'], folder)).toMatchObject({ status: 0, stderr: '' });
    const tw3 = join(folder, 'content/kinerja/2024/tw3');
    const paths = [
      'format.yaml',
      'pengukuran/seksi-pelayanan.yaml',
      'program.yaml',
      'seksi/sekretariat.yaml',
      'seksi/seksi-pelayanan.yaml',
    ];
    expect(listFiles(tw3)).toEqual(paths);
    const text = paths.map((path) => `== ${path}\n${readFileSync(join(tw3, path), 'utf8')}`).join('\n');
    await expect(text).toMatchFileSnapshot('../output/new-tw3.txt');
    expect(runScript('check', [], folder)).toMatchObject({ status: 0 });
    expect(listFiles(join(folder, 'content')).filter((path) => path.includes('.baru'))).toEqual([]);
  });

  test('tidak mengubah berkas yang sudah ada', () => {
    const folder = copyLengkap();
    const file = join(folder, 'content/kinerja/2024/tw2/format.yaml');
    const text = `${readFileSync(file, 'utf8')}# catatan\n`;
    writeFileSync(file, text);
    const { status, stdout } = runScript('new', ['2024', 'tw2'], folder);
    expect([status, readFileSync(file, 'utf8')]).toEqual([0, text]);
    expect(stdout.split('\n').filter((line) => line.startsWith('dibuat'))).toEqual([]);
  });

  test.each([
    ['kalender tahun itu belum ada', ['2025', 'tw1'], 1, /kalender\/2025\.yaml: tulis hari libur/],
    ['kalender tahun berikutnya belum ada', ['2024', 'tw4'], 1, /kalender\/2025\.yaml: tulis hari libur/],
    ['di luar renstra', ['2030', 'tw1'], 1, /renstra\/ yang mencakup tahun 2030/],
    ['tahun sebelumnya tanpa rencana', ['2022'], 1, /program\/2021\.yaml[^]*perkin\/2021\//],
    ['tanpa tahun', [], 2, /npm run new -- 2025 atau npm run new -- 2025 tw1/],
    ['bukan tahun', ['tw1'], 2, /npm run new -- 2025 tw1/],
    ['triwulan kelima', ['2024', 'tw5'], 2, /npm run new -- 2025 tw1/],
    ['terlalu banyak', ['2024', 'tw3', 'tw4'], 2, /npm run new -- 2025 tw1/],
  ])('%s', (_, args, status, pesan) => {
    const folder = copyLengkap();
    const ran = runScript('new', args, folder);
    expect([ran.status, ran.stdout]).toEqual([status, '']);
    expect(ran.stderr).toMatch(pesan);
    expect(existsSync(join(folder, `content/kinerja/${args.join('/')}/format.yaml`))).toBe(false);
  });

  test('folder yang tidak ada disebut', () => {
    const ran = runScript('new', ['2025', '--content', 'kontent'], copyLengkap());
    expect([ran.status, ran.stdout]).toEqual([1, '']);
    expect(ran.stderr).toBe(
      'kontent:1:1 error folder-tidak-terbaca: folder isi tidak dapat dibaca: tidak ada\n    Periksa nama yang diberikan pada --content.\n',
    );
  });

  test('isi yang bermasalah diperbaiki dahulu', () => {
    const folder = copyLengkap();
    writeFileSync(join(folder, 'content/instansi.yaml'), '');
    expect(runScript('new', ['2024', 'tw3'], folder)).toMatchObject({ status: 1, stdout: '' });
  });

  test('isian yang sudah ada di berkas lain tidak dibuat dua kali', () => {
    const folder = copyLengkap();
    const seksi = join(folder, 'content/kinerja/2024/tw2/seksi');
    cpSync(join(seksi, 'seksi-pelayanan.yaml'), join(seksi, 'camat.yaml'));
    const pindah = readFileSync(join(seksi, 'camat.yaml'), 'utf8').replace('unit: seksi-pelayanan', 'unit: camat');
    writeFileSync(join(seksi, 'camat.yaml'), pindah);
    writeFileSync(
      join(seksi, 'seksi-pelayanan.yaml'),
      'tahun: 2024\ntriwulan: 2\nunit: seksi-pelayanan\nindikator: []\n',
    );
    const format = join(folder, 'content/kinerja/2024/tw2/format.yaml');
    writeFileSync(format, readFileSync(format, 'utf8').replace('unit: seksi-pelayanan', 'unit: camat'));
    expect(runScript('new', ['2024', 'tw2'], folder)).toMatchObject({ status: 0 });
    expect(runScript('check', [], folder)).toMatchObject({ status: 0 });
  });
});

function listFiles(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
}
