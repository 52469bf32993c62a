// The icon of the installed site: the office's emblem on white, else the sign of the site.
import type { Lambang } from '../markup/types.ts';
import { rasterize } from './rasterize.ts';

/** Side of the square in which a phone cuts nothing off, of 100: W3C, Web Application Manifest, "safe zone". */
const AMAN = 80;

/** A square PNG, `sisi` pixels wide. */
export function drawIkonLambang(lambang: Lambang, sisi: number): Uint8Array {
  return rasterize(wrapLambang(lambang), sisi);
}

/** The whole emblem fits the circle: its diagonal, not its side. */
function wrapLambang({ bytes, jenis, lebar, tinggi }: Lambang): string {
  const skala = AMAN / Math.hypot(lebar, tinggi);
  const [w, h] = [lebar * skala, tinggi * skala];
  const data = `data:image/${jenis === 'png' ? 'png' : 'jpeg'};base64,${Buffer.from(bytes).toString('base64')}`;
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"><rect width="100" height="100" fill="#fff"/>' +
    `<image href="${data}" x="${(100 - w) / 2}" y="${(100 - h) / 2}" width="${w}" height="${h}"/></svg>`
  );
}
