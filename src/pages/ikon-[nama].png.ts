import { writeTandaMerek } from '../grafik/tanda-merek.ts';
import { situs } from '../kinerja.ts';
import { IKON } from '../views/manifes.ts';
import { findLambang, findWarnaTanda } from '../views/merek.ts';
import { drawIkonLambang } from '../write/ikon.ts';
import { rasterize } from '../write/rasterize.ts';

type Ikon = (typeof IKON)[number];

export function getStaticPaths() {
  return IKON.map((satu) => {
    return { params: { nama: satu.nama }, props: satu };
  });
}

export function GET({ props: { sisi, dipotong } }: { props: Ikon }): Response {
  const lambang = findLambang(situs.dokumen);
  const gambar = lambang ? drawIkonLambang(lambang, sisi) : rasterize(drawTanda(dipotong), sisi);
  return new Response(Buffer.from(gambar));
}

/** Cut to a circle, the sign needs a wider margin and no corners of its own. */
function drawTanda(dipotong: boolean): string {
  const warna = findWarnaTanda(situs);
  return dipotong ? writeTandaMerek(warna, 3.5, 0) : writeTandaMerek(warna);
}
