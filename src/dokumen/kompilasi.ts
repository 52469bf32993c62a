// What the format asked of the units, and what they reported: the rows that kompilasi.yaml seals.
import type { Format } from '../domain/isi.generated.ts';
import { type Isi, pathOfJenis } from '../domain/isi.ts';
import type { Baris, Periode } from '../domain/kinerja.ts';
import { findUnit } from '../domain/lookup.ts';
import { formatTanggal } from '../format.ts';
import { cell, paragraph, text } from '../markup/build.ts';
import type { Block } from '../markup/types.ts';
import type { BarisJanji } from './baris-janji.ts';
import type { BahanTriwulan } from './bahan-triwulan.ts';
import { composeTabelAnalisis } from './tabel-analisis.ts';
import { composeTabelPengukuran } from './tabel-pengukuran.ts';

type Isian = Format['isian'][number];
type BahanKompilasi = Pick<BahanTriwulan, 'kinerja' | 'periode' | 'format' | 'baris' | 'aturan' | 'laman'>;

/** Target, realisasi and capaian of every indikator the format names, under the unit that was asked. */
export function composeTabelKompilasi(bahan: BahanKompilasi): Block[] {
  const baris = listBarisFormat(bahan);
  if (!baris.length) return [describeTanpaFormat(bahan.periode)];
  return composeTabelPengukuran({ ...bahan, baris }, { judul: 'Data kinerja', induk: 'Unit' });
}

export function composeAnalisisKompilasi(bahan: BahanKompilasi): Block[] {
  const baris = listBarisFormat(bahan);
  return baris.length ? composeTabelAnalisis({ ...bahan, baris }) : [describeTanpaFormat(bahan.periode)];
}

/** Each unit with what it was asked for, by when, and what is still missing. */
export function composeTabelUnit({ kinerja: { isi }, periode, format, baris }: BahanKompilasi): Block[] {
  if (!format) return [describeTanpaFormat(periode)];
  const judul = ['No', 'Unit', 'Indikator diminta', 'Dilaporkan', 'Belum dilaporkan', 'Tenggat pengisian'];
  return [
    {
      type: 'table',
      caption: text('Unit yang diminta mengisi format'),
      widths: [5, 35, 13, 13, 20, 16],
      head: [judul.map((satu) => cell(satu))],
      body: format.isian.map((isian, index) => {
        const diminta = listBarisUnit(baris, isian);
        const belum = diminta.filter(({ realisasi }) => realisasi === undefined);
        return [
          cell(String(index + 1), { role: 'number' }),
          cell(nameUnit(isi, isian.unit), { role: 'label' }),
          cell(String(diminta.length), { role: 'number' }),
          cell(String(diminta.length - belum.length), { role: 'number' }),
          cell(belum.length ? belum.map(({ indikator }) => indikator.kode).join(', ') : 'Lengkap'),
          cell(formatTanggal(isian.tenggat)),
        ];
      }),
    },
  ];
}

/** In the order of the format; each row stands under its unit. */
export function listBarisFormat({ kinerja, format, baris }: BahanKompilasi): BarisJanji[] {
  const diminta = (format?.isian ?? []).flatMap((isian) =>
    listBarisUnit(baris, isian).map((satu) => ({ sasaran: nameUnit(kinerja.isi, isian.unit), baris: satu })),
  );
  return diminta.map((satu, index) => ({ nomor: index + 1, ...satu }));
}

export function listBarisUnit(baris: Baris[], { indikator }: Isian): Baris[] {
  return indikator.flatMap((kode) => baris.find((satu) => satu.indikator.kode === kode) ?? []);
}

export function nameUnit(isi: Isi, id: string): string {
  return findUnit(isi, id)?.nama ?? id;
}

function describeTanpaFormat({ tahun, triwulan }: Periode): Block {
  return paragraph(`Belum ada ${pathOfJenis('format', { tahun, triwulan })}, jadi belum ada data yang diminta.`);
}
