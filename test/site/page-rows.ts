import { readHtml, squeeze } from './read-text.ts';

/** One row of a page's tables, its texts squeezed. */
export interface Row {
  kode: string | undefined; // of the indikator it links to
  kepala: string;
  cells: Map<string, string>; // by the label a phone shows
  sumber: string[]; // lines that its figures were typed on: "kinerja/2024/tw1/program.yaml:13"
}

/** A page's table by what stands above it. */
export interface Table {
  judul: string; // squeezed
  rows: Row[];
}

export function listTables(html: string): Table[] {
  return [...html.matchAll(/<table\b[^>]*>(.*?)<\/table>/gs)].map(([, table = '']) => ({
    judul: squeeze(readHtml(/<caption\b[^>]*>(.*?)<\/caption>/s.exec(table)?.[1] ?? '')),
    rows: listRows(table),
  }));
}

export function listRows(html: string): Row[] {
  return [...html.matchAll(/<tr\b[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) => ({
    kode: /href="[^"]*\/indikator\/([^"/]+)\/"/.exec(row)?.[1],
    kepala: squeeze(readHtml(/<th\b[^>]*>(.*?)<\/th>/s.exec(row)?.[1] ?? '')),
    cells: new Map(
      [...row.matchAll(/<td\b[^>]*data-label="([^"]*)"[^>]*>(.*?)<\/td>/gs)].map(([, label = '', cell = '']) => [
        label,
        squeeze(readHtml(cell)),
      ]),
    ),
    sumber: listSumber(row),
  }));
}

export function listSumber(html: string): string[] {
  return [...html.matchAll(/href="[^"]*?\/sumber\/([^"#]+)\/#L(\d+)"/g)].map(([, path, line]) => `${path}:${line}`);
}
