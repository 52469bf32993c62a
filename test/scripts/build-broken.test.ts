// What `npm run build` does when it cannot: one clear message, the exit code of its kind, and nothing half-written.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kinerja-rusak-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Kasus {
  nama: string;
  rusak: (content: string) => void;
  args?: string[];
  env?: Record<string, string>;
  status: number;
  pesan: RegExp;
}

const FILE = 'kinerja/2024/tw4/seksi/seksi-pelayanan.yaml';
const KASUS: Kasus[] = [
  {
    nama: 'folder isi tidak ada',
    rusak: (content) => rmSync(content, { recursive: true }),
    status: 1,
    pesan: /error folder-tidak-terbaca: folder isi tidak dapat dibaca: tidak ada/,
  },
  {
    nama: 'berkas kosong',
    rusak: (content) => writeFileSync(join(content, FILE), ''),
    status: 1,
    pesan: /seksi-pelayanan\.yaml:1:1 error berkas-kosong/,
  },
  {
    nama: 'berkas biner',
    rusak: (content) => writeFileSync(join(content, FILE), new Uint8Array([0x50, 0x4b, 3, 4, 0, 0xff, 0xfe])),
    status: 1,
    pesan: /seksi-pelayanan\.yaml:1:1 error berkas-bukan-teks/,
  },
  {
    nama: 'YAML tidak terbaca',
    rusak: (content) => writeFileSync(join(content, FILE), 'tahun: 2024\nunit: "seksi-pelayanan\n'),
    status: 1,
    pesan: /seksi-pelayanan\.yaml:\d+:\d+ error yaml-rusak/,
  },
  {
    nama: 'templat keliru',
    rusak: (content) => {
      const file = join(content, 'templat/sop.md');
      writeFileSync(file, readFileSync(file, 'utf8').replace('{{ sop.waktu }}', '{{ sop.wakt }}'));
    },
    status: 1,
    pesan: /templat\/sop\.md:\d+:\d+ error templat-medan-tidak-dikenal/,
  },
  {
    nama: 'mode tidak dikenal',
    rusak: () => {},
    args: ['--mode', 'umum'],
    status: 2,
    pesan: /--mode "umum" tidak dikenal/,
  },
  {
    nama: 'genesis tidak lengkap',
    rusak: () => {},
    args: ['--genesis', '1a2b3c4'],
    status: 2,
    pesan: /--genesis "1a2b3c4" bukan SHA commit yang lengkap/,
  },
  {
    nama: 'genesis di folder tanpa git',
    rusak: () => {},
    args: ['--genesis', 'a'.repeat(40)],
    status: 3,
    pesan: /bukan salinan git/,
  },
  {
    nama: 'berkas fakta tidak ada',
    rusak: () => {},
    args: ['--mode', 'pratinjau', '--fakta', '/tidak/ada.json'],
    status: 2,
    pesan: /berkas fakta "\/tidak\/ada\.json" tidak ada/,
  },
  {
    nama: 'tidak ada Chromium',
    rusak: () => {},
    env: { KINERJA_CHROMIUM: '/tidak/ada/chromium' },
    status: 3,
    pesan: /Chromium untuk membuat PDF tidak dapat dijalankan[\s\S]*\/tidak\/ada\/chromium/,
  },
];

describe('npm run build dengan masukan rusak', () => {
  test.each(KASUS.map((kasus, index) => [kasus.nama, kasus, index] as const))('%s', (_, kasus, index) => {
    const place = join(folder, String(index));
    const content = join(place, 'content');
    cpSync(join(root, 'content'), content, { recursive: true });
    mkdirSync(join(place, 'dist'));
    writeFileSync(join(place, 'dist', 'manifest.json'), 'yang lama');
    kasus.rusak(content);

    const args = ['scripts/build.ts', '--content', content, '--out', join(place, 'dist'), ...(kasus.args ?? [])];
    const run = spawnSync(process.execPath, args, {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ...kasus.env },
    });
    const said = run.stdout + run.stderr;
    expect(said).toMatch(kasus.pesan);
    expect(said).not.toMatch(/^\s+at /m);
    expect(run.status).toBe(kasus.status);
    expect(readdirSync(join(place, 'dist'))).toEqual(['manifest.json']);
    expect(readFileSync(join(place, 'dist', 'manifest.json'), 'utf8')).toBe('yang lama');
    expect(readdirSync(place).filter((name) => name !== 'content')).toEqual(['dist']);
  });
});
