import { createPlacer } from './place.ts';
import type { ProblemCode, Severity } from './problem.ts';

/** What is wrong with one text, before it is known which file and line that is. */
export interface Finding {
  code: ProblemCode;
  severity?: Severity; // error unless said otherwise
  offset: number;
  message: string;
  hint: string;
}

/** The line around an offset, and where it starts. A line ends with \n, \r\n or \r. */
export function findLine(text: string, offset: number): { start: number; line: string } {
  const before = text.slice(0, offset);
  const start = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const end = /[\r\n]/g;
  end.lastIndex = offset;
  return { start, line: text.slice(start, end.exec(text)?.index ?? text.length) };
}

/** What stands on the same line, together; in reading order. */
export function groupByLine<T extends { offset: number }>(text: string, items: T[]): T[][] {
  const place = createPlacer(text);
  const lines = new Map<number, T[]>();
  for (const item of items) {
    const { line } = place(item.offset);
    const group = lines.get(line);
    if (group) group.push(item);
    else lines.set(line, [item]);
  }
  return [...lines.values()];
}

/** A line to paste, when it is short enough to be read in a message. */
export function showLine(line: string): string | undefined {
  const short = line.trim();
  return short === '' || short.length > 80 || short.includes('`') ? undefined : `\`${short}\``;
}

/** "U+200B" */
export function nameCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The line to paste with some letters of it replaced. */
export function retype(text: string, offset: number, length: number, replacement: string): string | undefined {
  const { start, line } = findLine(text, offset);
  const at = offset - start;
  const rest = line.slice(at + length);
  return showLine(line.slice(0, at) + replacement + (replacement === '' ? rest.trimStart() : rest));
}
