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
    ...listCovers(dokumen).map((orientation) => writeCoverPage(dokumen, orientation)),
    ...listWidths(dokumen).map((percent) => `.${widthClass(percent)} { width: ${percent}%; }`),
    ...[...layoutDokumen(dokumen).values()].flatMap((tata, index) => writeBaganCss(tata, index + 1)),
    '',
  ].join('\n');
}

function writePage(dokumen: Dokumen, orientation: Section['orientation']): string {
  const { width, height } = measurePaper(dokumen.kertas, orientation);
  const { atas, kanan, bawah, kiri } = dokumen.kertas.margin;
  const name = `dokumen-${orientation}`;
  return [
    `@page ${name} {`,
    `  size: ${width}mm ${height}mm;`,
    `  margin: ${atas}mm ${kanan}mm ${bawah}mm ${kiri}mm;`,
    marginBox('top-left', cssString(dokumen.instansi), ' width: 37.5%;'),
    statusBox(dokumen),
    watermarkBox(dokumen, width),
    marginBox('top-right', cssString(dokumen.judul), ' width: 37.5%;'),
    marginBox('bottom-right', "'Halaman ' counter(page) ' dari ' counter(pages)"),
    '}',
    `@page ${name}:first { @top-left { content: none; } @top-right { content: none; } }`,
  ].join('\n');
}

/** A cover fills its sheet and carries no running lines; what is not approved says so on it too. */
function writeCoverPage(dokumen: Dokumen, orientation: Section['orientation']): string {
  const { width, height } = measurePaper(dokumen.kertas, orientation);
  const { atas, kanan, bawah, kiri } = dokumen.kertas.margin;
  const name = `dokumen-sampul-${orientation}`;
  return [
    `@page ${name} {`,
    `  size: ${width}mm ${height}mm;`,
    `  margin: ${atas}mm ${kanan}mm ${bawah}mm ${kiri}mm;`,
    statusBox(dokumen),
    watermarkBox(dokumen, width),
    '}',
    // A millimetre less than the sheet holds: rounding must not push a line onto a second one.
    `@media print { .dokumen-${orientation} > .dokumen-sampul { height: ${height - atas - bawah - 1}mm; } }`,
  ].join('\n');
}

function listCovers({ sections }: Dokumen): Section['orientation'][] {
  const covered = sections.filter(({ blocks }) => blocks.some(({ type }) => type === 'sampul'));
  return [...new Set(covered.map(({ orientation }) => orientation))];
}

function statusBox(dokumen: Dokumen): string {
  return marginBox(
    'top-center',
    cssString(listStatus(dokumen).join(' · ')),
    ' width: 25%; font-weight: 700; color: #8a1740; letter-spacing: 0.1em; white-space: nowrap;',
  );
}

/** Across the middle of the page, from the box beside it: the only thing that Chromium draws on every page at its own size. */
function watermarkBox(dokumen: Dokumen, width: number): string {
  const words = listStatus(dokumen).toReversed();
  if (!words.length) return '  @left-middle { content: none; }';
  const { kiri, kanan } = dokumen.kertas.margin;
  const inner = width - kiri - kanan;
  const place = `width: ${inner}mm; margin: 0 ${-inner}mm 0 ${kiri}mm; white-space: pre; text-align: center;`;
  const looks = 'font: 700 48pt/1.2 Arial, sans-serif; color: rgb(138 23 64 / 8%); letter-spacing: 0.05em;';
  return `  @left-middle { content: ${words.map(cssString).join(" '\\a' ")}; ${place} ${looks} }`;
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
