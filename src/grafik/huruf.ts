// How wide words are, near enough to break lines: Arial's widths in thousandths of its size, by groups of letters.
const SEMPIT = new Set("ijltfrI.,:;'|!()[]-/ ");
const LEBAR = new Set('mwMWGOQ%@CDHNRU&');

export function measureTeks(words: string, size: number): number {
  let thousandths = 0;
  for (const letter of words) thousandths += SEMPIT.has(letter) ? 310 : LEBAR.has(letter) ? 790 : 580;
  return (thousandths * size) / 1000;
}

/** Lines no wider than `width`; what does not fit in `most` lines ends in "…". A word too long for a line is cut. */
export function breakLines(words: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  let rest = words.split(/\s+/).filter((word) => word !== '');
  while (rest.length && lines.length < most) {
    const fits = countFitting(rest, width, size);
    lines.push(rest.slice(0, fits).join(' '));
    rest = rest.slice(fits);
  }
  const last = lines.at(-1);
  if (rest.length && last !== undefined) lines[lines.length - 1] = `${last} …`;
  return lines.map((line) => cut(line, width, size));
}

function countFitting(words: string[], width: number, size: number): number {
  let fits = 1;
  while (fits < words.length && measureTeks(words.slice(0, fits + 1).join(' '), size) <= width) fits += 1;
  return fits;
}

function cut(line: string, width: number, size: number): string {
  if (measureTeks(line, size) <= width) return line;
  const letters = [...line];
  while (letters.length > 1 && measureTeks(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
