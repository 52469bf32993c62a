import { situs } from '../../kinerja.ts';
import type { Dokumen } from '../../markup/types.ts';
import { writeDocx } from '../../write/docx.ts';
import { rasterize } from '../../write/rasterize.ts';

export function getStaticPaths() {
  return situs.dokumen.map(({ dokumen }) => {
    return { params: { id: dokumen.id }, props: { dokumen } };
  });
}

export async function GET({ props: { dokumen } }: { props: { dokumen: Dokumen } }): Promise<Response> {
  const bytes = await writeDocx(dokumen, { rasterize, when: new Date(`${situs.tanggal}T00:00:00Z`) });
  return new Response(Buffer.from(bytes));
}
