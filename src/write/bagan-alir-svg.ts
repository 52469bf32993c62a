import type { LetakBaris } from './bagan-alir-baris.ts';
import type { Gambar, Titik } from './bagan-alir-gambar.ts';
import { measureTeks } from './bagan-alir-huruf.ts';
import { LABEL, PX_PER_MM } from './bagan-alir-ukuran.ts';

export interface UkuranGambar {
  lebarKolom: number;
  jumlahKolom: number;
}

/** The drawing of one row, of exactly its size: lines that go on in the next row end at the very edge. */
export function writeBarisSvg(
  gambar: Gambar,
  baris: number,
  { lebarKolom, jumlahKolom }: UkuranGambar,
  hurufSambung: ReadonlyMap<number, string>,
): string {
  const letak = gambar.baris[baris];
  if (!letak) return '';
  const lebar = lebarKolom * jumlahKolom;
  const dalam = ({ y }: Titik) => letak.atas <= y && y < letak.atas + letak.tinggi;
  const geser = <T extends Titik>(daftar: T[]): T[] =>
    daftar.filter(dalam).map((satu) => ({ ...satu, y: satu.y - letak.atas }));
  const label = geser(gambar.label);
  const isi = [
    drawPembatas(lebarKolom, jumlahKolom, letak.tinggi, label),
    drawGaris(gambar.garis, letak),
    ...geser(gambar.panah).map(drawPanah),
    ...geser(gambar.simpang).map(({ x, y }) => `<circle cx="${px(x)}" cy="${px(y)}" r="1.8" fill="${TINTA}"/>`),
    ...geser(gambar.simbol).map(drawSimbol),
    ...geser(gambar.penghubung).map((satu) => drawPenghubung(satu, hurufSambung)),
    ...label.map(drawLabel),
  ];
  const ukuran = `width="${formatMm(lebar)}mm" height="${formatMm(letak.tinggi)}mm"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${ukuran} viewBox="0 0 ${lebar} ${letak.tinggi}">${isi.join('')}</svg>`;
}

export function formatMm(panjang: number): string {
  return String(roundMm(panjang));
}

export function roundMm(panjang: number): number {
  return Math.round((panjang / PX_PER_MM) * 10_000) / 10_000;
}

const TINTA = '#1a1a1a';
const TEBAL = { garis: 1.2, simbol: 1.3, pembatas: 0.67 } as const;
const KEPALA_PANAH = { panjang: 7, lebar: 6 } as const;
const HURUF = 'font-family="Arimo, Arial, sans-serif"';

/** Height of capitals in Arimo, as a part of its size: to centre a letter without help from the viewer's program. */
const TINGGI_KAPITAL = 0.716;

/** Dividers between columns, open where a label stands. */
function drawPembatas(lebarKolom: number, jumlahKolom: number, tinggi: number, label: Gambar['label']): string {
  const d = Array.from({ length: jumlahKolom - 1 }, (_, ke) => {
    const x = (ke + 1) * lebarKolom;
    const celah = label.filter((satu) => Math.abs(satu.x - x) < satu.lebar / 2 + 1).sort((a, b) => a.y - b.y);
    const buka = celah.map((satu) => `V${px(satu.y - satu.tinggi / 2)}M${x} ${px(satu.y + satu.tinggi / 2)}`);
    return `M${x} 0${buka.join('')}V${tinggi}`;
  }).join('');
  return d && `<path d="${d}" fill="none" stroke="${TINTA}" stroke-width="${TEBAL.pembatas}"/>`;
}

function drawGaris(garis: Gambar['garis'], { atas, tinggi }: LetakBaris): string {
  const batas = (y: number) => Math.min(Math.max(y - atas, 0), tinggi);
  const d = garis.flatMap(({ dari, ke }) => {
    if (Math.max(dari.y, ke.y) < atas || Math.min(dari.y, ke.y) > atas + tinggi) return [];
    if (dari.y === ke.y) return [`M${px(dari.x)} ${px(dari.y - atas)}H${px(ke.x)}`];
    return [`M${px(dari.x)} ${px(batas(dari.y))}V${px(batas(ke.y))}`];
  });
  const gaya = `fill="none" stroke="${TINTA}" stroke-width="${TEBAL.garis}" stroke-linecap="square"`;
  return d.length > 0 ? `<path d="${d.join('')}" ${gaya}/>` : '';
}

function drawPanah({ x, y, arah, ruang }: Gambar['panah'][number]): string {
  const { lebar } = KEPALA_PANAH;
  const panjang = Math.min(KEPALA_PANAH.panjang, ruang - 1);
  const mundur = { atas: [0, 1], bawah: [0, -1], kanan: [-1, 0], kiri: [1, 0] }[arah];
  const [dx = 0, dy = 0] = mundur.map((satu) => satu * panjang);
  const [sx, sy] = dx === 0 ? [lebar / 2, 0] : [0, lebar / 2];
  const pangkal = `L${px(x + dx + sx)} ${px(y + dy + sy)}L${px(x + dx - sx)} ${px(y + dy - sy)}Z`;
  return `<path d="M${px(x)} ${px(y)}${pangkal}" fill="${TINTA}"/>`;
}

function drawSimbol({ x, y, lebar, tinggi, jenis }: Gambar['simbol'][number]): string {
  const gaya = `fill="#ffffff" stroke="${TINTA}" stroke-width="${TEBAL.simbol}"`;
  const [kiri, atas] = [px(x - lebar / 2), px(y - tinggi / 2)];
  switch (jenis) {
    case 'proses':
      return `<rect x="${kiri}" y="${atas}" width="${lebar}" height="${tinggi}" ${gaya}/>`;
    case 'terminator':
      return `<rect x="${kiri}" y="${atas}" width="${lebar}" height="${tinggi}" rx="${tinggi / 2}" ${gaya}/>`;
    case 'keputusan': {
      const [kanan, bawah] = [px(x + lebar / 2), px(y + tinggi / 2)];
      return `<path d="M${px(x)} ${atas}L${kanan} ${px(y)}L${px(x)} ${bawah}L${kiri} ${px(y)}Z" ${gaya}/>`;
    }
  }
}

/** Off-page connector: a pentagon that points down. */
function drawPenghubung(
  { x, y, lebar, tinggi, kelompok }: Gambar['penghubung'][number],
  hurufSambung: ReadonlyMap<number, string>,
): string {
  const teks = kelompok.map((satu) => hurufSambung.get(satu)).join(',');
  const ukuran = Math.min(11, (lebar - 3) / measureTeks(teks, 1, true));
  const [kiri, kanan] = [px(x - lebar / 2), px(x + lebar / 2)];
  const bahu = px(y + tinggi * 0.18);
  const d = `M${kiri} ${px(y - tinggi / 2)}H${kanan}V${bahu}L${px(x)} ${px(y + tinggi / 2)}L${kiri} ${bahu}Z`;
  const bentuk = `<path d="${d}" fill="#ffffff" stroke="${TINTA}" stroke-width="${TEBAL.simbol}"/>`;
  return bentuk + drawTeks({ x, y: y - 1.5, teks, ukuran, tebal: true });
}

function drawLabel({ x, y, teks }: Gambar['label'][number]): string {
  return drawTeks({ x, y, teks, ukuran: LABEL.huruf, tebal: false });
}

function drawTeks({ x, y, teks, ukuran, tebal }: Titik & { teks: string; ukuran: number; tebal: boolean }): string {
  const garisDasar = px(y + (ukuran * TINGGI_KAPITAL) / 2);
  const gaya = `${HURUF} font-size="${px(ukuran)}"${tebal ? ' font-weight="700"' : ''} text-anchor="middle"`;
  return `<text x="${px(x)}" y="${garisDasar}" ${gaya} fill="${TINTA}">${teks}</text>`;
}

function px(panjang: number): string {
  return String(Math.round(panjang * 100) / 100);
}
