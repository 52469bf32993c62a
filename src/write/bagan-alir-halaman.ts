import type { BaganAlir } from '../markup/types.ts';
import { composeGambar, type Gambar } from './bagan-alir-gambar.ts';
import { listJaring, listTugas, type Rentang } from './bagan-alir-jaring.ts';
import { composeTeksBaris, type KunciTeks, type TataKolom } from './bagan-alir-kolom.ts';
import { routeHalaman } from './bagan-alir-rute.ts';
import { chooseHurufIsi, measureTinggiSel } from './bagan-alir-teks.ts';

export interface HalamanGambar {
  rentang: Rentang;
  gambar: Gambar;
}

/**
 * Puts as many steps on each page as fit, connectors at the break included; fewer where their lines would be too many for
 * one page. A step higher than a page stands alone.
 */
export function composeHalaman(
  bagan: BaganAlir,
  tata: TataKolom,
  ukuranHuruf: number,
  muat: { pertama: number; lain: number }, // px
): HalamanGambar[] {
  const tinggiTeks = bagan.langkah.map((langkah) => measureTinggiTeks(composeTeksBaris(langkah), tata, ukuranHuruf));
  const halaman: HalamanGambar[] = [];
  for (let awal = 0; awal < bagan.langkah.length;) {
    const ruang = halaman.length === 0 ? muat.pertama : muat.lain;
    const ini = fillHalaman(awal, tinggiTeks, ruang, (rentang) => drawHalaman(bagan, tata, rentang, tinggiTeks));
    halaman.push(ini);
    awal = ini.rentang.akhir + 1;
  }
  return halaman;
}

function drawHalaman(bagan: BaganAlir, tata: TataKolom, rentang: Rentang, tinggiTeks: number[]): Gambar | undefined {
  const langkah = bagan.langkah.slice(rentang.awal, rentang.akhir + 1);
  const kolom = langkah.map(({ nomor, pelaku }) => {
    const ke = bagan.pelaksana.findIndex(({ id }) => id === pelaku);
    if (ke < 0) throw new Error(`pelaku "${pelaku}" pada langkah ${nomor} tidak ada dalam daftar pelaksana SOP`);
    return ke;
  });
  const ukuran = { langkah, kolom, jumlahKolom: bagan.pelaksana.length, lebarKolom: tata.lebarPelaksana };
  const rute = routeHalaman(ukuran, listTugas(listJaring(bagan), rentang));
  return rute && composeGambar(rute.kisi, rute.jalur, langkah, tinggiTeks.slice(rentang.awal, rentang.akhir + 1));
}

/** Tries the most steps that texts alone would allow, then fewer until their lines fit too. */
function fillHalaman(
  awal: number,
  tinggiTeks: number[],
  ruang: number,
  draw: (rentang: Rentang) => Gambar | undefined,
): HalamanGambar {
  let akhir = awal;
  for (let tinggi = tinggiTeks[awal] ?? 0; akhir + 1 < tinggiTeks.length; akhir += 1) {
    tinggi += tinggiTeks[akhir + 1] ?? 0;
    if (tinggi > ruang) break;
  }
  for (;;) {
    const gambar = draw({ awal, akhir });
    const muat = gambar ? countMuat(gambar, ruang) : akhir - awal;
    if (gambar && (muat > akhir - awal || akhir === awal)) return { rentang: { awal, akhir }, gambar };
    if (akhir === awal) throw new Error(`terlalu banyak garis menuju langkah ke-${awal + 1} dalam bagan alir SOP`);
    akhir = awal + Math.max(1, muat) - 1;
  }
}

/** Rows of a drawn page that fit; an estimate when fewer are then drawn, for the connectors move with the break. */
function countMuat({ baris }: Gambar, ruang: number): number {
  return baris.filter(({ atas, tinggi }) => atas + tinggi <= ruang).length;
}

function measureTinggiTeks(teks: Record<KunciTeks, string>, { kolom }: TataKolom, pt: number): number {
  const tinggi = kolom.map(({ kunci, lebar }) =>
    kunci === 'pelaksana' ? 0 : measureTinggiSel(teks[kunci], lebar, chooseHurufIsi(pt)),
  );
  return Math.max(...tinggi);
}
