// Lines of a text by offset. A line ends with \n, \r\n or \r, as in YAML.

export function findLineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isBreak(text, start - 1)) start--;
  return start;
}

/** Where the line of an offset ends, before its line break. */
export function findLineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isBreak(text, end)) end++;
  return end;
}

function isBreak(text: string, offset: number): boolean {
  return text[offset] === '\n' || text[offset] === '\r';
}

/** Where the next line starts, or the text ends. */
export function findNextLine(text: string, offset: number): number {
  const end = findLineEnd(text, offset);
  return end + (text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0);
}

/** Where the line before ends; 0 on the first line. */
export function findPreviousLineEnd(text: string, offset: number): number {
  const start = findLineStart(text, offset);
  return Math.max(0, start - (text.startsWith('\r\n', start - 2) ? 2 : 1));
}

/** From an offset between two values: past spaces, empty lines and comments. */
export function skipTrivia(text: string, offset: number): number {
  const trivia = /(?:[ \t\r\n\ufeff]|#[^\r\n]*)*/y;
  trivia.lastIndex = offset;
  trivia.test(text);
  return trivia.lastIndex;
}

/** Past spaces and tabs on one line. */
export function skipSpaces(text: string, offset: number): number {
  return offset + (/^[ \t]*/.exec(text.slice(offset))?.[0].length ?? 0);
}

/** Only spaces up to the offset on its line. */
export function isFirstOnLine(text: string, offset: number): boolean {
  return /^[ \t\ufeff]*$/.test(text.slice(findLineStart(text, offset), offset));
}

export function isEmptyLine(text: string, offset: number): boolean {
  return /^[ \t]*$/.test(text.slice(findLineStart(text, offset), findLineEnd(text, offset)));
}

/** The line break that the text uses first. */
export function findLineBreak(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
