import { BERKAS } from '../_paket.ts';

export function getStaticPaths() {
  return BERKAS.map(({ periode, nama, bytes }) => ({ params: { periode, berkas: nama }, props: { bytes } }));
}

export function GET({ props: { bytes } }: { props: { bytes: Uint8Array } }): Response {
  return new Response(Buffer.from(bytes));
}
