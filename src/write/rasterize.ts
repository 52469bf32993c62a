import { Resvg } from '@resvg/resvg-js';
import { listFontFiles } from './fonts.ts';
import { keepLast } from './keep-last.ts';

/**
 * SVG → PNG without a background, with our own font files and no others: the same picture on every machine. Drawing one
 * costs more than the rest of a Word file.
 */
export const rasterize = keepLast(100, draw);

function draw(svg: string, width: number): Uint8Array {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontFiles: FONT_FILES, loadSystemFonts: false, defaultFontFamily: 'Arimo' },
  });
  return drawing.render().asPng();
}

const FONT_FILES = listFontFiles();
