// What the portal shall hold of a package: the fields of the dataset, its files, its table. The upload sends it, the form shows it.
import type { Instansi, Triwulan } from './domain/isi.generated.ts';
import { computeSha256OfBytes } from './domain/sha256.ts';
import type { BarisPortal, BerkasPortal, Tujuan } from './exchange/satu-data/tujuan.ts';
import { formatTw } from './format.ts';
import type { BerkasPaket, PaketSatuData } from './satu-data.ts';
import type { Katalog } from './views/data-katalog.ts';
import type { Kolom } from './views/data-kolom.ts';
import type { BarisTabel, Tabel } from './views/data-tabel.ts';

/** All but what only walidata can tell: the name, the organisation and the licence of the portal's list. */
export type IsiDataset = Omit<Tujuan['dataset'], 'nama' | 'lisensi'>;

export interface LaporanTertanda {
  nama: string;
  alamat: string;
  sha256: string;
}

interface Masa {
  tahun: number;
  triwulan: Triwulan;
}

export function composeIsiDataset(instansi: Instansi, katalog: Katalog): IsiDataset {
  return {
    judul: [...katalog.tanda.map((satu) => `[${satu}]`), `Capaian kinerja ${katalog.instansi}`].join(' '),
    uraian: katalog.uraian,
    alamat: katalog.situs,
    pengelola: katalog.instansi,
    ...(katalog.posEl !== undefined && { posEl: katalog.posEl }),
    tag: katalog.kataKunci.map(toTag).filter((satu) => satu.length >= 2),
    tambahan: composeTambahan(instansi, katalog),
  };
}

/** `dataset` as instansi.yaml names it. */
export function composeTujuan(
  dataset: NonNullable<Instansi['dataset_satu_data']>,
  { tahun, triwulan }: Masa,
  { katalog, dataset: isi, sumberDaya }: PaketSatuData,
): Tujuan {
  const [tabel] = katalog.tabel;
  if (!tabel) throw new Error('a package without its table');
  return {
    organisasi: dataset.organisasi,
    dataset: { ...isi, nama: dataset.nama, ...(dataset.lisensi !== undefined && { lisensi: dataset.lisensi }) },
    tabel: { nama: 'Tabel capaian kinerja', uraian: tabel.uraian, kolom: tabel.kolom.map(toKolomPortal) },
    masa: { tahun, triwulan },
    baris: tabel.baris.map((baris) => toBarisPortal(tabel, baris)),
    berkas: sumberDaya,
  };
}

const METADATA = { 'ms-keg': 'Kegiatan', 'ms-ind': 'Indikator', 'ms-var': 'Variabel' };

/** The triwulan's figures, the metadata of its year, and the signed report once there is one. Names are stable: each is found by its own. */
export function composeSumberDaya(
  { tahun, triwulan }: Masa,
  { csv, berkas, laporan }: { csv: BerkasPaket; berkas: BerkasPaket[]; laporan: LaporanTertanda | undefined },
): BerkasPortal[] {
  const metadata = Object.entries(METADATA).flatMap(([nama, judul]) => {
    const milik = berkas.find((satu) => satu.nama === `${nama}.csv`);
    return milik ? [toBerkasCsv(`Metadata ${judul} Statistik ${tahun} (CSV)`, milik)] : [];
  });
  return [
    toBerkasCsv(`Capaian kinerja ${formatTw(triwulan)} ${tahun} (CSV)`, csv),
    ...metadata,
    ...(laporan ? [toBerkasLaporan(laporan)] : []),
  ];
}

function toBerkasCsv(nama: string, { nama: berkas, bytes }: BerkasPaket): BerkasPortal {
  const sha256 = computeSha256OfBytes(bytes);
  return {
    nama,
    uraian: `Berkas ${berkas}. SHA-256: ${sha256}`,
    format: 'CSV',
    sha256,
    isi: { berkas, media: 'text/csv', bytes },
  };
}

function toBerkasLaporan({ nama, alamat, sha256 }: LaporanTertanda): BerkasPortal {
  return { nama, uraian: `Naskah yang ditandatangani. SHA-256: ${sha256}`, format: 'PDF', sha256, isi: { alamat } };
}

/** DCAT as ckanext-dcat reads it from a dataset without a schema of its own; only what is known. */
function composeTambahan({ kode }: Instansi, { situs, terbit, ubah, masa, instansi, posEl }: Katalog) {
  return {
    identifier: new URL('data/#capaian', situs).href,
    issued: terbit,
    modified: ubah,
    frequency: 'http://publications.europa.eu/resource/authority/frequency/QUARTERLY',
    language: 'id',
    conforms_to: new URL('data/datapackage.json', situs).href,
    ...(masa && { temporal_start: masa.mulai, temporal_end: masa.selesai }),
    publisher_name: instansi,
    publisher_url: situs,
    ...(posEl !== undefined && { publisher_email: posEl, contact_email: posEl }),
    contact_name: instansi,
    ...(kode?.bps !== undefined && { kode_wilayah_bps: kode.bps }),
  };
}

/** Letters, digits, spaces and -_. are all that a tag of CKAN may hold. */
function toTag(kata: string): string {
  return kata.replace(/[^\p{L}\p{N} _.-]/gu, '').slice(0, 100);
}

/** Figures that are words or ranges in some rows stay text, so that none is ever rounded. */
function toKolomPortal({ nama, tipe }: Kolom): Tujuan['tabel']['kolom'][number] {
  return { nama, jenis: tipe === 'bulat' ? 'int' : tipe === 'desimal' ? 'numeric' : 'text' };
}

function toBarisPortal({ kolom }: Tabel, baris: BarisTabel): BarisPortal {
  return Object.fromEntries(
    kolom.map(({ nama, tipe }) => {
      const isi = baris[nama] ?? null;
      if (isi === null || (typeof isi === 'number' && tipe === 'bulat')) return [nama, isi];
      return [nama, Array.isArray(isi) ? `[${isi.join(', ')}]` : String(isi)];
    }),
  );
}
