/** Where something stands in a text, counted from 1 as editors do. */
export interface Place {
  line: number;
  column: number;
}

/** Finds line and column of offsets in one text. */
export function createPlacer(text: string): (offset: number) => Place {
  const starts = listLineStarts(text);
  return (offset) => {
    const index = findLastAtMost(starts, offset);
    return { line: index + 1, column: offset - (starts[index] ?? 0) + 1 };
  };
}

/** A line ends with \n, \r\n or \r, as in YAML. */
function listLineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((ending) => ending.index + ending[0].length)];
}

/** The index of the last number that is not above `offset`; 0 when all are. */
export function findLastAtMost(sorted: number[], offset: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
