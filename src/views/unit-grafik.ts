// The indikator of a unit as small charts over the triwulan of one year.
import type { Baris, Level } from '../domain/kinerja.ts';
import { formatRomawi, formatTw, KOSONG } from '../format.ts';
import type { GrafikKecilView } from './grafik.ts';
import { jalurIndikator } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';
import { viewTrenKecil } from './tren-kecil.ts';
import { viewUkuran } from './ukuran.ts';

const TERBANYAK = 12; // small charts; the others are in the tables
const URUTAN = ['sasaran', 'program', 'kegiatan', 'sub-kegiatan'] as const satisfies Level[];

/** `baris`: those of its latest triwulan. Outcomes before outputs; one triwulan alone is no line. */
export function viewGrafikUnit({ terbit }: Terbitan, baris: Baris[]): GrafikKecilView | undefined {
  const [satu] = baris;
  if (!satu || satu.triwulan === 1) return undefined;
  const urut = baris.toSorted((a, b) => URUTAN.indexOf(a.indikator.level) - URUTAN.indexOf(b.indikator.level));
  const tampil = urut.slice(0, TERBANYAK);
  const lain = baris.length - tampil.length;
  return viewTrenKecil({
    judul: `Capaian tiap indikator per triwulan ${satu.tahun}${lain > 0 ? ` (${TERBANYAK} dari ${baris.length})` : ''}`,
    kata: { benda: 'indikator', capai: `capaiannya 100% atau lebih pada ${formatTw(satu.triwulan)}` },
    kepala: 'Indikator',
    butir: tampil.map(({ indikator: { kode, nama } }) => ({
      label: nama,
      jalur: jalurIndikator(kode),
      titik: listTitik(terbit, kode, satu),
    })),
  });
}

function listTitik(terbit: Baris[], kode: string, { tahun, triwulan: akhir }: Baris) {
  const milik = terbit.filter((baris) => baris.tahun === tahun && baris.indikator.kode === kode);
  const semua = ([1, 2, 3, 4] as const).filter((triwulan) => triwulan <= akhir);
  return semua.map((triwulan) => {
    const baris = milik.find((satu) => satu.triwulan === triwulan);
    const { nilai, persen = KOSONG } = (baris && viewUkuran(baris.indikator, baris)) ?? {};
    return { label: formatRomawi(triwulan), persen: nilai, nilai: persen };
  });
}
