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
    ['tanda hubung pada triwulan', 'kinerja/2024/tw-3/format.yaml', 'nama foldernya menjadi `kinerja/2024/tw3`.'],
    ['satu huruf kurang di folder', 'kineja/2024/tw3/format.yaml', 'nama foldernya menjadi `kinerja`.'],
    ['satu huruf kurang di nama', 'instnsi.yaml', '`instansi.yaml`'],
    ['triwulan yang tidak ada', 'kinerja/2024/tw5/format.yaml', 'tw1, tw2, tw3, atau tw4'],
    ['triwulan romawi', 'kinerja/2024/Triwulan IV/format.yaml', '`kinerja/2024/tw4`'],
    ['triwulan tanpa nomor', 'kinerja/2024/tw/format.yaml', 'tw1, tw2, tw3, atau tw4'],
    ['tahun tiga angka', 'kinerja/203/tw1/format.yaml', 'empat angka'],
    ['folder bergaris bawah', 'rencana_aksi/2024.yaml', '`rencana-aksi`'],
    ['folder seksi', 'kinerja/2024/tw1/Seksi/seksi-a.yaml', '`kinerja/2024/tw1/seksi`'],
    ['nomor salinan tanpa aslinya', 'kinerja/2024/tw1/format (2).yaml', 'menjadi `kinerja/2024/tw1/format.yaml`.'],
  ])('salah ketik: %s', (_, path, hint) => {
    const problems = checkNama([path], []);
    expect(problems).toMatchObject([{ severity: 'error', code: 'nama-berkas-salah', file: path, line: 1, column: 1 }]);
    expect(problems[0]?.hint).toContain(hint);
  });

  test.each([
    [
      'folder triwulan tertinggal',
      'kinerja/2024/format.yaml',
      'Maksud Anda `kinerja/2024/tw?/format.yaml`? Ganti ? dengan',
    ],
    ['tahun tiga angka pada nama', 'kalender/204.yaml', '`kalender/????.yaml`? Ganti ???? dengan tahunnya.'],
    ['folder lain', 'catatan/rapat.md', 'Hapus'],
    ['nama lain', 'kinerja/2024/catatan-rapat.yaml', 'Hapus'],
  ])('tidak dikenal: %s', (_, path, hint) => {
    const problems = checkNama([path], []);
    expect(problems).toMatchObject([{ severity: 'error', code: 'berkas-tidak-dikenal', file: path }]);
    expect(problems[0]?.hint).toContain(hint);
  });

  test.each([
    'seksi-a (1).yaml',
    'seksi-a(1).yaml',
    'seksi-a - Copy.yaml',
    'seksi-a - Copy (2).yaml',
    'Copy of seksi-a.yaml',
    'Salinan seksi-a.yaml',
    'seksi-a - Salinan.yml',
    'seksi-a_copy.yaml',
  ])('salinan ganda: %s', (nama) => {
    const folder = 'kinerja/2024/tw1/seksi';
    const problems = checkNama([`${folder}/seksi-a.yaml`, `${folder}/${nama}`], []);
    expect(problems).toMatchObject([{ code: 'nama-berkas-salah', file: `${folder}/${nama}` }]);
    expect(problems[0]?.message).toContain(`salinan ganda dari \`${folder}/seksi-a.yaml\``);
    expect(problems[0]?.hint).toContain('Hapus');
  });

  test.each([
    ['tw5', 'Ganti nama folder ini dengan triwulannya'],
    ['TW4', 'Ganti nama foldernya menjadi `kinerja/2024/tw4`.'],
    ['tw-1', 'Pindahkan isinya ke folder `kinerja/2024/tw1`, yang sudah ada'],
  ])('folder %s: satu masalah untuk semua berkasnya', (folder, hint) => {
    const isi = ['format.yaml', 'program.yaml', 'seksi/seksi-a.yaml', 'seksi/seksi-a.docx'];
    const files = isi.map((nama) => `kinerja/2024/${folder}/${nama}`);
    const problems = checkNama([...files, 'kinerja/2024/tw1/format.yaml'], []);
    expect(problems).toMatchObject([{ severity: 'error', code: 'nama-berkas-salah', file: files[0] }]);
    expect(problems[0]?.message).toContain(`"kinerja/2024/${folder}"`);
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

describe('nama berkas yang salah, sedangkan isinya menyebut yang benar', () => {
  test.each([
    ['kinerja/2024/tw2/seksi/seksi-pelayanan.yaml', 'seksi-pelayan'],
    ['kinerja/2024/tw2/seksi/seksi-pelayanan.yaml', 'seksi-pelayanan-salinan'],
    ['perkin/2024/camat.yaml', 'pak-camat'],
  ])('%s bernama %s', (path, nama) => {
    const lain = path.replace(/[^/]+(?=\.yaml$)/, nama);
    const { files, ...folder } = readLengkap();
    const berganti = files.map((file) => (file.path === path ? { ...file, path: lain } : file));
    const { problems } = checkContent({ ...folder, files: berganti });
    expect(problems).toMatchObject([{ code: 'jalur-berbeda', file: lain }]);
    expect(problems[0]?.hint).toContain(`Ganti nama berkasnya menjadi \`${path}\``);
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
