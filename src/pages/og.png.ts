import { drawGambarBagi, LEBAR_BAGI } from '../grafik/gambar-bagi.ts';
import { situs } from '../kinerja.ts';
import { viewGambarBagi } from '../views/merek-bagi.ts';
import { rasterize } from '../write/rasterize.ts';

/** What is shown beside a link to any page of the site. */
export function GET(): Response {
  return new Response(Buffer.from(rasterize(drawGambarBagi(viewGambarBagi(situs)), LEBAR_BAGI)));
}
