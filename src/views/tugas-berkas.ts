// Which files a due step is about, for whom: a file of a unit is its own unit's affair.
import { listJabatanPeran } from '../alur/peran.ts';
import type { Isi } from '../domain/isi.ts';
import { lastDayOf, type Triwulan } from '../domain/kalender.ts';
import { findFormat, type Jabatan, type Unit } from '../domain/lookup.ts';
import { listPosRencana, listRencana } from '../domain/rencana.ts';
import { findPeran, type TenggatLangkah } from './jadwal-sop.ts';

/** `unit`: of a jabatan that several units share, whose file it is. */
export interface TugasBerkas {
  jabatan: Jabatan;
  unit: Unit | undefined;
  berkas: string[]; // "kinerja/2024/tw1/seksi/seksi-pelayanan.yaml"
}

export function listTugasBerkas(isi: Isi, tenggat: TenggatLangkah): TugasBerkas[] {
  const semua = (tenggat.langkah.berkas ?? []).flatMap((pola) => listTugasPola(isi, tenggat, pola));
  return groupTugas(semua).map(([satu, ...lain]) => {
    return { ...satu, berkas: [...new Set([satu, ...lain].flatMap(({ berkas }) => berkas))] };
  });
}

/** By whom they are for, in the order they came. */
export function groupTugas<T extends TugasBerkas>(semua: T[]): [T, ...T[]][] {
  const kelompok = Map.groupBy(semua, ({ jabatan, unit }) => JSON.stringify([jabatan.id, unit?.id]));
  return [...kelompok.values()].flatMap(([satu, ...lain]): [T, ...T[]][] => (satu ? [[satu, ...lain]] : []));
}

const UNIT = /<([a-z-]+)>/;

function listTugasPola(isi: Isi, tenggat: TenggatLangkah, pola: string): TugasBerkas[] {
  const path = fillMasa(pola, tenggat);
  const [tanda, jenis = ''] = UNIT.exec(path) ?? [];
  if (tanda === undefined) return tenggat.jabatan.map((jabatan) => ({ jabatan, unit: undefined, berkas: [path] }));
  const peran = findPeran(tenggat.langkah) ?? '';
  return listUnitPengisi(isi, path, jenis, tenggat).flatMap((unit) =>
    listJabatanPeran(isi, peran, unit.id).map((jabatan) => ({
      jabatan,
      unit: jabatan.unit === undefined ? unit : undefined,
      berkas: [path.replace(tanda, unit.id)],
    })),
  );
}

/** The stars of a SOP's path stand for year and triwulan, in this order. */
function fillMasa(pola: string, { tahun, triwulan }: TenggatLangkah): string {
  return pola.replace(/^(kinerja|arsip)\/\*/, `$1/${tahun}`).replace(/^(kinerja\/\d+)\/\*/, `$1/tw${triwulan}`);
}

/** Those that have something to fill in: by the format that went out, else by the year's plan; all where there is neither. */
function listUnitPengisi(isi: Isi, path: string, jenis: string, { tahun, triwulan }: TenggatLangkah): Unit[] {
  const semua = isi.instansi
    .flatMap(({ value }) => value.unit)
    .filter((unit) => jenis === 'unit' || unit.jenis === jenis);
  const pengisi = new Set(
    path.includes('/seksi/') ? listUnitIku(isi, tahun, triwulan) : listUnitKegiatan(isi, tahun, triwulan),
  );
  return pengisi.size === 0 ? semua : semua.filter(({ id }) => pengisi.has(id));
}

function listUnitIku(isi: Isi, tahun: number, triwulan: Triwulan): string[] {
  const format = findFormat(isi, tahun, triwulan);
  if (format) return format.value.isian.map(({ unit }) => unit);
  const rencana = listRencana(isi, tahun, lastDayOf(tahun, triwulan)).filter(({ berlaku }) => berlaku);
  return rencana.flatMap(({ indikator }) => (indikator.level === 'sasaran' ? indikator.unit : []));
}

function listUnitKegiatan(isi: Isi, tahun: number, triwulan: Triwulan): string[] {
  return listPosRencana(isi, tahun, lastDayOf(tahun, triwulan)).flatMap(({ anak }) => anak.map(({ unit }) => unit));
}
