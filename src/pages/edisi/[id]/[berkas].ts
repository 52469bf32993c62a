import { situs } from '../../../kinerja.ts';

export function getStaticPaths() {
  return situs.edisi.map(({ edisi, nama, read }) => {
    return { params: { id: edisi, berkas: nama }, props: { read } };
  });
}

/** As it lies in the repository: nothing here makes, mends or compresses. */
export function GET({ props: { read } }: { props: { read: () => Uint8Array } }): Response {
  return new Response(Buffer.from(read()));
}
