// What a table says of another year or triwulan than the one that is asked: it is never taken for this one.
import type { Triwulan } from '../../domain/isi.generated.ts';
import { formatDaftar } from '../../format.ts';
import { letakSel } from './isian.ts';
import { isKolomIsian } from './kata.ts';
import { listTahunDalam, listTriwulanDalam, readMasaJudul } from './kata-masa.ts';
import type { Kolom, Tabel } from './kepala.ts';
import { type Lembar, nameKolom } from './lembar.ts';
import { kutip, type Masalah } from './masalah.ts';

interface Masa {
  tahun: number;
  triwulan: Triwulan;
}

/** A table that is of another time altogether, by its title or the name of its sheet. */
export interface TabelLain {
  alasan: string; // "tahun 2023"
  masalah: Masalah;
}

export function findTabelLain(lembar: Lembar, tabel: Tabel, masa: Masa): TabelLain | undefined {
  const judul = [...tabel.judul.map(({ teks }) => teks), lembar.nama ?? ''];
  const { tahun, triwulan } = readMasaJudul(judul);
  const isDisebut = (kolom: Kolom) => kolom.tahun.includes(masa.tahun);
  if (tahun.length && !tahun.includes(masa.tahun) && !tabel.kolom.some(isDisebut))
    return describe(lembar, tabel, `tahun ${formatDaftar(tahun.map(String))}`, listTahunDalam);
  const isBertriwulan = tabel.kolom.some((satu) => satu.triwulan !== undefined || satu.bulan !== undefined);
  if (isBertriwulan || !triwulan.length || triwulan.includes(masa.triwulan)) return undefined;
  return describe(lembar, tabel, `triwulan ${formatDaftar(triwulan.map(String))}`, listTriwulanDalam);
}

function describe(
  lembar: Lembar,
  { judul, kepala }: Tabel,
  alasan: string,
  listMasa: (teks: string) => number[],
): TabelLain {
  const sel = judul.find(({ teks }) => listMasa(teks).length) ?? { baris: kepala[0] ?? 0, kolom: 0 };
  const letak = letakSel({ lembar, baris: sel.baris }, sel.kolom);
  const pesan = `tabel ini untuk ${alasan}, bukan yang diminta`;
  const jalan = 'Impor berkas triwulan yang diminta, atau sebut masanya dengan --triwulan.';
  return { alasan, masalah: { kode: 'masa-lain', letak, pesan, jalan } };
}

/** The columns of other years that stand beside those of this one, and those that stand alone. */
export interface KolomLain {
  kolom: Kolom[]; // that are left
  catatan: string[];
  masalah: Masalah[];
}

export function takeKolomLain(lembar: Lembar, { kolom, kepala }: Tabel, ini: number): KolomLain {
  const isLain = ({ tahun }: Kolom) => tahun.some((satu) => satu !== ini);
  const sisa = kolom.filter((satu) => !isLain(satu));
  const lain = kolom.filter((satu) => isLain(satu) && isKolomIsian(satu));
  const sendiri = lain.filter(({ arti }) => !sisa.some((satu) => satu.arti === arti));
  const lewat = lain.filter((satu) => !sendiri.includes(satu)).map(({ at }) => nameKolom(at));
  return {
    kolom: sisa,
    catatan: lewat.length ? [`${nameLembar(lembar)}kolom ${lewat.join(', ')} untuk tahun lain, tidak diimpor`] : [],
    masalah: sendiri.map(({ at, judul, tahun }) => ({
      kode: 'masa-lain',
      letak: letakSel({ lembar, baris: kepala[0] ?? 0 }, at),
      pesan: `kolom ${kutip(judul)} untuk tahun ${formatDaftar(tahun.map(String))}, bukan ${ini}`,
      jalan: `Impor berkas yang memuat kolom tahun ${ini}.`,
    })),
  };
}

function nameLembar({ nama }: Lembar): string {
  return nama === undefined ? '' : `lembar ${kutip(nama)}: `;
}
