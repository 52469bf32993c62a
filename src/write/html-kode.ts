import { element } from './html-escape.ts';
import { writeInlines } from './html-inline.ts';
import { describeKode, drawKode, type KodePeriksa, listBarisKode } from './kode-periksa.ts';

export function writeKode(block: KodePeriksa): string {
  const drawing = element('div', { role: 'img', 'aria-label': describeKode(block) }, drawKode(block));
  const words = listBarisKode(block).map((text) => element('p', {}, writeInlines(text)));
  return `<div class="dokumen-kode">\n${drawing}\n<div>\n${words.join('\n')}\n</div>\n</div>`;
}
