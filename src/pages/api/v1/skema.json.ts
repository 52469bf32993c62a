import { situs } from '../../../kinerja.ts';
import { viewSkemaApi } from '../../../views/data-skema.ts';

export function GET(): Response {
  return new Response(`${JSON.stringify(viewSkemaApi(situs), null, 2)}\n`);
}
