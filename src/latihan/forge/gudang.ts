import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findMergeBase, isAncestor, listFirstParents, listShas, type Repo, runGit } from '../../forge/git.ts';
import { readCommits } from '../../forge/git-objects.ts';
import { CABANG_UTAMA, type Gudang } from './buku.ts';

/**
 * Runs in the repository that receives a push, before any branch has moved. Whether this account may write the guarded branch
 * comes from the server; that nobody rewrites or removes it holds for all. LATIHAN_PESAN is the refusal in the forge's words.
 */
const PRE_RECEIVE = `#!/bin/sh
refuse() { echo "$LATIHAN_PESAN" >&2; exit 1; }
while read -r lama baru ref; do
  case "$ref" in
    "refs/heads/$LATIHAN_CABANG")
      [ "$LATIHAN_BOLEH" = ya ] || refuse
      case "$baru" in *[!0]*) ;; *) refuse ;; esac
      case "$lama" in *[!0]*) git merge-base --is-ancestor "$lama" "$baru" || refuse ;; esac ;;
    refs/heads/*|refs/tags/*) ;;
    *) refuse ;;
  esac
done
`;

/** `<folder>/<pemilik>/<nama>.git`, empty. */
export function createGudang(folder: string, { id, pemilik, nama }: Pick<Gudang, 'id' | 'pemilik' | 'nama'>): Gudang {
  const repo: Repo = { folder: join(folder, pemilik, `${nama}.git`) };
  mkdirSync(repo.folder, { recursive: true });
  runGit(repo, ['init', '--quiet', '--bare', '--template=', `--initial-branch=${CABANG_UTAMA}`, '.']);
  runGit(repo, ['config', 'http.receivepack', 'true']);
  runGit(repo, ['config', 'receive.autogc', 'false']);
  mkdirSync(join(repo.folder, 'hooks'), { recursive: true });
  writeFileSync(join(repo.folder, 'hooks/pre-receive'), PRE_RECEIVE, { mode: 0o755 });
  const gudang = { id, pemilik, nama, repo, refs: new Map() };
  gudang.refs = readRefs(gudang);
  return gudang;
}

/** All branches and tags with what they point at now. */
export function readRefs({ repo }: Pick<Gudang, 'repo'>): Map<string, string> {
  const out = runGit(repo, ['for-each-ref', '--format=%(refname) %(objectname)', 'refs/heads/', 'refs/tags/']);
  const lines = out.split('\n').filter(Boolean);
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), line.slice(line.lastIndexOf(' ') + 1)]));
}

export function findCabang(gudang: Gudang, cabang: string): string | undefined {
  return gudang.refs.get(`refs/heads/${cabang}`);
}

/** Commits between two states of a branch, oldest first; a new branch brings what the guarded one does not have. */
export function listIsi(gudang: Gudang, sebelum: string | null, sesudah: string): string[] {
  const without = sebelum ?? findCabang(gudang, CABANG_UTAMA);
  return listShas(gudang.repo, sesudah, without === undefined ? [] : [without]);
}

export function isPaksa(gudang: Gudang, sebelum: string | null, sesudah: string | null): boolean {
  return sebelum !== null && sesudah !== null && !isAncestor(gudang.repo, sebelum, sesudah);
}

export function findDasar({ repo }: Gudang, sasaran: string, kepala: string): string {
  return findMergeBase(repo, sasaran, kepala) ?? sasaran;
}

/** The commit of the main line that brought `kepala` in, between two of its states. */
export function findPenggabung({ repo }: Gudang, kepala: string, sebelum: string | null, sesudah: string): string {
  const line = listFirstParents(repo, sesudah, sebelum === null ? [] : [sebelum]);
  return line.find((sha) => isAncestor(repo, kepala, sha)) ?? sesudah;
}

export function readEmail({ repo }: Gudang, sha: string): string {
  return readCommits(repo, [sha])[0]?.author.email ?? '';
}

/** Keeps a request's head findable after its branch is gone, and brings it in from a fork. */
export function keepKepala(pusat: Gudang, dari: Gudang, ref: string, sha: string): void {
  if (dari !== pusat) runGit(pusat.repo, ['fetch', '--quiet', '--no-tags', '--end-of-options', dari.repo.folder, sha]);
  runGit(pusat.repo, ['update-ref', ref, sha]);
}

/** Makes a fork equal to what it comes from. */
export function fillFork(fork: Gudang, { repo }: Gudang): void {
  runGit(fork.repo, ['fetch', '--quiet', '--end-of-options', repo.folder, '+refs/heads/*:refs/heads/*']);
  fork.refs = readRefs(fork);
}
