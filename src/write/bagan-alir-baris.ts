import type { Jalur } from './bagan-alir-jalur.ts';
import { findTempat, type Kisi } from './bagan-alir-kisi.ts';
import { LABEL, PENGHUBUNG, RENGGANG } from './bagan-alir-ukuran.ts';

/** Where a row and its symbol stand on the page, in pixels from the top of the first row. */
export interface LetakBaris {
  atas: number;
  tinggi: number;
  tengah: number;
}

export interface TataTegak {
  baris: LetakBaris[];
  /** For each horizontal of the grid that is used: its place on the page. */
  y: Map<number, number>;
}

/** Gives each row the height its text and its lines need, and puts the lines that are really used into it. */
export function layTegak(kisi: Kisi, jalur: Jalur[], tinggiTeks: number[]): TataTegak {
  const alur = groupAlur(kisi, jalur);
  const tepi = new Set(jalur.flatMap(({ sambungan }) => sambungan.map((simpul) => findTempat(kisi, simpul).iy)));
  const terakhir = kisi.yBaris.length - 1;
  const y = new Map<number, number>();
  const baris: LetakBaris[] = [];
  let atas = 0;
  for (const [ke, iy] of kisi.yBaris.entries()) {
    const kebutuhan = measureBaris({
      kisi,
      baris: ke,
      atas: listAlurAtas(alur, ke),
      bawah: listAlurBawah(alur, ke, terakhir),
      sambungAtas: ke === 0 && tepi.has(0),
      sambungSamping: tepi.has(iy),
      sambungBawah: ke === terakhir && tepi.has(kisi.ys.length - 1),
    });
    const letak = placeBaris(kebutuhan, atas, tinggiTeks[ke] ?? 0);
    for (const [garis, tempat] of placeAlur(kebutuhan, letak)) y.set(garis, tempat);
    y.set(iy, letak.tengah);
    baris.push(letak);
    atas += letak.tinggi;
  }
  y.set(0, RENGGANG.batas + PENGHUBUNG.tinggi / 2);
  y.set(kisi.ys.length - 1, atas - RENGGANG.batas - PENGHUBUNG.tinggi / 2);
  return { baris, y };
}

/** For each gap its runs from top to bottom; a run is one or more horizontals of the grid. */
type Alur = number[][][];

interface Kebutuhan {
  atas: number[][];
  bawah: number[][];
  pita: number; // height of the symbol, or of what stands beside it
  tepiAtas: number;
  tepiBawah: number;
  keluar: number;
  ruangAtas: number;
  ruangBawah: number;
}

function groupAlur(kisi: Kisi, jalur: Jalur[]): Alur {
  const rentang = new Map<number, [kiri: number, kanan: number][]>();
  for (const nomor of jalur.flatMap(({ tepi }) => [...tepi.keys()]).filter((tepi) => tepi % 2 === 0)) {
    const { ix, iy } = findTempat(kisi, nomor / 2);
    rentang.set(iy, [...(rentang.get(iy) ?? []), [kisi.xs[ix] ?? 0, kisi.xs[ix + 1] ?? 0]]);
  }
  const alur: Alur = Array.from({ length: kisi.yBaris.length + 1 }, () => []);
  for (const [iy, { jenis, ke }] of kisi.ys.entries()) {
    const ini = rentang.get(iy);
    if (jenis !== 'alur' || !ini) continue;
    const celah = alur[ke] ?? [];
    const lalu = celah.at(-1);
    if (
      lalu &&
      isTerpisah(
        ini,
        lalu.flatMap((garis) => rentang.get(garis) ?? []),
      )
    )
      lalu.push(iy);
    else celah.push([iy]);
  }
  return alur;
}

/** Do two horizontals have room beside each other on one height? */
function isTerpisah(a: [number, number][], b: [number, number][]): boolean {
  return a.every(([kiri, kanan]) => b.every(([awal, akhir]) => kanan + 5 < awal || akhir + 5 < kiri));
}

/** The upper half of a gap's runs stands below the row above it, the lower half above the row below it. */
function listAlurAtas(alur: Alur, baris: number): number[][] {
  const celah = alur[baris] ?? [];
  return baris === 0 ? celah : celah.slice(Math.ceil(celah.length / 2));
}

function listAlurBawah(alur: Alur, baris: number, terakhir: number): number[][] {
  const celah = alur[baris + 1] ?? [];
  return baris === terakhir ? celah : celah.slice(0, Math.ceil(celah.length / 2));
}

interface IsiBaris {
  kisi: Kisi;
  baris: number;
  atas: number[][];
  bawah: number[][];
  sambungAtas: boolean;
  sambungSamping: boolean;
  sambungBawah: boolean;
}

function measureBaris({ kisi, baris, atas, bawah, ...sambung }: IsiBaris): Kebutuhan {
  const simbol = kisi.simbol[baris];
  const label = simbol?.label ? 2 * (LABEL.tinggi + LABEL.jarak) : 0;
  const samping = sambung.sambungSamping ? PENGHUBUNG.tinggi : 0;
  const tepi = RENGGANG.batas + PENGHUBUNG.tinggi;
  const tepiAtas = sambung.sambungAtas ? tepi : 0;
  const tepiBawah = sambung.sambungBawah ? tepi + RENGGANG.panah : 0;
  const keluar = simbol?.label ? RENGGANG.label : RENGGANG.keluar;
  const ruang = (alur: number[][]) => (alur.length > 0 ? RENGGANG.batas + alur.length * RENGGANG.alur : 0);
  return {
    ...{ atas, bawah, tepiAtas, tepiBawah, keluar },
    pita: Math.max(simbol?.ukuran.tinggi ?? 0, label, samping),
    ruangAtas: tepiAtas + ruang(atas) + RENGGANG.panah,
    ruangBawah: keluar + Math.max(ruang(bawah), RENGGANG.batas) + tepiBawah,
  };
}

/** The symbol stands in the middle of its row unless lines above or below it need more room. */
function placeBaris({ pita, ruangAtas, ruangBawah }: Kebutuhan, atas: number, tinggiTeks: number): LetakBaris {
  const tinggi = Math.ceil(Math.max(tinggiTeks, ruangAtas + pita + ruangBawah));
  const tengah = Math.min(Math.max(tinggi / 2, ruangAtas + pita / 2), tinggi - ruangBawah - pita / 2);
  return { atas, tinggi, tengah: atas + roundSetengah(tengah) };
}

/** Spreads the runs of a row over the free space above and below its symbol. */
function placeAlur(kebutuhan: Kebutuhan, { atas, tinggi, tengah }: LetakBaris): [garis: number, y: number][] {
  const { pita, tepiAtas, tepiBawah, keluar } = kebutuhan;
  const langit = atas + tepiAtas + RENGGANG.batas;
  const lantai = atas + tinggi - tepiBawah - RENGGANG.batas;
  return [
    ...spreadAlur(kebutuhan.atas, langit, tengah - pita / 2 - RENGGANG.panah),
    ...spreadAlur(kebutuhan.bawah, tengah + pita / 2 + keluar, lantai),
  ];
}

function spreadAlur(alur: number[][], dari: number, sampai: number): [garis: number, y: number][] {
  return alur.flatMap((garis, ke) => {
    const y = roundSetengah(dari + ((sampai - dari) * (ke + 0.5)) / alur.length);
    return garis.map((satu): [number, number] => [satu, y]);
  });
}

function roundSetengah(px: number): number {
  return Math.round(px * 2) / 2;
}
