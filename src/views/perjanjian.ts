// /perjanjian/: who has promised what to whom, year by year.
import type { Perkin } from '../domain/isi.generated.ts';
import { findJabatan, findPemangku, type Jabatan, listPerkin } from '../domain/lookup.ts';
import { type Perjanjian, readPerjanjian } from '../domain/perjanjian.ts';
import { namePublik, nameSebutan } from '../domain/sebutan.ts';
import { formatTanggal, formatTriwulan } from '../format.ts';
import { type Kerangka, PERJANJIAN, viewKerangka } from './kerangka.ts';
import { describeRingkasan, summarize } from './ringkasan.ts';
import { jalurPerjanjian } from './tautan.ts';
import { readTerakhir } from './terakhir.ts';
import type { Terbitan } from './terbitan.ts';

export interface DaftarPerjanjianView {
  kerangka: Kerangka;
  tahun: { tahun: number; perjanjian: ButirPerjanjian[] }[]; // newest first
}

export interface ButirPerjanjian {
  jabatan: string;
  jalur: string;
  pertama: PihakView;
  kedua: PihakView | undefined;
  tanggal: string; // of the version in force
  isPerubahan: boolean;
  jumlah: number; // of indikator
  capaian: CapaianPerjanjian | undefined;
}

/** One of the two parties on the day of the perjanjian. */
export interface PihakView {
  sebutan: string; // "Plt. Sekretaris Kecamatan"
  nama: string | undefined;
  luar: boolean; // outside the office: this repository does not say who it is
}

/** The promised indikator up to the latest triwulan that has any figure. */
export interface CapaianPerjanjian {
  sampai: string;
  kalimat: string;
}

export function viewDaftarPerjanjian(terbitan: Terbitan): DaftarPerjanjianView {
  const { perkin } = terbitan.kinerja.isi;
  const tahun = [...new Set(perkin.map(({ value }) => value.tahun))].sort((a, b) => b - a);
  return {
    kerangka: viewKerangka(terbitan, {
      judul: 'Perjanjian kinerja',
      uraian: 'Siapa berjanji apa kepada siapa setiap tahun, dan bagaimana janji itu dipenuhi.',
      jalur: PERJANJIAN.jalur,
    }),
    tahun: tahun.map((satu) => ({
      tahun: satu,
      perjanjian: sortByJabatan(
        terbitan,
        listPerkin(terbitan.kinerja.isi, satu).map(({ value }) => value),
      ).map((janji) => viewButirPerjanjian(terbitan, janji)),
    })),
  };
}

/** As pejabat.yaml lists the jabatan: the head of the office first. */
function sortByJabatan({ kinerja }: Terbitan, perkin: Perkin[]): Perkin[] {
  const urutan = kinerja.isi.pejabat.flatMap(({ value }) => value.jabatan).map(({ id }) => id);
  return perkin.toSorted((a, b) => urutan.indexOf(a.jabatan) - urutan.indexOf(b.jabatan));
}

function viewButirPerjanjian(terbitan: Terbitan, perkin: Perkin): ButirPerjanjian {
  const perjanjian = readPerjanjian(terbitan.kinerja.isi, perkin);
  return {
    jabatan: nameJabatan(terbitan, perkin.jabatan),
    jalur: jalurPerjanjian(perkin.tahun, perkin.jabatan),
    ...viewPihak(terbitan, perkin, perjanjian.tanggal),
    tanggal: formatTanggal(perjanjian.tanggal),
    isPerubahan: perjanjian.isPerubahan,
    jumlah: listKodeJanji(perjanjian).length,
    capaian: viewCapaianPerjanjian(terbitan, perjanjian, perkin.tahun),
  };
}

export function nameJabatan({ kinerja }: Terbitan, id: string): string {
  return findJabatan(kinerja.isi, id)?.nama ?? id;
}

/** Who they are on a day: the official, and the atasan he promises it to. */
export function viewPihak(
  terbitan: Terbitan,
  { jabatan: id }: Pick<Perkin, 'jabatan'>,
  tanggal: string,
): { pertama: PihakView; kedua: PihakView | undefined } {
  const jabatan = findJabatan(terbitan.kinerja.isi, id);
  const atasan = jabatan?.atasan === undefined ? undefined : findJabatan(terbitan.kinerja.isi, jabatan.atasan);
  return {
    pertama: jabatan ? viewSatuPihak(terbitan, jabatan, tanggal) : { sebutan: id, nama: undefined, luar: false },
    kedua: atasan && viewSatuPihak(terbitan, atasan, tanggal),
  };
}

function viewSatuPihak({ kinerja }: Terbitan, jabatan: Jabatan, tanggal: string): PihakView {
  if (jabatan.luar_instansi) return { sebutan: jabatan.nama, nama: undefined, luar: true };
  const pemangku = findPemangku(kinerja.isi, jabatan.id, tanggal);
  if (!pemangku) return { sebutan: jabatan.nama, nama: undefined, luar: false };
  return { sebutan: nameSebutan(jabatan, pemangku.penugasan), nama: namePublik(pemangku), luar: false };
}

export function viewCapaianPerjanjian(
  terbitan: Terbitan,
  perjanjian: Perjanjian,
  tahun: number,
): CapaianPerjanjian | undefined {
  const kode = new Set(listKodeJanji(perjanjian));
  const { baris, catatan } = readTerakhir(terbitan, (milik) => milik.tahun === tahun && kode.has(milik.indikator.kode));
  const [satu] = baris;
  if (!satu) return undefined;
  return {
    sampai: formatTriwulan(satu.triwulan),
    kalimat: [describeRingkasan(summarize(terbitan, baris, 'sampai')), ...catatan].join(' '),
  };
}

function listKodeJanji({ sasaran }: Perjanjian): string[] {
  return sasaran.flatMap(({ indikator }) => indikator.map((satu) => satu.indikator.kode));
}
