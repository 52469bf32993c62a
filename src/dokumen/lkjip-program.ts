// The money behind a sasaran: the programs that name it.
import { computeTingkatEfisiensi, findEfisiensi, skalaEfisiensi } from '../domain/efisiensi.ts';
import type { Program } from '../domain/isi.generated.ts';
import type { BarisAnggaran } from '../domain/kinerja.ts';
import { findProgram } from '../domain/lookup.ts';
import { type BahanTahun } from './bahan-tahun.ts';
import type { SasaranTahun } from './lkjip-sasaran.ts';
import { sumAnggaran, type TotalAnggaran } from './total-anggaran.ts';

export function listProgramSasaran({ kinerja, tahun }: BahanTahun, sasaran: string): Program['program'] {
  return findProgram(kinerja.isi, tahun)?.value.program.filter((satu) => satu.sasaran === sasaran) ?? [];
}

/** Program rows of the year so far. */
export function listAnggaranProgram({ anggaran }: BahanTahun, kode: string[]): BarisAnggaran[] {
  return anggaran.filter((satu) => satu.level === 'program' && kode.includes(satu.kode));
}

export interface EfisiensiSasaran {
  sasaran: SasaranTahun;
  anggaran: TotalAnggaran;
  tingkat: string | undefined; // per cent
  kelas: string | undefined; // "efisien"; undefined where the office has no rule for it
}

/** Capaian of the sasaran beside the serapan of its programs (domain: efisiensi). */
export function computeEfisiensiSasaran(bahan: BahanTahun, sasaran: SasaranTahun): EfisiensiSasaran {
  const kode = listProgramSasaran(bahan, sasaran.kode).map((satu) => satu.kode);
  const anggaran = sumAnggaran(listAnggaranProgram(bahan, kode));
  const { persen } = sasaran.rataRata;
  const aturan = bahan.aturan?.efisiensi;
  return {
    sasaran,
    anggaran,
    tingkat: computeTingkatEfisiensi(persen, anggaran.serapan),
    kelas: aturan && findEfisiensi(skalaEfisiensi(aturan.ambang), persen, anggaran.serapan),
  };
}
