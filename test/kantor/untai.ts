// A document as the string of texts that a reader meets, in reading order, each with where it belongs.
import { captionLabel, headingLabel, listButir } from '../../src/markup/outline.ts';
import { plainText } from '../../src/markup/build.ts';
import type { Block, Cell, Dokumen, Inline, Party, Table } from '../../src/markup/types.ts';

export interface Untai {
  jenis: 'judul' | 'sampul' | 'daftar' | 'paragraf' | 'keterangan' | 'kepala' | 'sel' | 'gabungan' | 'pihak' | 'paraf';
  text: string; // squeezed; never empty
  bagian: number; // of dokumen.sections
  blok: Block;
}

type Potongan = Pick<Untai, 'jenis' | 'text'>;

export function listUntai(dokumen: Dokumen): Untai[] {
  return dokumen.sections.flatMap(({ blocks }, bagian) =>
    blocks.flatMap((blok) =>
      listBlock(dokumen, blok)
        .map(({ jenis, text }) => ({ jenis, text: squeeze(text), bagian, blok }))
        .filter(({ text }) => text !== ''),
    ),
  );
}

/** Programs break lines in other places, and write capitals where a style asks for them. */
export function squeeze(text: string): string {
  return text.replaceAll(/[\s\u00a0\u00ad\u200b\u2060]+/g, '').toUpperCase();
}

function listBlock(dokumen: Dokumen, block: Block): Potongan[] {
  switch (block.type) {
    case 'heading':
      return [{ jenis: 'judul', text: headingLabel(block) }];
    case 'paragraph':
      return [{ jenis: 'paragraf', text: plainText(block.text) }];
    case 'list':
      return block.items.flat().flatMap((item) => listBlock(dokumen, item));
    case 'table':
      return listTable(dokumen, block);
    case 'figure':
      return listCaption(captionLabel(block) + plainText(block.caption));
    case 'signatures':
      return [...block.parties.flatMap(listParty), ...listParaf(block.paraf)];
    case 'bagan-alir':
      return block.langkah.map(({ output }) => ({ jenis: 'sel', text: output }));
    case 'daftar':
      return listButir(dokumen, block.isi).map(({ label }) => ({ jenis: 'daftar', text: label }));
    case 'sampul':
      return [block.judul, block.kaki].map((text) => ({ jenis: 'sampul', text: plainText(text) }));
    case 'kode-periksa':
    case 'pageBreak':
      return [];
  }
}

function listCaption(text: string): Potongan[] {
  return [{ jenis: 'keterangan', text }];
}

function listTable(dokumen: Dokumen, table: Table): Potongan[] {
  const caption: Inline[] = table.caption ?? [];
  return [
    ...(caption.length > 0 ? listCaption(captionLabel(table) + plainText(caption)) : []),
    ...table.head.flat().map((cell): Potongan => ({ jenis: 'kepala', text: writeCell(dokumen, cell) })),
    ...table.body
      .flat()
      .flatMap((cell) => ((cell.rowSpan ?? 1) > 1 ? listWords(dokumen, cell) : listCell(dokumen, cell))),
  ];
}

export function writeCell(dokumen: Dokumen, cell: Cell): string {
  return listCell(dokumen, cell)
    .map(({ text }) => text)
    .join('');
}

function listCell(dokumen: Dokumen, { blocks }: Cell): Potongan[] {
  return blocks.flatMap((block) => listBlock(dokumen, block)).map(({ text }) => ({ jenis: 'sel', text }));
}

/** A cell beside several rows breaks where a page ends between them: its words then stand among theirs. */
function listWords(dokumen: Dokumen, cell: Cell): Potongan[] {
  const words = listCell(dokumen, cell).flatMap(({ text }) => text.split(/\s+/));
  return words.map((text) => ({ jenis: 'gabungan', text }));
}

/** Name and NIP; what stands above them is told apart less surely, two parties being side by side. */
function listParty({ nama, nip }: Party): Potongan[] {
  const words = [nama, nip].filter((text) => text !== undefined);
  return words.map((text) => ({ jenis: 'pihak', text }));
}

function listParaf(paraf: string[] = []): Potongan[] {
  return paraf.map((text) => ({ jenis: 'paraf', text }));
}
