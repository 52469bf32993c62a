// What a clerk fills in of one file: its rows from the file itself; names, units and targets from the plan of the triwulan.
import type { Nilai } from '../domain/capaian.ts';
import type { IsianIndikator, Pengukuran, ProgramTriwulan, Seksi, Triwulan } from '../domain/isi.generated.ts';
import type { Isi } from '../domain/isi.ts';
import { readIsian } from '../domain/isian.ts';
import { lastDayOf } from '../domain/kalender.ts';
import { DAFTAR_TRIWULAN, findFormat } from '../domain/lookup.ts';
import {
  findTarget,
  flattenPos,
  listPosRencana,
  listRencana,
  type PosRencana,
  type Rencana,
} from '../domain/rencana.ts';

/** A file of a triwulan that a unit fills in. */
export type BerkasIsian =
  | { jenis: 'seksi'; path: string; value: Seksi }
  | { jenis: 'pengukuran'; path: string; value: Pengukuran }
  | { jenis: 'program-triwulan'; path: string; value: ProgramTriwulan };

export type JenisIsian = BerkasIsian['jenis'];

export interface Formulir {
  jenis: JenisIsian;
  path: string;
  tahun: number;
  triwulan: Triwulan;
  unit: string | undefined; // of program.yaml there is none
  bagian: Bagian[];
}

export type NamaBagian = 'indikator' | 'program' | 'kegiatan' | 'sub_kegiatan';

export interface Bagian {
  nama: NamaBagian; // the key of its list in the file
  pos: Pos[];
}

/** A program, kegiatan or sub kegiatan; for IKU the file itself. */
export interface Pos {
  kode: string | undefined;
  nama: string | undefined;
  tempat: Tempat;
  anggaran: Anggaran | undefined; // where the budget tree ends
  baris: Baris[];
}

/** Money of the triwulan itself, in rupiah. */
export interface Anggaran {
  realisasi: number | undefined;
  pagu: number | undefined;
  riwayat: Riwayat[];
}

export interface Baris {
  kode: string;
  tempat: Tempat;
  rencana: Rencana | undefined; // undefined for a code that no plan of the year knows
  target: Nilai | undefined; // of the triwulan
  riwayat: Riwayat[];
  isian: IsianIndikator; // as the file says it
}

export interface Riwayat {
  triwulan: Triwulan;
  realisasi: Nilai | undefined;
}

/** Where something stands in the file, or the list to which it would be added. */
export type Tempat = { ada: true; pointer: string } | { ada: false; daftar: string };

export function composeFormulir(isi: Isi, berkas: BerkasIsian): Formulir {
  const { tahun, triwulan } = berkas.value;
  const konteks = createKonteks(isi, tahun, triwulan);
  const unit = berkas.jenis === 'program-triwulan' ? undefined : berkas.value.unit;
  return { jenis: berkas.jenis, path: berkas.path, tahun, triwulan, unit, bagian: listBagian(konteks, berkas) };
}

interface Konteks {
  isi: Isi;
  tahun: number;
  triwulan: Triwulan;
  rencana: Map<string, Rencana>;
  pos: PosRencana[];
  lalu: { triwulan: Triwulan; isian: ReturnType<typeof readIsian> }[];
}

function createKonteks(isi: Isi, tahun: number, triwulan: Triwulan): Konteks {
  const hari = lastDayOf(tahun, triwulan);
  const lalu = DAFTAR_TRIWULAN.filter((satu) => satu < triwulan);
  return {
    isi,
    tahun,
    triwulan,
    rencana: new Map(listRencana(isi, tahun, hari).map((satu) => [satu.indikator.kode, satu])),
    pos: flattenPos(listPosRencana(isi, tahun, hari)),
    lalu: lalu.map((satu) => ({ triwulan: satu, isian: readIsian(isi, tahun, satu) })),
  };
}

function listBagian(konteks: Konteks, { jenis, value }: BerkasIsian): Bagian[] {
  switch (jenis) {
    case 'seksi':
      return [{ nama: 'indikator', pos: [composePosIku(konteks, value)] }];
    case 'program-triwulan':
      return [listPos(konteks, 'program', value.program, (satu) => satu.level === 'program')];
    case 'pengukuran': {
      const isMilik = (level: PosRencana['level']) => (satu: PosRencana) =>
        satu.level === level && satu.unit === value.unit;
      return [
        listPos(konteks, 'kegiatan', value.kegiatan ?? [], isMilik('kegiatan')),
        listPos(konteks, 'sub_kegiatan', value.sub_kegiatan ?? [], isMilik('sub-kegiatan')),
      ].filter(({ pos }) => pos.length);
    }
  }
}

/** What the format of the triwulan asks this unit for comes after what the file has already. */
function composePosIku(konteks: Konteks, { unit, indikator }: Seksi): Pos {
  return {
    kode: undefined,
    nama: undefined,
    tempat: { ada: true, pointer: '' },
    anggaran: undefined,
    baris: listBaris(konteks, '', indikator, listDiminta(konteks, unit)),
  };
}

function listDiminta({ isi, tahun, triwulan, rencana }: Konteks, unit: string): string[] {
  const format = findFormat(isi, tahun, triwulan)?.value;
  if (format) return format.isian.filter((satu) => satu.unit === unit).flatMap((satu) => satu.indikator);
  const iku = [...rencana.values()].filter(({ indikator }) => indikator.level === 'sasaran' && indikator.unit === unit);
  return iku.map(({ indikator }) => indikator.kode);
}

interface PosIsian {
  kode: string;
  realisasi_anggaran?: number | null;
  indikator?: IsianIndikator[];
}

function listPos(
  konteks: Konteks,
  nama: NamaBagian,
  isian: PosIsian[],
  isDiminta: (pos: PosRencana) => boolean,
): Bagian {
  const ada = isian.map((satu, index) =>
    composePos(konteks, satu, { ada: true, pointer: `/${nama}/${index}` }, findPos(konteks, satu.kode)),
  );
  const belum = konteks.pos.filter((pos) => isDiminta(pos) && !isian.some(({ kode }) => kode === pos.kode));
  const baru = belum.map((pos) => composePos(konteks, { kode: pos.kode }, { ada: false, daftar: `/${nama}` }, pos));
  return { nama, pos: [...ada, ...baru] };
}

function findPos({ pos }: Konteks, kode: string): PosRencana | undefined {
  return pos.find((satu) => satu.kode === kode);
}

function composePos(konteks: Konteks, isian: PosIsian, tempat: Tempat, rencana: PosRencana | undefined): Pos {
  const diminta = (rencana?.indikator ?? []).map(({ kode }) => kode);
  const isUjung = rencana?.anak.length === 0 || isian.realisasi_anggaran !== undefined;
  return {
    kode: isian.kode,
    nama: rencana?.nama,
    tempat,
    anggaran: isUjung ? composeAnggaran(konteks, isian, rencana) : undefined,
    baris: listBaris(konteks, tempat.ada ? tempat.pointer : '', isian.indikator ?? [], diminta),
  };
}

function composeAnggaran(
  { lalu }: Konteks,
  { kode, realisasi_anggaran }: PosIsian,
  rencana: PosRencana | undefined,
): Anggaran {
  return {
    realisasi: realisasi_anggaran ?? undefined,
    pagu: rencana?.pagu,
    riwayat: lalu.map(({ triwulan, isian }) => ({ triwulan, realisasi: isian.anggaran.get(kode)?.realisasi })),
  };
}

function listBaris(konteks: Konteks, induk: string, isian: IsianIndikator[], diminta: string[]): Baris[] {
  const daftar = `${induk}/indikator`;
  const ada = isian.map((satu, index) => composeBaris(konteks, satu, { ada: true, pointer: `${daftar}/${index}` }));
  const belum = diminta.filter((kode) => !isian.some((satu) => satu.kode === kode));
  return [...ada, ...belum.map((kode) => composeBaris(konteks, { kode }, { ada: false, daftar }))];
}

function composeBaris({ rencana, triwulan, lalu }: Konteks, isian: IsianIndikator, tempat: Tempat): Baris {
  const milik = rencana.get(isian.kode);
  return {
    kode: isian.kode,
    tempat,
    rencana: milik,
    target: milik && findTarget(milik, triwulan),
    riwayat: lalu.map((satu) => ({
      triwulan: satu.triwulan,
      realisasi: satu.isian.indikator.get(isian.kode)?.isian.realisasi ?? undefined,
    })),
    isian,
  };
}
