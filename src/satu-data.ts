// A triwulan for the Satu Data portal: the package as files, and what people type with them. Views, writers and exchange meet here.
import { findKodePeriksa } from './dokumen/kode-periksa.ts';
import { folderOf } from './domain/edisi.ts';
import type { Arsip, Triwulan } from './domain/isi.generated.ts';
import type { Berkas } from './domain/isi.ts';
import { findRenstra } from './domain/lookup.ts';
import type { Periode, Segel } from './domain/kinerja.ts';
import { composeMetadata, type LembarMetadata, listMetadataKurang } from './domain/metadata-statistik.ts';
import { isSah } from './domain/resolve.ts';
import { computeSha256OfBytes } from './domain/sha256.ts';
import type { Tahap } from './exchange/satu-data/tanda-terima.ts';
import { type BerkasPortal, KUNCI } from './exchange/satu-data/tujuan.ts';
import { formatTw } from './format.ts';
import type { Situs } from './load-situs.ts';
import { composeIsiDataset, composeSumberDaya, type IsiDataset, type LaporanTertanda } from './satu-data-isi.ts';
import { type KelompokIsian, listKelompokIsian } from './satu-data-formulir.ts';
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
  dataset: IsiDataset;
  sumberDaya: BerkasPortal[]; // what of it lies on the portal, file by file
  formulir: KelompokIsian[];
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
  const laporan = findLaporan(situs, periode);
  const dataset = composeIsiDataset(kinerja.instansi, katalog);
  const sumberDaya = composeSumberDaya(periode, { csv, berkas, laporan });
  const formulir = listKelompokIsian(kinerja.instansi.dataset_satu_data, dataset, sumberDaya);
  const paket: PaketSatuData = {
    nama: nameTabel(periode),
    tahap: laporan ? 'laporan' : 'data',
    berkas: [...berkas, json('formulir-portal.json', toFormulirJson(formulir))],
    csv,
    sha256: computeSha256OfBytes(csv.bytes),
    katalog,
    dataset,
    sumberDaya,
    formulir,
  };
  return { status: 'siap', paket };
}

function takeDisahkan(situs: Situs): Situs {
  const isSahkan = ({ disahkan }: { disahkan: boolean }) => disahkan;
  return { ...situs, mode: 'publik', terbit: situs.terbit.filter(isSahkan), anggaran: situs.anggaran.filter(isSahkan) };
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
  // The dataset holds no budget: it says so neither in its words nor in its tags.
  const kataKunci = semua.kataKunci.filter((kata) => kata !== 'anggaran');
  return { ...semua, uraian: describeDataset(semua), kataKunci, tabel: [tabel] };
}

function describeDataset({ tanda, instansi, pemerintah, lisensi, tanpaLisensi }: Katalog): string {
  return [
    ...tanda.map((satu) => `${satu}: bukan angka resmi.`),
    `Target, realisasi, dan capaian indikator kinerja ${instansi}, ${pemerintah}, tiap triwulan.`,
    lisensi ? `Lisensi: ${lisensi.nama}.` : tanpaLisensi,
  ].join(' ');
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

/** The signed report: the newest copy of it as it is sealed now. One from before a correction shows figures that no longer hold. */
function findLaporan(situs: Situs, { tahun, triwulan, laporan }: Periode): LaporanTertanda | undefined {
  const id = `laporan-capaian-${tahun}-tw${triwulan}`;
  if (!laporan || !isSah(laporan)) return undefined;
  const terbit = situs.dokumen.find(({ entri }) => entri.id === id)?.dokumen;
  const kode = terbit && findKodePeriksa(terbit);
  const [arsip] = situs.kinerja.isi.arsip
    .filter(({ value }) => value.dokumen === id && isSalinanKini(value, laporan, kode))
    .toSorted((a, b) => (a.value.tanggal < b.value.tanggal ? 1 : -1));
  return arsip && toLaporan(situs, arsip, `${formatTw(triwulan)} ${tahun}`);
}

/** By the check code that it bears, where it was read; else by its day. */
function isSalinanKini({ kode_periksa: dibaca, tanggal }: Arsip, segel: Segel, kode: string | undefined): boolean {
  return dibaca === undefined || kode === undefined ? tanggal >= segel.tanggal : dibaca === kode;
}

/** Where its record says it is, or the file beside it. */
function toLaporan({ kinerja }: Situs, { path, value }: Berkas<Arsip>, masa: string): LaporanTertanda {
  const { dokumen, berkas, alamat, sha256 } = value;
  const jalur = berkas === undefined ? jalurDokumen(dokumen) : jalurArsip(folderOf(path), berkas);
  return {
    nama: `Laporan Capaian Kinerja ${masa} (ditandatangani)`,
    alamat: alamat ?? new URL(`.${jalur}`, kinerja.instansi.situs).href,
    sha256,
  };
}

function toFormulirJson(formulir: KelompokIsian[]): object {
  return { formulir: formulir.map(({ judul, isian }) => ({ judul, isian })) };
}

function json(nama: string, isi: object): BerkasPaket {
  return { nama, bytes: encode(`${JSON.stringify(isi, null, 2)}\n`) };
}

function encode(teks: string): Uint8Array {
  return new TextEncoder().encode(teks);
}
