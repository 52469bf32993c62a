// The whole main line in one file, for those who check without the network: the inspektorat.
import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ForgeError } from '../forge/forge-error.ts';
import { checkSha, type Repo, runGit } from '../forge/git.ts';

/**
 * Writes `file`: the branch up to `tip` with all that it reaches, and no other branch, so that a clone of it has the same tip. Gives
 * the SHA-256 of its bytes, which is what binds the paper beside it to the file; two runs may pack the same history differently.
 */
export async function writeBundel(
  repo: Repo,
  { tip, cabang, file }: { tip: string; cabang: string; file: string },
): Promise<string> {
  const letak = resolve(file);
  withCabang(repo, { tip, cabang }, (tempat) => {
    runGit(tempat, ['bundle', 'create', '--quiet', letak, 'HEAD', `refs/heads/${cabang}`], {
      config: ['pack.threads=1'],
    });
    checkBundel(tempat, letak, tip);
  });
  return computeSha256(letak);
}

/** A clone knows the branch only as its server's: the bundle is made in a repository of one branch, over the same objects. */
function withCabang(repo: Repo, { tip, cabang }: { tip: string; cabang: string }, use: (tempat: Repo) => void): void {
  const tempat = { folder: mkdtempSync(join(tmpdir(), 'kinerja-bundel-')) };
  const format = runGit(repo, ['rev-parse', '--show-object-format']).trim();
  const objek = runGit(repo, ['rev-parse', '--path-format=absolute', '--git-path', 'objects']).trim();
  try {
    runGit(tempat, ['init', '--quiet', '--bare', '--template=', `--object-format=${format}`]);
    writeFileSync(join(tempat.folder, 'objects/info/alternates'), `${objek}\n`);
    runGit(tempat, ['update-ref', `refs/heads/${cabang}`, checkSha(tip)]);
    runGit(tempat, ['symbolic-ref', 'HEAD', `refs/heads/${cabang}`]);
    use(tempat);
  } finally {
    rmSync(tempat.folder, { recursive: true, force: true });
  }
}

/** Whole in itself: a bundle that needs a commit from elsewhere cannot be cloned. */
function checkBundel(tempat: Repo, letak: string, tip: string): void {
  const kata = runGit(tempat, ['bundle', 'verify', letak]);
  const isi = runGit(tempat, ['bundle', 'list-heads', letak]).trim().split('\n');
  if (kata.includes('records a complete history') && isi.every((baris) => baris.startsWith(`${tip} `))) return;
  throw new ForgeError('git-gagal', 'bundel yang ditulis tidak memuat seluruh riwayat', 'Ulangi perintahnya.');
}

async function computeSha256(letak: string): Promise<string> {
  const sidik = createHash('sha256');
  for await (const bita of createReadStream(letak)) sidik.update(bita);
  return sidik.digest('hex');
}
