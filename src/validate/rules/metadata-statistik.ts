// Metadata that the Satu Data portal asks for with the figures.
import type { Isi } from '../../domain/isi.ts';
import { listMetadataKurang } from '../../domain/metadata-statistik.ts';
import type { Finding, Konteks, Rule } from '../rule.ts';

export const METADATA_STATISTIK: Rule[] = [
  { code: 'metadata-statistik-kurang', severity: 'warning', needs: ['instansi'], find: metadataIsComplete },
];

/** Only of an office that names its portal; one finding for a file, whatever it lacks. */
function* metadataIsComplete(isi: Isi, { isTroubled }: Konteks): Iterable<Finding> {
  if (isi.instansi.every(({ value }) => value.satu_data === undefined)) return;
  for (const { path, value } of isi.renstra) {
    const kurang = isTroubled(path) ? [] : listMetadataKurang(value);
    if (!kurang.length) continue;
    yield {
      path,
      pointer: value.metadata_statistik ? '/metadata_statistik' : '/tujuan',
      part: 'key',
      message: `metadata statistik untuk Satu Data belum lengkap: ${kurang.length} bagian`,
      hint: `Lengkapi metadata_statistik bersama walidata:\n${kurang.join('\n')}`,
    };
  }
}
