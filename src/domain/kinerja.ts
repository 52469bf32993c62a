// The root value: everything the office publishes, resolved. Pages, documents and data read this and nothing else.
import type { AturanCapaian, Capaian, Nilai } from './capaian.ts';
import type { Agregasi, Analisis, BuktiDukung, Instansi, Tanggal, Triwulan } from './isi.generated.ts';
import type { Isi, Rujukan } from './isi.ts';
import type { RiwayatPersetujuan } from './riwayat.ts';

export type Level = 'sasaran' | 'program' | 'kegiatan' | 'sub-kegiatan';

/** What an indikator is, from the renstra (IKU) or the year's program file. */
export interface Indikator {
  kode: string; // "IKU-1", "7.01.02-1"
  nama: string;
  satuan: string;
  level: Level;
  unit: string; // who fills it in
  induk: { kode: string; nama: string }; // its sasaran, program, kegiatan or sub kegiatan
  kodeProgram: string | undefined; // undefined for IKU
  aturan: AturanCapaian; // with the office's defaults of that date filled in
  agregasi: Agregasi;
  iku?: { alasan?: string; definisi: string; formulasi: string; sumberData: string };
  sumber: Rujukan; // where it is defined
}

/** Target, realisasi and what follows from them, for one stretch of time. */
export interface Ukuran {
  target: Nilai | undefined;
  realisasi: Nilai | undefined;
  capaian: Capaian;
  kategori: string | undefined; // undefined while there is no percentage
}

/** Up to and including a triwulan. What is left out is named: a gap must never look like a smaller promise. */
export interface UkuranSampai extends Ukuran {
  belum: Triwulan[]; // not reported and not in the figure: neither their target nor their realisasi
  menurun: Triwulan[]; // as in the row
}

/** One indikator in one triwulan, as typed and measured against its plan: what a check reads and a seal covers. */
export interface BarisTerukur extends Pick<Ukuran, 'target' | 'realisasi' | 'capaian'> {
  tahun: number;
  triwulan: Triwulan;
  indikator: Indikator;
  targetTahun: Nilai | undefined;
  menurun: Triwulan[]; // up to this one, where a typed running total is below the one before it
  analisis: Analisis | undefined;
  bukti: BuktiDukung;
  sumber: Rujukan; // the typed realisasi, or the place where it is missing
}

/** The figure of the triwulan itself, and the one up to and including it ("s.d."). */
export interface Baris extends BarisTerukur, Ukuran {
  sampai: UkuranSampai;
  disahkan: boolean; // stands under a seal that fits, and so does every earlier triwulan of the year
}

/** Money of one program, kegiatan or sub kegiatan in one triwulan; rupiah. Parents are the sums of their children. */
export interface AnggaranTerukur {
  tahun: number;
  triwulan: Triwulan;
  kode: string;
  nama: string;
  level: Exclude<Level, 'sasaran'>;
  unit: string;
  pagu: number | undefined; // in force on the last day of the triwulan
  realisasi: number | undefined; // of this triwulan; undefined while nothing below it is reported
  realisasiSampai: number | undefined;
  sumber: Rujukan;
}

export interface BarisAnggaran extends AnggaranTerukur {
  serapan: string | undefined; // realisasiSampai of pagu, per cent with two decimals
  belum: Triwulan[]; // up to this one, the triwulan in which some leaf below is not reported
  disahkan: boolean;
}

/** A sealing document of a triwulan. `disahkan` rows are those under a seal whose `sidik` equals `hitungan`. */
export interface Segel {
  dokumen: 'kompilasi' | 'laporan-capaian';
  edisi: number;
  tanggal: Tanggal;
  sidik: string; // as typed
  hitungan: string; // as it should be
  sumber: Rujukan;
}

/** A triwulan that has a folder under kinerja/. */
export interface Periode {
  tahun: number;
  triwulan: Triwulan;
  kompilasi: Segel | undefined;
  laporan: Segel | undefined;
}

export interface Kinerja extends KinerjaTerukur {
  instansi: Instansi;
  baris: Baris[];
  anggaran: BarisAnggaran[];
  riwayat?: RiwayatPersetujuan; // of approvals; absent where no genesis was named
}

/** As far as a check needs it: measured, and nothing made of it yet that is only published. */
export interface KinerjaTerukur {
  isi: Isi;
  periode: Periode[]; // oldest first
  baris: BarisTerukur[]; // by periode, then sasaran, program, kegiatan, sub kegiatan as the plan lists them
  anggaran: AnggaranTerukur[]; // by periode, then the tree depth first
}
