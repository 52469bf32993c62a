import type { Baris, Level } from '../domain/kinerja.ts';
import type { AturanBerlaku } from '../domain/lookup.ts';
import { cell, paragraph, text } from '../markup/build.ts';
import type { Block, Row } from '../markup/types.ts';

export interface IsiTabelKategori {
  baris: Baris[];
  aturan: AturanBerlaku | undefined;
  tanpaTarget?: string; // what a row without a target is called
}

const TINGKAT: [nama: string, level: Level][] = [
  ['IKU', 'sasaran'],
  ['Program', 'program'],
  ['Kegiatan', 'kegiatan'],
  ['Sub Kegiatan', 'sub-kegiatan'],
];

/** How many indikator of each level fall into which kategori, and how many have no capaian to classify. */
export function composeTabelKategori({ baris, aturan, tanpaTarget = TANPA_TARGET }: IsiTabelKategori): Block[] {
  const tingkat = TINGKAT.filter(([, level]) => baris.some(({ indikator }) => indikator.level === level));
  if (!tingkat.length) return [paragraph('Tidak ada indikator yang dihitung.')];
  const count = (nama: string, isMasuk: (satu: Baris) => boolean, role: 'number' | 'total' = 'number'): Row => {
    const masuk = baris.filter(isMasuk);
    const jumlah = tingkat.map(([, level]) => masuk.filter(({ indikator }) => indikator.level === level).length);
    const label = cell(nama, { role: role === 'total' ? 'total' : 'label' });
    return [label, ...[...jumlah, masuk.length].map((angka) => cell(String(angka), { role }))];
  };
  const kelas = (aturan?.kategori.kelas ?? []).map(({ nama }) => count(nama, (satu) => satu.kategori === nama));
  const tanpa = (['belum-dilaporkan', 'tanpa-target'] as const).map((status) =>
    count(status === 'tanpa-target' ? tanpaTarget : 'Belum dilaporkan', ({ capaian }) => capaian.status === status),
  );
  return [
    {
      type: 'table',
      caption: text('Banyaknya indikator menurut kategori capaian'),
      widths: [30, ...tingkat.map(() => 14), 14],
      head: [['Kategori', ...tingkat.map(([nama]) => nama), 'Jumlah'].map((judul) => cell(judul))],
      body: [
        ...kelas,
        ...tanpa,
        count('Semua indikator', () => true, 'total'),
        count('Mencapai target', ({ capaian }) => capaian.status === 'tercapai', 'total'),
      ],
    },
  ];
}

const TANPA_TARGET = 'Tanpa target pada triwulan ini';
