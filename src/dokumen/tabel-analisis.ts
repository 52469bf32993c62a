import type { Capaian } from '../domain/capaian.ts';
import type { BuktiDukung } from '../domain/isi.generated.ts';
import { formatPersen, formatTriwulan, KOSONG } from '../format.ts';
import { cell, cellOf, list, paragraph, text } from '../markup/build.ts';
import { isSafeLink } from '../markup/link.ts';
import type { Block, Cell, Inline, Row } from '../markup/types.ts';
import type { BahanPejabat, BarisJanji } from './bahan-pejabat.ts';

/** How each capaian was computed, why it is so, what follows, and what proves it. */
export function composeTabelAnalisis({ baris, periode: { tahun, triwulan } }: BahanPejabat): Block[] {
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
      body: baris.map(composeRow),
    },
  ];
}

function composeRow({ nomor, baris }: BarisJanji): Row {
  const { pendorong, penghambat, tindak_lanjut } = baris.analisis ?? {};
  return [
    cell(String(nomor), { role: 'number' }),
    cell(baris.indikator.nama, { role: 'label' }),
    cell(describePerhitungan(baris.capaian)),
    ...[pendorong, penghambat, tindak_lanjut].map((teks) => cell(teks ?? KOSONG)),
    composeBukti(baris.bukti),
  ];
}

/** The working with its result, and what a cap or the floor of 0 made of it. */
function describePerhitungan(capaian: Capaian): string {
  if ('alasan' in capaian) return `${KOSONG} (${capaian.alasan})`;
  const { rumus, mentah, persen } = capaian;
  const hasil = `${rumus} = ${formatPersen(mentah)}`;
  return mentah === persen ? hasil : `${hasil}, diakui ${formatPersen(persen)}`;
}

function composeBukti(bukti: BuktiDukung): Cell {
  const butir = bukti.map(({ nama, tautan }): Inline[] => {
    const isTautan = tautan !== undefined && isSafeLink(tautan);
    return isTautan ? [{ type: 'link', href: tautan, text: text(nama) }] : text(nama);
  });
  const [first] = butir;
  if (!first) return cell(KOSONG);
  const blocks: Block[] = butir.length === 1 ? [paragraph(first)] : [list(false, butir)];
  return cellOf(blocks);
}
