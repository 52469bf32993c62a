import { situs } from '../../kinerja.ts';
import { type BerkasKalender, listBerkasKalender } from '../../views/kalender.ts';
import { writeIcs } from '../../write/kalender-ics.ts';

export function getStaticPaths() {
  return listBerkasKalender(situs).map((berkas) => {
    return { params: { nama: berkas.nama }, props: { berkas } };
  });
}

export function GET({ props: { berkas } }: { props: { berkas: BerkasKalender } }): Response {
  const { judul: nama, penerbit, acara } = berkas;
  return new Response(writeIcs({ nama, penerbit, acara }));
}
