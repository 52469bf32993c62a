// A correction of a sealed triwulan: one command writes the next edisi, and says what was written before it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyLengkap, runScript } from './run-script.ts';

const TW1 = 'content/kinerja/2024/tw1';
const KOMPILASI = `${TW1}/kompilasi.yaml`;
const LAPORAN = `${TW1}/laporan-capaian.yaml`;
const ALASAN = 'Dua lembar survei: terhitung "dua kali" #2';
const RALAT = ['2024', 'tw1', '--sebagian', '--tanggal', '2024-05-06', '--ralat', ALASAN];
const RALAT_LAPORAN = [...RALAT, '--dokumen', 'laporan-capaian'];

describe('npm run compile -- --ralat', () => {
  test('menulis edisi berikutnya dan menyebut yang disusun sebelumnya', async () => {
    const folder = ubahIku();
    const { status, stdout, stderr } = runScript('compile', RALAT, folder);
    expect([status, stderr]).toEqual([0, '']);
    await expect(stdout).toMatchFileSnapshot('../output/compile-ralat.txt');
    const text = read(folder, KOMPILASI);
    await expect(text.replace(/[0-9a-f]{64}/, '<sidik>')).toMatchFileSnapshot('../output/compile-ralat.yaml');
    expect(runScript('check', [], folder).stdout).toMatch(/^Tidak ada masalah/);
  });

  test('ralat kedua mengganti alasannya, dan edisinya naik lagi', () => {
    const folder = ubahIku();
    runScript('compile', RALAT, folder);
    ubah(folder, `${TW1}/seksi/seksi-pelayanan.yaml`, /82\.5/, '82.6');
    const kedua = runScript('compile', [...RALAT.slice(0, -1), 'Satu lagi'], folder);
    expect(kedua).toMatchObject({ status: 0, stderr: '' });
    expect(read(folder, KOMPILASI)).toMatch(/^edisi: 3$[^]*^ralat:\n {2}alasan: Satu lagi$/m);
  });

  test('laporan naik ke edisi kompilasi terbaru, walau angkanya sendiri tidak berubah', () => {
    const folder = ubahIku();
    expect(runScript('compile', RALAT_LAPORAN, folder).stderr).toContain('Ralat kompilasi dahulu');
    runScript('compile', RALAT, folder);
    expect(read(folder, LAPORAN)).toContain('kompilasi_edisi: 1\n');
    expect(runScript('compile', RALAT_LAPORAN, folder)).toMatchObject({ status: 0, stderr: '' });
    expect(read(folder, LAPORAN)).toMatch(/^edisi: 2$[^]*^kompilasi_edisi: 2$/m);
    expect(runScript('check', [], folder).stdout).toMatch(/^Tidak ada masalah/);
    expect(runScript('compile', RALAT_LAPORAN, folder).stderr).toContain('Tidak ada yang diralat');
  });

  test('angka laporan saja: kompilasinya tetap edisi 1, narasi dan komentar tetap', () => {
    const folder = copyLengkap();
    ubah(folder, LAPORAN, /$/, '# catatan Kasubag\nringkasan: |\n  edisi: 1 terbit.\n');
    ubah(folder, `${TW1}/program.yaml`, /realisasi: [\d.]+/, 'realisasi: 88.7');
    const semula = read(folder, LAPORAN);
    expect(runScript('compile', RALAT_LAPORAN, folder)).toMatchObject({ status: 0, stderr: '' });
    const baru = read(folder, LAPORAN).split('\n');
    const hilang = semula.split('\n').filter((line) => !baru.includes(line));
    expect(hilang).toEqual([
      'edisi: 1',
      expect.stringContaining('tanggal: '),
      expect.stringMatching(/^sidik: '[0-9a-f]{64}'$/),
    ]);
    expect(baru).toContain('kompilasi_edisi: 1');
  });

  test.each<[string, (folder: string) => void, string[], number, string]>([
    ['tidak ada yang berubah', () => {}, RALAT, 1, 'angkanya sama dengan edisi 1'],
    ['belum ada dokumennya', () => {}, ['2024', 'tw2', '--sebagian', '--ralat', ALASAN], 1, 'Sahkan dahulu'],
    [
      'dokumennya belum bersidik',
      (folder) => ubah(folder, KOMPILASI, /[0-9a-f]{64}/, '0'.repeat(64)),
      RALAT,
      1,
      'Sahkan dahulu',
    ],
    [
      'mendahului edisi sebelumnya',
      ubahSeksi,
      ['2024', 'tw1', '--sebagian', '--tanggal', '2024-04-01', '--ralat', ALASAN],
      1,
      'mendahului tanggal edisi 1',
    ],
    ['alasan kosong', ubahSeksi, [...RALAT.slice(0, -1), ' \t'], 2, '--ralat memerlukan alasan'],
    ['tanpa alasan', ubahSeksi, RALAT.slice(0, -1), 2, '--ralat memerlukan nilai'],
    ['bersama --ulang', ubahSeksi, [...RALAT, '--ulang'], 2, 'pilih salah satu'],
    [
      'isiannya dikosongkan',
      (folder) => ubah(folder, `${TW1}/seksi/seksi-pelayanan.yaml`, /realisasi: 82\.4/, 'realisasi:'),
      RALAT.filter((satu) => satu !== '--sebagian'),
      1,
      'IKU-1',
    ],
  ])('%s: ditolak, berkas tetap', (_, siapkan, args, status, pesan) => {
    const folder = copyLengkap();
    siapkan(folder);
    const semula = read(folder, KOMPILASI);
    const ran = runScript('compile', args, folder);
    expect([ran.status, ran.stdout, read(folder, KOMPILASI)]).toEqual([status, '', semula]);
    expect(ran.stderr).toContain(pesan);
  });

  test('pemeriksaan menyebut perintahnya', () => {
    const { stdout } = runScript('check', [], ubahIku());
    expect(stdout).toMatch(/sidik-berbeda[^]*npm run compile -- 2024 tw1 --ralat "alasan"[^]*sidik: '[0-9a-f]{64}'/);
  });
});

/** The complete office with a sealed figure changed. */
function ubahIku(): string {
  const folder = copyLengkap();
  ubahSeksi(folder);
  return folder;
}

function ubahSeksi(folder: string): void {
  ubah(folder, `${TW1}/seksi/seksi-pelayanan.yaml`, /82\.4/, '82.5');
}

function ubah(folder: string, path: string, lama: RegExp, baru: string): void {
  const text = read(folder, path);
  if (!lama.test(text)) throw new Error(`${lama} tidak ada dalam ${path}`);
  writeFileSync(
    join(folder, path),
    text.replace(lama, () => baru),
  );
}

function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}
