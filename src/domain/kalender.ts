import type { Kalender as BerkasKalender, Tanggal, Triwulan } from './isi.generated.ts';

export type { Tanggal, Triwulan };

/** One year's file, as far as counting days goes. */
export type Kalender = Pick<BerkasKalender, 'tahun'> & { hari_kerja: string[]; libur: { tanggal: Tanggal }[] };

/** A year without a file has no working days to count: it is named, never guessed. */
export type Terhitung<T> = { status: 'terhitung'; nilai: T } | { status: 'tanpa-kalender'; tahun: number };

const HARI = ['minggu', 'senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu'];
const AKHIR_TRIWULAN: Record<Triwulan, string> = { 1: '03-31', 2: '06-30', 3: '09-30', 4: '12-31' };

export function isHariKerja(kalender: Kalender[], tanggal: Tanggal): Terhitung<boolean> {
  const hari = HARI[new Date(toUtc(tanggal)).getUTCDay()] ?? '';
  const tahun = Number(tanggal.slice(0, 4));
  const berlaku = kalender.find((satu) => satu.tahun === tahun);
  if (!berlaku) return { status: 'tanpa-kalender', tahun };
  const libur = berlaku.libur.some((satu) => satu.tanggal === tanggal);
  return { status: 'terhitung', nilai: berlaku.hari_kerja.includes(hari) && !libur };
}

/** The n-th working day after `tanggal`; day 1 is the next working day, 0 is `tanggal` itself. */
export function addHariKerja(kalender: Kalender[], tanggal: Tanggal, n: number): Terhitung<Tanggal> {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`jumlah hari kerja ${n} harus bilangan bulat 0 atau lebih`);
  let hari = tanggal;
  for (let sisa = n; sisa > 0;) {
    hari = nextTanggal(hari);
    const kerja = isHariKerja(kalender, hari);
    if (kerja.status === 'tanpa-kalender') return kerja;
    if (kerja.nilai) sisa -= 1;
  }
  return { status: 'terhitung', nilai: hari };
}

/** Working days from `dari` to `sampai`, both counted. */
export function countHariKerja(kalender: Kalender[], dari: Tanggal, sampai: Tanggal): Terhitung<number> {
  toUtc(sampai);
  let jumlah = 0;
  for (let hari = dari; hari <= sampai; hari = nextTanggal(hari)) {
    const kerja = isHariKerja(kalender, hari);
    if (kerja.status === 'tanpa-kalender') return kerja;
    if (kerja.nilai) jumlah += 1;
  }
  return { status: 'terhitung', nilai: jumlah };
}

/** The day that decides which perkin, pejabat and aturan a triwulan goes by. */
export function lastDayOf(tahun: number, triwulan: Triwulan): Tanggal {
  return `${tahun}-${AKHIR_TRIWULAN[triwulan]}`;
}

function nextTanggal(tanggal: Tanggal): Tanggal {
  return fromUtc(toUtc(tanggal) + 86_400_000);
}

function toUtc(tanggal: Tanggal): number {
  const [tahun = NaN, bulan = NaN, hari = NaN] = tanggal.split('-').map(Number);
  const waktu = Date.UTC(tahun, bulan - 1, hari);
  if (Number.isNaN(waktu) || fromUtc(waktu) !== tanggal) {
    throw new RangeError(`tanggal "${tanggal}" tidak ada; tulis seperti "2024-04-15"`);
  }
  return waktu;
}

function fromUtc(waktu: number): Tanggal {
  return new Date(waktu).toISOString().slice(0, 10);
}
