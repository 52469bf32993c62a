import { HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import type { Party } from '../markup/types.ts';
import { divide } from './column-width.ts';
import { cleanText } from './docx-inline.ts';
import { NO_GRID, STYLE, toTwips } from './docx-styles.ts';

/** Three columns without lines: one party stands at the right, two at both sides. Kept together on one page. */
export function composeSignatures(parties: Party[], width: number): Table {
  const columns = divide(width, [1, 1, 1]);
  const slots = parties.length < 3 ? [...parties.slice(0, -1), ...gaps(parties.length), ...parties.slice(-1)] : parties;
  const row = (compose: (party: Party) => Paragraph[], height?: number) =>
    new TableRow({
      cantSplit: true,
      ...(height === undefined ? {} : { height: { value: height, rule: HeightRule.ATLEAST } }),
      children: slots.map((party, index) => {
        const children = party ? compose(party) : [line('')];
        return new TableCell({ children, width: { size: columns[index] ?? 0, type: WidthType.DXA } });
      }),
    });
  return new Table({
    rows: [row(composeAbove), row(() => [line('')], toTwips(20)), row(composeBelow)],
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: NO_GRID,
  });
}

function gaps(parties: number): undefined[] {
  return Array.from({ length: 3 - parties }, () => undefined);
}

function composeAbove({ pengantar, tanggal, jabatan }: Party): Paragraph[] {
  return [line(tanggal ?? pengantar ?? ''), line(jabatan)];
}

function composeBelow({ nama, pangkat, nip }: Party): Paragraph[] {
  const name =
    nama === undefined
      ? line('……………………………')
      : new Paragraph({
          style: STYLE.signature,
          children: [new TextRun({ text: cleanText(nama), bold: true, underline: {} })],
        });
  const rest = [pangkat, nip === undefined ? undefined : `NIP ${nip}`].filter((text) => text !== undefined);
  return [name, ...rest.map(line)];
}

function line(text: string): Paragraph {
  return new Paragraph({ style: STYLE.signature, children: [new TextRun(cleanText(text))] });
}
