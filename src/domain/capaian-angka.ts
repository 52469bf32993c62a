import { formatAngka } from './angka.ts';
import type { AturanCapaian, Hitungan, Nilai } from './capaian.ts';
import type { Nisbah } from './capaian-persen.ts';

type Arah = Exclude<AturanCapaian['arah'], 'predikat'>;
type KunciRumus = Exclude<Arah, 'turun'> | 'selisih' | 'rasio' | 'dari-awal';
type Hasil = { nisbah: Nisbah; rumus: string } | { alasan: string };

/**
 * All that a formula sees. A plain target is a range whose bounds are equal. `acuan` is the bound that `realisasi` missed or
 * passed: the target itself, or the nearer end of the range. Numbers as typed: they compare as their decimals do; only sums and
 * quotients of them have to be taken exactly.
 */
interface Soal {
  realisasi: number;
  bawah: number;
  atas: number;
  acuan: number;
  awal: number | undefined;
  batas: number | undefined;
}

/** Compares what was typed; a percentage may round to 100,00 on either side of the target. */
const TERCAPAI: Record<Arah, (soal: Soal) => boolean> = {
  naik: ({ realisasi, bawah }) => realisasi >= bawah,
  turun: ({ realisasi, atas }) => realisasi <= atas,
  stabil: isDiDalam,
  rentang: isDiDalam,
};

/**
 * The formulas in use (no national rule fixes one). `selisih`: Keputusan Kepala LAN 239/IX/6/8/2003 and later LKjIP practice.
 * `rentang` is `stabil` against the bound that was left: R ÷ a below it (PermenPANRB 8/2021), mirrored above.
 */
const RUMUS: Record<KunciRumus, (soal: Soal) => Hasil> = {
  naik: bagi,
  selisih,
  rasio,
  'dari-awal': dariAwal,
  stabil: dekati,
  rentang: dekati,
};

export function hitungAngka(aturan: AturanCapaian, arah: Arah, target: Nilai, realisasi: Nilai): Hitungan {
  const rentang = readRentang(arah, target);
  if ('alasan' in rentang) return { status: 'tanpa-target', alasan: rentang.alasan };
  if (!isAngka(realisasi))
    return { status: 'belum-dilaporkan', alasan: `realisasi ${teks(realisasi)} bukan satu angka` };

  const soal = poseSoal(aturan, rentang, realisasi);
  const hasil = hitungSoal(aturan, arah, soal);
  if ('alasan' in hasil) return { status: 'tanpa-target', alasan: hasil.alasan };
  return { status: TERCAPAI[arah](soal) ? 'tercapai' : 'tidak-tercapai', ...hasil };
}

function readRentang(arah: Arah, target: Nilai): { bawah: number; atas: number } | { alasan: string } {
  const [bawah, atas] = Array.isArray(target) ? target : [target, target];
  if (!isAngka(bawah) || !isAngka(atas)) return { alasan: `target ${teks(target)} bukan angka` };
  if (bawah > atas) return { alasan: `rentang target ${teks(target)} terbalik` };
  if (arah === 'rentang' && !Array.isArray(target))
    return { alasan: 'target rentang memerlukan dua batas, misalnya [7, 8]' };
  return { bawah, atas };
}

function poseSoal(aturan: AturanCapaian, rentang: { bawah: number; atas: number }, realisasi: number): Soal {
  const acuan = Math.min(Math.max(realisasi, rentang.bawah), rentang.atas);
  return { ...rentang, realisasi, acuan, awal: aturan.awal, batas: aturan.batas };
}

function hitungSoal({ rumus = 'selisih' }: AturanCapaian, arah: Arah, soal: Soal): Hasil {
  const kunci = arah === 'turun' ? rumus : arah;
  if (soal.bawah < soal.atas && isDiDalam(soal)) {
    return tetap(100, `${tulis(soal.realisasi)} di dalam rentang ${tulis(soal.bawah)}–${tulis(soal.atas)}`);
  }
  if (kunci === 'dari-awal') return RUMUS[kunci](soal);
  if (soal.acuan < 0) return { alasan: 'target negatif tidak dapat dijadikan pembagi persen' };
  return soal.acuan === 0 ? hitungTargetNol(arah, soal) : RUMUS[kunci](soal);
}

/** Nothing to divide by: `naik` has no target this period; elsewhere a zero is either kept (100) or missed (0). */
function hitungTargetNol(arah: Arah, soal: Soal): Hasil {
  if (arah === 'naik' && soal.atas === 0) {
    return { alasan: soal.realisasi === 0 ? 'target periode ini nol' : 'realisasi tanpa target' };
  }
  return tetap(TERCAPAI[arah](soal) ? 100 : 0, `target 0, realisasi ${formatAngka(soal.realisasi)}`);
}

function bagi({ realisasi, acuan }: Soal): Hasil {
  return { nisbah: { atas: [realisasi], bawah: [acuan] }, rumus: `${tulis(realisasi)} ÷ ${tulis(acuan)} × 100` };
}

function selisih({ realisasi, acuan }: Soal): Hasil {
  const rumus = `(2 × ${tulis(acuan)} − ${tulis(realisasi)}) ÷ ${tulis(acuan)} × 100`;
  return { nisbah: { atas: [acuan, acuan, -realisasi], bawah: [acuan] }, rumus };
}

function dekati(soal: Soal): Hasil {
  return soal.realisasi <= soal.acuan ? bagi(soal) : selisih(soal);
}

/** T ÷ R has no value at R = 0, the best there is: it counts as the cap, or as 100 where the rule has none. */
function rasio({ realisasi, acuan, batas = 100 }: Soal): Hasil {
  if (realisasi <= 0) return tetap(batas, `realisasi ${formatAngka(realisasi)}`);
  return { nisbah: { atas: [acuan], bawah: [realisasi] }, rumus: `${tulis(acuan)} ÷ ${tulis(realisasi)} × 100` };
}

function dariAwal({ realisasi, acuan, atas, awal }: Soal): Hasil {
  if (awal === undefined || !isAngka(awal)) return { alasan: 'aturan dari-awal tidak memuat kondisi awal' };
  if (awal <= atas) return { alasan: `target ${tulis(atas)} tidak lebih rendah daripada kondisi awal ${tulis(awal)}` };
  const rumus = `(${tulis(awal)} − ${tulis(realisasi)}) ÷ (${tulis(awal)} − ${tulis(acuan)}) × 100`;
  return { nisbah: { atas: [awal, -realisasi], bawah: [awal, -acuan] }, rumus };
}

function tetap(persen: number, sebab: string): Hasil {
  return { nisbah: { atas: [persen], bawah: [100] }, rumus: `${sebab}: ditetapkan ${formatAngka(persen)}` };
}

function isDiDalam({ realisasi, bawah, atas }: Soal): boolean {
  return realisasi >= bawah && realisasi <= atas;
}

function isAngka(nilai: Nilai): nilai is number {
  return typeof nilai === 'number' && Number.isFinite(nilai);
}

function tulis(angka: number): string {
  return angka < 0 ? `(${formatAngka(angka)})` : formatAngka(angka);
}

function teks(nilai: Nilai): string {
  return typeof nilai === 'number' ? String(nilai) : JSON.stringify(nilai);
}
