// What page and worker say to each other.
import type { BahanIsian } from '../form/berkas-isian.ts';
import type { Ketikan } from '../form/ketikan.ts';
import type { Hasil } from '../form/periksa.ts';

export type KePekerja =
  { jenis: 'buka'; path: string; bahan: BahanIsian } | { jenis: 'periksa'; nomor: number; ketikan: Ketikan };

export type DariPekerja =
  | { jenis: 'siap' }
  | { jenis: 'hasil'; nomor: number; hasil: Hasil } // of the request with that number
  | { jenis: 'gagal'; alasan: string };
