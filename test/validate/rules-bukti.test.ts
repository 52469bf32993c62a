// Evidence: what test/input/bermasalah does not show already.
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/validate/content.ts';
import { explainSuntingan, explainTautan } from '../../src/validate/rules/tautan-bukti.ts';
import { ganti, readLengkap } from './folders.ts';

const PENGUKURAN = 'kinerja/2024/tw2/pengukuran/seksi-pelayanan.yaml';

type Ubah = Record<string, (text: string) => string>;

function listKode(ubah: Ubah): string[] {
  return checkContent(readLengkap(ubah)).problems.map(({ code, severity }) => `${severity} ${code}`);
}

function gantiBeberapa(...pasangan: [lama: string, baru: string][]): (text: string) => string {
  return (text) => pasangan.reduce((teks, [lama, baru]) => ganti(lama, baru)(teks), text);
}

describe('bukti', () => {
  test.each([
    [
      'realisasi nol',
      gantiBeberapa(['realisasi: 6', 'realisasi: 0'], ['        bukti_dukung: [{ nama: Register surat }]\n', '']),
      ['warning bukti-kurang'],
    ],
    ['daftar kosong', ganti('[{ nama: Register surat }]', '[]'), ['warning bukti-kurang']],
    [
      'belum dilaporkan',
      gantiBeberapa(['realisasi: 6', 'realisasi:'], ['        bukti_dukung: [{ nama: Register surat }]\n', '']),
      [],
    ],
  ])('%s', (_, ubah, kode) => {
    expect(listKode({ [PENGUKURAN]: ubah })).toEqual(kode);
  });

  test('satu sidik untuk dua nama; nama yang sama boleh', () => {
    const sidik = 'a'.repeat(64);
    const bukti = (nama: string) => `[{ nama: ${nama}, sha256: '${sidik}' }]`;
    const ubah = (nama: string) => ({
      [PENGUKURAN]: gantiBeberapa(
        ['[{ nama: Register surat }]', bukti('Register surat')],
        ['[{ nama: Laporan rapat }]', bukti(nama)],
      ),
    });
    expect(listKode(ubah('Laporan rapat'))).toEqual(['warning bukti-salah-bentuk']);
    expect(listKode(ubah('register  Surat'))).toEqual([]);
  });
});

describe('teks yang hanya spasi', () => {
  test.each([
    ["' '", ['error isian-kosong']],
    ['"  "', ['error isian-kosong']],
    ['"\\n"', ['error isian-kosong']],
    ["' x '", []],
  ])('nama bukti %s', (nama, kode) => {
    expect(listKode({ [PENGUKURAN]: ganti('nama: Register surat', `nama: ${nama}`) })).toEqual(kode);
  });
});

describe('explainTautan(tautan)', () => {
  test.each([
    'https://localhost/a.pdf',
    'https://LOCALHOST:8443/a.pdf',
    'https://127.0.0.1/a.pdf',
    'https://2130706433/a.pdf',
    'https://0x7f.1/a.pdf',
    'https://10.0.0.5/a.pdf',
    'https://172.16.3.4/a.pdf',
    'https://172.31.255.255/a.pdf',
    'https://192.168.1.20/a.pdf',
    'https://169.254.1.1/a.pdf',
    'https://100.64.0.1/a.pdf',
    'https://[::1]/a.pdf',
    'https://[fd00::1]/a.pdf',
    'https://[fe80::1]/a.pdf',
    'https://[::ffff:10.0.0.1]/a.pdf',
    'https://server-kantor/bukti/a.pdf',
    'https://nas.local/a.pdf',
    'https://berkas.kecamatan.lan./a.pdf',
    'https://staf:rahasia@arsip.example/a.pdf',
    'https://staf@arsip.example/a.pdf',
    'https://drive.google.com/drive/my-drive',
    'https://drive.google.com/drive/u/0/shared-with-me',
    'https://web.whatsapp.com/',
    'https://:/a.pdf',
    'https://exa mple.com/a.pdf',
  ])('tidak: %s', (tautan) => {
    expect(explainTautan(tautan)?.message).toMatch(/^[a-z]/);
  });

  test.each([
    'https://arsip-kutasari.example/2024/tw1/iku-1.pdf',
    'https://drive.google.com/file/d/1abc/view?usp=sharing',
    'https://docs.google.com/document/d/1abc/view',
    'https://docs.google.com/document/d/1abc/export?format=pdf',
    'https://172.15.0.1/a.pdf',
    'https://172.32.0.1/a.pdf',
    'https://100.128.0.1/a.pdf',
    'https://192.169.0.1/a.pdf',
    'https://8.8.8.8/a.pdf',
    'https://[2001:db8::1]/a.pdf',
    'https://data.purbalinggakab.go.id/dataset/edit-terakhir',
    'https://contoh.example/a@b.pdf',
    'https://localhost.example/a.pdf',
  ])('boleh: %s', (tautan) => {
    expect(explainTautan(tautan)).toBe(undefined);
  });
});

describe('explainSuntingan(tautan)', () => {
  test.each([
    [
      'https://docs.google.com/spreadsheets/d/abc/edit?usp=sharing',
      'https://docs.google.com/spreadsheets/d/abc/preview',
    ],
    ['https://docs.google.com/document/d/1abc/edit', 'https://docs.google.com/document/d/1abc/preview'],
    ['https://docs.google.com/spreadsheets/d/1abc/edit#gid=0', 'https://docs.google.com/spreadsheets/d/1abc/preview'],
    [
      'https://docs.google.com/document/d/1abc/edit?resourcekey=0-Ab&usp=sharing',
      'https://docs.google.com/document/d/1abc/preview?resourcekey=0-Ab',
    ],
    ['https://docs.google.com/forms/d/1abc/edit', undefined],
    ['https://kantor.sharepoint.com/:w:/s/a/Doc.aspx?action=edit', undefined],
    ['https://www.canva.com/design/DAF/abc/edit', undefined],
  ])('%s', (tautan, baca) => {
    const [, ...baris] = explainSuntingan(tautan)?.hint.split('\n') ?? [];
    expect(baris).toEqual(baca === undefined ? [] : [`tautan: ${baca}`]);
    expect(explainSuntingan(tautan)?.message).toMatch(/^membuka penyuntingan/);
    expect(explainTautan(tautan)).toBe(undefined);
    if (baca !== undefined) expect(explainSuntingan(baca)).toBe(undefined);
  });

  test.each([
    'https://docs.google.com/document/d/1abc/view',
    'https://192.168.1.2/edit',
    'https://docs.google.com.example/document/d/1abc/edit',
  ])('bukan urusannya: %s', (tautan) => {
    expect(explainSuntingan(tautan)).toBe(undefined);
  });

  test('hanya peringatan', () => {
    const tautan = 'https://docs.google.com/spreadsheets/d/abc/edit?usp=sharing';
    const bukti = `[{ nama: Register surat, tautan: '${tautan}', sha256: '${'a'.repeat(64)}' }]`;
    expect(listKode({ [PENGUKURAN]: ganti('[{ nama: Register surat }]', bukti) })).toEqual([
      'warning bukti-salah-bentuk',
    ]);
  });
});
