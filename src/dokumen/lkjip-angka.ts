// Cells and notes that the yearly tables share.
import type { Capaian } from '../domain/capaian.ts';
import { formatPersen, formatTriwulan, formatTw, KOSONG } from '../format.ts';
import { cell, paragraph } from '../markup/build.ts';
import type { Block, Cell } from '../markup/types.ts';
import type { ArgumenSalah, Bagian } from './bagian.ts';
import { type BahanTahun, findTriwulanAkhir } from './bahan-tahun.ts';
import type { IkuTahun, SasaranTahun } from './lkjip-sasaran.ts';
import { capitalize, groupNomor } from './nomor.ts';

/** A part that may be asked of one sasaran alone. */
export function bagianSasaran(
  about: string,
  compose: (bahan: BahanTahun, sasaran: SasaranTahun[]) => Block[],
): Bagian<BahanTahun> {
  return {
    about,
    arguments: { sasaran: { about: 'kode sasaran, misalnya S-1; tanpa isian: semua sasaran', required: false } },
    compose(bahan, { sasaran: kode }) {
      const sasaran = findSasaran(bahan, kode);
      return 'salah' in sasaran ? sasaran : compose(bahan, sasaran);
    },
  };
}

function findSasaran({ sasaran, tahun }: BahanTahun, kode: string | undefined): SasaranTahun[] | ArgumenSalah {
  if (kode === undefined) return sasaran;
  const ada = sasaran.filter((satu) => satu.kode === kode);
  return ada.length ? ada : { salah: `sasaran "${kode}" tidak ada dalam renstra tahun ${tahun}` };
}

/** "2024", or "s.d. TW III 2024" while the year is not over. */
export function formatMasa(bahan: BahanTahun): string {
  const akhir = findTriwulanAkhir(bahan);
  return akhir === undefined || akhir === 4 ? String(bahan.tahun) : `s.d. ${formatTw(akhir)} ${bahan.tahun}`;
}

/** "tahun 2024", or "sampai dengan Triwulan III Tahun 2024". */
export function describeMasa(bahan: BahanTahun): string {
  const akhir = findTriwulanAkhir(bahan);
  if (akhir === undefined || akhir === 4) return `tahun ${bahan.tahun}`;
  return `sampai dengan ${formatTriwulan(akhir)} Tahun ${bahan.tahun}`;
}

export function persenCell(persen: string | undefined, role: 'number' | 'total' = 'number'): Cell {
  return persen === undefined ? cell(KOSONG, { role, tone: 'belum-ada' }) : cell(formatPersen(persen), { role });
}

/** Why there is a dash, and which triwulan a sum goes without. */
export function composeCatatanIku(iku: IkuTahun[]): Block[] {
  const alasan = groupNomor(iku, ({ kini }) => describeAlasan(kini.capaian));
  const luput = groupNomor(iku, ({ kini: { realisasi, belum } }) => {
    if (realisasi === undefined || !belum.length) return undefined;
    return `tanpa ${belum.map(formatTw).join(', ')}, yang belum dilaporkan`;
  });
  const tanda = alasan.length ? `tanda ${KOSONG} berarti tidak ada angka; ${alasan.join('; ')}` : '';
  const kalimat = [tanda, luput.join('; ')].filter((satu) => satu !== '');
  return kalimat.length ? [paragraph(kalimat.map((satu) => `${capitalize(satu)}.`).join(' '))] : [];
}

function describeAlasan(capaian: Capaian): string | undefined {
  if (capaian.status === 'belum-dilaporkan') return 'realisasi belum dilaporkan';
  return capaian.status === 'tanpa-target' ? 'tidak ada target untuk dibandingkan' : undefined;
}
