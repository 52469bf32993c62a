// The portal as it will stand after an upload, so that a preview of several triwulan says of each what will really be done.
import type { Dataset, Keadaan, SumberDaya } from './keadaan.ts';
import { composeMedan, mergeTag, mergeTambahan } from './rencana.ts';
import type { BerkasPortal, Tujuan } from './tujuan.ts';

const KOSONG: Dataset = {
  id: 'dataset-baru',
  organisasi: '',
  medan: { title: '', notes: '', license_id: '', url: '', maintainer: '', maintainer_email: '' },
  tag: [],
  tambahan: [],
  sumberDaya: [],
};

export function composeSesudah({ dataset = KOSONG, terunduh, tabel, datastore }: Keadaan, tujuan: Tujuan): Keadaan {
  const dipasang = [...(datastore ? [toTabel(tujuan)] : []), ...tujuan.berkas.map(toSumberDaya)];
  const sumberDaya = dipasang.map((baru) => {
    const lama = dataset.sumberDaya.find(({ nama }) => nama === baru.nama);
    return { ...baru, id: lama?.id ?? baru.id };
  });
  const milik = new Map(sumberDaya.map(({ nama, id }) => [nama, id]));
  const kolom = tujuan.tabel.kolom.map(({ nama }) => nama);
  return {
    dataset: {
      ...dataset,
      organisasi: tujuan.organisasi,
      medan: { ...dataset.medan, ...composeMedan(tujuan) },
      tag: mergeTag(dataset, tujuan),
      tambahan: mergeTambahan(dataset, tujuan),
      sumberDaya: [...dataset.sumberDaya.filter(({ nama }) => !milik.has(nama)), ...sumberDaya],
    },
    terunduh: new Map([
      ...terunduh,
      ...tujuan.berkas.flatMap(({ nama, sha256, isi }): [string, string][] =>
        'alamat' in isi ? [] : [[milik.get(nama) ?? nama, sha256]],
      ),
    ]),
    tabel: datastore ? { kolom: [...new Set([...(tabel?.kolom ?? []), ...kolom])], baris: tujuan.baris } : tabel,
    datastore,
  };
}

/** What was read just now, but for what the upload before it will have changed. */
export function overlaySesudah(nyata: Keadaan, { dataset, terunduh, tabel }: Keadaan): Keadaan {
  return {
    ...nyata,
    dataset,
    terunduh: new Map([...nyata.terunduh, ...terunduh]),
    tabel: nyata.datastore && tabel ? { kolom: tabel.kolom, baris: nyata.tabel?.baris ?? [] } : nyata.tabel,
  };
}

function toTabel({ tabel: { nama, uraian } }: Tujuan): SumberDaya {
  return { id: nama, nama, uraian, format: 'CSV', url: '' };
}

function toSumberDaya({ nama, uraian, format, isi }: BerkasPortal): SumberDaya {
  return { id: nama, nama, uraian, format, url: 'alamat' in isi ? isi.alamat : '' };
}
