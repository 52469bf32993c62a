import { Bookmark, type ParagraphChild } from 'docx';
import type { Dokumen } from '../markup/types.ts';

/** Id of a heading, table or figure → name of its bookmark in Word. */
export type Bookmarks = ReadonlyMap<string, string>;

/** Word takes 40 letters without hyphens, and hides those that begin so, as it does its own cross-references. */
export function nameBookmarks({ sections }: Dokumen): Bookmarks {
  const ids = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => ('id' in block && block.id !== undefined ? [block.id] : [])),
  );
  return new Map([...new Set(ids)].map((id, index) => [id, `_Ref${index + 1}`]));
}

/** What links and contents lead to. */
export function markPlace(bookmarks: Bookmarks, id: string | undefined, children: ParagraphChild[]): ParagraphChild[] {
  const name = id === undefined ? undefined : bookmarks.get(id);
  return name === undefined ? children : [new Bookmark({ id: name, children })];
}
