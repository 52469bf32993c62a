// What a quarterly document about one official is made from: the rows that his perkin of the year promises.
import type { LaporanCapaian, Tanggal, Templat as KepalaTemplat, Triwulan } from '../domain/isi.generated.ts';
import { type Isi, pathOfJenis } from '../domain/isi.ts';
import { lastDayOf } from '../domain/kalender.ts';
import type { Baris, BarisAnggaran, Kinerja, Periode, Segel } from '../domain/kinerja.ts';
import {
  type AturanBerlaku,
  findAturan,
  findJabatan,
  findLaporanCapaian,
  findPerkin,
  findUnit,
  type Jabatan,
} from '../domain/lookup.ts';
import type { LinkBase } from '../markup/link.ts';
import type { BarisJanji } from './baris-janji.ts';
import type { BahanBertanda } from './tanda-tangan.ts';

export interface BahanPejabat extends BahanBertanda {
  laman: LinkBase;
  periode: Periode;
  tanggal: Tanggal; // the last day of the triwulan: who held which jabatan, which rule was in force
  jabatan: Jabatan;
  baris: BarisJanji[]; // each under the sasaran as the perkin words it
  anggaran: BarisAnggaran[]; // those the perkin lists, and what stands under a kegiatan
  aturan: AturanBerlaku | undefined;
  segel: Segel | undefined; // dates the document and makes it more than a draft
  pengesah: { path: string }; // what this official signs off: the chain of it may sign the document
  laporan: LaporanCapaian | undefined;
}

export interface SubjekPejabat {
  tahun: number;
  triwulan: Triwulan;
  jabatan: string;
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
  const segel = findSegel(periode, pengesah);
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
    segel,
    pengesah: { path: findBerkasPejabat(isi, periode, jabatan) },
    laporan: findLaporanCapaian(isi, tahun, triwulan)?.value,
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

function findSegel({ kompilasi, laporan }: Periode, pengesah: KepalaTemplat['pengesah']): Segel | undefined {
  if (pengesah === 'kompilasi') return kompilasi;
  return pengesah === 'laporan-capaian' ? laporan : undefined;
}

/** Es. IV answer for their own unit's rows, the Sekretaris for those of the programmes, the head of the office for all. */
function findBerkasPejabat(isi: Isi, periode: Periode, jabatan: Jabatan): string {
  const unit = jabatan.unit === undefined ? undefined : findUnit(isi, jabatan.unit);
  if (unit === undefined || unit.jenis === 'pimpinan') return pathOfJenis('laporan-capaian', periode);
  return unit.jenis === 'sekretariat'
    ? pathOfJenis('program-triwulan', periode)
    : pathOfJenis('pengukuran', { tahun: periode.tahun, triwulan: periode.triwulan, id: unit.id });
}
