import { ImageRun, type ParagraphChild, TextRun } from 'docx';
import type { Lambang } from '../markup/types.ts';
import { cleanText } from './docx-inline.ts';
import type { Rasterize } from './docx-writing.ts';

const SHARPNESS = 2; // dots of the fallback picture per CSS pixel

/** A drawing of that size in CSS pixels. Without a rasterizer, its description stands in its place. */
export function composePicture(
  svg: string,
  alt: string,
  size: { width: number; height: number },
  rasterize: Rasterize | undefined,
): ParagraphChild {
  const description = cleanText(alt);
  if (!rasterize) return new TextRun({ text: `[${description}]`, italics: true });
  return new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    transformation: size,
    fallback: { type: 'png', data: rasterize(svg, Math.round(size.width * SHARPNESS)) },
    altText: { name: 'Gambar', title: '', description },
  });
}

/** The emblem, in CSS pixels. */
export function composeLambang(lambang: Lambang, size: { width: number; height: number }): ImageRun {
  return new ImageRun({
    type: lambang.jenis,
    data: lambang.bytes,
    transformation: size,
    altText: { name: 'Lambang', title: '', description: cleanText(lambang.alt) },
  });
}

/** As large as fits into a room of so many mm, in CSS pixels. */
export function measureLambang(
  { lebar, tinggi }: Lambang,
  room: { lebar: number; tinggi: number },
): { width: number; height: number } {
  const scale = Math.min(room.lebar / lebar, room.tinggi / tinggi) * (96 / 25.4);
  return { width: Math.max(1, Math.round(lebar * scale)), height: Math.max(1, Math.round(tinggi * scale)) };
}

/** Width and height of an SVG in CSS pixels: those it says in mm or px, else its viewBox. */
export function measureSvg(svg: string): { width: number; height: number } {
  const head = /^<svg[^>]*>/.exec(svg)?.[0] ?? '';
  const [, , boxWidth, boxHeight] = /viewBox="([^"]*)"/.exec(head)?.[1]?.split(/[\s,]+/) ?? [];
  const read = (name: string, box: string | undefined) => {
    const [, number, unit] = new RegExp(` ${name}="([\\d.]+)(mm|px)?"`).exec(head) ?? [];
    const length = Number(number ?? box ?? Number.NaN);
    return unit === 'mm' ? (length * 96) / 25.4 : length;
  };
  const size = { width: read('width', boxWidth), height: read('height', boxHeight) };
  if (!(size.width > 0 && size.height > 0)) throw new Error('gambar dokumen tidak menyebut ukurannya');
  return { width: Math.round(size.width), height: Math.round(size.height) };
}
