import { InternalHyperlink, LeaderType, Paragraph, type ParagraphChild, Tab, TabStopType, TextRun } from 'docx';
import { type ButirDaftar, listButir } from '../markup/outline.ts';
import type { Block } from '../markup/types.ts';
import { beginField, composeField, endField } from './docx-fields.ts';
import { cleanText } from './docx-inline.ts';
import { takeBreak, type Writing } from './docx-writing.ts';

type IsiDaftar = Extract<Block, { type: 'daftar' }>['isi'];

/** Levels, links, no numbers on a web page; of headings also those that have only the level of one. */
const INSTRUCTION: Record<IsiDaftar, string> = {
  bab: 'TOC \\o "1-3" \\h \\z \\u',
  tabel: 'TOC \\h \\z \\c "Tabel"',
  gambar: 'TOC \\h \\z \\c "Gambar"',
};

/** A list as Word makes its own, so that "Update field" works, with the entries and page numbers it will have. */
export function composeDaftar(writing: Writing, isi: IsiDaftar, width: number): Paragraph[] {
  const butir = listButir(writing.dokumen, isi);
  return butir.map((satu, index) => {
    const before = index === 0 ? beginField(INSTRUCTION[isi]) : [];
    const after = index === butir.length - 1 ? [endField()] : [];
    return new Paragraph({
      style: isi === 'bab' ? `TOC${satu.level}` : 'TableofFigures',
      tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT }],
      ...takeBreak(writing),
      children: [...before, composeEntry(writing, satu), ...after],
    });
  });
}

function composeEntry({ bookmarks, pages }: Writing, { id, label }: ButirDaftar): ParagraphChild {
  const words = cleanText(label);
  const anchor = bookmarks.get(id);
  if (anchor === undefined) return new TextRun(words);
  const page = String(pages.get(id) ?? '');
  return new InternalHyperlink({
    anchor,
    children: [
      new TextRun(words),
      new TextRun({ children: [new Tab()] }),
      ...composeField(`PAGEREF ${anchor} \\h`, page),
    ],
  });
}
