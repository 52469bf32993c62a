// Which columns of a table hold the figure of one triwulan.
import type { Agregasi, Triwulan } from '../../domain/isi.generated.ts';
import type { Arti } from './kata.ts';
import type { MasaJudul } from './kata-masa.ts';
import type { Kolom, Tabel } from './kepala.ts';

export type Pilihan =
  | { cara: 'tidak-ada' }
  | { cara: 'langsung'; kolom: Kolom }
  | { cara: 'bulan'; kolom: Kolom[] } // the months of the triwulan that have a column, in order
  | { cara: 'kumulatif'; kolom: Kolom }
  | { cara: 'keduanya'; kolom: Kolom; kumulatif: Kolom } // they must agree
  | { cara: 'ganda'; kolom: Kolom[] }
  | { cara: 'tidak-jelas'; kolom: Kolom[] }; // of which triwulan?

export function choosePilihan(
  { kolom }: Tabel,
  arti: Extract<Arti, 'realisasi' | 'realisasi_anggaran'>,
  masa: MasaJudul,
  tw: Triwulan,
): Pilihan {
  const milik = kolom.filter((satu) => satu.arti === arti).map((satu) => withMasa(satu, masa));
  const tepat = milik.filter((satu) => satu.triwulan === tw && satu.bulan === undefined && !satu.kumulatif);
  const bulan = milik.filter((satu) => satu.bulan !== undefined && Math.ceil(satu.bulan / 3) === tw && !satu.kumulatif);
  const polos = milik.filter((satu) => isPolos(satu) && !satu.kumulatif);
  const bernomor = milik.filter((satu) => satu.nomor !== undefined);
  const sampai = milik.filter((satu) => satu.kumulatif && isSampai(satu, tw));
  const ini = tepat.length ? tepat : bulan.length ? [] : polos;
  const ganda = [ini, sampai].find((satu) => satu.length > 1) ?? findBulanGanda(bulan);
  if (ganda) return { cara: 'ganda', kolom: ganda };
  if (bernomor.length && !ini.length && !bulan.length) return { cara: 'tidak-jelas', kolom: bernomor };
  return composePilihan(ini[0], ini.length ? [] : bulan, sampai[0], masa);
}

function composePilihan(ini: Kolom | undefined, bulan: Kolom[], sampai: Kolom | undefined, masa: MasaJudul): Pilihan {
  if (ini && ini.triwulan === undefined && masa.triwulan.length > 1) return { cara: 'tidak-jelas', kolom: [ini] };
  if (ini && sampai) return { cara: 'keduanya', kolom: ini, kumulatif: sampai };
  if (ini) return { cara: 'langsung', kolom: ini };
  if (bulan.length) return { cara: 'bulan', kolom: bulan.toSorted((a, b) => (a.bulan ?? 0) - (b.bulan ?? 0)) };
  return sampai ? { cara: 'kumulatif', kolom: sampai } : { cara: 'tidak-ada' };
}

function isPolos({ triwulan, bulan, nomor }: Kolom): boolean {
  return triwulan === undefined && bulan === undefined && nomor === undefined;
}

/** A column that says nothing of time is of the time that the title names. */
function withMasa(kolom: Kolom, masa: MasaJudul): Kolom {
  if (!isPolos(kolom) || kolom.kumulatif) return kolom;
  return { ...kolom, bulan: masa.kumulatif ? undefined : masa.bulan, kumulatif: masa.kumulatif };
}

function isSampai({ triwulan, bulan, nomor }: Kolom, tw: Triwulan): boolean {
  if (nomor !== undefined) return false;
  if (bulan !== undefined) return bulan === tw * 3;
  return triwulan === undefined || triwulan === tw;
}

function findBulanGanda(bulan: Kolom[]): Kolom[] | undefined {
  const ganda = bulan.filter((satu) => bulan.filter((lain) => lain.bulan === satu.bulan).length > 1);
  return ganda.length ? ganda : undefined;
}

/** Whether a total since January is the figure itself: in the first triwulan it always is. */
export function isKumulatifSah(agregasi: Agregasi, tw: Triwulan): boolean {
  return tw === 1 || agregasi === 'kumulatif-isian' || agregasi === 'nilai-akhir';
}
