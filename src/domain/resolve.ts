import { computeSampaiDengan } from './agregasi.ts';
import { toBarisAnggaran } from './anggaran-triwulan.ts';
import type { Capaian } from './capaian.ts';
import type { Agregasi } from './isi.generated.ts';
import type { Isi } from './isi.ts';
import { findKategori } from './kategori.ts';
import type { Baris, BarisAnggaran, BarisTerukur, Kinerja, Segel, Ukuran, UkuranSampai } from './kinerja.ts';
import type { AturanBerlaku } from './lookup.ts';
import type { Rencana } from './rencana.ts';
import {
  computeCapaianIsian,
  type HasilTriwulan,
  type Isian,
  isSasaran,
  listRiwayat,
  measureTriwulan,
  toTriwulan,
} from './ukur.ts';

/** Everything the content says, resolved: each triwulan by the plan, rules and officials in force on its last day. */
export function resolveKinerja(isi: Isi): Kinerja {
  const [instansi] = isi.instansi;
  if (!instansi) throw new Error('resolveKinerja needs an instansi: check the content first');
  const triwulan = measureTriwulan(isi);
  const terbit = triwulan.map((satu) => resolveTriwulan(satu, findDisahkan(satu, triwulan)));
  return {
    isi,
    instansi: instansi.value,
    periode: triwulan.map(({ periode }) => periode),
    baris: terbit.flatMap(({ baris }) => baris),
    anggaran: terbit.flatMap(({ anggaran }) => anggaran),
  };
}

/** Which of the two seals stand. */
interface Disahkan {
  kompilasi: boolean;
  laporan: boolean;
}

/**
 * A row is disahkan under its own seal and those of all earlier triwulan of the year: a figure "sampai dengan" holds them, and
 * would give away what nobody has approved.
 */
function findDisahkan({ periode: { tahun, triwulan } }: HasilTriwulan, hasil: HasilTriwulan[]): Disahkan {
  const sampaiIni = hasil
    .map(({ periode }) => periode)
    .filter((satu) => satu.tahun === tahun && satu.triwulan <= triwulan);
  return {
    kompilasi: sampaiIni.every((satu) => isSah(satu.kompilasi)),
    laporan: sampaiIni.every((satu) => isSah(satu.laporan)),
  };
}

/** A seal counts when what it says is what the rows say. */
export function isSah(segel: Segel | undefined): boolean {
  return segel !== undefined && segel.sidik === segel.hitungan;
}

function resolveTriwulan(
  { rencana, aturan, sampai, baris, anggaran }: HasilTriwulan,
  disahkan: Disahkan,
): { baris: Baris[]; anggaran: BarisAnggaran[] } {
  return {
    baris: zip(baris, rencana.rencana).map(([satu, milik]) => ({
      ...satu,
      ...classify(satu, aturan),
      sampai: measureSampai(milik, listRiwayat(milik, sampai), satu, aturan),
      disahkan: isSasaran(satu) ? disahkan.kompilasi : disahkan.laporan,
    })),
    anggaran: zip(anggaran, rencana.pos).map(([satu, pos]) => toBarisAnggaran(satu, pos, sampai, disahkan.laporan)),
  };
}

/** Two lists of the same length, side by side. */
function zip<A, B>(satu: A[], lain: B[]): [A, B][] {
  return satu.flatMap((a, index) => {
    const b = lain[index];
    return b === undefined ? [] : [[a, b]];
  });
}

/** A position is most often that of the triwulan itself: what is measured already is not measured again. */
function measureSampai(
  { indikator }: Rencana,
  riwayat: Isian[],
  kini: BarisTerukur,
  aturan: AturanBerlaku | undefined,
): UkuranSampai {
  const sampai = computeSampaiDengan(indikator.agregasi, riwayat);
  if (sampai.status === 'terhitung') {
    const { target, realisasi } = sampai;
    const belum = toTriwulan(listLuput(indikator.agregasi, sampai.belum, riwayat.length));
    const isKini = target === kini.target && realisasi === kini.realisasi;
    const capaian = isKini ? kini.capaian : computeCapaianIsian(indikator.aturan, target, realisasi);
    return { ...classify({ target, realisasi, capaian }, aturan), belum, menurun: kini.menurun };
  }
  const capaian: Capaian = { status: 'tanpa-target', alasan: sampai.alasan };
  return { target: undefined, realisasi: undefined, capaian, kategori: undefined, belum: [], menurun: [] };
}

/** A position or a running total, once reported, stands for the triwulan before it; a sum or a mean goes without them. */
function listLuput(agregasi: Agregasi, belum: number[], akhir: number): number[] {
  if (agregasi === 'jumlah' || agregasi === 'rata-rata') return belum;
  return belum.filter((satu) => belum.filter((lain) => lain >= satu).length > akhir - satu);
}

function classify(
  { target, realisasi, capaian }: Pick<Ukuran, 'target' | 'realisasi' | 'capaian'>,
  aturan: AturanBerlaku | undefined,
): Ukuran {
  const persen = 'persen' in capaian ? capaian.persen : undefined;
  return { target, realisasi, capaian, kategori: aturan && findKategori(aturan.kategori, persen) };
}
