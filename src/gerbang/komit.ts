import type { Akun } from '../alur/fakta.ts';
import { checkSha, type Repo, runGit } from '../forge/git.ts';

/** A commit that is built here to the byte, so that what is signed is what was decided. */
export interface Komit {
  pohon: string;
  induk: string[];
  oleh: Akun; // author and committer
  saat: string; // "2024-04-02T02:10:00Z"
  tandaPejabat: string[]; // texts of signed tags, embedded so that they come with every clone
  pesan: string; // ends with a line break
}

/** git keeps seconds and a zone; the zone is how an Indonesian reads it. */
const ZONA = '+0700';

/** The text of the commit object, without its signature: this is what is signed. */
export function writeTeksKomit({ pohon, induk, oleh, saat, tandaPejabat, pesan }: Komit): string {
  const siapa = `${formatNama(oleh)} <${formatNama(oleh)}@juru-gabung.invalid> ${Date.parse(saat) / 1000} ${ZONA}`;
  const kepala = [
    `tree ${checkSha(pohon)}`,
    ...induk.map((sha) => `parent ${checkSha(sha)}`),
    `author ${siapa}`,
    `committer ${siapa}`,
    ...tandaPejabat.map((teks) => formatKepala('mergetag', teks)),
  ];
  return `${kepala.join('\n')}\n\n${pesan}`;
}

/** With the signature where git looks for it: as the last header. */
export function addTanda(teks: string, tanda: string): string {
  const akhir = teks.indexOf('\n\n');
  const pohon = /^tree ([0-9a-f]+)$/m.exec(teks)?.[1] ?? '';
  const nama = pohon.length === 64 ? 'gpgsig-sha256' : 'gpgsig';
  return `${teks.slice(0, akhir)}\n${formatKepala(nama, tanda)}${teks.slice(akhir)}`;
}

/** Into the repository; gives its hash. No ref points at it yet. */
export function writeKomit(repo: Repo, teks: string): string {
  return runGit(repo, ['hash-object', '-t', 'commit', '-w', '--stdin'], { input: teks }).trim();
}

/** A header of several lines: every line after the first begins with a space. */
function formatKepala(nama: string, nilai: string): string {
  return `${nama} ${nilai.replace(/\n$/, '').replaceAll('\n', '\n ')}`;
}

/** What ends a name in a commit's header cannot stand in it. */
function formatNama({ nama }: Akun): string {
  return nama.replace(/[^A-Za-z0-9._-]+/g, '-') || 'juru-gabung';
}
