// What people typed for each triwulan, as the rules read it.
import type { IsianIndikator, Triwulan } from '../../domain/isi.generated.ts';
import type { Berkas, Isi } from '../../domain/isi.ts';
import { once } from '../once.ts';

export type JenisIsian = 'seksi' | 'pengukuran' | 'program-triwulan';

interface Tempat {
  path: string;
  pointer: string;
  tahun: number;
  triwulan: Triwulan;
  jenis: JenisIsian;
}

/** A program, kegiatan or sub kegiatan of a triwulan, with its money. */
export interface PosIsian extends Tempat {
  kode: string;
  realisasiAnggaran: number | null | undefined;
  indikator: IsianIndikator[];
}

/** An indikator of a triwulan; `pos` is the code of the row it stands under. */
export interface BarisIsian extends Tempat {
  isian: IsianIndikator;
  pos: string | undefined; // undefined in seksi/
}

interface Entri {
  kode: string;
  realisasi_anggaran?: number | null;
  indikator?: IsianIndikator[];
}

/** Read once for all rules. */
export const listPos = once((isi: Isi): readonly PosIsian[] => {
  const pengukuran = isi.pengukuran.flatMap((berkas) => [
    ...toPos(berkas, 'pengukuran', 'kegiatan', berkas.value.kegiatan),
    ...toPos(berkas, 'pengukuran', 'sub_kegiatan', berkas.value.sub_kegiatan),
  ]);
  const program = isi['program-triwulan'].flatMap((berkas) => {
    return toPos(berkas, 'program-triwulan', 'program', berkas.value.program);
  });
  return [...program, ...pengukuran];
});

export const listBaris = once((isi: Isi): readonly BarisIsian[] => {
  const seksi = isi.seksi.flatMap(({ path, value: { tahun, triwulan, indikator } }) =>
    toBaris({ path, pointer: '', tahun, triwulan, jenis: 'seksi' }, indikator, undefined),
  );
  return [...seksi, ...listPos(isi).flatMap((pos) => toBaris(pos, pos.indikator, pos.kode))];
});

function toPos(
  { path, value: { tahun, triwulan } }: Berkas<{ tahun: number; triwulan: Triwulan }>,
  jenis: JenisIsian,
  key: string,
  entri: Entri[] = [],
): PosIsian[] {
  return entri.map(({ kode, realisasi_anggaran, indikator = [] }, index) => {
    return {
      path,
      pointer: `/${key}/${index}`,
      tahun,
      triwulan,
      jenis,
      kode,
      realisasiAnggaran: realisasi_anggaran,
      indikator,
    };
  });
}

function toBaris(
  { path, pointer, tahun, triwulan, jenis }: Tempat,
  indikator: IsianIndikator[],
  pos: string | undefined,
): BarisIsian[] {
  return indikator.map((isian, index) => {
    return { path, pointer: `${pointer}/indikator/${index}`, tahun, triwulan, jenis, isian, pos };
  });
}

/** With its evidence and what is said about it there, a figure that is missing has been lost: wiped out, or hidden behind a #. */
export function isHilang({ realisasi, bukti_dukung = [], analisis }: IsianIndikator): boolean {
  return (realisasi === undefined || realisasi === null) && bukti_dukung.length > 0 && analisis !== undefined;
}
