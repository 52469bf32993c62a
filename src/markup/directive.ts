import { suggest } from '../source/nearest.ts';
import { problemAtOffset, type TemplateText } from './template-problem.ts';
import type { Problem } from '../source/problem.ts';

/** `::: tabel anggaran unit="camat"`: a call of a named part, closed by `:::` on a line of its own. */
export interface Directive {
  name: string; // "tabel anggaran"
  arguments: Readonly<Record<string, string>>;
  offset: number; // of its first colon, in the template
}

/** What may be said to a part. */
export interface PartRule {
  about: string;
  arguments: Readonly<Record<string, ArgumentRule>>;
}

export interface ArgumentRule {
  about: string;
  required: boolean;
  choices?: readonly string[];
  shape?: { pattern: RegExp; hint: string }; // of a value that is neither free nor chosen
}

export type PartRules = Readonly<Record<string, PartRule>>;

export const IS_DIRECTIVE = /^:::/;
const IS_CLOSING = /^:::\s*$/;
const SHAPE = /^:::[ \t]*([a-z][a-z0-9-]*(?:[ \t]+[a-z][a-z0-9-]*(?!=))*)((?:[ \t]+[a-z_]+="[^"]*")*)[ \t]*$/;
const ARGUMENT = /([a-z_]+)="([^"]*)"/g;

export function isOpening(line: string): boolean {
  return IS_DIRECTIVE.test(line) && !IS_CLOSING.test(line);
}

export function parseDirective(line: string, offset: number): Directive | undefined {
  const [, words, typed] = SHAPE.exec(line) ?? [];
  if (words === undefined || typed === undefined) return undefined;
  const named = [...typed.matchAll(ARGUMENT)].map(([, name = '', value = '']) => [name, value] as const);
  return { name: words.replace(/\s+/g, ' '), arguments: Object.fromEntries(named), offset };
}

/** Everything that is wrong with the directives of a template, as they are typed: data cannot add any. */
export function checkDirectives(template: TemplateText, rules: PartRules): Problem[] {
  const problems: Problem[] = [];
  let open: number | undefined; // offset of the opening that waits for its closing
  let isBroken = false; // the text between was told: the closing that follows belongs to that mistake
  let offset = 0;
  for (const line of template.text.split('\n')) {
    if (IS_CLOSING.test(line)) {
      if (open === undefined && !isBroken) problems.push(broken(template, offset, NOT_OPENED, HOW_TO_OPEN));
      open = undefined;
      isBroken = false;
    } else if (isOpening(line)) {
      if (open !== undefined) problems.push(broken(template, open, NOT_CLOSED, HOW_TO_CLOSE));
      problems.push(...checkOpening(template, line, offset, rules));
      open = offset;
      isBroken = false;
    } else if (open !== undefined && line.trim() !== '') {
      // After a blank line it is the text that follows, and the closing was forgotten.
      const isInside = !template.text.slice(open, offset).endsWith('\n\n');
      problems.push(broken(template, isInside ? offset : open, isInside ? NOTHING_INSIDE : NOT_CLOSED, HOW_TO_CLOSE));
      open = undefined;
      isBroken = true;
    } else if (/^\s+:::/.test(line)) {
      problems.push(
        broken(template, offset + line.indexOf(':::'), '":::" harus di awal baris', 'Hapus spasi di depannya.'),
      );
    }
    offset += line.length + 1;
  }
  return open === undefined ? problems : [...problems, broken(template, open, NOT_CLOSED, HOW_TO_CLOSE)];
}

const NOT_OPENED = 'penutup ":::" tanpa pembuka';
const HOW_TO_OPEN = 'Hapus baris ini, atau tulis pembukanya di atas, misalnya ::: tanda-tangan.';
const NOTHING_INSIDE = 'tidak boleh ada tulisan di antara pembuka dan penutup ":::"';
const NOT_CLOSED = 'bagian ini belum ditutup';
const HOW_TO_CLOSE = 'Tulis ":::" pada baris di bawah pembukanya.';

function broken(template: TemplateText, offset: number, message: string, hint?: string): Problem {
  return problemAtOffset(template, offset, 'templat-rusak', message, hint);
}

function checkOpening(template: TemplateText, line: string, offset: number, rules: PartRules): Problem[] {
  const directive = parseDirective(line, offset);
  if (!directive) {
    return [broken(template, offset, 'pembuka bagian tidak terbaca', describeShape(line))];
  }
  const rule = Object.hasOwn(rules, directive.name) ? rules[directive.name] : undefined;
  if (rule) return checkArguments(template, line, directive, rule);
  const at = offset + line.search(/[a-z]/);
  const message = `bagian "${directive.name}" tidak dikenal`;
  const hint = suggest(directive.name, Object.keys(rules));
  return [problemAtOffset(template, at, 'templat-bagian-tidak-dikenal', message, hint)];
}

function describeShape(line: string): string {
  if (/[“”„‟″]/.test(line)) return 'Pakai tanda kutip lurus ("), bukan kutip miring.';
  const [, name, value] = /[ \t]([a-z_]+)=([^\s"]+)/.exec(line) ?? [];
  if (name !== undefined) return `Nilai ditulis di antara tanda kutip: ${name}="${value}".`;
  return 'Tulis nama bagian dengan huruf kecil, lalu isiannya: ::: nama-bagian isian="nilai".';
}

function checkArguments(template: TemplateText, line: string, directive: Directive, rule: PartRule): Problem[] {
  const { name: part, offset } = directive;
  const wrong = (at: number, message: string, hint?: string | undefined) =>
    problemAtOffset(template, offset + at, 'templat-argumen-salah', message, hint);
  const typed = Object.entries(directive.arguments).flatMap(([name, value]) => {
    const at = line.search(new RegExp(`[ \\t]${name}="`)) + 1;
    if (line.split(` ${name}="`).length > 2) return [wrong(at, `${name} ditulis dua kali`, 'Hapus salah satu.')];
    const argument = Object.hasOwn(rule.arguments, name) ? rule.arguments[name] : undefined;
    if (!argument) {
      return [wrong(at, `bagian "${part}" tidak mengenal isian ${name}`, suggest(name, Object.keys(rule.arguments)))];
    }
    if (value.includes('{{')) return [];
    const { choices, shape } = argument;
    if (shape && !shape.pattern.test(value)) return [wrong(at, `${name} "${value}" tidak dapat dipakai`, shape.hint)];
    if (!choices || choices.includes(value)) return [];
    return [wrong(at, `${name} "${value}" tidak dikenal`, suggest(value, choices))];
  });
  const missing = Object.entries(rule.arguments)
    .filter(([name, { required }]) => required && !Object.hasOwn(directive.arguments, name))
    .map(([name, { choices }]) => {
      const hint = choices && `Pilih salah satu: ${choices.map((choice) => `${name}="${choice}"`).join(', ')}.`;
      return wrong(line.search(/[a-z]/), `bagian "${part}" memerlukan ${name}="…"`, hint);
    });
  return [...typed, ...missing];
}
