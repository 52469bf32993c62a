// DCAT (W3C), in the shape that data portals harvest: one dataset per table, one distribution per format. Every term is in the
// context of the file itself, so that a harvester needs nothing else.
import { addressOf, BENTUK_TABEL, type BentukTabel, type KatalogData, type TabelData } from './tabel-data.ts';

const KONTEKS = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const BAHASA = 'http://publications.europa.eu/resource/authority/language/IND';
const TRIWULANAN = 'http://publications.europa.eu/resource/authority/frequency/QUARTERLY';
const MEDIA = 'https://www.iana.org/assignments/media-types/';

/** Bytes of data/<nama>.<bentuk>. */
export type UkuranBerkas = (nama: string, bentuk: BentukTabel) => number;

export function composeDcat(katalog: KatalogData, ukuran: UkuranBerkas) {
  const { judul, uraian, situs, tabel } = katalog;
  return {
    '@context': KONTEKS,
    '@id': addressOf(katalog, '#katalog'),
    '@type': 'dcat:Catalog',
    'dct:title': teks(judul),
    'dct:description': teks(uraian),
    'dct:publisher': composePenerbit(katalog),
    'dct:language': tunjuk(BAHASA),
    'dct:issued': hari(katalog.terbit),
    'dct:modified': hari(katalog.ubah),
    ...composeHak(katalog),
    'foaf:homepage': tunjuk(situs),
    'dcat:dataset': tabel.map((satu) => composeDataset(katalog, satu, ukuran)),
    'dcat:service': composeLayanan(katalog),
  };
}

function composeDataset(katalog: KatalogData, tabel: TabelData, ukuran: UkuranBerkas) {
  const { masa } = katalog;
  return {
    '@id': addressOf(katalog, `#${tabel.nama}`),
    '@type': 'dcat:Dataset',
    'dct:identifier': addressOf(katalog, `#${tabel.nama}`),
    'dct:title': teks(`${katalog.judul}: ${tabel.judul}`),
    'dct:description': teks(tabel.uraian),
    'dct:publisher': composePenerbit(katalog),
    'dct:language': tunjuk(BAHASA),
    'dct:issued': hari(katalog.terbit),
    'dct:modified': hari(katalog.ubah),
    'dct:accrualPeriodicity': tunjuk(TRIWULANAN),
    'dct:conformsTo': tunjuk(addressOf(katalog, 'datapackage.json')),
    ...(masa && { 'dct:temporal': composeMasa(masa) }),
    'dcat:keyword': katalog.kataKunci.map(teks),
    'dcat:landingPage': tunjuk(addressOf(katalog, '')),
    ...(katalog.posEl !== undefined && { 'dcat:contactPoint': tunjuk(`mailto:${katalog.posEl}`) }),
    'dcat:distribution': BENTUK_TABEL.map(({ akhiran, nama, media }) => ({
      '@type': 'dcat:Distribution',
      'dct:title': teks(nama),
      'dcat:accessURL': tunjuk(addressOf(katalog, '')),
      'dcat:downloadURL': tunjuk(addressOf(katalog, `${tabel.nama}.${akhiran}`)),
      'dcat:mediaType': tunjuk(`${MEDIA}${media}`),
      'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(ukuran(tabel.nama, akhiran)) },
      ...composeHak(katalog),
    })),
  };
}

function composeLayanan(katalog: KatalogData) {
  return {
    '@id': addressOf(katalog, 'api/#layanan'),
    '@type': 'dcat:DataService',
    'dct:title': teks(`API ${katalog.judul}`),
    'dcat:endpointURL': tunjuk(new URL('api/v1/index.json', katalog.situs).href),
    'dcat:endpointDescription': tunjuk(new URL('api/v1/skema.json', katalog.situs).href),
    'dcat:servesDataset': katalog.tabel.map(({ nama }) => tunjuk(addressOf(katalog, `#${nama}`))),
  };
}

function composePenerbit({ instansi, situs }: KatalogData) {
  return { '@id': new URL('#instansi', situs).href, '@type': 'foaf:Agent', 'foaf:name': instansi };
}

function composeMasa({ mulai, selesai }: { mulai: string; selesai: string }) {
  return { '@type': 'dct:PeriodOfTime', 'dcat:startDate': hari(mulai), 'dcat:endDate': hari(selesai) };
}

/** A licence is what the office has decided; without one the file says that none is stated. */
function composeHak({ lisensi, tanpaLisensi }: KatalogData) {
  if (lisensi) return { 'dct:license': tunjuk(lisensi.alamat) };
  return { 'dct:rights': { '@type': 'dct:RightsStatement', 'rdfs:label': teks(tanpaLisensi) } };
}

function teks(isi: string) {
  return { '@language': 'id', '@value': isi };
}

function hari(tanggal: string) {
  return { '@type': 'xsd:date', '@value': tanggal };
}

function tunjuk(alamat: string) {
  return { '@id': alamat };
}
