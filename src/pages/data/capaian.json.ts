import { listBarisData } from '../../domain/baris-data.ts';
import { situs } from '../../kinerja.ts';

export function GET(): Response {
  return Response.json(listBarisData(situs.kinerja, situs.terbit, situs.locate));
}
