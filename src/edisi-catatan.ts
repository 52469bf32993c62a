// The record of a permanent edition as text: content/edisi/<edisi>/edisi.yaml.
import type { Edisi } from './domain/isi.generated.ts';
import { cleanTulisan } from './exchange/tulisan.ts';
import { writeScalar } from './source/edit-scalar.ts';

/** Keys in the order of the schema; texts as the house types them, whoever wrote them. */
export function writeCatatanEdisi({ tahun, triwulan, edisi, tanggal, berkas, ...dasar }: Edisi): string {
  return [
    '# yaml-language-server: $schema=../../../schemas/edisi.schema.json',
    '# Ditulis oleh npm run edition. Folder ini tidak pernah diubah; sesudah ralat dibuat edisi berikutnya di sebelahnya.',
    `tahun: ${tahun}`,
    `triwulan: ${triwulan}`,
    `edisi: ${edisi}`,
    `tanggal: ${tanggal}`,
    'kompilasi:',
    ...writeDasar(dasar.kompilasi),
    'laporan_capaian:',
    ...writeDasar(dasar.laporan_capaian),
    'berkas:',
    ...berkas.flatMap(writeBerkas),
    '',
  ].join('\n');
}

function writeDasar({ edisi, tanggal, sidik }: Edisi['kompilasi']): string[] {
  return [`  edisi: ${edisi}`, `  tanggal: ${tanggal}`, `  sidik: ${typeText(sidik)}`];
}

function writeBerkas({ nama, judul, ukuran, sha256, kode_periksa }: Edisi['berkas'][number]): string[] {
  return [
    `  - nama: ${nama}`,
    `    judul: ${typeText(judul)}`,
    `    ukuran: ${ukuran}`,
    `    sha256: ${typeText(sha256)}`,
    ...(kode_periksa === undefined ? [] : [`    kode_periksa: ${typeText(kode_periksa)}`]),
  ];
}

/** On the line of its key; in quotes only where it would else be read as something else. */
function typeText(teks: string): string {
  return writeScalar(cleanTulisan(teks), { column: 0, indent: 0, inFlow: false, allowsBlock: false }).head;
}
