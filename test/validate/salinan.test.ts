import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/validate/content.ts';
import { isSalinanOf } from '../../src/validate/salinan.ts';
import { ganti, readLengkap } from './folders.ts';

const PROGRAM = 'program/2024.yaml';
const CAMAT = 'perkin/2024/camat.yaml';
const AKSI = 'rencana-aksi/2024.yaml';
const PAGU = '            pagu: 10000000';

describe('angka-salinan', () => {
  test.each<[string, string, (text: string) => string, string, string]>([
    [
      'di belakang angka',
      PROGRAM,
      ganti(PAGU, `${PAGU} # salinan 2023`),
      '10000000',
      'Pagu 7.01.02.2.01.0002 masih salinan 2023',
    ],
    [
      'bersama catatan lain',
      PROGRAM,
      ganti(PAGU, `${PAGU} #salinan 2023; menurut DPA lama`),
      '10000000',
      'Pagu 7.01.02.2.01.0002 masih salinan 2023',
    ],
    [
      'beberapa angka sebaris: satu tanda',
      CAMAT,
      ganti('target_triwulan: { tw4: BB }', 'target_triwulan: { tw4: BB } # salinan 2023'),
      '{',
      'Target per triwulan IKU-2 masih salinan 2023',
    ],
    [
      'tanggal yang belum diketahui',
      CAMAT,
      ganti('2024-01-15', '2024-01-15 # tetapkan'),
      '2024-01-15',
      'Tanggal belum ditetapkan',
    ],
    ['di samping kelompok', AKSI, ganti('aksi:', 'aksi: # salinan 2023'), 'aksi', 'Aksi masih salinan 2023'],
    [
      'di baris sendiri',
      CAMAT,
      ganti('        target: BB\n', '        target: BB\n        # tetapkan target_triwulan, berakhir pada BB\n'),
      '#',
      'IKU-2: masih harus ditetapkan: target_triwulan, berakhir pada BB',
    ],
    [
      'baris berakhir CRLF',
      AKSI,
      (text) => text.replace('aksi:', 'aksi: # salinan 2023\r'),
      'aksi',
      'Aksi masih salinan 2023',
    ],
  ])('%s', (_, path, ubah, tempat, pesan) => {
    const folder = readLengkap({ [path]: ubah });
    const lines = folder.files.find((file) => file.path === path)?.text.split('\n') ?? [];
    const line = lines.findIndex((satu) => /# ?(salinan|tetapkan)/.test(satu));
    const { problems } = checkContent(folder);
    expect(problems.filter(({ code }) => code === 'angka-salinan')).toEqual([
      {
        severity: 'warning',
        code: 'angka-salinan',
        file: path,
        line: line + 1,
        column: (lines[line] ?? '').indexOf(tempat) + 1,
        message: pesan,
        hint: expect.stringMatching(/hapus/),
      },
    ]);
  });

  test.each([
    ['kata biasa dalam komentar', PROGRAM, ganti(PAGU, `${PAGU} # bukan salinan 2023`)],
    ['kata yang lebih panjang', PROGRAM, ganti(PAGU, `${PAGU} # tetapkanlah`)],
    ['di dalam teks berbaris', AKSI, ganti('uraian: Survei kepuasan', 'uraian: |\n      Survei\n      # salinan 2023')],
    ['di dalam kutipan', AKSI, ganti('uraian: Survei kepuasan', "uraian: 'Survei # tetapkan'")],
    ['berkas yang bukan rencana', 'instansi.yaml', (text: string) => `${text}# salinan 2023\n`],
  ])('%s: bukan tanda', (_, path, ubah) => {
    const { problems } = checkContent(readLengkap({ [path]: ubah }));
    expect(problems.filter(({ code }) => code === 'angka-salinan')).toEqual([]);
  });

  test.each([
    ['program/2025.yaml', 2025, true],
    ['perkin/2025/camat.yaml', 2025, true],
    ['rencana-aksi/2025.yaml', 2025, true],
    ['program/2024.yaml', 2025, false],
    ['kinerja/2025/tw1/program.yaml', 2025, false],
  ])('%s milik rencana %s: %s', (file, tahun, milik) => {
    const problem = { severity: 'warning', code: 'angka-salinan', file, line: 1, column: 1, message: '' } as const;
    expect([isSalinanOf(problem, tahun), isSalinanOf({ ...problem, code: 'bukti-kurang' }, tahun)]).toEqual([
      milik,
      false,
    ]);
  });
});
