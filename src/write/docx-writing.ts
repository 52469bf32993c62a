import type { ILevelsOptions } from 'docx';
import type { Dokumen } from '../markup/types.ts';
import type { TataDokumen } from './bagan-dokumen.ts';
import { type Bookmarks, nameBookmarks } from './docx-bookmarks.ts';
import { bulletLevels, numberLevels } from './docx-styles.ts';

/** What is counted and collected on the way through a document. */
export interface Writing {
  dokumen: Dokumen;
  tata: TataDokumen;
  rasterize: Rasterize | undefined;
  bookmarks: Bookmarks;
  pages: Pages;
  numbering: { reference: string; levels: ILevelsOptions[] }[];
  breakBefore: boolean; // the next paragraph begins a page
}

/** Id of a heading, table or figure → the page it stands on, as contents lists show it. */
export type Pages = ReadonlyMap<string, number>;

/** SVG → PNG of that width in pixels. Word wants a picture beside each drawing, for programs that know no SVG. */
export type Rasterize = (svg: string, width: number) => Uint8Array;

/** Numbering of a list's own, so that it starts anew whatever stood before. */
export function addNumbering(writing: Writing, start: number): string {
  const reference = `nomor-${writing.numbering.length}`;
  writing.numbering.push({ reference, levels: numberLevels(start) });
  return reference;
}

export const BULLETS = 'butir';

export function createWriting(
  dokumen: Dokumen,
  tata: TataDokumen,
  { rasterize, pages = new Map() }: { rasterize?: Rasterize | undefined; pages?: Pages | undefined },
): Writing {
  const numbering = [{ reference: BULLETS, levels: bulletLevels() }];
  return { dokumen, tata, rasterize, bookmarks: nameBookmarks(dokumen), pages, numbering, breakBefore: false };
}

/** Whether the paragraph now being made begins a page; asked once per break. */
export function takeBreak(writing: Writing): { pageBreakBefore?: true } {
  if (!writing.breakBefore) return {};
  writing.breakBefore = false;
  return { pageBreakBefore: true };
}
