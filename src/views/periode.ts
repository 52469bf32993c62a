import type { Triwulan } from '../domain/isi.generated.ts';
import type { Periode, Segel } from '../domain/kinerja.ts';
import { DAFTAR_TRIWULAN, findFormat, findKompilasi, findLaporanCapaian } from '../domain/lookup.ts';
import { isSah } from '../domain/resolve.ts';
import { formatTanggal, formatTriwulan, formatTw } from '../format.ts';
import { jalurTriwulan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

export type KeadaanPeriode = 'disahkan' | 'sebagian' | 'disusun' | 'belum-mulai';

/** One triwulan as a step of the year: what is approved, and what is due next. */
export interface PeriodeView {
  tahun: number;
  triwulan: Triwulan;
  judul: string; // "Triwulan I 2024"
  pendek: string; // "TW I"
  bulan: string;
  jalur: string | undefined; // absent before the office has begun it
  keadaan: KeadaanPeriode;
  kata: string;
  sejak: string | undefined; // the day of the last seal, once all are there
  segel: SegelView[];
  tenggat: string | undefined;
}

export interface SegelView {
  nama: string;
  sah: boolean;
  keadaan: string;
  ralat: string | undefined;
}

const BULAN: Record<Triwulan, string> = {
  1: 'Januari–Maret',
  2: 'April–Juni',
  3: 'Juli–September',
  4: 'Oktober–Desember',
};

const KATA: Record<KeadaanPeriode, string> = {
  disahkan: 'Disahkan',
  sebagian: 'Disahkan sebagian',
  disusun: 'Sedang disusun',
  'belum-mulai': 'Belum dimulai',
};

/** All four triwulan of a year, begun or not. */
export function listPeriodeView(terbitan: Terbitan, tahun: number): PeriodeView[] {
  return DAFTAR_TRIWULAN.map((triwulan) => {
    const periode = terbitan.kinerja.periode.find((satu) => satu.tahun === tahun && satu.triwulan === triwulan);
    return periode ? viewPeriode(terbitan, periode) : viewBelumMulai(tahun, triwulan);
  });
}

export function viewPeriode(terbitan: Terbitan, periode: Periode): PeriodeView {
  const segel = listSegel(terbitan, periode);
  const keadaan = findKeadaan(segel);
  return {
    ...viewBelumMulai(periode.tahun, periode.triwulan),
    jalur: jalurTriwulan(periode.tahun, periode.triwulan),
    keadaan,
    kata: KATA[keadaan],
    sejak: keadaan === 'disahkan' ? findSejak(periode) : undefined,
    segel,
    tenggat: keadaan === 'disahkan' ? undefined : describeTenggat(terbitan, periode),
  };
}

function viewBelumMulai(tahun: number, triwulan: Triwulan): PeriodeView {
  return {
    tahun,
    triwulan,
    judul: `${formatTriwulan(triwulan)} ${tahun}`,
    pendek: formatTw(triwulan),
    bulan: BULAN[triwulan],
    jalur: undefined,
    keadaan: 'belum-mulai',
    kata: KATA['belum-mulai'],
    sejak: undefined,
    segel: [],
    tenggat: undefined,
  };
}

function findKeadaan(segel: SegelView[]): KeadaanPeriode {
  const sah = segel.filter((satu) => satu.sah).length;
  if (sah === 0) return 'disusun';
  return sah === segel.length ? 'disahkan' : 'sebagian';
}

function findSejak({ kompilasi, laporan }: Periode): string | undefined {
  const akhir = [kompilasi?.tanggal, laporan?.tanggal]
    .filter((satu) => satu !== undefined)
    .sort()
    .at(-1);
  return akhir && formatTanggal(akhir);
}

function listSegel({ kinerja }: Terbitan, { tahun, triwulan, kompilasi, laporan }: Periode): SegelView[] {
  const berkas = findKompilasi(kinerja.isi, tahun, triwulan)?.value;
  const berkasLaporan = findLaporanCapaian(kinerja.isi, tahun, triwulan)?.value;
  return [
    viewSegel('Indikator kinerja utama', kompilasi, berkas?.ralat?.alasan),
    viewSegel('Program, kegiatan, dan anggaran', laporan, berkasLaporan?.ralat?.alasan),
  ];
}

function viewSegel(nama: string, segel: Segel | undefined, ralat: string | undefined): SegelView {
  if (!segel) return { nama, sah: false, keadaan: 'belum disahkan', ralat: undefined };
  if (!isSah(segel)) return { nama, sah: false, keadaan: 'berubah setelah disahkan, perlu disahkan lagi', ralat };
  return { nama, sah: true, keadaan: `disahkan ${formatTanggal(segel.tanggal)}, edisi ${segel.edisi}`, ralat };
}

/** Due dates are those of the format; what comes after them is not on a fixed day. */
function describeTenggat({ kinerja }: Terbitan, { tahun, triwulan }: Periode): string {
  const tenggat = findFormat(kinerja.isi, tahun, triwulan)?.value.isian.map((isian) => isian.tenggat) ?? [];
  const akhir = tenggat.sort().at(-1);
  if (akhir === undefined) return 'Format data belum dibagikan kepada unit.';
  return `Unit mengisi data paling lambat ${formatTanggal(akhir)}.`;
}
