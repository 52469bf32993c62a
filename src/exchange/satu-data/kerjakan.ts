// One step of the plan as one request.
import type { Ckan } from './ckan.ts';
import { composeMedan, type Langkah, mergeTag, mergeTambahan } from './rencana.ts';
import { type BerkasPortal, KUNCI, type Tujuan } from './tujuan.ts';

export async function doLangkah(ckan: Ckan, langkah: Langkah, tujuan: Tujuan): Promise<void> {
  switch (langkah.jenis) {
    case 'buat-dataset':
      await ckan.act('package_create', composePaket(tujuan));
      return;
    case 'perbarui-dataset':
      await ckan.act('package_patch', { id: langkah.id, ...langkah.isi });
      return;
    case 'buat-tabel':
      await ckan.act('datastore_create', composeTabelBaru(langkah.dataset, tujuan));
      return;
    case 'siapkan-tabel':
      await ckan.act('datastore_create', composePelengkap(langkah, tujuan));
      return;
    case 'tulis-baris':
      await ckan.act('datastore_upsert', {
        resource_id: langkah.id,
        method: 'upsert',
        force: true,
        records: langkah.baris,
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

function composePaket(tujuan: Tujuan): object {
  return {
    name: tujuan.dataset.nama,
    owner_org: tujuan.organisasi,
    ...composeMedan(tujuan),
    tags: mergeTag({ tag: [] }, tujuan),
    extras: mergeTambahan({ tambahan: [] }, tujuan),
  };
}

function composeTabelBaru(dataset: string | undefined, { tabel }: Tujuan): object {
  return {
    resource: { package_id: dataset, name: tabel.nama, description: tabel.uraian, format: 'CSV' },
    fields: tabel.kolom.map(({ nama, jenis }) => ({ id: nama, type: jenis })),
    primary_key: [...KUNCI],
  };
}

/** Before 2.11 CKAN takes new columns only behind those that are there, in their order. */
function composePelengkap({ id, kolom }: { id: string; kolom: string[] }, { tabel }: Tujuan): object {
  const baru = tabel.kolom.filter(({ nama }) => !kolom.includes(nama));
  return {
    resource_id: id,
    force: true,
    fields: [...kolom.map((nama) => ({ id: nama })), ...baru.map(({ nama, jenis }) => ({ id: nama, type: jenis }))],
    primary_key: [...KUNCI],
  };
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
