// Rows that hold words and nothing else, as the elements the library would make of them. Long reports are thousands of such
// cells; the library makes ten objects for each, and writing them takes longer than all the rest.

/** Runs of words in a paragraph of a style. */
export interface PlainText {
  words: string[];
  style: string;
  alignment?: string;
  bold?: true;
}

/** `width` in twips. */
export interface CellLook {
  width: number;
  colSpan: number;
  fill: string | undefined;
  isMiddle: boolean;
  merge?: 'restart' | 'continue' | undefined;
}

export type PlainCell = CellLook & { text: PlainText };

/** An element as the library's list of parts takes it: name → attributes and children. */
type Element = Record<string, unknown>;

export type PlainRow = { 'w:tr': Element[] };

/** `height` in twips, at least. */
export interface PlainRowLook {
  isHead: boolean;
  isWhole: boolean;
  height?: number | undefined;
}

export function writePlainRow(cells: PlainCell[], look: PlainRowLook): PlainRow {
  const { isHead, isWhole, height } = look;
  const properties = [
    ...(isWhole ? [flag('w:cantSplit')] : []),
    ...(isHead ? [flag('w:tblHeader')] : []),
    ...(height === undefined ? [] : [{ 'w:trHeight': { _attr: { 'w:val': height, 'w:hRule': 'atLeast' } } }]),
  ];
  return { 'w:tr': [...(properties.length ? [{ 'w:trPr': properties }] : []), ...cells.map(writePlainCell)] };
}

/** CT_TcPr and CT_PPr (ECMA-376 17.4.70, 17.3.1.26) fix the order of what they hold. */
export function writePlainCell({ width, colSpan, fill, isMiddle, merge, text }: PlainCell): Element {
  const properties = [
    { 'w:tcW': { _attr: { 'w:type': 'dxa', 'w:w': width } } },
    ...(colSpan > 1 ? [value('w:gridSpan', colSpan)] : []),
    ...(merge === undefined ? [] : [value('w:vMerge', merge)]),
    ...(fill === undefined ? [] : [{ 'w:shd': { _attr: { 'w:fill': fill, 'w:color': 'auto', 'w:val': 'clear' } } }]),
    value('w:vAlign', isMiddle ? 'center' : 'top'),
  ];
  return { 'w:tc': [{ 'w:tcPr': properties }, merge === 'continue' ? writeEmpty(text) : writeParagraph(text)] };
}

function writeEmpty({ alignment }: PlainText): Element {
  return alignment === undefined ? flag('w:p') : { 'w:p': [{ 'w:pPr': [value('w:jc', alignment)] }] };
}

function writeParagraph({ words, style, alignment, bold }: PlainText): Element {
  const properties = [value('w:pStyle', style), ...(alignment === undefined ? [] : [value('w:jc', alignment)])];
  const look = bold ? [{ 'w:rPr': [flag('w:b'), flag('w:bCs')] }] : [];
  const runs = words.map((text) => ({ 'w:r': [...look, { 'w:t': [PRESERVE, text] }] }));
  return { 'w:p': [{ 'w:pPr': properties }, ...runs] };
}

const PRESERVE = { _attr: { 'xml:space': 'preserve' } };

function flag(name: string): Element {
  return { [name]: {} };
}

function value(name: string, val: string | number): Element {
  return { [name]: { _attr: { 'w:val': val } } };
}
