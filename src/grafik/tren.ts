// A figure over triwulan or years, beside what was promised.
import { formatAngka } from '../format.ts';
import { measureTeks } from './huruf.ts';
import { type Rupa, RUPA_DOKUMEN } from './rupa.ts';
import { element, formatKoordinat, type NamaGambar, tulis, writeSvg } from './svg.ts';
import { composeSkala, formatTanda, type Skala } from './skala.ts';

export interface TitikTren {
  label: string; // "2024", "TW I"
  target: number | undefined;
  realisasi: number | undefined;
  rentang?: [number, number]; // a target with two bounds; `target` is its middle
  kata?: { target?: string; realisasi?: string }; // what people read where it is not the number: "BB", "7–8"
}

export interface GrafikTren {
  titik: TitikTren[];
  satuan: string;
  skala?: string[]; // names of a predikat, worst to best: 1 is the first
}

const ATAS = 30;
const DASAR = 172; // y of the lowest value
const TINGGI = 228;

export function drawTren(grafik: GrafikTren, rupa = RUPA_DOKUMEN, nama?: NamaGambar): string {
  const { titik, satuan } = grafik;
  const bidang = composeBidang(grafik, rupa);
  const letak = titik.map((satu, index) => ({ ...satu, x: toX(index, titik.length, bidang) }));
  const parts = [
    ...drawSumbu(bidang, satuan),
    ...letak.map(({ label, x }) => tulis(rupa, label, { x, y: DASAR + 24, rata: 'middle' })),
    ...drawGaris(letak, 'target', bidang),
    ...drawGaris(letak, 'realisasi', bidang),
    ...letak.flatMap((satu) => drawNilai(satu, bidang)),
    ...drawLegenda(
      bidang,
      titik.some(({ target }) => target !== undefined),
      titik.some(({ rentang }) => rentang !== undefined),
    ),
  ];
  return writeSvg(rupa, TINGGI, parts, nama);
}

/** What is drawn on: the scale, its names if it has any, and x of the axis, left of which words stand. */
interface Bidang {
  rupa: Rupa;
  skala: Skala;
  tanda: (nilai: number) => string;
  kiri: number;
}

type Letak = TitikTren & { x: number };
type Isian = 'target' | 'realisasi';

function composeBidang({ titik, skala: nama }: GrafikTren, rupa: Rupa): Bidang {
  const nilai = titik.flatMap(({ target, realisasi, rentang = [] }) =>
    [target, realisasi, ...rentang].filter((satu) => satu !== undefined),
  );
  const skala = nama ? composeTingkat(nilai, nama.length) : composeSkala(nilai);
  const tanda = (satu: number) => (nama ? (nama[satu - 1] ?? '') : formatTanda(satu));
  const terlebar = Math.max(...skala.tanda.map((satu) => measureTeks(tanda(satu), rupa.huruf)));
  return { rupa, skala, tanda, kiri: Math.min(Math.max(rupa.tren.kiri, terlebar + 16), rupa.lebar / 2) };
}

/** Of names: the ones that occur, and one beyond on either side. */
function composeTingkat(nilai: number[], banyak: number): Skala {
  const [bawah, atas] = [Math.max(1, Math.min(...nilai) - 1), Math.min(banyak, Math.max(...nilai) + 1)];
  const tanda = Array.from({ length: atas - bawah + 1 }, (_, nomor) => bawah + nomor);
  return { bawah: bawah === atas ? bawah - 1 : bawah, atas, tanda };
}

function toX(index: number, banyak: number, { kiri, rupa }: Bidang): number {
  const lebar = rupa.lebar - kiri - rupa.tren.kanan;
  return kiri + (lebar * (index + 0.5)) / Math.max(1, banyak);
}

function toY(nilai: number, { skala: { bawah, atas } }: Bidang): number {
  return DASAR - ((nilai - bawah) / (atas - bawah)) * (DASAR - ATAS);
}

function drawSumbu(bidang: Bidang, satuan: string): string[] {
  const { rupa, skala, tanda, kiri } = bidang;
  return [
    ...skala.tanda.flatMap((nilai) => {
      const y = toY(nilai, bidang);
      return [
        element('line', { x1: kiri, x2: rupa.lebar - rupa.tren.kanan, y1: y, y2: y, ...rupa.gaya.kisi }),
        tulis(rupa, tanda(nilai), { x: kiri - 8, y: y + 4, rata: 'end' }),
      ];
    }),
    tulis(rupa, satuan, { x: 4, y: ATAS - 16 }),
  ];
}

/** A gap stays a gap: a line is never drawn over a triwulan without a figure. A range has bounds, and no line through its middle. */
function drawGaris(letak: Letak[], isian: Isian, bidang: Bidang): string[] {
  const ruas: string[] = [];
  let menyambung = false;
  for (const satu of letak) {
    const nilai = isian === 'target' && satu.rentang ? undefined : satu[isian];
    if (nilai !== undefined) ruas.push(`${menyambung ? 'L' : 'M'}${writeTitik(satu.x, toY(nilai, bidang))}`);
    menyambung = nilai !== undefined;
  }
  if (!ruas.length) return [];
  return [element('path', { d: ruas.join(''), fill: 'none', ...bidang.rupa.gaya[isian] })];
}

function writeTitik(x: number, y: number): string {
  return `${formatKoordinat(x)} ${formatKoordinat(y)}`;
}

/** Whichever is higher has its value above it, the other below. Told apart without colour: dots of figures, squares of targets. */
function drawNilai(satu: Letak, bidang: Bidang): string[] {
  const { x, target, realisasi, rentang } = satu;
  const { rupa } = bidang;
  const isTargetAtas = rentang !== undefined || (target ?? -Infinity) > (realisasi ?? Infinity);
  const gambar: string[] = [];
  if (target !== undefined) {
    const [dasar, atas] = [rentang?.[0] ?? target, rentang?.[1] ?? target].map((nilai) => toY(nilai, bidang));
    const y = isTargetAtas ? (atas ?? 0) - 9 : (dasar ?? 0) + 17;
    gambar.push(rentang ? drawRentang(rupa, x, dasar ?? 0, atas ?? 0) : drawKotak(rupa, x, toY(target, bidang)));
    gambar.push(tulis(rupa, sebut(satu, 'target') ?? '', { x, y, rata: 'middle' }));
  }
  if (realisasi !== undefined) {
    const y = toY(realisasi, bidang);
    gambar.push(element('circle', { cx: x, cy: y, r: 4.5, ...rupa.gaya.isi }));
    const letak = { x, y: isTargetAtas ? y + 18 : y - 9, rata: 'middle', tebal: true } as const;
    gambar.push(tulis(rupa, sebut(satu, 'realisasi') ?? '', letak));
  }
  return gambar;
}

/** From bound to bound, with a stop at either end. */
function drawRentang({ gaya }: Rupa, x: number, dasar: number, atas: number): string {
  const [kiri, y1, y2] = [x - 6, dasar, atas].map(formatKoordinat);
  return element('path', { d: `M${kiri} ${y1}h12M${formatKoordinat(x)} ${y1}V${y2}M${kiri} ${y2}h12`, ...gaya.kotak });
}

/** A value as people read it. */
export function sebut(titik: TitikTren, isian: Isian): string | undefined {
  const nilai = titik[isian];
  return nilai === undefined ? undefined : (titik.kata?.[isian] ?? formatAngka(nilai));
}

function drawLegenda({ rupa }: Bidang, isBertarget: boolean, isRentang: boolean): string[] {
  const y = TINGGI - 8;
  const tengah = y - 4;
  const { gaya, tren } = rupa;
  const realisasi = [
    element('line', { x1: tren.kiri, x2: tren.kiri + 34, y1: tengah, y2: tengah, ...gaya.realisasi }),
    element('circle', { cx: tren.kiri + 17, cy: tengah, r: 4.5, ...gaya.isi }),
    tulis(rupa, 'realisasi', { x: tren.kiri + 42, y }),
  ];
  if (!isBertarget) return realisasi;
  const x = tren.kiri + 130;
  const kata = { x: x + 42, y };
  if (isRentang)
    return [...realisasi, drawRentang(rupa, x + 17, tengah + 6, tengah - 6), tulis(rupa, 'rentang target', kata)];
  return [
    ...realisasi,
    element('line', { x1: x, x2: x + 34, y1: tengah, y2: tengah, ...gaya.target }),
    drawKotak(rupa, x + 17, tengah),
    tulis(rupa, 'target', kata),
  ];
}

function drawKotak({ gaya }: Rupa, x: number, y: number): string {
  return element('rect', { x: x - 4, y: y - 4, width: 8, height: 8, ...gaya.kotak });
}

/** For those who do not see it: every point with both figures. */
export function describeTren({ titik, satuan }: GrafikTren): string {
  const isi = titik.map((satu) => {
    const [realisasi, target] = [sebut(satu, 'realisasi') ?? 'belum ada', sebut(satu, 'target') ?? 'belum ada'];
    return `${satu.label} realisasi ${realisasi}, target ${target}`;
  });
  return `Grafik garis dalam satuan ${satuan}: ${isi.join('; ')}.`;
}
