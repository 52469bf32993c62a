// What has to be done so that the portal holds what it shall. Pure: a preview and the upload read the same list.
import { cleanTulisan } from '../tulisan.ts';
import { isSama, keyOf } from './baris.ts';
import { type Dataset, type Keadaan, MEDAN, type MedanDataset, type TabelPortal } from './keadaan.ts';
import type { BarisPortal, BerkasPortal, Tujuan } from './tujuan.ts';

export type Langkah =
  | { jenis: 'buat-dataset' }
  | { jenis: 'perbarui-dataset'; id: string; isi: Record<string, unknown>; ubah: Ubahan[] }
  | { jenis: 'buat-tabel'; dataset: string | undefined }
  | { jenis: 'siapkan-tabel'; id: string; kolom: string[] }
  | { jenis: 'tulis-baris'; id: string | undefined; baris: BarisPortal[]; baru: number }
  | { jenis: 'hapus-baris'; id: string; kode: string[] }
  | { jenis: 'pasang-berkas'; dataset: string | undefined; id: string | undefined; berkas: BerkasPortal };

export interface Ubahan {
  medan: string;
  lama: string;
  baru: string;
}

const MAX_BARIS = 500; // rows of one request

/** Each one request, in the order in which they are done; empty when the portal already holds all of it. */
export function listLangkah({ dataset, terunduh, tabel, datastore }: Keadaan, tujuan: Tujuan): Langkah[] {
  return [
    ...(dataset ? listPembaruan(dataset, tujuan) : [{ jenis: 'buat-dataset' } as const]),
    ...(datastore ? listLangkahTabel(dataset, tabel, tujuan) : []),
    ...tujuan.berkas.flatMap((berkas) => listLangkahBerkas(dataset, terunduh, berkas)),
  ];
}

/** Fields of the dataset as CKAN names them. */
export function composeMedan({ dataset }: Tujuan): Partial<Record<MedanDataset, string>> {
  return {
    title: dataset.judul,
    notes: dataset.uraian,
    url: dataset.alamat,
    maintainer: dataset.pengelola,
    ...(dataset.posEl !== undefined && { maintainer_email: dataset.posEl }),
    ...(dataset.lisensi !== undefined && { license_id: dataset.lisensi }),
  };
}

/** What others have written on the dataset stays: only what differs is sent, and a list, which CKAN replaces, with all of theirs. */
function listPembaruan(dataset: Dataset, tujuan: Tujuan): Langkah[] {
  const harus = composeMedan(tujuan);
  const ubahMedan = MEDAN.flatMap((medan) => findUbahan(medan, dataset.medan[medan], harus[medan]));
  const tag = mergeTag(dataset, tujuan);
  const tambahan = mergeTambahan(dataset, tujuan);
  const ubahTag = findUbahan('tags', sayTag(dataset.tag), sayTag(tag));
  const ubahTambahan = Object.entries(tujuan.dataset.tambahan).flatMap(([kunci, baru]) =>
    findUbahan(kunci, sayTambahan(dataset, kunci), baru),
  );
  const ubah = [...ubahMedan, ...ubahTag, ...ubahTambahan];
  const isi = {
    ...Object.fromEntries(ubahMedan.map(({ medan, baru }) => [medan, baru])),
    ...(ubahTag.length && { tags: tag }),
    ...(ubahTambahan.length && { extras: tambahan }),
  };
  return ubah.length ? [{ jenis: 'perbarui-dataset', id: dataset.id, isi, ubah }] : [];
}

/** Theirs as they stand, and ours that are missing. */
export function mergeTag({ tag }: Pick<Dataset, 'tag'>, { dataset }: Tujuan): Dataset['tag'] {
  const ada = new Set(tag.map(({ name }) => name));
  return [...tag, ...dataset.tag.filter((name) => !ada.has(name)).map((name) => ({ name }))];
}

export function mergeTambahan({ tambahan }: Pick<Dataset, 'tambahan'>, { dataset }: Tujuan): Dataset['tambahan'] {
  const milik = Object.entries(dataset.tambahan).map(([key, value]) => ({ key, value }));
  return [...tambahan.filter(({ key }) => !Object.hasOwn(dataset.tambahan, key)), ...milik];
}

function sayTag(tag: Dataset['tag']): string {
  return tag.map(({ name }) => name).join(', ');
}

function sayTambahan({ tambahan }: Dataset, kunci: string): string {
  const isi = tambahan.find(({ key }) => key === kunci)?.value ?? '';
  return typeof isi === 'string' ? isi : JSON.stringify(isi);
}

function findUbahan(medan: string, lama: string, baru: string | undefined): Ubahan[] {
  return baru === undefined || lama === baru ? [] : [{ medan, lama, baru }];
}

function listLangkahTabel(dataset: Dataset | undefined, tabel: TabelPortal | undefined, tujuan: Tujuan): Langkah[] {
  const id = dataset?.sumberDaya.find(({ nama }) => nama === tujuan.tabel.nama)?.id;
  if (id === undefined) return [{ jenis: 'buat-tabel', dataset: dataset?.id }, ...listTulis(id, [], tujuan)];
  const { kolom, baris, tanpaKunci = false } = tabel ?? { kolom: [], baris: [] };
  const kurang = tanpaKunci || tujuan.tabel.kolom.some(({ nama }) => !kolom.includes(nama));
  const [tunggal, ganda] = splitGanda(baris, tujuan);
  const harus = new Set(tujuan.baris.map((satu) => keyOf(satu, tujuan)));
  return [
    // Before the key is made: it would not bear them.
    ...listHapus(id, ganda),
    ...(kurang ? [{ jenis: 'siapkan-tabel', id, kolom } as const] : []),
    ...listTulis(id, tunggal, tujuan),
    ...listHapus(
      id,
      tunggal.filter((satu) => !harus.has(keyOf(satu, tujuan))),
    ),
  ];
}

/** Rows that stand once, and those that a table without a key took twice. */
function splitGanda(baris: BarisPortal[], tujuan: Tujuan): [tunggal: BarisPortal[], ganda: BarisPortal[]] {
  const banyak = new Map<string, number>();
  for (const satu of baris) banyak.set(keyOf(satu, tujuan), (banyak.get(keyOf(satu, tujuan)) ?? 0) + 1);
  const isGanda = (satu: BarisPortal) => banyak.get(keyOf(satu, tujuan)) !== 1;
  return [baris.filter((satu) => !isGanda(satu)), baris.filter(isGanda)];
}

function listTulis(id: string | undefined, ada: BarisPortal[], tujuan: Tujuan): Langkah[] {
  const lama = new Map(ada.map((satu) => [keyOf(satu, tujuan), satu]));
  const beda = tujuan.baris.filter((satu) => {
    const milik = lama.get(keyOf(satu, tujuan));
    return !milik || tujuan.tabel.kolom.some((kolom) => !isSama(kolom, milik[kolom.nama], satu[kolom.nama]));
  });
  return Array.from({ length: Math.ceil(beda.length / MAX_BARIS) }, (_, ke) => {
    const baris = beda.slice(ke * MAX_BARIS, (ke + 1) * MAX_BARIS);
    const baru = baris.filter((satu) => !lama.has(keyOf(satu, tujuan))).length;
    return { jenis: 'tulis-baris', id, baris, baru };
  });
}

function listHapus(id: string, baris: BarisPortal[]): Langkah[] {
  const kode = [...new Set(baris.map((satu) => String(satu.kode_indikator ?? '')))];
  return kode.length ? [{ jenis: 'hapus-baris', id, kode }] : [];
}

/**
 * The description names the SHA-256. `hash` is sent for people and not compared: a portal's loader writes its own MD5 there. A
 * file that can be downloaded again must be the one that was sent; an address is compared, so that a moved report is found.
 */
function listLangkahBerkas(
  dataset: Dataset | undefined,
  terunduh: Keadaan['terunduh'],
  berkas: BerkasPortal,
): Langkah[] {
  const milik = dataset?.sumberDaya.find(({ nama }) => nama === berkas.nama);
  const isiSama =
    'alamat' in berkas.isi
      ? milik?.url === berkas.isi.alamat
      : (terunduh.get(milik?.id ?? '') ?? berkas.sha256) === berkas.sha256;
  const sama = isiSama && milik?.uraian === berkas.uraian && milik.format === berkas.format;
  return sama ? [] : [{ jenis: 'pasang-berkas', dataset: dataset?.id, id: milik?.id, berkas }];
}

/** Lines for a person; what the portal says in them holds nothing that a terminal would obey. */
export function describeLangkah(langkah: Langkah): string[] {
  switch (langkah.jenis) {
    case 'buat-dataset':
      return ['buat dataset'];
    case 'perbarui-dataset':
      return langkah.ubah.map(
        ({ medan, lama, baru }) => `ubah ${medan}: "${cleanTulisan(lama)}" → "${cleanTulisan(baru)}"`,
      );
    case 'buat-tabel':
      return ['buat tabel'];
    case 'siapkan-tabel':
      return ['lengkapi kolom dan kunci tabel'];
    case 'tulis-baris':
      return [
        `tulis ${langkah.baris.length} baris: ${langkah.baru} baru, ${langkah.baris.length - langkah.baru} berubah`,
      ];
    case 'hapus-baris':
      return langkah.kode.map((kode) => `hapus baris ${cleanTulisan(kode)}`);
    case 'pasang-berkas':
      return [`${langkah.id === undefined ? 'pasang' : 'ganti'} ${langkah.berkas.nama}`];
  }
}
