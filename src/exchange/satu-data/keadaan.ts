// What the portal holds now, of what concerns one triwulan.
import { computeSha256OfBytes } from '../../domain/sha256.ts';
import type { Ckan } from './ckan.ts';
import { CkanError } from './galat.ts';
import { asDaftar, asTeks, isPeta, type Peta } from './jawaban.ts';
import { cleanTulisan } from '../tulisan.ts';
import type { BarisPortal, Tujuan } from './tujuan.ts';

export interface SumberDaya {
  id: string;
  nama: string;
  uraian: string;
  format: string;
  url: string;
}

export interface Dataset {
  id: string;
  organisasi: string;
  medan: Record<MedanDataset, string>;
  tag: TagPortal[];
  tambahan: TambahanPortal[];
  sumberDaya: SumberDaya[];
}

/** As CKAN wants it back: without its vocabulary, a tag of a list becomes a free one. */
export interface TagPortal {
  name: string;
  vocabulary_id?: string;
}

export interface TambahanPortal {
  key: string;
  value: unknown; // of others it may be anything
}

export const MEDAN = ['title', 'notes', 'license_id', 'url', 'maintainer', 'maintainer_email'] as const;
export type MedanDataset = (typeof MEDAN)[number];

export interface Keadaan {
  dataset: Dataset | undefined;
  /** SHA-256 of uploaded files as downloaded again, by id; undefined where they could not be had. */
  terunduh: Map<string, string | undefined>;
  tabel: TabelPortal | undefined; // undefined while there is none
  datastore: boolean;
}

export interface TabelPortal {
  kolom: string[]; // of all of it
  baris: BarisPortal[]; // of the triwulan
  tanpaKunci?: boolean; // known only once a row was refused
}

const HALAMAN = 1000;
const MAX_BARIS = 100_000;

export async function readKeadaan(ckan: Ckan, tujuan: Tujuan): Promise<Keadaan> {
  const dataset = await readDataset(ckan, tujuan);
  const terunduh = await readTerunduh(ckan, dataset, tujuan);
  const milik = dataset?.sumberDaya.find(({ nama }) => nama === tujuan.tabel.nama);
  return { dataset, terunduh, ...(await readDatastore(ckan, milik?.id, tujuan)) };
}

/** Every portal with a DataStore has its list of tables, open to all: asked where no table of ours tells whether there is one. */
const DAFTAR_TABEL = '_table_metadata';

async function readDatastore(
  ckan: Ckan,
  id: string | undefined,
  tujuan: Tujuan,
): Promise<Pick<Keadaan, 'tabel' | 'datastore'>> {
  try {
    if (id !== undefined) return { tabel: await readTabel(ckan, id, tujuan), datastore: true };
    await ckan.act('datastore_search', { resource_id: DAFTAR_TABEL, limit: 1 });
  } catch (galat) {
    if (!(galat instanceof CkanError)) throw galat;
    if (galat.kode === 'tanpa-datastore') return { tabel: undefined, datastore: false };
    const tertutup = id === undefined && ['data-ditolak', 'token-ditolak'].includes(galat.kode);
    if (galat.kode !== 'tidak-ditemukan' && !tertutup) throw galat;
  }
  return { tabel: undefined, datastore: true };
}

async function readTerunduh(
  ckan: Ckan,
  dataset: Dataset | undefined,
  { berkas }: Tujuan,
): Promise<Keadaan['terunduh']> {
  const terunduh: Keadaan['terunduh'] = new Map();
  for (const { nama, isi } of berkas) {
    const milik = dataset?.sumberDaya.find((satu) => satu.nama === nama);
    if (!milik || 'alamat' in isi) continue;
    const bytes = await ckan.download(milik.url);
    terunduh.set(milik.id, bytes && computeSha256OfBytes(bytes));
  }
  return terunduh;
}

export async function readDataset(ckan: Ckan, { dataset, organisasi }: Tujuan): Promise<Dataset | undefined> {
  const isi = await showPackage(ckan, dataset.nama);
  if (isi === undefined) return undefined;
  if (isi.state === 'deleted')
    throw new CkanError(
      'dataset-dihapus',
      `dataset ${dataset.nama} sudah dihapus di portal, dan namanya masih terpakai`,
      'Mintalah walidata memulihkannya, atau pakai nama lain di instansi.yaml.',
    );
  const milik = isPeta(isi.organization) ? asTeks(isi.organization.name) : '';
  if (milik !== organisasi && isi.owner_org !== organisasi)
    throw describeDipakai(dataset.nama, milik === '' ? 'tanpa organisasi' : `milik organisasi ${cleanTulisan(milik)}`);
  return toDataset(isi, milik);
}

export function describeDipakai(nama: string, sebab: string): CkanError {
  return new CkanError(
    'nama-dipakai',
    `nama dataset ${nama} sudah dipakai: ${sebab}`,
    'Tidak ada yang diubah. Pakai nama lain di dataset_satu_data.nama, atau tanya walidata.',
  );
}

async function showPackage(ckan: Ckan, id: string): Promise<Peta | undefined> {
  try {
    const hasil = await ckan.act('package_show', { id });
    if (isPeta(hasil) && asTeks(hasil.id) !== '') return hasil;
    throw new CkanError('bukan-ckan', 'package_show: jawaban tanpa id', 'Periksa alamat portal.');
  } catch (galat) {
    if (galat instanceof CkanError && galat.kode === 'tidak-ditemukan') return undefined;
    throw galat;
  }
}

function toDataset(isi: Peta, organisasi: string): Dataset {
  return {
    id: asTeks(isi.id),
    organisasi,
    medan: {
      title: asTeks(isi.title),
      notes: asTeks(isi.notes),
      license_id: asTeks(isi.license_id),
      url: asTeks(isi.url),
      maintainer: asTeks(isi.maintainer),
      maintainer_email: asTeks(isi.maintainer_email),
    },
    tag: asDaftar(isi.tags).map(toTag),
    tambahan: asDaftar(isi.extras).map(({ key, value }) => ({ key: asTeks(key), value })),
    sumberDaya: asDaftar(isi.resources).map(toSumberDaya),
  };
}

function toTag({ name, vocabulary_id: kosakata }: Peta): TagPortal {
  return { name: asTeks(name), ...(typeof kosakata === 'string' && { vocabulary_id: kosakata }) };
}

function toSumberDaya({ id, name, description, format, url }: Peta): SumberDaya {
  return {
    id: asTeks(id),
    nama: asTeks(name),
    uraian: asTeks(description),
    format: asTeks(format),
    url: asTeks(url),
  };
}

async function readTabel(ckan: Ckan, id: string, tujuan: Tujuan): Promise<TabelPortal> {
  try {
    return await readBaris(ckan, id, tujuan);
  } catch (galat) {
    if (!(galat instanceof CkanError) || galat.kode !== 'data-ditolak') throw galat;
    // A table without these columns cannot be asked for a triwulan: it is there, and has to be completed.
    const { kolom } = await readHalaman(ckan, { resource_id: id, limit: 0 });
    return { kolom, baris: [] };
  }
}

async function readBaris(ckan: Ckan, id: string, { masa }: Tujuan): Promise<TabelPortal> {
  const baris: BarisPortal[] = [];
  const minta = { resource_id: id, filters: { tahun: masa.tahun, triwulan: masa.triwulan }, sort: 'kode_indikator' };
  for (;;) {
    const halaman = await readHalaman(ckan, { ...minta, limit: HALAMAN, offset: baris.length });
    baris.push(...halaman.baris);
    const habis = halaman.baris.length === 0 || (halaman.total !== undefined && baris.length >= halaman.total);
    if (habis || baris.length > MAX_BARIS) return { kolom: halaman.kolom, baris };
  }
}

async function readHalaman(ckan: Ckan, minta: object): Promise<TabelPortal & { total: number | undefined }> {
  const hasil = await ckan.act('datastore_search', minta);
  const { records, fields, total } = isPeta(hasil) ? hasil : {};
  return {
    kolom: asDaftar(fields)
      .map((satu) => asTeks(satu.id))
      .filter((nama) => nama !== '_id'),
    baris: asDaftar(records).map(toBaris),
    total: typeof total === 'number' ? total : undefined,
  };
}

function toBaris(isi: Peta): BarisPortal {
  const sel = Object.entries(isi).map(([nama, nilai]): [string, string | number | null] => [
    nama,
    typeof nilai === 'string' || typeof nilai === 'number' ? nilai : null,
  ]);
  return Object.fromEntries(sel.filter(([nama]) => nama !== '_id'));
}
