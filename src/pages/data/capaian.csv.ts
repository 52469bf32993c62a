import { listBarisData, listKolomData } from '../../domain/baris-data.ts';
import { situs } from '../../kinerja.ts';
import { writeCsv } from '../../write/csv.ts';

export function GET(): Response {
  const rows = listBarisData(situs.kinerja, situs.terbit, situs.locate).map((baris) => ({ ...baris }));
  return new Response(writeCsv(listKolomData(situs.kinerja), rows));
}
