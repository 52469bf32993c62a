// schema.org: the same catalogue in the words that search engines for data sets read.
import type { UkuranBerkas } from './dcat.ts';
import { addressOf, BENTUK_TABEL, type KatalogData, type TabelData } from './tabel-data.ts';

export function composeSkemaOrg(katalog: KatalogData, ukuran: UkuranBerkas) {
  return {
    '@context': 'https://schema.org/',
    '@type': 'DataCatalog',
    '@id': addressOf(katalog, '#katalog'),
    name: katalog.judul,
    description: katalog.uraian,
    url: addressOf(katalog, ''),
    inLanguage: 'id',
    dateModified: katalog.ubah,
    publisher: composePenerbit(katalog),
    ...composeLisensi(katalog),
    dataset: katalog.tabel.map((tabel) => composeDataset(katalog, tabel, ukuran)),
  };
}

function composeDataset(katalog: KatalogData, tabel: TabelData, ukuran: UkuranBerkas) {
  const { masa } = katalog;
  return {
    '@type': 'Dataset',
    '@id': addressOf(katalog, `#${tabel.nama}`),
    name: `${katalog.judul}: ${tabel.judul}`,
    description: `${tabel.uraian} ${katalog.uraian}`,
    url: addressOf(katalog, ''),
    identifier: addressOf(katalog, `#${tabel.nama}`),
    inLanguage: 'id',
    isAccessibleForFree: true,
    datePublished: katalog.terbit,
    dateModified: katalog.ubah,
    version: katalog.versi,
    keywords: katalog.kataKunci,
    creator: composePenerbit(katalog),
    ...composeLisensi(katalog),
    ...(masa && { temporalCoverage: `${masa.mulai}/${masa.selesai}` }),
    variableMeasured: tabel.kolom.map(({ nama, uraian }) => ({
      '@type': 'PropertyValue',
      name: nama,
      description: uraian,
    })),
    distribution: BENTUK_TABEL.map(({ akhiran, media }) => ({
      '@type': 'DataDownload',
      encodingFormat: media,
      contentUrl: addressOf(katalog, `${tabel.nama}.${akhiran}`),
      contentSize: `${ukuran(tabel.nama, akhiran)} B`,
    })),
  };
}

function composePenerbit({ instansi, situs }: KatalogData) {
  return { '@type': 'GovernmentOrganization', '@id': new URL('#instansi', situs).href, name: instansi, url: situs };
}

function composeLisensi({ lisensi }: KatalogData) {
  return lisensi ? { license: lisensi.alamat } : {};
}
