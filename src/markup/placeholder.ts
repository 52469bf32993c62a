import { text } from './build.ts';
import type { Inline } from './types.ts';

// A value of data never meets the Markdown parser: a template is rendered with placeholders, read as Markdown, and only then
// are they filled in. So "**x**", "# x", "::: x" or "<b>" in data print as typed, whatever Markdown may learn one day.
// Private-use letters are neither space nor punctuation to Markdown, so that "**{{ nama }}**" stays strong.
const OPEN = '\uE000';
const CLOSE = '\uE001';
const PLACEHOLDER = /\uE000([0-9a-f]*)\uE001/;

/** Stateless: the placeholder carries its value, as hexadecimal. Nothing, too, leaves one: "**{{ nip }}**" stays strong. */
export function hideValue(value: unknown): string {
  return `${OPEN}${Buffer.from(String(value ?? ''), 'utf8').toString('hex')}${CLOSE}`;
}

/** Template text with placeholders → plain text, for titles, arguments and addresses. */
export function fillText(rendered: string): string {
  return splitAtPlaceholders(rendered)
    .map(({ value, typed }) => value ?? typed)
    .join('');
}

/** … → words of a document; a new line in a value stays one. */
export function fillInlines(rendered: string): Inline[] {
  return splitAtPlaceholders(rendered).flatMap(({ value, typed }): Inline[] => {
    if (value !== undefined) return text(value);
    return typed === '' ? [] : [{ type: 'text', text: typed }];
  });
}

/** For whoever puts text of people into a template before it is rendered: it must hold no placeholder of its own. */
export function withoutPlaceholders(typed: string): string {
  return typed.replace(/[\uE000-\uE003]/g, '\uFFFD');
}

function splitAtPlaceholders(rendered: string): { typed: string; value?: string }[] {
  return rendered.split(PLACEHOLDER).map((part, index) => {
    if (index % 2 === 0) return { typed: part };
    return { typed: part, value: Buffer.from(part, 'hex').toString('utf8') };
  });
}
