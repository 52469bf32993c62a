import { listJalur, respond } from './_berkas.ts';

export function getStaticPaths() {
  return listJalur('csv');
}

export function GET({ props: { berkas } }: { props: { berkas: string } }): Response {
  return respond(berkas);
}
