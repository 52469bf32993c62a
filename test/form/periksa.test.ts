import { describe, expect, test } from 'vitest';
import { KETIKAN_KOSONG, type Ketikan } from '../../src/form/ketikan.ts';
import { createPemeriksa, type Hasil } from '../../src/form/periksa.ts';
import { checkContent } from '../../src/validate/content.ts';
import { readKantor } from './bahan-contoh.ts';

const { bahan } = readKantor('content');
const BARU = 'kinerja/2024/tw4/seksi/subbagian-umum.yaml';
const UANG = 'kinerja/2024/tw4/pengukuran/seksi-pelayanan.yaml';
const SAH = 'kinerja/2024/tw3/seksi/seksi-pelayanan.yaml';

const pemeriksa = new Map([BARU, UANG, SAH].map((path) => [path, createPemeriksa(bahan, path)]));

function periksa(path: string, ketikan: Partial<Ketikan>): Hasil {
  const satu = pemeriksa.get(path);
  if (!satu) throw new Error(path);
  return satu.periksa({ ...KETIKAN_KOSONG, ...ketikan });
}

function uraian(pendorong: string): Partial<Ketikan> {
  return { teks: { 'IKU-5/analisis/pendorong': pendorong } };
}

function bukti(...semua: [nama: string, tautan: string][]): Partial<Ketikan> {
  return { bukti: { 'IKU-5': semua.map(([nama, tautan]) => ({ nama, tautan, sha256: '' })) } };
}

describe('createPemeriksa(bahan, path)', () => {
  test('tanpa ketikan: berkas apa adanya, dan tidak ada yang baru di berkas lain', () => {
    const hasil = periksa(SAH, {});
    expect(hasil.yaml).toBe(bahan.files.find(({ path }) => path === SAH)?.text);
    expect(hasil.akibat).toEqual([]);
    expect(hasil.capaian['IKU-1']).toMatch(/^\d+,\d+% \(84,26 ÷ [\d,]+ × 100\)$/);
  });

  test.each<[string, Partial<Ketikan>, string, string]>([
    ['realisasi', { teks: { 'IKU-5/realisasi': 'sembilan' } }, 'IKU-5/realisasi', 'isian-salah-jenis'],
    ['realisasi', { teks: { 'IKU-5/realisasi': '1.234,5x' } }, 'IKU-5/realisasi', 'angka-bertanda-kutip'],
    ['tautan', bukti(['Rekap', 'http:/x']), 'IKU-5/bukti/0/tautan', 'isian-salah-bentuk'],
    [
      'tautan sesudah baris kosong',
      bukti(['', ''], ['Rekap', 'http:/x']),
      'IKU-5/bukti/1/tautan',
      'isian-salah-bentuk',
    ],
    ['nama bukti', bukti(['', 'https://x.example/']), 'IKU-5/bukti/0/nama', 'isian-kosong'],
    ['uraian', uraian('Di Kecamatan Bojongsari'), 'IKU-5/analisis/pendorong', 'kecamatan-lain'],
    ['baris kedua uraian', uraian('Satu.\nKecamatan Bojongsari.'), 'IKU-5/analisis/pendorong', 'kecamatan-lain'],
  ])('kesalahan pada %s ditunjukkan di isiannya', (_, ketikan, kunci, code) => {
    const { masalah } = periksa(BARU, ketikan);
    expect(masalah.filter((satu) => satu.code === code || satu.severity === 'error')).toMatchObject([{ kunci, code }]);
  });

  test('uang dan anak daftar: kesalahan ditunjukkan di isian pos yang benar', () => {
    const { masalah } = periksa(UANG, { teks: { '7.01.02.2.04.0003/realisasi_anggaran': '-5' } });
    expect(masalah.filter(({ severity }) => severity === 'error')).toMatchObject([
      { kunci: '7.01.02.2.04.0003/realisasi_anggaran', code: 'isian-di-luar-batas' },
    ]);
  });

  test('angka yang dapat dibaca dua cara ditanyakan; sesudah dipilih tidak lagi', () => {
    const rancu = periksa(BARU, { teks: { 'IKU-5/realisasi': '1.234' } });
    expect(rancu.bacaan['IKU-5/realisasi']).toEqual({ pilihan: ['1234', '1,2340'] });
    expect(rancu.masalah).toMatchObject([{ kunci: 'IKU-5/realisasi', severity: 'error' }]);
    const dipilih = periksa(BARU, { teks: { 'IKU-5/realisasi': '1,2340' } });
    expect(dipilih.bacaan['IKU-5/realisasi']).toEqual({ angka: '1.234' });
    expect(dipilih.masalah.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(dipilih.yaml).toContain('realisasi: 1.234 #');
  });

  test('perubahan pada triwulan yang disahkan membuka segelnya: masalah di berkas lain', () => {
    const { akibat } = periksa(SAH, { teks: { 'IKU-1/realisasi': '85,5' } });
    expect(akibat).toMatchObject([{ file: 'kinerja/2024/tw3/kompilasi.yaml', code: 'sidik-berbeda' }]);
  });

  test('masalahnya sama dengan masalah check atas berkas yang sama', () => {
    const ketikan = { teks: { 'IKU-5/realisasi': '88,4', 'IKU-5/analisis/pendorong': 'Ada: dan # lain' } };
    const hasil = periksa(BARU, ketikan);
    const files = [...bahan.files, { path: BARU, text: hasil.yaml }];
    const milik = checkContent({ files, others: [], problems: [] }).problems.filter(({ file }) => file === BARU);
    expect(hasil.masalah.map(({ kunci: _, ...masalah }) => masalah)).toEqual(milik);
    expect(hasil.capaian['IKU-5']).toMatch(/^\d+,\d+% \(88,4 ÷ /);
  });

  test('tidak ada formulir untuk berkas lain', () => {
    expect(() => createPemeriksa(bahan, 'instansi.yaml')).toThrow('tidak ada formulir');
  });
});
