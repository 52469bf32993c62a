import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyLengkap, runScript } from './run-script.ts';

const TW1 = 'content/kinerja/2024/tw1';
const TW2 = 'content/kinerja/2024/tw2';
const TANGGAL = ['--tanggal', '2024-07-15'];

describe('npm run compile', () => {
  test('membuat kompilasi yang sidiknya cocok', async () => {
    const folder = copyLengkap();
    expect(runScript('compile', ['2024', 'tw2', ...TANGGAL], folder)).toEqual({
      status: 0,
      stdout: `dibuat ${TW2}/kompilasi.yaml\n`,
      stderr: '',
    });
    const text = readFileSync(join(folder, TW2, 'kompilasi.yaml'), 'utf8');
    await expect(text.replace(/[0-9a-f]{64}/, '<sidik>')).toMatchFileSnapshot('../output/compile-kompilasi.yaml');
    expect(runScript('check', [], folder)).toMatchObject({ status: 0 });
    expect(runScript('compile', ['2024', 'tw2'], folder).stdout).toBe(`sudah sesuai ${TW2}/kompilasi.yaml\n`);
  });

  test('laporan capaian menunggu kompilasi, lalu memuat edisinya', () => {
    const folder = copyLengkap();
    const args = ['2024', 'tw2', '--dokumen', 'laporan-capaian', '--sebagian', ...TANGGAL];
    const dini = runScript('compile', args, folder);
    expect([dini.status, dini.stderr]).toEqual([1, expect.stringContaining('npm run compile -- 2024 tw2')]);
    runScript('compile', ['2024', 'tw2', ...TANGGAL], folder);
    expect(runScript('compile', args, folder)).toMatchObject({ status: 0 });
    expect(readFileSync(join(folder, TW2, 'laporan-capaian.yaml'), 'utf8')).toContain('kompilasi_edisi: 1\n');
    expect(runScript('check', [], folder)).toMatchObject({ status: 0 });
  });

  test('narasi, komentar, dan susunan laporan tetap', () => {
    const folder = copyLengkap();
    const file = join(folder, TW1, 'laporan-capaian.yaml');
    const benar = /[0-9a-f]{64}/.exec(readFileSync(file, 'utf8'))?.[0] ?? '';
    const laporan = (sidik: string) =>
      `# disusun Kasubag\r\ntahun: 2024\r\ntriwulan: 1\r\nsidik: '${sidik}' # dari perkakas\r\nedisi: 1\r\n` +
      'tanggal: 2024-04-23\r\nkompilasi_edisi: 1\r\nringkasan: |\r\n  Baik.\r\n\r\n  sidik: tetap\r\n';
    writeFileSync(file, laporan('0'.repeat(64)));
    expect(runScript('compile', ['2024', 'tw1', '--dokumen', 'laporan-capaian'], folder)).toMatchObject({ status: 0 });
    expect(readFileSync(file, 'utf8')).toBe(laporan(benar));
  });

  test('yang sudah disahkan tidak diganti diam-diam', () => {
    const folder = copyLengkap();
    const seksi = join(folder, TW1, 'seksi/seksi-pelayanan.yaml');
    const kompilasi = join(folder, TW1, 'kompilasi.yaml');
    const semula = readFileSync(kompilasi, 'utf8');
    writeFileSync(seksi, readFileSync(seksi, 'utf8').replace('82.4', '82.5'));
    const ran = runScript('compile', ['2024', 'tw1', '--sebagian'], folder);
    expect([ran.status, readFileSync(kompilasi, 'utf8')]).toEqual([1, semula]);
    expect(ran.stderr).toContain('npm run compile -- 2024 tw1 --ralat "alasan"');
    expect(runScript('compile', ['2024', 'tw1', '--ulang'], folder)).toMatchObject({ status: 0 });
    expect(runScript('check', [], folder)).toMatchObject({ status: 0 });
  });

  test.each([
    [
      'masih bermasalah',
      (folder: string) => tulis(folder, 'seksi/sekretariat.yaml', 'tahun: 2024\n'),
      ['2024', 'tw2'],
      1,
      'isian-kurang',
    ],
    [
      'IKU belum dilaporkan',
      (folder: string) => kosongkan(folder, 'realisasi: 83.1'),
      ['2024', 'tw2'],
      1,
      'IKU-1 Nilai kepuasan',
    ],
    [
      'uang belum dilaporkan',
      kompilasi,
      ['2024', 'tw2', '--dokumen', 'laporan-capaian'],
      1,
      '7.01.02.2.01.0002 Sub kegiatan survei: realisasi anggaran',
    ],
    ['triwulan belum dibuka', () => {}, ['2024', 'tw3'], 1, 'npm run new -- 2024 tw3'],
    ['tanggal keliru', () => {}, ['2024', 'tw2', '--tanggal', '2024-02-30'], 2, '2024-02-30'],
    ['dokumen tidak dikenal', () => {}, ['2024', 'tw2', '--dokumen', 'lkjip'], 2, 'kompilasi, laporan-capaian'],
    ['tanpa triwulan', () => {}, [], 2, 'npm run compile -- 2025 tw1'],
  ])('%s', (_, siapkan, args, status, pesan) => {
    const folder = copyLengkap();
    siapkan(folder);
    const ran = runScript('compile', args, folder);
    expect([ran.status, ran.stdout]).toEqual([status, '']);
    expect(ran.stderr).toContain(pesan);
    expect(existsSync(join(folder, TW2, 'laporan-capaian.yaml'))).toBe(false);
  });

  test('tanpa tanggal dipakai hari ini', () => {
    const folder = copyLengkap();
    rmSync(join(folder, TW1, 'laporan-capaian.yaml'));
    expect(runScript('compile', ['2024', 'tw2'], folder)).toMatchObject({ status: 0 });
    expect(readFileSync(join(folder, TW2, 'kompilasi.yaml'), 'utf8')).toMatch(/\ntanggal: 20\d\d-\d\d-\d\d\n/);
  });
});

function tulis(folder: string, path: string, text: string): void {
  writeFileSync(join(folder, TW2, path), text);
}

function kosongkan(folder: string, isian: string): void {
  const file = join(folder, TW2, 'seksi/seksi-pelayanan.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(isian, 'realisasi:'));
}

function kompilasi(folder: string): void {
  runScript('compile', ['2024', 'tw2', ...TANGGAL], folder);
}
