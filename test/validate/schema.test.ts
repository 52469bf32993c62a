import { describe, expect, test } from 'vitest';
import type { Jenis } from '../../src/domain/isi.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { checkSchema } from '../../src/validate/schema.ts';

const SEKSI = 'tahun: 2024\ntriwulan: 1\nunit: seksi-a\n';

describe('checkSchema(source, jenis): kode, tempat, dan jalan keluar', () => {
  test.each([
    ['angka dalam kutip', 'seksi', isian('realisasi: "1.234,5"'), 'angka-bertanda-kutip', 6, 16, 'Tulis 1234.5 tanpa'],
    ['angka Indonesia tanpa kutip', 'seksi', isian('realisasi: 1.234,5'), 'angka-bertanda-kutip', 6, 16, '1234.5'],
    ['angka dengan satuan', 'seksi', isian('realisasi: 82%'), 'angka-bertanda-kutip', 6, 16, 'Tulis 82 tanpa'],
    ['dua arti', 'seksi', isian('realisasi: "1.234"'), 'angka-bertanda-kutip', 6, 16, /1234 .*1\.234 /],
    ['strip', 'seksi', isian("realisasi: '-'"), 'isian-salah-bentuk', 6, 16, 'Kosongkan bila belum'],
    ['rupiah dengan titik', 'pengukuran', uang('12.500.000'), 'angka-bertanda-kutip', 6, 25, 'Tulis 12500000 '],
    ['rupiah sebagai pecahan', 'pengukuran', uang('12.500'), 'isian-salah-jenis', 6, 25, 'Tulis 12500 '],
    ['rupiah negatif', 'pengukuran', uang('-1'), 'isian-di-luar-batas', 6, 25, ''],
    [
      'NIP tanpa kutip',
      'pejabat',
      pejabat('nip: 197201031992031012'),
      'isian-salah-jenis',
      7,
      10,
      '"197201031992031012"',
    ],
    ['kunci salah ketik', 'seksi', isian('realisas: 82'), 'isian-tidak-dikenal', 6, 5, '`realisasi`'],
    ['kunci wajib salah ketik', 'seksi', `${SEKSI}indikatr: []\n`, 'isian-tidak-dikenal', 4, 1, '`indikator`'],
    ['kunci wajib tidak ada', 'seksi', SEKSI, 'isian-kurang', 1, 1, 'indikator:'],
    ['kunci wajib kosong', 'seksi', `${SEKSI}indikator:\n`, 'isian-kosong', 4, 1, ''],
    ['teks kosong', 'pejabat', pejabat("pangkat: ''"), 'isian-kosong', 7, 14, ''],
    ['pilihan', 'pejabat', pejabat('golongan: 3d'), 'isian-salah-bentuk', 7, 15, 'III/d'],
    ['daftar yang bukan daftar', 'seksi', `${SEKSI}indikator: IKU-1\n`, 'isian-salah-jenis', 4, 12, ''],
    ['berkas yang bukan kelompok isian', 'seksi', 'halo\n', 'isian-salah-jenis', 1, 1, ''],
    ['rentang dengan satu angka', 'seksi', isian('realisasi: [7]'), 'isian-di-luar-batas', 6, 16, ''],
    ['boolean sebagai teks', 'pejabat', pejabat('contoh: ya'), 'isian-salah-jenis', 7, 13, ''],
    ['angka panjang', 'seksi', isian('realisasi: 0.12345678901234567'), 'angka-terlalu-panjang', 6, 16, ''],
    ['tak hingga', 'seksi', isian('realisasi: .inf'), 'isian-salah-jenis', 6, 16, ''],
  ] as const)('%s', (_, jenis, text, code, line, column, hint) => {
    const { problems, sound } = check(jenis, text);
    expect(problems).toMatchObject([{ code, line, column }]);
    expect(problems[0]?.hint ?? '').toMatch(hint);
    expect(sound).toBe(false);
  });

  test('melaporkan semua kekeliruan satu berkas', () => {
    const text = 'tahun: dua ribu\ntriwulan: 5\nunit: Seksi A\nindikator:\n  - kode: IKU\n  - kod: IKU-1\n';
    expect(check('seksi', text).problems.map(({ code, line }) => [line, code])).toEqual([
      [1, 'isian-salah-jenis'],
      [2, 'pilihan-tidak-dikenal'],
      [3, 'isian-salah-bentuk'],
      [5, 'isian-salah-bentuk'],
      [6, 'isian-tidak-dikenal'],
    ]);
  });
});

describe('checkSchema(source, jenis): yang tersisa', () => {
  test('tanpa kekeliruan, nilainya utuh', () => {
    const { value, sound } = check('seksi', isian('realisasi: 82'));
    expect(value).toEqual({ tahun: 2024, triwulan: 1, unit: 'seksi-a', indikator: [{ kode: 'IKU-1', realisasi: 82 }] });
    expect(sound).toBe(true);
  });

  test('isian yang keliru dibuang, selebihnya dan tempatnya tetap', () => {
    const text = `${SEKSI}indikator:\n  - kode: SALAH\n  - kode: IKU-2\n    realisasi: "5"\n  - kode: IKU-3\n`;
    const { value, toFile } = check('seksi', text);
    expect(value).toMatchObject({ indikator: [{ kode: 'IKU-2' }, { kode: 'IKU-3' }] });
    expect(toFile('/indikator/1/kode')).toBe('/indikator/2/kode');
  });

  test('tanpa isian pokok tidak ada yang tersisa', () => {
    expect(check('seksi', 'tahun: 2024\n').value).toBeUndefined();
  });
});

function check(jenis: Jenis, text: string) {
  const { value: source } = readYaml('x.yaml', text);
  if (!source) throw new Error('teks uji tidak terbaca');
  return checkSchema(source, jenis);
}

function isian(baris: string): string {
  return `${SEKSI}indikator:\n  - kode: IKU-1\n    ${baris}\n`;
}

function uang(angka: string): string {
  return `${SEKSI}kegiatan:\n  - kode: 7.01.02.2.01\n    realisasi_anggaran: ${angka}\n`;
}

function pejabat(baris: string): string {
  return `jabatan:\n  - id: camat\n    nama: Camat\npejabat:\n  - id: a\n    nama: A\n    ${baris}\npenugasan: []\n`;
}
