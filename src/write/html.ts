import { captionLabel, listButir } from '../markup/outline.ts';
import type { Block, Cell, Dokumen, Figure, Heading, Party, Section } from '../markup/types.ts';
import { layoutDokumen, type TataDokumen } from './bagan-dokumen.ts';
import { writeBagan } from './html-bagan.ts';
import { element, escapeHtml } from './html-escape.ts';
import { writeInlines } from './html-inline.ts';
import { writeTable } from './html-table.ts';

/** A document as one article, for a page of the site and for print. Its paper and widths come from writePageCss. */
export function writeHtml(dokumen: Dokumen): string {
  const writing: Writing = { dokumen, tata: layoutDokumen(dokumen), tables: 0, flows: 0 };
  const sections = dokumen.sections.map((section, index) => writeSection(writing, dokumen, section, index === 0));
  return `<article class="dokumen" lang="id">\n${sections.join('\n')}\n</article>`;
}

/** What is counted on the way through a document. */
interface Writing {
  dokumen: Dokumen;
  tata: TataDokumen;
  tables: number;
  flows: number;
}

function writeSection(writing: Writing, dokumen: Dokumen, section: Section, isFirst: boolean): string {
  const inside = [
    ...(isFirst ? [writeWatermark(dokumen), writeKop(dokumen), writeStatus(dokumen)] : []),
    ...section.blocks.map((block) => writeBlock(writing, block)),
  ].filter((html) => html !== '');
  return `<section class="dokumen-${section.orientation}">\n${inside.join('\n')}\n</section>`;
}

function writeKop({ kop, alamat }: Dokumen): string {
  if (!kop.length) return '';
  const lines = kop.map((line, index) => {
    const name = index === kop.length - 1 ? 'dokumen-kop-nama' : undefined;
    return element('p', { class: name }, escapeHtml(line));
  });
  const under = alamat === undefined ? [] : [element('p', { class: 'dokumen-kop-alamat' }, escapeHtml(alamat))];
  return `<header class="dokumen-kop">\n${[...lines, ...under].join('\n')}\n</header>`;
}

/** Behind every printed page; read once by screen readers, in writeStatus. */
function writeWatermark({ draf, contoh }: Dokumen): string {
  const words = [...(draf ? ['DRAF'] : []), ...(contoh ? ['DATA CONTOH'] : [])];
  if (!words.length) return '';
  return element(
    'div',
    { class: 'dokumen-cap', 'aria-hidden': 'true' },
    words.map((word) => element('span', {}, word)).join(''),
  );
}

function writeStatus({ draf, contoh }: Dokumen): string {
  const states = [
    ...(draf ? [['DRAF', 'Dokumen ini belum disahkan.']] : []),
    ...(contoh ? [['DATA CONTOH', 'Angka dalam dokumen ini hanya contoh.']] : []),
  ];
  return states
    .map(([word = '', sentence = '']) => {
      return element('p', { class: 'dokumen-status' }, `${element('strong', {}, word)} ${escapeHtml(sentence)}`);
    })
    .join('\n');
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
      return writeDaftar(writing, block.isi);
    case 'sampul':
      return `<div class="dokumen-sampul">\n${element('p', { class: 'dokumen-sampul-judul' }, writeInlines(block.judul))}\n${element('p', {}, writeInlines(block.kaki))}\n</div>`;
    case 'signatures':
      return `<div class="dokumen-ttd dokumen-ttd-${block.parties.length}">\n${block.parties.map(writeParty).join('\n')}\n</div>`;
    case 'bagan-alir': {
      const tata = writing.tata.get(block);
      if (!tata) throw new Error('a flow table stands inside another block: only sections hold them');
      writing.flows += 1;
      return writeBagan(tata, writing.flows);
    }
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
  const number = nomor === undefined ? '' : `${escapeHtml(nomor)}${level === 1 ? '<br>' : ' '}`;
  return element(`h${level}`, { id }, number + writeInlines(text));
}

function writeDaftar({ dokumen }: Writing, isi: Extract<Block, { type: 'daftar' }>['isi']): string {
  const items = listButir(dokumen, isi).map(({ id, level, label }) => {
    const link = element('a', { href: `#${id}` }, escapeHtml(label));
    return element('li', { class: `dokumen-daftar-${level}` }, link);
  });
  if (!items.length) return '';
  return `<ol class="dokumen-daftar">\n${items.join('\n')}\n</ol>`;
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

/** Five lines, so that names stand side by side whatever is above and below them. */
function writeParty({ pengantar, tanggal, atasNama, jabatan, nama, pangkat, nip }: Party): string {
  const lines = [
    element('p', { class: 'dokumen-ttd-atas' }, escapeHtml(tanggal ?? pengantar ?? '')),
    element('p', { class: 'dokumen-ttd-jabatan' }, [atasNama, jabatan].filter(isText).map(escapeHtml).join('<br>')),
    element('p', { class: 'dokumen-ttd-nama' }, nama === undefined ? KOSONG : element('strong', {}, escapeHtml(nama))),
    element('p', {}, escapeHtml(pangkat ?? '')),
    element('p', {}, nip === undefined ? '' : `NIP ${escapeHtml(nip)}`),
  ];
  return `<div>\n${lines.join('\n')}\n</div>`;
}

function isText(text: string | undefined): text is string {
  return text !== undefined;
}

const KOSONG = '……………………………';
