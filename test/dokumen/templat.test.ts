import { describe, expect, test } from 'vitest';
import { readTemplat } from '../../src/dokumen/templat.ts';
import { loadTemplat } from './templat-contoh.ts';

const KEPALA = [
  '---',
  'judul: Judul {{ periode }}',
  'perihal: Perihal',
  'untuk: pejabat-triwulan',
  'pengesah: kompilasi',
  'orientasi: tegak',
  '---',
];

describe('readTemplat(path, text)', () => {
  test.each(['laporan-pengukuran-perkin', 'sop'])('templat bawaan %s tanpa masalah', (id) => {
    expect(loadTemplat(id).id).toBe(id);
  });

  test('kepala dan isi', () => {
    const { value, problems } = readTemplat(
      'templat/contoh.md',
      [...KEPALA, '# {{ nama }}'].join('\n').replace('{{ nama }}', '{{ pejabat.nama }}'),
    );
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ id: 'contoh', kepala: { untuk: 'pejabat-triwulan', orientasi: 'tegak' } });
  });

  test('akhir baris Windows', () => {
    expect(
      readTemplat('templat/contoh.md', [...KEPALA, '::: tabel anggaran', ':::', ''].join('\r\n')).problems,
    ).toEqual([]);
  });

  test.each([
    ['tanpa kepala', ['# Judul'], ['1:1 templat-rusak']],
    ['kepala tidak ditutup', ['---', 'judul: a'], ['1:1 templat-rusak']],
    ['kepala kosong', ['---', '---', 'isi'], ['1:1 berkas-kosong']],
    ['isian kepala tidak dikenal', withHead(2, 'perihl: Perihal'), ['3:1 isian-tidak-dikenal']],
    ['untuk yang tidak ada', withHead(3, 'untuk: siapa-saja'), ['4:8 pilihan-tidak-dikenal']],
    ['kepala tidak terbaca', withHead(1, '\tjudul: a'), ['2:1 yaml-tab']],
    ['isian ditulis dua kali', withHead(2, 'judul: Lagi'), ['3:1 kunci-ganda']],
    ['medan tidak dikenal di judul', withHead(1, "judul: 'Judul {{ priode }}'"), ['2:8 templat-medan-tidak-dikenal']],
    ['medan tidak dikenal di isi', [...KEPALA, '', 'Nama: {{ pejabat.nma }}'], ['9:18 templat-medan-tidak-dikenal']],
    ['angka mentah', [...KEPALA, '{{ capaian.rata_rata }}'], ['8:4 templat-saringan-salah']],
    ['bagian milik jenis lain', [...KEPALA, '::: bagan-alir', ':::'], ['8:5 templat-bagian-tidak-dikenal']],
    ['orientasi yang tidak ada', [...KEPALA, '::: halaman orientasi="miring"', ':::'], ['8:13 templat-argumen-salah']],
    [
      'beberapa sekaligus',
      [...KEPALA, '{{ a }}', '{{ b }}', '::: c', ':::'],
      ['8:4 templat-medan-tidak-dikenal', '9:4 templat-medan-tidak-dikenal', '10:5 templat-bagian-tidak-dikenal'],
    ],
  ] satisfies [string, string[], string[]][])('%s', (_, lines, expected) => {
    const { value, problems } = readTemplat('templat/contoh.md', lines.join('\n'));
    const places = problems.map(({ line, column, code }) => `${line}:${column} ${code}`);
    expect(places).toEqual(expect.arrayContaining(expected));
    expect(problems.every(({ file }) => file === 'templat/contoh.md')).toBe(true);
    expect(value).toBeUndefined();
  });
});

function withHead(index: number, line: string): string[] {
  return KEPALA.map((one, at) => (at === index ? line : one));
}
