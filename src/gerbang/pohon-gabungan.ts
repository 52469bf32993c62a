import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Beda } from '../alur/riwayat.ts';
import { checkSha, findMergeBase, type Repo, runGit } from '../forge/git.ts';
import { listBeda } from '../forge/riwayat-git.ts';

/** What the request changes: merge base → head. Undefined when the two have no history in common. */
export function listPerubahanKepala(repo: Repo, sasaran: string, kepala: string): Beda[] | undefined {
  const dasar = findMergeBase(repo, sasaran, kepala);
  return dasar === undefined ? undefined : listBeda(repo, dasar, kepala);
}

/** Main's tree with exactly the head's entries at the changed paths, written into the repository; gives its hash. */
export function writePohonGabungan(repo: Repo, sasaran: string, perubahan: Beda[]): string {
  const sementara = mkdtempSync(join(tmpdir(), 'kinerja-indeks-'));
  try {
    const env = { GIT_INDEX_FILE: join(sementara, 'indeks') };
    runGit(repo, ['read-tree', checkSha(sasaran)], { env });
    const input = sortHapusDahulu(perubahan).map(formatIndeks).join('');
    runGit(repo, ['update-index', '-z', '--index-info'], { env, input });
    return runGit(repo, ['write-tree'], { env }).trim();
  } finally {
    rmSync(sementara, { recursive: true, force: true });
  }
}

/** A file that becomes a folder has to go before what stands in the folder can come. */
function sortHapusDahulu(perubahan: Beda[]): Beda[] {
  return [...perubahan.filter(({ baru }) => !baru), ...perubahan.filter(({ baru }) => baru)];
}

/** "<mode> <hash>\t<path>\0"; mode 0 takes a path out. */
function formatIndeks({ path, lama, baru }: Beda): string {
  const kosong = '0'.repeat((baru ?? lama)?.blob.length ?? 40);
  return baru ? `${baru.mode} ${baru.blob}\t${path}\0` : `0 ${kosong}\t${path}\0`;
}
