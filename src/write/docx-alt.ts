import { BuilderElement, type Table, XmlComponent } from 'docx';
import { plainText } from '../markup/build.ts';
import { captionLabel } from '../markup/outline.ts';
import type { Block, Row, Table as DokumenTable } from '../markup/types.ts';
import { cleanText } from './docx-inline.ts';
import { listParts } from './docx-tree.ts';

/** What screen readers say of a table before they read it. */
export interface TableAlt {
  title: string;
  description: string;
}

/** The library knows no alternative text of tables; it stands last in the table's properties, which come first in it. */
export function describeTable(table: Table, { title, description }: TableAlt): Table {
  const [properties] = listParts(table);
  if (!(properties instanceof XmlComponent))
    throw new Error('the library no longer begins a table with its properties');
  listParts(properties).push(stringElement('w:tblCaption', title), stringElement('w:tblDescription', description));
  return table;
}

/** By its caption, else by what stands in its head. */
export function findTableAlt(table: DokumenTable): TableAlt {
  const columns = listColumns(table.head);
  const title = table.caption ? captionLabel(table) + plainText(table.caption) : nameTable(table, columns);
  const description = columns.length ? `Kolom: ${columns.join('; ')}.` : `${table.widths.length} kolom.`;
  return { title: shorten(title), description: shorten(description) };
}

function nameTable({ purpose }: DokumenTable, columns: string[]): string {
  if (purpose === 'identitas') return 'Identitas';
  return columns.length ? `Tabel ${columns.join(', ')}` : 'Tabel';
}

function listColumns(head: Row[]): string[] {
  const words = head.flat().map(({ blocks }) => blocks.map(blockWords).join(' ').trim());
  return words.filter((satu) => satu !== '');
}

function blockWords(block: Block): string {
  return block.type === 'paragraph' ? plainText(block.text) : '';
}

/** Word keeps some hundred letters of it. */
const LONGEST = 250;

function shorten(words: string): string {
  const clean = cleanText(words);
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST - 1).trimEnd()}…` : clean;
}

function stringElement(name: string, value: string) {
  return new BuilderElement({ name, attributes: { value: { key: 'w:val', value } } });
}
