// What a document about one triwulan of the whole office is made from.
import type { Evaluasi, Format, LaporanCapaian, Templat as KepalaTemplat, Triwulan } from '../domain/isi.generated.ts';
import { lastDayOf } from '../domain/kalender.ts';
import type { Baris, BarisAnggaran, Kinerja, Periode } from '../domain/kinerja.ts';
import { type AturanBerlaku, findAturan, findFormat, findLaporanCapaian, ofTriwulan } from '../domain/lookup.ts';
import type { LinkBase } from '../markup/link.ts';
import { findPengesah, type Pengesah } from './pengesah.ts';
import type { BahanBertanda } from './tanda-tangan.ts';

export interface BahanTriwulan extends BahanBertanda {
  laman: LinkBase;
  periode: Periode;
  baris: Baris[]; // of this triwulan: sasaran, program, kegiatan, sub kegiatan as the plan lists them
  anggaran: BarisAnggaran[]; // of this triwulan, the tree depth first
  aturan: AturanBerlaku | undefined;
  pengesah: Pengesah;
  format: Format | undefined;
  laporan: LaporanCapaian | undefined;
  evaluasi: Evaluasi | undefined;
}

export function prepareBahanTriwulan(
  kinerja: Kinerja,
  { tahun, triwulan }: { tahun: number; triwulan: Triwulan },
  kepala: KepalaTemplat,
  laman: LinkBase,
): BahanTriwulan {
  const { isi } = kinerja;
  const isPeriode = (satu: { tahun: number; triwulan: Triwulan }) => satu.tahun === tahun && satu.triwulan === triwulan;
  const periode = kinerja.periode.find(isPeriode);
  if (!periode) throw new Error(`${tahun} TW ${triwulan}: check the content first`);
  const tanggal = lastDayOf(tahun, triwulan);
  const pengesah = findPengesah(isi, kepala.pengesah, { tahun, triwulan });
  return {
    kinerja,
    laman,
    penandaTangan: kepala.penanda_tangan ?? {},
    tanggal,
    tanggalDokumen: pengesah.tanggal,
    periode,
    baris: kinerja.baris.filter(isPeriode),
    anggaran: kinerja.anggaran.filter(isPeriode),
    aturan: findAturan(isi, tanggal),
    pengesah,
    format: findFormat(isi, tahun, triwulan)?.value,
    laporan: findLaporanCapaian(isi, tahun, triwulan)?.value,
    evaluasi: ofTriwulan(isi.evaluasi, tahun, triwulan)[0]?.value,
  };
}
