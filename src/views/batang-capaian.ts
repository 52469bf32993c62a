// Capaian against the target as bars, drawn by the same code as in the documents.
import type { Baris } from '../domain/kinerja.ts';
import { toButirCapaian } from '../dokumen/grafik-bagian.ts';
import { describeBatang, drawBatang, type GrafikBatang } from '../grafik/batang.ts';
import { summarizeTerukur } from '../grafik/kalimat.ts';
import { RUPA_LAMAN } from '../grafik/rupa.ts';
import type { GrafikView } from './grafik.ts';

/** Of the triwulan itself. The rows stand in a table beside it; one row alone needs no chart. */
export function viewBatangCapaian(
  baris: Baris[],
  { judul, nama }: { judul: string; nama: string },
): GrafikView | undefined {
  const butir = baris.map(({ indikator, capaian }) => toButirCapaian(indikator.nama, capaian));
  if (butir.length < 2 || butir.every(({ persen }) => persen === undefined)) return undefined;
  const legenda = { sampai: 'mencapai target', belum: 'tidak mencapai target' };
  const grafik: GrafikBatang = { butir, patokan: 'target', legenda };
  const terukur = butir.map((satu) => ({ ...satu, persen: toAngka(satu.persen) }));
  return {
    judul,
    kalimat: summarizeTerukur(terukur, { benda: 'indikator', capai: 'mencapai target' }),
    svg: drawBatang(grafik, RUPA_LAMAN, { judul: `${judul}, ${nama}`, uraian: describeBatang(grafik) }),
    tabel: undefined,
  };
}

function toAngka(persen: string | undefined): number | undefined {
  return persen === undefined ? undefined : Number(persen);
}
