import { describe, expect, test } from 'vitest';
import { type Kutipan, readKutipan, writeKutipan } from '../../src/alur/kutipan.ts';
import { formatAlasan, readKembali, readKembaliTinjauan } from '../../src/alur/teks-kembali.ts';
import { AKUN } from './kantor.ts';

const SATU: Kutipan = { akun: AKUN.camat, saat: '2024-04-02T02:00:00Z', sha: 'a'.repeat(40), alasan: 'keliru' };
const JSON_SATU = JSON.stringify(SATU);

/** What the gate wrote itself, and only that. */
describe('readKutipan(teks)', () => {
  test.each<[nama: string, teks: string]>([
    ['sebaris', `<!-- pengembalian ${JSON_SATU} -->`],
    ['menjorok dan berakhir CRLF', `Posisi:\r\n  <!-- pengembalian ${JSON_SATU} -->\r\nlainnya`],
    ['ditulis gerbang', writeKutipan([SATU])],
  ])('%s: terbaca', (_nama, teks) => {
    expect(readKutipan(teks)).toStrictEqual([SATU]);
  });

  test.each<[nama: string, teks: string]>([
    ['pembuka lain', `<!-- pengembalian:${JSON_SATU} -->`],
    ['penutup lain', `<!-- pengembalian ${JSON_SATU} --|`],
    ['pembuka dan penutup lain', `[!-- pengembalian ${JSON_SATU} --]`],
    ['di tengah kalimat', `lihat <!-- pengembalian ${JSON_SATU} -->`],
    ['terputus baris', `<!-- pengembalian ${JSON_SATU.replace(',', ',\n')} -->`],
  ])('%s: bukan kutipan', (_nama, teks) => {
    expect(readKutipan(teks)).toEqual([]);
  });

  test.each<[nama: string, ubah: Record<string, unknown>]>([
    ['nomor akun sebagai teks', { akun: { ...AKUN.camat, id: '41' } }],
    ['akun tanpa nama', { akun: { id: AKUN.camat.id } }],
    ['nama akun bukan teks', { akun: { ...AKUN.camat, nama: 5 } }],
    ['akun berupa daftar', { akun: [AKUN.camat] }],
    ['sidik bukan teks', { sha: null }],
    ['waktu berupa daftar', { saat: [SATU.saat] }],
    ['waktu tanpa jam', { saat: '2024-04-02' }],
    ['alasan berupa daftar', { alasan: ['keliru'] }],
    ['waktu dan alasan bukan teks', { saat: 1, alasan: 1 }],
    ['alasan tak terlihat', { alasan: '\u200b' }],
  ])('%s: bukan kutipan', (_nama, ubah) => {
    expect(readKutipan(`<!-- pengembalian ${JSON.stringify({ ...SATU, ...ubah })} -->`)).toEqual([]);
  });

  test('tujuan yang bukan teks tidak dibawa', () => {
    expect(readKutipan(`<!-- pengembalian ${JSON.stringify({ ...SATU, tujuan: 7 })} -->`)).toStrictEqual([SATU]);
  });
});

describe('readKembali(teks): tujuan', () => {
  test.each<[nama: string, teks: string, hasil: ReturnType<typeof readKembali>]>([
    ['dua spasi', 'KEMBALIKAN  kasubag-umum: bukti kurang', { tujuan: 'kasubag-umum', alasan: 'bukti kurang' }],
    ['spasi tab', 'KEMBALIKAN \t camat: bukti kurang', { tujuan: 'camat', alasan: 'bukti kurang' }],
    ['jauh di bawah baris kosong', `${'\n'.repeat(150)}KEMBALIKAN: bukti kurang`, { alasan: 'bukti kurang' }],
    ['kurung dan bintang di sekitar nama', 'KEMBALIKAN **[Camat]**: x', { tujuan: 'camat', alasan: 'x' }],
    ['sesudah 120 huruf bagian alasan', `KEMBALIKAN${' '.repeat(150)}camat: x`, { alasan: 'camat: x' }],
  ])('%s', (_nama, teks, hasil) => {
    expect(readKembali(teks)).toStrictEqual(hasil);
  });
});

/** A review "request changes" is a return, unless it holds nothing but the empty form. */
describe('readKembaliTinjauan(teks)', () => {
  const panjang = `${'angka triwulan ini '.repeat(20)}keliru:`;
  test.each<[nama: string, teks: string, alasan: string | undefined]>([
    ['blangko yang menjorok', ' KEMBALIKAN:', undefined],
    ['blangko di bawah baris kosong', '\n\nKEMBALIKAN camat:\n', undefined],
    ['blangko huruf kecil', 'kembalikan camat: ', undefined],
    ['katanya di tengah kalimat', 'sudah pernah saya KEMBALIKAN ke camat:', 'sudah pernah saya KEMBALIKAN ke camat:'],
    ['blangko kata lain', 'DIKEMBALIKAN:', undefined],
    ['kata lain yang berawal sama', 'KEMBALIKANLAH: angka', 'KEMBALIKANLAH: angka'],
    ['kalimat panjang yang berakhir titik dua', `KEMBALIKAN ${panjang}`, panjang],
  ])('%s', (_nama, teks, alasan) => {
    expect(readKembaliTinjauan(teks)).toStrictEqual(alasan === undefined ? undefined : { alasan });
  });

  test('spasi di depan tidak memakan jatah alasan', () => {
    expect(formatAlasan(`  ${'x'.repeat(600)}`)).toBe('x'.repeat(500));
  });
});
