import type { Isi, Jenis } from '../domain/isi.ts';
import type { KinerjaTerukur } from '../domain/kinerja.ts';
import type { Mentah } from '../source/files.ts';
import type { ProblemCode, Severity } from '../source/problem.ts';

/** A truth about the whole content that no schema can state. `find` yields every place where it does not hold. */
export interface Rule {
  code: ProblemCode;
  severity?: Severity; // error unless said otherwise
  /**
   * Kinds whose every file must be sound: with one broken, this rule says nothing. A rule that asks for something (a name that must be
   * known, a sum, a missing SK) needs the kinds that could give it; one that only refuses what is there needs none.
   */
  needs: readonly Jenis[];
  /** Guards the names that others are known by: where it fails, a kind is as good as broken for those that need it. */
  ofNames?: true;
  /** The days on which its source is in force. A file of a year or triwulan is judged by the rules of its own last day. */
  berlaku?: Berlaku;
  find: (isi: Isi, konteks: Konteks) => Iterable<Finding>;
}

export interface Berlaku {
  mulai?: string; // "2014-12-01"
  selesai?: string;
}

/** What rules may ask beside the content. */
export interface Konteks {
  /** Rows with their capaian, computed when the first rule asks. */
  kinerja: () => KinerjaTerukur;
  /** Whether a file has an error so far: what follows from it is not told again. */
  isTroubled: (path: string) => boolean;
  /** A file as typed, for a quick look at whether its values are worth a slow one. */
  textOf: (path: string) => string;
  /** Data and PDFs of permanent editions; undefined where nobody looked for them. */
  edisi: readonly Mentah[] | undefined;
  arsip: readonly Mentah[] | undefined; // signed copies
}

export interface Finding {
  path: string;
  pointer: string;
  part?: 'key' | 'value';
  message: string;
  hint?: string | undefined;
  pertama?: string; // pointer of what this repeats, in the same file
}
