// A triwulan for the Satu Data portal: the package as files, and what the portal shall hold. Views, writers and exchange meet here.
import type { Instansi, Triwulan } from './domain/isi.generated.ts';
import { folderOf } from './domain/edisi.ts';
import { findRenstra } from './domain/lookup.ts';
import type { Periode } from './domain/kinerja.ts';
import { composeMetadata, type LembarMetadata, listMetadataKurang } from './domain/metadata-statistik.ts';
import { isSah } from './domain/resolve.ts';
import { computeSha256OfBytes } from './domain/sha256.ts';
import type { Tahap } from './exchange/satu-data/tanda-terima.ts';
import { type BarisPortal, type BerkasPortal, KUNCI, type Tujuan } from './exchange/satu-data/tujuan.ts';
import { formatTw } from './format.ts';
import type { Situs } from './load-situs.ts';
import { type Katalog, listKeterangan, viewKatalog } from './views/data-katalog.ts';
import type { Kolom } from './views/data-kolom.ts';
import type { BarisTabel, Tabel } from './views/data-tabel.ts';
import { jalurArsip, jalurDokumen } from './views/tautan.ts';
import { writeCsv } from './write/csv.ts';
import { composeDataPackage } from './write/paket-data.ts';
import { writeTabel } from './write/xlsx-tabel.ts';

export interface BerkasPaket {
  nama: string;
  bytes: Uint8Array;
}

export interface PaketSatuData {
  nama: string; // "capaian-2024-tw1", also its files'
  tahap: Tahap;
  berkas: BerkasPaket[];
  csv: BerkasPaket;
  sha256: string; // of the CSV
  katalog: Katalog; // of this one table
  formulir: IsianFormulir[];
  laporan: { nama: string; alamat: string; sha256: string } | undefined; // the signed report
}

/** A field of the portal's form for a dataset, as people paste it. */
export interface IsianFormulir {
  medan: string;
  isi: string;
}

export type HasilPaket = { status: 'siap'; paket: PaketSatuData } | { status: 'belum-siap'; kurang: string[] };

/** Only of what is approved, whatever the build shows beside it. */
export async function composePaket(semua: Situs, tahun: number, triwulan: Triwulan): Promise<HasilPaket> {
  const situs = takeDisahkan(semua);
  const { kinerja } = situs;
  const periode = kinerja.periode.find((satu) => satu.tahun === tahun && satu.triwulan === triwulan);
  const renstra = findRenstra(kinerja.isi, tahun)?.value;
  const kurang = listKurang(periode, renstra && listMetadataKurang(renstra), `${formatTw(triwulan)} ${tahun}`);
  if (kurang.length || !periode || !renstra) return { status: 'belum-siap', kurang };
  const katalog = composeKatalog(situs, periode);
  const berkas = await composeBerkas(katalog, composeMetadata(kinerja.instansi, renstra, tahun), situs.tanggal);
  const csv = berkas.find(({ nama }) => nama.endsWith('.csv'));
  if (!csv) throw new Error('a package without its CSV');
  const laporan = findLaporan(situs, tahun, triwulan);
  const paket: PaketSatuData = {
    nama: nameTabel(periode),
    tahap: laporan ? 'laporan' : 'data',
    berkas,
    csv,
    sha256: computeSha256OfBytes(csv.bytes),
    katalog,
    formulir: listIsian(kinerja.instansi, katalog),
    laporan,
  };
  return { status: 'siap', paket: { ...paket, berkas: [...berkas, composeDaftar(paket)] } };
}

function takeDisahkan(situs: Situs): Situs {
  const isSahkan = ({ disahkan }: { disahkan: boolean }) => disahkan;
  return { ...situs, mode: 'publik', terbit: situs.terbit.filter(isSahkan), anggaran: situs.anggaran.filter(isSahkan) };
}

/** What the portal shall hold after the upload; `dataset` as instansi.yaml names it. */
export function composeTujuan(
  { instansi }: { instansi: Instansi },
  dataset: NonNullable<Instansi['dataset_satu_data']>,
  { tahun, triwulan }: { tahun: number; triwulan: Triwulan },
  { katalog, csv, sha256, laporan }: PaketSatuData,
): Tujuan {
  const [tabel] = katalog.tabel;
  if (!tabel) throw new Error('a package without its table');
  return {
    organisasi: dataset.organisasi,
    dataset: {
      nama: dataset.nama,
      judul: judulDataset(katalog),
      uraian: katalog.uraian,
      ...(dataset.lisensi !== undefined && { lisensi: dataset.lisensi }),
      alamat: katalog.situs,
      pengelola: katalog.instansi,
      ...(katalog.posEl !== undefined && { posEl: katalog.posEl }),
      tag: katalog.kataKunci.map(toTag).filter((satu) => satu.length >= 2),
      tambahan: composeTambahan(instansi, katalog),
    },
    tabel: { nama: 'Tabel capaian kinerja', uraian: tabel.uraian, kolom: tabel.kolom.map(toKolomPortal) },
    masa: { tahun, triwulan },
    baris: tabel.baris.map((baris) => toBarisPortal(tabel, baris)),
    berkas: [
      {
        nama: `Capaian kinerja ${formatTw(triwulan)} ${tahun} (CSV)`,
        uraian: `Berkas ${csv.nama}. SHA-256: ${sha256}`,
        format: 'CSV',
        sha256,
        isi: { berkas: csv.nama, media: 'text/csv', bytes: csv.bytes },
      },
      ...(laporan ? [toBerkasLaporan(laporan)] : []),
    ],
  };
}

function listKurang(periode: Periode | undefined, metadata: string[] | undefined, masa: string): string[] {
  if (!periode) return [`${masa} belum ada di folder isi.`];
  if (!isSah(periode.kompilasi)) return [`${masa} belum disahkan: kompilasinya belum disetujui atau sidiknya berbeda.`];
  if (!metadata) return [`Belum ada renstra untuk ${masa}.`];
  return metadata.length
    ? [`Metadata statistik di renstra belum lengkap:`, ...metadata.map((satu) => `  ${satu}`)]
    : [];
}

function nameTabel({ tahun, triwulan }: Pick<Periode, 'tahun' | 'triwulan'>): string {
  return `capaian-${tahun}-tw${triwulan}`;
}

const TAMBAHAN: Kolom[] = [
  {
    nama: 'kode_wilayah',
    tipe: 'teks',
    uraian: 'Kode wilayah menurut BPS; kosong bila belum dipastikan.',
    wajib: false,
  },
  { nama: 'nama_kecamatan', tipe: 'teks', uraian: 'Nama kecamatan.', wajib: true },
];
const PERSETUJUAN: Kolom = {
  nama: 'tanggal_persetujuan',
  tipe: 'teks',
  uraian: 'Tanggal dokumen yang mengesahkan angkanya.',
  wajib: true,
};

/** The site's table of capaian with what a portal of many offices needs beside it. */
function composeKatalog(situs: Situs, periode: Periode): Katalog {
  const semua = viewKatalog(situs);
  const [capaian] = semua.tabel;
  if (!capaian) throw new Error('the open data without capaian');
  const { kode, nama_pendek: nama } = situs.kinerja.instansi;
  const milik = capaian.baris.filter((baris) => baris.tahun === periode.tahun && baris.triwulan === periode.triwulan);
  const tabel: Tabel = {
    ...capaian,
    nama: nameTabel(periode),
    judul: `Capaian kinerja ${formatTw(periode.triwulan)} ${periode.tahun}`,
    kolom: [...TAMBAHAN, ...capaian.kolom, PERSETUJUAN],
    kunci: [...KUNCI],
    rujukan: [],
    baris: milik.map((baris) => ({
      kode_wilayah: kode?.bps ?? null,
      nama_kecamatan: nama,
      ...baris,
      tanggal_persetujuan: findPersetujuan(periode, baris) ?? null,
    })),
  };
  return { ...semua, tabel: [tabel] };
}

/** IKU are approved with the kompilasi, program and what is below it with the report. */
function findPersetujuan({ kompilasi, laporan }: Periode, { level }: BarisTabel): string | undefined {
  return (level === 'sasaran' ? kompilasi : laporan)?.tanggal;
}

async function composeBerkas(katalog: Katalog, metadata: LembarMetadata[], tanggal: string): Promise<BerkasPaket[]> {
  const when = new Date(`${tanggal}T00:00:00Z`);
  const lembar = [...katalog.tabel, ...metadata.map(toTabel)];
  const tiap = await Promise.all(
    lembar.map(async (satu) => {
      const kolom = satu.kolom.map(({ nama }) => nama);
      return [
        { nama: `${satu.nama}.csv`, bytes: encode(writeCsv(kolom, satu.baris)) },
        { nama: `${satu.nama}.xlsx`, bytes: await writeTabel(satu, listKeterangan(katalog), when) },
      ];
    }),
  );
  const berkas = tiap.flat();
  const take = (nama: string) => berkas.find((satu) => satu.nama === `${nama}.csv`)?.bytes ?? new Uint8Array();
  const paket = { ...composeDataPackage(katalog, take), id: new URL(`data/#${lembar[0]?.nama}`, katalog.situs).href };
  return [...berkas, json('datapackage.json', paket), json('metadata.json', toMetadataJson(metadata))];
}

function toTabel({ nama, judul, baris }: LembarMetadata): Tabel {
  const kolom = Object.keys(baris[0] ?? {}).map((kepala): Kolom => {
    return { nama: kepala, tipe: 'teks', uraian: 'Menurut formulir metadata BPS.', wajib: false };
  });
  return { nama, judul, uraian: `${judul}, Peraturan BPS Nomor 5 Tahun 2020.`, kolom, kunci: [], rujukan: [], baris };
}

function toMetadataJson(metadata: LembarMetadata[]): object {
  return Object.fromEntries(metadata.map(({ nama, baris }) => [nama, baris]));
}

/** The signed report, once its record stands in the archive: where that says it is, or the file beside it. */
function findLaporan({ kinerja }: Situs, tahun: number, triwulan: Triwulan): PaketSatuData['laporan'] {
  const id = `laporan-capaian-${tahun}-tw${triwulan}`;
  const arsip = kinerja.isi.arsip.find(({ value }) => value.dokumen === id);
  if (!arsip) return undefined;
  const { berkas, alamat, sha256 } = arsip.value;
  const jalur = berkas === undefined ? jalurDokumen(id) : jalurArsip(folderOf(arsip.path), berkas);
  return {
    nama: `Laporan Capaian Kinerja ${formatTw(triwulan)} ${tahun} (ditandatangani)`,
    alamat: alamat ?? new URL(`.${jalur}`, kinerja.instansi.situs).href,
    sha256,
  };
}

function toBerkasLaporan({ nama, alamat, sha256 }: NonNullable<PaketSatuData['laporan']>): BerkasPortal {
  return { nama, uraian: `Naskah yang ditandatangani. SHA-256: ${sha256}`, format: 'PDF', sha256, isi: { alamat } };
}

function judulDataset({ instansi, tanda }: Katalog): string {
  return [...tanda.map((satu) => `[${satu}]`), `Capaian kinerja ${instansi}`].join(' ');
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

function listIsian(instansi: Instansi, katalog: Katalog): IsianFormulir[] {
  const { nama, organisasi, lisensi } = instansi.dataset_satu_data ?? {};
  const isian: [string, string | undefined][] = [
    ['Judul (Title)', judulDataset(katalog)],
    ['Alamat (URL)', nama],
    ['Uraian (Description)', katalog.uraian],
    ['Tag', katalog.kataKunci.map(toTag).join(', ')],
    ['Lisensi (License)', lisensi ?? katalog.lisensi?.nama],
    ['Organisasi (Organization)', organisasi],
    ['Visibilitas (Visibility)', 'Publik'],
    ['Sumber (Source)', katalog.situs],
    ['Pengelola (Maintainer)', katalog.instansi],
    ['Pos-el pengelola (Maintainer Email)', katalog.posEl],
    ...Object.entries(composeTambahan(instansi, katalog)),
  ];
  return isian.flatMap(([medan, isi]) => (isi === undefined ? [] : [{ medan, isi }]));
}

/** What a person types into the portal, for whom the package is carried by hand. */
function composeDaftar({ formulir, nama, sha256 }: PaketSatuData): BerkasPaket {
  return json('formulir-portal.json', { dataset: formulir, berkas: `${nama}.csv`, sha256 });
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

function json(nama: string, isi: object): BerkasPaket {
  return { nama, bytes: encode(`${JSON.stringify(isi, null, 2)}\n`) };
}

function encode(teks: string): Uint8Array {
  return new TextEncoder().encode(teks);
}
