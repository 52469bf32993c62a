// The first day in plain git, with the guide's own commands typed by each person on a computer of his own.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { computeSidikKunci } from '../../src/domain/sidik-kunci.ts';
import { readFolder } from '../../src/source/files.ts';
import { root } from '../content/read-content.ts';
import { HARI_PERTAMA, jalankan, readBlok, takeBlok } from './panduan-perintah.ts';

const folder = mkdtempSync(join(tmpdir(), 'kinerja-hari-pertama-'));
const server = join(folder, 'server.git');
const perangkat = join(folder, 'perangkat');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Login → entry of pejabat.yaml and account number. */
const ORANG = {
  staf: ['contoh-staf-sekretariat', 41],
  perencanaan: ['contoh-kasubag-perencanaan', 42],
  sekretaris: ['contoh-sekretaris', 43],
  pengelola: [undefined, 0],
} as const;
type Orang = keyof typeof ORANG;
const PANDUAN = 'content/panduan/03-memahami-pesan-masalah.md';

const rumah = (siapa: Orang) => join(folder, siapa);
const kerja = (siapa: Orang) => join(rumah(siapa), 'kinerja');
const block = (memuat: string, ganti: Record<string, string> = {}) => takeBlok(HARI_PERTAMA, 'sh', memuat, ganti);

function ketik(siapa: Orang, blok: string, pukul = '00:00', env: Record<string, string> = {}) {
  const waktu = `2024-04-02T${pukul}:00Z`;
  const saat = { GIT_AUTHOR_DATE: waktu, GIT_COMMITTER_DATE: waktu };
  return jalankan(blok, { cwd: kerja(siapa), env: { HOME: rumah(siapa), ...saat, ...env } });
}

function harus(hasil: ReturnType<typeof ketik>): string {
  if (hasil.status !== 0) throw new Error(`${hasil.status}: ${hasil.stdout}${hasil.stderr}`);
  return hasil.stdout;
}

const publik = (letak: string) => readFileSync(letak, 'utf8').split(' ').slice(0, 2).join(' ').trim();

/** The kit as it was taken over: the content folder alone is what matters here. */
function createPerangkat(): void {
  mkdirSync(perangkat, { recursive: true });
  for (const { path, text } of readFolder(`${root}content`).files) {
    if (path.startsWith('edisi/')) continue; // its other files are no text
    mkdirSync(dirname(join(perangkat, 'content', path)), { recursive: true });
    writeFileSync(join(perangkat, 'content', path), text);
  }
  for (const args of [
    ['init', '-q', '--initial-branch=main'],
    ['add', '--all'],
    ['commit', '-qm', 'perangkat'],
  ])
    spawnSync('git', ['-C', perangkat, '-c', 'user.name=P', '-c', 'user.email=p@contoh.example', ...args]);
  spawnSync('git', ['init', '-q', '--bare', '--initial-branch=main', server]);
}

/** Everybody's own key and clone; a passphrase is theirs to choose. */
function siapkan(siapa: Orang): void {
  mkdirSync(join(rumah(siapa), '.ssh'), { recursive: true });
  mkdirSync(kerja(siapa), { recursive: true });
  harus(ketik(siapa, `git clone -q '${perangkat}' .\ngit remote set-url origin '${server}'`));
  harus(ketik(siapa, block('user.signingkey').replace('ssh-keygen', 'ssh-keygen -q -N ""')));
}

function catatAkun(): void {
  const letak = join(kerja('pengelola'), 'content/pejabat.yaml');
  const catat = (teks: string, [siapa, [id, nomor]]: [string, readonly [string | undefined, number]]) =>
    teks.replace(
      `\n  - id: ${id}\n    nama:`,
      `\n  - id: ${id}\n${takeBlok(HARI_PERTAMA, 'yaml', 'ISI-KINERJA-PUB', {
        '52': String(nomor),
        'nama.sekretaris': siapa,
        'ssh-ed25519 AAAA-ISI-KINERJA-PUB': publik(join(folder, siapa, '.ssh/kinerja.pub')),
      })}    nama:`,
    );
  writeFileSync(letak, Object.entries(ORANG).reduce(catat, readFileSync(letak, 'utf8')));
}

function catatJuru(): void {
  const letak = join(kerja('pengelola'), 'content/instansi.yaml');
  const kunci = (nama: string) => publik(join(rumah('pengelola'), `${nama}.pub`));
  const repositori = takeBlok(HARI_PERTAMA, 'yaml', 'juru_gabung', {
    'forge: gitlab': 'forge: git',
    'ssh-ed25519 AAAA-ISI-JURU-GABUNG-PUB': kunci('juru-gabung'),
    'ssh-ed25519 AAAA-ISI-JURU-GABUNG-CADANGAN-PUB': kunci('juru-gabung-cadangan'),
  });
  writeFileSync(letak, `${readFileSync(letak, 'utf8')}${repositori}`);
}

const KUNCI = { KINERJA_KUNCI: join(rumah('pengelola'), 'juru-gabung') };
let genesis: string;
let sidik: string;

beforeAll(() => {
  createPerangkat();
  for (const siapa of ['staf', 'perencanaan', 'sekretaris', 'pengelola'] as const) siapkan(siapa);
  sidik = harus(ketik('pengelola', block('-f ../juru-gabung-cadangan\n')));
  catatAkun();
  catatJuru();
  harus(ketik('pengelola', block('git push origin HEAD:main')));
  const baca = block('git rev-parse origin/main').split('\n');
  genesis = harus(ketik('pengelola', baca.filter((satu) => satu.startsWith('git ')).join('\n'))).trim();
  spawnSync('bash', ['-ec', block('receive.denyDeletes')], { cwd: server });
}, 300_000);

describe('hari pertama tanpa forge, dengan perintah dari panduan', () => {
  const merge = () => ketik('pengelola', block('npm run gate -- --kirim'), '09:00', KUNCI);
  const setuju = (siapa: Orang, jam: string, nama: string = siapa) =>
    harus(ketik(siapa, block('git tag -s setuju/', { NAMA: nama }), jam));

  test('sidik kunci sama dengan yang dicetak berita acara', () => {
    const kunci = ['juru-gabung', 'juru-gabung-cadangan'].map((satu) =>
      publik(join(rumah('pengelola'), `${satu}.pub`)),
    );
    expect(sidik.match(/SHA256:\S+/g)).toEqual(kunci.map(computeSidikKunci));
  });

  test('genesis adalah ujung di server, dan kunci pribadi tidak ikut terkirim', () => {
    expect(genesis).toMatch(/^[0-9a-f]{40}$/);
    const berkas = spawnSync('git', ['-C', server, 'ls-tree', '-r', '--name-only', genesis], {
      encoding: 'utf8',
    }).stdout;
    expect(berkas).toContain('content/instansi.yaml');
    expect(berkas.split('\n').filter((satu) => /juru-gabung(?:-cadangan)?$/.test(satu))).toEqual([]);
  });

  test('server menolak riwayat yang ditulis ulang dan cabang yang dihapus', () => {
    const mundur = ketik('pengelola', 'git push --force origin main~1:main');
    expect([mundur.status, mundur.stderr]).toEqual([1, expect.stringContaining('non-fast-forward')]);
    expect(ketik('pengelola', 'git push origin :main').status).toBe(1);
  });

  test('permohonan diajukan, dikembalikan, disetujui berurutan, digabung, dan terbukti', () => {
    harus(ketik('staf', 'git fetch -q origin'));
    const ajukan = block('git push origin usul/panduan\n').split('\n');
    harus(ketik('staf', ajukan[0] ?? '', '01:00'));
    writeFileSync(join(kerja('staf'), PANDUAN), '# Panduan\n\nSatu kalimat.\n');
    harus(ketik('staf', ajukan.slice(1).join('\n'), '01:00'));
    harus(ketik('perencanaan', 'git fetch -q origin'));
    harus(ketik('perencanaan', block('git tag -s kembalikan/', { NAMA: 'perencanaan' }), '02:00'));
    expect(harus(merge())).toMatch(/usul\/panduan [^\n]*dikembalikan/);
    setuju('perencanaan', '03:00');
    expect(harus(merge())).toMatch(/usul\/panduan [^\n]*: menunggu/);
    setuju('sekretaris', '04:00');
    const hasil = harus(merge());
    expect(hasil).toMatch(/digabung [0-9a-f]{40}\n$/);

    const bukti = block('kinerja-awal.bundle', { GENESIS: genesis });
    const { status, stdout, stderr } = ketik('pengelola', bukti);
    expect([status, stdout.trim().split('\n').at(-1)]).toEqual([
      0,
      'Riwayat sah: 1 penggabungan sah, 2 tanda tangan pejabat',
    ]);
    expect(stdout).toContain(genesis.slice(0, 12));
    expect(stderr).toContain('ditulis kinerja-awal.bundle');
    expect(readFileSync(join(kerja('pengelola'), 'kinerja-awal.bundle.md'), 'utf8')).toContain(genesis);
  }, 300_000);
});

test('setiap blok perintah tanpa forge dipakai di atas', () => {
  const pakai = ['user.signingkey', 'receive.denyDeletes', 'push origin usul/panduan\n', 'setuju/', 'kembalikan/'];
  const lain = readBlok(HARI_PERTAMA, 'sh', 'Tanpa forge').filter((satu) => !pakai.some((kata) => satu.includes(kata)));
  expect(lain).toEqual([]);
});
