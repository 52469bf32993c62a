// The record of a permanent edition as text: content/edisi/<edisi>/edisi.yaml.
import type { Edisi } from './domain/isi.generated.ts';
import { cleanTulisan } from './exchange/tulisan.ts';

/** Keys in the order of the schema; every text in quotes, whoever wrote it. */
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
  return [`  edisi: ${edisi}`, `  tanggal: ${tanggal}`, `  sidik: ${quote(sidik)}`];
}

function writeBerkas({ nama, judul, ukuran, sha256, kode_periksa }: Edisi['berkas'][number]): string[] {
  return [
    `  - nama: ${nama}`,
    `    judul: ${quote(judul)}`,
    `    ukuran: ${ukuran}`,
    `    sha256: ${quote(sha256)}`,
    ...(kode_periksa === undefined ? [] : [`    kode_periksa: ${quote(kode_periksa)}`]),
  ];
}

function quote(teks: string): string {
  return `'${cleanTulisan(teks).replaceAll("'", "''")}'`;
}
