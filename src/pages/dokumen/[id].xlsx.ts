import { situs } from '../../kinerja.ts';
import { type FormulirXlsx, listFormulirXlsx } from '../../views/formulir-xlsx.ts';
import { writeFormulir } from '../../write/xlsx-formulir.ts';

export function getStaticPaths() {
  return listFormulirXlsx(situs).map((formulir) => {
    return { params: { id: formulir.id }, props: { formulir } };
  });
}

export async function GET({ props: { formulir } }: { props: { formulir: FormulirXlsx } }): Promise<Response> {
  return new Response(Buffer.from(await writeFormulir(formulir, new Date(`${situs.tanggal}T00:00:00Z`))));
}
