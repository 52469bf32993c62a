import { computeSampaiDengan } from './agregasi.ts';
import { listAnggaran } from './anggaran-triwulan.ts';
import { type AturanCapaian, type Capaian, computeCapaian, type Nilai } from './capaian.ts';
import type { Agregasi, Kompilasi, LaporanCapaian, TargetTriwulan, Triwulan } from './isi.generated.ts';
import type { Berkas, Isi } from './isi.ts';
import { createPembacaIsian, type IsianTriwulan, type PembacaIsian } from './isian.ts';
import { lastDayOf } from './kalender.ts';
import { findKategori } from './kategori.ts';
import type { Baris, BarisAnggaran, Kinerja, Periode, Segel, Ukuran, UkuranSampai } from './kinerja.ts';
import {
  type AturanBerlaku,
  DAFTAR_TRIWULAN,
  findAturan,
  findFormat,
  findKompilasi,
  findLaporanCapaian,
  listTriwulan,
} from './lookup.ts';
import { listRencana, type Rencana } from './rencana.ts';
import { computeSidikKompilasi, computeSidikLaporan } from './sidik.ts';

/** Everything the content says, resolved: each triwulan by the plan, rules and officials in force on its last day. */
export function resolveKinerja(isi: Isi): Kinerja {
  const [instansi] = isi.instansi;
  if (!instansi) throw new Error('resolveKinerja needs an instansi: check the content first');
  const isian = createPembacaIsian(isi);
  const triwulan = withDisahkan(
    listTriwulan(isi).map((satu) => resolveTriwulan(isi, isian, satu.tahun, satu.triwulan)),
  );
  return {
    isi,
    instansi: instansi.value,
    periode: triwulan.map(({ periode }) => periode),
    baris: triwulan.flatMap(({ baris }) => baris),
    anggaran: triwulan.flatMap(({ anggaran }) => anggaran),
  };
}

interface HasilTriwulan {
  periode: Periode;
  baris: Baris[];
  anggaran: BarisAnggaran[];
}

function resolveTriwulan(isi: Isi, isian: PembacaIsian, tahun: number, triwulan: Triwulan): HasilTriwulan {
  const sampaiIni = DAFTAR_TRIWULAN.filter((satu) => satu <= triwulan).map((satu) => isian(tahun, satu));
  const baris = listBaris(isi, sampaiIni, tahun, triwulan);
  const anggaran = listAnggaran(isi, sampaiIni, tahun, triwulan);
  const format = findFormat(isi, tahun, triwulan)?.value;
  const sidikKompilasi = computeSidikKompilasi(format, baris.filter(isSasaran));
  const sidikLaporan = computeSidikLaporan(
    baris.filter((satu) => !isSasaran(satu)),
    anggaran,
  );
  const kompilasi = readSegel('kompilasi', findKompilasi(isi, tahun, triwulan), sidikKompilasi);
  const laporan = readSegel('laporan-capaian', findLaporanCapaian(isi, tahun, triwulan), sidikLaporan);
  return { periode: { tahun, triwulan, kompilasi, laporan }, baris, anggaran };
}

/**
 * A row is disahkan under its own seal and those of all earlier triwulan of the year: a figure "sampai dengan" holds them, and
 * would give away what nobody has approved.
 */
function withDisahkan(hasil: HasilTriwulan[]): HasilTriwulan[] {
  return hasil.map(({ periode, baris, anggaran }) => {
    const sampaiIni = hasil
      .map((satu) => satu.periode)
      .filter(({ tahun, triwulan }) => tahun === periode.tahun && triwulan <= periode.triwulan);
    const kompilasi = sampaiIni.every((satu) => isSah(satu.kompilasi));
    const laporan = sampaiIni.every((satu) => isSah(satu.laporan));
    return {
      periode,
      baris: baris.map((satu) => ({ ...satu, disahkan: isSasaran(satu) ? kompilasi : laporan })),
      anggaran: anggaran.map((satu) => ({ ...satu, disahkan: laporan })),
    };
  });
}

function isSasaran({ indikator }: Baris): boolean {
  return indikator.level === 'sasaran';
}

/** A seal counts when what it says is what the rows say. */
export function isSah(segel: Segel | undefined): boolean {
  return segel !== undefined && segel.sidik === segel.hitungan;
}

function readSegel(
  dokumen: Segel['dokumen'],
  berkas: Berkas<Kompilasi | LaporanCapaian> | undefined,
  hitungan: string,
): Segel | undefined {
  if (!berkas) return undefined;
  const { edisi, tanggal, sidik } = berkas.value;
  return { dokumen, edisi, tanggal, sidik, hitungan, sumber: { path: berkas.path, pointer: '/sidik' } };
}

function listBaris(isi: Isi, isian: IsianTriwulan[], tahun: number, triwulan: Triwulan): Baris[] {
  const tanggal = lastDayOf(tahun, triwulan);
  const aturan = findAturan(isi, tanggal);
  return listRencana(isi, tahun, tanggal).map((rencana) => toBaris(rencana, isian, aturan, tahun, triwulan));
}

function toBaris(
  rencana: Rencana,
  isian: IsianTriwulan[],
  aturan: AturanBerlaku | undefined,
  tahun: number,
  triwulan: Triwulan,
): Baris {
  const { indikator } = rencana;
  const diketik = isian.at(-1)?.indikator.get(indikator.kode);
  const riwayat = DAFTAR_TRIWULAN.slice(0, triwulan).map((satu, index) => ({
    target: findTarget(rencana, satu),
    realisasi: isian[index]?.indikator.get(indikator.kode)?.isian.realisasi ?? undefined,
  }));
  const kini = measure(indikator.aturan, riwayat.at(-1) ?? {}, aturan);
  return {
    tahun,
    triwulan,
    indikator,
    targetTahun: rencana.target,
    ...kini,
    sampai: measureSampai(rencana, riwayat, aturan, kini),
    analisis: diketik?.isian.analisis,
    bukti: diketik?.isian.bukti_dukung ?? [],
    sumber: diketik?.sumber ?? indikator.sumber,
    disahkan: false,
  };
}

/** Without targets per triwulan, the year's target is that of its last triwulan; increments cannot be told from it. */
export function findTarget({ target, targetTriwulan, indikator }: Rencana, triwulan: Triwulan): Nilai | undefined {
  if (targetTriwulan) return targetTriwulan[KUNCI_TARGET[triwulan]];
  return triwulan === 4 && indikator.agregasi !== 'jumlah' ? target : undefined;
}

const KUNCI_TARGET: Record<Triwulan, keyof TargetTriwulan> = { 1: 'tw1', 2: 'tw2', 3: 'tw3', 4: 'tw4' };

interface Isian {
  target?: Nilai | undefined;
  realisasi?: Nilai | undefined;
}

/** A position is most often that of the triwulan itself: what is measured already is not measured again. */
function measureSampai(
  { indikator }: Rencana,
  riwayat: Isian[],
  aturan: AturanBerlaku | undefined,
  kini: Ukuran,
): UkuranSampai {
  const sampai = computeSampaiDengan(indikator.agregasi, riwayat);
  if (sampai.status === 'terhitung') {
    const isIn = (nomor: number[]) => DAFTAR_TRIWULAN.filter((triwulan) => nomor.includes(triwulan));
    const belum = isIn(listLuput(indikator.agregasi, sampai.belum, riwayat.length));
    const isKini = sampai.target === kini.target && sampai.realisasi === kini.realisasi;
    const ukuran = isKini ? kini : measure(indikator.aturan, sampai, aturan);
    return { ...ukuran, belum, menurun: isIn(sampai.menurun) };
  }
  const capaian: Capaian = { status: 'tanpa-target', alasan: sampai.alasan };
  return { target: undefined, realisasi: undefined, capaian, kategori: undefined, belum: [], menurun: [] };
}

/** A position or a running total, once reported, stands for the triwulan before it; a sum or a mean goes without them. */
function listLuput(agregasi: Agregasi, belum: number[], akhir: number): number[] {
  if (agregasi === 'jumlah' || agregasi === 'rata-rata') return belum;
  return belum.filter((satu) => belum.filter((lain) => lain >= satu).length > akhir - satu);
}

function measure(rule: AturanCapaian, { target, realisasi }: Isian, aturan: AturanBerlaku | undefined): Ukuran {
  const capaian = computeCapaianIsian(rule, target, realisasi);
  const persen = 'persen' in capaian ? capaian.persen : undefined;
  return { target, realisasi, capaian, kategori: aturan && findKategori(aturan.kategori, persen) };
}

function computeCapaianIsian(rule: AturanCapaian, target: Nilai | undefined, realisasi: Nilai | undefined): Capaian {
  if (target !== undefined) return computeCapaian(rule, target, realisasi);
  if (realisasi === undefined) return { status: 'belum-dilaporkan', alasan: 'realisasi belum diisi' };
  return { status: 'tanpa-target', alasan: 'tidak ada target untuk triwulan ini' };
}
