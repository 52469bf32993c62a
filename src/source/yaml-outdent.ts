/** A line that stands too far left, told by the line after it that the parser stumbles over. */
export interface Outdented {
  offset: number; // of its first letter
  after: number; // line number of the one below it that stands where it should stand too
}

/**
 * The parser gives up on the first line that has nothing above it to belong to. The one to mend is often the line before: where the
 * lines above that one stand as deep as the line given up on, or where it leaves the group above it empty.
 *
 *     margin:
 *     atas: 25
 *       kanan: 20   ← the parser's place
 */
export function findOutdented(text: string, lineStart: number): Outdented | undefined {
  const lines = listLines(text.slice(0, lineStart));
  const column = /^ */.exec(text.slice(lineStart))?.[0].length ?? 0;
  const at = lines.findLastIndex((one) => one.column <= column); // what stands deeper belongs to it
  const suspect = lines[at];
  const above = lines.slice(0, Math.max(at, 0)).findLast((one) => one.column <= column);
  if (!suspect || !above || suspect.column === column) return undefined;
  const isBetween = above.column === column || above.keyColumn === column;
  const leavesEmpty = above.opens && above.keyColumn === suspect.column && lines[at - 1] === above;
  if (!isBetween && !leavesEmpty) return undefined;
  return { offset: suspect.start + suspect.column, after: countLines(text.slice(0, lineStart)) };
}

interface Line {
  start: number;
  column: number; // of its first letter or dash
  keyColumn: number; // behind its dashes
  opens: boolean; // a key without a value
}

/** Lines that say something. */
function listLines(text: string): Line[] {
  return [...text.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) => {
    const [indent = '', spaces = ''] = /^( *)(?:- +)*/.exec(line) ?? [];
    const said = line.slice(indent.length);
    if (said === '' || said.startsWith('#')) return [];
    const opens = /:[ \t]*(?:#|$)/.test(said);
    return [{ start: index, column: spaces.length, keyColumn: indent.length, opens }];
  });
}

function countLines(text: string): number {
  return text.split(/\r\n|\n|\r/).length;
}
