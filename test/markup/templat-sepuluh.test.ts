import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTemplat } from '../../src/dokumen/templat.ts';
import { formatProblem, type Problem } from '../../src/source/problem.ts';

describe('readTemplat(path, text): satu masalah untuk tiap kesalahan', () => {
  test.each(['sepuluh-kesalahan', 'cabang-terbuka'])('%s', async (nama) => {
    const { value, problems } = readFixture(nama);
    expect(value).toBeUndefined();
    const text = problems.map(formatProblem).join('\n');
    await expect(`${text}\n`).toMatchFileSnapshot(`../output/templat/${nama}.txt`);
  });

  test('tiap kesalahan tepat satu masalah, tiap masalah menyebut jalan keluarnya', () => {
    const { text, problems } = readFixture('sepuluh-kesalahan');
    expect(problems.filter(({ hint }) => hint === undefined)).toEqual([]);
    const lines = problems.map(({ line }) => text.split('\n')[line - 1]);
    expect(countBy(lines)).toEqual(countBy(KESALAHAN));
  });
});

/** The lines of the fixture that hold a mistake; the last holds two. */
const KESALAHAN = [
  'perihl: Kunci kepala yang salah ketik',
  'Kepala {{ jabatan.nam }} melaporkan kinerjanya.',
  'Data lengkap {{ pejabat }} terlampir.',
  'Serapan {{ anggaran.serapan | pesen }}.',
  'Rata-rata {{ capaian.rata_rata }}.',
  'Disahkan {{ tanggal | persen }}.',
  'Pangkat {{ pejabat.pangkat | bawaan }}.',
  '::: tabel anggarn',
  '::: tabel anggaran satuan="ribu"',
  '::: narasi',
  '::: narasi bidang="ringkas"',
  '::: halaman orientasi=mendatar',
  '::: tabel anggaran nama="Tabel Anggaran"',
  'Tulisan yang salah tempat.',
  '- ::: tabel analisis',
  '::: aturan-capaian',
  'Nama pejabat {{ pejabat.nama } menandatangani.',
  'Nama atasan {{ atasan.nama menandatangani.',
  'Nama atasan atasan.nama }} menandatangani.',
  '{% include "templat/lain.md" %}',
  '{% for satu in jabatan %}',
  'Nomor {{ bab }} di tengah kalimat.',
  '####### Judul terlalu dalam',
  '#Judul tanpa spasi',
  '<table><tr><td>HTML</td></tr></table>',
  '![logo](https://kutasari.example/logo.png)',
  '> Kutipan',
  '***',
  '| Kolom A | Kolom B |',
  '| satu | dua | tiga |',
  'Tabel: Judul tanpa tabel',
  'Lihat [](#tabel-anggarn) dan [laman](http://kutasari.example).',
  'Lihat [](#tabel-anggarn) dan [laman](http://kutasari.example).',
];

function readFixture(nama: string): { text: string; value: unknown; problems: Problem[] } {
  const text = readFileSync(new URL(`../input/templat/${nama}.md`, import.meta.url), 'utf8');
  return { text, ...readTemplat(`templat/${nama}.md`, text) };
}

function countBy(lines: (string | undefined)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const line of lines) counts[line ?? ''] = (counts[line ?? ''] ?? 0) + 1;
  return counts;
}
