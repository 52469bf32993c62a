// The office's sign, colour and emblem, and the picture beside a link: what of them a built site must hold.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mode } from '../../src/dokumen/catalog.ts';

export function listExpectedMerek(content: string, mode: Mode): string[] {
  const instansi = readFileSync(join(content, 'instansi.yaml'), 'utf8');
  return [
    'og.png',
    'tanda.svg',
    ...(/^merek:/m.test(instansi) ? ['merek.css'] : []),
    ...(/^ {2}lambang:/m.test(instansi) ? ['lambang.png'] : []),
    ...(mode === 'pratinjau' ? ['komponen/index.html'] : []),
  ];
}
