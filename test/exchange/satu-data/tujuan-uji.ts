// One triwulan of a small office for the contract portal, and what a visitor of that portal finds in the end.
import { computeSha256 } from '../../../src/domain/sha256.ts';
import type { BarisPortal, Tujuan } from '../../../src/exchange/satu-data/tujuan.ts';
import type { PortalUji } from './peladen-ckan.ts';

export const NAMA = 'capaian-uji';
export const TABEL = 'Tabel capaian kinerja';
export const BERKAS = 'Capaian kinerja TW I 2024 (CSV)';
export const LAPORAN = 'Laporan Capaian Kinerja TW I 2024 (ditandatangani)';

export function ambil(portal: PortalUji) {
  const milik = portal.paket.get(NAMA);
  if (!milik) throw new Error('dataset belum ada');
  return milik;
}

export function idTabel(portal: PortalUji): string {
  return ambil(portal).resources.find(({ name }) => name === TABEL)?.id ?? '';
}

/** What a visitor of the portal finds. */
export function lihat(portal: PortalUji) {
  const { owner_org, title, resources, tags } = ambil(portal);
  const berkas = resources.flatMap(({ id }) => portal.berkas.get(id)?.toString('utf8') ?? []);
  const tabel = portal.tabel.get(idTabel(portal));
  return {
    owner_org,
    title,
    tag: tags.map(({ name }) => name),
    sumberDaya: resources.map(({ name }) => name).toSorted(),
    kunci: tabel?.kunci,
    baris: (tabel?.records ?? []).map(sayBaris).toSorted(),
    berkas,
  };
}

function sayBaris({ tahun, triwulan, kode_indikator: kode, capaian_persen: persen }: Record<string, unknown>): string {
  return `${tahun}/${triwulan}/${kode} ${persen}`;
}

export function baris(kode: string, persen: string): BarisPortal {
  return { tahun: 2024, triwulan: 1, kode_indikator: kode, target: '83.5', capaian_persen: persen };
}

export const BARIS = [
  baris('IKU-1', '99.30'),
  baris('IKU-2', '100.00'),
  baris('7.01.02-1', '0.00'),
  baris('IKU-3', '12.34'),
];

export const SELESAI = {
  owner_org: 'kecamatan-uji',
  title: 'Capaian kinerja Kecamatan Uji',
  tag: ['kinerja', 'Uji'],
  sumberDaya: [BERKAS, LAPORAN, TABEL],
  kunci: ['tahun', 'triwulan', 'kode_indikator'],
  baris: BARIS.map(sayBaris).toSorted(),
  berkas: ['a,b\r\n'],
};

const SHA_BERKAS = computeSha256('a,b\r\n');

export function tujuanUji(): Tujuan {
  return {
    organisasi: 'kecamatan-uji',
    dataset: {
      nama: NAMA,
      judul: 'Capaian kinerja Kecamatan Uji',
      uraian: 'Uraian',
      alamat: 'https://uji.example/',
      pengelola: 'Kecamatan Uji',
      tag: ['kinerja', 'Uji'],
      tambahan: { issued: '2024-04-18' },
    },
    tabel: {
      nama: TABEL,
      uraian: 'Satu baris untuk satu indikator.',
      kolom: [
        { nama: 'tahun', jenis: 'int' },
        { nama: 'triwulan', jenis: 'int' },
        { nama: 'kode_indikator', jenis: 'text' },
        { nama: 'target', jenis: 'text' },
        { nama: 'capaian_persen', jenis: 'numeric' },
      ],
    },
    masa: { tahun: 2024, triwulan: 1 },
    baris: BARIS,
    berkas: [
      {
        nama: BERKAS,
        uraian: 'SHA-256 berkas',
        format: 'CSV',
        sha256: SHA_BERKAS,
        isi: { berkas: 'capaian.csv', media: 'text/csv', bytes: new TextEncoder().encode('a,b\r\n') },
      },
      {
        nama: LAPORAN,
        uraian: 'SHA-256: bb',
        format: 'PDF',
        sha256: 'bb',
        isi: { alamat: 'https://uji.example/laporan.pdf' },
      },
    ],
  };
}
