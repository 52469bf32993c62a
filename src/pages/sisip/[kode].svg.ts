import { situs } from '../../kinerja.ts';
import { listSisipView, type SisipView } from '../../views/data-sisip.ts';

export function getStaticPaths() {
  return listSisipView(situs).map((view) => {
    return { params: { kode: view.kode }, props: { view } };
  });
}

export function GET({ props: { view } }: { props: { view: SisipView } }): Response {
  return new Response(view.svg);
}
