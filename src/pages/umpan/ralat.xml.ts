import { situs } from '../../kinerja.ts';
import { viewUmpanRalat } from '../../views/data-umpan.ts';
import { writeAtom } from '../../write/atom.ts';

export function GET(): Response {
  return new Response(writeAtom(viewUmpanRalat(situs)));
}
