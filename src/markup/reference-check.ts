// `[](#tabel-iku)`: a reference to something in the same document.
import { suggest } from '../source/nearest.ts';
import type { Problem } from '../source/problem.ts';
import { problemAtOffset, type TemplateText } from './template-problem.ts';

/** What tables and figures of a template are named for references. */
export const NAMA = /^(?!ttd-)[a-z][a-z0-9-]{0,39}$/; // "ttd-…" is room for a signature: links to it become fields

export const HOW_TO_NAME = 'Pakai huruf kecil, angka, dan tanda hubung, diawali huruf: tabel-iku.';

const REFERENCE = /\]\(#([^()\s]*)\)/g;
/** Given by the document itself: they depend on its headings and numbers. */
const GIVEN = /^(?:bagian-|tabel-\d|gambar-\d)/;

/** Names that nothing in the template bears. Ids of headings can only be told once the document is composed. */
export function checkReferences(template: TemplateText): Problem[] {
  const names = listNama(template.text);
  if (names.some((name) => name.includes('{{'))) return []; // a name from data can be any
  return [...template.text.matchAll(REFERENCE)].flatMap(({ 1: to = '', index }) => {
    if (to.includes('{{') || GIVEN.test(to) || names.includes(to)) return [];
    const message = `tidak ada tabel atau gambar bernama "${to}"`;
    const hint = suggest(to, names) ?? `Beri nama pada bagian yang dirujuk: ::: tabel … nama="${toNama(to)}".`;
    return [problemAtOffset(template, index + 2, 'templat-rujukan-salah', message, hint)];
  });
}

/** Every name that is typed, also in a branch that no data reaches today. */
export function listNama(text: string): string[] {
  const ofParts = [...text.matchAll(/^:::[^\n]*[ \t]nama="([^"\n]{0,200})"/gm)].map(([, nama = '']) => nama);
  const ofTables = [...text.matchAll(/^Tabel:[^\n]*\{#([^{}\n]*)\}[ \t]*$/gm)].map(([, nama = '']) => nama);
  return [...ofParts, ...ofTables];
}

/** Where a reference is typed, as near as the text can tell. */
export function findReference(text: string, to: string): number {
  const exact = text.indexOf(`](#${to})`);
  return exact >= 0 ? exact + 2 : Math.max(0, text.search(/\]\(#/) + 2);
}

function toNama(typed: string): string {
  return NAMA.test(typed) ? typed : 'tabel-iku';
}
