// One of many small charts beside each other, all on one scale: per cent over triwulan, beside the line at 100.
import { RUPA_KECIL } from './rupa.ts';
import { element, formatKoordinat, type NamaGambar, tulis, writeSvg } from './svg.ts';

export interface TitikKecil {
  label: string; // "I"
  persen: number | undefined;
  nilai: string; // as people read it: "97,32%"
}

/** Per cent at the lower and upper edge of every chart of a group. */
export interface SkalaKecil {
  bawah: number;
  atas: number;
}

const TERBESAR = 200; // a figure beyond it stands at the edge, so that it cannot flatten all others
const [ATAS, DASAR, TINGGI, TEPI] = [22, 72, 106, 16];

/** One scale for all, so that heights may be compared; the line at 100 is always on it. */
export function composeSkalaKecil(semua: TitikKecil[][]): SkalaKecil {
  const nilai = semua.flatMap((titik) => titik.flatMap(({ persen }) => persen ?? []));
  const [terkecil, terbesar] = [Math.min(90, ...nilai), Math.max(110, ...nilai)];
  return { bawah: Math.floor(terkecil / 10) * 10, atas: Math.min(TERBESAR, Math.ceil(terbesar / 10) * 10) };
}

export function drawKecil(titik: TitikKecil[], skala: SkalaKecil, nama: NamaGambar): string {
  const letak = titik.map((satu, index) => {
    const y = satu.persen === undefined ? undefined : toY(satu.persen, skala);
    return { ...satu, x: toX(index, titik.length), y };
  });
  const parts = [
    ...drawSumbu(skala),
    ...letak.map(({ label, x }) => tulis(RUPA_KECIL, label, { x, y: TINGGI - 4, rata: 'middle' })),
    ...drawGaris(letak),
    ...letak.flatMap(drawTitik),
    ...drawAkhir(letak),
  ];
  return writeSvg(RUPA_KECIL, TINGGI, parts, nama);
}

interface Letak extends TitikKecil {
  x: number;
  y: number | undefined; // undefined where there is no figure
}

function toX(index: number, banyak: number): number {
  return TEPI + ((RUPA_KECIL.lebar - 2 * TEPI) * (index + 0.5)) / Math.max(1, banyak);
}

function toY(persen: number, { bawah, atas }: SkalaKecil): number {
  return DASAR - ((Math.min(persen, atas) - bawah) / (atas - bawah)) * (DASAR - ATAS);
}

function drawSumbu(skala: SkalaKecil): string[] {
  const [y, kanan] = [formatKoordinat(toY(100, skala)), RUPA_KECIL.lebar];
  return [
    element('path', { d: `M0 ${DASAR}H${kanan}`, ...RUPA_KECIL.gaya.sumbu }),
    element('path', { d: `M0 ${y}H${kanan}`, ...RUPA_KECIL.gaya.patokan }),
  ];
}

/** A gap stays a gap. */
function drawGaris(letak: Letak[]): string[] {
  const d = letak
    .map(({ x, y }, index) => {
      const perintah = letak[index - 1]?.y === undefined ? 'M' : 'L';
      return y === undefined ? '' : `${perintah}${formatKoordinat(x)} ${formatKoordinat(y)}`;
    })
    .join('');
  return d === '' ? [] : [element('path', { d, fill: 'none', ...RUPA_KECIL.gaya.realisasi })];
}

/** Below 100 a dot is hollow: told apart without colour. */
function drawTitik({ x, y, persen = 0 }: Letak): string[] {
  if (y === undefined) return [];
  const { isi, kosong } = RUPA_KECIL.gaya;
  return [element('circle', { cx: x, cy: y, r: 4, ...(persen >= 100 ? isi : kosong) })];
}

/** The latest figure stands in words, on the side its line does not come from; the others are in the table. */
function drawAkhir(letak: Letak[]): string[] {
  const nomor = letak.findLastIndex(({ y }) => y !== undefined);
  const akhir = letak[nomor];
  if (akhir?.y === undefined) return [];
  const isTurun = (letak[nomor - 1]?.y ?? akhir.y) < akhir.y;
  const x = Math.min(Math.max(akhir.x, 34), RUPA_KECIL.lebar - 34);
  const y = isTurun ? akhir.y + 17 : akhir.y - 9;
  return [tulis(RUPA_KECIL, akhir.nilai, { x, y, rata: 'middle', tebal: true })];
}

/** For those who do not see it. */
export function describeKecil(titik: TitikKecil[]): string {
  const isi = titik.map(({ label, persen, nilai }) => `${label} ${persen === undefined ? 'belum ada' : nilai}`);
  return `Grafik garis dengan garis 100%: ${isi.join('; ')}.`;
}
