import type { Pejabat, Tanggal } from '../domain/isi.generated.ts';
import type { Isi } from '../domain/isi.ts';
import { isBerlaku, type Penugasan } from '../domain/lookup.ts';
import { keyOrang } from './peran.ts';

/**
 * Who is replaced, covered, or given another account by a change of pejabat.yaml: he is not asked about it. Keys of keyOrang.
 * `hari`: the day the request was opened.
 */
export function listDiganti(isi: Isi, baru: Pejabat, hari: Tanggal): Set<string> {
  const lama = isi.pejabat.flatMap(({ value }) => value.penugasan);
  const jabatan = listJabatanBerubah(lama, baru.penugasan);
  const terkena = lama
    .filter((satu) => jabatan.has(satu.jabatan) && isBerlaku(satu, hari))
    .map(({ pejabat }) => pejabat);
  const orang = isi.pejabat.flatMap(({ value }) => value.pejabat);
  const berakunLain = orang.filter(({ id, akun }) => {
    const jadi = baru.pejabat.find((satu) => satu.id === id);
    return JSON.stringify(akun ?? {}) !== JSON.stringify(jadi?.akun ?? {});
  });
  return new Set([...orang.filter(({ id }) => terkena.includes(id)), ...berakunLain].map(keyOrang));
}

/**
 * Whether a change takes everybody away whom the chain would ask: then two others could name both at once, and nobody of the chain would
 * have seen it. One after the other, each is named with the other's consent. A vacant jabatan is no one taken away.
 */
export function isSemuaDiganti(pemangku: string[][], diganti: Set<string>): boolean {
  return pemangku.length > 0 && pemangku.every((keys) => keys.length > 0 && keys.every((key) => diganti.has(key)));
}

/** A jabatan whose assignments are not the same before and after. */
function listJabatanBerubah(lama: Penugasan[], baru: Penugasan[]): Set<string> {
  const [dulu, kini] = [new Set(lama.map(keyPenugasan)), new Set(baru.map(keyPenugasan))];
  const hilang = lama.filter((satu) => !kini.has(keyPenugasan(satu)));
  const tambah = baru.filter((satu) => !dulu.has(keyPenugasan(satu)));
  return new Set([...hilang, ...tambah].map(({ jabatan }) => jabatan));
}

/** Not the SK: to correct its number replaces nobody. */
function keyPenugasan({ jabatan, pejabat, sifat = 'definitif', mulai, selesai = '' }: Penugasan): string {
  return [jabatan, pejabat, sifat, mulai, selesai].join(' ');
}
