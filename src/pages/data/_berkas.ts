// The files under /data/ as bytes, made once for a build: the page tells their sizes, the packages their hashes.
import { situs } from '../../kinerja.ts';
import { listKeterangan, viewKatalog } from '../../views/data-katalog.ts';
import { viewBacaSaya } from '../../views/data-mesin.ts';
import { writeCsv } from '../../write/csv.ts';
import { composeCsvwGroup, composeCsvwTable } from '../../write/csvw.ts';
import { composeDcat } from '../../write/dcat.ts';
import { composeDataPackage, writeZip } from '../../write/paket-data.ts';
import { composeSkemaOrg } from '../../write/skema-org.ts';
import { BENTUK_TABEL, type BentukTabel } from '../../write/tabel-data.ts';
import { writeTabel } from '../../write/xlsx-tabel.ts';

export interface BerkasData {
  nama: string; // below /data/: "capaian.csv"
  bytes: Uint8Array;
}

const katalog = viewKatalog(situs);
const when = new Date(`${situs.tanggal}T00:00:00Z`);
const tabel = await Promise.all(katalog.tabel.map(composeTabel));
const paket = tabel.flat();
const keterangan: BerkasData[] = [
  json(
    'datapackage.json',
    composeDataPackage(katalog, (nama) => take(nama, 'csv')),
  ),
  ...katalog.tabel.slice(0, 1).map((satu) => json(`${satu.nama}.csv-metadata.json`, composeCsvwTable(katalog, satu))),
  json('csv-metadata.json', composeCsvwGroup(katalog)),
  json(
    'katalog.jsonld',
    composeDcat(katalog, (nama, bentuk) => take(nama, bentuk).length),
  ),
  json(
    'dataset.jsonld',
    composeSkemaOrg(katalog, (nama, bentuk) => take(nama, bentuk).length),
  ),
];
const baca = { nama: 'BACA-SAYA.txt', bytes: encode(viewBacaSaya(katalog)) };

/** Everything under /data/ but its pages. The ZIP holds all the rest. */
export const BERKAS_DATA: BerkasData[] = [
  ...paket,
  ...keterangan,
  { nama: 'semua.zip', bytes: writeZip([baca, ...paket, ...keterangan], when) },
];

/** The tables, for a route that writes each in one format. */
export function listJalur(bentuk: BentukTabel) {
  return katalog.tabel.map(({ nama }) => ({ params: { tabel: nama }, props: { berkas: `${nama}.${bentuk}` } }));
}

export function respond(nama: string): Response {
  return new Response(Buffer.from(findBytes(nama)));
}

/** Bytes of a file below /data/. */
export function findUkuran(nama: string): number {
  return findBytes(nama).length;
}

function findBytes(nama: string): Uint8Array {
  const berkas = BERKAS_DATA.find((satu) => satu.nama === nama);
  if (!berkas) throw new Error(`tidak ada data/${nama}`);
  return berkas.bytes;
}

async function composeTabel(satu: (typeof katalog.tabel)[number]): Promise<BerkasData[]> {
  const { nama, kolom, baris } = satu;
  const isi: Record<BentukTabel, Uint8Array> = {
    csv: encode(
      writeCsv(
        kolom.map((kepala) => kepala.nama),
        baris,
      ),
    ),
    json: encode(JSON.stringify(baris)),
    xlsx: await writeTabel(satu, listKeterangan(katalog), when),
  };
  return BENTUK_TABEL.map(({ akhiran }) => ({ nama: `${nama}.${akhiran}`, bytes: isi[akhiran] }));
}

function take(nama: string, bentuk: BentukTabel): Uint8Array {
  return paket.find((satu) => satu.nama === `${nama}.${bentuk}`)?.bytes ?? new Uint8Array();
}

function json(nama: string, isi: object): BerkasData {
  return { nama, bytes: encode(`${JSON.stringify(isi, null, 2)}\n`) };
}

function encode(teks: string): Uint8Array {
  return new TextEncoder().encode(teks);
}
