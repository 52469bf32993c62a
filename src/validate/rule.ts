import type { Isi, Jenis } from '../domain/isi.ts';
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
  find: (isi: Isi) => Iterable<Finding>;
}

export interface Finding {
  path: string;
  pointer: string;
  part?: 'key' | 'value';
  message: string;
  hint?: string | undefined;
  pertama?: string; // pointer of what this repeats, in the same file
}
