// What an import would change under a seal: figures that were approved are corrected by a ralat, never in passing.
import type { Triwulan } from './domain/isi.generated.ts';
import type { Isi } from './domain/isi.ts';
import { resolveKinerja } from './domain/resolve.ts';
import { DAFTAR_DOKUMEN, findSegel, type Pengesahan, SIDIK_KOSONG } from './pengesahan.ts';

export interface SegelLepas extends Pengesahan {
  edisi: number;
}

/** Sealed documents of the triwulan whose rows would no longer be those that were sealed. */
export function listSegelLepas(lama: Isi, baru: Isi, masa: { tahun: number; triwulan: Triwulan }): SegelLepas[] {
  const [semula, sesudah] = [resolveKinerja(lama), resolveKinerja(baru)];
  return DAFTAR_DOKUMEN.flatMap((dokumen) => {
    const pengesahan = { ...masa, dokumen };
    const segel = findSegel(semula, pengesahan);
    const hitungan = findSegel(sesudah, pengesahan)?.hitungan;
    if (!segel || segel.sidik === SIDIK_KOSONG || hitungan === segel.hitungan || hitungan === segel.sidik) return [];
    return [{ ...pengesahan, edisi: segel.edisi }];
  });
}
