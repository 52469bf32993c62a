import type { Isi } from '../domain/isi.ts';
import { type Gambar, measureGambar, type UkuranGambar } from '../source/gambar.ts';
import type { Finding } from './rule.ts';

/** Each document carries it: more would only make them heavy. */
const TERBESAR = 500; // KiB
/** A small file can unfold to a picture of gigabytes. */
const SISI_TERPANJANG = 4000; // pixels

export interface GambarLambang extends UkuranGambar {
  bytes: Uint8Array;
}

/** The emblem that `kop.lambang` names. */
export function* findLambangSalah({ instansi }: Isi, gambar: Gambar[]): Iterable<Finding> {
  for (const { path, value } of instansi) {
    const { lambang } = value.kop;
    const hasil = lambang === undefined ? undefined : readLambang(gambar, lambang);
    if (typeof hasil === 'string') yield { path, pointer: '/kop/lambang', message: hasil, hint: HINT };
  }
}

const HINT = `Taruh berkas PNG atau JPEG di folder isi, paling besar ${TERBESAR} KiB, misalnya gambar/lambang.png.`;

/** The picture, or what is wrong. Only files found in the content folder can be named, so no path leads out of it. */
export function readLambang(gambar: Gambar[], path: string): GambarLambang | string {
  const berkas = gambar.find((satu) => satu.path === path);
  if (!berkas) return `gambar ${path} tidak ada di folder isi`;
  const ukuran = berkas.size();
  if (typeof ukuran === 'string') return `gambar ${path} tidak dapat dibaca: ${ukuran}`;
  if (ukuran > TERBESAR * 1024) {
    return `gambar ${path} berukuran ${Math.ceil(ukuran / 1024)} KiB; paling besar ${TERBESAR} KiB`;
  }
  const bytes = berkas.read();
  if (typeof bytes === 'string') return `gambar ${path} tidak dapat dibaca: ${bytes}`;
  const terukur = measureGambar(bytes);
  if (!terukur) return `isi ${path} bukan gambar PNG atau JPEG`;
  const { lebar, tinggi } = terukur;
  if (Math.max(lebar, tinggi) <= SISI_TERPANJANG) return { ...terukur, bytes };
  return `gambar ${path} berukuran ${lebar} × ${tinggi} piksel; paling besar ${SISI_TERPANJANG} piksel tiap sisi`;
}
