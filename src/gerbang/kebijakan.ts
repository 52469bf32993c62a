import type { Kebijakan } from '../alur/kebijakan.ts';
import type { Instansi, Pejabat } from '../domain/isi.generated.ts';
import { findJenis, type Isi, type Jenis } from '../domain/isi.ts';
import type { Repo } from '../forge/git.ts';
import type { Tepercaya } from '../forge/signature.ts';
import { checkContent } from '../validate/content.ts';
import { readFolderAt } from './pohon.ts';

/** What decides: no figure, plan or report has a say in who approves it. */
const KEBIJAKAN: readonly (Jenis | undefined)[] = ['instansi', 'pejabat', 'sop', 'kalender', 'pengecualian'];

/** Whether a path of the content folder is one of its files. */
export function isKebijakan(path: string): boolean {
  return KEBIJAKAN.includes(findJenis(path));
}

/** Where content and its main branch are in a repository. */
export interface Letak {
  folder: string; // of the content in the repository: "content"
  cabang: string; // "main"
}

/** The policy as a commit or a tree has it; undefined while one of its files cannot be read, is missing or is refused. */
export function readKebijakan(repo: Repo, pohon: string, { folder, cabang }: Letak): Kebijakan | undefined {
  const isi = readIsiKebijakan(repo, pohon, folder);
  const juruGabung = isi && findJuruGabung(isi)?.id;
  return isi && { isi, folder, cabang, ...(juruGabung === undefined ? {} : { juruGabung }) };
}

export function readIsiKebijakan(repo: Repo, pohon: string, folder: string): Isi | undefined {
  return checkContent(readFolderAt(repo, pohon, folder, isKebijakan)).isi;
}

export type JuruGabung = NonNullable<NonNullable<Instansi['repositori']>['juru_gabung']>;

export function findJuruGabung({ instansi }: Isi): JuruGabung | undefined {
  return instansi[0]?.value.repositori?.juru_gabung;
}

/** The keys that may merge onto a commit: those its own tree names, so that a key taken out of instansi.yaml ends there. */
export function readKunciGerbang(isi: Isi): Tepercaya {
  const juru = findJuruGabung(isi);
  return { penanda: juru ? writePenanda([juru]) : '' };
}

/** The keys of officials, for plain git and for approvals that they sign themselves. */
export function readKunciPejabat(isi: Isi): Tepercaya {
  const pejabat = isi.pejabat.flatMap(({ value }: { value: Pejabat }) => value.pejabat);
  return { penanda: writePenanda(pejabat.flatMap(({ akun }) => akun?.git ?? [])) };
}

/** In the form of ssh's allowed signers: a line for each key. */
function writePenanda(pemegang: { id: number; login: string; kunci: string[] }[]): string {
  return pemegang
    .flatMap(({ id, login, kunci }) => kunci.map((satu) => `${login}#${id} namespaces="git" ${satu}\n`))
    .join('');
}
