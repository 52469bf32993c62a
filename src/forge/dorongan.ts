import type { Akun, Dorongan } from '../alur/fakta.ts';
import { checkCommit, findMergeBase, listExisting, listShas, readGraph, readTip, type Repo } from './git.ts';
import { readCommits } from './git-objects.ts';
import { formatTime, TAK_DIKENAL } from './reader.ts';

/** A push to any branch of the repository, as a forge tells it. */
export interface Kiriman {
  akun: Akun;
  waktu: string;
  cabang: string;
  sha: string | null; // the branch after it
  sebelum: string | null; // the branch before it; null when it was new, or when the forge does not say
  isi?: string[]; // the commits it brought, where the forge names them instead
}

interface Permintaan {
  kiriman: Kiriman[];
  cabangAsal: string;
  dasar: string; // merge base
  shas: string[]; // every commit of the request
  dibuka: string;
}

const DAY_MS = 24 * 3600 * 1000;

/**
 * Since when a push can have brought any of the request's commits: none existed before the commits of the target that they
 * stand on. A day is taken off, for clocks.
 */
export function findSejak(repo: Repo, request: { cabangSasaran: string; shaKepala: string; dibuka: string }): string {
  checkCommit(repo, request.shaKepala);
  const dasar = findMergeBase(repo, readTip(repo, request.cabangSasaran), request.shaKepala);
  const own = new Set(listShas(repo, request.shaKepala, dasar === undefined ? [] : [dasar]));
  const below = readCommits(repo, [...own]).flatMap(({ parents }) => parents.filter((sha) => !own.has(sha)));
  const times = readCommits(repo, [...new Set(below)]).map(({ committer }) => Date.parse(committer.waktu));
  return formatTime(Math.min(Date.parse(request.dibuka), ...times) - DAY_MS);
}

/**
 * Every push to the source branch, every push elsewhere that brought one of its commits (pushing a colleague's branch under
 * another name makes nobody its author), and one by nobody for each commit that no push we know of brought. So a push that
 * the forge hides (a private profile, a bulk push) shows as unknown, and never as the work of whoever pushed next.
 */
export function listDorongan(repo: Repo, { kiriman, cabangAsal, dasar, shas, dibuka }: Permintaan): Dorongan[] {
  const own = new Set(shas);
  const graph = readKirimanGraph(repo, kiriman, dasar);
  const found = kiriman
    .map((each) => ({ ...each, bawa: listBrought(graph, each).filter((sha) => own.has(sha)) }))
    .filter(({ cabang, bawa }) => cabang === cabangAsal || bawa.length > 0);
  const brought = new Set(found.flatMap(({ bawa }) => bawa));
  const unknown = shas.filter((sha) => !brought.has(sha)).map((sha) => ({ akun: TAK_DIKENAL, waktu: dibuka, sha }));
  const known = found.map(({ akun, waktu, sha }) => ({ akun, waktu, sha }));
  return dropRepeated([...known, ...unknown].toSorted((a, b) => Date.parse(a.waktu) - Date.parse(b.waktu)));
}

/** What pushes moved, above the merge base. A head that was pushed away and is gone brought nothing that is here now. */
function readKirimanGraph(repo: Repo, kiriman: Kiriman[], dasar: string): Map<string, string[]> {
  const named = kiriman.flatMap(({ sha, sebelum }) => [sha, sebelum]).filter((sha) => sha !== null);
  return readGraph(repo, [...listExisting(repo, [...new Set(named)])], dasar);
}

function listBrought(graph: Map<string, string[]>, { sha, sebelum, isi }: Kiriman): string[] {
  if (isi) return isi;
  const before = listReached(graph, sebelum);
  return [...listReached(graph, sha)].filter((each) => !before.has(each));
}

function listReached(graph: Map<string, string[]>, sha: string | null): Set<string> {
  const reached = new Set<string>();
  const open = sha === null ? [] : [sha];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    const parents = graph.get(each);
    if (parents === undefined || reached.has(each)) continue;
    reached.add(each);
    open.push(...parents);
  }
  return reached;
}

/** Gitea tells a push twice, in its feed and in the request's timeline. */
function dropRepeated(dorongan: Dorongan[]): Dorongan[] {
  const key = ({ akun, sha }: Dorongan) => `${akun.id} ${sha}`;
  return dorongan.filter((each, index) => dorongan.findIndex((other) => key(other) === key(each)) === index);
}
