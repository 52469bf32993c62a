// How one text, number or truth value is typed: plain where it is read back as itself, else in single quotes, as in the house's files.
import type { ScalarStyle } from './edit-part.ts';

export type Scalar = boolean | number | string;

/** Where a scalar is to stand. */
export interface Slot {
  column: number; // where it would begin, from 0
  indent: number; // of the lines below, for a text over several of them
  inFlow: boolean; // inside brackets
  allowsBlock: boolean; // a text may go on over the lines below
}

/** A scalar as typed: what stands on the line itself, and the lines below it with their indentation. */
export interface Written {
  head: string;
  body: string[];
}

/** As `style`, where that reads back as the same; else in the style of the house. */
export function writeScalar(value: Scalar, slot: Slot, style?: ScalarStyle): Written {
  if (typeof value === 'boolean') return { head: String(value), body: [] };
  if (typeof value === 'number') return { head: writeNumber(value), body: [] };
  const fits = style !== undefined && isReadable(value, slot, style);
  return WRITERS[fits ? style : findStyle(value, slot)](value, slot);
}

/** The style of the house for a text in this slot: quotes only where they are needed, lines below only where one does not do. */
export function findStyle(value: string, slot: Slot): ScalarStyle {
  const isMultiline = value.includes('\n');
  if (isMultiline) return isReadable(value, slot, 'literal') ? 'literal' : 'double';
  const short = (['plain', 'single', 'double'] as const).find((style) => isReadable(value, slot, style)) ?? 'double';
  const isLong = slot.column + WRITERS[short](value, slot).head.length > WIDTH;
  return isLong && value.includes(' ') && isReadable(value, slot, 'folded') ? 'folded' : short;
}

/** A key; whole numbers stay plain, as the years are typed. */
export function writeKey(key: string, inFlow: boolean): string {
  const isNumber = /^(?:0|[1-9]\d{0,14})$/.test(key);
  if (isNumber || isPlain(key, inFlow)) return key;
  return writeScalar(key, { column: 0, indent: 0, inFlow, allowsBlock: false }, 'single').head;
}

export const WIDTH = 120; // columns

const WRITERS: Record<ScalarStyle, (value: string, slot: Slot) => Written> = {
  plain: (value) => ({ head: value, body: [] }),
  single: (value) => ({ head: `'${value.replaceAll("'", "''")}'`, body: [] }),
  double: (value) => ({ head: writeEscaped(value), body: [] }),
  literal: (value, slot) => writeBlock('|', value, (text) => text.split('\n'), slot),
  folded: (value, slot) => writeBlock('>', value, (text) => foldText(text, WIDTH - slot.indent), slot),
};

function isReadable(value: string, slot: Slot, style: ScalarStyle): boolean {
  switch (style) {
    case 'plain':
      return isPlain(value, slot.inFlow);
    case 'single':
      return !UNPRINTABLE.test(value) && !/[\t\n]/.test(value);
    case 'double':
      return true;
    case 'literal':
      return isBlock(value, slot);
    case 'folded':
      return isBlock(value, slot) && !/[ \t]$/m.test(value);
  }
}

/** Lines whose ends and beginnings can be seen, and that do not depend on the empty lines behind them. */
function isBlock(value: string, { allowsBlock, inFlow }: Slot): boolean {
  return allowsBlock && !inFlow && !UNPRINTABLE.test(value) && !/^\s|\n[^\S\n]|\t|\n\n$|^$/.test(value);
}

/** Control characters, halves of a character, and what nobody sees; not tab and line break. */
const UNPRINTABLE =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/u;

/** Read as the same text by every version of YAML, and by people: "no", "1:30" and "012" are not. */
function isPlain(value: string, inFlow: boolean): boolean {
  if (value === '' || UNPRINTABLE.test(value) || /[\t\n]|^\s|\s$/.test(value)) return false;
  if (/^[-?:,[\]{}#&*!|>'"%@`=~]|^<<|^\.\.\.|: |:$| #/.test(value)) return false;
  if (inFlow && /[,[\]{}]|:[,[\]{}]/.test(value)) return false;
  return !isWord(value) && !isNumberLike(value);
}

function isWord(value: string): boolean {
  return /^(?:null|true|false|yes|no|on|off|y|n|ya|tidak)$/i.test(value);
}

/** A number in any style, also of other countries and older versions; a hash too, which may happen to be one. A code is text to all. */
function isNumberLike(value: string): boolean {
  if (/^\d+(?:\.\d+){2,}$/.test(value)) return false; // 7.01.02
  if (/^[\da-f]{32,}$/.test(value)) return true;
  return /^[-+]?\.?\d[\d.,_: ]*(?:e[-+]?\d+)?$/i.test(value) || /^[-+]?(?:0[box]|\.inf|\.nan)/i.test(value);
}

/** The shortest decimal that is the same number, without an exponent. */
function writeNumber(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
  const [, sign = '', whole = '', fraction = '', exponent] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([-+]\d+))?$/.exec(String(value)) ?? [];
  if (exponent === undefined) return value === 0 ? '0' : String(value);
  const shift = Number(exponent);
  if (shift < 0) return `${sign}0.${'0'.repeat(-shift - 1)}${whole}${fraction}`;
  return `${sign}${whole}${fraction.padEnd(shift, '0')}`;
}

function writeEscaped(value: string): string {
  return JSON.stringify(value).replaceAll(new RegExp(UNPRINTABLE, 'gu'), escape);
}

function escape(mark: string): string {
  const code = (mark.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}

function writeBlock(mark: string, value: string, lines: (text: string) => string[], { indent }: Slot): Written {
  const ends = value.endsWith('\n');
  const body = lines(ends ? value.slice(0, -1) : value).map((line) => (line === '' ? '' : ' '.repeat(indent) + line));
  return { head: mark + (ends ? '' : '-'), body };
}

/** Folded, a line break of the text takes an empty line; a single space may become a line break. */
function foldText(text: string, width: number): string[] {
  return text.split('\n').flatMap((line, index) => {
    return index === 0 || line === '' ? foldLine(line, width) : ['', ...foldLine(line, width)];
  });
}

function foldLine(line: string, width: number): string[] {
  const [first = '', ...words] = line.split(/(?<=[^ ]) (?=[^ ])/);
  const lines = [first];
  for (const word of words) {
    const last = lines.at(-1) ?? '';
    if (last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
