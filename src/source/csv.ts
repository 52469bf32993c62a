/** Cells by row, as RFC 4180 writes them; whatever is not, comes out as some other text and never as an exception. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { cell, next } = text[at] === '"' ? readQuoted(text, at + 1) : readPlain(text, at);
    row.push(cell);
    at = next + 1;
    if (text[next] === ',' && at < text.length) continue;
    if (text.startsWith('\r\n', next)) at += 1;
    rows.push(row);
    row = [];
  }
  return rows;
}

interface Cell {
  cell: string;
  next: number; // where it ends: at a comma, a line's end, or the end of all
}

function readPlain(text: string, at: number): Cell {
  const end = /[,\r\n]/g;
  end.lastIndex = at;
  const next = end.exec(text)?.index ?? text.length;
  return { cell: text.slice(at, next), next };
}

/** From behind the first quote; two in a row are one that is meant. */
function readQuoted(text: string, at: number): Cell {
  const parts: string[] = [];
  let from = at;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { cell: [...parts, text.slice(from)].join(''), next: text.length };
    if (text[quote + 1] !== '"') return { cell: [...parts, text.slice(from, quote)].join(''), next: quote + 1 };
    parts.push(text.slice(from, quote + 1));
    from = quote + 2;
  }
}
