/** What is wrong with content, as a value: a place, a stable code, one sentence, and a way out where there is one. */
export interface Problem {
  severity: 'error' | 'warning';
  code: ProblemCode;
  file: string; // relative to the content folder until it is shown
  line: number; // from 1
  column: number; // from 1
  message: string;
  hint?: string;
}

/** Stable: tests, waivers and the README name problems by these. */
export type ProblemCode = (typeof PROBLEM_CODES)[number];

export const PROBLEM_CODES = ['yaml-rusak'] as const;

/** A value if there is one, and what is wrong with it. Both may be there: a warning does not withhold the value. */
export interface Checked<T> {
  value: T | undefined;
  problems: Problem[];
}
