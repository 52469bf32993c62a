import { writeTandaMerek } from '../grafik/tanda-merek.ts';
import { situs } from '../kinerja.ts';
import { findWarnaTanda } from '../views/merek.ts';

/** The icon of the site in a browser's tab. */
export function GET(): Response {
  return new Response(writeTandaMerek(findWarnaTanda(situs)));
}
