import { situs } from '../../kinerja.ts';
import { viewUmpanAngka } from '../../views/data-umpan.ts';
import { writeAtom } from '../../write/atom.ts';

export function GET(): Response {
  return new Response(writeAtom(viewUmpanAngka(situs)));
}
