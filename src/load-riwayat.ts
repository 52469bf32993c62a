// Repository → the approvals that pages and the audit sheet show. Loaded once per build, and handed to Astro's side as a file.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareFolder } from './bandingkan.ts';
import type { Gabungan, PermohonanTerbuka, RiwayatPersetujuan } from './domain/riwayat.ts';
import { ForgeError } from './forge/forge-error.ts';
import { findTip, openRepo, type Repo, runGit, tryGit } from './forge/git.ts';
import { listTree } from './forge/git-objects.ts';
import type { KomitGit } from './forge/riwayat-git.ts';
import { composeRiwayat } from './gerbang/catatan.ts';
import { listRalat } from './gerbang/catatan-ralat.ts';
import { readFaktaBerkas } from './gerbang/fakta-berkas.ts';
import { type Letak, readIsiKebijakan } from './gerbang/kebijakan.ts';
import { readFolderAt } from './gerbang/pohon.ts';
import { loadRiwayat } from './gerbang/riwayat.ts';
import { showHidden } from './source/problem.ts';
import { checkContent } from './validate/content.ts';

/** What `build` was told of approvals. Without `genesis` there is no trail: all is data awal. */
export interface PilihanRiwayat {
  content: string; // folder on disk
  genesis?: string | undefined; // whole hash
  tip?: string | undefined; // HEAD when not given
  fakta?: string | undefined; // file that `gate --fakta` wrote
}

/** Plain JSON. */
export interface RiwayatSitus {
  riwayat?: RiwayatPersetujuan;
  terbuka?: PermohonanTerbuka[];
}

export function loadRiwayatSitus({ content, genesis, tip, fakta }: PilihanRiwayat): RiwayatSitus {
  return {
    ...(genesis !== undefined && { riwayat: loadPersetujuan(content, genesis, tip) }),
    ...(fakta !== undefined && { terbuka: readFaktaBerkas(readFileSync(fakta, 'utf8')) }),
  };
}

function loadPersetujuan(content: string, genesis: string, ref: string | undefined): RiwayatPersetujuan {
  const { repo, folder } = openFolder(content);
  const tip = readSha(repo, ref ?? 'HEAD');
  const isi = readIsiKebijakan(repo, tip, folder);
  if (!isi) throw new Error(`pejabat, instansi, atau SOP pada ${tip} tidak terbaca`);
  const letak: Letak = { folder, cabang: isi.instansi[0]?.value.repositori?.cabang ?? 'main' };
  const riwayat = loadRiwayat(repo, { genesis, tip }, letak);
  return composeRiwayat(riwayat, {
    folder,
    isi,
    paths: listPaths(repo, tip, folder),
    listRalat: (komit) => readRalat(repo, folder, komit),
  });
}

/** The main branch as the server last said it: what a preview of another branch tells of approvals. */
export function findUjung(content: string): string | undefined {
  const { repo, folder } = openFolder(content);
  const isi = readIsiKebijakan(repo, readSha(repo, 'HEAD'), folder);
  return findTip(repo, isi?.instansi[0]?.value.repositori?.cabang ?? 'main');
}

function listPaths(repo: Repo, tip: string, folder: string): string[] {
  const semua = listTree(repo, tip).map(({ path }) => path);
  return semua.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));
}

function readSha(repo: Repo, ref: string): string {
  const { status, stdout } = tryGit(repo, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (status === 0) return stdout.toString().trim();
  throw new ForgeError('git-gagal', `${showHidden(ref)} tidak ada di salinan ini`, 'Sebut yang benar dengan --tip.');
}

function openFolder(content: string): { repo: Repo; folder: string } {
  const repo = openRepo(content);
  const { stdout } = tryGit(repo, ['rev-parse', '--show-prefix']);
  const atas = runGit(repo, ['rev-parse', '--show-toplevel']).trim();
  return { repo: { folder: atas }, folder: stdout.toString().trim().replace(/\/$/, '') };
}

/** Both trees are read only where a sealed document that was there before has changed. */
function readRalat(repo: Repo, folder: string, { sha, induk, perubahan }: KomitGit): Gabungan['ralat'] {
  const [sasaran] = induk;
  const isSegel = perubahan.some(
    ({ path, lama, baru }) =>
      lama && baru && path.startsWith(`${folder}/kinerja/`) && /\/(?:kompilasi|laporan-capaian)\.yaml$/.test(path),
  );
  if (sasaran === undefined || !isSegel) return [];
  const [lama, baru] = [readFolderAt(repo, sasaran, folder), readFolderAt(repo, sha, folder)];
  const [isiLama, isiBaru] = [checkContent(lama).isi, checkContent(baru).isi];
  return isiLama && isiBaru ? listRalat(isiLama, isiBaru, () => compareFolder(lama, baru)) : [];
}

/** Gives the path of a file of its own that `readRiwayatSitus` reads; `remove` takes it away again. */
export function writeRiwayatSitus(situs: RiwayatSitus): { file: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'kinerja-riwayat-'));
  const file = join(folder, 'riwayat.json');
  writeFileSync(file, JSON.stringify(situs));
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function readRiwayatSitus(file: string | undefined): RiwayatSitus {
  if (!file) return {};
  const situs: RiwayatSitus = JSON.parse(readFileSync(file, 'utf8'));
  return situs;
}
