import { situs } from '../../../kinerja.ts';
import { API, type BerkasApi, listBerkasApi } from '../../../views/data-api.ts';

const BERKAS = listBerkasApi(situs);

/** Files of one folder of the API, for the route that writes them: "indikator/" → IKU-1 … */
export function listJalur(folder: '' | 'indikator/' | 'triwulan/') {
  const awalan = `${API}${folder}`;
  return BERKAS.filter(({ jalur }) => jalur.startsWith(awalan) && !jalur.slice(awalan.length).includes('/')).map(
    (berkas) => ({ params: { nama: berkas.jalur.slice(awalan.length).replace(/\.json$/, '') }, props: { berkas } }),
  );
}

export function respond({ isi }: BerkasApi): Response {
  return Response.json(isi);
}
