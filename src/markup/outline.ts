// What the lists of a document name: its headings, tables and figures in reading order. One source for page, PDF and Word.
import { plainText } from './build.ts';
import type { Block, Dokumen, Figure, Heading, Inline, Table } from './types.ts';

export interface ButirDaftar {
  id: string;
  level: Heading['level'];
  label: string; // "BAB I PENDAHULUAN", "Tabel 3. Capaian"
}

type IsiDaftar = Extract<Block, { type: 'daftar' }>['isi'];

/** The entries of one list. A contents list goes three levels deep; it names neither itself nor what stands before it. */
export function listButir({ sections }: Dokumen, isi: IsiDaftar): ButirDaftar[] {
  const blocks = sections.flatMap((section) => section.blocks);
  if (isi === 'bab') return blocks.flatMap((block) => (block.type === 'heading' ? readHeading(block) : []));
  const type = isi === 'tabel' ? 'table' : 'figure';
  return blocks.flatMap((block) => (block.type === type ? readCaption(block) : []));
}

/** "Tabel 3. " before the words of a caption; nothing where it is not numbered. */
export function captionLabel({ type, nomor }: Table | Figure): string {
  return nomor === undefined ? '' : `${type === 'table' ? 'Tabel' : 'Gambar'} ${nomor}. `;
}

/** The words of a heading with its number, as contents lists and bookmarks show them. */
export function headingLabel({ nomor, text }: Pick<Heading, 'nomor' | 'text'>): string {
  const words = plainText(text);
  return nomor === undefined ? words : `${nomor} ${words}`;
}

function readHeading(heading: Heading): ButirDaftar[] {
  const { id, level } = heading;
  return id === undefined || level === 4 ? [] : [{ id, level, label: headingLabel(heading) }];
}

function readCaption(block: Table | Figure): ButirDaftar[] {
  if (block.id === undefined || block.nomor === undefined) return [];
  const caption: Inline[] = block.caption ?? [];
  return [{ id: block.id, level: 1, label: captionLabel(block) + plainText(caption) }];
}
