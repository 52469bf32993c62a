// Units beside each other in one triwulan, and how each came there.
import type { Baris } from '../domain/kinerja.ts';
import { findAkhir } from '../domain/terakhir.ts';
import { formatPeriode, formatRomawi, formatTw, KOSONG } from '../format.ts';
import { listAnggaranTriwulan, viewAnggaran } from './anggaran.ts';
import type { GrafikKecilView } from './grafik.ts';
import { type Ringkasan, summarize } from './ringkasan.ts';
import { linkUnit } from './tautan.ts';
import { isSetriwulan, nameLevel } from './terakhir.ts';
import type { Terbitan } from './terbitan.ts';
import { viewTrenKecil } from './tren-kecil.ts';

export interface BandingUnit {
  periode: string;
  grafik: GrafikKecilView | undefined;
  baris: BarisUnit[];
}

export interface BarisUnit {
  nama: string;
  jalur: string | undefined;
  ringkasan: Ringkasan; // of the triwulan itself
  rataRata: string;
  serapan: string; // up to the triwulan
}

/** The latest triwulan that may be shown whole. A unit without indikator of its own in that year has nothing to compare. */
export function viewBandingUnit(terbitan: Terbitan): BandingUnit | undefined {
  const tertutup = listTertutup(terbitan);
  const utuh = terbitan.terbit.filter((satu) => !tertutup.some((lain) => isSetriwulan(lain, satu)));
  const akhir = findAkhir(utuh) ?? findAkhir(terbitan.terbit);
  if (!akhir) return undefined;
  const unit = listUnit(terbitan, akhir);
  return {
    periode: describePeriode(akhir, tertutup),
    grafik: viewTrenKecil({
      judul: `Rata-rata capaian tiap unit per triwulan ${akhir.tahun}`,
      kata: { benda: 'unit', capai: `rata-rata capaiannya 100% atau lebih pada ${formatTw(akhir.triwulan)}` },
      kepala: 'Unit',
      butir: unit.map((id) => ({ ...viewNama(terbitan, id), titik: listTitik(terbitan, id, akhir) })),
    }),
    baris: unit.map((id) => viewBarisUnit(terbitan, id, akhir)),
  };
}

/** Of a triwulan that is shown in part: an average of IKU alone is not that of IKU and programs. */
function listTertutup({ kinerja, terbit }: Terbitan): Baris[] {
  const tampak = new Set(terbit);
  const sebagian = new Set(terbit.map(formatPeriode));
  return kinerja.baris.filter((satu) => !tampak.has(satu) && sebagian.has(formatPeriode(satu)));
}

/** Where no triwulan is whole, what is left out is said. */
function describePeriode(akhir: Baris, tertutup: Baris[]): string {
  const milik = tertutup.filter((satu) => isSetriwulan(satu, akhir));
  const tanpa = milik.length === 0 ? '' : `, tanpa ${nameLevel(milik)} yang belum disahkan`;
  return `${formatPeriode(akhir)}${tanpa}`;
}

/** As the office lists them; a unit that it does not list comes after. */
function listUnit({ kinerja, terbit }: Terbitan, { tahun }: Baris): string[] {
  const milik = new Set(terbit.filter((satu) => satu.tahun === tahun).map(({ indikator }) => indikator.unit));
  const terdaftar = kinerja.instansi.unit.map(({ id }) => id).filter((id) => milik.has(id));
  return [...new Set([...terdaftar, ...milik])];
}

function viewNama(terbitan: Terbitan, id: string): { label: string; jalur: string | undefined } {
  const { teks, jalur } = linkUnit(terbitan, id);
  return { label: teks, jalur };
}

function listTitik(terbitan: Terbitan, unit: string, { tahun, triwulan: akhir }: Baris) {
  const semua = ([1, 2, 3, 4] as const).filter((triwulan) => triwulan <= akhir);
  return semua.map((triwulan) => {
    const { nilai, rataRata = KOSONG } = summarizeUnit(terbitan, unit, { tahun, triwulan });
    return { label: formatRomawi(triwulan), persen: nilai, nilai: rataRata };
  });
}

function summarizeUnit(
  terbitan: Terbitan,
  unit: string,
  { tahun, triwulan }: Pick<Baris, 'tahun' | 'triwulan'>,
): Ringkasan {
  const milik = terbitan.terbit.filter(
    (satu) => satu.tahun === tahun && satu.triwulan === triwulan && satu.indikator.unit === unit,
  );
  return summarize(terbitan, milik, 'tw');
}

function viewBarisUnit(terbitan: Terbitan, id: string, akhir: Baris): BarisUnit {
  const { label: nama, jalur } = viewNama(terbitan, id);
  const ringkasan = summarizeUnit(terbitan, id, akhir);
  const anggaran = listAnggaranTriwulan(terbitan, akhir.tahun, akhir.triwulan).filter(({ unit }) => unit === id);
  const serapan = viewAnggaran(terbitan, anggaran)?.total.serapan ?? KOSONG;
  return { nama, jalur, ringkasan, rataRata: ringkasan.rataRata ?? KOSONG, serapan };
}
