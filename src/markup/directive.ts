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
  let offset = 0;
  for (const line of template.text.split('\n')) {
    if (IS_CLOSING.test(line)) {
      if (open === undefined) problems.push(broken(template, offset, 'penutup ":::" tanpa pembuka'));
      open = undefined;
    } else if (isOpening(line)) {
      if (open !== undefined) problems.push(broken(template, open, NOT_CLOSED, HOW_TO_CLOSE));
      problems.push(...checkOpening(template, line, offset, rules));
      open = offset;
    } else if (open !== undefined && line.trim() !== '') {
      problems.push(
        broken(template, offset, 'tidak boleh ada tulisan di antara pembuka dan penutup ":::"', HOW_TO_CLOSE),
      );
      open = undefined;
    } else if (/^\s+:::/.test(line)) {
      problems.push(broken(template, offset + line.indexOf(':::'), '":::" harus di awal baris'));
    }
    offset += line.length + 1;
  }
  return open === undefined ? problems : [...problems, broken(template, open, NOT_CLOSED, HOW_TO_CLOSE)];
}

const NOT_CLOSED = 'bagian ini belum ditutup';
const HOW_TO_CLOSE = 'Tulis ":::" pada baris di bawah pembukanya.';

function broken(template: TemplateText, offset: number, message: string, hint?: string): Problem {
  return problemAtOffset(template, offset, 'templat-rusak', message, hint);
}

function checkOpening(template: TemplateText, line: string, offset: number, rules: PartRules): Problem[] {
  const directive = parseDirective(line, offset);
  if (!directive) {
    return [broken(template, offset, 'pembuka bagian tidak terbaca', 'Contoh: ::: narasi bidang="ringkasan"')];
  }
  const rule = Object.hasOwn(rules, directive.name) ? rules[directive.name] : undefined;
  if (rule) return checkArguments(template, line, directive, rule);
  const at = offset + line.search(/[a-z]/);
  const message = `bagian "${directive.name}" tidak dikenal`;
  const hint = suggest(directive.name, Object.keys(rules));
  return [problemAtOffset(template, at, 'templat-bagian-tidak-dikenal', message, hint)];
}

function checkArguments(template: TemplateText, line: string, directive: Directive, rule: PartRule): Problem[] {
  const { name: part, offset } = directive;
  const wrong = (at: number, message: string, hint?: string | undefined) =>
    problemAtOffset(template, offset + at, 'templat-argumen-salah', message, hint);
  const typed = Object.entries(directive.arguments).flatMap(([name, value]) => {
    const at = line.indexOf(`${name}="`);
    const argument = Object.hasOwn(rule.arguments, name) ? rule.arguments[name] : undefined;
    if (!argument) {
      return [wrong(at, `"${part}" tidak mengenal ${name}`, suggest(name, Object.keys(rule.arguments)))];
    }
    const isOpen = !argument.choices || value.includes('{{');
    if (isOpen || argument.choices?.includes(value)) return [];
    return [wrong(at, `${name} "${value}" tidak dikenal`, suggest(value, argument.choices ?? []))];
  });
  const missing = Object.entries(rule.arguments)
    .filter(([name, { required }]) => required && !Object.hasOwn(directive.arguments, name))
    .map(([name]) => wrong(line.search(/[a-z]/), `"${part}" memerlukan ${name}="…"`));
  return [...typed, ...missing];
}
