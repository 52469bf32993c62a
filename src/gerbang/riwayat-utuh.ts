import { devNull } from 'node:os';
import { ForgeError } from '../forge/forge-error.ts';
import { checkSha, type Repo, tryGit } from '../forge/git.ts';
import { showHidden } from '../source/problem.ts';

/**
 * Whether every object is what its hash says, and none is missing. git itself looks only when objects come over the network: in a
 * folder that was copied, a file's content may have been replaced under the name of the approved one, and no signature would tell.
 */
export function checkUtuh(repo: Repo, tip: string): void {
  const config = [`fsck.skipList=${devNull}`];
  const args = ['fsck', '--full', '--no-dangling', '--no-reflogs', '--no-progress', checkSha(tip)];
  const { status, stderr, stdout } = tryGit(repo, args, { config });
  if (status === 0) return;
  const [kata = ''] = `${stderr}\n${stdout.toString()}`.trim().split('\n');
  throw new ForgeError(
    'git-tidak-utuh',
    `isi simpanan salinan ini rusak atau diubah: ${showHidden(kata.slice(0, 200))}`,
    'Ambil salinan baru dengan git clone dari server atau dari bundel, bukan dengan menyalin foldernya.',
  );
}
