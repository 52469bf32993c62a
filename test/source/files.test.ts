import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFolder } from '../../src/source/files.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isi-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('readFolder(dir)', () => {
  test('membaca teks di semua tingkat, berurutan, dengan garis miring biasa', () => {
    write('program/2024.yaml', 'tahun: 2024\n');
    write('instansi.yaml', 'nama: x\n');
    write('templat/sop.md', '# SOP\n');
    expect(readFolder(folder)).toEqual({
      files: [
        { path: 'instansi.yaml', text: 'nama: x\n' },
        { path: 'program/2024.yaml', text: 'tahun: 2024\n' },
        { path: 'templat/sop.md', text: '# SOP\n' },
      ],
      others: [],
      edisi: [],
      arsip: [],
      gambar: [],
      problems: [],
    });
  });

  test('melewati gambar, PDF, dan berkas bertitik; menyebut yang lain', () => {
    for (const path of ['lambang.png', 'arsip/2024/x.pdf', '.DS_Store', '.git/config', 'catatan.txt']) write(path, 'x');
    const { gambar = [], arsip = [], ...rest } = readFolder(folder);
    expect(arsip.map(({ path }) => path)).toEqual(['arsip/2024/x.pdf']);
    expect(rest).toEqual({ files: [], others: ['catatan.txt'], edisi: [], problems: [] });
    expect(gambar.map(({ path, size }) => [path, size()])).toEqual([['lambang.png', 1]]);
  });

  test('berkas edisi tetap dibaca hanya bila diminta; catatannya teks, dan tautan ditolak', () => {
    for (const nama of ['a.csv', 'a.pdf', 'gambar.png', '.DS_Store']) write(`edisi/2024-tw1/${nama}`, 'x');
    write('edisi/2024-tw1/edisi.yaml', 'tahun: 2024\n');
    symlinkSync('/etc/hostname', join(folder, 'edisi/2024-tw1/b.pdf'));
    const { edisi = [], ...rest } = readFolder(folder);
    expect(edisi.map(({ path, size }) => [path, size()])).toEqual([
      ['edisi/2024-tw1/a.csv', 1],
      ['edisi/2024-tw1/a.pdf', 1],
      ['edisi/2024-tw1/gambar.png', 1],
    ]);
    expect(rest).toMatchObject({ files: [{ path: 'edisi/2024-tw1/edisi.yaml' }], others: [], gambar: [] });
    expect(rest.problems).toMatchObject([{ code: 'berkas-tautan', file: 'edisi/2024-tw1/b.pdf' }]);
  });

  test('tanda urutan bita di awal tinggal pada YAML, yang memperingatkannya, dan hilang dari Markdown', () => {
    const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0x3a, 0x20, 0x31]);
    write('a.yaml', bytes);
    write('templat/b.md', bytes);
    expect(readFolder(folder).files).toEqual([
      { path: 'a.yaml', text: '\ufeffa: 1' },
      { path: 'templat/b.md', text: 'a: 1' },
    ]);
  });

  test.each([
    ['berkas Excel', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x00]), 1, 1, 'Excel'],
    ['PDF', Buffer.from('%PDF-1.7\n\0'), 1, 1, 'PDF'],
    ['UTF-16', Buffer.from('\ufeffa: 1', 'utf16le'), 1, 1, 'UTF-16'],
    ['Latin-1', Buffer.from([0x61, 0x0a, 0x61, 0x3a, 0x20, 0xe9]), 2, 4, 'bukan teks UTF-8'],
    ['byte nol', Buffer.from('a: 1\nb: \0'), 2, 4, 'bukan teks UTF-8'],
  ])('bukan teks: %s', (_, bytes, line, column, message) => {
    write('a.yaml', bytes);
    const { files, problems } = readFolder(folder);
    expect(files).toEqual([]);
    expect(problems).toMatchObject([{ code: 'berkas-bukan-teks', file: 'a.yaml', line, column }]);
    expect(problems[0]?.message).toContain(message);
  });

  test('berkas di atas 1 MiB tidak dibaca', () => {
    write('batas.yaml', 'x'.repeat(2 ** 20));
    write('lewat.yaml', 'x'.repeat(2 ** 20 + 1));
    const { files, problems } = readFolder(folder);
    expect(files.map(({ path }) => path)).toEqual(['batas.yaml']);
    expect(problems).toMatchObject([{ severity: 'error', code: 'berkas-terlalu-besar', file: 'lewat.yaml' }]);
    expect(problems[0]?.message).toBe('berkas ini 1,0 MiB; paling besar 1 MiB');
  });

  test('tautan simbolik tidak diikuti, juga yang putus atau menuju folder', () => {
    write('asli.yaml', 'a: 1');
    symlinkSync('asli.yaml', join(folder, 'ke-berkas.yaml'));
    symlinkSync('.', join(folder, 'ke-folder'));
    symlinkSync('tidak-ada', join(folder, 'putus.yaml'));
    const { files, problems } = readFolder(folder);
    expect(files.map(({ path }) => path)).toEqual(['asli.yaml']);
    expect(problems.map(({ code, file }) => [code, file])).toEqual([
      ['berkas-tautan', 'ke-berkas.yaml'],
      ['berkas-tautan', 'ke-folder'],
      ['berkas-tautan', 'putus.yaml'],
    ]);
  });

  test('folder yang tidak ada, bukan folder, atau kosong adalah satu masalah', () => {
    write('a.yaml', 'a: 1');
    mkdirSync(join(folder, 'kosong'));
    for (const dir of ['tidak-ada', 'a.yaml', 'a.yaml/di-dalam', 'kosong', 'x'.repeat(300)]) {
      expect(readFolder(join(folder, dir)).problems).toMatchObject([
        { severity: 'error', code: 'folder-tidak-terbaca', file: '', line: 1, column: 1 },
      ]);
    }
  });
});

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), content);
}
