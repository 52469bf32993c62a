import { captionLabel } from '../markup/outline.ts';
import type { Block, Cell, Dokumen, Figure, Heading, Section } from '../markup/types.ts';
import { layoutDokumen, type TataDokumen } from './bagan-dokumen.ts';
import { writeBagan } from './html-bagan.ts';
import { element, escapeHtml } from './html-escape.ts';
import { writeKode } from './html-kode.ts';
import { writeInlines } from './html-inline.ts';
import { writeDaftar, writeKop, writeSampul, writeSignatures, writeStatus } from './html-struktur.ts';
import type { NamaRuang } from './html-ruang.ts';
import { writeTable } from './html-table.ts';

/** A document as one article, for a page of the site and for print. Its paper and widths come from writePageCss. */
export function writeHtml(dokumen: Dokumen): string {
  const writing: Writing = { dokumen, tata: layoutDokumen(dokumen), tables: 0, flows: 0, ruang: new Map() };
  const sections = dokumen.sections.map((section, index) => writeSection(writing, dokumen, section, index === 0));
  return `<article class="dokumen" lang="id">\n${sections.join('\n')}\n</article>`;
}

/** What is counted on the way through a document. */
interface Writing {
  dokumen: Dokumen;
  tata: TataDokumen;
  tables: number;
  flows: number;
  ruang: NamaRuang;
}

function writeSection(writing: Writing, dokumen: Dokumen, section: Section, isFirst: boolean): string {
  const inside = [
    ...(isFirst ? [writeKop(dokumen), writeStatus(dokumen)] : []),
    ...section.blocks.map((block) => writeBlock(writing, block)),
  ].filter((html) => html !== '');
  return `<section class="dokumen-${section.orientation}">\n${inside.join('\n')}\n</section>`;
}

function writeBlock(writing: Writing, block: Block): string {
  switch (block.type) {
    case 'heading':
      return writeHeading(block);
    case 'paragraph':
      return element('p', {}, writeInlines(block.text));
    case 'list': {
      const items = block.items.map((item) => element('li', {}, writeCompact(writing, item)));
      const attributes = block.start === undefined ? {} : { start: block.start };
      return element(block.ordered ? 'ol' : 'ul', attributes, `\n${items.join('\n')}\n`);
    }
    case 'table':
      writing.tables += 1;
      return writeTable(block, writing.tables, (cell: Cell) => writeCompact(writing, cell.blocks));
    case 'figure':
      return writeFigure(block);
    case 'daftar':
      return writeDaftar(writing.dokumen, block);
    case 'sampul':
      return writeSampul(writing.dokumen, block);
    case 'signatures':
      return writeSignatures(block, writing.ruang);
    case 'bagan-alir': {
      const tata = writing.tata.get(block);
      if (!tata) throw new Error('a flow table stands inside another block: only sections hold them');
      writing.flows += 1;
      return writeBagan(tata, writing.flows);
    }
    case 'kode-periksa':
      return writeKode(block);
    case 'pageBreak':
      return '<hr class="dokumen-ganti-halaman">';
  }
}

/** A single paragraph in a cell or item needs no tag of its own, nor does one over a list. */
function writeCompact(writing: Writing, blocks: Block[]): string {
  const [first, ...rest] = blocks;
  if (first?.type === 'paragraph' && rest.every(({ type }) => type !== 'paragraph')) {
    return [writeInlines(first.text), ...rest.map((block) => writeBlock(writing, block))].join(rest.length ? '\n' : '');
  }
  return blocks.map((block) => writeBlock(writing, block)).join('\n');
}

/** The number of a Bab stands on a line of its own. */
function writeHeading({ level, nomor, id, text }: Heading): string {
  const number = nomor === undefined ? '' : `${escapeHtml(nomor)}${level === 1 ? ' <br>' : ' '}`;
  return element(`h${level}`, { id }, number + writeInlines(text));
}

function writeFigure(figure: Figure): string {
  const drawing = element('div', { role: 'img', 'aria-label': figure.alt }, checkSvg(figure.svg));
  const caption = escapeHtml(captionLabel(figure)) + writeInlines(figure.caption);
  return `<figure>\n${drawing}\n${element('figcaption', { id: figure.id }, caption)}\n</figure>`;
}

/** Drawings come from our own code, never from content; this keeps it so. */
function checkSvg(svg: string): string {
  if (!svg.startsWith('<svg') || /<script|<foreignObject|\son\w+=|href=|style=|<style/i.test(svg)) {
    throw new Error('gambar dokumen memuat sesuatu yang bukan gambar; laporkan kepada pengelola');
  }
  return svg;
}
