import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyLengkap, runScript } from './run-script.ts';

const SEKSI = 'content/kinerja/2024/tw1/seksi/seksi-pelayanan.yaml';

/** The complete office in a repository of its own, with one commit on main. */
function createRepo(): string {
  const folder = copyLengkap();
  git(folder, ['init', '-q', '-b', 'main']);
  commit(folder, 'awal');
  return folder;
}

function commit(folder: string, pesan: string): void {
  git(folder, ['add', '-A']);
  git(folder, ['-c', 'user.name=Uji', '-c', 'user.email=uji@uji.example', 'commit', '-q', '-m', pesan]);
}

function git(folder: string, args: string[]): void {
  const { status, stderr } = spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

function edit(folder: string, path: string, lama: string, baru: string): void {
  const file = join(folder, path);
  writeFileSync(file, readFileSync(file, 'utf8').replace(lama, baru));
}

describe('npm run changes', () => {
  test('berkas di folder ini dengan cabang utama, dalam tiga bentuk', () => {
    const folder = createRepo();
    edit(folder, SEKSI, '82.4', '60.4');
    writeFileSync(join(folder, 'catatan.txt'), 'di luar isi');
    const md = runScript('changes', ['--base', 'main'], folder);
    expect([md.status, md.stderr]).toEqual([0, '']);
    expect(md.stdout).toContain('Realisasi IKU-1 TW I 2024');
    expect(md.stdout).toContain('catatan.txt');
    const json = runScript('changes', ['--base', 'main', '--format', 'json'], folder);
    expect(JSON.parse(json.stdout)).toMatchObject({ skema: 1, angka: [{ kode: 'IKU-1' }], lainnya: ['catatan.txt'] });
    runScript('changes', ['--base', 'main', '--format', 'html', '--out', 'beda.html'], folder);
    expect(readFileSync(join(folder, 'beda.html'), 'utf8')).toMatch(/^<!doctype html>/);
  });

  test('dua commit: hanya yang diubah cabang itu, bukan yang sementara itu terjadi di cabang utama', () => {
    const folder = createRepo();
    git(folder, ['switch', '-q', '-c', 'usul']);
    edit(folder, SEKSI, '82.4', '83.4');
    commit(folder, 'usul');
    git(folder, ['switch', '-q', 'main']);
    edit(folder, 'content/panduan/01-mulai.md', '# ', '# Cara ');
    commit(folder, 'lain');
    const ran = runScript('changes', ['--base', 'main', '--head', 'usul', '--format', 'json'], folder);
    expect(JSON.parse(ran.stdout)).toMatchObject({ berkas: [{ path: SEKSI.replace('content/', '') }], lainnya: [] });
  });

  test('berkas rusak: tetap ditampilkan, hasilnya 1', () => {
    const folder = createRepo();
    edit(folder, SEKSI, 'indikator:', 'indikator: "');
    const ran = runScript('changes', ['--base', 'main'], folder);
    expect([ran.status, ran.stderr]).toEqual([1, '']);
    expect(ran.stdout).toContain('Angkanya belum dapat dibandingkan');
  });

  test.each([
    ['tanpa pembanding', [], 2, '--base origin/main'],
    ['cabang tidak ada', ['--base', 'tidak-ada'], 2, 'bukan cabang atau commit'],
    ['cabang yang menyerupai pilihan', ['--base=--output=x'], 2, 'bukan cabang atau commit'],
    ['bentuk tidak dikenal', ['--base', 'main', '--format', 'pdf'], 2, 'md, html, json'],
    ['bukan tanggal', ['--base', 'main', '--per', 'kemarin'], 2, 'bukan tanggal'],
  ])('%s', (_, args, status, pesan) => {
    const ran = runScript('changes', args, createRepo());
    expect([ran.status, ran.stdout, ran.stderr]).toEqual([status, '', expect.stringContaining(pesan)]);
  });

  test('di luar git', () => {
    const ran = runScript('changes', ['--base', 'main'], copyLengkap());
    expect([ran.status, ran.stderr]).toEqual([3, expect.stringContaining('bukan salinan git')]);
  });
});
