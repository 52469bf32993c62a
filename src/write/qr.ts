import { encode } from 'uqr';
import { keepLast } from './keep-last.ts';

/** A QR code as a drawing, `sisi` mm wide with its quiet zone. Medium correction: a crease or a stamp does no harm. */
export const drawQr = keepLast(100, draw);

function draw(text: string, sisi: number): string {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const path = data.flatMap((row, y) => listRuns(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${sisi}mm" height="${sisi}mm" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">`,
    `<path fill="#fff" d="M0 0h${size}v${size}h-${size}z"/><path fill="#000" d="${path.join('')}"/></svg>`,
  ].join('');
}

/** Dark modules that touch, as [first, how many]: one shape instead of many, without hairlines between. */
function listRuns(row: boolean[]): [x: number, length: number][] {
  const runs: [number, number][] = [];
  for (const [x, isDark] of row.entries()) {
    const last = runs.at(-1);
    if (!isDark) continue;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  }
  return runs;
}
