import { situs } from '../kinerja.ts';
import { viewLlms } from '../views/data-mesin.ts';

export function GET(): Response {
  return new Response(viewLlms(situs));
}
