// The words of a document without its shape: one text for each row of a table and each paragraph, in their order.
import { plainText } from '../markup/build.ts';
import type { Block, Dokumen, Row } from '../markup/types.ts';

export interface BarisTeks {
  tempat: string; // first words that are no figure
  teks: string;
}

/** What the lists of contents, pictures and signatures say is told elsewhere, or is not the document's to say. */
export function listBarisTeks({ sections }: Dokumen): BarisTeks[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap(listBlock));
}

function listBlock(block: Block): BarisTeks[] {
  if (block.type === 'paragraph' || block.type === 'heading') return [nameBaris([plainText(block.text)])];
  if (block.type === 'list') return block.items.flatMap((isi) => isi.flatMap(listBlock));
  return block.type === 'table' ? block.body.map(readRow) : [];
}

function readRow(row: Row): BarisTeks {
  return nameBaris(
    row.map(({ blocks }) =>
      blocks
        .flatMap(listBlock)
        .map(({ teks }) => teks)
        .join(' '),
    ),
  );
}

const PANJANG = 60; // letters of a name

function nameBaris(sel: string[]): BarisTeks {
  const teks = sel.join(' ');
  const nama = sel.find((satu) => /\p{L}{2}/u.test(satu)) ?? teks;
  return { tempat: nama.length > PANJANG ? `${nama.slice(0, PANJANG)}…` : nama, teks };
}
