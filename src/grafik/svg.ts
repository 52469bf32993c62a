// Drawings have no style of their own beyond presentation attributes, no script, no ids, nothing to load. So they are the same in
// Word and in a PDF, and many of them may stand on one page; on a page their parts bear classes instead of colours.
import type { Rupa } from './rupa.ts';

export type Atribut = Readonly<Record<string, string | number | undefined>>;

/** For those who do not see a drawing: what it is, and all that it says. */
export interface NamaGambar {
  judul: string;
  uraian: string;
}

/** `inside` is SVG. */
export function element(name: string, attributes: Atribut, inside?: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => ` ${key}="${typeof value === 'number' ? formatKoordinat(value) : escapeXml(String(value))}"`,
    );
  const open = `<${name}${written.join('')}`;
  return inside === undefined ? `${open}/>` : `${open}>${inside}</${name}>`;
}

export interface Letak {
  x: number;
  y: number;
  rata?: 'middle' | 'end';
  tebal?: boolean;
}

/** Plain words; nothing in them can become markup. */
export function tulis({ gaya }: Rupa, words: string, { x, y, rata, tebal = false }: Letak): string {
  const attributes = { x, y, ...gaya.teks, 'text-anchor': rata, ...(tebal ? gaya.tebal : {}) };
  return element('text', attributes, escapeXml(words));
}

/** A document says in its own words what a figure shows; on a page the drawing itself bears a name. */
export function writeSvg({ lebar, huruf }: Rupa, height: number, parts: string[], nama?: NamaGambar): string {
  const size = { width: lebar, height, viewBox: `0 0 ${lebar} ${formatKoordinat(height)}` };
  const font = { 'font-family': nama ? undefined : 'Arial', 'font-size': huruf };
  const sebutan = nama ? [writeTeks('title', nama.judul), writeTeks('desc', nama.uraian)] : [];
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', ...size, ...font, role: nama && 'img' };
  return element('svg', attributes, [...sebutan, ...parts].join(''));
}

function writeTeks(name: string, words: string): string {
  return element(name, {}, escapeXml(words));
}

/** Tenths of a pixel: the same figures give the same bytes on every machine. */
export function formatKoordinat(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escapeXml(words: string): string {
  return words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"'=]/g, (letter) => {
    return ENTITIES[letter] ?? letter;
  });
}

// "=" too: words such as "style=x" must not look like an attribute to whoever inspects a drawing.
const ENTITIES: Record<string, string> = {
  '=': '&#61;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
