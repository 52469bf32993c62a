import type { Capaian } from '../domain/capaian.ts';
import type { BuktiDukung, Triwulan } from '../domain/isi.generated.ts';
import { formatPersen, formatTriwulan, KOSONG } from '../format.ts';
import { cell, cellOf, list, paragraph, text } from '../markup/build.ts';
import { type LinkBase, resolveLink } from '../markup/link.ts';
import type { Block, Cell, Inline, Row } from '../markup/types.ts';
import type { BarisJanji } from './baris-janji.ts';

export interface IsiTabelAnalisis {
  periode: { tahun: number; triwulan: Triwulan };
  baris: BarisJanji[];
  laman: LinkBase; // evidence may be linked from the site's own root
}

/** How each capaian was computed, why it is so, what follows, and what proves it. */
export function composeTabelAnalisis({ baris, laman, periode: { tahun, triwulan } }: IsiTabelAnalisis): Block[] {
  const judul = [
    'No',
    'Indikator Kinerja',
    'Perhitungan Capaian',
    'Faktor Pendorong',
    'Faktor Penghambat',
    'Rencana Tindak Lanjut',
    'Bukti Dukung',
  ];
  return [
    {
      type: 'table',
      caption: text(`Analisis capaian ${formatTriwulan(triwulan)} Tahun ${tahun}`),
      widths: [4, 18, 15, 16, 16, 16, 16],
      head: [judul.map((satu) => cell(satu))],
      body: baris.map((satu) => composeRow(satu, laman)),
    },
  ];
}

function composeRow({ nomor, baris }: BarisJanji, laman: LinkBase): Row {
  const { pendorong, penghambat, tindak_lanjut } = baris.analisis ?? {};
  return [
    cell(String(nomor), { role: 'number' }),
    cell(baris.indikator.nama, { role: 'label' }),
    cell(describePerhitungan(baris.capaian)),
    ...[pendorong, penghambat, tindak_lanjut].map((teks) => cell(teks ?? KOSONG)),
    buktiCell(baris.bukti, laman),
  ];
}

/** The working with its result, and what a cap or the floor of 0 made of it. */
export function describePerhitungan(capaian: Capaian): string {
  if ('alasan' in capaian) return `${KOSONG} (${capaian.alasan})`;
  const { rumus, mentah, persen } = capaian;
  const hasil = `${rumus} = ${formatPersen(mentah)}`;
  return mentah === persen ? hasil : `${hasil}, diakui ${formatPersen(persen)}`;
}

export function buktiCell(bukti: BuktiDukung, laman: LinkBase): Cell {
  const butir = bukti.map(({ nama, tautan }): Inline[] => {
    const href = tautan === undefined ? undefined : resolveLink(tautan, laman);
    return href === undefined ? text(nama) : [{ type: 'link', href, text: text(nama) }];
  });
  const [first] = butir;
  if (!first) return cell(KOSONG);
  const blocks: Block[] = butir.length === 1 ? [paragraph(first)] : [list(false, butir)];
  return cellOf(blocks);
}
