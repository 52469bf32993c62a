// What people typed for a triwulan, by code, wherever it stands.
import type { IsianIndikator, Triwulan } from './isi.generated.ts';
import type { Isi, Rujukan } from './isi.ts';
import { ofTriwulan } from './lookup.ts';

/** One typed figure: the entry of an indikator and the place of its realisasi. */
export interface IsianTriwulan {
  indikator: Map<string, { isian: IsianIndikator; sumber: Rujukan }>;
  anggaran: Map<string, { realisasi: number | undefined; sumber: Rujukan }>; // leaves of the budget tree
}

interface Pos {
  kode: string;
  realisasi_anggaran?: number | null;
  indikator?: IsianIndikator[];
}

export type PembacaIsian = (tahun: number, triwulan: Triwulan) => IsianTriwulan;

/** Reads each triwulan once: the later ones of a year ask for it again. */
export function createPembacaIsian(isi: Isi): PembacaIsian {
  const terbaca = new Map<string, IsianTriwulan>();
  return (tahun, triwulan) => {
    const kunci = `${tahun} ${triwulan}`;
    const isian = terbaca.get(kunci) ?? readIsian(isi, tahun, triwulan);
    terbaca.set(kunci, isian);
    return isian;
  };
}

export function readIsian(isi: Isi, tahun: number, triwulan: Triwulan): IsianTriwulan {
  const isian: IsianTriwulan = { indikator: new Map(), anggaran: new Map() };
  for (const { path, value } of ofTriwulan(isi.seksi, tahun, triwulan)) {
    addIndikator(isian, path, '', value.indikator);
  }
  for (const { path, value } of ofTriwulan(isi['program-triwulan'], tahun, triwulan)) {
    addPos(isian, path, 'program', value.program);
  }
  for (const { path, value } of ofTriwulan(isi.pengukuran, tahun, triwulan)) {
    addPos(isian, path, 'kegiatan', value.kegiatan ?? []);
    addPos(isian, path, 'sub_kegiatan', value.sub_kegiatan ?? []);
  }
  return isian;
}

function addPos(isian: IsianTriwulan, path: string, key: string, daftar: Pos[]): void {
  daftar.forEach(({ kode, realisasi_anggaran, indikator = [] }, index) => {
    const pointer = `/${key}/${index}`;
    addIndikator(isian, path, pointer, indikator);
    if (realisasi_anggaran === undefined) return;
    const sumber = { path, pointer: `${pointer}/realisasi_anggaran` };
    isian.anggaran.set(kode, { realisasi: realisasi_anggaran ?? undefined, sumber });
  });
}

function addIndikator(isian: IsianTriwulan, path: string, induk: string, daftar: IsianIndikator[]): void {
  daftar.forEach((satu, index) => {
    if (isian.indikator.has(satu.kode)) return;
    const pointer = `${induk}/indikator/${index}${'realisasi' in satu ? '/realisasi' : ''}`;
    isian.indikator.set(satu.kode, { isian: satu, sumber: { path, pointer } });
  });
}
