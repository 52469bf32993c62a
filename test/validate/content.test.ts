import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/validate/content.ts';
import { ganti, readBermasalah, readLengkap } from './folders.ts';

const SEKSI = 'kinerja/2024/tw2/seksi/seksi-pelayanan.yaml';
const SEKRETARIAT = 'kinerja/2024/tw2/seksi/sekretariat.yaml';
const PENGUKURAN = 'kinerja/2024/tw2/pengukuran/seksi-pelayanan.yaml';
const PROGRAM = 'program/2024.yaml';
const RENSTRA = 'renstra/2021-2026.yaml';

describe('empat kekeliruan, empat masalah', () => {
  const kutip = ganti('realisasi: 22', 'realisasi: "1.234,5"');
  const kunci = ganti('        realisasi: 6\n', '        realisasi: 6\n        realisasi: 7\n');
  const kode = ganti('kode: 7.01.02.2.01.0001-1', 'kode: 7.01.02.2.01.0001-9');
  const tab = ganti('    realisasi:', '\trealisasi:');

  test('tiga di satu berkas, satu tab di berkas lain', () => {
    const semua = (text: string) => kode(kunci(kutip(text)));
    expect(listPlaces(readLengkap({ [PENGUKURAN]: semua, [SEKSI]: tab }))).toEqual([
      `${PENGUKURAN}:9:9 kunci-ganda`,
      `${PENGUKURAN}:15:20 angka-bertanda-kutip`,
      `${PENGUKURAN}:21:15 indikator-tidak-dikenal`,
      `${SEKSI}:8:1 yaml-tab`,
    ]);
  });

  test('semuanya pada satu baris data', () => {
    const satu = (text: string) => {
      const baru = '  - kode: IKU-11\n    kode: IKU-11\n    realisasi: "1.234,5"\n';
      return ganti('  - kode: IKU-1\n    realisasi: 83.1\n', baru)(text);
    };
    expect(listPlaces(readLengkap({ [SEKSI]: satu, [SEKRETARIAT]: tab }))).toEqual([
      `${SEKRETARIAT}:6:1 yaml-tab`,
      `${SEKSI}:7:11 indikator-tidak-dikenal`,
      `${SEKSI}:8:5 kunci-ganda`,
      `${SEKSI}:9:16 angka-bertanda-kutip`,
    ]);
  });
});

describe('berkas yang rusak tidak menimbulkan masalah susulan', () => {
  const rusak = (text: string) => `${text}\n\trusak\n`;
  const paths = readLengkap()
    .files.map(({ path }) => path)
    .filter((path) => path.endsWith('.yaml'));

  test.each(paths)('%s tidak terbaca', (path) => {
    expect(checkContent(readLengkap({ [path]: rusak })).problems).toMatchObject([{ file: path, code: 'yaml-tab' }]);
  });

  test.each(paths)('%s kosong', (path) => {
    expect(checkContent(readLengkap({ [path]: () => '' })).problems).toMatchObject([
      { file: path, code: 'berkas-kosong' },
    ]);
  });

  test.each(paths)('%s bukan isinya', (path) => {
    expect(checkContent(readLengkap({ [path]: () => 'lain: 1\n' })).problems.map(({ file }) => file)).toEqual([
      path,
      path,
    ]);
  });

  test.each([
    ['unit yang hilang karena jenisnya keliru', 'instansi.yaml', 'jenis: seksi', 'jenis: bidang'],
    ['IKU yang hilang karena arahnya keliru', RENSTRA, 'arah: naik', 'arah: naek'],
    ['skala yang hilang karena bentuknya keliru', RENSTRA, 'skala: [D, C, CC, B, BB, A, AA]', 'skala: D'],
    ['pagu yang hilang dari jumlah', PROGRAM, 'pagu: 10000000', 'pagu: banyak'],
    ['ralat yang hilang', 'kinerja/2024/tw1/kompilasi.yaml', 'edisi: 1', 'edisi: 2\nralat: {alasn: x}'],
    ['SK yang hilang', 'pejabat.yaml', 'sk: 800/1/2024', 'sk: 800'],
    ['akhir masa yang hilang', 'pejabat.yaml', 'selesai: 2024-05-31', 'selesai: 31-05-2024'],
    ['langkah yang hilang', 'sop/pengumpulan-data.yaml', 'kegiatan: Mengisi data', 'kegiatan:'],
    ['kelas yang hilang', 'aturan/capaian.yaml', '- nama: Kurang', '- nam: Kurang'],
  ])('%s', (_, path, lama, baru) => {
    expect(checkContent(readLengkap({ [path]: ganti(lama, baru) })).problems).toMatchObject([{ file: path }]);
  });

  test('tetapi yang tidak bergantung padanya tetap diperiksa', () => {
    const folder = readLengkap({
      [PROGRAM]: rusak,
      [SEKSI]: ganti('kode: IKU-1', 'kode: IKU-11'),
      [SEKRETARIAT]: ganti('realisasi:', 'realisasi: XX'),
      'pejabat.yaml': ganti('    sk: 800/1/2024\n', ''),
    });
    expect(listPlaces(folder)).toEqual([
      `${SEKSI}:7:11 indikator-tidak-dikenal`,
      'pejabat.yaml:45:12 sk-kurang',
      `${PROGRAM}:68:1 yaml-tab`,
    ]);
  });
});

describe('CheckedContent', () => {
  test('isi lengkap, jumlah berkas, dan tempat', () => {
    const { isi, files, locate } = checkContent(readLengkap());
    expect(isi?.seksi.map(({ path }) => path)).toHaveLength(4);
    expect(files).toBe(30);
    expect(locate({ path: SEKSI, pointer: '/indikator/0/realisasi' })).toEqual({ line: 8, column: 16 });
    expect(locate({ path: 'tidak-ada.yaml', pointer: '/x' })).toEqual({ line: 1, column: 1 });
  });

  test.each([
    ['ada bila hanya aturan yang dilanggar', 'sidik-berbeda', true],
    ['ada bila kunci ganda', 'kunci-ganda', true],
    ['tidak ada bila satu berkas tidak terbaca', 'yaml-tab', false],
    ['tidak ada bila satu berkas tidak sesuai skemanya', 'isian-kurang', false],
    ['tidak ada bila berkas wajib hilang', 'berkas-wajib-tidak-ada', false],
    ['tidak ada bila satu berkas bukan teks', 'berkas-bukan-teks', false],
  ])('isi %s', (_, code, ada) => {
    expect(checkContent(readBermasalah(code)).isi !== undefined).toBe(ada);
  });

  test('folder yang tidak terbaca hanya satu masalah', () => {
    const problem = {
      severity: 'error',
      code: 'folder-tidak-terbaca',
      file: '',
      line: 1,
      column: 1,
      message: 'x',
    } as const;
    const { problems, isi } = checkContent({ files: [], others: [], problems: [problem] });
    expect([problems, isi]).toEqual([[problem], undefined]);
  });
});

function listPlaces(folder: ReturnType<typeof readLengkap>): string[] {
  return checkContent(folder).problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
}
