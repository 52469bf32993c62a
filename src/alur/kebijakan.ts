import type { Pejabat } from '../domain/isi.generated.ts';
import type { Isi } from '../domain/isi.ts';

/** What decides: SOPs, officials, units and working days as the target branch has them, never as the request would have them. */
export interface Kebijakan {
  isi: Isi;
  folder: string; // the content folder in the repository: "content"
  cabang: string; // the one branch that is decided for: "main"
  juruGabung?: number; // account of the gate on this forge: its comments quote returns
}

/** What only a look at the trees can tell: the merged one checked with the target's code, and the head's. */
export interface HasilPeriksa {
  kesalahan: number; // errors of `check` on the merged tree
  barisTerbitBerubah?: boolean; // whether the merge changes a published row; absent when not known: then it may
  blangko: string[]; // paths in the content folder that are exactly what `new` writes
  pejabatBaru?: Pejabat; // pejabat.yaml of the merged tree, where the request changes it
}
