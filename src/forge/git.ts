import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { devNull } from 'node:os';
import { ForgeError } from './forge-error.ts';
import { isSha } from './reader.ts';

/** A clone whose history is whole: a work tree or a bare repository. Made by `openRepo` alone. */
export interface Repo {
  folder: string;
}

interface Run {
  input?: string;
  config?: string[]; // "gpg.ssh.allowedSignersFile=…"
  env?: Record<string, string>;
}

interface Outcome {
  status: number;
  stdout: Buffer;
  stderr: string;
}

const MAX_BYTES = 256 * 1024 * 1024;
const TIMEOUT_MS = 120_000;

/** What a repository's own config could make git run or read. Who may write files there is not always who may run programs here. */
const SAFE_CONFIG = [
  'safe.directory=*',
  `core.hooksPath=${devNull}`,
  `core.attributesFile=${devNull}`,
  'core.fsmonitor=false',
  'core.commitGraph=false', // a cache beside the objects, which could tell other parents and trees than they do
  'core.pager=cat',
  'core.sshCommand=false',
  'protocol.ext.allow=never',
  'log.showSignature=false',
  'gpg.program=gpg',
  'gpg.openpgp.program=gpg',
  'gpg.x509.program=false',
  'gpg.ssh.program=ssh-keygen',
  'gpg.minTrustLevel=undefined',
  `gpg.ssh.allowedSignersFile=${devNull}`,
];

/** Refuses a history that could be other than the server's: cut off, grafted, or with objects replaced. */
export function openRepo(folder: string): Repo {
  const repo = { folder };
  const { status, stdout } = tryGit(repo, ['rev-parse', '--is-shallow-repository']);
  if (status !== 0)
    throw new ForgeError('git-gagal', `"${folder}" bukan salinan git`, 'Sebutkan folder hasil git clone.');
  if (stdout.toString().trim() !== 'false') throw notWhole('hanya memuat sebagian riwayat', 'git fetch --unshallow');
  const grafts = runGit(repo, ['rev-parse', '--path-format=absolute', '--git-path', 'info/grafts']).trim();
  if (existsSync(grafts)) throw notWhole('mengganti induk commit', `hapus berkas ${grafts}`);
  if (runGit(repo, ['for-each-ref', '--count=1', 'refs/replace/']) !== '')
    throw notWhole('mengganti isi commit', 'git replace --list lalu git replace --delete');
  if (tryGit(repo, ['config', '--get-regexp', '^remote[.].*[.]promisor$']).status === 0)
    throw notWhole('tidak memuat semua isi', 'git clone tanpa --filter');
  return repo;
}

/** The tip of a branch as the server last said it; a bare repository has no other. Undefined when there is none. */
export function findTip(repo: Repo, cabang: string): string | undefined {
  const names = [`refs/remotes/origin/${cabang}`, `refs/heads/${cabang}`];
  const lines = runGit(repo, ['for-each-ref', '--format=%(objectname) %(refname)', '--', ...names]).split('\n');
  const tips = new Map(lines.map((line) => line.split(' ')).map(([sha = '', name = '']) => [name, sha]));
  return names.map((name) => tips.get(name)).find((sha) => sha !== undefined && isSha(sha));
}

export function readTip(repo: Repo, cabang: string): string {
  const tip = findTip(repo, cabang);
  if (tip !== undefined) return tip;
  throw new ForgeError(
    'git-tidak-ada',
    `cabang "${cabang}" tidak ada di salinan ini`,
    'Jalankan git fetch, lalu ulangi.',
  );
}

export function hasCommit(repo: Repo, sha: string): boolean {
  return tryGit(repo, ['cat-file', '-e', `${checkSha(sha)}^{commit}`]).status === 0;
}

export function checkCommit(repo: Repo, sha: string): void {
  if (hasCommit(repo, sha)) return;
  throw new ForgeError('git-tidak-ada', `commit ${sha} belum ada di salinan ini`, 'Jalankan git fetch, lalu ulangi.');
}

/**
 * Undefined when the two have no history in common, or more than one place where they part: git would choose one of them by what it
 * happens to have at hand, and the same request would not always bring the same changes.
 */
export function findMergeBase(repo: Repo, satu: string, lain: string): string | undefined {
  const { status, stdout } = tryGit(repo, ['merge-base', '--all', checkSha(satu), checkSha(lain)]);
  const [dasar, ...lebih] = stdout.toString().trim().split('\n');
  return status === 0 && lebih.length === 0 ? dasar : undefined;
}

export function isAncestor(repo: Repo, lama: string, baru: string): boolean {
  return tryGit(repo, ['merge-base', '--is-ancestor', checkSha(lama), checkSha(baru)]).status === 0;
}

/** Commits that `head` reaches and none of `without` does, parents first. */
export function listShas(repo: Repo, head: string, without: string[]): string[] {
  const excluded = without.map((sha) => `^${checkSha(sha)}`);
  const out = runGit(repo, ['rev-list', '--topo-order', '--reverse', checkSha(head), ...excluded, '--']);
  return out.split('\n').filter(Boolean);
}

/** Those of `shas` that are commits of this clone, in one process. */
export function listExisting(repo: Repo, shas: string[]): Set<string> {
  if (shas.length === 0) return new Set();
  const input = shas.map((sha) => `${checkSha(sha)}\n`).join('');
  const lines = runGit(repo, ['cat-file', '--batch-check=%(objectname) %(objecttype)'], { input }).split('\n');
  return new Set(lines.filter((line) => line.endsWith(' commit')).map((line) => line.split(' ')[0] ?? ''));
}

/** Every commit that `tips` reach and `without` does not, with its parents, in one process. */
export function readGraph(repo: Repo, tips: string[], without: string): Map<string, string[]> {
  const input = [...tips.map(checkSha), `^${checkSha(without)}`].map((line) => `${line}\n`).join('');
  const lines = runGit(repo, ['rev-list', '--parents', '--stdin'], { input }).split('\n').filter(Boolean);
  return new Map(lines.map((line) => line.split(' ')).map(([sha = '', ...parents]) => [sha, parents]));
}

/** First parents only, oldest first: what happened to the branch itself. */
export function listFirstParents(repo: Repo, tip: string, without: string[]): string[] {
  const excluded = without.map((sha) => `^${checkSha(sha)}`);
  const out = runGit(repo, ['rev-list', '--first-parent', '--reverse', checkSha(tip), ...excluded, '--']);
  return out.split('\n').filter(Boolean);
}

/** The output, or an error that names the command and git's own word. */
export function runGit(repo: Repo, args: string[], run: Run = {}): string {
  return runGitBytes(repo, args, run).toString('utf8');
}

export function runGitBytes(repo: Repo, args: string[], run: Run = {}): Buffer {
  const { status, stdout, stderr } = tryGit(repo, args, run);
  if (status === 0) return stdout;
  throw new ForgeError(
    'git-gagal',
    `git ${args[0]} gagal: ${firstLine(stderr)}`,
    `Periksa salinan di "${repo.folder}".`,
  );
}

/** No shell, no config of this machine or person, no hooks, no pager, no lazy fetch. */
export function tryGit(repo: Repo, args: string[], run: Run = {}): Outcome {
  const { words, env } = composeCommand(repo, args, run);
  const { status, stdout, stderr, error } = spawnSync('git', words, {
    env,
    maxBuffer: MAX_BYTES,
    timeout: TIMEOUT_MS,
    windowsHide: true,
    input: run.input ?? '',
  });
  if (error)
    throw new ForgeError(
      'git-gagal',
      `git tidak dapat dijalankan: ${error.message}`,
      'Pasang git 2.38 atau lebih baru.',
    );
  return { status: status ?? 1, stdout, stderr: stderr.toString('utf8') };
}

/** What `git` is called with, for a call that must not block. */
export function composeCommand(
  { folder }: Repo,
  args: string[],
  { config = [], env = {} }: Omit<Run, 'input'> = {},
): { words: string[]; env: Record<string, string> } {
  const settings = [...SAFE_CONFIG, ...config].flatMap((each) => ['-c', each]);
  const fixed = ['-C', folder, '--literal-pathspecs', '--no-optional-locks', '--no-pager'];
  return { words: [...fixed, ...settings, ...args], env: { ...cleanEnv(), ...env } };
}

/** A text that is no hash never reaches git as an argument: it could be an option. */
export function checkSha(sha: string): string {
  if (isSha(sha)) return sha;
  throw new ForgeError('git-gagal', 'bukan sidik commit yang lengkap', 'Sampaikan pesan ini kepada pengelola.');
}

function cleanEnv(): Record<string, string> {
  const kept = ['PATH', 'SystemRoot', 'TMPDIR', 'TEMP'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return {
    ...Object.fromEntries(kept),
    HOME: devNull,
    LC_ALL: 'C',
    TZ: 'UTC',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
  };
}

function notWhole(what: string, remedy: string): ForgeError {
  return new ForgeError('git-tidak-utuh', `salinan ini ${what}`, `Perbaiki dengan: ${remedy}.`);
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0]?.slice(0, 200) ?? '';
}
