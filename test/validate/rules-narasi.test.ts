import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/validate/content.ts';
import { listKecamatan } from '../../src/validate/rules/nama-kecamatan.ts';
import { ganti, readLengkap } from './folders.ts';

const EVALUASI = 'kinerja/2024/tw1/evaluasi.yaml';
const SOP = 'sop/pengumpulan-data.yaml';

describe('listKecamatan(teks, sendiri)', () => {
  test.each([
    ['Rapat di Kecamatan Pengadegan batal.', ['Pengadegan']],
    ['Renstra Kecamatan Pengadegan Kabupaten Purbalingga', ['Pengadegan']],
    ['KECAMATAN KUTABARI', ['KUTABARI']],
    ['Bersama Kecamatan Salam Babaris dan Kec. Bojongsari', ['Salam Babaris', 'Bojongsari']],
    ['warga Kecamatan\nPadamara', ['Padamara']],
    ['Kecamatan Kutasarijaya', ['Kutasarijaya']],
  ])('%s', (teks, nama) => {
    expect(listKecamatan(teks, ['Kutasari'])).toEqual(nama);
  });

  test.each([
    'Kecamatan Kutasari dan KECAMATAN KUTASARI Kabupaten Purbalingga',
    'Kecamatan\nKutasari',
    'kecamatan lain di sekitarnya',
    'Rapat Koordinasi Kecamatan Tahun 2024',
    'Laporan Kecamatan Triwulan I',
    'Sekretaris Kecamatan.\n\nPadamara kemudian menyusul.',
    'Kecamatan\n- Padamara',
    'Kegiatan Pemerintahan di Tingkat Kecamatan',
    'Indeks Kepuasan Masyarakat (IKM) Kecamatan (contoh)',
    'Forum Koordinasi Pimpinan di Kecamatan, Polsek, dan Koramil',
    'Musrenbang Kecamatan Dan Desa',
    'Kecamatan II dan III',
    'sekecamatan Padamara',
  ])('tidak ada: %s', (teks) => {
    expect(listKecamatan(teks, ['Kutasari'])).toEqual([]);
  });

  test('teks sembarang tidak pernah galat dan cepat selesai', () => {
    const potongan = fc.constantFrom('Kecamatan', ' ', '\n', '\t', 'Aa', "'", '-', 'Kec.', 'K');
    fc.assert(
      fc.property(fc.array(potongan, { maxLength: 500 }), (bagian) => {
        expect(Array.isArray(listKecamatan(bagian.join(''), ['Uji']))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('teks isi', () => {
  const listKode = (ubah: Record<string, (text: string) => string>) =>
    checkContent(readLengkap(ubah))
      .problems.filter(({ code }) => code !== 'sidik-berbeda')
      .map(({ code }) => code);

  test.each([
    [
      'analisis',
      'kinerja/2024/tw2/seksi/seksi-pelayanan.yaml',
      'Jaringan padam',
      'Jaringan Kecamatan Lama padam',
      ['kecamatan-lain'],
    ],
    [
      'nama bukti',
      'kinerja/2024/tw2/seksi/seksi-pelayanan.yaml',
      'Rekap survei',
      'Rekap survei Kecamatan Lama',
      ['kecamatan-lain'],
    ],
    ['sendiri', EVALUASI, 'Loket buka penuh.', 'Loket Kecamatan Uji buka penuh.', []],
    [
      'sumber mengutip kantor lain',
      'capaian-lalu/2023.yaml',
      'nama: Laporan rekaan 2023',
      'nama: Laporan Kecamatan Lama 2023',
      [],
    ],
    ['nama desa', 'instansi.yaml', 'nama: Seksi Pelayanan', 'nama: Seksi Pelayanan Kecamatan Lama', []],
    ['rekomendasi', EVALUASI, 'Siapkan formulir kertas', 'Ikuti Permendagri 54/2010', ['peraturan-dicabut']],
    [
      'sumber dalam isian tahun itu',
      'capaian-lalu/2023.yaml',
      'nama: Laporan rekaan 2023',
      'nama: Permendagri 54/2010',
      ['peraturan-dicabut'],
    ],
  ])('%s', (_, path, lama, baru, kode) => {
    expect(listKode({ [path]: ganti(lama, baru) })).toEqual(kode);
  });

  const sop = (tanggal: string, dasar: string) => ({
    [SOP]: ganti('disahkan_oleh:', `tanggal_efektif: ${tanggal}\ndasar_hukum:\n  - ${dasar}\ndisahkan_oleh:`),
  });
  const CATATAN = (alasan: string) =>
    `{ teks: PP 19/2008, catatan_baca: [{ bagian: teks, tercetak: PP 19, dibaca: PP 19/2008, alasan: ${alasan} }] }`;

  test.each([
    ['SOP baru', '2024-01-15', '{ teks: PP 19/2008 }', ['peraturan-dicabut']],
    ['SOP lama menurut hukum waktu itu', '2017-01-15', '{ teks: PP 19/2008 }', []],
    ['yang penggantinya disebut', '2024-01-15', '{ teks: PP 19/2008, diganti_oleh: PP 17/2018 }', []],
    ['yang dijelaskan catatan baca', '2024-01-15', CATATAN('sudah dicabut saat SOP dibuat'), []],
    ['catatan baca tentang hal lain', '2024-01-15', CATATAN('angka kabur'), ['peraturan-dicabut']],
  ])('%s', (_, tanggal, dasar, kode) => {
    expect(listKode(sop(tanggal, dasar))).toEqual(kode);
  });

  test('aturan capaian menurut hari mulainya', () => {
    const aturan = (tahun: number) => ({
      'aturan/capaian.yaml': (text: string) =>
        text.replace(/mulai: \S+/, `mulai: ${tahun}-01-01`).replace(/- nama: .+/, '- nama: Permendagri 54/2010'),
    });
    expect(listKode(aturan(2016)).filter((kode) => kode === 'peraturan-dicabut')).toEqual([]);
    expect(listKode(aturan(2021)).filter((kode) => kode === 'peraturan-dicabut')).toEqual(['peraturan-dicabut']);
  });
});
