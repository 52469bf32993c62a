import { listJalur, respond } from './_berkas.ts';

export function getStaticPaths() {
  return listJalur('json');
}

export function GET({ props: { berkas } }: { props: { berkas: string } }): Response {
  return respond(berkas);
}
