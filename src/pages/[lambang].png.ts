import { situs } from '../kinerja.ts';
import type { Lambang } from '../markup/types.ts';
import { findLambang, viewMerek } from '../views/merek.ts';
import { shrinkLambang } from '../write/lambang-kepala.ts';

/** The emblem as the header shows it: sharp on a fine screen, and a few KiB instead of what the letterhead needs. */
export function getStaticPaths() {
  const lambang = findLambang(situs.dokumen);
  const kepala = viewMerek(situs).lambang;
  return lambang && kepala ? [{ params: { lambang: 'lambang' }, props: { lambang, lebar: 2 * kepala.lebar } }] : [];
}

export function GET({ props: { lambang, lebar } }: { props: { lambang: Lambang; lebar: number } }): Response {
  return new Response(Buffer.from(shrinkLambang(lambang, lebar)));
}
