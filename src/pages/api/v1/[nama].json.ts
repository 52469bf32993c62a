import type { BerkasApi } from '../../../views/data-api.ts';
import { listJalur, respond } from './_berkas.ts';

export function getStaticPaths() {
  return listJalur('');
}

export function GET({ props: { berkas } }: { props: { berkas: BerkasApi } }): Response {
  return respond(berkas);
}
