import { findRenstra } from '../domain/lookup.ts';
import { jalurSasaran, type Tautan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

/** A sasaran as the renstra of that year words it; a code that it does not know leads nowhere. */
export function linkSasaran({ kinerja }: Terbitan, kode: string | undefined, tahun: number): Tautan | undefined {
  const sasaran = findRenstra(kinerja.isi, tahun)?.value.tujuan.flatMap((tujuan) => tujuan.sasaran);
  const milik = sasaran?.find((satu) => satu.kode === kode);
  return milik && { teks: `${milik.kode} ${milik.uraian}`, jalur: jalurSasaran(milik.kode) };
}
