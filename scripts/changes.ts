import { writeFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Perbandingan } from '../src/banding/perbandingan.ts';
import { compareFolder } from '../src/bandingkan.ts';
import { findMergeBase, openRepo, type Repo, runGit, tryGit } from '../src/forge/git.ts';
import { listChangedPaths } from '../src/forge/git-objects.ts';
import { readFolderAt } from '../src/gerbang/pohon.ts';
import { findPer } from '../src/periksa.ts';
import { writeBandingHtml } from '../src/report/banding-html.ts';
import { writeBandingJson } from '../src/report/banding-json.ts';
import { writeBandingMarkdown } from '../src/report/banding-markdown.ts';
import { type Folder, readFolder } from '../src/source/files.ts';
import { readPer } from './per-argument.ts';
import { chooseFlag, MachineError, runCommand, say, UsageError } from './terminal.ts';

const USAGE = `
npm run changes -- --base REF [--head REF] [--content FOLDER] [--format BENTUK] [--out BERKAS]

Menampilkan sebelum dan sesudah dari setiap angka dan isian yang diubah, beserta akibatnya: kategori, rata-rata, bukti, dan pengesahan.

  --base REF         cabang atau commit pembanding; yang dipakai titik pisahnya dengan yang baru (misalnya origin/main)
  --head REF         cabang atau commit yang baru (bawaan: berkas di folder ini sebagaimana adanya)
  --content FOLDER   folder isi (bawaan content)
  --format BENTUK    md untuk komentar permohonan (bawaan)
                     html satu laman, untuk dibaca di ponsel dan dicetak
                     json untuk program lain
  --out BERKAS       tulis ke berkas ini, bukan ke layar
  --per TANGGAL      hari untuk menilai batas waktu pengecualian, misalnya 2024-07-01 (bawaan tanggal commit terakhir)

Hasil: 0 terbandingkan, 1 ada berkas yang tidak dapat dibaca sehingga angkanya belum dapat dibandingkan, 2 perintahnya keliru,
3 komputer ini kekurangan sesuatu.
`;

const BENTUK = {
  md: (perbandingan: Perbandingan) => writeBandingMarkdown(perbandingan),
  html: writeBandingHtml,
  json: writeBandingJson,
} as const;

await runCommand({
  name: 'changes',
  usage: USAGE,
  options: {
    base: { type: 'string' },
    head: { type: 'string' },
    content: { type: 'string', default: 'content' },
    format: { type: 'string', default: 'md' },
    out: { type: 'string' },
    per: { type: 'string' },
  },
  run: async ({ base, head, content, format, out, per }) => {
    const bentuk = chooseFlag('format', format, ['md', 'html', 'json']);
    if (base === undefined)
      throw new UsageError('sebutkan pembandingnya, misalnya: npm run changes -- --base origin/main');
    const perbandingan = compare({ base, head, content, per: readPer(per) });
    print(BENTUK[bentuk](perbandingan), out);
    return isTerbanding(perbandingan) ? 0 : 1;
  },
});

interface Perintah {
  base: string;
  head: string | undefined;
  content: string;
  per: string | undefined;
}

function compare({ base, head, content, per }: Perintah): Perbandingan {
  const repo = openRepo(findPuncak());
  const folder = relative(repo.folder, resolve(content)).split(sep).join('/');
  if (folder.startsWith('..')) throw new UsageError(`folder isi "${content}" di luar repositori ${repo.folder}`);
  const ujung = readRef(repo, head ?? 'HEAD');
  const dasar = findMergeBase(repo, readRef(repo, base), ujung);
  if (dasar === undefined) throw new UsageError(`"${base}" dan "${head ?? 'HEAD'}" tidak mempunyai riwayat bersama`);
  const baru = head === undefined ? readFolder(content) : readFolderAt(repo, ujung, folder);
  const paths = head === undefined ? listDiubah(repo, dasar) : [...listChangedPaths(repo, dasar, ujung)];
  const lama = readFolderAt(repo, dasar, folder);
  const lainnya = paths.filter((path) => !isDibaca(path, folder, lama, baru)).sort();
  return compareFolder(lama, baru, { per: per ?? findPer(content, baru), lainnya });
}

function findPuncak(): string {
  const { status, stdout } = tryGit({ folder: '.' }, ['rev-parse', '--show-toplevel']);
  if (status !== 0)
    throw new MachineError(
      'folder ini bukan salinan git, jadi tidak ada pembandingnya; jalankan di dalam hasil git clone',
    );
  return stdout.toString('utf8').trim();
}

/** What people call a commit; never taken for an option. */
function readRef(repo: Repo, ref: string): string {
  const { status, stdout } = tryGit(repo, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (status !== 0)
    throw new UsageError(`"${ref}" bukan cabang atau commit di salinan ini; jalankan git fetch dahulu bila perlu`);
  return stdout.toString('utf8').trim();
}

/** What stands on the disk otherwise than in the commit, new files included. */
function listDiubah(repo: Repo, dasar: string): string[] {
  const berubah = runGit(repo, ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', dasar, '--']);
  const baru = runGit(repo, ['ls-files', '--others', '--exclude-standard', '-z']);
  return [...new Set([...berubah.split('\0'), ...baru.split('\0')])].filter((path) => path !== '');
}

function isDibaca(path: string, folder: string, lama: Folder, baru: Folder): boolean {
  const dalam = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
  return [lama, baru].some(({ files }) => files.some((file) => file.path === dalam));
}

function print(teks: string, out: string | undefined): void {
  if (out === undefined) return say(teks.trimEnd());
  writeFileSync(out, teks.endsWith('\n') ? teks : `${teks}\n`);
}

function isTerbanding({ lama, baru }: Perbandingan): boolean {
  return lama.terbaca && baru.terbaca;
}
