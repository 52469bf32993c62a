import { spawnSync } from 'node:child_process';

/** Which commit is being published. Everything that needs a date takes this one: no clock (design: no clock in build). */
export interface Revision {
  commit: string | undefined; // undefined outside a git repository or before the first commit
  tanggal: string; // day of the commit in Jakarta, "2024-04-15"
  bersih: boolean; // false when files of the content or of the kit differ from their commit
}

/** Without history there is no date; documents then carry the earliest one that a zip archive can hold. */
const TANPA_TANGGAL = '1980-01-01';
const WIB_OFFSET_MS = 7 * 3600 * 1000;

/** `folder` holds the content, whose commit is published; `kit` the code that publishes it, mostly of the same repository. */
export function readRevision(folder: string, kit: string): Revision {
  const head = readHead(folder);
  if (!head) return { commit: undefined, tanggal: TANPA_TANGGAL, bersih: false };
  return { ...head, bersih: isClean(folder) && isClean(kit) };
}

/** Commit and day of HEAD; undefined outside a git repository or before the first commit. */
export function readHead(folder: string): (Pick<Revision, 'tanggal'> & { commit: string }) | undefined {
  const [commit, seconds] = runGit(folder, ['log', '-1', '--format=%H %ct'])?.split(' ') ?? [];
  if (!commit || !seconds) return undefined;
  return { commit, tanggal: new Date(Number(seconds) * 1000 + WIB_OFFSET_MS).toISOString().slice(0, 10) };
}

function isClean(folder: string): boolean {
  return runGit(folder, ['status', '--porcelain']) === '';
}

function runGit(folder: string, args: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}
