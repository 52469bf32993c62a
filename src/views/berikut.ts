import type { PosisiBerkas } from '../domain/riwayat.ts';
import { formatTanggal } from '../format.ts';
import type { Terbitan } from './terbitan.ts';

/** What the office owes next, by the day it is due. Due dates and no days left: pages are read on other days than they are made. */
export interface BerikutView {
  tenggat: string; // "8 Januari 2025"
  berkas: { nama: string; pemegang: string }[];
  lain: string | undefined; // "dan 3 berkas lain"
}

const TANGGAL_TERBANYAK = 3;
const BERKAS_TERBANYAK = 4;

export function listBerikut({ posisi }: Terbitan): BerikutView[] {
  const terbuka = posisi.periode.flatMap(({ berkas }) => berkas).filter(isTerbuka);
  const tenggat = [...new Set(terbuka.flatMap((satu) => satu.tenggat ?? []))].sort().slice(0, TANGGAL_TERBANYAK);
  return tenggat.map((tanggal) => {
    const milik = terbuka.filter((satu) => satu.tenggat === tanggal);
    const lebih = milik.length - BERKAS_TERBANYAK;
    return {
      tenggat: formatTanggal(tanggal),
      berkas: milik.slice(0, BERKAS_TERBANYAK).map(({ nama, pemegang }) => ({ nama, pemegang: pemegang.join('; ') })),
      lain: lebih > 0 ? `dan ${lebih} berkas lain` : undefined,
    };
  });
}

/** Somebody has to do something about it now. */
function isTerbuka({ keadaan }: PosisiBerkas): boolean {
  return keadaan === 'mengisi' || keadaan === 'diajukan' || keadaan === 'dikembalikan';
}
