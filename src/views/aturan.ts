// What an indikator is and how it is counted, in words.
import type { Agregasi } from '../domain/isi.generated.ts';
import type { AturanCapaian } from '../domain/capaian.ts';
import type { Indikator } from '../domain/kinerja.ts';
import { RUMUS_TURUN } from '../dokumen/aturan-capaian.ts';
import { formatAngka } from '../format.ts';

export interface Istilah {
  istilah: string;
  isi: string;
}

const ARAH: Record<AturanCapaian['arah'], string> = {
  naik: 'Makin besar makin baik: realisasi ÷ target × 100',
  turun: 'Makin kecil makin baik',
  stabil: 'Makin dekat dengan target makin baik',
  rentang: 'Baik selama berada di dalam rentang target',
  predikat: 'Predikat: peringkat yang dicapai ÷ peringkat target × 100',
};

const AGREGASI: Record<Agregasi, string> = {
  jumlah: 'Dijumlahkan dari triwulan ke triwulan',
  'nilai-akhir': 'Nilai triwulan terakhir yang dilaporkan',
  'kumulatif-isian': 'Angka tiap triwulan sudah termasuk triwulan sebelumnya',
  'rata-rata': 'Rata-rata triwulan yang dilaporkan',
};

export function describeAturan({ iku, satuan, aturan, agregasi }: Indikator): Istilah[] {
  const rumusan = iku
    ? [
        { istilah: 'Definisi', isi: iku.definisi },
        { istilah: 'Formulasi', isi: iku.formulasi },
        ...(iku.alasan === undefined ? [] : [{ istilah: 'Alasan pemilihan', isi: iku.alasan }]),
        { istilah: 'Sumber data', isi: iku.sumberData },
      ]
    : [];
  return [
    ...rumusan,
    { istilah: 'Satuan', isi: satuan },
    { istilah: 'Cara menghitung capaian', isi: describeArah(aturan) },
    { istilah: 'Cara menggabungkan triwulan', isi: AGREGASI[agregasi] },
  ];
}

function describeArah({ arah, rumus = 'selisih', skala, batas }: AturanCapaian): string {
  const dasar = arah === 'turun' ? `${ARAH.turun}: ${RUMUS_TURUN[rumus]}` : ARAH[arah];
  const urutan = skala ? ` Urutan predikat dari terendah: ${skala.join(', ')}.` : '';
  const paling = batas === undefined ? '' : ` Capaian paling tinggi ${formatAngka(batas)}%.`;
  return `${dasar}.${urutan}${paling}`;
}
