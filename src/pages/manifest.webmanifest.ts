import { linkTo } from '../components/link.ts';
import { situs } from '../kinerja.ts';
import { composeManifes } from '../views/manifes.ts';

export function GET(): Response {
  return Response.json(composeManifes(situs, linkTo));
}
