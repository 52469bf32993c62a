import type { Cell, CellStyle } from 'hucre/xlsx';
import { cleanText } from './docx-inline.ts';

export type Sel = Pick<Cell, 'value' | 'type'> & { style: CellStyle };

const GARIS = { style: 'thin', color: { rgb: '999999' } } as const;
const KOTAK: CellStyle['border'] = { top: GARIS, right: GARIS, bottom: GARIS, left: GARIS };
const BUNGKUS: CellStyle['alignment'] = { wrapText: true, vertical: 'top' };

/** How cells look, by what they mean. */
export const LOOKS = {
  isi: { border: KOTAK, alignment: BUNGKUS },
  biasa: {}, // over its neighbours, as titles are
  judul: { font: { bold: true, size: 13 } },
  catatan: { font: { italic: true } },
  tanda: { font: { bold: true, color: { rgb: '8A1740' } } },
  kepala: {
    font: { bold: true },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E9EDEC' } },
    border: KOTAK,
    alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
  },
} as const satisfies Record<string, CellStyle>;

/**
 * Text that cannot be changed. "@" keeps it text: what begins with "=", "+", "-" or "@" is never a formula, not even when
 * somebody unlocks the sheet and edits the cell.
 */
export function locked(text: string, look: CellStyle = LOOKS.isi): Sel {
  return { value: cleanText(text), type: 'string', style: { ...look, numFmt: '@', protection: { locked: true } } };
}

/** An empty cell to write in. */
export function open(isi: 'angka' | 'teks'): Sel {
  const fill = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF9DB' } } as const;
  const numFmt = isi === 'angka' ? '#,##0.####' : '@';
  return { value: null, type: 'empty', style: { ...LOOKS.isi, fill, numFmt, protection: { locked: false } } };
}
