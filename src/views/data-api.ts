// The static API: every file under /api/v1/ as an address and a value. Its shapes are kept; /api/v1/skema.json says them.
import type { EntriDokumen } from '../dokumen/catalog.ts';
import { PERINGATAN_CONTOH } from '../domain/baris-data.ts';
import type { Baris, Periode, Segel } from '../domain/kinerja.ts';
import { isSah } from '../domain/resolve.ts';
import { listTabel, type BarisTabel, type Tabel, type TerbitanData } from './data-tabel.ts';
import { listDokumenView } from './dokumen.ts';
import { jalurIndikator, jalurTriwulan } from './tautan.ts';

export const API = '/api/v1/';
export const VERSI_API = 1;

export type JenisApi = 'indeks' | 'periode' | 'triwulan' | 'indikator-daftar' | 'indikator' | 'unit' | 'dokumen';

export interface BerkasApi {
  jalur: string; // "/api/v1/indikator/IKU-1.json"
  jenis: JenisApi;
  isi: object;
}

export function jalurApiIndikator(kode: string): string {
  return `${API}indikator/${kode}.json`;
}

export function jalurApiTriwulan(id: string): string {
  return `${API}triwulan/${id}.json`;
}

/** Every file, each in the same cover: who says it, of which version, and whether it is DATA CONTOH. */
export function listBerkasApi(terbitan: TerbitanData): BerkasApi[] {
  const tabel = new Map(listTabel(terbitan).map((satu) => [satu.nama, satu]));
  const take = (nama: string) => tabel.get(nama)?.baris ?? [];
  return [
    bungkus(terbitan, 'index', 'indeks', composeIndeks(terbitan, [...tabel.values()])),
    bungkus(
      terbitan,
      'periode',
      'periode',
      terbitan.kinerja.periode.map((satu) => composePeriode(terbitan, satu)),
    ),
    ...terbitan.kinerja.periode.map((periode) =>
      bungkus(terbitan, `triwulan/${idPeriode(periode)}`, 'triwulan', {
        ...composePeriode(terbitan, periode),
        capaian: take('capaian').filter((baris) => isMilik(baris, periode)),
        anggaran: take('anggaran').filter((baris) => isMilik(baris, periode)),
      }),
    ),
    bungkus(terbitan, 'indikator', 'indikator-daftar', listIndikatorApi(terbitan, take('indikator'))),
    ...take('indikator').map((baris) => composeIndikator(terbitan, baris, take)),
    bungkus(terbitan, 'unit', 'unit', take('unit')),
    bungkus(terbitan, 'dokumen', 'dokumen', listDokumenApi(terbitan)),
  ];
}

export function idPeriode({ tahun, triwulan }: Pick<Periode, 'tahun' | 'triwulan'>): string {
  return `${tahun}-tw${triwulan}`;
}

function bungkus(
  { kinerja, mode, commit, tanggal }: TerbitanData,
  nama: string,
  jenis: JenisApi,
  isi: object,
): BerkasApi {
  const { instansi } = kinerja;
  const sampul = {
    $schema: new URL('api/v1/skema.json', instansi.situs).href,
    versi: VERSI_API,
    jenis,
    instansi: instansi.nama,
    mode,
    ...(instansi.contoh && { peringatan: PERINGATAN_CONTOH }),
    commit: commit ?? null,
    tanggal,
    lisensi: instansi.lisensi ?? null,
    isi,
  };
  return { jalur: `${API}${nama}.json`, jenis, isi: sampul };
}

function composeIndeks(terbitan: TerbitanData, tabel: Tabel[]) {
  const alamat = (jalur: string) => sebutAlamat(terbitan, jalur);
  return {
    periode: alamat(`${API}periode.json`),
    triwulan: terbitan.kinerja.periode.map((satu) => alamat(jalurApiTriwulan(idPeriode(satu)))),
    indikator: alamat(`${API}indikator.json`),
    unit: alamat(`${API}unit.json`),
    dokumen: alamat(`${API}dokumen.json`),
    skema: alamat(`${API}skema.json`),
    tabel: tabel.map(({ nama, judul, baris }) => ({
      nama,
      judul,
      baris: baris.length,
      csv: alamat(`/data/${nama}.csv`),
      json: alamat(`/data/${nama}.json`),
    })),
    umpan: [alamat('/umpan/angka.xml'), alamat('/umpan/ralat.xml')],
    panduan: alamat('/data/api/'),
  };
}

function composePeriode(terbitan: TerbitanData, periode: Periode) {
  const { tahun, triwulan, kompilasi, laporan } = periode;
  return {
    id: idPeriode(periode),
    tahun,
    triwulan,
    kompilasi: composeSegel(kompilasi),
    laporan: composeSegel(laporan),
    laman: sebutAlamat(terbitan, jalurTriwulan(tahun, triwulan)),
    alamat: sebutAlamat(terbitan, jalurApiTriwulan(idPeriode(periode))),
  };
}

/** A seal that does not fit its rows seals nothing. */
function composeSegel(segel: Segel | undefined): { edisi: number; tanggal: string; sidik: string } | null {
  if (!segel || !isSah(segel)) return null;
  const { edisi, tanggal, sidik } = segel;
  return { edisi, tanggal, sidik };
}

function isMilik(baris: BarisTabel, { tahun, triwulan }: Periode): boolean {
  return baris.tahun === tahun && baris.triwulan === triwulan;
}

function listIndikatorApi(terbitan: TerbitanData, baris: BarisTabel[]) {
  return baris.map((satu) => ({ ...satu, alamat: sebutAlamat(terbitan, jalurApiIndikator(String(satu.kode))) }));
}

function composeIndikator(terbitan: TerbitanData, baris: BarisTabel, take: (nama: string) => BarisTabel[]): BerkasApi {
  const kode = String(baris.kode);
  const milik = (satu: BarisTabel) => satu.kode_indikator === kode;
  const punyaLaman = terbitan.kinerja.baris.some(({ indikator }) => indikator.kode === kode);
  return bungkus(terbitan, `indikator/${kode}`, 'indikator', {
    ...baris,
    laman: punyaLaman ? sebutAlamat(terbitan, jalurIndikator(kode)) : null,
    target: take('target-tahunan').filter(milik),
    capaian: take('capaian').filter(milik),
    sampai_akhir: composeSampai(terbitan.terbit, kode),
  });
}

/** Up to and including the latest triwulan that is reported: the figure people are shown first. */
function composeSampai(terbit: Baris[], kode: string) {
  const akhir = terbit.findLast(({ indikator, realisasi }) => indikator.kode === kode && realisasi !== undefined);
  if (!akhir) return null;
  const { target, realisasi, capaian, kategori } = akhir.sampai;
  return {
    tahun: akhir.tahun,
    triwulan: akhir.triwulan,
    target: target ?? null,
    realisasi: realisasi ?? null,
    capaian_persen: 'persen' in capaian ? capaian.persen : null,
    kategori: kategori ?? null,
    status: capaian.status,
  };
}

/** `byte` and `sha256` are filled in once the files are made. */
function listDokumenApi(terbitan: TerbitanData) {
  const entri = new Map(terbitan.dokumen.map((satu) => [satu.dokumen.id, satu.entri]));
  return listDokumenView(terbitan).map(({ dokumen, judul, perihal, draf, jalur, docx, pdf, xlsx }) => ({
    id: dokumen.id,
    judul,
    perihal,
    draf,
    ...describeMasa(entri.get(dokumen.id)),
    laman: sebutAlamat(terbitan, jalur),
    berkas: [docx, pdf, ...(xlsx === undefined ? [] : [xlsx])].map((satu) => ({
      bentuk: satu.slice(satu.lastIndexOf('.') + 1),
      jalur: satu,
      alamat: sebutAlamat(terbitan, satu),
      byte: null,
      sha256: null,
    })),
  }));
}

function describeMasa(entri: EntriDokumen | undefined): { tahun: number | null; triwulan: number | null } {
  return { tahun: entri?.periode?.tahun ?? entri?.tahun ?? null, triwulan: entri?.periode?.triwulan ?? null };
}

/** "/unit/" → "https://kinerja.contoh.example/unit/". */
export function sebutAlamat({ kinerja }: Pick<TerbitanData, 'kinerja'>, jalur: string): string {
  return new URL(jalur.replace(/^\//, ''), kinerja.instansi.situs).href;
}
