// The packages of all approved triwulan, made once for a build.
import { situs } from '../../../kinerja.ts';
import { isSah } from '../../../domain/resolve.ts';
import { composePaket } from '../../../satu-data.ts';
import type { BahanSatuData } from '../../../views/satu-data.ts';

const disahkan = situs.kinerja.periode.filter(({ kompilasi }) => isSah(kompilasi));

const semua = await Promise.all(
  disahkan.map(async ({ tahun, triwulan }) => ({ tahun, triwulan, hasil: await composePaket(situs, tahun, triwulan) })),
);

export const BAHAN: BahanSatuData[] = semua.map(({ tahun, triwulan, hasil }) => {
  if (hasil.status === 'belum-siap') return { tahun, triwulan, kurang: hasil.kurang };
  const berkas = hasil.paket.berkas.map(({ nama, bytes }) => ({ nama, byte: bytes.length }));
  return { tahun, triwulan, kurang: [], paket: { ...hasil.paket, berkas } };
});

export const BERKAS = semua.flatMap(({ tahun, triwulan, hasil }) =>
  hasil.status === 'siap'
    ? hasil.paket.berkas.map(({ nama, bytes }) => ({ periode: `${tahun}-tw${triwulan}`, nama, bytes }))
    : [],
);
