import type { Dokumen } from '../../markup/types.ts';
import { situs } from '../../kinerja.ts';
import { writePageCss } from '../../write/page-css.ts';

export function getStaticPaths() {
  return situs.dokumen.map(({ dokumen }) => {
    return { params: { id: dokumen.id }, props: { dokumen } };
  });
}

/** A file of its own, because the content security policy of the pages allows no style inside them. */
export function GET({ props: { dokumen } }: { props: { dokumen: Dokumen } }): Response {
  return new Response(writePageCss(dokumen));
}
