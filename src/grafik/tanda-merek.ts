// The sign of the site where the office has no emblem: three bars, and the line of their target.
import { element } from './svg.ts';

/** On a grid of 16 by 16. */
export const BATANG_MEREK = 'M2 10h3v4h-3zM6.5 7.5h3v6.5h-3zM11 2h3v12h-3z';
export const TARGET_MEREK = 'M.8 4.6h14.4v1.6h-14.4z';

export interface WarnaTanda {
  dasar: string;
  batang: string;
  target: string;
}

/** As an icon. `tepi` is the empty margin in sixteenths: icons that a phone cuts to a circle need 3. */
export function writeTandaMerek(warna: WarnaTanda, tepi = 1.5, sudut = 3): string {
  const skala = (16 - 2 * tepi) / 16;
  const isi = [
    element('rect', { width: 16, height: 16, rx: sudut, fill: warna.dasar }),
    element('g', { transform: `translate(${tepi} ${tepi}) scale(${skala})` }, drawTanda(warna)),
  ].join('');
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', width: 64, height: 64, viewBox: '0 0 16 16' }, isi);
}

/** The sign alone, 16 by 16. */
export function drawTanda({ batang, target }: WarnaTanda): string {
  return [element('path', { d: BATANG_MEREK, fill: batang }), element('path', { d: TARGET_MEREK, fill: target })].join(
    '',
  );
}
