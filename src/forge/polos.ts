import type { FaktaMR, FaktaPersetujuan } from '../alur/fakta.ts';
import { composeFakta, type Salinan } from './compose-fakta.ts';
import type { Kiriman } from './dorongan.ts';
import { ForgeError } from './forge-error.ts';
import { checkSha, findMergeBase, isAncestor, listFirstParents, listShas, readTip, type Repo, runGit } from './git.ts';
import { type CommitGit, readCommits, readTag, type TagGit } from './git-objects.ts';
import { TAK_DIKENAL } from './reader.ts';
import { readAkunPenanda, type Tepercaya, verifyCommit, verifyTag } from './signature.ts';

/** Git alone: signatures are the only accounts. */
export interface SalinanPolos extends Salinan {
  tepercaya: Tepercaya;
}

/** `setuju/<branch>/<name>` and `kembalikan/<branch>/<name>`; the last part is free: a step, a role. */
const AWALAN = { setuju: 'setuju', kembalikan: 'kembalikan' } as const;

/**
 * A branch as a request. Approvals and returns are annotated, signed tags on the approved commit, so that they bind
 * - the content: the tag points at the head that was read;
 * - the branch: its name is part of the tag's own name, inside what was signed, and must be the name it stands under;
 * - the target: a line `Sasaran: main` in its message;
 * - the person and the time: the signature and the tagger's date. The date is the signer's own word.
 *
 *     git tag -s setuju/usul/tw1/kasi-pemerintahan -m "Setuju" -m "Sasaran: main" <commit>
 *
 * The submitter is who signed the first commit, the pushers are who signed any; an unsigned commit is nobody's.
 */
export function readPolos(salinan: SalinanPolos, cabang: string, cabangSasaran: string): FaktaMR {
  const { repo } = salinan;
  const shaKepala = readTip(repo, cabang);
  const merge = findMerge(repo, shaKepala, cabangSasaran);
  const dasar = findMergeBase(repo, merge?.parents[0] ?? readTip(repo, cabangSasaran), shaKepala);
  const commits = readCommits(repo, listShas(repo, shaKepala, dasar === undefined ? [] : [dasar]));
  const [first = readHead(repo, shaKepala)] = commits;
  const kiriman = commits.map((commit) => readKiriman(salinan, commit, cabang));
  return composeFakta(salinan, {
    forge: 'git',
    nomor: 0,
    url: `plain:${cabang}`,
    judul: first.pesan.split('\n')[0] ?? '',
    draf: false,
    keadaan: isAncestor(repo, shaKepala, readTip(repo, cabangSasaran)) ? 'tergabung' : 'terbuka',
    dibuka: first.committer.waktu,
    penulis: kiriman[0]?.akun ?? TAK_DIKENAL,
    cabangAsal: cabang,
    cabangSasaran,
    shaKepala,
    dariFork: false,
    kiriman,
    versi: [{ sha: shaKepala, waktu: readHead(repo, shaKepala).committer.waktu }],
    sasaranDiganti: [],
    persetujuan: cancelMundur(listPersetujuan(salinan, cabang, cabangSasaran), shaKepala, findWaktu(repo, dasar)),
    komentar: [],
    ...(merge && { digabung: readDigabung(salinan, merge) }),
  });
}

/** Branches that ask to be merged: all that hold something the target does not. */
export function listTerbukaPolos(repo: Repo, cabangSasaran: string): string[] {
  const target = readTip(repo, cabangSasaran);
  return listBranches(repo).filter(
    (cabang) => cabang !== cabangSasaran && !isAncestor(repo, readTip(repo, cabang), target),
  );
}

/** As the server last said them; a bare repository has only its own. */
function listBranches(repo: Repo): string[] {
  const out = runGit(repo, ['for-each-ref', '--format=%(refname)', 'refs/remotes/origin/', 'refs/heads/']);
  const names = out
    .split('\n')
    .map((name) => name.replace(/^refs\/(?:heads|remotes\/origin)\//, ''))
    .filter((name) => name !== '' && name !== 'HEAD');
  return [...new Set(names)].sort();
}

function findWaktu(repo: Repo, sha: string | undefined): string | undefined {
  return sha === undefined ? undefined : readHead(repo, sha).committer.waktu;
}

/** Nobody can have approved a head before what it is written on was merged: with such a date he has not approved it at all. */
function cancelMundur(semua: FaktaPersetujuan[], kepala: string, waktuDasar: string | undefined): FaktaPersetujuan[] {
  return semua.map((satu) =>
    waktuDasar !== undefined &&
    satu.keadaan === 'setuju' &&
    satu.shaDisetujui === kepala &&
    Date.parse(satu.waktu) < Date.parse(waktuDasar)
      ? { ...satu, keadaan: 'dibatalkan' }
      : satu,
  );
}

function readHead(repo: Repo, sha: string): CommitGit {
  const [head] = readCommits(repo, [sha]);
  if (head) return head;
  throw new ForgeError('git-tidak-ada', `commit ${sha} tidak ada`, 'Jalankan git fetch, lalu ulangi.');
}

/** Git keeps no pushes: each commit stands for its own. */
function readKiriman({ repo, tepercaya }: SalinanPolos, commit: CommitGit, cabang: string): Kiriman {
  const akun = findAkun(commit.bertanda ? verifyCommit(repo, commit.sha, tepercaya) : { keadaan: 'tanpa' });
  return { akun, waktu: commit.committer.waktu, cabang, sha: commit.sha, sebelum: null, isi: [commit.sha] };
}

function listPersetujuan(salinan: SalinanPolos, cabang: string, sasaran: string): FaktaPersetujuan[] {
  const found = [
    ...listTags(salinan.repo, AWALAN.setuju, cabang),
    ...listTags(salinan.repo, AWALAN.kembalikan, cabang),
  ];
  const held = found.flatMap((tag) => readPersetujuan(salinan, tag, sasaran));
  const sorted = held.toSorted((a, b) => Date.parse(a.waktu) - Date.parse(b.waktu) || compareText(a.nama, b.nama));
  return sorted.map(({ nama: _, ...persetujuan }, index) => ({ ...persetujuan, urutan: index + 1 }));
}

interface TagPersetujuan extends TagGit {
  keadaan: 'setuju' | 'kembalikan';
}

/** Only annotated tags: a light one is a name that anyone moves. One segment after the branch: no branch reads another's tags. */
function listTags(repo: Repo, keadaan: TagPersetujuan['keadaan'], cabang: string): TagPersetujuan[] {
  const awal = `${AWALAN[keadaan]}/${cabang}/`;
  const out = runGit(repo, ['for-each-ref', '--format=%(objecttype) %(objectname) %(refname)', 'refs/tags/']);
  return out.split('\n').flatMap((line) => {
    const [type, sha = '', name = ''] = line.split(' ');
    const tag = name.replace(/^refs\/tags\//, '');
    if (type !== 'tag' || !tag.startsWith(awal) || tag.slice(awal.length).includes('/')) return [];
    return [{ ...readTag(repo, checkSha(sha)), keadaan }].filter(({ nama }) => nama === tag);
  });
}

function readPersetujuan(
  { repo, tepercaya }: SalinanPolos,
  { sha, objek, jenis, nama, penanda, pesan, keadaan }: TagPersetujuan,
  sasaran: string,
): (FaktaPersetujuan & { nama: string })[] {
  const akun = findAkun(verifyTag(repo, sha, tepercaya));
  if (akun === TAK_DIKENAL || jenis !== 'commit' || !isForTarget(pesan, sasaran)) return [];
  const teks = pesan.replaceAll(/^Sasaran: .*$/gm, '').trim();
  return [
    {
      nama,
      akun,
      keadaan,
      waktu: penanda.waktu,
      urutan: 0,
      shaDisetujui: objek,
      dasarSha: 'tag-bertanda-tangan',
      ...(teks !== '' && { teks }),
    },
  ];
}

/** Exactly one line, so that one tag approves one target. */
function isForTarget(pesan: string, sasaran: string): boolean {
  const lines = pesan.split('\n').filter((line) => line.startsWith('Sasaran: '));
  return lines.length === 1 && lines[0] === `Sasaran: ${sasaran}`;
}

function findAkun(tanda: ReturnType<typeof verifyTag>): FaktaMR['penulis'] {
  return (tanda.keadaan === 'sah' && readAkunPenanda(tanda.penanda)) || TAK_DIKENAL;
}

/** The merge on the target's own line whose second parent is this head. */
function findMerge(repo: Repo, kepala: string, sasaran: string): CommitGit | undefined {
  const tip = readTip(repo, sasaran);
  if (!isAncestor(repo, kepala, tip)) return undefined;
  return readCommits(repo, listFirstParents(repo, tip, [kepala])).find(({ parents }) => parents[1] === kepala);
}

function readDigabung({ repo, tepercaya }: SalinanPolos, { sha, committer }: CommitGit): FaktaMR['digabung'] & object {
  return { sha, waktu: committer.waktu, oleh: findAkun(verifyCommit(repo, sha, tepercaya)) };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
