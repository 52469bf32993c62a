import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Akun, FaktaMR } from '../../src/alur/fakta.ts';
import { openRepo } from '../../src/forge/git.ts';
import { readGitea } from '../../src/forge/gitea.ts';
import { readGithub } from '../../src/forge/github.ts';
import { readGitlab } from '../../src/forge/gitlab.ts';
import { type Forja, type Klien, openKlien } from '../../src/forge/http.ts';
import { type ForgeLatihan, openForge } from '../../src/latihan/forge/forge.ts';
import { runGitAsync } from '../../src/latihan/forge/git-async.ts';
import type { Jebakan } from '../../src/latihan/forge/jebakan.ts';

export const DIALEK: Forja[] = ['gitlab', 'gitea', 'forgejo', 'github'];

export const STAF: Akun = { id: 41, nama: 'staf.pem' };
export const LAIN: Akun = { id: 44, nama: 'staf.lain' };
export const KASI: Akun = { id: 52, nama: 'kasi.pem' };
export const KASUBAG: Akun = { id: 53, nama: 'kasubag.umum' };
export const CAMAT: Akun = { id: 60, nama: 'camat' };
export const JURU: Akun = { id: 99, nama: 'juru-gabung' };
export const PENGELOLA: Akun = { id: 1, nama: 'pengelola' };

/** A forge, its clock, and a work folder in which people commit and from which they push. */
export interface Panggung {
  forge: ForgeLatihan;
  klien: Klien; // of the account that merges
  kini: () => Date;
  maju: (menit: number) => string; // moves the clock on; the time after it as facts have it
  /** Commits files on a branch (made from main when new) and pushes it; gives the hash. */
  dorong: (akun: Akun, cabang: string, isi: Record<string, string>, opsi?: Dorong) => Promise<string>;
  git: (akun: Akun, ...args: string[]) => Promise<string>;
  fakta: (nomor: number) => Promise<FaktaMR>;
  tidur: number[]; // waits that the client was asked for, in ms
  close: () => Promise<void>;
}

interface Dorong {
  paksa?: boolean; // on top of main instead of the branch
  fork?: boolean;
}

export async function buka(dialect: Forja, options: Partial<Jebakan> = {}): Promise<Panggung> {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-latihan-'));
  let jam = Date.parse('2024-04-02T02:00:00Z');
  const kini = () => new Date(jam);
  const accounts = [STAF, LAIN, KASI, KASUBAG, CAMAT].map((akun) => ({ ...akun }));
  const semua = [
    ...accounts,
    { ...JURU, peran: 'juru-gabung' as const },
    { ...PENGELOLA, peran: 'pengelola' as const },
  ];
  const forge = await openForge({ dialect, folder: join(folder, 'server'), now: kini, accounts: semua, options });
  const kerja = join(folder, 'kerja');
  mkdirSync(kerja);
  const siapa = ({ nama }: Akun) => {
    const waktu = kini().toISOString();
    return {
      ...Object.fromEntries(
        ['AUTHOR', 'COMMITTER'].flatMap((role) => [
          [`GIT_${role}_NAME`, nama],
          [`GIT_${role}_EMAIL`, `${nama}@latihan.example`],
          [`GIT_${role}_DATE`, waktu],
        ]),
      ),
    };
  };
  const git = async (akun: Akun, ...args: string[]) => (await runGitAsync(kerja, args, siapa(akun))).trim();
  const tidur: number[] = [];
  const klien = openKlien({
    forge: dialect,
    alamat: forge.api,
    token: forge.token(JURU),
    fetch,
    sleep: async (milliseconds) => void tidur.push(milliseconds),
  });
  await git(JURU, 'init', '--quiet', '--initial-branch=main');
  const dorong: Panggung['dorong'] = async (akun, cabang, isi, { paksa = false, fork = false } = {}) => {
    const cabangAda = !paksa && (await git(akun, 'branch', '--list', cabang)) !== '';
    const baru = paksa ? ['-B', cabang, 'main'] : cabangAda ? [cabang] : ['-b', cabang, 'main'];
    if (cabang !== 'main') await git(akun, 'checkout', '--quiet', ...baru);
    for (const [path, text] of Object.entries(isi)) {
      mkdirSync(dirname(join(kerja, path)), { recursive: true });
      writeFileSync(join(kerja, path), text);
    }
    await git(akun, 'add', '--all');
    await git(akun, 'commit', '--quiet', '--message', `Isi ${cabang}`);
    const sha = await git(akun, 'rev-parse', 'HEAD');
    await git(
      akun,
      'push',
      '--quiet',
      ...(paksa ? ['--force'] : []),
      forge.url(akun, { fork }),
      `HEAD:refs/heads/${cabang}`,
    );
    await git(akun, 'checkout', '--quiet', 'main');
    return sha;
  };
  return {
    forge,
    klien,
    kini,
    maju: (menit) => {
      jam += menit * 60_000;
      return kini().toISOString().replace('.000Z', 'Z');
    },
    dorong,
    git,
    fakta: (nomor) => readFakta(forge, klien, nomor),
    tidur,
    close: async () => {
      await forge.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Over the server's own repository: what a clone that has just fetched would hold. */
function readFakta({ dialect, proyek, folderRepo }: ForgeLatihan, klien: Klien, nomor: number): Promise<FaktaMR> {
  const salinan = { repo: openRepo(folderRepo) };
  const [pemilik = '', nama = ''] = proyek.split('/');
  if (dialect === 'gitlab') return readGitlab(klien, proyek, nomor, salinan);
  if (dialect === 'github') return readGithub(klien, { pemilik, nama }, nomor, salinan);
  return readGitea(klien, { forge: dialect, pemilik, nama }, nomor, salinan);
}
