// CSV on the Web (W3C): types and meaning of the columns for programs, found beside the CSV file under a name they know.
import { addressOf, type KatalogData, type KolomData, type TabelData } from './tabel-data.ts';

const KONTEKS = ['http://www.w3.org/ns/csvw', { '@language': 'id' }];

const JENIS: Record<KolomData['tipe'], string> = {
  bulat: 'integer',
  angka: 'decimal',
  desimal: 'decimal',
  teks: 'string',
  nilai: 'any',
};

/** data/csv-metadata.json: all tables, and which column of one points into another. */
export function composeCsvwGroup(katalog: KatalogData) {
  const tables = katalog.tabel.map((tabel) => ({
    ...composeTable(katalog, tabel),
    tableSchema: { ...composeSchema(tabel), ...composeForeignKeys(katalog, tabel) },
  }));
  return { '@context': KONTEKS, ...describeKatalog(katalog), tables };
}

/** data/<tabel>.csv-metadata.json: one table by itself. */
export function composeCsvwTable(katalog: KatalogData, tabel: TabelData) {
  return {
    '@context': KONTEKS,
    ...composeTable(katalog, tabel),
    ...describeKatalog(katalog),
    'dc:title': `${katalog.judul}: ${tabel.judul}`,
    tableSchema: composeSchema(tabel),
  };
}

function describeKatalog({ judul, uraian, instansi, ubah, lisensi }: KatalogData) {
  return {
    'dc:title': judul,
    'dc:description': uraian,
    'dc:publisher': instansi,
    'dc:modified': ubah,
    ...(lisensi && { 'dc:license': { '@id': lisensi.alamat } }),
  };
}

function composeTable(katalog: KatalogData, { nama, judul, uraian }: TabelData) {
  return {
    '@id': addressOf(katalog, `${nama}.csv`),
    url: addressOf(katalog, `${nama}.csv`),
    'dc:title': judul,
    'dc:description': uraian,
    dialect: { encoding: 'utf-8', header: true, delimiter: ',', lineTerminators: ['\r\n'] },
  };
}

function composeSchema({ kolom, kunci }: TabelData) {
  return { columns: kolom.map(composeColumn), primaryKey: kunci };
}

function composeColumn({ nama, tipe, uraian, wajib, pilihan }: KolomData) {
  return {
    name: nama,
    titles: nama,
    'dc:description': uraian,
    datatype: pilihan ? { base: JENIS[tipe], format: pilihan.join('|') } : JENIS[tipe],
    required: wajib,
  };
}

function composeForeignKeys(katalog: KatalogData, { nama, rujukan }: TabelData) {
  if (!rujukan.length) return {};
  return {
    foreignKeys: rujukan.map(({ kolom, tabel, kunci }) => ({
      columnReference: kolom,
      reference: { resource: addressOf(katalog, `${tabel || nama}.csv`), columnReference: kunci },
    })),
  };
}
