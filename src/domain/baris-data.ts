import type { Nilai } from './capaian.ts';
import type { Arah } from './isi.generated.ts';
import type { Rujukan } from './isi.ts';
import type { Baris, BarisTerukur, Kinerja, Level, Ukuran } from './kinerja.ts';

/** One row of dist/data/capaian.json and .csv: stable, other programs read it. Percentages are decimal text ("97.32"). */
export interface BarisData {
  tahun: number;
  triwulan: number;
  unit: string;
  level: Level;
  kode_program: string | null;
  kode_indikator: string;
  indikator: string;
  satuan: string;
  arah: Arah;
  target: Nilai | null;
  realisasi: Nilai | null;
  capaian_persen: string | null;
  kategori: string | null;
  status: Baris['capaian']['status'];
  sumber: string; // "content/kinerja/2024/tw1/seksi/seksi-pelayanan.yaml:12"
  peringatan?: string; // only while the figures are illustrative
}

export const PERINGATAN_CONTOH = 'DATA CONTOH';

/** The columns of the CSV, in the order of the JSON's keys. */
export function listKolomData({ instansi }: Kinerja): (keyof BarisData)[] {
  return instansi.contoh ? [...KOLOM, 'peringatan'] : [...KOLOM];
}

const KOLOM = [
  'tahun',
  'triwulan',
  'unit',
  'level',
  'kode_program',
  'kode_indikator',
  'indikator',
  'satuan',
  'arah',
  'target',
  'realisasi',
  'capaian_persen',
  'kategori',
  'status',
  'sumber',
] as const satisfies (keyof BarisData)[];

export function listBarisData(
  { instansi }: Kinerja,
  baris: Baris[],
  locate: (rujukan: Rujukan) => string,
): BarisData[] {
  return baris.map((satu) => ({
    ...toBarisData(satu, locate(satu.sumber)),
    ...(instansi.contoh ? { peringatan: PERINGATAN_CONTOH } : {}),
  }));
}

/** A row as it is published, but for the warning of illustrative figures. */
export function toBarisData(
  { tahun, triwulan, indikator, target, realisasi, capaian, kategori }: BarisTerukur & Pick<Ukuran, 'kategori'>,
  sumber: string,
): BarisData {
  return {
    tahun,
    triwulan,
    unit: indikator.unit,
    level: indikator.level,
    kode_program: indikator.kodeProgram ?? null,
    kode_indikator: indikator.kode,
    indikator: indikator.nama,
    satuan: indikator.satuan,
    arah: indikator.aturan.arah,
    target: target ?? null,
    realisasi: realisasi ?? null,
    capaian_persen: 'persen' in capaian ? capaian.persen : null,
    kategori: kategori ?? null,
    status: capaian.status,
    sumber,
  };
}
