// All looks of Word: the one table from meaning to fonts, sizes, fills and borders. Half points for letters, twips for lengths.
import { AlignmentType, BorderStyle, type IStylesOptions, LevelFormat, type ILevelsOptions } from 'docx';
import type { Cell, Dokumen } from '../markup/types.ts';

export const TWIPS_PER_MM = 1440 / 25.4;

export function toTwips(mm: number): number {
  return Math.round(mm * TWIPS_PER_MM);
}

/** A tone only tints; the figure itself says the same. Equal to styles/dokumen.css. */
export const FILL = {
  head: 'E9EDEC',
  total: 'F3F3F0',
  tercapai: 'E0F0E0',
  'tidak-tercapai': 'FBE3DF',
  'belum-ada': 'EDEDED',
} as const;

export const WARNING = '8A1740';
export const LINE = { style: BorderStyle.SINGLE, size: 4, color: '444444' } as const; // eighths of a point
export const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

export const GRID = { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE };
export const NO_GRID = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
};

export const CELL_MARGIN = { top: 40, bottom: 40, left: 80, right: 80 };
export const DENSE_MARGIN = { top: 20, bottom: 20, left: 25, right: 25 };
export const DENSE_POINTS = 5.5; // of a table of so many columns that nothing larger fits its sheet

export function fillOf({ role, tone }: Cell): string | undefined {
  if (tone) return FILL[tone];
  return role === 'total' ? FILL.total : undefined;
}

export function alignmentOf({ role }: Cell): (typeof AlignmentType)[keyof typeof AlignmentType] {
  if (role === 'number' || role === 'total') return AlignmentType.RIGHT;
  return role === 'title' ? AlignmentType.CENTER : AlignmentType.LEFT;
}

/** Points that the words of a cover are larger than those of the text, and its lines apart. */
export const SAMPUL = { judul: 9, kaki: 4, garis: 1.3 };

/** Names of paragraph styles; the first two are Word's. */
export const STYLE = {
  coverTitle: 'Title',
  coverFoot: 'Subtitle',
  table: 'IsiTabel',
  identity: 'Identitas',
  tableHead: 'KepalaTabel',
  tableDense: 'IsiTabelRapat',
  tableHeadDense: 'KepalaTabelRapat',
  tableTitle: 'JudulDalamTabel',
  gap: 'Sela',
  letterhead: 'Kop',
  letterheadName: 'KopNama',
  letterheadAddress: 'KopAlamat',
  running: 'BarisHalaman',
  signature: 'TandaTangan',
} as const;

export function composeStyles({ kertas }: Dokumen): IStylesOptions {
  const font = kertas.huruf;
  const size = kertas.ukuranHuruf * 2;
  return {
    default: {
      document: {
        run: { font, size, language: { value: 'id-ID' } },
        paragraph: { spacing: { after: 120, ...LINES } },
      },
      heading1: heading(font, 0, size + 6, { ...CENTRED, spacing: { before: 240, after: 160 } }),
      heading2: heading(font, 1, size + 2, { spacing: { before: 240, after: 120 } }),
      heading3: heading(font, 2, size, { spacing: { before: 160, after: 80 } }),
      heading4: heading(font, 3, size, { spacing: { before: 120, after: 60 } }),
      title: {
        run: { font, size: size + SAMPUL.judul * 2, bold: true, color: '000000', allCaps: true },
        paragraph: { ...CENTRED, spacing: { after: 0, line: SAMPUL.garis * 240, lineRule: 'auto' } },
      },
      caption: {
        run: { font, size: size - 4, bold: true, italics: false, color: '000000' },
        paragraph: { keepNext: true, spacing: { before: 160, after: 80 } },
      },
      hyperlink: { run: { color: '0B4F8A', underline: { type: 'single' } } },
    },
    paragraphStyles: [
      ...listStyles(),
      own(
        STYLE.coverFoot,
        'Subtitle',
        { size: size + SAMPUL.kaki * 2, bold: true },
        { ...CENTRED, spacing: { after: 0, line: SAMPUL.garis * 240, lineRule: 'auto' } },
      ),
      ...tableStyles(size),
      own(STYLE.identity, 'Identitas', {}, { spacing: TIGHT }),
      own(STYLE.gap, 'Sela', { size: 8 }, { spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' } }),
      own(STYLE.letterhead, 'Kop', { size: size + 4 }, { ...CENTRED, spacing: TIGHT }),
      own(STYLE.letterheadName, 'Kop nama', { size: size + 10, bold: true }, { ...CENTRED, spacing: TIGHT }),
      own(STYLE.letterheadAddress, 'Kop alamat', { size: size - 4 }, { ...CENTRED, spacing: TIGHT }),
      own(STYLE.running, 'Baris halaman', { size: 16, color: '333333' }, { spacing: TIGHT }),
      own(STYLE.signature, 'Tanda tangan', {}, { ...CENTRED, keepNext: true, spacing: TIGHT }),
    ],
  };
}

/** Contents: deeper levels further in. Without an indent at the right: LibreOffice would leave the page numbers out. */
function listStyles() {
  const entry = (id: string, name: string, level: number, run: Run = {}) =>
    own(id, name, run, {
      spacing: { before: 0, after: level === 1 ? 60 : 40, line: 252, lineRule: 'auto' },
      indent: { left: 340 * level, hanging: 340 },
    });
  const levels = [1, 2, 3].map((level) => entry(`TOC${level}`, `toc ${level}`, level, { bold: level === 1 }));
  return [...levels, entry('TableofFigures', 'table of figures', 1)];
}

/** A name of our own per list, so that numbering starts anew in each. */
export function bulletLevels(): ILevelsOptions[] {
  return ['•', '–', '•'].map((text, level) => ({ level, format: LevelFormat.BULLET, text, ...listIndent(level) }));
}

export function numberLevels(start: number): ILevelsOptions[] {
  return [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.DECIMAL].map((format, level) => ({
    level,
    format,
    start,
    text: `%${level + 1}.`,
    ...listIndent(level),
  }));
}

type Run = NonNullable<NonNullable<IStylesOptions['paragraphStyles']>[number]['run']>;
type ParagraphLook = NonNullable<NonNullable<IStylesOptions['paragraphStyles']>[number]['paragraph']>;

/** 240 is one line of whatever size the letters have. */
const LINES = { line: 276, lineRule: 'auto' } as const;
const TIGHT = { before: 0, after: 0, line: 264, lineRule: 'auto' } as const;
const CENTRED = { alignment: AlignmentType.CENTER } as const;

/** The level is said here too: not every program takes it from the name of the style. */
function heading(font: string, outlineLevel: number, size: number, paragraph: ParagraphLook) {
  const run = { font, size, bold: true, color: '000000', allCaps: outlineLevel === 0 };
  return { run, paragraph: { keepNext: true, outlineLevel, ...paragraph } };
}

function tableStyles(size: number) {
  const spacing = { before: 0, after: 0, line: 252, lineRule: 'auto' } as const;
  return [
    own(STYLE.table, 'Isi tabel', { size: size - 4 }, { spacing }),
    own(STYLE.tableHead, 'Kepala tabel', { size: size - 4, bold: true }, { ...CENTRED, keepNext: true, spacing }),
    own(STYLE.tableDense, 'Isi tabel rapat', { size: DENSE_POINTS * 2 }, { spacing }),
    own(
      STYLE.tableHeadDense,
      'Kepala tabel rapat',
      { size: DENSE_POINTS * 2, bold: true },
      { ...CENTRED, keepNext: true, spacing },
    ),
    own(STYLE.tableTitle, 'Judul dalam tabel', { size }, { ...CENTRED, spacing: { before: 40, after: 40 } }),
  ];
}

function own(id: string, name: string, run: Run, paragraph: ParagraphLook) {
  return { id, name, basedOn: 'Normal', run, paragraph };
}

function listIndent(level: number) {
  return { alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 360 } } } };
}
