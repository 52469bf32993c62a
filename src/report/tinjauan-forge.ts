import type { Komentar, Tinjauan } from './tinjauan.ts';

export const FORGE = ['gitlab', 'gitea', 'github'] as const;
export type Forge = (typeof FORGE)[number];

/** The commits that a diff lies between. GitLab wants all three, the others only the head. */
export interface Titik {
  base?: string | undefined; // merge base
  start?: string | undefined; // tip of the target when the diff was made; `base` unless said otherwise
  head?: string | undefined;
}

/** One request to the API of the forge; `jalur` is relative to that of the merge or pull request. */
interface Permintaan {
  metode: 'POST';
  jalur: string; // "discussions"
  isi: object;
}

/**
 * GitLab: POST …/merge_requests/:iid/discussions and …/notes. Gitea, Forgejo and GitHub: one review for all lines,
 * POST …/pulls/:index/reviews, as a comment: a bot asks nobody for changes.
 */
export function writeTinjauan(tinjauan: Tinjauan, forge: Forge, titik: Titik): string {
  const permintaan =
    forge === 'gitlab' ? writeGitlabDiscussions(tinjauan, titik) : [writeReview(tinjauan, forge, titik)];
  return JSON.stringify({ forge, penanda: tinjauan.penanda, permintaan }, null, 2);
}

function writeGitlabDiscussions({ komentar, catatan }: Tinjauan, titik: Titik): Permintaan[] {
  const discussions = komentar.map(({ body, ...letak }) =>
    post('discussions', { body, position: toPosition(letak, titik) }),
  );
  return [...discussions, post('notes', { body: catatan })];
}

/** An unchanged line is named by its number before and after, an added one only by the latter. */
function toPosition(
  { path, oldPath, line, oldLine }: Omit<Komentar, 'body'>,
  { base, start = base, head }: Titik,
): object {
  return {
    position_type: 'text',
    base_sha: base,
    start_sha: start,
    head_sha: head,
    old_path: oldPath,
    new_path: path,
    ...(oldLine === undefined ? {} : { old_line: oldLine }),
    new_line: line,
  };
}

function writeReview({ komentar, catatan }: Tinjauan, forge: 'gitea' | 'github', { head }: Titik): Permintaan {
  const comments = komentar.map(({ path, line, body }) =>
    forge === 'gitea' ? { path, new_position: line, body } : { path, line, side: 'RIGHT', body },
  );
  return post('reviews', {
    event: 'COMMENT',
    ...(head === undefined ? {} : { commit_id: head }),
    body: catatan,
    comments,
  });
}

function post(jalur: string, isi: object): Permintaan {
  return { metode: 'POST', jalur, isi };
}
