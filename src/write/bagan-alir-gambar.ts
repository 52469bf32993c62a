import type { LangkahBagan } from '../markup/types.ts';
import { layTegak, type LetakBaris, type TataTegak } from './bagan-alir-baris.ts';
import { measureTeks } from './bagan-alir-huruf.ts';
import { type Jalur, listTepi } from './bagan-alir-jalur.ts';
import { findTempat, type Kisi } from './bagan-alir-kisi.ts';
import { LABEL, PENGHUBUNG } from './bagan-alir-ukuran.ts';

export interface Titik {
  x: number;
  y: number;
}

export interface Kotak extends Titik {
  lebar: number;
  tinggi: number;
}

/** Everything drawn on one page, in pixels from the top left corner of the first row's drawing. x and y are centres. */
export interface Gambar {
  baris: LetakBaris[];
  simbol: (Kotak & { baris: number; jenis: LangkahBagan['simbol'] })[];
  penghubung: (Kotak & { kelompok: number[] })[];
  garis: { jaring: number; dari: Titik; ke: Titik }[];
  panah: (Titik & { arah: 'atas' | 'kanan' | 'bawah' | 'kiri'; ruang: number })[]; // ruang: length of its last run
  simpang: Titik[];
  label: (Kotak & { teks: string })[];
}

export function composeGambar(kisi: Kisi, jalur: Jalur[], langkah: LangkahBagan[], tinggiTeks: number[]): Gambar {
  const tegak = layTegak(kisi, jalur, tinggiTeks);
  const letak = (simpul: number): Titik => findTitik(kisi, tegak, simpul);
  const simbol = kisi.simbol.map(({ simpul, ukuran }, baris) => ({
    ...letak(simpul),
    ...ukuran,
    baris,
    jenis: langkah[baris]?.simbol ?? ('proses' as const),
  }));
  const penghubung = jalur.flatMap(({ sambungan, tugas }) =>
    sambungan.map((simpul) => ({ ...letak(simpul), ...PENGHUBUNG, kelompok: tugas.kelompok })),
  );
  const gambar: Gambar = { baris: tegak.baris, simbol, penghubung, garis: [], panah: [], simpang: [], label: [] };
  const kotak = new Map<string, Kotak>([...simbol, ...penghubung].map((satu) => [`${satu.x} ${satu.y}`, satu]));
  const tergambar = new Set<number>();
  for (const satu of jalur) {
    for (const [ke, { simpul }] of satu.cabang.entries()) {
      const { sampai, bergabung } = cutBersama(kisi, simpul, tergambar);
      drawCabang(gambar, satu.tugas.jaring.nomor, listBelok(sampai).map(letak), kotak, bergabung);
      if (ke > 0) gambar.simpang.push(letak(simpul[0] ?? 0));
    }
    gambar.label.push(...composeLabel(kisi, satu, letak));
  }
  return gambar;
}

/** Two lines to one symbol share their last run: it is drawn once, and the second line ends where it joins. */
function cutBersama(kisi: Kisi, simpul: number[], tergambar: Set<number>): { sampai: number[]; bergabung: boolean } {
  const tepi = listTepi(kisi, simpul);
  const bersama = tepi.findIndex((nomor) => tergambar.has(nomor));
  for (const nomor of tepi) tergambar.add(nomor);
  return bersama < 0 ? { sampai: simpul, bergabung: false } : { sampai: simpul.slice(0, bersama + 1), bergabung: true };
}

function drawCabang(
  { garis, panah, simpang }: Gambar,
  jaring: number,
  belok: Titik[],
  kotak: Map<string, Kotak>,
  bergabung: boolean,
): void {
  const ruas = belok.slice(1).map((ke, urut) => ({ dari: belok[urut] ?? ke, ke }));
  const [pertama, terakhir] = [ruas[0], ruas.at(-1)];
  if (!pertama || !terakhir) return;
  pertama.dari = trimUjung(pertama.dari, pertama.ke, kotak);
  if (bergabung) simpang.push(terakhir.ke);
  else {
    terakhir.ke = trimUjung(terakhir.ke, terakhir.dari, kotak);
    const { dari, ke } = terakhir;
    panah.push({ ...ke, arah: findArah(dari, ke), ruang: Math.abs(dari.x - ke.x) + Math.abs(dari.y - ke.y) });
  }
  garis.push(...ruas.map((satu) => ({ jaring, ...satu })));
}

/** Ends and corners. A straight way steps over the grid's nodes by equal differences. */
function listBelok(simpul: number[]): number[] {
  return simpul.filter((ini, ke) => {
    const [sebelum, sesudah] = [simpul[ke - 1], simpul[ke + 1]];
    return sebelum === undefined || sesudah === undefined || ini - sebelum !== sesudah - ini;
  });
}

/** Lines run between the middles of symbols; drawn, they begin and end at the border. */
function trimUjung(ujung: Titik, lawan: Titik, kotak: Map<string, Kotak>): Titik {
  const simbol = kotak.get(`${ujung.x} ${ujung.y}`);
  if (!simbol) return ujung;
  return {
    x: ujung.x + (Math.sign(lawan.x - ujung.x) * simbol.lebar) / 2,
    y: ujung.y + (Math.sign(lawan.y - ujung.y) * simbol.tinggi) / 2,
  };
}

function findArah(dari: Titik, ke: Titik): 'atas' | 'kanan' | 'bawah' | 'kiri' {
  if (dari.x !== ke.x) return dari.x < ke.x ? 'kanan' : 'kiri';
  return dari.y < ke.y ? 'bawah' : 'atas';
}

/** "Ya" stands right of the line below a decision, a label of a side beside the tip, above or below the line. */
function composeLabel(kisi: Kisi, { tugas, pilihan }: Jalur, letak: (simpul: number) => Titik): Gambar['label'] {
  const mulai = pilihan.mulai[0];
  const ukuran = tugas.mulai.jenis === 'langkah' ? kisi.simbol[tugas.mulai.baris]?.ukuran : undefined;
  const teks = tugas.jaring.label;
  if (!mulai || !ukuran || !teks || !pilihan.label) return [];
  const lebar = measureTeks(teks, LABEL.huruf);
  const { x, y } = letak(mulai.simpul);
  const kotak = { lebar, tinggi: LABEL.tinggi, teks };
  if (pilihan.label === 'samping') {
    return [{ ...kotak, x: x + LABEL.jarak + 1 + lebar / 2, y: y + ukuran.tinggi / 2 + LABEL.tinggi / 2 + 1 }];
  }
  const keluar = (mulai.arah === 1 ? 1 : -1) * (ukuran.lebar / 2 + LABEL.jarak + lebar / 2);
  const naik = (pilihan.label === 'atas' ? -1 : 1) * (LABEL.jarak + LABEL.tinggi / 2);
  return [{ ...kotak, x: x + keluar, y: y + naik }];
}

function findTitik(kisi: Kisi, { y }: TataTegak, simpul: number): Titik {
  const { ix, iy } = findTempat(kisi, simpul);
  return { x: kisi.xs[ix] ?? 0, y: y.get(iy) ?? Number.NaN };
}
