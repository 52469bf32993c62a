// One sentence that says what a chart shows, right for one, none, all and missing.
import { formatDaftar, formatUkuran } from '../format.ts';
import type { GrafikTren, TitikTren } from './tren.ts';

/** "naik dari 80% (2022) menjadi 82,5% (2023)", "tetap 80% dari 2022 sampai 2023". */
export function describeArah(awal: TitikTren, akhir: TitikTren, satuan: string): string {
  const [dari, ke] = [sebutUkuran(awal, 'realisasi', satuan), sebutUkuran(akhir, 'realisasi', satuan)];
  const [a, b] = [awal.realisasi ?? 0, akhir.realisasi ?? 0];
  if (a === b) return `tetap ${dari} dari ${awal.label} sampai ${akhir.label}`;
  return `${b > a ? 'naik' : 'turun'} dari ${dari} (${awal.label}) menjadi ${ke} (${akhir.label})`;
}

/** `pokok` is what the line is of: "Realisasi". */
export function summarizeTren({ titik, satuan }: GrafikTren, pokok = 'Realisasi'): string {
  const terisi = titik.filter(({ realisasi }) => realisasi !== undefined);
  const [awal, akhir] = [terisi[0], terisi.at(-1)];
  if (!awal || !akhir) return `${pokok} belum ada.`;
  const isi =
    awal === akhir
      ? `${pokok} ${awal.label} ${sebutUkuran(awal, 'realisasi', satuan)}`
      : `${pokok} ${describeArah(awal, akhir, satuan)}`;
  const target = akhir.target === undefined ? '' : `; target ${akhir.label} ${sebutUkuran(akhir, 'target', satuan)}`;
  return `${isi}${target}${describeKosong(titik, akhir)}.`;
}

/** A predikat as people write it, all else with its unit. */
function sebutUkuran(titik: TitikTren, isian: 'target' | 'realisasi', satuan: string): string {
  if (isian === 'target' && titik.rentang) return formatUkuran(titik.rentang, satuan);
  return titik.kata?.[isian] ?? formatUkuran(titik[isian], satuan);
}

/** Gaps between figures; what has not come yet is no gap. */
function describeKosong(titik: TitikTren[], akhir: TitikTren): string {
  const kosong = titik.slice(0, titik.indexOf(akhir)).filter(({ realisasi }) => realisasi === undefined);
  return kosong.length === 0 ? '' : `; tanpa angka ${formatDaftar(kosong.map(({ label }) => label))}`;
}

/** One thing measured in per cent, such as a bar or the last point of a small chart. */
export interface Terukur {
  label: string;
  persen: number | undefined;
  nilai: string; // "97,32%"
  sampai: boolean;
}

/** What is counted ("indikator") and what it may reach ("mencapai target"). */
export interface KataHitung {
  benda: string;
  capai: string;
}

const TERSEDIKIT = 3; // fewer need no highest and lowest

export function summarizeTerukur(semua: Terukur[], { benda, capai }: KataHitung): string {
  const berangka = semua.filter(({ persen }) => persen !== undefined);
  if (berangka.length === 0) return `Belum ada angka ${benda}.`;
  const sampai = berangka.filter((satu) => satu.sampai).length;
  const kosong = semua.length - berangka.length;
  return [
    `${describeHitungan(sampai, semua.length, benda)} ${capai}`,
    ...(berangka.length < TERSEDIKIT ? [] : describeUjung(berangka)),
    ...(kosong === 0 ? [] : [`${kosong} belum ada angkanya`]),
  ]
    .join('; ')
    .concat('.');
}

function describeHitungan(sampai: number, semua: number, benda: string): string {
  if (semua === 1) return sampai === 1 ? `Satu-satunya ${benda}` : `Satu-satunya ${benda} tidak`;
  if (sampai === 0) return `Tidak satu pun dari ${semua} ${benda}`;
  if (sampai === semua) return semua === 2 ? `Kedua ${benda}` : `Semua ${semua} ${benda}`;
  return `${sampai} dari ${semua} ${benda}`;
}

function describeUjung(berangka: Terukur[]): string[] {
  const urut = berangka.toSorted((a, b) => (a.persen ?? 0) - (b.persen ?? 0));
  const [rendah, tinggi] = [urut[0], urut.at(-1)];
  if (!rendah || !tinggi || rendah.nilai === tinggi.nilai) return [];
  return [`tertinggi ${tinggi.label} (${tinggi.nilai})`, `terendah ${rendah.label} (${rendah.nilai})`];
}
