// Checks of tables: the grid that all rows must fill, and what Word wants around and in them.
import { type Aturan, bodyOf, type Kena, kenaAt, listNodes, type Paket } from './docx-lint-paket.ts';
import { measureSections } from './docx-lint-halaman.ts';
import { childOf, valueOf, type XmlNode } from './docx-lint-xml.ts';

export const ATURAN_TABEL: Aturan[] = [
  { nama: 'tabel-berbaris', arti: 'tabel punya baris', periksa: onTables(checkRows) },
  { nama: 'sel-berakhir-paragraf', arti: 'sel tidak kosong dan berakhir dengan paragraf', periksa: checkCells },
  { nama: 'baris-selebar-kisi', arti: 'sel sebaris mengisi seluruh kolom', periksa: onTables(checkWidths) },
  { nama: 'gabung-tegak-bersambung', arti: 'sel gabungan ke bawah bersambung', periksa: onTables(checkMerges) },
  {
    nama: 'kepala-tabel-di-atas',
    arti: 'baris kepala di atas, dan ada baris sesudahnya',
    periksa: onTables(checkHeads),
  },
  { nama: 'tabel-beruraian', arti: 'tabel berkepala punya uraian', periksa: onTables(checkDescribed) },
  { nama: 'tabel-berparagraf-di-belakang', arti: 'di belakang tabel ada paragraf', periksa: onTables(checkAfter) },
  { nama: 'tabel-selebar-halaman', arti: 'tabel tidak lebih lebar dari halamannya', periksa: checkFits },
];

type Check = (table: XmlNode) => Iterable<[XmlNode, string]>;

function onTables(check: Check): Aturan['periksa'] {
  return function* periksa(paket: Paket): Generator<Kena> {
    for (const [bagian, table] of listNodes(paket, 'w:tbl')) {
      for (const [node, pesan] of check(table)) yield kenaAt(bagian, node, pesan);
    }
  };
}

function* checkRows(table: XmlNode): Generator<[XmlNode, string]> {
  if (listRows(table).length === 0) yield [table, 'tabel tanpa baris'];
}

function* checkCells(paket: Paket): Generator<Kena> {
  for (const [bagian, cell] of listNodes(paket, 'w:tc')) {
    const last = cell.children.at(-1)?.name;
    if (last !== 'w:p') yield kenaAt(bagian, cell, `sel berakhir dengan ${last ?? 'kosong'}`);
  }
}

function* checkWidths(table: XmlNode): Generator<[XmlNode, string]> {
  const columns = childOf(table, 'w:tblGrid')?.children.length ?? 0;
  for (const row of listRows(table)) {
    const { at } = listSlots(row).at(-1) ?? { at: 0 };
    const width = at + spanOf(listSlots(row).at(-1)?.cell) + Number(gridValue(row, 'w:gridAfter'));
    if (width !== columns) yield [row, `baris selebar ${width} dari ${columns} kolom`];
  }
}

interface Slot {
  at: number; // column of the grid
  cell: XmlNode;
}

/** Cells with the column each begins at. */
function listSlots(row: XmlNode): Slot[] {
  let at = Number(gridValue(row, 'w:gridBefore'));
  return row.children
    .filter(({ name }) => name === 'w:tc')
    .map((cell) => {
      const slot = { at, cell };
      at += spanOf(cell);
      return slot;
    });
}

function gridValue(row: XmlNode, name: string): string {
  return valueOf(childOf(childOf(row, 'w:trPr'), name)) ?? '0';
}

function spanOf(cell: XmlNode | undefined): number {
  return cell ? Number(valueOf(childOf(childOf(cell, 'w:tcPr'), 'w:gridSpan')) ?? 1) : 0;
}

/** What continues a cell must stand below one that is merged too, in the same columns. */
function* checkMerges(table: XmlNode): Generator<[XmlNode, string]> {
  let above: Slot[] = [];
  for (const row of listRows(table)) {
    const slots = listSlots(row);
    for (const { at, cell } of slots.filter((slot) => mergeOf(slot.cell) === 'continue')) {
      const over = above.find((slot) => slot.at === at);
      const isGood = over && mergeOf(over.cell) !== undefined && spanOf(over.cell) === spanOf(cell);
      if (!isGood) yield [cell, 'lanjutan sel tanpa awalnya'];
    }
    above = slots;
  }
}

function mergeOf(cell: XmlNode): string | undefined {
  const merge = childOf(childOf(cell, 'w:tcPr'), 'w:vMerge');
  return merge && (valueOf(merge) ?? 'continue');
}

function* checkHeads(table: XmlNode): Generator<[XmlNode, string]> {
  const rows = listRows(table);
  const heads = rows.map(isHead);
  const first = heads.indexOf(false);
  if (rows.length > 0 && first < 0) yield [table, 'semua baris kepala'];
  const stray = rows.find((_, index) => first >= 0 && index > first && heads[index]);
  if (stray) yield [stray, 'baris kepala di bawah isi'];
}

function isHead(row: XmlNode): boolean {
  const head = childOf(childOf(row, 'w:trPr'), 'w:tblHeader');
  return head !== undefined && !['false', '0', 'off'].includes(valueOf(head) ?? 'true');
}

function* checkDescribed(table: XmlNode): Generator<[XmlNode, string]> {
  const properties = childOf(table, 'w:tblPr');
  const isDescribed = Boolean(valueOf(childOf(properties, 'w:tblDescription')));
  if (listRows(table).some(isHead) && !isDescribed) yield [table, 'tabel tanpa uraian'];
}

/** Two tables in a row become one; at the end of a body or cell Word has nowhere to put the cursor. */
function* checkAfter(table: XmlNode): Generator<[XmlNode, string]> {
  const siblings = (table.parent?.children ?? []).filter(({ name }) => !name.startsWith('w:bookmark'));
  const next = siblings[siblings.indexOf(table) + 1]?.name;
  if (next === undefined || next === 'w:tbl' || next === 'w:sectPr')
    yield [table, `tabel langsung diikuti ${next ?? 'akhir'}`];
}

/** Of the body itself, with a point to spare: shares of a width are rounded. */
function* checkFits(paket: Paket): Generator<Kena> {
  const body = bodyOf(paket);
  if (!body) return;
  for (const { node, textWidth } of measureSections(body)) {
    if (node.name !== 'w:tbl') continue;
    const widths = (childOf(node, 'w:tblGrid')?.children ?? []).map((column) => Number(valueOf(column, 'w:w')));
    const width = widths.reduce((sum, one) => sum + one, 0);
    if (width > textWidth + 20) yield kenaAt('word/document.xml', node, `lebar ${width} dari ${textWidth}`);
  }
}

function listRows(table: XmlNode): XmlNode[] {
  return table.children.filter(({ name }) => name === 'w:tr');
}
