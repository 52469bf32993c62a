// A figure over triwulan or years, beside what was promised.
import { formatAngka } from '../format.ts';
import { measureTeks } from './huruf.ts';
import { element, ISI, LEBAR, TINTA, tulis, UKURAN_HURUF, writeSvg } from './svg.ts';

export interface TitikTren {
  label: string; // "2024", "TW I"
  target: number | undefined;
  realisasi: number | undefined;
}

export interface GrafikTren {
  titik: TitikTren[];
  satuan: string;
}

const KIRI = 62;
const KANAN = 30;
const ATAS = 30;
const DASAR = 172; // y of the lowest value
const TINGGI = 228;

export function drawTren({ titik, satuan }: GrafikTren): string {
  const skala = findSkala(titik);
  const letak = titik.map((satu, index) => ({ ...satu, x: toX(index, titik.length, skala) }));
  return writeSvg(TINGGI, [
    ...drawSumbu(skala, satuan),
    ...letak.map(({ label, x }) => tulis(label, x, DASAR + 24, { 'text-anchor': 'middle' })),
    ...drawGaris(letak, 'target', skala),
    ...drawGaris(letak, 'realisasi', skala),
    ...letak.flatMap((satu) => drawNilai(satu, skala)),
    ...drawLegenda(titik.some(({ target }) => target !== undefined)),
  ]);
}

interface Skala {
  bawah: number;
  atas: number;
  tanda: number[]; // lowest first
  kiri: number; // x of the axis: words of the widest step stand left of it
}

type Letak = TitikTren & { x: number };

/** Round steps around what is shown; it need not begin at zero, so every point carries its value. */
function findSkala(titik: TitikTren[]): Skala {
  const nilai = titik.flatMap(({ target, realisasi }) => [target, realisasi].filter((satu) => satu !== undefined));
  const [terkecil, terbesar] = [Math.min(...nilai), Math.max(...nilai)];
  const rentang = terbesar - terkecil || Math.abs(terbesar) || 1;
  const kasar = rentang / 3;
  const pangkat = 10 ** Math.floor(Math.log10(kasar));
  const langkah = pangkat * ([1, 2, 5, 10].find((satu) => satu * pangkat >= kasar) ?? 10);
  const dari = Math.floor((terkecil - rentang * 0.15) / langkah);
  const bawah = langkah * (terkecil >= 0 ? Math.max(0, dari) : dari);
  const atas = langkah * Math.ceil((terbesar + rentang * 0.15) / langkah);
  const tanda = Array.from({ length: Math.round((atas - bawah) / langkah) + 1 }, (_, nomor) => bawah + nomor * langkah);
  const terlebar = Math.max(...tanda.map((satu) => measureTeks(formatTanda(satu), UKURAN_HURUF)));
  return { bawah, atas, tanda, kiri: Math.max(KIRI, terlebar + 16) };
}

function toX(index: number, banyak: number, { kiri }: Skala): number {
  const lebar = LEBAR - kiri - KANAN;
  return kiri + (lebar * (index + 0.5)) / Math.max(1, banyak);
}

function toY(nilai: number, { bawah, atas }: Skala): number {
  return DASAR - ((nilai - bawah) / (atas - bawah)) * (DASAR - ATAS);
}

function drawSumbu(skala: Skala, satuan: string): string[] {
  const { tanda, kiri } = skala;
  return [
    ...tanda.flatMap((nilai) => {
      const y = toY(nilai, skala);
      return [
        element('line', { x1: kiri, x2: LEBAR - KANAN, y1: y, y2: y, stroke: '#d9dee3', 'stroke-width': 0.7 }),
        tulis(formatTanda(nilai), kiri - 8, y + 4, { 'text-anchor': 'end' }),
      ];
    }),
    tulis(satuan, 4, ATAS - 16),
  ];
}

/** Steps are sums of binary fractions: 0.1 + 0.2 must not print as such. */
function formatTanda(nilai: number): string {
  return formatAngka(Number(nilai.toPrecision(12)));
}

/** Told apart without colour: a full line with dots, a broken one with squares. */
const GAYA = {
  realisasi: { stroke: ISI, 'stroke-width': 2.4 },
  target: { stroke: TINTA, 'stroke-width': 1.6, 'stroke-dasharray': '6 4' },
} as const;

/** A gap stays a gap: a line is never drawn over a triwulan without a figure. */
function drawGaris(letak: Letak[], isian: 'target' | 'realisasi', skala: Skala): string[] {
  const ruas: string[] = [];
  let menyambung = false;
  for (const satu of letak) {
    const nilai = satu[isian];
    if (nilai !== undefined) ruas.push(`${menyambung ? 'L' : 'M'}${round(satu.x)} ${round(toY(nilai, skala))}`);
    menyambung = nilai !== undefined;
  }
  if (!ruas.length) return [];
  return [element('path', { d: ruas.join(''), fill: 'none', ...GAYA[isian] })];
}

/** Whichever is higher has its value above it, the other below. */
function drawNilai({ x, target, realisasi }: Letak, skala: Skala): string[] {
  const isTargetAtas = target !== undefined && realisasi !== undefined && target > realisasi;
  const gambar: string[] = [];
  if (target !== undefined) {
    const y = toY(target, skala);
    gambar.push(drawKotak(x, y));
    gambar.push(tulis(formatAngka(target), x, isTargetAtas ? y - 9 : y + 17, { 'text-anchor': 'middle' }));
  }
  if (realisasi !== undefined) {
    const y = toY(realisasi, skala);
    gambar.push(element('circle', { cx: x, cy: y, r: 4.5, fill: ISI }));
    const letak = { 'text-anchor': 'middle', 'font-weight': 700 };
    gambar.push(tulis(formatAngka(realisasi), x, isTargetAtas ? y + 18 : y - 9, letak));
  }
  return gambar;
}

function drawLegenda(isBertarget: boolean): string[] {
  const y = TINGGI - 8;
  const tengah = y - 4;
  const realisasi = [
    element('line', { x1: KIRI, x2: KIRI + 34, y1: tengah, y2: tengah, ...GAYA.realisasi }),
    element('circle', { cx: KIRI + 17, cy: tengah, r: 4.5, fill: ISI }),
    tulis('realisasi', KIRI + 42, y),
  ];
  if (!isBertarget) return realisasi;
  const x = KIRI + 130;
  return [
    ...realisasi,
    element('line', { x1: x, x2: x + 34, y1: tengah, y2: tengah, ...GAYA.target }),
    drawKotak(x + 17, tengah),
    tulis('target', x + 42, y),
  ];
}

function drawKotak(x: number, y: number): string {
  return element('rect', {
    x: x - 4,
    y: y - 4,
    width: 8,
    height: 8,
    fill: '#ffffff',
    stroke: TINTA,
    'stroke-width': 1.4,
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** For those who do not see it: every point with both figures. */
export function describeTren({ titik, satuan }: GrafikTren): string {
  const sebut = (nilai: number | undefined) => (nilai === undefined ? 'belum ada' : formatAngka(nilai));
  const isi = titik.map(
    ({ label, target, realisasi }) => `${label} realisasi ${sebut(realisasi)}, target ${sebut(target)}`,
  );
  return `Grafik garis dalam satuan ${satuan}: ${isi.join('; ')}.`;
}
