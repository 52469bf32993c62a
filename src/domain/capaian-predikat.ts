import type { Hitungan, Nilai } from './capaian.ts';

/** Score of the one reached over score of the one promised; the worst predikat of the scale scores 1. */
export function hitungPredikat(skala: string[] | undefined, target: Nilai, realisasi: Nilai): Hitungan {
  if (!skala?.length) return { status: 'tanpa-target', alasan: 'aturan predikat tidak memuat skala' };
  const skorTarget = findSkor(skala, target);
  if (skorTarget === undefined) return { status: 'tanpa-target', alasan: explain('target', target, skala) };
  const skor = findSkor(skala, realisasi);
  if (skor === undefined) return { status: 'belum-dilaporkan', alasan: explain('realisasi', realisasi, skala) };

  return {
    status: skor >= skorTarget ? 'tercapai' : 'tidak-tercapai',
    nisbah: { atas: [skor], bawah: [skorTarget] },
    rumus: `${skor} (${realisasi}) ÷ ${skorTarget} (${target}) × 100`,
  };
}

function findSkor(skala: string[], nilai: Nilai): number | undefined {
  const letak = typeof nilai === 'string' ? skala.indexOf(nilai) : -1;
  return letak === -1 ? undefined : letak + 1;
}

function explain(isian: string, nilai: Nilai, skala: string[]): string {
  return `${isian} ${JSON.stringify(nilai)} tidak ada dalam skala ${skala.join(', ')}`;
}
