// Geometry of the trend chart. The drawing is 360 units wide, so that its letters keep their size on a phone.
import type { Nilai } from '../domain/capaian.ts';
import { formatNilai, KOSONG } from '../format.ts';

export interface TitikTren {
  label: string; // "TW I"
  target: Nilai | undefined;
  realisasi: Nilai | undefined;
}

export interface Tren {
  lebar: number;
  tinggi: number;
  dasar: number; // y of the axis
  sumbu: { x: number; teks: string }[];
  target: Deret;
  realisasi: Deret;
  dariNol: boolean;
  ringkasan: string; // the chart in words
}

export interface Deret {
  garis: string; // path data; broken where a point is missing
  titik: { x: number; y: number; teks: string; yTeks: number }[];
}

const LEBAR = 360;
const ATAS = 34;
const DASAR = 172;
const TINGGI = 200;
const DI_ATAS = -11;
const DI_BAWAH = 20;

/** Nothing to draw unless a realisasi is there. A predikat is drawn at its place on `skala`. */
export function drawTren(titik: TitikTren[], skala: string[] = []): Tren | undefined {
  const letak = titik.map(({ target, realisasi }) => ({
    target: toPosisi(target, skala),
    realisasi: toPosisi(realisasi, skala),
  }));
  if (!letak.some(({ realisasi }) => realisasi !== undefined)) return undefined;
  const { toY, dariNol } = composeSkala(letak.flatMap(({ target, realisasi }) => [target, realisasi]));
  const langkah = LEBAR / titik.length;
  const toX = (index: number) => round(langkah * (index + 0.5));
  const draw = (kunci: 'target' | 'realisasi') =>
    composeDeret(
      titik.map((satu, index) => {
        const [y, lawan] = [letak[index]?.[kunci], letak[index]?.[kunci === 'target' ? 'realisasi' : 'target']];
        const nilai = satu[kunci];
        if (y === undefined || nilai === undefined) return undefined;
        const diAtas = lawan === undefined || y > lawan || (y === lawan && kunci === 'realisasi');
        return { x: toX(index), y: toY(y), teks: formatNilai(nilai), yTeks: toY(y) + (diAtas ? DI_ATAS : DI_BAWAH) };
      }),
    );
  return {
    lebar: LEBAR,
    tinggi: TINGGI,
    dasar: DASAR,
    sumbu: titik.map(({ label }, index) => ({ x: toX(index), teks: label })),
    target: draw('target'),
    realisasi: draw('realisasi'),
    dariNol,
    ringkasan: describeTren(titik),
  };
}

function toPosisi(nilai: Nilai | undefined, skala: string[]): number | undefined {
  if (nilai === undefined || typeof nilai === 'number') return nilai;
  if (Array.isArray(nilai)) return (nilai[0] + nilai[1]) / 2;
  const letak = skala.indexOf(nilai);
  return letak === -1 ? undefined : letak + 1;
}

/** From zero, unless all points lie in the upper half: then their differences would not be seen. */
function composeSkala(posisi: (number | undefined)[]): { toY: (posisi: number) => number; dariNol: boolean } {
  const ada = posisi.filter((satu) => satu !== undefined);
  const [rendah, tinggi] = [Math.min(...ada), Math.max(...ada)];
  const dariNol = rendah >= 0 && rendah <= tinggi / 2;
  const bawah = dariNol ? 0 : rendah - (tinggi - rendah || 1) * 0.35;
  const bentang = tinggi - bawah || 1;
  return { dariNol, toY: (nilai) => round(DASAR - ((nilai - bawah) / bentang) * (DASAR - ATAS)) };
}

function composeDeret(titik: (Deret['titik'][number] | undefined)[]): Deret {
  const garis = titik.map((satu, index) => (satu ? `${titik[index - 1] ? 'L' : 'M'}${satu.x} ${satu.y}` : '')).join('');
  return { garis, titik: titik.filter((satu) => satu !== undefined) };
}

function describeTren(titik: TitikTren[]): string {
  const teks = (nilai: Nilai | undefined) => (nilai === undefined ? KOSONG : formatNilai(nilai));
  return titik
    .map(({ label, target, realisasi }) =>
      realisasi === undefined
        ? `${label}: target ${teks(target)}, belum ada realisasi`
        : `${label}: realisasi ${teks(realisasi)}, target ${teks(target)}`,
    )
    .join('; ');
}

function round(angka: number): number {
  return Math.round(angka * 10) / 10;
}
