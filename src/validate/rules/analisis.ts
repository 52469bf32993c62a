// A missed target comes with what held it back and what is done about it.
import type { Isi } from '../../domain/isi.ts';
import type { BarisTerukur } from '../../domain/kinerja.ts';
import type { Finding, Konteks, Rule } from '../rule.ts';
import { PLAN } from '../seal.ts';
import { listMelonjakSekali } from './riwayat-nilai.ts';
import { formatDaftar, formatNilai, formatTw } from '../../format.ts';

export const ANALISIS: Rule[] = [
  { code: 'analisis-kurang', severity: 'warning', needs: PLAN, find: missedTargetIsExplained },
];

/** What is to be said of a missed target, and the line to paste. */
const BAGIAN = {
  penghambat: 'penghambat: apa yang menghalangi tercapainya target',
  tindak_lanjut: 'tindak_lanjut: apa yang akan dilakukan, oleh siapa, kapan',
} as const;

/** A figure that is probably mistyped is told of as such; what it makes of the capaian says nothing. */
function* missedTargetIsExplained(_: Isi, konteks: Konteks): Iterable<Finding> {
  const kinerja = konteks.kinerja();
  const melonjak = new Set(listMelonjakSekali(kinerja).map(({ baris }) => baris));
  const isDiragukan = (baris: BarisTerukur) => melonjak.has(baris) || baris.menurun.includes(baris.triwulan);
  for (const baris of kinerja.baris) {
    const { capaian, sumber } = baris;
    if (capaian.status !== 'tidak-tercapai' || isDiragukan(baris) || konteks.isTroubled(sumber.path)) continue;
    const kurang = (['penghambat', 'tindak_lanjut'] as const).filter((bagian) => !baris.analisis?.[bagian]);
    if (kurang.length) yield explain(baris, capaian.persen, kurang);
  }
}

function explain(baris: BarisTerukur, persen: string, kurang: (keyof typeof BAGIAN)[]): Finding {
  const { indikator, triwulan, realisasi, target, analisis, sumber } = baris;
  const angka = `${formatNilai(realisasi ?? '')} dari target ${formatNilai(target ?? '')}`;
  const belum = formatDaftar(kurang.map((bagian) => bagian.replace('_', ' ')));
  const isian = kurang.map((bagian) => `  ${BAGIAN[bagian]}`);
  return {
    path: sumber.path,
    pointer: analisis ? sumber.pointer.replace(/\/realisasi$/, '/analisis') : sumber.pointer,
    part: analisis ? 'key' : 'value',
    message: `capaian ${indikator.kode} ${formatTw(triwulan)} ${formatNilai(Number(persen))}% (${angka}) belum disertai ${belum}`,
    hint: [analisis ? 'Tambahkan pada analisis:' : 'Tambahkan di bawah realisasi:', 'analisis:', ...isian].join('\n'),
  };
}
