import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LaporanRiwayat } from '../../src/gerbang/laporan-riwayat.ts';
import { formatLaporan } from '../../src/gerbang/laporan-riwayat-teks.ts';
import { type Ran, runScript } from '../scripts/run-script.ts';
import { createRiwayatBaik, PELAYANAN, type RiwayatBaik } from './riwayat-baik.ts';
import { pushKepala, removeKantorGit } from './riwayat-uji.ts';

let baik: RiwayatBaik;
let folder: string; // for clones
beforeAll(() => {
  baik = createRiwayatBaik();
  folder = mkdtempSync(join(tmpdir(), 'kinerja-verify-'));
}, 120_000);
afterAll(() => {
  removeKantorGit(baik.kantor);
  rmSync(folder, { recursive: true, force: true });
});

const asal = (): string => baik.kantor.uji.folder;
const verify = (...args: string[]): Ran => runScript('verify', args, folder);
const sejak = (): string[] => ['--genesis', baik.kantor.genesis];
/** Most questions need only the last merge. */
const akhir = (): string[] => ['--genesis', baik.langkah.bertanda];
const git = (...args: string[]): string => execFileSync('git', args, { cwd: folder, stdio: 'pipe' }).toString();
const clone = (nama: string, ...args: string[]): string => {
  git('clone', '--quiet', ...args, `file://${asal()}`, nama);
  return join(folder, nama);
};

describe('npm run verify: riwayat yang sah', () => {
  test('satu baris untuk tiap penggabungan', () => {
    const { status, stdout, stderr } = verify('--repo', asal(), ...sejak());
    const baris = stdout.trim().split('\n');
    const { genesis } = baik.kantor;
    const { polos, olehPlh, biasa, dirangkap } = baik.langkah;
    expect([status, stderr, baris.length]).toEqual([0, '', 10]);
    expect(baris[0]).toBe(
      `data awal ${genesis.slice(0, 12)} 2024-03-27: semua sampai commit ini diterima sebagaimana adanya`,
    );
    expect(baris[1]).toMatch(
      new RegExp(`^sah ${biasa.slice(0, 12)} 2024-04-02 https://\\S+/pulls/\\d+ kinerja/2024/tw1`),
    );
    expect(baris[1]).toMatch(/ · 1 kali dikembalikan$/);
    expect(baris[3]).toMatch(
      new RegExp(
        `^sah ${olehPlh.slice(0, 12)} .* Plh. Kepala Sub Bagian Umum dan Kepegawaian \\(Pejabat Contoh Kasi Pelayanan\\),`,
      ),
    );
    expect(baris[5]).toMatch(new RegExp(`^sah ${dirangkap.slice(0, 12)} .*Kasi Pemerintahan\\) dirangkap, `));
    expect(baris[6]).toBe(
      `sah ${polos.slice(0, 12)} 2024-04-02 plain:usul/tw1 kinerja/2024/tw1/evaluasi.yaml · ` +
        'Sekretaris Kecamatan (Pejabat Contoh Sekretaris), Camat Kutasari (Cahyono, S.H.) · 2 tanda tangan pejabat',
    );
    expect(baris[9]).toBe('Riwayat sah: 8 penggabungan sah, 3 tanda tangan pejabat');
  });

  test('--format json: bentuk yang tetap', () => {
    const { status, stdout } = verify('--repo', asal(), ...sejak(), '--format', 'json');
    const laporan: LaporanRiwayat = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(Object.keys(laporan)).toEqual(['sah', 'genesis', 'hari_genesis', 'tip', 'komit']);
    expect(laporan).toMatchObject({ sah: true, genesis: baik.kantor.genesis, tip: baik.tip });
    expect(laporan.komit[5]).toMatchObject({
      sha: baik.langkah.polos,
      waktu: '2024-04-02T03:05:00Z',
      hari: '2024-04-02',
      status: 'sah',
      permohonan: 'plain:usul/tw1',
      paths: ['kinerja/2024/tw1/evaluasi.yaml'],
      penyusun: { nama: 'contoh-kasubag-perencanaan' },
      persetujuan: [
        { jabatan: 'sekretaris', nama_jabatan: 'Sekretaris Kecamatan', cara: 'setuju', bertanda: true },
        { jabatan: 'camat', nama: 'Cahyono, S.H.', bertanda: true },
      ],
      tanda_pejabat: [{ nama: 'setuju/usul/tw1/sekretaris' }, { nama: 'setuju/usul/tw1/camat' }],
    });
  });

  test('salinan tanpa tag, bare, dan genesis dari lingkungan: hasilnya sama', () => {
    const semua = [clone('tanpa-tag', '--no-tags'), clone('bare', '--bare')];
    process.env.KINERJA_GENESIS = baik.kantor.genesis;
    const hasil = [asal(), ...semua].map((repo) => verify('--repo', repo).stdout);
    delete process.env.KINERJA_GENESIS;
    expect(hasil[0]).toContain('Riwayat sah');
    expect(new Set(hasil).size).toBe(1);
  });
});

describe('npm run verify: yang tidak sah', () => {
  test('T21 dorongan langsung: gagal, menyebut commit dan jalan keluarnya', () => {
    const sha = pushKepala(baik.kantor, baik.tip, { [PELAYANAN]: 'angka: 1\n' });
    const { status, stdout } = verify('--repo', asal(), ...akhir(), '--tip', sha);
    expect(status).toBe(1);
    expect(stdout).toContain(
      `gagal ${sha} 2024-04-02: punya 1 induk, bukan dua\n    Cabang utama ditulis tanpa juru gabung`,
    );
    expect(stdout).toContain(`commit: ${sha}.`);
    expect(stdout.trim().split('\n').at(-1)).toBe(
      `Riwayat TIDAK sah: 1 penggabungan sah, 1 gagal, mulai ${sha}, 0 tanda tangan pejabat`,
    );
    const json = verify('--repo', asal(), ...akhir(), '--tip', sha, '--format', 'json');
    expect(json.status).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({ sah: false, gagal: sha, komit: [{}, { kode: 'bukan-gabungan' }] });
  });

  test('genesis yang bukan di garisnya, dan ujung tercatat yang hilang', () => {
    const genesis = verify('--repo', asal(), '--genesis', 'f'.repeat(40));
    expect([genesis.status, genesis.stderr]).toEqual([1, expect.stringContaining('tidak berpangkal pada genesis')]);
    const potong = verify('--repo', asal(), ...sejak(), '--tip', baik.langkah.polos, '--tercatat', baik.tip);
    expect([potong.status, potong.stdout]).toEqual([1, '']);
    expect(potong.stderr).toContain(`commit ${baik.tip} pernah menjadi ujung`);
    expect(verify('--repo', asal(), ...akhir(), '--tercatat', baik.langkah.polos).status).toBe(0);
  });
});

/** Not the history, but the copy of it could be another than the server's. */
describe('npm run verify: salinan yang tidak utuh', () => {
  const objek = (repo: string, sha: string) => join(repo, '.git/objects', sha.slice(0, 2), sha.slice(2));
  const salin = (nama: string): string => {
    cpSync(asal(), join(folder, nama), { recursive: true });
    return join(folder, nama);
  };
  const rewrite = (path: string, isi: string | Uint8Array) => {
    chmodSync(path, 0o644);
    writeFileSync(path, isi);
  };

  test.each<[nama: string, siapkan: () => string, pesan: string]>([
    ['dangkal (shallow)', () => clone('dangkal', '--depth', '2'), 'hanya memuat sebagian riwayat'],
    [
      'git replace',
      () => {
        const repo = salin('diganti');
        git('-C', repo, 'replace', baik.tip, baik.langkah.polos);
        return repo;
      },
      'mengganti isi commit',
    ],
    [
      'grafts',
      () => {
        const repo = salin('cangkok');
        writeFileSync(join(repo, '.git/info/grafts'), `${baik.tip} ${baik.kantor.genesis}\n`);
        return repo;
      },
      'mengganti induk commit',
    ],
    [
      'sebagian (partial)',
      () => {
        const repo = salin('sebagian');
        git('-C', repo, 'config', 'remote.origin.promisor', 'true');
        return repo;
      },
      'tidak memuat semua isi',
    ],
    [
      'angka lampau diganti di simpanan objek, di bawah sidik yang lama',
      () => {
        const repo = salin('dirusak');
        const sha = git('-C', repo, 'rev-parse', `${baik.tip}:content/${PELAYANAN}`).trim();
        const lama = git('-C', repo, 'cat-file', 'blob', sha);
        const isi = lama.replaceAll('realisasi: ', 'realisasi: 9');
        expect(isi).not.toBe(lama);
        rewrite(objek(repo, sha), deflateSync(`blob ${Buffer.byteLength(isi)}\0${isi}`));
        return repo;
      },
      'rusak atau diubah',
    ],
    [
      'isi yang hilang',
      () => {
        const repo = salin('hilang');
        rmSync(objek(repo, git('-C', repo, 'rev-parse', `${baik.tip}:content/${PELAYANAN}`).trim()), { force: true });
        return repo;
      },
      'rusak atau diubah',
    ],
    ['bukan salinan git', () => folder, 'bukan salinan git'],
  ])('%s: ditolak dengan kode 3', (_nama, siapkan, pesan) => {
    const { status, stdout, stderr } = verify('--repo', siapkan(), ...akhir());
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toContain(pesan);
  });

  test.each([
    ['tanpa genesis', [], '--genesis SHA'],
    ['genesis disingkat', ['--genesis', 'abc1234'], 'bukan SHA commit yang lengkap'],
    ['bentuk lain', ['--genesis', 'f'.repeat(40), '--format', 'xml'], 'pilihannya: text, json'],
    ['ujung tidak ada', ['--genesis', 'f'.repeat(40), '--tip', '--output=x'], '--tip "--output=x" tidak ada'],
    ['cabang tidak ada', ['--genesis', 'f'.repeat(40), '--cabang', 'lain'], 'cabang lain tidak ada'],
    ['folder di luar', ['--genesis', 'f'.repeat(40), '--content', '../x'], 'bukan folder di dalam repositori'],
  ])('%s: kode 2', (_nama, args, pesan) => {
    const perintah = args.map((satu) => (satu === '--tip' ? '' : satu.startsWith('--output') ? `--tip=${satu}` : satu));
    const { status, stderr } = verify('--repo', asal(), ...perintah.filter(Boolean));
    expect([status, stderr]).toEqual([2, expect.stringContaining(pesan)]);
  });
});

describe('npm run verify --bundel', () => {
  test('salinan dari bundel memberi hasil yang sama, tanpa jaringan', () => {
    const file = join(folder, 'riwayat-2024.bundle');
    const ditulis = verify('--repo', asal(), ...sejak(), '--bundel', file);
    expect([ditulis.status, ditulis.stderr]).toEqual([0, `ditulis ${file} dan ${file}.md\n`]);
    git('clone', '--quiet', file, 'dari-bundel');
    const lagi = verify('--repo', join(folder, 'dari-bundel'), ...sejak(), '--tercatat', baik.langkah.polos);
    expect([lagi.status, lagi.stdout]).toEqual([0, ditulis.stdout]);
    expect(git('-C', 'dari-bundel', 'branch', '-a').trim().split(/\s+/)).toContain('remotes/origin/main');
    expect(git('-C', 'dari-bundel', 'rev-parse', 'HEAD').trim()).toBe(baik.tip);
    const petunjuk = readFileSync(`${file}.md`, 'utf8');
    const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
    for (const isi of [sha256, baik.kantor.genesis, baik.tip, 'Kecamatan Kutasari', '8 penggabungan, 0 di antaranya'])
      expect(petunjuk).toContain(isi);
    expect(verify('--repo', asal(), ...sejak(), '--bundel', file)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('sudah ada'),
    });
  });

  test('salinan biasa: cabang utamanya saja, walau hanya dikenal sebagai cabang server', () => {
    const repo = clone('biasa', '--branch', 'main');
    git('-C', repo, 'checkout', '--quiet', '--detach');
    git('-C', repo, 'branch', '--quiet', '-D', 'main');
    const file = join(folder, 'biasa.bundle');
    expect(verify('--repo', repo, ...akhir(), '--bundel', file).status).toBe(0);
    expect(git('bundle', 'list-heads', file).trim().split('\n')).toEqual([
      `${baik.tip} HEAD`,
      `${baik.tip} refs/heads/main`,
    ]);
  });

  test('riwayat yang tidak sah tidak dibundel', () => {
    const sha = pushKepala(baik.kantor, baik.tip, { [PELAYANAN]: 'angka: 2\n' });
    const file = join(folder, 'buruk.bundle');
    expect(verify('--repo', asal(), ...akhir(), '--tip', sha, '--bundel', file).status).toBe(1);
    expect(readdirSync(folder).filter((nama) => nama.startsWith('buruk'))).toEqual([]);
  });

  test('nama yang tidak dapat disalin ke perintah ditolak', () => {
    expect(verify('--repo', asal(), ...akhir(), '--bundel', join(folder, 'a b`.bundle')).status).toBe(2);
  });
});

describe('formatLaporan(laporan)', () => {
  const laporan = (komit: LaporanRiwayat['komit']): LaporanRiwayat => ({
    sah: false,
    genesis: 'a'.repeat(40),
    hari_genesis: '2024-01-02',
    tip: 'b'.repeat(40),
    komit,
  });
  const umum = { sha: 'b'.repeat(40), waktu: '2024-04-02T17:30:00Z', hari: '2024-04-03' };

  test('huruf yang disembunyikan atau dituruti terminal ditulis', () => {
    const alasan = 'isi content/\u001b[2J\u202e\nsah bbbb bukan yang disetujui';
    const baris = formatLaporan(laporan([{ ...umum, status: 'gagal', kode: 'pohon-berbeda', alasan }]));
    expect(baris[1]).toBe(
      `gagal ${'b'.repeat(40)} 2024-04-03: isi content/\\u{1b}[2J\\u{202e}\\u{a}sah bbbb bukan yang disetujui`,
    );
    expect(baris.join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test('yang tidak dapat dipulihkan tidak disarankan dipulihkan', () => {
    const [, , saran] = formatLaporan(laporan([{ ...umum, status: 'gagal', kode: 'urutan-putus', alasan: 'a' }]));
    expect(saran).not.toContain('pengecualian');
  });
});
