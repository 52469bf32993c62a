// What the portal holds now, of what concerns one triwulan.
import { computeSha256OfBytes } from '../../domain/sha256.ts';
import type { Ckan } from './ckan.ts';
import { CkanError } from './galat.ts';
import { asDaftar, asTeks, isPeta, type Peta } from './jawaban.ts';
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
  tag: string[];
  tambahan: Record<string, string>;
  sumberDaya: SumberDaya[];
}

export const MEDAN = ['title', 'notes', 'license_id', 'url', 'maintainer', 'maintainer_email'] as const;
export type MedanDataset = (typeof MEDAN)[number];

export interface Keadaan {
  dataset: Dataset | undefined;
  /** SHA-256 of uploaded files as downloaded again, by id; undefined where they could not be had. */
  terunduh: Map<string, string | undefined>;
  /** Rows of the triwulan and names of all columns; undefined while there is no table. */
  tabel: { kolom: string[]; baris: BarisPortal[] } | undefined;
  datastore: boolean;
}

const HALAMAN = 1000;
const MAX_BARIS = 100_000;

export async function readKeadaan(ckan: Ckan, tujuan: Tujuan, datastore: boolean): Promise<Keadaan> {
  const dataset = await readDataset(ckan, tujuan);
  const terunduh = await readTerunduh(ckan, dataset, tujuan);
  const milik = dataset?.sumberDaya.find(({ nama }) => nama === tujuan.tabel.nama);
  if (!milik || !datastore) return { dataset, terunduh, tabel: undefined, datastore };
  try {
    return { dataset, terunduh, tabel: await readTabel(ckan, milik.id, tujuan), datastore };
  } catch (galat) {
    if (!(galat instanceof CkanError)) throw galat;
    if (galat.kode === 'tidak-ditemukan') return { dataset, terunduh, tabel: undefined, datastore };
    // A table without these columns cannot be asked for a triwulan: it is there, and has to be completed.
    if (galat.kode === 'data-ditolak') return { dataset, terunduh, tabel: { kolom: [], baris: [] }, datastore };
    if (galat.kode === 'tanpa-datastore') return { dataset, terunduh, tabel: undefined, datastore: false };
    throw galat;
  }
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

async function readDataset(ckan: Ckan, { dataset, organisasi }: Tujuan): Promise<Dataset | undefined> {
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
    throw describeDipakai(dataset.nama, `milik ${milik === '' ? 'tanpa organisasi' : `organisasi ${milik}`}`);
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
  const tambahan = asDaftar(isi.extras).map(({ key, value }): [string, string] => [asTeks(key), asTeks(value)]);
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
    tag: asDaftar(isi.tags).map(({ name }) => asTeks(name)),
    tambahan: Object.fromEntries(tambahan),
    sumberDaya: asDaftar(isi.resources).map(toSumberDaya),
  };
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

async function readTabel(ckan: Ckan, id: string, { masa }: Tujuan): Promise<Keadaan['tabel']> {
  const baris: BarisPortal[] = [];
  for (;;) {
    const filters = { tahun: masa.tahun, triwulan: masa.triwulan };
    const hasil = await ckan.act('datastore_search', {
      resource_id: id,
      filters,
      sort: 'kode_indikator',
      limit: HALAMAN,
      offset: baris.length,
    });
    const { records, fields, total } = isPeta(hasil) ? hasil : {};
    const halaman = asDaftar(records).map(toBaris);
    baris.push(...halaman);
    const habis = halaman.length === 0 || (typeof total === 'number' && baris.length >= total);
    if (habis || baris.length > MAX_BARIS) return { kolom: asDaftar(fields).map((satu) => asTeks(satu.id)), baris };
  }
}

function toBaris(isi: Peta): BarisPortal {
  const sel = Object.entries(isi).map(([nama, nilai]): [string, string | number | null] => [
    nama,
    typeof nilai === 'string' || typeof nilai === 'number' ? nilai : null,
  ]);
  return Object.fromEntries(sel.filter(([nama]) => nama !== '_id'));
}
