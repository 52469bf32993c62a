import type { Akun, FaktaPersetujuan } from '../alur/fakta.ts';
import { ForgeError } from './forge-error.ts';

/** A note of a request: of a person, or of GitLab itself (`system`, which nobody can write). */
export interface CatatanGitlab {
  id: number;
  body: string;
  system: boolean;
  author: Akun;
  created_at: string;
  updated_at: string;
  resolved_at: string | undefined;
}

/** An approval that stands now; `approved_at` is missing on older servers. */
export interface SetujuGitlab {
  user: Akun;
  approved_at: string | undefined;
}

/** The summary of a review is a note of its own, written in the same moment as "requested changes". */
const SAME_MOMENT_MS = 10_000;

/**
 * What stands comes from `/approvals`, what was taken back only from the notes. No answer names a commit: which head an approval
 * was given on follows from its time and the versions.
 */
export function listPersetujuanGitlab(catatan: CatatanGitlab[], berlaku: SetujuGitlab[]): FaktaPersetujuan[] {
  const standing = berlaku.map((each) => readStanding(each, catatan));
  const current = new Set(standing.map(({ urutan }) => urutan));
  const past = catatan
    .filter((each) => isApproval(each) && !current.has(each.id))
    .map((each) => compose(each, isWithdrawn(each, catatan) ? 'ditarik' : 'dibatalkan'));
  return [...standing, ...past, ...catatan.filter(isReturn).map((each) => readReturn(each, catatan))];
}

/** The last "approved" of that account is the one that stands; its number orders it among the notes. */
function readStanding({ user, approved_at }: SetujuGitlab, catatan: CatatanGitlab[]): FaktaPersetujuan {
  const note = catatan.filter((each) => isApproval(each) && each.author.id === user.id).at(-1);
  const waktu = approved_at ?? note?.created_at;
  if (waktu === undefined) throw noTime(user);
  return { ...common, akun: user, keadaan: 'setuju', waktu, urutan: note?.id ?? 0 };
}

function readReturn(note: CatatanGitlab, catatan: CatatanGitlab[]): FaktaPersetujuan {
  const summary = catatan.find(
    (each) => !each.system && each.author.id === note.author.id && distance(each, note) <= SAME_MOMENT_MS,
  );
  return { ...compose(note, 'kembalikan'), ...(summary && { teks: summary.body }) };
}

function isWithdrawn(approval: CatatanGitlab, catatan: CatatanGitlab[]): boolean {
  const next = catatan.find(
    (each) =>
      each.id > approval.id && each.author.id === approval.author.id && (isApproval(each) || isWithdrawal(each)),
  );
  return next !== undefined && isWithdrawal(next);
}

const common = { shaDisetujui: null, dasarSha: 'versi-diff' } as const;

function compose(note: CatatanGitlab, keadaan: FaktaPersetujuan['keadaan']): FaktaPersetujuan {
  return { ...common, akun: note.author, keadaan, waktu: note.created_at, urutan: note.id };
}

function isApproval({ system, body }: CatatanGitlab): boolean {
  return system && body === 'approved this merge request';
}

function isWithdrawal({ system, body }: CatatanGitlab): boolean {
  return system && body === 'unapproved this merge request';
}

function isReturn({ system, body }: CatatanGitlab): boolean {
  return system && body === 'requested changes';
}

function distance(a: CatatanGitlab, b: CatatanGitlab): number {
  return Math.abs(Date.parse(a.created_at) - Date.parse(b.created_at));
}

function noTime({ nama }: Akun): ForgeError {
  return new ForgeError(
    'bentuk-lain',
    `GitLab tidak menyebut kapan ${nama} menyetujui`,
    'Perbarui GitLab, atau minta orang itu menarik persetujuannya lalu menyetujui kembali.',
  );
}
