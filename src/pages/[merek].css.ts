import { situs } from '../kinerja.ts';
import { viewMerek, writeMerekCss } from '../views/merek.ts';

/** The office's colour: a file, because the content security policy of the pages allows no style inside them. */
export function getStaticPaths() {
  const { gaya, warna } = viewMerek(situs);
  return gaya ? [{ params: { merek: 'merek' }, props: { warna } }] : [];
}

export function GET({ props: { warna } }: { props: { warna: string } }): Response {
  return new Response(writeMerekCss(warna));
}
