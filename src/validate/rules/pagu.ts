import { formatAngka } from '../../domain/angka.ts';
import type { Isi } from '../../domain/isi.ts';
import type { Finding, Rule } from '../rule.ts';
import { listSimpul, type Simpul } from './rencana.ts';

export const PAGU: Rule[] = [{ code: 'jumlah-pagu-berbeda', needs: ['program'], find: paguIsTheSumOfItsChildren }];

type Pagu = Map<string, number>; // by code; a code without pagu is not in it

/** As planned, and again after each perubahan, for what that perubahan touches. */
function* paguIsTheSumOfItsChildren(isi: Isi): Iterable<Finding> {
  for (const program of isi.program) {
    const simpul = listSimpul(program);
    const pagu: Pagu = new Map(simpul.flatMap(({ kode, pagu }) => (pagu === undefined ? [] : [[kode, pagu] as const])));
    const semula = new Set(listTidakSama(simpul, pagu).map(({ kode }) => kode));
    for (const { pointer, ...selisih } of listSelisih(simpul, pagu)) {
      yield { path: program.path, pointer: `${pointer}/pagu`, ...describe(selisih) };
    }
    for (const [index, baru] of listPerubahan(program.value.perubahan ?? [])) {
      for (const [kode, nilai] of Object.entries(baru)) pagu.set(kode, nilai);
      if (Object.keys(baru).some((kode) => !simpul.some((satu) => satu.kode === kode))) break; // an unknown code comes first
      const tersentuh = simpul
        .filter(({ kode, anak }) => kode in baru || anak.some((satu) => satu.kode in baru))
        .filter(({ kode }) => !semula.has(kode));
      for (const selisih of listSelisih(tersentuh, pagu)) {
        const isTertulis = selisih.kode in baru;
        const pointer = `/perubahan/${index}/pagu${isTertulis ? `/${selisih.kode}` : ''}`;
        const { message, hint } = describe(selisih);
        const luput = `Di sini tambahkan ${selisih.kode}: ${selisih.jumlah}`;
        yield { path: program.path, pointer, message, hint: isTertulis ? hint : luput };
      }
    }
  }
}

interface Selisih {
  pointer: string;
  kode: string;
  tertulis: number;
  jumlah: number;
}

/** A sum that is wrong only because one below it is wrong is not told again. */
function listSelisih(simpul: readonly Simpul[], pagu: Pagu): Selisih[] {
  const semua = listTidakSama(simpul, pagu);
  const benar = new Map(semua.map(({ kode, jumlah }) => [kode, jumlah]));
  return semua.filter(({ anak, tertulis }) => {
    const jumlah = anak.reduce((total, satu) => total + (benar.get(satu.kode) ?? pagu.get(satu.kode) ?? 0), 0);
    return jumlah !== tertulis;
  });
}

function listTidakSama(simpul: readonly Simpul[], pagu: Pagu): (Selisih & { anak: Simpul[] })[] {
  return simpul.flatMap(({ kode, pointer, anak }) => {
    const tertulis = pagu.get(kode);
    const paguAnak = anak.map((satu) => pagu.get(satu.kode)).filter((satu) => satu !== undefined);
    if (tertulis === undefined || !anak.length || paguAnak.length < anak.length) return [];
    const jumlah = paguAnak.reduce((total, satu) => total + satu, 0);
    return jumlah === tertulis ? [] : [{ pointer, kode, tertulis, jumlah, anak }];
  });
}

function describe({ kode, tertulis, jumlah }: Omit<Selisih, 'pointer'>): { message: string; hint: string } {
  return {
    message: `pagu ${kode} Rp${formatAngka(tertulis)} tidak sama dengan jumlah pagu di bawahnya, Rp${formatAngka(jumlah)}`,
    hint: `Selisihnya Rp${formatAngka(Math.abs(jumlah - tertulis))}. Cocokkan dengan dokumen anggaran.`,
  };
}

/** Oldest first, as they come into force. */
function listPerubahan(
  perubahan: { tanggal: string; pagu?: Record<string, number> }[],
): (readonly [index: number, pagu: Record<string, number>])[] {
  return perubahan
    .map(({ tanggal, pagu = {} }, index) => ({ tanggal, index, pagu }))
    .sort((a, b) => a.tanggal.localeCompare(b.tanggal))
    .map(({ index, pagu }) => [index, pagu] as const);
}
