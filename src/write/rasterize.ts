import { Resvg } from '@resvg/resvg-js';
import { listFontFiles } from './fonts.ts';

/**
 * SVG → PNG without a background, with our own font files and no others: the same picture on every machine. Several documents
 * show the same charts and emblem, so the last pictures are kept: drawing one costs more than the rest of a Word file.
 */
export function rasterize(svg: string, width: number): Uint8Array {
  const kunci = `${width} ${svg}`;
  const gambar = TERAKHIR.get(kunci) ?? draw(svg, width);
  TERAKHIR.delete(kunci); // to the end: the first of the map is the one longest unused
  TERAKHIR.set(kunci, gambar);
  const [terlama] = TERAKHIR.keys();
  if (TERAKHIR.size > BANYAK && terlama !== undefined) TERAKHIR.delete(terlama);
  return gambar;
}

const TERAKHIR = new Map<string, Uint8Array>();
const BANYAK = 100;

function draw(svg: string, width: number): Uint8Array {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontFiles: FONT_FILES, loadSystemFonts: false, defaultFontFamily: 'Arimo' },
  });
  return drawing.render().asPng();
}

const FONT_FILES = listFontFiles();
