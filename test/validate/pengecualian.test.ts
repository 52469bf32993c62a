import { describe, expect, test } from 'vitest';
import { isWaivable, mentions } from '../../src/validate/pengecualian.ts';
import { PROBLEM_CODES } from '../../src/source/problem.ts';
import { KELOMPOK_KODE } from '../../src/validate/codes.ts';
import { checkContent } from '../../src/validate/content.ts';
import { ganti, listBermasalah, readBermasalah, readLengkap } from './folders.ts';

const BERKAS = 'pengecualian.yaml';
const PENGUKURAN = 'kinerja/2024/tw2/pengukuran/seksi-pelayanan.yaml';

/** One waiver; what is undefined is left out. */
function kecualikan(isi: Record<string, string | undefined>): string {
  const lengkap = { ...isi, alasan: 'Sudah diputuskan.', oleh: 'sekretaris', sampai: isi['sampai'] ?? '2024-12-31' };
  const baris = Object.entries(lengkap).filter(([, value]) => value !== undefined);
  return `pengecualian:\n${baris.map(([key, value], n) => `  ${n ? ' ' : '-'} ${key}: ${value}\n`).join('')}`;
}

/** The complete office with an unknown indikator in one file, and one waiver. */
function periksa(isi: Record<string, string | undefined>, per?: string) {
  const salah = ganti('7.01.02.2.01.0001-1', '7.01.02.2.01.0001-9');
  return checkContent(readLengkap({ [PENGUKURAN]: salah, [BERKAS]: () => kecualikan(isi) }), { per });
}

const SAH = { kode: 'indikator-tidak-dikenal', berkas: PENGUKURAN };

describe('pengecualian', () => {
  test.each([
    ['kode dan berkas yang cocok', SAH, undefined, []],
    ['tentang yang disebut pesannya', { ...SAH, tentang: '7.01.02.2.01.0001-9' }, undefined, []],
    ['hari terakhirnya masih berlaku', SAH, '2024-12-31', []],
    [
      'tentang kode lain',
      { ...SAH, tentang: '7.01.02.2.01.0001' },
      undefined,
      ['indikator-tidak-dikenal', 'pengecualian-tidak-terpakai'],
    ],
    [
      'sudah lewat: masalahnya kembali',
      { ...SAH, sampai: '2024-06-30' },
      '2024-07-01',
      ['indikator-tidak-dikenal', 'pengecualian-lewat'],
    ],
    ['tanpa hari pemeriksaan tidak ada yang lewat', { ...SAH, sampai: '2020-01-01' }, undefined, []],
    [
      'berkas lain',
      { ...SAH, berkas: 'program/2024.yaml' },
      undefined,
      ['indikator-tidak-dikenal', 'pengecualian-tidak-terpakai'],
    ],
    [
      'kode lain yang boleh dikecualikan',
      { ...SAH, kode: 'bukti-kurang' },
      undefined,
      ['indikator-tidak-dikenal', 'pengecualian-tidak-terpakai'],
    ],
    ['commit urusan persetujuan', { commit: `'${'0123456789'.repeat(4)}'` }, '2030-01-01', ['indikator-tidak-dikenal']],
  ])('%s', (_, isi, per, codes) => {
    expect(periksa(isi, per).problems.map(({ code }) => code)).toEqual(codes);
  });

  test('yang dikecualikan dihitung, dan isi tetap dapat dipakai', () => {
    const { dikecualikan, isi } = periksa(SAH);
    expect([dikecualikan, isi !== undefined]).toEqual([1, true]);
  });

  test.each([
    ['kode salah ketik', { ...SAH, kode: 'indikator-tak-dikenal' }, 2, 11, 'Maksud Anda `indikator-tidak-dikenal`?'],
    ['kode yang tidak boleh', { ...SAH, kode: 'yaml-tab' }, 2, 11, 'hanya masalah aturan'],
    ['segel', { ...SAH, kode: 'sidik-berbeda' }, 2, 11, 'hanya masalah aturan'],
    ['angka salinan', { ...SAH, kode: 'angka-salinan' }, 2, 11, 'hanya masalah aturan'],
    ['tanpa berkas', { kode: SAH.kode }, 2, 11, 'berkas: '],
    ['tanpa kode dan commit', {}, 2, 5, 'Tambahkan kode:'],
    [
      'berkas tidak ada',
      { ...SAH, berkas: PENGUKURAN.replace('tw2', 'tw22') },
      3,
      13,
      `Maksud Anda \`${PENGUKURAN}\`?`,
    ],
    [
      'berkas dari luar folder isi',
      { ...SAH, berkas: `content/${PENGUKURAN}` },
      3,
      13,
      `Maksud Anda \`${PENGUKURAN}\`?`,
    ],
  ])('tidak sah: %s', (_, isi, line, column, hint) => {
    const susunan = { kode: undefined, berkas: undefined, ...isi };
    const salah = periksa(susunan, '2024-07-01').problems.filter(({ file }) => file === BERKAS);
    expect(salah).toMatchObject([{ code: 'pengecualian-tidak-sah', severity: 'error', line, column }]);
    expect(salah[0]?.hint).toContain(hint);
  });

  test('salah tulis di dalam pengecualian adalah satu masalah', () => {
    expect(periksa({ commit: 'x' }).problems.map(({ code }) => code)).toEqual([
      'indikator-tidak-dikenal',
      'isian-salah-bentuk',
    ]);
  });

  test('yang tidak terpakai tidak ditegur selama ada berkas yang tidak terbaca', () => {
    const rusak = readLengkap({ [PENGUKURAN]: (text) => `${text}\n\trusak\n`, [BERKAS]: () => kecualikan(SAH) });
    expect(checkContent(rusak).problems.map(({ code }) => code)).toEqual(['yaml-tab']);
  });

  test('tidak menutupi segel: angka yang berubah di berkas yang dikecualikan tetap ketahuan', () => {
    const seksi = 'kinerja/2024/tw1/seksi/seksi-pelayanan.yaml';
    const ubah = (text: string) => ganti('realisasi: 82.4', 'realisasi: 99')(ganti('IKU-1', 'IKU-9')(text));
    const tanpa = checkContent(readLengkap({ [seksi]: ubah })).problems.filter(({ severity }) => severity === 'error');
    const isi = { kode: 'indikator-tidak-dikenal', berkas: seksi };
    const dengan = checkContent(readLengkap({ [seksi]: ubah, [BERKAS]: () => kecualikan(isi) })).problems;
    expect(tanpa.map(({ code }) => code)).toEqual(['indikator-tidak-dikenal']);
    expect(dengan.map(({ code }) => code)).toContain('sidik-berbeda');
  });
});

describe('isWaivable(code)', () => {
  test('hanya masalah aturan antarberkas', () => {
    const berkas = ['Berkas dan folder', 'Tulisan YAML', 'Bentuk isian'] as const;
    const tetap = berkas.flatMap((kelompok) => Object.keys(KELOMPOK_KODE[kelompok]));
    expect(tetap.filter(isWaivable)).toEqual([]);
    expect(PROBLEM_CODES.filter((code) => !isWaivable(code) && !tetap.includes(code))).toEqual([
      'angka-salinan',
      'sidik-berbeda',
      'segel-mendahului',
      'edisi-berubah',
      'edisi-tidak-cocok',
      'arsip-berubah',
      'arsip-tanpa-pasangan',
      'pengecualian-tidak-sah',
      'pengecualian-lewat',
      'pengecualian-tidak-terpakai',
      'templat-rusak',
      'templat-medan-tidak-dikenal',
      'templat-saringan-salah',
      'templat-bagian-tidak-dikenal',
      'templat-argumen-salah',
      'templat-rujukan-salah',
    ]);
  });

  const boleh = listBermasalah().filter(isWaivable);
  test.each(boleh)('%s dapat dikecualikan', (code) => {
    const folder = readBermasalah(code);
    const [masalah] = checkContent(folder).problems;
    const lain = folder.files.filter(({ path }) => path !== BERKAS);
    const text = kecualikan({ kode: code, berkas: masalah?.file });
    const { problems, dikecualikan, isi } = checkContent({ ...folder, files: [...lain, { path: BERKAS, text }] });
    expect(problems.filter((satu) => satu.code === code || satu.code.startsWith('pengecualian'))).toEqual([]);
    expect([dikecualikan, isi !== undefined]).toEqual([1, true]);
  });
});

describe('mentions(message, tentang)', () => {
  test.each([
    ['target IKU-1 berbeda', 'IKU-1', true],
    ['target IKU-10 berbeda', 'IKU-1', false],
    ['IKU-10 dan IKU-1', 'IKU-1', true],
    ['pagu 7.01.02 berbeda', '7.01.02', true],
    ['pagu 7.01.02.2.01 berbeda', '7.01.02', false],
    ['pagu 17.01.02 berbeda', '7.01.02', false],
    ['indikator "IKU-1".', 'IKU-1', true],
    ['berakhir dengan IKU-1.', 'IKU-1', true],
    ['unit seksi-pelayanan-umum', 'seksi-pelayanan', false],
    ['apa pun', 'IKU-1', false],
  ])('%s: %s → %s', (message, tentang, hasil) => {
    expect(mentions(message, tentang)).toBe(hasil);
  });
});
