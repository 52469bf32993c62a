import { readHtml, squeeze } from './read-text.ts';

/** One row of a page's tables, its texts squeezed. */
export interface Row {
  kode: string | undefined; // of the indikator it links to
  kepala: string;
  cells: Map<string, string>; // by the label a phone shows
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
  }));
}
