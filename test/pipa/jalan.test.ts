// The shell of the pipelines, run as it stands: over real git with a hostile request, and with an npm that only notes what it is asked.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPipa } from './pipa.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const FORGE = [
  ['gitlab', '.gitlab-ci.yml', '.gitlab-ci.yml', '.gitlab-ci.yml', '.gitlab-ci.yml'],
  ['github', ...listAlur('.github')],
  ['gitea', ...listAlur('.gitea')],
] as const;

function listAlur(folder: string) {
  const alur = (nama: string) => `${folder}/workflows/${nama}.yml`;
  return [alur('permohonan'), alur('gerbang'), alur('terbit'), alur('satu-data')] as const;
}

/** What the main branch holds, and what a request does to it since. */
const UTAMA = {
  'package.json': '{"scripts": {"check": "echo utama"}}',
  'scripts/check.ts': 'utama',
  'content/a.yaml': 'lama',
  'content/b.yaml': 'lama',
  'content/hapus.yaml': 'lama',
  'content/dalam/c.yaml': 'lama',
};
const PERMOHONAN = {
  'package.json': '{"scripts": {"precheck": "echo dicuri", "check": "echo dicuri"}}',
  'scripts/check.ts': 'dicuri',
  '.npmrc': 'script-shell=dicuri',
  'content/a.yaml': 'baru',
  'content/:(top)package.json': 'nama aneh',
  'content/baris\nbaru.yaml': 'nama aneh',
};

describe.each(FORGE)('permohonan di %s', (_forge, path) => {
  test('isi cabang, perangkat cabang utama', () => {
    const { inti, keluaran, status } = jalankanPermohonan(path, (folder) => {
      tulis(folder, PERMOHONAN);
      rmSync(join(folder, 'content/hapus.yaml'));
      rmSync(join(folder, 'content/dalam'), { recursive: true });
      symlinkSync('/etc/passwd', join(folder, 'content/dalam'));
    });
    const baca = (nama: string) => readFileSync(join(inti, nama), 'utf8');
    expect([status, baca('package.json'), baca('scripts/check.ts')]).toEqual([0, UTAMA['package.json'], 'utama']);
    expect([baca('content/a.yaml'), baca('content/b.yaml')]).toEqual(['baru', 'sesudahnya di utama']);
    expect([baca('content/:(top)package.json'), baca('content/baris\nbaru.yaml')]).toEqual(['nama aneh', 'nama aneh']);
    expect(existsSync(join(inti, 'content/hapus.yaml')) || existsSync(join(inti, '.npmrc'))).toBe(false);
    // A link becomes a file that holds the address: nothing outside can be read through it.
    expect([lstatSync(join(inti, 'content/dalam')).isFile(), baca('content/dalam')]).toEqual([true, '/etc/passwd']);
    expect(keluaran).toContain('Perubahan itu tidak dijalankan di sini');
  });

  test('hanya isi: tanpa peringatan', () => {
    const hasil = jalankanPermohonan(path, (folder) => tulis(folder, { 'content/a.yaml': 'baru' }));
    expect([hasil.status, hasil.keluaran]).toEqual([0, '']);
  });

  test('hanya perangkat: isi utama tetap', () => {
    const hasil = jalankanPermohonan(path, (folder) => tulis(folder, { 'scripts/check.ts': 'dicuri' }));
    expect([hasil.status, readFileSync(join(hasil.inti, 'scripts/check.ts'), 'utf8')]).toEqual([0, 'utama']);
    expect(readFileSync(join(hasil.inti, 'content/a.yaml'), 'utf8')).toBe('lama');
  });
});

describe.each(FORGE)('gerbang di %s', (_forge, _permohonan, path) => {
  test.each<[nama: string, npm: string, status: number, catatan: string[]]>([
    ['menjelaskan lalu menggabung', '', 0, ['gate -- --kirim', 'merge']],
    [
      'tetap menggabung bila penjelasan gagal, tetapi gagal juga',
      '[ "$2" != gate ] || exit 3',
      3,
      ['gate -- --kirim', 'merge'],
    ],
    ['gagal bila penggabungan gagal', '[ "$2" != merge ] || exit 1', 1, ['gate -- --kirim', 'merge']],
  ])('%s', (_nama, npm, status, catatan) => {
    const hasil = jalankanNpm(path, 'npm run merge', npm);
    expect([hasil.status, hasil.catatan.map(({ perintah }) => perintah)]).toEqual([status, catatan]);
    for (const { kunci, isi, mode } of hasil.catatan) {
      expect([isi, mode]).toEqual(['-----KUNCI-----\n', '600']);
      expect(existsSync(kunci)).toBe(false);
    }
  });
});

describe.each(FORGE)('terbit di %s', (_forge, _permohonan, _gerbang, path) => {
  const AWAL = 'a'.repeat(40);
  test.each<[nama: string, npm: string, genesis: string | undefined, lulus: boolean, perintah: string[]]>([
    ['riwayat sah: dibuat', '', AWAL, true, [`verify -- --genesis ${AWAL}`, 'build']],
    ['riwayat tidak sah: tidak dibuat', '[ "$2" != verify ] || exit 1', AWAL, false, [`verify -- --genesis ${AWAL}`]],
    ['awal riwayat belum ditetapkan: tidak dibuat', '', undefined, false, []],
    ['awal riwayat kosong: tidak dibuat', '', '', false, []],
  ])('%s', (_nama, npm, genesis, lulus, perintah) => {
    const hasil = jalankanNpm(path, 'npm run verify', npm, genesis);
    expect([hasil.status === 0, hasil.catatan.map((satu) => satu.perintah)]).toEqual([lulus, perintah]);
    if (!genesis)
      expect(hasil.stderr).toContain('Isi variabel KINERJA_GENESIS dengan commit awal menurut berita acara.');
  });
});

describe.each(FORGE)('unggahan di %s', (_forge, _permohonan, _gerbang, _terbit, path) => {
  const unggah = (npm: string, tahun = '', triwulan = '') => {
    const env = { KINERJA_SATU_DATA_TAHUN: tahun, KINERJA_SATU_DATA_TRIWULAN: triwulan, ...RAHASIA_UNGGAH };
    // In place of the key the note holds what the command could see of the two secrets.
    return jalankanNpm(path, 'npm run satu-data', `${LIHAT}\n${npm}`, undefined, env);
  };
  const RAHASIA_UNGGAH = { KINERJA_SATU_DATA_TOKEN: 'portal', KINERJA_SATU_DATA_GIT: 'forge' };
  const LIHAT = 'echo "$2:$KINERJA_SATU_DATA_TOKEN:$KINERJA_SATU_DATA_GIT"';

  test.each<[nama: string, npm: string, masa: [string, string], status: number, perintah: string[]]>([
    ['tanpa masa', '', ['', ''], 0, ['satu-data -- push', 'receipt']],
    ['satu triwulan', '', ['2025', '2'], 0, ['satu-data -- push 2025 tw2', 'receipt']],
    [
      'triwulan kedua gagal: yang sudah tertulis tetap diajukan, dan tetap gagal',
      '[ "$2" != satu-data ] || exit 3',
      ['', ''],
      3,
      ['satu-data -- push', 'receipt'],
    ],
    ['tanda terima gagal diajukan', '[ "$2" != receipt ] || exit 3', ['', ''], 3, ['satu-data -- push', 'receipt']],
    ['tahun tanpa triwulan', '', ['2025', ''], 2, []],
    ['triwulan tanpa tahun', '', ['', '1'], 2, []],
    ['triwulan kelima', '', ['2025', '5'], 2, []],
    ['pilihan sebagai tahun', '', ['--contoh', '1'], 2, []],
    ['perintah sebagai tahun', '', ['$(touch dicuri)', '1'], 2, []],
    ['baris kedua', '', ['2025\n2026', '1'], 2, []],
    ['tanda petik', '', ['2025"; touch dicuri; "', '1'], 2, []],
  ])('%s', (_nama, npm, masa, status, perintah) => {
    const hasil = unggah(npm, ...masa);
    expect([hasil.status, hasil.catatan.map((satu) => satu.perintah)]).toEqual([status, perintah]);
    expect(existsSync(join(hasil.folder, 'inti/dicuri'))).toBe(false);
    if (status === 2) expect(hasil.stderr).toContain('atau kosongkan keduanya');
  });

  test('tiap perintah hanya melihat rahasianya sendiri', () => {
    const terlihat = unggah('').stdout.trim().split('\n');
    expect(terlihat).toEqual(['satu-data:portal:', 'receipt::forge']);
  });
});

interface HasilPermohonan {
  inti: string;
  keluaran: string;
  status: number | null;
}

/** A server with a main branch that has moved on, a request changed by `ubah`, and the first two scripts of the job. */
function jalankanPermohonan(path: string, ubah: (folder: string) => void): HasilPermohonan {
  const [kerja, tugas] = [buatFolder(), buatFolder()];
  const git = (...args: string[]) => jalankan('git', ['-C', kerja, ...args], kerja);
  git('init', '--quiet', '--initial-branch=utama');
  simpan(kerja, git, () => tulis(kerja, UTAMA));
  git('checkout', '--quiet', '-b', 'usul');
  simpan(kerja, git, () => ubah(kerja));
  git('update-ref', 'refs/pull/7/head', 'usul');
  git('checkout', '--quiet', 'utama');
  simpan(kerja, git, () => tulis(kerja, { 'content/b.yaml': 'sesudahnya di utama' }));
  const naskah = readPipa(path)
    .pekerjaan.flatMap((satu) => satu.naskah)
    .filter((satu) => satu.includes('refs/kepala'));
  expect(naskah).toHaveLength(2);
  const hasil = bash(naskah.join('\n'), tugas, {
    ALAMAT: kerja,
    RUJUKAN: 'refs/pull/7/head',
    NAMA: 'x',
    TOKEN: 'rahasia',
  });
  return { inti: join(tugas, 'inti'), keluaran: hasil.stdout + hasil.stderr, status: hasil.status };
}

interface Catatan {
  perintah: string;
  kunci: string;
  isi: string;
  mode: string;
}

/** Runs the script of a job that holds `ciri`, with an npm that notes its arguments and the key it was given. */
function jalankanNpm(path: string, ciri: string, npm: string, genesis?: string, lain: Record<string, string> = {}) {
  const folder = buatFolder();
  tulis(folder, {
    'inti/ada': '',
    kunci: '-----KUNCI-----\n',
    'bin/npm': `#!/usr/bin/env bash\n${MENCATAT}\n${npm}\nexit 0\n`,
  });
  chmodSync(join(folder, 'bin/npm'), 0o755);
  const naskah =
    readPipa(path)
      .pekerjaan.flatMap((satu) => satu.naskah)
      .find((satu) => satu.includes(ciri)) ?? '';
  const hasil = bash(naskah, folder, {
    PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
    CATATAN: join(folder, 'catatan'),
    KUNCI: '-----KUNCI-----',
    KINERJA_KUNCI: join(folder, 'kunci'),
    ...(genesis === undefined ? {} : { KINERJA_GENESIS: genesis }),
    ...lain,
  });
  const catatan = existsSync(join(folder, 'catatan'))
    ? readFileSync(join(folder, 'catatan'), 'utf8').split('\0').slice(0, -1)
    : [];
  return { ...hasil, folder, catatan: catatan.map(readCatatan) };
}

const MENCATAT = `shift; printf '%s\\t%s\\t%s\\t%s\\0' "$*" "$KINERJA_KUNCI" "$(stat -c %a "$KINERJA_KUNCI" 2>&1)" "$(cat "$KINERJA_KUNCI")" >> "$CATATAN"; set -- run "$@"`;

function readCatatan(satu: string): Catatan {
  const [perintah = '', kunci = '', mode = '', isi = ''] = satu.split('\t');
  return { perintah, kunci, mode, isi: `${isi}\n` };
}

function bash(naskah: string, cwd: string, env: Record<string, string>) {
  return spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', naskah], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: cwd, GIT_CONFIG_NOSYSTEM: '1', TMPDIR: cwd, ...env },
  });
}

function jalankan(program: string, args: string[], home: string): string {
  const orang = {
    GIT_AUTHOR_NAME: 'Uji',
    GIT_AUTHOR_EMAIL: 'uji@contoh.example',
    GIT_COMMITTER_NAME: 'Uji',
    GIT_COMMITTER_EMAIL: 'uji@contoh.example',
  };
  const { status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: home, GIT_CONFIG_NOSYSTEM: '1', ...orang },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

function simpan(folder: string, git: (...args: string[]) => string, ubah: () => void): void {
  ubah();
  git('add', '--all', folder);
  git('commit', '--quiet', '--message', 'uji');
}

function tulis(folder: string, berkas: Record<string, string>): void {
  for (const [nama, isi] of Object.entries(berkas)) {
    mkdirSync(dirname(join(folder, nama)), { recursive: true });
    writeFileSync(join(folder, nama), isi);
  }
}

function buatFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-pipa-'));
  folders.push(folder);
  return folder;
}
