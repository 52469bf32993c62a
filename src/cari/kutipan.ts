// The words of a text around what was found, in pieces: those that answer, and the rest.
import { listIstilah, listKata } from './kata.ts';

export interface Potongan {
  teks: string;
  cocok: boolean;
}

export function markTeks(teks: string, istilah: Set<string>): Potongan[] {
  const potongan: Potongan[] = [];
  let sampai = 0;
  for (const { awal, akhir, teks: kata } of listKata(teks)) {
    if (!listIstilah(kata).some((satu) => istilah.has(satu))) continue;
    if (awal > sampai) potongan.push({ teks: teks.slice(sampai, awal), cocok: false });
    potongan.push({ teks: kata, cocok: true });
    sampai = akhir;
  }
  if (sampai < teks.length) potongan.push({ teks: teks.slice(sampai), cocok: false });
  return potongan;
}

/** At most about `panjang` characters, cut between words, with the first word that answers near the beginning. */
export function quoteTeks(teks: string, istilah: Set<string>, panjang: number): Potongan[] {
  const kata = listKata(teks);
  const cocok = kata.find((satu) => listIstilah(satu.teks).some((akar) => istilah.has(akar)));
  const mulai = kata.findLast(({ awal }) => awal <= (cocok?.awal ?? 0) - panjang / 3)?.awal ?? 0;
  const akhir = kata.findLast((satu) => satu.akhir <= mulai + panjang)?.akhir ?? teks.length;
  const selesai = teks.length - mulai <= panjang ? teks.length : akhir;
  const kutipan = markTeks(teks.slice(mulai, selesai), istilah);
  return [
    ...(mulai > 0 ? [{ teks: '… ', cocok: false }] : []),
    ...kutipan,
    ...(selesai < teks.length ? [{ teks: ' …', cocok: false }] : []),
  ];
}
