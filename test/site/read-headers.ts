// The shipped `_headers` as hosts read it: "*" at the end of a pattern stands for anything, and all rules that fit are joined.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface AturanKepala {
  pola: string; // "/capaian/*"
  kepala: [nama: string, nilai: string][];
}

export function readHeaders(folder: string): AturanKepala[] {
  const aturan: AturanKepala[] = [];
  for (const line of readFileSync(join(folder, '_headers'), 'utf8').split('\n')) {
    const [, nama, nilai] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
    if (nama !== undefined && nilai !== undefined) aturan.at(-1)?.kepala.push([nama, nilai]);
    else if (line.startsWith('/')) aturan.push({ pola: line, kepala: [] });
  }
  return aturan;
}

/** What an address is sent with; a header that two rules name has both values, with a comma. */
export function findKepala(aturan: AturanKepala[], jalur: string): Record<string, string> {
  const hasil: Record<string, string> = {};
  for (const [nama, nilai] of aturan.filter(({ pola }) => isCocok(pola, jalur)).flatMap(({ kepala }) => kepala)) {
    hasil[nama] = hasil[nama] === undefined ? nilai : `${hasil[nama]}, ${nilai}`;
  }
  return hasil;
}

function isCocok(pola: string, jalur: string): boolean {
  return pola.endsWith('*') ? jalur.startsWith(pola.slice(0, -1)) : jalur === pola;
}
