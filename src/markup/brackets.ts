import type { Problem } from '../source/problem.ts';
import { problemAtOffset, type TemplateText } from './template-problem.ts';

/** A template whose `{{ }}` and `{% %}` are all closed: those that were not are told, and their signs taken out. */
export interface Brackets {
  text: string; // for the engine: broken signs are blank
  plain: string; // for the Markdown checks: every field is "x…x", every tag blank. Both keep all offsets
  problems: Problem[];
}

/**
 * The engine looks for the end of a bracket on and on, and would complain far from the place, and once for all. Here a bracket
 * ends where people would say it does: before a blank line, another bracket, or a sign that cannot stand in one.
 */
export function readBrackets(template: TemplateText): Brackets {
  const { text } = template;
  const whole: Span[] = [];
  const broken: Span[] = [];
  const problems: Problem[] = [];
  let from = 0; // what stands before it has been read
  for (const { 0: opening, index: begin } of text.matchAll(/\{\{|\{%/g)) {
    if (begin < from) continue;
    if (problems.length === MOST) {
      broken.push({ begin, end: text.length, filler: ' ' });
      break;
    }
    const closing = opening === '{{' ? '}}' : '%}';
    const end = findClosing(text, begin, closing);
    if (end === undefined) {
      problems.push(describeOpen(template, begin, closing));
      broken.push({ begin, end: begin + 2, filler: ' ' });
    } else whole.push({ begin, end, filler: closing === '}}' ? 'x' : ' ' });
    from = end ?? begin + 2;
  }
  const plain = blank(
    text,
    [...whole, ...broken].sort((a, b) => a.begin - b.begin),
  );
  return { text: blank(text, broken), plain, problems: [...problems, ...listStrayClosings(template, plain, problems)] };
}

/** Problems of one template: nobody reads more, and each is looked up from the beginning of the text. */
const MOST = 100;

interface Span {
  begin: number;
  end: number;
  filler: string;
}

function findClosing(text: string, begin: number, closing: string): number | undefined {
  const end = text.indexOf(closing, begin + 2);
  if (end < 0) return undefined;
  const inside = text.slice(begin + 2, end).replace(/"[^"\n]*"|'[^'\n]*'/g, '');
  return /\{\{|\{%|\}|%\}|\n[ \t]*\n/.test(inside) ? undefined : end + 2;
}

function describeOpen(template: TemplateText, begin: number, closing: string): Problem {
  const typed = /^[{%]+-?[ \t]*[\w.]*/.exec(template.text.slice(begin, begin + 100))?.[0] ?? '';
  const message = `kurung "${template.text.slice(begin, begin + 2)}" belum ditutup dengan "${closing}"`;
  const hint = `Tulis ${typed} … ${closing} dalam satu baris.`;
  return problemAtOffset(template, begin, 'templat-rusak', message, hint);
}

/** "nama }}" without its "{{" would print as it stands. On the line of a broken bracket it is part of that mistake. */
function listStrayClosings(template: TemplateText, plain: string, broken: Problem[]): Problem[] {
  const lines = new Set(broken.map(({ line }) => line));
  const stray = [...plain.matchAll(/\}\}|%\}/g)].map(({ 0: sign, index }) => {
    const hint = sign === '}}' ? 'Tulis {{ nama_medan }}.' : 'Tulis {% perintah %}.';
    return problemAtOffset(template, index, 'templat-rusak', `penutup "${sign}" tanpa pembuka`, hint);
  });
  return stray.filter(({ line }, index) => !lines.has(line) && stray[index - 1]?.line !== line);
}

/** New lines stay, so that every place keeps its line and column. */
function blank(text: string, spans: Span[]): string {
  let from = 0;
  const parts = spans.map(({ begin, end, filler }) => {
    const part = text.slice(from, begin) + text.slice(begin, end).replace(/[^\n]/g, filler);
    from = end;
    return part;
  });
  return [...parts, text.slice(from)].join('');
}
