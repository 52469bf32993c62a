// How the benchmarks measure: ours and theirs in turns on one machine, medians, and the ratio between them.
import { progress } from './terminal.ts';

/** One comparison: what we do beside what it is measured by. */
export interface Ukuran {
  nama: string;
  pembanding: string;
  ms: number; // median
  msPembanding: number;
  nisbah: number;
  sasaran?: number; // at most; none where the comparison is only told
}

interface Pasangan {
  nama: string;
  pembanding: string;
  ronde: number;
  sasaran?: number;
  ours: () => unknown;
  theirs: () => unknown; // a number: milliseconds it has measured itself, without the start of its program
}

/** Taken in turns, so that both see the same machine; the first round warms up. */
export async function compare(pasangan: Pasangan): Promise<Ukuran> {
  const { nama, pembanding, ronde, sasaran, ours, theirs } = pasangan;
  const waktu: { kita: number; mereka: number }[] = [];
  for (let nomor = 0; nomor <= ronde; nomor += 1) {
    progress(`${nama}: ronde ${nomor} dari ${ronde}`);
    waktu.push({ kita: await time(ours), mereka: await time(theirs) });
  }
  const diukur = waktu.slice(1);
  const ms = median(diukur.map(({ kita }) => kita));
  const msPembanding = median(diukur.map(({ mereka }) => mereka));
  const nisbah = Math.round((100 * ms) / msPembanding) / 100;
  const ukuran = { nama, pembanding, ms, msPembanding, nisbah, ...(sasaran !== undefined && { sasaran }) };
  console.error(formatUkuran(ukuran)); // at once: a run takes minutes, and may be stopped
  return ukuran;
}

export function formatUkuran(ukuran: Ukuran): string {
  const { nisbah, nama, ms, pembanding, msPembanding, sasaran } = ukuran;
  const batas = sasaran === undefined ? 'tanpa sasaran' : `sasaran ≤ ${sasaran}×`;
  const tanda = isTercapai(ukuran) ? 'tercapai' : 'BELUM   ';
  return `${tanda}  ${nisbah}×  ${nama} ${ms} ms; ${pembanding} ${msPembanding} ms (${batas})`;
}

export function isTercapai({ nisbah, sasaran }: Pick<Ukuran, 'nisbah' | 'sasaran'>): boolean {
  return sasaran === undefined || nisbah <= sasaran;
}

/** Milliseconds. */
async function time(run: () => unknown): Promise<number> {
  const start = performance.now();
  const measured = await run();
  const ms = typeof measured === 'number' ? measured : performance.now() - start;
  return Math.round(ms * 10) / 10;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
