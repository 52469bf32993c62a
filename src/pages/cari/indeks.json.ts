import { situs } from '../../kinerja.ts';
import { composeIndeks } from '../../views/cari.ts';

export function GET(): Response {
  return Response.json(composeIndeks(situs));
}
