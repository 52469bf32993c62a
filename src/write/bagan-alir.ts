import type { BaganAlir } from '../markup/types.ts';
import { composeAlt, nameSambungan } from './bagan-alir-alt.ts';
import { composeHalaman, type HalamanGambar } from './bagan-alir-halaman.ts';
import { listJaring } from './bagan-alir-jaring.ts';
import { composeTeksBaris, layoutKolom, type TataKolom, type TeksBaris } from './bagan-alir-kolom.ts';
import { roundMm, writeBarisSvg } from './bagan-alir-svg.ts';
import { JARAK_SEL, PX_PER_MM, TINGGI_GARIS_TEKS } from './bagan-alir-ukuran.ts';

/** Room for the table: width and height between the margins, and the size of its text in points. */
export interface RuangBagan {
  lebarMm: number;
  tinggiMm: number; // Infinity: everything on one page
  tinggiHalamanPertamaMm?: number; // less than tinggiMm when something stands above the table
  ukuranHuruf: number;
}

/**
 * The table as every writer draws it. Cells have borders of at most 0.5 pt, counted in the sizes; text is Arimo or Arial;
 * the role columns of a row are one cell without padding that holds the drawing.
 */
export interface TataBagan {
  lebarMm: number;
  kolom: KolomBagan[];
  kepala: {
    tinggiMm: [grup: number, judul: number];
    ukuranHuruf: number;
    ukuranHurufPelaksana: number;
    jarakSampingMm: number;
  };
  teks: { ukuranHuruf: number; tinggiGaris: number; jarakSampingMm: number; jarakAtasMm: number };
  halaman: { tinggiMm: number; baris: BarisBagan[] }[];
}

export interface KolomBagan {
  judul: string;
  lebarMm: number;
  grup?: 'Pelaksana' | 'Mutu Baku';
}

export interface BarisBagan {
  tinggiMm: number;
  teks: TeksBaris;
  svg: string;
  alt: string;
}

export function layoutBaganAlir(bagan: BaganAlir, ruang: RuangBagan): TataBagan {
  const lebar = Math.floor(ruang.lebarMm * PX_PER_MM);
  const tata = layoutKolom(bagan, lebar, ruang.ukuranHuruf);
  const tinggiKepala = tata.tinggiKepala[0] + tata.tinggiKepala[1];
  const muat = (mm: number) => Math.floor(mm * PX_PER_MM) - tinggiKepala - 1;
  const tinggi = { pertama: muat(ruang.tinggiHalamanPertamaMm ?? ruang.tinggiMm), lain: muat(ruang.tinggiMm) };
  const halaman = composeHalaman(bagan, tata, ruang.ukuranHuruf, tinggi);
  return {
    lebarMm: roundMm(lebar),
    kolom: tata.kolom.map(({ judul, lebar: px, grup }) => ({ judul, lebarMm: roundMm(px), ...(grup && { grup }) })),
    kepala: {
      tinggiMm: [roundMm(tata.tinggiKepala[0]), roundMm(tata.tinggiKepala[1])],
      ukuranHuruf: ruang.ukuranHuruf,
      ukuranHurufPelaksana: tata.hurufPelaksana,
      jarakSampingMm: roundMm(JARAK_SEL.kepala),
    },
    teks: {
      ukuranHuruf: ruang.ukuranHuruf,
      tinggiGaris: TINGGI_GARIS_TEKS,
      jarakSampingMm: roundMm(JARAK_SEL.samping),
      jarakAtasMm: roundMm(JARAK_SEL.atas),
    },
    halaman: writeHalaman(bagan, tata, halaman),
  };
}

function writeHalaman(bagan: BaganAlir, tata: TataKolom, halaman: HalamanGambar[]): TataBagan['halaman'] {
  const daftar = listJaring(bagan);
  const rentang = halaman.map((satu) => satu.rentang);
  const huruf = nameSambungan(daftar, rentang);
  const terbagi = { bagan, daftar, halaman: rentang, huruf };
  const ukuran = { lebarKolom: tata.lebarPelaksana, jumlahKolom: bagan.pelaksana.length };
  return halaman.map(({ rentang: { awal, akhir }, gambar }) => {
    const baris = bagan.langkah.slice(awal, akhir + 1).map((langkah, ke): BarisBagan => ({
      tinggiMm: roundMm(gambar.baris[ke]?.tinggi ?? 0),
      teks: composeTeksBaris(langkah),
      svg: writeBarisSvg(gambar, ke, ukuran, huruf),
      alt: composeAlt(terbagi, awal + ke),
    }));
    const isi = gambar.baris.reduce((jumlah, { tinggi }) => jumlah + tinggi, 0);
    return { tinggiMm: roundMm(tata.tinggiKepala[0] + tata.tinggiKepala[1] + isi), baris };
  });
}
