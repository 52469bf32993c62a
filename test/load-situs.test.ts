import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { loadSitus } from '../src/load-situs.ts';

const content = fileURLToPath(new URL('../content', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kinerja-situs-'));
cpSync(content, join(folder, 'content'), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('loadSitus({ content, mode })', () => {
  const publik = loadSitus({ content, mode: 'publik' });
  const pratinjau = loadSitus({ content, mode: 'pratinjau' });

  test('publik: hanya baris, anggaran, dokumen, dan sumber yang disahkan', () => {
    expect(publik.terbit.every(({ disahkan }) => disahkan)).toBe(true);
    expect(publik.anggaran.every(({ disahkan }) => disahkan)).toBe(true);
    expect(publik.dokumen.some(({ entri }) => entri.draf)).toBe(false);
    expect(publik.berkas.filter(({ path }) => path.includes('/tw4/'))).toEqual([]);
  });

  test('publik tidak membuka daftar pejabat dengan nama, NIP, dan akun', () => {
    expect(publik.berkas.map(({ path }) => path)).not.toContain('pejabat.yaml');
    expect(pratinjau.berkas.map(({ path }) => path)).toContain('pejabat.yaml');
  });

  test('pratinjau: semuanya, yang belum disahkan sebagai draf', () => {
    expect(pratinjau.terbit.length).toBeGreaterThan(publik.terbit.length);
    expect(pratinjau.dokumen.some(({ entri }) => entri.draf)).toBe(true);
  });

  test('sumber tidak memuat jalur komputer ini, dari folder mana pun dibuat', () => {
    const lain = loadSitus({ content: join(folder, 'content'), mode: 'publik' });
    const sumber = (situs: typeof publik) => situs.terbit.map((baris) => situs.locate(baris.sumber));
    expect(sumber(lain)).toEqual(sumber(publik));
    expect(sumber(publik)[0]).toMatch(/^content\/kinerja\/2024\/tw1\/.+\.yaml:\d+$/);
  });
});
