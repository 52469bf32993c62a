import { type Repo, runGitBytes } from '../forge/git.ts';
import { type IsiTree, listTree } from '../forge/git-objects.ts';
import { addEntry, type Entry, type Folder, isHidden } from '../source/files.ts';

/**
 * The content folder of a commit or a tree, read as `readFolder` reads one from disk. `folder` is its path in the repository,
 * "content", or "" for the whole. `isWanted` leaves out what the question does not need.
 */
export function readFolderAt(
  repo: Repo,
  pohon: string,
  folder: string,
  isWanted: (path: string) => boolean = () => true,
): Folder {
  const awal = folder === '' ? '' : `${folder}/`;
  const entri = listTree(repo, pohon)
    .filter(({ path }) => path.startsWith(awal))
    .map((satu) => ({ ...satu, path: satu.path.slice(awal.length) }))
    .filter(({ path }) => !path.split('/').some(isHidden) && isWanted(path));
  const isi = readBlobs(
    repo,
    entri.filter(isFile).map(({ blob }) => blob),
  );
  const hasil: Folder = { files: [], others: [], edisi: [], gambar: [], problems: [] };
  for (const satu of entri) addEntry(hasil, toEntry(satu, isi));
  return hasil;
}

function isFile({ mode }: IsiTree): boolean {
  return mode.startsWith('100');
}

function toEntry(satu: IsiTree, isi: Map<string, Uint8Array>): Entry {
  const bita = isi.get(satu.blob) ?? new Uint8Array();
  return {
    path: satu.path,
    kind: isFile(satu) ? 'file' : satu.mode === '120000' ? 'link' : 'other',
    size: () => bita.length,
    read: () => bita,
  };
}

/** All in one git process; `cat-file --batch` answers "<hash> blob <bytes>\n", the bytes, "\n". */
export function readBlobs(repo: Repo, hash: string[]): Map<string, Uint8Array> {
  const tunggal = [...new Set(hash)];
  if (tunggal.length === 0) return new Map();
  const out = runGitBytes(repo, ['cat-file', '--batch'], { input: tunggal.map((satu) => `${satu}\n`).join('') });
  let at = 0;
  return new Map(
    tunggal.map((satu) => {
      const akhir = out.indexOf(0x0a, at);
      const panjang = Number(out.toString('utf8', at, akhir).split(' ')[2]);
      const bita = out.subarray(akhir + 1, akhir + 1 + panjang);
      at = akhir + 1 + panjang + 1;
      return [satu, bita] as const;
    }),
  );
}
