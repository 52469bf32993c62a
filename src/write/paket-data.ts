// Data Package v1 (Frictionless) with Table Schema, and everything of data/ as one ZIP.
import { createHash } from 'node:crypto';
import { zipParts } from './zip.ts';
import { type KatalogData, type KolomData, type TabelData } from './tabel-data.ts';

/** Table Schema's name of each type; "any" where a number, a predikat and a range may stand in one column. */
const TIPE: Record<KolomData['tipe'], string> = {
  bulat: 'integer',
  angka: 'number',
  desimal: 'number',
  teks: 'string',
  nilai: 'any',
};

/** `csv` gives the bytes of each table's CSV file, which stands beside the descriptor. */
export function composeDataPackage(katalog: KatalogData, csv: (nama: string) => Uint8Array) {
  const { nama, judul, uraian, instansi, situs, lisensi, kataKunci, versi, ubah, tabel } = katalog;
  return {
    profile: 'tabular-data-package',
    name: nama,
    id: new URL('data/datapackage.json', situs).href,
    title: judul,
    description: uraian,
    homepage: new URL('data/', situs).href,
    version: versi,
    created: `${ubah}T00:00:00Z`,
    keywords: kataKunci,
    contributors: [{ title: instansi, role: 'publisher', path: situs }],
    ...(lisensi && { licenses: [{ title: lisensi.nama, path: lisensi.alamat }] }),
    resources: tabel.map((satu) => composeResource(satu, csv(satu.nama))),
  };
}

function composeResource(tabel: TabelData, csv: Uint8Array) {
  return {
    profile: 'tabular-data-resource',
    name: tabel.nama,
    path: `${tabel.nama}.csv`,
    title: tabel.judul,
    description: tabel.uraian,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: csv.length,
    hash: `sha256:${createHash('sha256').update(csv).digest('hex')}`,
    schema: composeTableSchema(tabel),
  };
}

function composeTableSchema({ kolom, kunci, rujukan }: TabelData) {
  return {
    fields: kolom.map(composeField),
    missingValues: [''],
    primaryKey: kunci,
    ...(rujukan.length && {
      foreignKeys: rujukan.map((satu) => ({
        fields: satu.kolom,
        reference: { resource: satu.tabel, fields: satu.kunci },
      })),
    }),
  };
}

function composeField({ nama, tipe, uraian, wajib, pilihan }: KolomData) {
  return {
    name: nama,
    type: TIPE[tipe],
    description: uraian,
    constraints: { required: wajib, ...(pilihan && { enum: pilihan }) },
  };
}

/** The same files give the same bytes, whenever and wherever. */
export function writeZip(berkas: { nama: string; bytes: Uint8Array }[], when: Date): Uint8Array {
  return zipParts(new Map(berkas.map(({ nama, bytes }) => [nama, bytes])), when);
}
