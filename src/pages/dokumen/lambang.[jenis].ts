import { situs } from '../../kinerja.ts';
import type { Lambang } from '../../markup/types.ts';

/** The emblem beside the letterhead, once for all documents: see write/html-struktur.ts. */
export function getStaticPaths() {
  const lambang = situs.dokumen.flatMap(({ dokumen }) => dokumen.lambang ?? []).slice(0, 1);
  return lambang.map((satu) => ({ params: { jenis: satu.jenis }, props: { lambang: satu } }));
}

export function GET({ props: { lambang } }: { props: { lambang: Lambang } }): Response {
  return new Response(Buffer.from(lambang.bytes));
}
