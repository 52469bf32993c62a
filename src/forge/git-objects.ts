import { ForgeError } from './forge-error.ts';
import { checkSha, type Repo, runGit, runGitBytes } from './git.ts';
import { formatTime } from './reader.ts';

/** Who and when as the commit itself says: neither is proven. */
export interface Tercatat {
  nama: string;
  email: string;
  waktu: string; // UTC
}

export interface CommitGit {
  sha: string;
  tree: string;
  parents: string[];
  author: Tercatat;
  committer: Tercatat;
  pesan: string;
  bertanda: boolean; // carries a signature; whether it holds is another question
}

export interface TagGit {
  sha: string; // of the tag object
  objek: string; // what it points at
  jenis: string; // "commit"
  nama: string; // as the signed object says, whatever ref it stands under
  penanda: Tercatat;
  pesan: string; // without the signature
}

/** One path that differs between two trees. */
export interface UbahanGit {
  lama?: string;
  baru: string;
  jenis: 'tambah' | 'ubah' | 'hapus' | 'ganti-nama';
  mode: string; // at the second tree, "000000" when deleted
  blob?: string;
}

export interface IsiTree {
  path: string;
  mode: string;
  blob: string;
}

/** All in one git process. */
export function readCommits(repo: Repo, shas: string[]): CommitGit[] {
  return readObjects(repo, shas, 'commit').map(({ sha, text }) => readCommitText(sha, text));
}

export function readTag(repo: Repo, sha: string): TagGit {
  const [tag] = readObjects(repo, [sha], 'tag').map((object) => readTagText(object.sha, object.text));
  if (!tag) throw new ForgeError('git-gagal', `tag ${sha} tidak terbaca`, 'Jalankan git fsck di salinan itu.');
  return tag;
}

/** The text of a file at a commit; undefined when it is not there. Folders, links and submodules are not files. */
export function readFileAt(repo: Repo, commit: string, path: string): string | undefined {
  const out = runGit(repo, ['ls-tree', '-z', '--full-tree', checkSha(commit), '--', path]);
  const entry = readTreeLines(out).find((each) => each.path === path && each.mode.startsWith('100'));
  return entry && runGit(repo, ['cat-file', 'blob', entry.blob]);
}

export function listTree(repo: Repo, commit: string): IsiTree[] {
  return readTreeLines(runGit(repo, ['ls-tree', '-r', '-z', '--full-tree', checkSha(commit)]));
}

/** What differs from one commit to another, renames found. Attributes, filters and config have no say in `--raw`. */
export function listChanges(repo: Repo, base: string, head: string): UbahanGit[] {
  const out = runGit(repo, ['diff-tree', '-r', '-z', '-M', '--raw', '--no-abbrev', checkSha(base), checkSha(head)]);
  const words = out.split('\0');
  const changes: UbahanGit[] = [];
  // ":100644 100644 <blob> <blob> R100", "lama", "baru"; the second path only of a renamed file
  for (let at = 0; words[at]?.startsWith(':');) {
    const [, mode = '', , blob = '', status = ''] = words[at]?.split(' ') ?? [];
    const renamed = status.startsWith('R');
    const [first = '', second = ''] = words.slice(at + 1, at + 3);
    changes.push({
      ...(renamed && { lama: first }),
      baru: renamed ? second : first,
      jenis: readJenis(status),
      mode,
      ...(status !== 'D' && { blob }),
    });
    at += renamed ? 3 : 2;
  }
  return changes;
}

/** Every path that differs, both names of a renamed one. */
export function listChangedPaths(repo: Repo, base: string, head: string): Set<string> {
  const args = ['diff-tree', '-r', '-z', '--no-renames', '--name-only', checkSha(base), checkSha(head)];
  return new Set(runGit(repo, args).split('\0').filter(Boolean));
}

function readJenis(status: string): UbahanGit['jenis'] {
  switch (status[0]) {
    case 'A':
      return 'tambah';
    case 'D':
      return 'hapus';
    case 'R':
      return 'ganti-nama';
    default: // M, and T: a file became a link or the other way round
      return 'ubah';
  }
}

/** "100644 blob <hash>\tpath" */
function readTreeLines(out: string): IsiTree[] {
  return out
    .split('\0')
    .filter(Boolean)
    .map((line) => {
      const tab = line.indexOf('\t');
      const [mode = '', , blob = ''] = line.slice(0, tab).split(' ');
      return { path: line.slice(tab + 1), mode, blob };
    });
}

/** `cat-file --batch` answers "<hash> <type> <bytes>\n", the bytes, "\n". */
function readObjects(repo: Repo, shas: string[], type: 'commit' | 'tag'): { sha: string; text: string }[] {
  if (shas.length === 0) return [];
  const out = runGitBytes(repo, ['cat-file', '--batch'], { input: shas.map((sha) => `${checkSha(sha)}\n`).join('') });
  let at = 0;
  return shas.map((sha) => {
    const end = out.indexOf(0x0a, at);
    const [name, found, size] = out.toString('utf8', at, end).split(' ');
    if (name !== sha || found !== type)
      throw new ForgeError(
        'git-tidak-ada',
        `${type} ${sha} tidak ada di salinan ini`,
        'Jalankan git fetch, lalu ulangi.',
      );
    const text = out.toString('utf8', end + 1, end + 1 + Number(size));
    at = end + 1 + Number(size) + 1;
    return { sha, text };
  });
}

function readCommitText(sha: string, text: string): CommitGit {
  const { headers, body } = splitObject(text);
  const of = (name: string) => headers.filter(([key]) => key === name).map(([, value]) => value);
  return {
    sha,
    tree: of('tree')[0] ?? '',
    parents: of('parent'),
    author: readTercatat(of('author')[0] ?? ''),
    committer: readTercatat(of('committer')[0] ?? ''),
    pesan: body,
    bertanda: headers.some(([key]) => key.startsWith('gpgsig')),
  };
}

function readTagText(sha: string, text: string): TagGit {
  const { headers, body } = splitObject(text);
  const of = (name: string) => headers.find(([key]) => key === name)?.[1] ?? '';
  const signature = /^-----BEGIN (?:SSH|PGP) SIGNATURE-----$/m.exec(body)?.index ?? body.length;
  return {
    sha,
    objek: of('object'),
    jenis: of('type'),
    nama: of('tag'),
    penanda: readTercatat(of('tagger')),
    pesan: body.slice(0, signature),
  };
}

/** Header lines until the first empty one; a line that begins with a space goes on with the one before. */
function splitObject(text: string): { headers: [key: string, value: string][]; body: string } {
  const end = text.indexOf('\n\n');
  const headers: [string, string][] = [];
  for (const line of text.slice(0, end === -1 ? text.length : end).split('\n')) {
    const last = headers.at(-1);
    const space = line.indexOf(' ');
    if (space === 0 && last) last[1] += `\n${line.slice(1)}`;
    else headers.push([line.slice(0, space), line.slice(space + 1)]);
  }
  return { headers, body: end === -1 ? '' : text.slice(end + 2) };
}

/** "Nama <email> 1712023800 +0700": the seconds are UTC, the zone is only how its writer read them. */
function readTercatat(line: string): Tercatat {
  const [, nama = '', email = '', seconds = '0'] = /^([^<]*)<([^>]*)> (\d{1,12})/.exec(line) ?? [];
  return { nama: nama.trim(), email, waktu: formatTime(Number(seconds) * 1000) };
}
