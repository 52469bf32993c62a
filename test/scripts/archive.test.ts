import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { addTo, makePdf, signPdf } from '../exchange/pdf-bertanda.ts';
import { type Identitas, makeIdentitas, writePem } from '../exchange/sertifikat-coba.ts';
import { copyLengkap, type Ran, runScript } from './run-script.ts';

const TEMPLAT = fileURLToPath(new URL('../../content/templat', import.meta.url));
const ID = 'laporan-pengukuran-perkin-2024-tw2-camat';
const ALAMAT = `https://uji.example/dokumen/${ID}/catatan/#K7QF-3M2A-ABCD`;

let induk: Identitas;
let camat: Identitas;
let asli: Buffer; // signed by the Camat, and leading to the record of its document
let folder: string;

beforeAll(async () => {
  induk = await makeIdentitas('Induk Coba', { ca: true });
  camat = await makeIdentitas('ORANG SATU', { oleh: induk });
  asli = await signPdf(await makePdf(ALAMAT), camat);
  folder = copyLengkap();
  for (const nama of ['laporan-pengukuran-perkin.md', 'sop.md'])
    cpSync(join(TEMPLAT, nama), join(folder, 'content/templat', nama));
});

describe('npm run archive', () => {
  test('mencatat PDF bertanda tangan, dan isinya tetap tanpa masalah', () => {
    const { status, stdout } = archive(asli, []);
    expect(stdout).toContain('1. ORANG SATU: sah (PAdES-BASELINE-B)');
    expect(stdout).toContain('kepercayaan sertifikat belum diperiksa');
    expect(stdout).toContain('1 halaman, dengan lapisan teks');
    expect(stdout).toMatch(/PERHATIAN: kode periksa K7QF-3M2A-ABCD bukan yang terbit sekarang \([A-Z2-7-]{14}\)/);
    expect(stdout).toMatch(/PERHATIAN: \d+ dari \d+ angka dokumen tidak ada pada salinan:/);
    expect(status).toBe(0);
    const catatan = readFileSync(join(folder, `content/arsip/2024/${ID}.yaml`), 'utf8');
    const tetap = catatan
      .replaceAll(/'[0-9a-f]{64}'/g, "'<sha256>'")
      .replace(/nomor_seri: '\w+'/, "nomor_seri: '<seri>'");
    expect(tetap).toBe(`# yaml-language-server: $schema=../../../schemas/arsip.schema.json
# Ditulis oleh npm run archive.
dokumen: ${ID}
tanggal: 2024-04-25
berkas: '${ID}.pdf'
sha256: '<sha256>'
halaman: 1
lapisan_teks: ada
eselon: III
penanda_tangan: [camat]
kode_periksa: 'K7QF-3M2A-ABCD'
tanda_tangan_elektronik:
  - nama: 'ORANG SATU'
    waktu: '2024-04-25T03:00:00Z'
    format: PAdES-BASELINE-B
    kepercayaan: belum-diperiksa
    sertifikat:
      penerbit: 'Induk Coba'
      nomor_seri: '<seri>'
      sha256: '<sha256>'
`);
    expect(readFileSync(join(folder, `content/arsip/2024/${ID}.pdf`)).equals(asli)).toBe(true);
    expect(runScript('check', [], folder).status).toBe(0);
  });

  test('catatan yang sudah ada tidak ditimpa tanpa --ganti', () => {
    expect(archive(asli, [])).toMatchObject({ status: 1, stderr: expect.stringContaining('--ganti') });
    expect(archive(asli, ['--ganti', '--lokasi', "Lemari 'A'"]).status).toBe(0);
    expect(readFileSync(join(folder, `content/arsip/2024/${ID}.yaml`), 'utf8')).toContain(
      "lokasi_fisik: 'Lemari ''A'''",
    );
  });

  test('yang diganti dengan alamat tidak meninggalkan berkas tanpa catatan', () => {
    const pdf = join(folder, `content/arsip/2024/${ID}.pdf`);
    const { status, stdout } = archive(asli, ['--ganti', '--alamat', 'https://arsip.example/a.pdf']);
    expect([status, existsSync(pdf)]).toEqual([0, false]);
    expect(stdout).toContain(`dihapus content/arsip/2024/${ID}.pdf`);
    expect(runScript('check', [], folder).status).toBe(0);
    expect(archive(asli, ['--ganti']).status).toBe(0);
    expect([existsSync(pdf), runScript('check', [], folder).status]).toEqual([true, 0]);
  });

  test('kode periksa di dalam PDF menentang dokumen yang disebut', () => {
    expect(archive(asli, ['--dokumen', 'sop-pengumpulan-data'])).toMatchObject({
      status: 1,
      stderr: `Kode periksa di dalam PDF ini milik ${ID}, bukan sop-pengumpulan-data.\n`,
    });
  });

  test('akar yang diberikan menentukan kepercayaan', () => {
    writeFileSync(join(folder, 'akar.pem'), writePem(induk));
    const { stdout } = archive(asli, ['--periksa', '--akar', 'akar.pem', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      conclusion: 'VALID',
      signatureCount: 1,
      signatureInformations: [
        { signerName: 'ORANG SATU', integrityValid: true, certificateTrusted: true, lastSignature: true },
      ],
    });
  });

  test('dengan --dokumen pemeriksaan juga membandingkan angka', () => {
    const { stdout } = archive(asli, ['--periksa', '--dokumen', ID, '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      berkas: { sha256: createHash('sha256').update(asli).digest('hex'), halaman: 1, lapisanTeks: 'ada', resolusi: [] },
      salinanDari: { dokumen: ID, kodePeriksa: 'K7QF-3M2A-ABCD', angka: { lain: [] } },
    });
  });

  test('PDF yang mengembang ditolak, bukan ditunggu', () => {
    const bom = deflateSync(Buffer.alloc(200 * 2 ** 20));
    const kepala = `%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /Filter /FlateDecode /Length ${bom.length} >>\nstream\n`;
    expect(archive(Buffer.concat([Buffer.from(kepala), bom]), [])).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('PDF ini tidak dibaca'),
      stderr: 'Tidak dicatat.\n',
    });
  });

  test('yang diubah sesudah ditandatangani ditolak, dan tidak ada yang ditulis', async () => {
    const diubah = await addTo(asli, (pdf) => pdf.addPage());
    const { status, stdout } = archive(diubah, ['--ganti', '--alamat', 'https://arsip.example/b.pdf']);
    expect(status).toBe(1);
    expect(stdout).toContain('sesudah ditandatangani berkas ditambahi, dan tambahannya mengubah isi yang terlihat');
    expect(readFileSync(join(folder, `content/arsip/2024/${ID}.yaml`), 'utf8')).not.toContain('b.pdf');
  });

  test('hasil pindai: harus dikatakan, beserta tanggal dan penanda tangannya', async () => {
    const pindaian = await makePdf();
    const nama = 'sop-pengumpulan-data.pdf';
    expect(archive(pindaian, [], nama)).toMatchObject({ status: 1, stderr: expect.stringContaining('--pindaian') });
    expect(archive(pindaian, ['--pindaian'], nama)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('--tanggal'),
    });
    expect(archive(pindaian, ['--pindaian', '--tanggal', '2024-05-02'], nama)).toMatchObject({ status: 1 });
    const esDua = ['--pindaian', '--tanggal', '2024-05-02', '--penanda', 'camat', '--eselon', 'II'];
    expect(archive(pindaian, esDua, nama)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Es II tidak berlaku'),
    });
    const lengkap = ['--pindaian', '--tanggal', '2024-05-02', '--penanda', 'camat', '--eselon', 'III'];
    expect(archive(pindaian, lengkap, nama).status).toBe(0);
    expect(readFileSync(join(folder, 'content/arsip/2024/sop-pengumpulan-data.yaml'), 'utf8')).toContain(
      'eselon: III\n',
    );
    expect(runScript('check', [], folder).status).toBe(0);
  });

  test.each<[string, string[], number, string]>([
    ['bukan PDF', [], 1, 'Tidak dicatat.'],
    ['dokumen yang tidak ada', ['--dokumen', 'laporan-lain'], 1, 'Tidak dicatat.'],
    ['eselon yang tidak ada', ['--eselon', 'V'], 2, '--eselon "V" tidak dikenal'],
    ['tanggal yang tidak ada', ['--tanggal', '2024-02-30'], 2, 'bukan tanggal'],
    ['alamat tanpa https', ['--alamat', 'http://arsip.example/a.pdf'], 2, 'harus alamat https'],
    ['berkas akar yang tidak ada', ['--akar', 'tiada.pem'], 2, 'berkas tiada.pem tidak ada'],
  ])('%s', (_, args, status, pesan) => {
    expect(archive(Buffer.from('bukan pdf'), args)).toMatchObject({ status, stderr: expect.stringContaining(pesan) });
  });

  test.each<[string, number, string[], string]>([
    ['disimpan di samping catatannya', 10, [], '10,0 MiB; yang disimpan di samping catatannya paling besar 10 MiB'],
    ['diperiksa saja', 3000, ['--periksa'], '3000,0 MiB; yang dibaca paling besar 128 MiB'],
    [
      'di alamat lain',
      3000,
      ['--alamat', 'https://arsip.example/a.pdf'],
      '3000,0 MiB; yang dibaca paling besar 128 MiB',
    ],
  ])('yang terlalu besar untuk %s ditolak menurut ukurannya, sebelum dibaca', (_, mebibita, args, pesan) => {
    const berkas = join(folder, 'besar.pdf');
    writeFileSync(berkas, '');
    truncateSync(berkas, mebibita * 2 ** 20 + 1); // more than Node reads into one array
    const { status, stdout, stderr } = runScript('archive', ['besar.pdf', ...args], folder);
    expect([status, stdout, stderr.split('\n')[0]]).toEqual([1, '', `Berkas ini ${pesan}.`]);
  });

  test.each<[string, (tempat: string) => string]>([
    ['folder', () => 'masuk'],
    ['perangkat', () => '/dev/zero'],
    [
      'tautan',
      (tempat) => {
        writeFileSync(join(tempat, 'tujuan.pdf'), asli);
        symlinkSync('tujuan.pdf', join(tempat, 'tautan.pdf'));
        return 'tautan.pdf';
      },
    ],
  ])('%s bukan berkas biasa, sebagai PDF maupun sebagai akar', (jenis, make) => {
    mkdirSync(join(folder, 'masuk'), { recursive: true });
    const nama = make(folder);
    const pesan = `${nama} bukan berkas biasa, melainkan ${jenis}; sebut berkasnya sendiri\n`;
    expect(runScript('archive', [nama], folder)).toMatchObject({ status: 2, stderr: pesan });
    expect(archive(asli, ['--periksa', '--akar', nama])).toMatchObject({ status: 2, stderr: pesan });
  });

  test('tanpa berkas, dengan dua berkas, berkas yang tidak ada, dan --help', () => {
    expect(runScript('archive', [], folder).status).toBe(2);
    expect(runScript('archive', ['a.pdf', 'b.pdf'], folder).status).toBe(2);
    expect(runScript('archive', ['tiada.pdf'], folder)).toMatchObject({
      status: 2,
      stderr: 'berkas tiada.pdf tidak ada\n',
    });
    expect(runScript('archive', ['--help'], folder)).toMatchObject({ status: 0 });
  });
});

function archive(bytes: Uint8Array, args: string[], nama = 'kembali.pdf'): Ran {
  mkdirSync(join(folder, 'masuk'), { recursive: true });
  const berkas = join('masuk', nama);
  writeFileSync(join(folder, berkas), bytes);
  return runScript('archive', [berkas, ...args], folder);
}
