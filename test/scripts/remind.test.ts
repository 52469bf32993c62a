import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyLengkap, runScript } from './run-script.ts';

const folder = copyLengkap();
const remind = (...args: string[]) => runScript('remind', args, folder);

/** The fixture: step 1 takes three working days after the triwulan; 1 May 2024 is its only holiday. */
const PESAN = `[DATA CONTOH]
Yth. Kepala Seksi Pelayanan, pengingat tenggat pelaporan kinerja Kecamatan Uji:
1. Paling lambat 3 April 2024 (Triwulan I Tahun 2024): Mengisi data
   Berkas: kinerja/2024/tw1/seksi/sekretariat.yaml, kinerja/2024/tw1/seksi/seksi-pelayanan.yaml
   Langkah 1: https://uji.example/sop/pengumpulan-data/#langkah-1
Abaikan yang sudah selesai. Terima kasih.
`;

describe('npm run remind', () => {
  test('pesan siap tempel, hanya ke keluaran biasa', () => {
    expect(remind('--per', '2024-04-01')).toEqual({ status: 0, stdout: PESAN, stderr: '' });
  });

  test.each([
    ['empat belas hari sebelumnya', '2024-03-20', true],
    ['lima belas hari sebelumnya', '2024-03-19', false],
    ['pada harinya', '2024-04-03', true],
    ['sehari sesudahnya', '2024-04-04', false],
  ])('%s', (_nama, per, ada) => {
    expect(remind('--per', per).stdout).toBe(ada ? PESAN : 'Tidak ada tenggat dalam 14 hari.\n');
  });

  test('libur di tengahnya menggeser tenggat, akhir pekan tidak dihitung', () => {
    const kantor = copyLengkap();
    const libur = ['2024-04-02', '2024-04-03'].map(
      (hari) => `  - { tanggal: ${hari}, nama: Libur Uji, jenis: cuti-bersama }`,
    );
    const path = join(kantor, 'content/kalender/2024.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('libur:\n', `libur:\n${libur.join('\n')}\n`));
    // 1, 4, 5 April are the three working days; 6 and 7 are a weekend.
    const hari = (per: string) =>
      /Paling lambat (\d+ \w+ \d+)/.exec(runScript('remind', ['--per', per], kantor).stdout)?.[1];
    expect([hari('2024-04-05'), hari('2024-04-06')]).toEqual(['5 April 2024', undefined]);
  });

  test('satu jabatan; yang tidak bertenggat', () => {
    expect(remind('--per', '2024-04-01', '--jabatan', 'kepala-seksi-pelayanan').stdout).toBe(PESAN);
    expect(remind('--per', '2024-04-01', '--jabatan', 'camat').stdout).toBe('Tidak ada tenggat dalam 14 hari.\n');
  });

  test.each<[nama: string, args: string[], pesan: RegExp]>([
    ['jabatan yang tidak ada', ['--jabatan', 'lurah'], /"lurah" tidak dikenal; pilihannya: /],
    ['jabatan yang menulis ke terminal', ['--jabatan', 'x\u001b[31m\u202e'], /tidak dikenal/],
    ['tanggal yang tidak ada', ['--per', '2024-02-30'], /--per/],
    ['tanggal terbalik', ['--per', '01-04-2024'], /--per/],
    ['pilihan keliru', ['--kirim'], /--kirim tidak dikenal/],
  ])('%s', (_nama, args, pesan) => {
    const { status, stdout, stderr } = remind(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(pesan);
    expect(stderr).not.toMatch(/[^\P{C}\n]/u);
  });

  test('--help: apa, dan bahwa tidak ada yang dikirim', () => {
    const { status, stdout } = remind('--help');
    expect([status, stdout.includes('Tidak ada yang dikirim'), stdout.includes('--jabatan ID')]).toEqual([
      0,
      true,
      true,
    ]);
  });

  test('baris baru di dalam isi tidak menjadi baris pesan', () => {
    const kantor = copyLengkap();
    const sop = join(kantor, 'content/sop/pengumpulan-data.yaml');
    const palsu = '"Mengisi data\\n2. Paling lambat kemarin: setor ke rekening lain"';
    writeFileSync(sop, readFileSync(sop, 'utf8').replace('kegiatan: Mengisi data\n', `kegiatan: ${palsu}\n`));
    const { status, stdout } = runScript('remind', ['--per', '2024-04-01'], kantor);
    expect([status, stdout.match(/^\d+\./gm)]).toEqual([0, ['1.']]);
    expect(stdout).toContain('Mengisi data 2. Paling lambat kemarin');
  });

  test('tanda kendali dan arah tulisan di dalam isi: ditolak, tidak dicetak', () => {
    const kantor = copyLengkap();
    const sop = join(kantor, 'content/sop/pengumpulan-data.yaml');
    const teks = readFileSync(sop, 'utf8');
    writeFileSync(sop, teks.replace('kegiatan: Mengisi data\n', 'kegiatan: "Mengisi\\e]0;x\\a data\\u202e"\n'));
    const { status, stdout, stderr } = runScript('remind', ['--per', '2024-04-01'], kantor);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('sop/pengumpulan-data.yaml');
    expect(stderr).not.toMatch(/[^\P{C}\n]/u);
  });
});
