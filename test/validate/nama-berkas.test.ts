import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/source/problem.ts';
import { checkContent } from '../../src/validate/content.ts';
import { checkNama } from '../../src/validate/nama-berkas.ts';
import { readLengkap } from './folders.ts';

describe('checkNama(files, others)', () => {
  test.each([
    ['akhiran lain', 'kinerja/2024/tw3/format.yml', '`kinerja/2024/tw3/format.yaml`'],
    ['akhiran tambahan Notepad', 'kalender/2025.yaml.txt', '`kalender/2025.yaml`'],
    ['huruf besar', 'perkin/2025/Camat.yaml', '`perkin/2025/camat.yaml`'],
    ['spasi', 'kinerja/2024/tw1/seksi/Seksi Pelayanan.yaml', '`kinerja/2024/tw1/seksi/seksi-pelayanan.yaml`'],
    ['garis bawah', 'laporan/2024/evaluasi_.yaml', '`laporan/2024/evaluasi.yaml`'],
    ['tanda hubung pada triwulan', 'kinerja/2024/tw-3/format.yaml', '`kinerja/2024/tw3/format.yaml`'],
    ['satu huruf kurang di folder', 'kineja/2024/tw3/format.yaml', '`kinerja/2024/tw3/format.yaml`'],
    ['satu huruf kurang di nama', 'instnsi.yaml', '`instansi.yaml`'],
    ['triwulan yang tidak ada', 'kinerja/2024/tw5/format.yaml', '`kinerja/2024/tw1/format.yaml`'],
  ])('salah ketik: %s', (_, path, hint) => {
    const problems = checkNama([path], []);
    expect(problems).toMatchObject([{ severity: 'error', code: 'nama-berkas-salah', file: path, line: 1, column: 1 }]);
    expect(problems[0]?.hint).toContain(hint);
  });

  test.each([
    ['folder triwulan tertinggal', 'kinerja/2024/format.yaml', 'Maksud Anda `kinerja/2024/tw1/format.yaml`?'],
    ['folder lain', 'catatan/rapat.md', 'Hapus'],
    ['nama lain', 'kinerja/2024/catatan-rapat.yaml', 'Hapus'],
  ])('tidak dikenal: %s', (_, path, hint) => {
    const problems = checkNama([path], []);
    expect(problems).toMatchObject([{ severity: 'error', code: 'berkas-tidak-dikenal', file: path }]);
    expect(problems[0]?.hint).toContain(hint);
  });

  test('berkas lain yang bukan YAML hanya diperingatkan, kecuali yang namanya hampir benar', () => {
    expect(checkNama([], ['catatan.docx', 'instansi.yamll'])).toMatchObject([
      { severity: 'warning', code: 'berkas-tidak-dikenal', file: 'catatan.docx' },
      { severity: 'error', code: 'nama-berkas-salah', file: 'instansi.yamll' },
    ]);
  });

  test('bila nama yang benar sudah ada, berkas itu tidak diganti namanya', () => {
    const [problem] = checkNama(['instansi.yaml', 'instansi.yml'], []);
    expect(problem).toMatchObject({ code: 'nama-berkas-salah', file: 'instansi.yml' });
    expect(problem?.hint).toContain('sudah ada');
  });
});

describe('nama yang hanya berbeda huruf besar dan kecil', () => {
  test.each([
    ['berkas', ['instansi.yaml', 'Instansi.yaml'], [['Instansi.yaml', 'Instansi.yaml', 'instansi.yaml']]],
    [
      'folder: satu kali, pada berkas pertamanya',
      ['kinerja/2024/TW1/format.yaml', 'kinerja/2024/TW1/program.yaml', 'kinerja/2024/tw1/kompilasi.yaml'],
      [['kinerja/2024/TW1/format.yaml', 'kinerja/2024/TW1', 'kinerja/2024/tw1']],
    ],
    ['panduan', ['panduan/Isi.md', 'panduan/isi.md'], [['panduan/isi.md', 'panduan/isi.md', 'panduan/Isi.md']]],
    ['huruf beraksen yang disusun lain', ['panduan/\u00e9.md', 'panduan/e\u0301.md'], [['panduan/e\u0301.md']]],
    ['nama yang sama sekali lain', ['instansi.yaml', 'pejabat.yaml'], []],
  ])('%s', (_, files, kembar) => {
    const problems = checkNama(files, []);
    expect(problems.map(({ code }) => code)).toEqual(kembar.map(() => 'nama-berkas-kembar'));
    for (const [index, [file = '', ...nama]] of kembar.entries()) {
      expect(problems[index]?.file).toBe(file);
      for (const satu of nama) expect(problems[index]?.message).toContain(`"${satu}"`);
    }
  });

  test('satu masalah di antara berkas kantor yang lengkap', () => {
    const path = 'kinerja/2024/tw2/Format.yaml';
    const { problems } = checkContent(readLengkap({ [path]: () => 'tahun: 2024\n' }));
    expect(problems.map(formatProblem)).toEqual([
      [
        `${path}:1:1 error nama-berkas-kembar: nama "${path}" dan "kinerja/2024/tw2/format.yaml" hanya berbeda huruf besar dan kecil`,
        '    Pindahkan isinya ke `kinerja/2024/tw2/format.yaml`, lalu hapus yang ini.',
      ].join('\n'),
    ]);
  });
});
