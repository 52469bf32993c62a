// The upload: read, compare, do the first thing that differs, read again. Whatever broke off in between, the next round goes on
// from what is really there; the round that finds no difference is the reading back.
import type { Ckan } from './ckan.ts';
import { CkanError, isSementara } from './galat.ts';
import { describeDipakai, type Keadaan, readKeadaan } from './keadaan.ts';
import { composeMedan, describeLangkah, type Langkah, listLangkah } from './rencana.ts';
import { type BerkasPortal, KUNCI, type Tujuan } from './tujuan.ts';

export interface Unggahan {
  keadaan: Keadaan;
  dikerjakan: string[]; // lines of what was changed, in order
}

export interface Pengunggah {
  ckan: Ckan;
  sleep: (milidetik: number) => Promise<void>;
  tell?: (baris: string) => void;
}

const MAX_GAGAL = 5; // in a row, before it is left to the next run
const MAX_LANGKAH = 100;
const MAX_BARIS = 500; // rows of one request

/** What an upload would do; reads and writes nothing. */
export async function planUnggah(pengunggah: Pengunggah, tujuan: Tujuan): Promise<Langkah[]> {
  return listLangkah(await readUlang(pengunggah, tujuan, true), tujuan);
}

export async function pushTujuan(pengunggah: Pengunggah, tujuan: Tujuan): Promise<Unggahan> {
  const dikerjakan: string[] = [];
  let datastore = true;
  let gagal = 0;
  let lalu = '';
  for (let ke = 0; ke < MAX_LANGKAH; ke++) {
    const keadaan = await readUlang(pengunggah, tujuan, datastore);
    datastore = keadaan.datastore;
    const [langkah] = listLangkah(keadaan, tujuan);
    if (!langkah) return { keadaan, dikerjakan };
    const kini = JSON.stringify(langkah);
    gagal = kini === lalu ? gagal + 1 : 0;
    if (gagal >= MAX_GAGAL) throw describeTakTersimpan(langkah);
    if (gagal > 0) await pengunggah.sleep(1000 * 2 ** (gagal - 1));
    lalu = kini;
    const hasil = await tryLangkah(pengunggah.ckan, langkah, tujuan, gagal);
    if (hasil === 'tanpa-datastore') datastore = false;
    if (hasil !== 'selesai') continue;
    const kata = describeLangkah(langkah).filter((satu) => !dikerjakan.includes(satu));
    for (const satu of kata) pengunggah.tell?.(satu);
    dikerjakan.push(...kata);
  }
  throw new CkanError(
    'tidak-tersimpan',
    'portal terus berubah selama diunggah',
    'Coba lagi bila tidak ada yang menyunting.',
  );
}

type HasilLangkah = 'selesai' | 'sementara' | 'tanpa-datastore';

/** A failure that may pass is no end: the next round reads what became of it. */
async function tryLangkah(ckan: Ckan, langkah: Langkah, tujuan: Tujuan, gagal: number): Promise<HasilLangkah> {
  try {
    await doLangkah(ckan, langkah, tujuan);
    return 'selesai';
  } catch (galat) {
    if (isSementara(galat)) {
      if (gagal + 1 >= MAX_GAGAL) throw galat;
      return 'sementara';
    }
    if (!(galat instanceof CkanError)) throw galat;
    if (galat.kode === 'tanpa-datastore') return 'tanpa-datastore';
    return await mend(ckan, langkah, tujuan, galat);
  }
}

/** Two refusals that mean "read again": somebody was faster, and a table that lost its key. */
async function mend(ckan: Ckan, langkah: Langkah, tujuan: Tujuan, galat: CkanError): Promise<HasilLangkah> {
  if (langkah.jenis === 'buat-dataset' && /already in use/.test(galat.medan.name ?? '')) {
    // Taken, and yet not shown to this token: another's private dataset, or a deleted one.
    const ada = await readKeadaan(ckan, tujuan, false);
    if (!ada.dataset) throw describeDipakai(tujuan.dataset.nama, 'dataset itu tidak terlihat oleh token ini');
    return 'sementara';
  }
  if (langkah.jenis === 'tulis-baris' && langkah.id !== undefined && /unique key/.test(galat.medan.table ?? '')) {
    await prepareTabel(ckan, langkah.id, tujuan);
    return 'sementara';
  }
  throw galat;
}

/** Reading may be repeated as often as one likes. */
async function readUlang({ ckan, sleep }: Pengunggah, tujuan: Tujuan, datastore: boolean): Promise<Keadaan> {
  for (let kali = 1; ; kali++) {
    try {
      return await readKeadaan(ckan, tujuan, datastore);
    } catch (galat) {
      if (!isSementara(galat) || kali >= MAX_GAGAL) throw galat;
      await sleep(1000 * 2 ** (kali - 1));
    }
  }
}

async function doLangkah(ckan: Ckan, langkah: Langkah, tujuan: Tujuan): Promise<void> {
  switch (langkah.jenis) {
    case 'buat-dataset':
      await ckan.act('package_create', {
        name: tujuan.dataset.nama,
        owner_org: tujuan.organisasi,
        ...composeMedan(tujuan),
        tags: tujuan.dataset.tag.map((name) => ({ name })),
        extras: toExtras(tujuan.dataset.tambahan),
      });
      return;
    case 'perbarui-dataset':
      await ckan.act('package_patch', {
        id: langkah.id,
        ...composeMedan(tujuan),
        tags: langkah.tag.map((name) => ({ name })),
        extras: toExtras(langkah.tambahan),
      });
      return;
    case 'buat-tabel':
      await ckan.act('datastore_create', {
        resource: {
          package_id: langkah.dataset,
          name: tujuan.tabel.nama,
          description: tujuan.tabel.uraian,
          format: 'CSV',
        },
        ...composeTabel(tujuan),
      });
      return;
    case 'siapkan-tabel':
      await prepareTabel(ckan, langkah.id, tujuan);
      return;
    case 'tulis-baris':
      for (let awal = 0; awal < langkah.baris.length; awal += MAX_BARIS)
        await ckan.act('datastore_upsert', {
          resource_id: langkah.id,
          method: 'upsert',
          force: true,
          records: langkah.baris.slice(awal, awal + MAX_BARIS),
        });
      return;
    case 'hapus-baris':
      // Without filters CKAN would drop the whole table.
      await ckan.act('datastore_delete', {
        resource_id: langkah.id,
        force: true,
        filters: { tahun: tujuan.masa.tahun, triwulan: tujuan.masa.triwulan, kode_indikator: langkah.kode },
      });
      return;
    case 'pasang-berkas':
      await putBerkas(ckan, langkah.dataset ?? '', langkah.id, langkah.berkas);
  }
}

function composeTabel({ tabel }: Tujuan) {
  return { fields: tabel.kolom.map(({ nama, jenis }) => ({ id: nama, type: jenis })), primary_key: [...KUNCI] };
}

async function prepareTabel(ckan: Ckan, id: string, tujuan: Tujuan): Promise<void> {
  await ckan.act('datastore_create', { resource_id: id, force: true, ...composeTabel(tujuan) });
}

async function putBerkas(ckan: Ckan, dataset: string, id: string | undefined, berkas: BerkasPortal): Promise<void> {
  const { nama, uraian, format, sha256, isi } = berkas;
  const aksi = id === undefined ? 'resource_create' : 'resource_patch';
  const medan = {
    ...(id === undefined ? { package_id: dataset } : { id }),
    name: nama,
    description: uraian,
    format,
    hash: sha256,
  };
  if ('alamat' in isi) await ckan.act(aksi, { ...medan, url: isi.alamat });
  else
    await ckan.upload(
      aksi,
      { ...medan, mimetype: isi.media },
      { nama: isi.berkas, media: isi.media, bytes: isi.bytes },
    );
}

function toExtras(tambahan: Record<string, string>): { key: string; value: string }[] {
  return Object.entries(tambahan).map(([key, value]) => ({ key, value }));
}

function describeTakTersimpan(langkah: Langkah): CkanError {
  return new CkanError(
    'tidak-tersimpan',
    `portal menjawab berhasil, tetapi tidak menyimpan: ${describeLangkah(langkah).join('; ')}`,
    'Tanya pengelola portal; mungkin isiannya diubah oleh pengaya portal itu.',
  );
}
