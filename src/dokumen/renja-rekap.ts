// The foot of Formulir E.81: what all rows come to.
import { computeSerapan } from '../domain/anggaran.ts';
import { computeRataRata, type RataRata } from '../domain/rata-rata.ts';
import { computeJumlahRupiah, computeTingkatRupiah, type Kolom } from '../domain/renja.ts';
import type { BarisRenja, UangRenja } from './renja-baris.ts';

export interface RekapRenja {
  uang: UangRenja; // of all programs; a sum of which one is missing is not known
  serapan: string | undefined; // column 13 of column 8, Rp
  capaian: RataRata; // column 13 against column 8, K, of every indikator that has both
  tingkat: RataRata; // column 15, K
}

export function computeRekapRenja(baris: BarisRenja[]): RekapRenja {
  const program = baris.flatMap(({ pos, uang }) => (pos.level === 'program' && uang ? [{ nama: pos.kode, uang }] : []));
  const uang = computeUang(program);
  const kinerja = baris.flatMap(({ kinerja }) => (kinerja ? [kinerja] : []));
  return {
    uang,
    serapan: computeSerapan(uang.target, uang.tahun.nilai),
    capaian: computeRataRata(kinerja.map(({ capaian }) => ({ persen: capaian.nilai }))),
    tingkat: computeRataRata(kinerja.map(({ tingkat }) => ({ persen: tingkat.nilai }))),
  };
}

function computeUang(program: { nama: string; uang: UangRenja }[]): UangRenja {
  const jumlah = (pilih: (uang: UangRenja) => number | undefined): Kolom<number> =>
    computeJumlahRupiah(
      'angka program',
      program.map(({ nama, uang }) => ({ nama, nilai: pilih(uang) })),
    );
  const banyakTriwulan = Math.max(0, ...program.map(({ uang }) => uang.triwulan.length));
  const [akhir, renstra] = [jumlah((uang) => uang.akhir.nilai), jumlah((uang) => uang.renstra.nilai)];
  return {
    akhir,
    lalu: jumlah((uang) => uang.lalu.nilai),
    target: jumlah((uang) => uang.target).nilai,
    triwulan: Array.from({ length: banyakTriwulan }, (_, index) => jumlah((uang) => uang.triwulan[index]).nilai),
    tahun: jumlah((uang) => uang.tahun.nilai),
    renstra,
    tingkat: computeTingkatRupiah(akhir, renstra),
  };
}
