// Returns that the gate has quoted stay quoted, whatever becomes of the original.
import { type Kutipan, readKutipan, writeKutipan } from '../alur/kutipan.ts';
import type { Putusan } from '../alur/putusan.ts';
import { ForgeError } from '../forge/forge-error.ts';

/** Of one comment; what a forge takes is more, but people have to read it too. */
const PANJANG_KUTIPAN = 40_000;

/** What forges look for names and references by, some of them in hidden text too. "!" of "<!--" is not in the JSON. */
const PENUNJUK = /[@#$%&~]|(?<!<)!/g;

/** Returns by holders of a step: those of anybody else hold nothing up. */
export function listKutipanBaru({ rantai }: Putusan): Kutipan[] {
  return rantai
    .flatMap(({ kembali }) => kembali)
    .map(({ akun, saat, sha, tujuan, alasan }) => ({
      akun: { id: akun.id, nama: akun.nama },
      saat,
      sha,
      ...(tujuan === undefined ? {} : { tujuan }),
      alasan,
    }));
}

/** One for each account and moment, as `decide` counts them; what was quoted first is what was said. */
export function mergeKutipan(lama: Kutipan[], baru: Kutipan[]): Kutipan[] {
  const semua = new Map<string, Kutipan>();
  for (const satu of [...lama, ...baru]) {
    if (!semua.has(keyKutipan(satu))) semua.set(keyKutipan(satu), satu);
  }
  return [...semua.values()].toSorted(compareKutipan);
}

function keyKutipan({ akun, saat }: Kutipan): string {
  return `${akun.id} ${saat}`;
}

export function readSemuaKutipan(komentar: string[]): Kutipan[] {
  return komentar.flatMap(readKutipan);
}

/** Refuses rather than leaves one out: a return that got lost would be no return. */
export function writeKutipanUtuh(kutipan: Kutipan[]): string {
  const teks = writeKutipan(kutipan).replaceAll(PENUNJUK, (huruf) => `\\u00${huruf.charCodeAt(0).toString(16)}`);
  if (teks.length <= PANJANG_KUTIPAN) return teks;
  throw new ForgeError(
    'terlalu-banyak',
    `${kutipan.length} pengembalian tidak muat dalam satu komentar`,
    'Tutup permohonan ini, lalu ajukan ulang isinya dalam permohonan baru.',
  );
}

function compareKutipan(a: Kutipan, b: Kutipan): number {
  if (a.saat !== b.saat) return a.saat < b.saat ? -1 : 1;
  return a.akun.id - b.akun.id;
}
