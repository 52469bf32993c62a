// Every correction of a sealed figure that this build may show: from the history where there is one, else from the files themselves.
import type { Kompilasi, LaporanCapaian, Tanggal, Triwulan } from '../domain/isi.generated.ts';
import type { Berkas } from '../domain/isi.ts';
import type { AngkaRalat, Gabungan, RalatGabungan } from '../domain/riwayat.ts';
import { isTersegel } from '../domain/tersegel.ts';
import type { Terbitan } from './terbitan.ts';

/** One new edition of one sealed document. */
export interface RalatTerbit {
  path: string; // of the document: "kinerja/2024/tw1/kompilasi.yaml"
  dokumen: string; // "Kompilasi data kinerja"
  tahun: number;
  triwulan: Triwulan;
  edisi: number; // 2 for the first correction
  tanggal: Tanggal; // as the new edition bears it
  alasan: string;
  perubahan: PerubahanRalat[] | undefined; // undefined where no history tells what stood before
  gabungan: Gabungan | undefined; // the request that brought it
}

/** `apa` says which figure in words; `kode` is that of an indikator, or of a pos of the budget. */
export interface PerubahanRalat {
  kode: string;
  nama: string;
  apa: string;
  sebelum: string;
  sesudah: string;
}

/** Newest first; of one day in the order of the files. */
export function listRalat({ kinerja, mode }: Terbitan): RalatTerbit[] {
  const tercatat = (kinerja.riwayat?.gabungan ?? []).flatMap(listTercatat);
  const dikenal = new Set(tercatat.map(nameRalat));
  const diketik = [...kinerja.isi.kompilasi, ...kinerja.isi['laporan-capaian']].flatMap(listDiketik);
  return [...tercatat, ...diketik.filter((satu) => !dikenal.has(nameRalat(satu)))]
    .filter(({ path }) => mode === 'pratinjau' || isTersegel(kinerja.periode, path))
    .toSorted((a, b) => compareTeks(b.tanggal, a.tanggal) || compareTeks(a.path, b.path) || b.edisi - a.edisi);
}

function nameRalat({ path, edisi }: Pick<RalatTerbit, 'path' | 'edisi'>): string {
  return `${path} ${edisi}`;
}

function compareTeks(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Of a merge that does not hold, nothing but git's own words is told. */
function listTercatat(gabungan: Gabungan): RalatTerbit[] {
  return gabungan.keadaan === 'sah' ? gabungan.ralat.flatMap((ralat) => toRalat(ralat, gabungan)) : [];
}

function toRalat({ path, edisi, tanggal, alasan, angka }: RalatGabungan, gabungan: Gabungan): RalatTerbit[] {
  const [, tahun, tw] = /^kinerja\/(\d{4})\/tw([1-4])\//.exec(path) ?? [];
  const triwulan = toTriwulan(Number(tw));
  if (tahun === undefined || triwulan === undefined) return [];
  const periode = { tahun: Number(tahun), triwulan };
  return [
    {
      ...periode,
      path,
      dokumen: nameDokumen(path),
      edisi,
      tanggal,
      alasan,
      perubahan: angka.map(toPerubahan),
      gabungan,
    },
  ];
}

function toPerubahan({ kode, nama, apa, lama, baru }: AngkaRalat): PerubahanRalat {
  return { kode, nama, apa, sebelum: lama, sesudah: baru };
}

function toTriwulan(nomor: number): Triwulan | undefined {
  return ([1, 2, 3, 4] as const).find((satu) => satu === nomor);
}

/** A file keeps the reason of its latest edition alone. */
function listDiketik({ path, value }: Berkas<Kompilasi | LaporanCapaian>): RalatTerbit[] {
  const { tahun, triwulan, edisi, tanggal, ralat } = value;
  if (!ralat || edisi < 2) return [];
  const { alasan } = ralat;
  return [
    {
      path,
      dokumen: nameDokumen(path),
      tahun,
      triwulan,
      edisi,
      tanggal,
      alasan,
      perubahan: undefined,
      gabungan: undefined,
    },
  ];
}

function nameDokumen(path: string): string {
  return path.endsWith('/kompilasi.yaml') ? 'Kompilasi data kinerja' : 'Laporan capaian kinerja';
}
