import { respond } from './_berkas.ts';

export function GET(): Response {
  return respond('datapackage.json');
}
