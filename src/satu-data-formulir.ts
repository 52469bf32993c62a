// The portal's forms, filled in with what an upload would send, for whom the package is carried by hand.
import type { Instansi } from './domain/isi.generated.ts';
import type { BerkasPortal } from './exchange/satu-data/tujuan.ts';
import type { IsiDataset } from './satu-data-isi.ts';

/** One form: of the dataset, or of one of its files. */
export interface KelompokIsian {
  judul: string;
  isian: IsianFormulir[];
}

/** A field of it, as people paste it. */
export interface IsianFormulir {
  medan: string;
  isi: string;
}

/** Of the dataset first, then of each file in the order of the upload. */
export function listKelompokIsian(
  tempat: Instansi['dataset_satu_data'],
  dataset: IsiDataset,
  sumberDaya: BerkasPortal[],
): KelompokIsian[] {
  return [
    { judul: 'Dataset', isian: listIsianDataset(tempat, dataset) },
    ...sumberDaya.map((berkas) => ({ judul: `Sumber daya: ${berkas.nama}`, isian: listIsianBerkas(berkas) })),
  ];
}

function listIsianDataset(tempat: Instansi['dataset_satu_data'], dataset: IsiDataset): IsianFormulir[] {
  const isian: [string, string | undefined][] = [
    ['Judul (Title)', dataset.judul],
    ['Alamat (URL)', tempat?.nama],
    ['Uraian (Description)', dataset.uraian],
    ['Tag', dataset.tag.join(', ')],
    ['Lisensi (License)', tempat?.lisensi],
    ['Organisasi (Organization)', tempat?.organisasi],
    ['Visibilitas (Visibility)', 'Publik'],
    ['Sumber (Source)', dataset.alamat],
    ['Pengelola (Maintainer)', dataset.pengelola],
    ['Pos-el pengelola (Maintainer Email)', dataset.posEl],
    ...Object.entries(dataset.tambahan),
  ];
  return isian.flatMap(([medan, isi]) => (isi === undefined ? [] : [{ medan, isi }]));
}

function listIsianBerkas({ nama, uraian, format, isi }: BerkasPortal): IsianFormulir[] {
  return [
    'alamat' in isi ? { medan: 'Tautan (Link)', isi: isi.alamat } : { medan: 'Berkas (Upload)', isi: isi.berkas },
    { medan: 'Nama (Name)', isi: nama },
    { medan: 'Uraian (Description)', isi: uraian },
    { medan: 'Format', isi: format },
  ];
}
