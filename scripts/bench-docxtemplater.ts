// The same document through docxtemplater: a template with one loop over blocks, and one table per number of columns.
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { plainText } from '../src/markup/build.ts';
import { captionLabel, headingLabel } from '../src/markup/outline.ts';
import type { Block, Cell, Dokumen, Row } from '../src/markup/types.ts';

/** What the loop of the template is filled with; `t7` are the rows of a table of seven columns. */
type Isi = Record<string, string | Record<string, string>[]>;

/** Gives a function that makes the Word file anew; the template is read each time, as its users do. */
export async function openDocxtemplater(dokumen: Dokumen): Promise<() => Uint8Array> {
  const blok = dokumen.sections.flatMap(({ blocks }) => blocks.flatMap(readBlock));
  const lebar = [...new Set(dokumen.sections.flatMap(({ blocks }) => blocks.flatMap(countColumns)))];
  const templat = await Packer.toBuffer(composeTemplat(lebar));
  return () => {
    const doc = new Docxtemplater(new PizZip(templat), { paragraphLoop: true, linebreaks: true });
    doc.render({ blok });
    return doc.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
  };
}

function composeTemplat(lebar: number[]): Document {
  const tabel = lebar.flatMap((kolom) => [line(`{#ada${kolom}}`), composeTabel(kolom), line(`{/ada${kolom}}`)]);
  const judul = [1, 2, 3, 4].map((level) => `{#j${level}}{.}{/j${level}}`).map(line);
  const children = [line('{#blok}'), ...judul, line('{#p}{.}{/p}'), ...tabel, line('{/blok}')];
  return new Document({ sections: [{ children }] });
}

function composeTabel(kolom: number): Table {
  const children = Array.from({ length: kolom }, (_, index) => {
    const [depan, belakang] = [index === 0 ? `{#t${kolom}}` : '', index === kolom - 1 ? `{/t${kolom}}` : ''];
    return new TableCell({ children: [line(`${depan}{k${index}}${belakang}`)] });
  });
  return new Table({ rows: [new TableRow({ children })] });
}

function line(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun(text)] });
}

function readBlock(block: Block): Isi[] {
  switch (block.type) {
    case 'heading':
      return [{ [`j${block.level}`]: headingLabel(block) }];
    case 'paragraph':
      return [{ p: plainText(block.text) }];
    case 'list':
      return block.items.flat().flatMap(readBlock);
    case 'table': {
      const kolom = block.widths.length;
      const baris = [...block.head, ...block.body].map((row) => readRow(row, kolom));
      const judul = block.caption ? [{ p: captionLabel(block) + plainText(block.caption) }] : [];
      return [...judul, { [`ada${kolom}`]: 'ya', [`t${kolom}`]: baris }];
    }
    default:
      return [];
  }
}

function readRow(row: Row, kolom: number): Record<string, string> {
  const teks = row.flatMap((cell) => [readCell(cell), ...Array.from({ length: (cell.colSpan ?? 1) - 1 }, () => '')]);
  return Object.fromEntries(Array.from({ length: kolom }, (_, index) => [`k${index}`, teks[index] ?? '']));
}

function readCell({ blocks }: Cell): string {
  return blocks.map((block) => (block.type === 'paragraph' ? plainText(block.text) : '')).join('\n');
}

function countColumns(block: Block): number[] {
  return block.type === 'table' ? [block.widths.length] : [];
}
