import type { Lambang } from '../markup/types.ts';
import { rasterize } from './rasterize.ts';

/** The emblem, `width` pixels wide, as PNG. */
export function shrinkLambang(lambang: Lambang, width: number): Uint8Array {
  return rasterize(wrapLambang(lambang), width);
}

function wrapLambang({ bytes, jenis, lebar, tinggi }: Lambang): string {
  const data = `data:image/${jenis === 'png' ? 'png' : 'jpeg'};base64,${Buffer.from(bytes).toString('base64')}`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${lebar}" height="${tinggi}">` +
    `<image href="${data}" width="${lebar}" height="${tinggi}"/></svg>`
  );
}
