// One refusal of a schema, and what is told about it.
import type { ProblemCode } from '../source/problem.ts';
import type { Isian } from './labels.ts';

/** One refusal: what the schema demanded, what stood there, and what the place is called. */
export interface Penolakan {
  keyword: string;
  params: Record<string, unknown>;
  value: unknown;
  typed: string | undefined; // a scalar as typed, without quotes
  plain: boolean; // typed without quotes
  butir: string[]; // of a list, its scalars as typed
  key: string; // of the value; empty in a list
  isian: Isian;
}

export interface Pesan {
  code: ProblemCode;
  message: string;
  hint?: string;
  huruf?: number; // index of the letter that it is about
}

export function listJenis(type: unknown): string[] {
  return (Array.isArray(type) ? type : [type]).map(String).filter((satu) => satu !== 'null');
}

export function show(value: unknown, typed?: string): string {
  if (Array.isArray(value)) return 'daftar';
  if (typeof value === 'object') return 'kelompok isian';
  return typeof value === 'string' ? `"${shorten(value)}"` : (typed ?? String(value));
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

export function listPilihan({ allowedValues }: Record<string, unknown>): string[] {
  return Array.isArray(allowedValues) ? allowedValues.map(String) : [];
}
