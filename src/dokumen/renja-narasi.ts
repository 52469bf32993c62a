import type { Evaluasi, EvaluasiTahunan } from '../domain/isi.generated.ts';
import { pathOfJenis } from '../domain/isi.ts';
import { findUnit } from '../domain/lookup.ts';
import { formatTanggal } from '../format.ts';
import type { BahanTriwulan } from './bahan-triwulan.ts';

export interface NarasiRenja {
  judul: string;
  isi: string;
}

type Rekomendasi = NonNullable<(Evaluasi | EvaluasiTahunan)['rekomendasi']>;

/** The lines of prose at the foot of Formulir E.81; where nobody has written one, the file that is to hold it. */
export function composeNarasiRenja(bahan: BahanTriwulan): NarasiRenja[] {
  const { evaluasi, kinerja, periode } = bahan;
  const path = pathOfJenis('evaluasi', periode);
  const tahunan = pathOfJenis('evaluasi-tahunan', periode);
  const akhir = kinerja.isi['evaluasi-tahunan'].find((berkas) => berkas.value.tahun === periode.tahun)?.value;
  return [
    { judul: 'Faktor pendorong keberhasilan kinerja', isi: evaluasi?.pendorong ?? describeKosong(path, 'pendorong') },
    { judul: 'Faktor penghambat pencapaian kinerja', isi: evaluasi?.penghambat ?? describeKosong(path, 'penghambat') },
    {
      judul: 'Tindak lanjut yang diperlukan dalam triwulan berikutnya',
      isi: describeTindakLanjut(bahan, evaluasi?.rekomendasi) ?? describeKosong(path, 'rekomendasi'),
    },
    {
      judul: 'Tindak lanjut yang diperlukan dalam Renja berikutnya',
      isi: describeTindakLanjut(bahan, akhir?.rekomendasi) ?? describeKosong(tahunan, 'rekomendasi'),
    },
  ];
}

function describeTindakLanjut({ kinerja: { isi } }: BahanTriwulan, rekomendasi: Rekomendasi = []): string | undefined {
  if (!rekomendasi.length) return undefined;
  return rekomendasi
    .map(({ aksi, penanggung_jawab: unit, tenggat }, index) => {
      const oleh = findUnit(isi, unit)?.nama ?? unit;
      return `(${index + 1}) ${aksi}, oleh ${oleh}, paling lambat ${formatTanggal(tenggat)}`;
    })
    .join('; ');
}

function describeKosong(path: string, isian: string): string {
  return `Belum diisi (${path}, ${isian}).`;
}
