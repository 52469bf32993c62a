// Drawings are presentation attributes alone: no style, no script, no ids, nothing to load. So they are the same on a page,
// in Word and in a PDF, and many of them may stand on one page.

export type Atribut = Readonly<Record<string, string | number | undefined>>;

/** Ink and paper; whatever has to be told apart differs in shape too, for prints in black and white. */
export const TINTA = '#1b2a3a';
export const ISI = '#1f5f8b';
export const GARIS = '#8a949e';
export const UKURAN_HURUF = 11; // CSS pixels
export const LEBAR = 600; // as wide as the text of an upright A4 page

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

/** Plain words; nothing in them can become markup. */
export function tulis(words: string, x: number, y: number, attributes: Atribut = {}): string {
  return element('text', { x, y, fill: TINTA, ...attributes }, escapeXml(words));
}

export function writeSvg(height: number, parts: string[]): string {
  const size = { width: LEBAR, height, viewBox: `0 0 ${LEBAR} ${formatKoordinat(height)}` };
  const font = { 'font-family': 'Arial', 'font-size': UKURAN_HURUF };
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size, ...font }, parts.join(''));
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
