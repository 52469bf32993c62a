import type { Block, Dokumen, Section, Table } from '../markup/types.ts';
import { layoutDokumen } from './bagan-dokumen.ts';
import type { TataBagan } from './bagan-alir.ts';
import { toPercents, widthClass } from './column-width.ts';
import { baganClass, baganColumnClass } from './html-bagan.ts';
import { measurePaper } from './paper.ts';

/** What only one document says: its paper, its running lines, the widths of its columns. All else is in styles/dokumen.css. */
export function writePageCss(dokumen: Dokumen): string {
  const { huruf, ukuranHuruf } = dokumen.kertas;
  const orientations = [...new Set(dokumen.sections.map(({ orientation }) => orientation))];
  return [
    `.dokumen { --dokumen-huruf: ${cssString(huruf)}; --dokumen-ukuran: ${ukuranHuruf}pt; }`,
    ...orientations.map((orientation) => writePage(dokumen, orientation)),
    ...listWidths(dokumen).map((percent) => `.${widthClass(percent)} { width: ${percent}%; }`),
    ...[...layoutDokumen(dokumen).values()].flatMap((tata, index) => writeBaganCss(tata, index + 1)),
    '',
  ].join('\n');
}

function writePage(dokumen: Dokumen, orientation: Section['orientation']): string {
  const { width, height } = measurePaper(dokumen.kertas, orientation);
  const { atas, kanan, bawah, kiri } = dokumen.kertas.margin;
  const status = listStatus(dokumen).join(' · ');
  const name = `dokumen-${orientation}`;
  return [
    `@page ${name} {`,
    `  size: ${width}mm ${height}mm;`,
    `  margin: ${atas}mm ${kanan}mm ${bawah}mm ${kiri}mm;`,
    marginBox('top-left', cssString(dokumen.instansi), ' width: 37.5%;'),
    marginBox(
      'top-center',
      cssString(status),
      ' width: 25%; font-weight: 700; color: #8a1740; letter-spacing: 0.1em; white-space: nowrap;',
    ),
    marginBox('top-right', cssString(dokumen.judul), ' width: 37.5%;'),
    marginBox('bottom-right', "'Halaman ' counter(page) ' dari ' counter(pages)"),
    '}',
    `@page ${name}:first { @top-left { content: none; } @top-right { content: none; } }`,
  ].join('\n');
}

function marginBox(place: string, content: string, more = ''): string {
  return `  @${place} { content: ${content}; font: 8pt Arial, sans-serif; color: #333;${more} }`;
}

export function listStatus({ draf, contoh }: Dokumen): string[] {
  return [...(contoh ? ['DATA CONTOH'] : []), ...(draf ? ['DRAF'] : [])];
}

/** A CSS string. "<" is escaped too: the sheet may stand inside a page. */
function cssString(text: string): string {
  const escaped = text.replace(/[\\'"<>\n\r\f]/g, (letter) => `\\${letter.charCodeAt(0).toString(16)} `);
  return `'${escaped}'`;
}

function listWidths({ sections }: Dokumen): number[] {
  const widths = sections
    .flatMap(({ blocks }) => listTables(blocks))
    .flatMap(({ widths: shares }) => toPercents(shares));
  return [...new Set(widths)].sort((a, b) => a - b);
}

function listTables(blocks: Block[]): Table[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return block.items.flatMap(listTables);
    if (block.type !== 'table') return [];
    const cells = [...block.head, ...block.body].flat();
    return [block, ...cells.flatMap((cell) => listTables(cell.blocks))];
  });
}

function writeBaganCss({ lebarMm, kolom, kepala, teks }: TataBagan, number: number): string[] {
  const name = `dokumen .${baganClass(number)}`; // stronger than the rules of all tables
  const padding = `${teks.jarakAtasMm}mm ${teks.jarakSampingMm}mm`;
  return [
    `.${name} { width: ${lebarMm}mm; font-size: ${teks.ukuranHuruf}pt; line-height: ${teks.tinggiGaris}; }`,
    `.${name} td, .${name} tbody th { padding: ${padding}; }`,
    `.${name} thead th { padding: 0 ${kepala.jarakSampingMm}mm; font-size: ${kepala.ukuranHuruf}pt; }`,
    `.${name} thead tr:first-child { height: ${kepala.tinggiMm[0]}mm; }`,
    `.${name} thead tr:last-child { height: ${kepala.tinggiMm[1]}mm; }`,
    `.${name} .dokumen-bagan-peran { font-size: ${kepala.ukuranHurufPelaksana}pt; }`,
    ...kolom.map((satu, index) => `.${baganColumnClass(number, index)} { width: ${satu.lebarMm}mm; }`),
  ];
}
