// Spaces that look like a space and are none. In a sentence they are harmless; in the structure YAML takes them for letters.
import { type Finding, findLine, groupByLine, nameCharacter, showLine } from './finding.ts';
import { findLastAtMost } from './place.ts';
import type { YamlNode } from './yaml-tree.ts';

const SPECIAL = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** A text of the same length in which every special space is a plain one; undefined when there is none. */
export function writePlainSpaces(text: string): string | undefined {
  return text.search(SPECIAL) === -1 ? undefined : text.replace(SPECIAL, ' ');
}

/** Special spaces that stand neither in a scalar nor in a comment of the tree that plain spaces make: offsets. */
export function listStructuralSpaces(text: string, nodes: YamlNode[]): number[] {
  const scalars = nodes.filter(({ type, start }) => type === 'scalar' && start !== -1);
  const starts = scalars.map(({ start }) => start);
  const offsets = [...text.matchAll(SPECIAL)].slice(0, MANY).map(({ index }) => index);
  return offsets.filter((offset) => {
    const scalar = scalars[findLastAtMost(starts, offset)];
    return isStructural(text, offset, scalar && scalar.start < offset ? scalar.end : 0);
  });
}

const MANY = 1000; // a text full of them is not looked through to its end

/** `end`: of the scalar before this offset or around it. */
function isStructural(text: string, offset: number, end: number): boolean {
  const between = text.slice(end, Math.max(end, offset));
  return offset >= end && between.lastIndexOf('#') <= Math.max(between.lastIndexOf('\n'), between.lastIndexOf('\r'));
}

export function replaceSpaces(text: string, offsets: number[]): string {
  const letters = text.split(''); // by code unit, as offsets count
  for (const offset of offsets) letters[offset] = ' ';
  return letters.join('');
}

/** One for each line. */
export function describeSpaces(text: string, offsets: number[]): Finding[] {
  const lines = groupByLine(
    text,
    offsets.map((offset) => ({ offset })),
  );
  return lines.flatMap(([first]) => (first ? [describeSpace(text, first.offset)] : []));
}

export function describeSpace(text: string, offset: number): Finding {
  const clean = showLine(findLine(text, offset).line.replace(SPECIAL, ' '));
  return {
    code: 'spasi-khusus',
    offset,
    message: `ada spasi khusus (${nameCharacter(text.slice(offset, offset + 1))}) di tempat spasi biasa`,
    hint: clean ? `Ketik ulang dengan spasi biasa: ${clean}` : 'Hapus lalu ketik ulang sebagai spasi biasa.',
  };
}
