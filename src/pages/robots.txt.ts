import { situs } from '../kinerja.ts';
import { viewRobots } from '../views/data-mesin.ts';

export function GET(): Response {
  return new Response(viewRobots(situs));
}
