import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDiff } from '../../src/report/diff.ts';
import { copyLengkap, runScript } from './run-script.ts';

const PENGUKURAN = 'content/kinerja/2024/tw2/pengukuran/seksi-pelayanan.yaml';
const CSV = 'Triwulan II Tahun 2024;;\nKode;Satuan;Realisasi\n7.01.02.2.01-1;hari;5,5\n7.01.02.2.01.0001-1;laporan;1\n';

function kantor(csv = CSV): string {
  const folder = copyLengkap();
  writeFileSync(join(folder, 'ekinerja.csv'), csv);
  return folder;
}

const readIsi = (folder: string) => readFileSync(join(folder, PENGUKURAN), 'utf8');

describe('npm run import', () => {
  test('tanpa --tulis hanya menampilkan perubahannya, yang dapat dipasang apa adanya', () => {
    const folder = kantor();
    const semula = readIsi(folder);
    const { status, stdout, stderr } = runScript('import', ['ekinerja.csv'], folder);
    expect([status, readIsi(folder)]).toEqual([0, semula]);
    expect(stdout).toContain(`--- a/${PENGUKURAN}\n+++ b/${PENGUKURAN}\n`);
    expect(stdout).toContain('-        realisasi: 6\n+        realisasi: 5.5\n');
    expect([...readDiff(stdout).keys()]).toEqual([PENGUKURAN]);
    expect(stderr).toContain('ekinerja.csv: 4 baris berisi = 1 judul + 1 kepala tabel + 1 ditulis + 1 sudah sama\n');
  });

  test('dengan --tulis hanya angkanya berubah; komentar tetap, dan diulang tidak mengubah apa-apa', () => {
    const folder = kantor();
    const berkomentar = readIsi(folder).replace('realisasi: 6', 'realisasi: 6 # diperiksa Kasi');
    writeFileSync(join(folder, PENGUKURAN), berkomentar);
    expect(runScript('import', ['ekinerja.csv', '--tulis'], folder)).toMatchObject({
      status: 0,
      stdout: `ditulis ${PENGUKURAN}\n`,
    });
    expect(readIsi(folder)).toBe(berkomentar.replace('realisasi: 6', 'realisasi: 5.5'));
    expect(runScript('import', ['ekinerja.csv', '--tulis'], folder)).toMatchObject({
      status: 0,
      stdout: 'tidak ada yang berubah\n',
    });
    expect(runScript('check', [], folder)).toMatchObject({ status: 0 });
  });

  test('yang meragukan: hasil 1 dengan alamat selnya; baris lain tetap ditulis', () => {
    const folder = kantor(CSV.replace('hari;5,5', 'hari;"5,5 (sementara)"').replace('laporan;1', 'laporan;2'));
    const { status, stderr } = runScript('import', ['ekinerja.csv', '--tulis'], folder);
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('ekinerja.csv C3 teks-di-samping: "5,5 (sementara)" memuat tulisan'),
    ]);
    expect(readIsi(folder)).toContain('realisasi: 6\n');
    expect(readIsi(folder)).toContain('realisasi: 2\n');
  });

  test('nama tanpa kode menunggu dipastikan di daftar kecocokan', () => {
    const folder = kantor('Indikator;Realisasi\nLama penyelesaian;5,5\n');
    const args = ['ekinerja.csv', '--triwulan', '2024 tw2', '--cocok', 'daftar/cocok.yaml', '--tulis'];
    expect(runScript('import', args, folder)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('daftar/cocok.yaml'),
    });
    const daftar = join(folder, 'daftar/cocok.yaml');
    const text = readFileSync(daftar, 'utf8');
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../schemas/sumber-impor.schema.json');
    expect(text).toContain('  - tulisan: Lama penyelesaian\n    kode: 7.01.02.2.01-1\n');
    writeFileSync(daftar, text.replace('jawaban: tanya', 'jawaban: ya'));
    expect(runScript('import', args, folder)).toMatchObject({ status: 0 });
    expect(readIsi(folder)).toContain('realisasi: 5.5\n');
  });

  test('kata milik sumber dibaca dari folder isi, yang tetap bersih bagi check', () => {
    const folder = kantor('Sandi;Angka Jadi\n7.01.02.2.01-1;5,5\n');
    mkdirSync(join(folder, 'content/.impor'));
    writeFileSync(join(folder, 'content/.impor/ekinerja.yaml'), 'kolom:\n  kode: [Sandi]\n  realisasi: [Angka Jadi]\n');
    const args = ['ekinerja.csv', '--triwulan', '2024 tw2', '--sumber', 'ekinerja', '--tulis'];
    expect(runScript('import', args, folder)).toMatchObject({ status: 0 });
    expect(runScript('check', [], folder)).toMatchObject({ status: 0 });
  });

  test('berkas sumber yang keliru ditolak pada letaknya, sebelum apa pun dibaca', () => {
    const folder = kantor();
    mkdirSync(join(folder, 'content/.impor'));
    writeFileSync(join(folder, 'content/.impor/ekinerja.yaml'), 'kolom:\n  realisai: [Angka Jadi]\n');
    const { status, stdout, stderr } = runScript('import', ['ekinerja.csv', '--sumber', 'ekinerja', '--tulis'], folder);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('content/.impor/ekinerja.yaml:2:3 error isian-tidak-dikenal');
    expect(stderr).toContain('realisasi');
  });

  test('angka yang sudah disahkan: perubahannya dikatakan merusak segel', () => {
    const folder = kantor(CSV.replace('Triwulan II', 'Triwulan I'));
    const { status, stderr } = runScript('import', ['ekinerja.csv'], folder);
    expect([status, stderr]).toEqual([1, expect.stringContaining('sidik-berbeda')]);
  });

  test('angka yang sudah disahkan tidak ditulis kecuali untuk ralat, dan ralatnya dapat diselesaikan', () => {
    const folder = kantor(CSV.replace('Triwulan II', 'Triwulan I').replace('7.01.02.2.01-1;hari;5,5\n', ''));
    const path = join(folder, 'content/kinerja/2024/tw1/pengukuran/seksi-pelayanan.yaml');
    const semula = readFileSync(path, 'utf8');
    writeFileSync(
      join(folder, 'lain.csv'),
      readFileSync(join(folder, 'ekinerja.csv'), 'utf8').replace('laporan;1', 'laporan;2'),
    );
    const ditolak = runScript('import', ['lain.csv', '--tulis'], folder);
    expect([ditolak.status, ditolak.stdout, readFileSync(path, 'utf8')]).toEqual([1, '', semula]);
    expect(ditolak.stderr).toContain(
      'Tidak ditulis: impor ini mengubah angka yang sudah disahkan.\n  laporan-capaian TW I 2024',
    );
    expect(ditolak.stderr).toContain('  npm run compile -- 2024 tw1 --dokumen laporan-capaian --ralat "alasan"\n');

    const ditulis = runScript('import', ['lain.csv', '--tulis', '--untuk-ralat'], folder);
    expect([ditulis.status, ditulis.stdout]).toEqual([0, expect.stringContaining('--ralat "alasan"')]);
    const args = ['2024', 'tw1', '--dokumen', 'laporan-capaian', '--ralat', 'Laporan tertinggal', '--sebagian'];
    expect(runScript('compile', args, folder)).toMatchObject({ status: 0 });
    expect(runScript('import', ['lain.csv', '--tulis'], folder)).toMatchObject({
      status: 0,
      stdout: 'tidak ada yang berubah\n',
    });
  });

  test('yang sudah disahkan dan sama tetap tanpa perubahan', () => {
    const folder = kantor();
    const isi = readFileSync(join(folder, 'content/kinerja/2024/tw1/pengukuran/seksi-pelayanan.yaml'), 'utf8');
    const realisasi = /kode: 7\.01\.02\.2\.01-1\n\s+realisasi: (\S+)/.exec(isi)?.[1]?.replace('.', ',');
    writeFileSync(join(folder, 'sama.csv'), `Kode;Satuan;Realisasi\n7.01.02.2.01-1;hari;${realisasi}\n`);
    expect(runScript('import', ['sama.csv', '--triwulan', '2024 tw1', '--tulis'], folder)).toMatchObject({
      status: 0,
      stdout: 'tidak ada yang berubah\n',
    });
  });

  test('--format json memuat neraca, masalah, dan perubahannya', () => {
    const { stdout } = runScript('import', ['ekinerja.csv', '--format', 'json'], kantor());
    expect(JSON.parse(stdout)).toMatchObject({
      berkas: 'ekinerja.csv',
      neraca: { masuk: 4, nasib: { ditulis: 1, sama: 1, kepala: 1, judul: 1 } },
      masalah: [],
      perubahan: [
        {
          path: 'kinerja/2024/tw2/pengukuran/seksi-pelayanan.yaml',
          beda: expect.stringContaining('+        realisasi: 5.5'),
        },
      ],
    });
  });

  test.each<[string, string[], number, RegExp]>([
    ['tanpa berkas', [], 2, /sebut satu berkas/],
    ['ralat tanpa tulis', ['ekinerja.csv', '--untuk-ralat'], 2, /bersama --tulis/],
    ['berkas tidak ada', ['x.xlsx'], 2, /tidak ada/],
    ['triwulan keliru', ['ekinerja.csv', '--triwulan', '2024'], 2, /2025 tw1/],
    ['unit tidak ada', ['ekinerja.csv', '--unit', 'seksi-lain'], 2, /instansi\.yaml/],
    ['sumber keliru', ['ekinerja.csv', '--sumber', '../x'], 2, /nama pendek/],
    ['tanpa masa', ['polos.csv'], 2, /--triwulan/],
    ['bukan tabel', ['rusak.xlsx', '--triwulan', '2024 tw2'], 1, /bukan buku kerja/],
  ])('%s', (_, args, harap, pesan) => {
    const folder = kantor();
    writeFileSync(join(folder, 'polos.csv'), 'Kode;Realisasi\nIKU-1;5\n');
    writeFileSync(join(folder, 'rusak.xlsx'), 'PK bukan zip');
    const { status, stderr } = runScript('import', args, folder);
    expect([status, stderr]).toEqual([harap, expect.stringMatching(pesan)]);
  });

  test('--help', () => {
    expect(runScript('import', ['--help'], '.').stdout).toContain('--cocok BERKAS');
  });
});
