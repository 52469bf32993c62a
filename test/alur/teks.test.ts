import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeHalangan, SEBAB } from '../../src/alur/sebab.ts';
import { formatHari, readSaat } from '../../src/alur/saat.ts';
import { type Kutipan, readKutipan, writeKutipan } from '../../src/alur/kutipan.ts';
import { formatAlasan, readKembali, readKembaliTinjauan } from '../../src/alur/teks-kembali.ts';
import { findOrang } from '../../src/alur/peran.ts';
import { AKUN, KUTASARI } from './kantor.ts';

describe('readKembali(teks)', () => {
  test.each([
    ['KEMBALIKAN: bukti kurang', { alasan: 'bukti kurang' }],
    ['KEMBALIKAN kasubag-umum: bukti kurang', { tujuan: 'kasubag-umum', alasan: 'bukti kurang' }],
    ['KEMBALIKAN [kasubag-umum]: bukti kurang', { tujuan: 'kasubag-umum', alasan: 'bukti kurang' }],
    ['Kembalikan Kasubag-Umum : bukti: IKU-2', { tujuan: 'kasubag-umum', alasan: 'bukti: IKU-2' }],
    ['  \nKEMBALIKAN:\n- satu\n- dua\n', { alasan: '- satu - dua' }],
    ['KEMBALIKAN[]: x', { alasan: 'x' }],
    ['KEMBALIKAN Kasubag Umum: bukti IKU-2 salah', { tujuan: 'kasubag-umum', alasan: 'bukti IKU-2 salah' }],
    ['KEMBALIKAN [Kasubag Umum]: x', { tujuan: 'kasubag-umum', alasan: 'x' }],
    ['**KEMBALIKAN**: x', { alasan: 'x' }],
    ['`KEMBALIKAN: bukti kurang`', { alasan: 'bukti kurang`' }],
    ['KEMBALIKAN - bukti kurang', { alasan: '- bukti kurang' }],
    ['KEMBALIKAN. Bukti: kurang', { alasan: '. Bukti: kurang' }],
    ['KEMBALIKAN bukti kurang', { alasan: 'bukti kurang' }],
    ['KEMBALIKAN：x', { alasan: 'x' }],
    ['Kembalikan saja kalau perlu', undefined],
    ['KEMBALIKANLAH: x', undefined],
    ['KEMBALIKAN []: x', { alasan: 'x' }],
    ['KEMBALIKAN', undefined],
    ['KEMBALIKAN:', undefined],
    ['KEMBALIKAN: \u200b ', undefined],
    ['KEMBALIKAN: ...', undefined],
    ['Dikembalikan kepada Kasubag Umum: x', { tujuan: 'kasubag-umum', alasan: 'x' }],
    ['KEMBALIKAN ke kasubag umum: x', { tujuan: 'kasubag-umum', alasan: 'x' }],
    ['Tolong KEMBALIKAN: x', undefined],
    ['> KEMBALIKAN: x', undefined],
    ['DIKEMBALIKAN: x', { alasan: 'x' }],
    ['', undefined],
  ])('%j', (teks, hasil) => {
    expect(readKembali(teks)).toEqual(hasil);
  });

  test.each([
    ['angka keliru', { alasan: 'angka keliru' }],
    ['KEMBALIKAN camat: angka keliru', { tujuan: 'camat', alasan: 'angka keliru' }],
    ['KEMBALIKAN:', undefined],
    ['KEMBALIKAN camat: ', undefined],
    [' \n ', undefined],
    ['catatan: angka keliru', { alasan: 'catatan: angka keliru' }],
  ])('tinjauan %j', (teks, hasil) => {
    expect(readKembaliTinjauan(teks)).toEqual(hasil);
  });

  test('teks yang panjang tetap terjawab, alasannya dipotong', () => {
    expect(readKembali(`KEMBALIKAN${' '.repeat(200_000)}`)).toBeUndefined();
    expect(readKembali(`KEMBALIKAN: ${'a '.repeat(200_000)}`)?.alasan).toHaveLength(499);
    expect(formatAlasan('😀'.repeat(600))).toBe('😀'.repeat(500));
  });

  test('merapikan dua kali sama dengan sekali', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 700 }), (teks) => {
        expect(formatAlasan(formatAlasan(teks))).toBe(formatAlasan(teks));
      }),
    );
  });
});

describe('kutipan', () => {
  const SATU: Kutipan = { akun: AKUN.camat, saat: '2024-04-02T02:00:00Z', sha: 'a'.repeat(40), alasan: 'keliru' };
  test('yang ditulis terbaca sama, di tengah teks lain', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }).map((teks) => formatAlasan(`x${teks}`))), (semua) => {
        const kutipan = semua.map((alasan) => ({ ...SATU, tujuan: 'camat', alasan }));
        expect(readKutipan(`# Posisi\r\n\n${writeKutipan(kutipan)}\n\nlainnya`)).toEqual(kutipan);
      }),
    );
  });
  test('tidak ada alasan yang menutup komentarnya', () => {
    const [baris = ''] = writeKutipan([{ ...SATU, alasan: 'x --> <script>--!>' }]).split('\n');
    expect(baris.slice(4, -3)).not.toMatch(/--|[<>]/);
  });
  test.each([
    ['{'],
    ['null'],
    ['[]'],
    ['{"akun":{"id":"1","nama":"x"}}'],
    [JSON.stringify({ ...SATU, saat: 'kemarin' })],
    [JSON.stringify({ ...SATU, alasan: ' ' })],
    [JSON.stringify({ ...SATU, sha: 1 })],
    [JSON.stringify({ ...SATU, akun: null })],
  ])('bukan kutipan: %s', (json) => {
    expect(readKutipan(`<!-- pengembalian ${json} -->`)).toEqual([]);
  });
});

describe('readSaat(text), formatHari(saat)', () => {
  test.each([
    ['2024-04-02T02:10:00Z', '2024-04-02T02:10:00Z', '2024-04-02'],
    ['2024-04-02T02:10:00.999Z', '2024-04-02T02:10:00Z', '2024-04-02'],
    ['2024-04-02T09:10:00+07:00', '2024-04-02T02:10:00Z', '2024-04-02'],
    ['2024-04-02T17:00:00Z', '2024-04-02T17:00:00Z', '2024-04-03'],
    ['2024-12-31T16:59:59Z', '2024-12-31T16:59:59Z', '2024-12-31'],
  ])('%s', (text, saat, hari) => {
    expect(readSaat(text)).toBe(saat);
    expect(formatHari(saat)).toBe(hari);
  });
  test.each([
    '',
    'kemarin',
    '2024-04-02',
    '2024-13-02T02:10:00Z',
    '2024-04-02T02:10:00',
    '2024-04-02 02:10:00Z',
    ' 2024-04-02T02:10:00Z',
  ])('bukan waktu: %j', (text) => {
    expect(readSaat(text)).toBeUndefined();
  });
});

describe('findOrang(isi, forge, akun)', () => {
  test.each([
    ['dikenal', 'gitlab', AKUN.camat],
    ['dikenal', 'forgejo', AKUN.camat],
    ['dikenal', 'git', AKUN.camat],
    ['nama-berbeda', 'gitea', { ...AKUN.camat, nama: 'lain' }],
    ['nomor-berbeda', 'gitea', { ...AKUN.camat, id: 900 }],
    ['tidak-dikenal', 'gitea', AKUN.orangLuar],
    ['tidak-dikenal', 'gitea', { id: 0, nama: '' }],
  ] as const)('%s di %s', (status, forge, akun) => {
    expect(findOrang(KUTASARI, forge, akun).status).toBe(status);
  });
});

describe('sebab dan halangan: kalimatnya', () => {
  test('huruf kecil di depan, tanpa titik; saran berupa kalimat', () => {
    for (const { pesan, saran } of Object.values(SEBAB)) {
      expect(pesan).toMatch(/^[a-z].*[^.]$/);
      expect(saran).toMatch(/^[A-Z].*\.$/);
    }
  });
  test('menyebut yang dimaksud', () => {
    expect(describeHalangan({ kode: 'sasaran-berubah', tentang: 'content/a.yaml' }).pesan).toBe(
      'berkas ini sudah berubah di cabang utama: content/a.yaml',
    );
    expect(describeHalangan({ kode: 'draf' }).pesan).toBe('permohonan masih bertanda draf');
  });
});
