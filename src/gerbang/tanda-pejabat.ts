// Approvals that officials have signed themselves: tags, embedded in the merge as git does it with `mergetag` headers.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readJejak } from '../alur/baca-jejak.ts';
import type { Akun } from '../alur/fakta.ts';
import { formatAlamat, type Jejak } from '../alur/jejak.ts';
import type { Kebijakan } from '../alur/kebijakan.ts';
import { findOrang, keyOrang } from '../alur/peran.ts';
import { findForge } from '../alur/putus-ulang.ts';
import type { Orang } from '../domain/lookup.ts';
import { type Repo, runGit, tryGit } from '../forge/git.ts';
import { readTag, type TagGit } from '../forge/git-objects.ts';
import type { KomitGit } from '../forge/riwayat-git.ts';
import { readAkunPenanda, verifyTag } from '../forge/signature.ts';
import { readKunciPejabat } from './kebijakan.ts';
import { readBlobs } from './pohon.ts';

export interface TandaPejabat {
  tag: string; // hash of the tag object
  nama: string; // "setuju/usul/tw1/camat"
  akun: Akun; // in `akun.git` of pejabat.yaml
  orang: Orang;
}

/** The text of every embedded tag, by commit; commits without one are left out. All in one git process. */
export function listMergetag(repo: Repo, komit: KomitGit[]): Map<string, string[]> {
  const teks = readBlobs(
    repo,
    komit.map(({ sha }) => sha),
  );
  const isi = [...teks].map(([sha, bita]) => [sha, findMergetag(new TextDecoder().decode(bita))] as const);
  return new Map(isi.filter(([, tag]) => tag.length > 0));
}

/** Each line of a tag stands behind a space, but for the first. */
function findMergetag(komit: string): string[] {
  const kepala = komit.slice(0, komit.indexOf('\n\n') + 1);
  const tag = kepala.matchAll(/^mergetag (.*\n(?: .*\n)*)/gm);
  return [...tag].map(([, baris = '']) => baris.replaceAll(/^ /gm, ''));
}

/**
 * The officials who have signed, or why one of these signatures counts for nothing. Each must be an approval of this very head, by a
 * key of the parent's pejabat.yaml, of somebody who stands in the trail: a merge carries no proof of something else.
 */
export function readTandaPejabat(
  repo: Repo,
  { pesan, induk }: KomitGit,
  mergetag: string[],
  kebijakan: Kebijakan,
): TandaPejabat[] | string {
  if (mergetag.length === 0) return [];
  const baca = readJejak(pesan);
  if (baca.status === 'rusak') return []; // fails for that
  const hasil = readTags(repo, mergetag, (tag, tempat) =>
    checkTag(tempat, tag, { jejak: baca.jejak, kepala: induk[1] ?? '', kebijakan }),
  );
  const tanda: TandaPejabat[] = [];
  for (const satu of hasil) {
    if (typeof satu === 'string') return satu;
    if (!tanda.some(({ tag }) => tag === satu.tag)) tanda.push(satu);
  }
  return tanda;
}

/** git verifies only what is an object: they are written into a repository of their own, the clone stays as it is. */
function readTags<T>(repo: Repo, mergetag: string[], check: (tag: TagGit, tempat: Repo) => T): (T | string)[] {
  const tempat = { folder: mkdtempSync(join(tmpdir(), 'kinerja-tag-')) };
  const format = runGit(repo, ['rev-parse', '--show-object-format']).trim();
  try {
    runGit(tempat, ['init', '--quiet', '--bare', '--template=', `--object-format=${format}`]);
    return mergetag.map((input) => {
      const { status, stdout } = tryGit(tempat, ['hash-object', '-t', 'tag', '-w', '--stdin'], { input });
      if (status !== 0) return 'tag pejabat di dalamnya rusak';
      return check(readTag(tempat, stdout.toString().trim()), tempat);
    });
  } finally {
    rmSync(tempat.folder, { recursive: true, force: true });
  }
}

interface Gabungan {
  jejak: Jejak;
  kepala: string;
  kebijakan: Kebijakan;
}

function checkTag(tempat: Repo, tag: TagGit, { jejak, kepala, kebijakan }: Gabungan): TandaPejabat | string {
  const { isi, cabang } = kebijakan;
  const sebut = `tag pejabat ${tag.nama}`;
  const tanda = verifyTag(tempat, tag.sha, readKunciPejabat(isi));
  const akun = tanda.keadaan === 'sah' ? readAkunPenanda(tanda.penanda) : undefined;
  if (!akun) return `${sebut} tidak ditandatangani kunci yang tercatat di pejabat.yaml`;
  if (tag.jenis !== 'commit' || tag.objek !== kepala) return `${sebut} tidak menunjuk kepala yang digabung`;
  if (!isSetuju(tag, jejak, cabang)) return `${sebut} bukan persetujuan atas permohonan ini`;
  const kenal = findOrang(isi, 'git', akun);
  if (kenal.status !== 'dikenal' || !isPenyetuju(kebijakan, jejak, kenal.orang))
    return `${sebut} ditandatangani ${akun.nama}#${akun.id}, yang tidak ada di antara penyetujunya`;
  return { tag: tag.sha, nama: tag.nama, akun, orang: kenal.orang };
}

/** "setuju/<branch>/<name>" for this target. A request of a forge does not name its branch in the trail. */
function isSetuju({ nama, pesan }: TagGit, { permohonan }: Jejak, cabang: string): boolean {
  const asal = /^setuju\/(.+)\/[^/]+$/.exec(nama)?.[1];
  const sasaran = pesan.split('\n').filter((baris) => baris.startsWith('Sasaran: '));
  if (asal === undefined || sasaran.length !== 1 || sasaran[0] !== `Sasaran: ${cabang}`) return false;
  return !permohonan.startsWith('plain:') || permohonan === formatAlamat(`plain:${asal}`);
}

/** By person: somebody's number in `akun.git` may be another than on the forge. */
function isPenyetuju({ isi }: Kebijakan, { permohonan, persetujuan }: Jejak, orang: Orang): boolean {
  const forge = findForge(permohonan);
  if (!forge) return false;
  return persetujuan.some(({ akun }) => {
    const kenal = findOrang(isi, forge, akun);
    return kenal.status === 'dikenal' && keyOrang(kenal.orang) === keyOrang(orang);
  });
}
