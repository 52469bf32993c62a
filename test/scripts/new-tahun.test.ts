// A new year: the plan carried over from the one before, every copied figure marked until somebody has looked at it.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { copyLengkap, runScript } from './run-script.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));

/** Kutasari as it stands, and what `new` makes of it; no test writes here. */
const kantor = copyKantor();
const ran = runScript('new', ['2025', 'tw1'], kantor);

describe('npm run new -- 2025 tw1 pada isi kantor', () => {
  test('membuat rencana tahun itu dahulu, dan mengatakannya', () => {
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout).toContain('Rencana 2025 belum ada; dibuat dari rencana 2024.');
    const dibuat = ran.stdout.match(/(?<=^dibuat +content\/).*$/gm) ?? [];
    const lama = readdirSync(join(CONTENT, 'perkin/2024')).map((nama) => `perkin/2025/${nama}`);
    expect(dibuat).toEqual(expect.arrayContaining(['program/2025.yaml', 'rencana-aksi/2025.yaml', ...lama]));
    expect(dibuat.filter((path) => path.startsWith('kinerja/2025/tw1/')).length).toBeGreaterThan(10);
  });

  test('pemeriksaan: tidak ada kesalahan, hanya tanda salinan, satu untuk tiap tanda', () => {
    const { status, stdout } = runScript('check', ['--format', 'json'], kantor);
    const problems: Record<string, string>[] = JSON.parse(stdout).problems;
    expect([status, new Set(problems.map(({ code }) => code))]).toEqual([0, new Set(['angka-salinan'])]);
    const tanda = listRencana(kantor).flatMap((path) => read(kantor, path).match(/# (salinan 2024|tetapkan)/g) ?? []);
    expect(tanda.length).toBeGreaterThan(100);
    expect(problems).toHaveLength(tanda.length);
  });

  test('setiap angka bertanda salinan, dari renstra, atau harus ditetapkan', () => {
    const angka = /^ +(?:- )?(?:pagu|target|tw[1-4]): /;
    for (const path of listRencana(kantor)) {
      const polos = read(kantor, path)
        .split('\n')
        .filter((line) => angka.test(line) && !/ # (salinan 2024|renstra|tetapkan)/.test(line));
      expect([path, polos]).toEqual([path, []]);
    }
  });

  test('kode, nama, dan komentarnya tetap', () => {
    const lines = /^\s*(?:- )?(?:kode|nama|uraian|satuan|arah|agregasi|unit): .*$|^ +# [^t].*$/gm;
    for (const path of listRencana(kantor)) {
      const lama = tanpaPerubahan(read(kantor, path.replace('2025', '2024'))).match(lines);
      expect([path, read(kantor, path).match(lines)]).toEqual([path, lama]);
    }
  });

  test('yang sudah ada tidak diubah, dan tidak ada yang tertinggal', () => {
    const berkas = readdirSync(CONTENT, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const entry of berkas) {
      const path = join(entry.parentPath, entry.name).slice(CONTENT.length + 1);
      expect([path, read(kantor, path)]).toEqual([path, readFileSync(join(CONTENT, path), 'utf8')]);
    }
    expect(readdirSync(join(kantor, 'content')).filter((nama) => nama.startsWith('.'))).toEqual([]);
  });

  test('tidak dapat disahkan sebelum tandanya dihapus', () => {
    const folder = copyKantor(kantor);
    const args = ['2025', 'tw1', '--sebagian', '--tanggal', '2025-04-15'];
    const dini = runScript('compile', args, folder);
    expect([dini.status, dini.stdout]).toEqual([1, '']);
    expect(dini.stderr).toMatch(/warning angka-salinan[^]*dan \d+ lagi: npm run check/);
    expect(existsSync(join(folder, 'content/kinerja/2025/tw1/kompilasi.yaml'))).toBe(false);
    for (const path of listRencana(folder))
      write(folder, path, read(folder, path).replaceAll(/ *# (salinan 2024|tetapkan).*/g, ''));
    expect(runScript('compile', args, folder)).toMatchObject({ status: 0, stderr: '' });
    expect(runScript('check', ['--format', 'json'], folder).stdout).not.toContain('angka-salinan');
  });

  test('tanda rencana 2025 tidak menahan triwulan 2024', () => {
    const { stderr } = runScript('compile', ['2024', 'tw4', '--tanggal', '2025-01-14'], copyKantor(kantor));
    expect(stderr).not.toContain('angka-salinan');
  });
});

describe('npm run new -- 2025', () => {
  test('rencananya saja, dengan yang berlaku sesudah perubahan terakhir', async () => {
    const folder = copyBerkalender();
    expect(runScript('new', ['2025'], folder)).toMatchObject({ status: 0, stderr: '' });
    const text = listRencana(folder).map((path) => `== ${path}\n${read(folder, path)}`);
    await expect(text.join('\n')).toMatchFileSnapshot('../output/new-tahun.txt');
    expect(existsSync(join(folder, 'content/kinerja/2025'))).toBe(false);
    const kedua = runScript('new', ['2025'], folder);
    expect([kedua.status, kedua.stdout.includes('dibuat')]).toEqual([0, false]);
  });

  test('perkin yang sudah ditulis tetap; yang belum ada dibuat', () => {
    const folder = copyBerkalender();
    const camat = read(folder, 'perkin/2024/camat.yaml').replaceAll('2024', '2025').replaceAll("'2025'", "'2024'");
    write(folder, 'perkin/2025/camat.yaml', camat);
    const { status, stdout } = runScript('new', ['2025'], folder);
    expect([status, read(folder, 'perkin/2025/camat.yaml')]).toEqual([0, camat]);
    expect(stdout).toMatch(/^sudah ada content\/perkin\/2025\/camat\.yaml$/m);
    expect(stdout).toMatch(/^dibuat {4}content\/program\/2025\.yaml$/m);
  });

  test('rencana tanpa tahun sebelumnya: tidak ada yang dibuat', () => {
    const { status, stdout } = runScript('new', ['2024'], copyLengkap());
    expect([status, stdout]).toEqual([0, 'sudah ada program/2024.yaml dan perkin/2024/\n']);
  });

  test('renstra yang lain: sasaran dan IKU-nya tidak disalin', () => {
    const folder = copyBerkalender();
    const renstra = read(folder, 'renstra/2021-2026.yaml');
    write(folder, 'renstra/2021-2024.yaml', renstra.replace('selesai: 2026', 'selesai: 2024'));
    write(
      folder,
      'renstra/2025-2029.yaml',
      renstra
        .replace('mulai: 2021', 'mulai: 2025')
        .replace('selesai: 2026', 'selesai: 2029')
        .replaceAll("'2024':", "'2026':"),
    );
    rmSync(join(folder, 'content/renstra/2021-2026.yaml'));
    const { status, stderr } = runScript('new', ['2025'], folder);
    expect([status, stderr]).toEqual([1, expect.stringContaining('perkin/2025/ dari renstra/2025-2029.yaml')]);
  });

  test('yang akan bermasalah tidak ditulis', () => {
    const folder = copyBerkalender();
    const program = read(folder, 'program/2024.yaml')
      .replaceAll('tahun: 2024', 'tahun: 2025')
      .replaceAll('7.01.02.2.02', '7.01.02.2.03');
    write(folder, 'program/2025.yaml', program.slice(0, program.indexOf('\nperubahan:') + 1));
    const { status, stdout, stderr } = runScript('new', ['2025'], folder);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/tidak dibuat[^]*perkin\/2025\/[^]*7\.01\.02\.2\.02/);
    expect(existsSync(join(folder, 'content/perkin/2025'))).toBe(false);
  });
});

function copyKantor(dari?: string): string {
  const folder = copyLengkap();
  rmSync(join(folder, 'content'), { recursive: true });
  cpSync(dari === undefined ? CONTENT : join(dari, 'content'), join(folder, 'content'), { recursive: true });
  return folder;
}

function copyBerkalender(): string {
  const folder = copyLengkap();
  cpSync(join(CONTENT, 'kalender/2025.yaml'), join(folder, 'content/kalender/2025.yaml'));
  return folder;
}

function listRencana(folder: string): string[] {
  const perkin = readdirSync(join(folder, 'content/perkin/2025')).map((nama) => `perkin/2025/${basename(nama)}`);
  return ['program/2025.yaml', ...perkin.sort(), 'rencana-aksi/2025.yaml'];
}

function tanpaPerubahan(text: string): string {
  return text.split(/^perubahan:/m)[0] ?? '';
}

function read(folder: string, path: string): string {
  return readFileSync(join(folder, 'content', path), 'utf8');
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(join(folder, 'content', path, '..'), { recursive: true });
  writeFileSync(join(folder, 'content', path), text);
}
