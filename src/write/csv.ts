export type CsvValue = string | number | boolean | null | undefined | number[];

/** RFC 4180: comma, CRLF, quotes only where needed; UTF-8 without BOM. A pair is written as in YAML: "[7, 8]". */
export function writeCsv(columns: string[], rows: Record<string, CsvValue>[]): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return lines.map((line) => `${line.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(value: CsvValue): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return quote(`[${value.join(', ')}]`);
  return typeof value === 'string' ? quote(defuse(value)) : String(value);
}

/** A text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection). */
function defuse(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
