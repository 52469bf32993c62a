// Money and what it brought: never above the pagu, and never the one without the other.
import type { Isi } from '../../domain/isi.ts';
import type { AnggaranTerukur } from '../../domain/kinerja.ts';
import { findProgram } from '../../domain/lookup.ts';
import type { Finding, Konteks, Rule } from '../rule.ts';
import { isHilang, listPos, type PosIsian } from './isian.ts';
import { findSimpul, type Simpul } from './rencana.ts';
import { formatRupiah, formatTw } from '../../format.ts';

export const REALISASI_ANGGARAN: Rule[] = [
  { code: 'realisasi-melebihi-pagu', needs: ['instansi', 'program'], find: realisasiStaysWithinPagu },
  { code: 'kinerja-tanpa-anggaran', severity: 'warning', needs: ['program'], find: kinerjaHasItsAnggaran },
  { code: 'anggaran-tanpa-kinerja', severity: 'warning', needs: ['program'], find: anggaranHasItsKinerja },
];

/** From TW I on, against the pagu in force on the last day. Told once a year: later triwulan only hold the same excess. */
function* realisasiStaysWithinPagu(isi: Isi, konteks: Konteks): Iterable<Finding> {
  const sudah = new Set<string>();
  for (const baris of konteks.kinerja().anggaran) {
    const { tahun, triwulan, kode, pagu, realisasiSampai, sumber } = baris;
    if (pagu === undefined || realisasiSampai === undefined || realisasiSampai <= pagu) continue;
    if (sudah.has(`${tahun} ${kode}`) || !isDaun(isi, baris) || isPlanTroubled(isi, konteks, tahun)) continue;
    sudah.add(`${tahun} ${kode}`);
    const message = `realisasi anggaran ${kode} s.d. ${formatTw(triwulan)} ${formatRupiah(realisasiSampai)} melebihi pagunya ${formatRupiah(pagu)}`;
    const hint = `Lebihnya ${formatRupiah(realisasiSampai - pagu)}. Isi belanja triwulan ini saja, bukan jumlah sejak Januari; bila pagu berubah, tulis perubahannya di program/${tahun}.yaml.`;
    yield { ...sumber, message, hint };
  }
}

/** A pagu that does not add up is told of already. */
function isPlanTroubled(isi: Isi, { isTroubled }: Konteks, tahun: number): boolean {
  const program = findProgram(isi, tahun);
  return program !== undefined && isTroubled(program.path);
}

function isDaun(isi: Isi, { tahun, kode }: AnggaranTerukur): boolean {
  return findSimpul(isi, tahun)?.get(kode)?.anak.length === 0;
}

function* kinerjaHasItsAnggaran(isi: Isi, konteks: Konteks): Iterable<Finding> {
  const tanpaUang = listPos(isi).filter((pos) => typeof pos.realisasiAnggaran !== 'number' && isKinerjaTerisi(pos));
  for (const { pos, simpul } of listDaun(isi, konteks, tanpaUang)) {
    const { path, pointer, kode, realisasiAnggaran, triwulan } = pos;
    if (!simpul.pagu) continue;
    const tempat = realisasiAnggaran === null ? 'realisasi_anggaran' : 'kode';
    yield {
      path,
      pointer: `${pointer}/${tempat}`,
      message: `realisasi kinerja ${kode} ${formatTw(triwulan)} sudah diisi, realisasi anggarannya belum`,
      hint: 'Isi realisasi_anggaran: rupiah yang dibelanjakan pada triwulan ini; tulis 0 bila tidak ada belanja.',
    };
  }
}

function* anggaranHasItsKinerja(isi: Isi, konteks: Konteks): Iterable<Finding> {
  const tanpaKinerja = listPos(isi).filter((pos) => pos.realisasiAnggaran && !isKinerjaTerisi(pos));
  for (const { pos, simpul } of listDaun(isi, konteks, tanpaKinerja)) {
    const { path, pointer, kode, realisasiAnggaran, triwulan } = pos;
    const diukur = simpul.indikator.filter(({ target }) => target !== undefined).map((satu) => satu.kode);
    if (!realisasiAnggaran || !diukur.length) continue;
    if (pos.indikator.some(isHilang)) continue; // told as that
    yield {
      path,
      pointer: `${pointer}/realisasi_anggaran`,
      message: `${kode} sudah membelanjakan ${formatRupiah(realisasiAnggaran)} pada ${formatTw(triwulan)}, realisasi kinerjanya belum diisi`,
      hint: `Isi realisasi ${diukur.join(', ')}; tulis 0 bila belum ada hasil, dan jelaskan dalam analisis.`,
    };
  }
}

interface Daun {
  pos: PosIsian;
  simpul: Simpul;
}

/** Those of the rows where the budget tree ends, of files without another mistake. */
function* listDaun(isi: Isi, { isTroubled }: Konteks, daftar: readonly PosIsian[]): Iterable<Daun> {
  for (const pos of daftar) {
    const simpul = findSimpul(isi, pos.tahun)?.get(pos.kode);
    if (simpul && !simpul.anak.length && !isTroubled(pos.path)) yield { pos, simpul };
  }
}

function isKinerjaTerisi({ indikator }: PosIsian): boolean {
  return indikator.some(({ realisasi }) => realisasi !== undefined && realisasi !== null);
}
