import { situs } from '../../../kinerja.ts';

export function getStaticPaths() {
  return situs.arsip.map(({ tahun, nama, read }) => {
    return { params: { tahun, berkas: nama }, props: { read } };
  });
}

/** As it came back: nothing here mends, stamps or compresses what somebody signed. */
export function GET({ props: { read } }: { props: { read: () => Uint8Array } }): Response {
  return new Response(Buffer.from(read()));
}
