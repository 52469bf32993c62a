// What a quarterly document about one official is made from: the rows that his perkin of the year promises.
import { computeSerapan, sumRupiah } from '../domain/anggaran.ts';
import type { LaporanCapaian, Tanggal, Templat as KepalaTemplat, Triwulan } from '../domain/isi.generated.ts';
import { lastDayOf } from '../domain/kalender.ts';
import type { Baris, BarisAnggaran, Kinerja, Periode, Segel } from '../domain/kinerja.ts';
import {
  type AturanBerlaku,
  findAturan,
  findJabatan,
  findLaporanCapaian,
  findPerkin,
  type Jabatan,
} from '../domain/lookup.ts';
import { computeRollUp, type RataRata } from '../domain/rata-rata.ts';
import type { LinkBase } from '../markup/link.ts';
import type { BahanBertanda } from './tanda-tangan.ts';

export interface BahanPejabat extends BahanBertanda {
  laman: LinkBase;
  periode: Periode;
  tanggal: Tanggal; // the last day of the triwulan: who held which jabatan, which rule was in force
  jabatan: Jabatan;
  baris: BarisJanji[];
  anggaran: BarisAnggaran[]; // those the perkin lists, and what stands under a kegiatan
  aturan: AturanBerlaku | undefined;
  pengesah: Segel | undefined; // dates the document
  laporan: LaporanCapaian | undefined;
}

/** One promise of the perkin: an indikator under the sasaran as the perkin words it. */
export interface BarisJanji {
  nomor: number;
  sasaran: string;
  baris: Baris;
}

export interface SubjekPejabat {
  tahun: number;
  triwulan: Triwulan;
  jabatan: string;
}

export interface TotalAnggaran {
  pagu: number | undefined;
  realisasi: number | undefined;
  realisasiSampai: number | undefined;
  serapan: string | undefined;
}

export function prepareBahanPejabat(
  kinerja: Kinerja,
  { tahun, triwulan, jabatan: id }: SubjekPejabat,
  { pengesah, penanda_tangan }: KepalaTemplat,
  laman: LinkBase,
): BahanPejabat {
  const { isi } = kinerja;
  const jabatan = findJabatan(isi, id);
  const periode = kinerja.periode.find((satu) => satu.tahun === tahun && satu.triwulan === triwulan);
  if (!jabatan || !periode) throw new Error(`${id} ${tahun} TW ${triwulan}: check the content first`);
  const tanggal = lastDayOf(tahun, triwulan);
  const segel = findPengesah(periode, pengesah);
  return {
    kinerja,
    laman,
    penandaTangan: penanda_tangan ?? {},
    tanggalDokumen: segel?.tanggal,
    periode,
    tanggal,
    jabatan,
    baris: listJanji(kinerja, periode, id),
    anggaran: listAnggaranJanji(kinerja, periode, id),
    aturan: findAturan(isi, tanggal),
    pengesah: segel,
    laporan: findLaporanCapaian(isi, tahun, triwulan)?.value,
  };
}

export function computeRataRataBaris({ baris, aturan }: BahanPejabat, kapan: 'triwulan' | 'sampai'): RataRata {
  const terukur = baris.map(({ baris: satu }) => {
    const { target, realisasi } = kapan === 'sampai' ? satu.sampai : satu;
    return { aturan: satu.indikator.aturan, target, realisasi };
  });
  return computeRollUp(terukur, aturan?.rata_rata_dari);
}

/** Of the rows that stand under no other row shown: the others are in their sums. */
export function sumAnggaran(anggaran: BarisAnggaran[]): TotalAnggaran {
  const teratas = anggaran.filter(({ kode }) => !anggaran.some((lain) => kode.startsWith(`${lain.kode}.`)));
  const pagu = sumRupiah(teratas.map((satu) => satu.pagu));
  const realisasiSampai = sumRupiah(teratas.map((satu) => satu.realisasiSampai));
  return {
    pagu,
    realisasi: sumRupiah(teratas.map((satu) => satu.realisasi)),
    realisasiSampai,
    serapan: computeSerapan(pagu, realisasiSampai),
  };
}

function listJanji(kinerja: Kinerja, periode: Periode, jabatan: string): BarisJanji[] {
  const perkin = findPerkin(kinerja.isi, periode.tahun, jabatan)?.value;
  const janji = (perkin?.sasaran ?? []).flatMap(({ uraian, indikator }) =>
    indikator.map(({ kode }) => ({ sasaran: uraian, baris: findBaris(kinerja, periode, kode) })),
  );
  return janji.map((satu, index) => ({ nomor: index + 1, ...satu }));
}

function findBaris({ baris }: Kinerja, { tahun, triwulan }: Periode, kode: string): Baris {
  const found = baris.find(
    (satu) => satu.tahun === tahun && satu.triwulan === triwulan && satu.indikator.kode === kode,
  );
  if (!found) throw new Error(`no row of ${kode} in ${tahun} TW ${triwulan}: check the content first`);
  return found;
}

function listAnggaranJanji(kinerja: Kinerja, { tahun, triwulan }: Periode, jabatan: string): BarisAnggaran[] {
  const kode = findPerkin(kinerja.isi, tahun, jabatan)?.value.anggaran ?? [];
  return kinerja.anggaran.filter(
    (satu) =>
      satu.tahun === tahun && satu.triwulan === triwulan && (kode.includes(satu.kode) || isUnderKegiatan(satu, kode)),
  );
}

function isUnderKegiatan({ level, kode }: BarisAnggaran, janji: string[]): boolean {
  return level === 'sub-kegiatan' && janji.some((satu) => kode.startsWith(`${satu}.`) && isKegiatan(satu));
}

function isKegiatan(kode: string): boolean {
  return kode.split('.').length === 5;
}

function findPengesah({ kompilasi, laporan }: Periode, pengesah: KepalaTemplat['pengesah']): Segel | undefined {
  if (pengesah === 'kompilasi') return kompilasi;
  return pengesah === 'laporan-capaian' ? laporan : undefined;
}
