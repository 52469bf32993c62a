import {
  type FilteredValueToken,
  type PropertyAccessToken,
  type TagToken,
  type Token,
  TokenKind,
  TypeGuards,
} from 'liquidjs';
import type { ProblemCode } from '../source/problem.ts';
import type { Field, Fields } from './fields.ts';
import { suggest } from '../source/nearest.ts';

/** What a filter takes and gives. `format` may throw a RangeError in Indonesian for text it cannot read. */
export interface Filter {
  takes: readonly Field['kind'][];
  argument?: 'wajib';
  format(text: string, argument: string): string;
}

export type Filters = Readonly<Record<string, Filter>>;

/** Names in force at one place of a template, and where to tell what is wrong. */
export interface Scene {
  filters: Filters;
  scopes: Fields[]; // innermost last
  beginsHeading(token: Token): boolean;
  report(offset: number, code: ProblemCode, message: string, hint?: string | undefined): void;
}

/** What stands behind an expression; `undefined` when that is unknown, so that nothing more is said of it. */
export function checkValue(scene: Scene, value: FilteredValueToken): Field | undefined {
  const operands = value.initial.postfix.filter((token) => !TypeGuards.isOperatorToken(token));
  const [first, second] = operands;
  if (second && value.initial.postfix.length === operands.length) {
    scene.report(second.begin, 'templat-rusak', `"${second.getText()}" tidak terhubung dengan "${first?.getText()}"`);
    return undefined;
  }
  const fields = operands.map((token) => checkOperand(scene, token));
  const field = operands.length === 1 ? fields[0] : TEKS;
  return checkFilters(scene, value, field);
}

export function checkOperand(scene: Scene, token: Token | undefined): Field | undefined {
  if (!TypeGuards.isPropertyAccessToken(token)) return token?.kind === TokenKind.Range ? DAFTAR_ANGKA : TEKS;
  return resolvePath(scene, token);
}

/** What a `{{ }}` prints must be text: a raw number, date, list or group would print as no reader expects. */
export function checkOutput(scene: Scene, value: FilteredValueToken): void {
  const field = checkValue(scene, value);
  if (!field || field.kind === 'teks') return;
  const typed = value.initial.postfix[0]?.getText() ?? '';
  const offset = value.initial.postfix[0]?.begin ?? value.begin;
  if (field.kind === 'kelompok' || field.kind === 'daftar') {
    const names = field.kind === 'kelompok' ? Object.keys(field.fields).map((name) => `${typed}.${name}`) : [];
    const hint = names.length ? `Sebut salah satu isinya: ${names.join(', ')}.` : 'Gunakan {% for … in … %}.';
    scene.report(offset, 'templat-medan-tidak-dikenal', `"${typed}" memuat banyak isian, bukan satu`, hint);
    return;
  }
  const filters = listFilters(scene, field.kind);
  const hint = `Tambahkan saringan: ${filters.map((name) => `{{ ${typed} | ${name} }}`).join(' atau ')}.`;
  scene.report(offset, 'templat-saringan-salah', `"${typed}" berisi ${field.kind} mentah dan perlu saringan`, hint);
}

/** `{% for satu in daftar %}`: the names that hold inside. */
export function checkFor(scene: Scene, { tokenizer }: TagToken): Fields {
  const name = tokenizer.readIdentifier().content;
  tokenizer.readIdentifier();
  const collection = tokenizer.readValue();
  const field = checkOperand(scene, collection);
  if (field && field.kind !== 'daftar' && collection) {
    const message = `"${collection.getText()}" bukan daftar`;
    const lists = Object.entries(listKnown(scene)).filter(([, { kind }]) => kind === 'daftar');
    const hint = lists.length
      ? `Daftar yang ada: ${lists.map(([satu]) => satu).join(', ')}.`
      : 'Jenis dokumen ini belum punya daftar; panggil bagian yang membuat tabelnya.';
    scene.report(collection.begin, 'templat-medan-tidak-dikenal', message, hint);
  }
  return { [name]: field?.kind === 'daftar' ? field.of : ANYTHING, forloop: FORLOOP };
}

export function checkAssign(scene: Scene, { tokenizer }: TagToken): Fields {
  const name = tokenizer.readIdentifier().content;
  tokenizer.skipBlank();
  tokenizer.advance(); // past "="; a missing one is told by the parser
  return { [name]: checkValue(scene, tokenizer.readFilteredValue()) ?? ANYTHING };
}

export function checkWhen(scene: Scene, { tokenizer }: TagToken): void {
  while (!tokenizer.end()) {
    checkOperand(scene, tokenizer.readValueOrThrow());
    tokenizer.skipBlank();
    tokenizer.readTo(tokenizer.peek() === ',' ? ',' : 'or');
  }
}

const TEKS: Field = { kind: 'teks', about: '' };
const DAFTAR_ANGKA: Field = { kind: 'daftar', about: '', of: TEKS };
/** Of a name whose source was already complained about, nothing more can be said. */
const ANYTHING: Field = { kind: 'kelompok', fields: {} };
const FORLOOP: Field = {
  kind: 'kelompok',
  fields: { index: TEKS, index0: TEKS, rindex: TEKS, first: TEKS, last: TEKS, length: TEKS },
};

function listKnown({ scopes }: Scene): Fields {
  return scopes.reduce<Fields>((outer, inner) => ({ ...outer, ...inner }), {});
}

function listFilters({ filters }: Scene, kind: Field['kind']): string[] {
  return Object.keys(filters).filter((name) => filters[name]?.takes.includes(kind));
}

function resolvePath(scene: Scene, token: PropertyAccessToken): Field | undefined {
  const [root, ...rest] = token.props;
  if (token.variable || !root) return undefined;
  let field = findField(scene, root, { kind: 'kelompok', fields: listKnown(scene) }, '');
  if (field?.kind === 'teks' && field.place === 'awal-judul' && !scene.beginsHeading(token)) {
    const typed = nameOf(root) ?? '';
    const hint = `Tulis "## {{ ${typed} }} Judul bagian".`;
    scene.report(token.begin, 'templat-rusak', `{{ ${typed} }} hanya dapat ditulis di awal judul`, hint);
  }
  let path = nameOf(root) ?? '';
  for (const prop of rest) {
    if (!field) return undefined;
    field = findField(scene, prop, field, path);
    path += `.${nameOf(prop) ?? '…'}`;
  }
  return field;
}

function findField(scene: Scene, prop: Token, parent: Field, path: string): Field | undefined {
  if (parent === ANYTHING) return undefined;
  if (TypeGuards.isPropertyAccessToken(prop)) {
    resolvePath(scene, prop);
    return undefined;
  }
  const name = nameOf(prop);
  if (parent.kind === 'daftar' && (name === undefined || name === 'first' || name === 'last')) return parent.of;
  if (parent.kind === 'daftar' && name === 'size') return TEKS;
  const fields = parent.kind === 'kelompok' ? parent.fields : {};
  if (name !== undefined && Object.hasOwn(fields, name)) return fields[name];
  const typed = path === '' ? `${name}` : `${path}.${name}`;
  const hint = suggest(name ?? '', Object.keys(fields));
  scene.report(prop.begin, 'templat-medan-tidak-dikenal', `medan "${typed}" tidak dikenal`, hint);
  return undefined;
}

/** A number in brackets names no field but a place in a list. */
function nameOf(prop: Token): string | undefined {
  return 'content' in prop && typeof prop.content === 'string' ? prop.content : undefined;
}

function checkFilters(scene: Scene, value: FilteredValueToken, field: Field | undefined): Field | undefined {
  let current = field;
  for (const { name, args, begin } of value.filters) {
    const filter = Object.hasOwn(scene.filters, name) ? scene.filters[name] : undefined;
    if (!filter) {
      const hint = suggest(name, Object.keys(scene.filters));
      scene.report(begin, 'templat-saringan-salah', `saringan "${name}" tidak dikenal`, hint);
      return undefined;
    }
    if (current && !filter.takes.includes(current.kind)) {
      const message = `saringan "${name}" untuk ${filter.takes.join(' atau ')}, bukan untuk ${current.kind}`;
      const others = listFilters(scene, current.kind);
      const hint = others.length ? `Saringan untuk ${current.kind}: ${others.join(', ')}.` : 'Sebut salah satu isinya.';
      scene.report(begin, 'templat-saringan-salah', message, hint);
    }
    if (args.length !== (filter.argument ? 1 : 0)) {
      const message = `saringan "${name}" ${filter.argument ? 'perlu satu nilai sesudah titik dua' : 'tidak menerima nilai'}`;
      const hint = filter.argument ? `Tulis ${name}: "–".` : `Hapus titik dua dan nilai sesudah ${name}.`;
      scene.report(begin, 'templat-saringan-salah', message, hint);
    }
    current = TEKS;
  }
  return current;
}
