// What has to be done so that the portal holds what it shall. Pure: a preview and the upload read the same list.
import { type Dataset, type Keadaan, MEDAN, type MedanDataset, type SumberDaya } from './keadaan.ts';
import { type BarisPortal, type BerkasPortal, KUNCI, type Tujuan } from './tujuan.ts';

export type Langkah =
  | { jenis: 'buat-dataset' }
  | { jenis: 'perbarui-dataset'; id: string; ubah: Ubahan[]; tag: string[]; tambahan: Record<string, string> }
  | { jenis: 'buat-tabel'; dataset: string | undefined }
  | { jenis: 'siapkan-tabel'; id: string }
  | { jenis: 'tulis-baris'; id: string | undefined; baris: BarisPortal[]; baru: number }
  | { jenis: 'hapus-baris'; id: string; kode: string[] }
  | { jenis: 'pasang-berkas'; dataset: string | undefined; id: string | undefined; berkas: BerkasPortal };

export interface Ubahan {
  medan: string;
  lama: string;
  baru: string;
}

/** In the order in which they are done; empty when the portal already holds all of it. */
export function listLangkah({ dataset, terunduh, tabel, datastore }: Keadaan, tujuan: Tujuan): Langkah[] {
  const milik = dataset?.sumberDaya.find(({ nama }) => nama === tujuan.tabel.nama);
  return [
    ...(dataset ? listPembaruan(dataset, tujuan) : [{ jenis: 'buat-dataset' } as const]),
    ...(datastore ? listLangkahTabel(dataset, milik, tabel, tujuan) : []),
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

/** What others have written on the dataset stays: CKAN replaces a list that is sent as a whole. */
function listPembaruan(dataset: Dataset, tujuan: Tujuan): Langkah[] {
  const harus = composeMedan(tujuan);
  const ubah = MEDAN.flatMap((medan) => findUbahan(medan, dataset.medan[medan], harus[medan]));
  const tag = [...new Set([...dataset.tag, ...tujuan.dataset.tag])];
  const tambahan = { ...dataset.tambahan, ...tujuan.dataset.tambahan };
  const semua = [
    ...ubah,
    ...findUbahan('tags', dataset.tag.join(', '), tag.join(', ')),
    ...Object.entries(tambahan).flatMap(([kunci, baru]) => findUbahan(kunci, dataset.tambahan[kunci] ?? '', baru)),
  ];
  return semua.length ? [{ jenis: 'perbarui-dataset', id: dataset.id, ubah: semua, tag, tambahan }] : [];
}

function findUbahan(medan: string, lama: string, baru: string | undefined): Ubahan[] {
  return baru === undefined || lama === baru ? [] : [{ medan, lama, baru }];
}

function listLangkahTabel(
  dataset: Dataset | undefined,
  milik: SumberDaya | undefined,
  tabel: Keadaan['tabel'],
  tujuan: Tujuan,
): Langkah[] {
  const tulis = findTulis(milik?.id, tabel?.baris ?? [], tujuan);
  if (!milik) return [{ jenis: 'buat-tabel', dataset: dataset?.id }, ...tulis];
  const kurang = tujuan.tabel.kolom.some(({ nama }) => !tabel?.kolom.includes(nama));
  return [
    ...(kurang ? [{ jenis: 'siapkan-tabel', id: milik.id } as const] : []),
    ...tulis,
    ...findHapus(milik.id, tabel?.baris ?? [], tujuan),
  ];
}

function findTulis(id: string | undefined, ada: BarisPortal[], { tabel, baris }: Tujuan): Langkah[] {
  const lama = new Map(ada.map((satu) => [keyOf(satu), satu]));
  const beda = baris.filter((satu) => {
    const milik = lama.get(keyOf(satu));
    return !milik || tabel.kolom.some(({ nama }) => !isSama(milik[nama], satu[nama]));
  });
  const baru = beda.filter((satu) => !lama.has(keyOf(satu))).length;
  return beda.length ? [{ jenis: 'tulis-baris', id, baris: beda, baru }] : [];
}

function findHapus(id: string, ada: BarisPortal[], { baris }: Tujuan): Langkah[] {
  const harus = new Set(baris.map(keyOf));
  const kode = ada.filter((satu) => !harus.has(keyOf(satu))).map((satu) => String(satu.kode_indikator ?? ''));
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

function keyOf(baris: BarisPortal): string {
  return JSON.stringify(KUNCI.map((nama) => String(baris[nama] ?? '')));
}

/** A portal gives 97.3 for what was sent as "97.30", and may give it as text. */
function isSama(ada: string | number | null | undefined, harus: string | number | null | undefined): boolean {
  return canon(ada) === canon(harus);
}

function canon(nilai: string | number | null | undefined): string {
  const teks = String(nilai ?? '');
  return /^-?\d+\.\d+$/.test(teks) ? teks.replace(/0+$/, '').replace(/\.$/, '') : teks;
}

/** One line for a person. */
export function describeLangkah(langkah: Langkah): string[] {
  switch (langkah.jenis) {
    case 'buat-dataset':
      return ['buat dataset'];
    case 'perbarui-dataset':
      return langkah.ubah.map(({ medan, lama, baru }) => `ubah ${medan}: "${lama}" → "${baru}"`);
    case 'buat-tabel':
      return ['buat tabel'];
    case 'siapkan-tabel':
      return ['lengkapi kolom dan kunci tabel'];
    case 'tulis-baris':
      return [
        `tulis ${langkah.baris.length} baris: ${langkah.baru} baru, ${langkah.baris.length - langkah.baru} berubah`,
      ];
    case 'hapus-baris':
      return langkah.kode.map((kode) => `hapus baris ${kode}`);
    case 'pasang-berkas':
      return [`${langkah.id === undefined ? 'pasang' : 'ganti'} ${langkah.berkas.nama}`];
  }
}
