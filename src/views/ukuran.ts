import type { Capaian } from '../domain/capaian.ts';
import type { Triwulan } from '../domain/isi.generated.ts';
import type { Indikator, Ukuran, UkuranSampai } from '../domain/kinerja.ts';
import { describeBatasCapaian, formatPersen, formatTw, formatUkuran } from '../format.ts';

/** How a figure stands, for the eye. `kata` says the same to everybody. */
export type Keadaan = 'tercapai' | 'tidak-tercapai' | 'belum-ada';

export interface UkuranView {
  target: string;
  realisasi: string;
  keadaan: Keadaan;
  kata: string;
  persen: string | undefined; // "97,32%"
  nilai: number | undefined; // the same for drawing, 97.32
  kategori: string | undefined;
  hitungan: Hitungan | undefined;
  alasan: string | undefined; // why there is no percentage
}

/** Up to a triwulan, with what was left out of it. */
export interface SampaiView extends UkuranView {
  tanpa: string | undefined; // "tanpa TW II (belum dilaporkan)"
  menurun: Triwulan[]; // a running total below the one before it
}

/** The working as people can do it again: "93 ÷ 95,56 × 100", "97,32%", and what the rule then did to it. */
export interface Hitungan {
  rumus: string;
  hasil: string;
  catatan: string | undefined;
}

export function viewUkuran({ satuan }: Indikator, { target, realisasi, capaian, kategori }: Ukuran): UkuranView {
  return {
    target: formatUkuran(target, satuan),
    realisasi: formatUkuran(realisasi, satuan),
    kategori,
    ...viewCapaian(capaian),
  };
}

export function viewSampai(indikator: Indikator, sampai: UkuranSampai): SampaiView {
  return {
    ...viewUkuran(indikator, sampai),
    tanpa: sampai.realisasi === undefined ? undefined : describeTanpa(sampai.belum),
    menurun: sampai.menurun,
  };
}

/** What a figure beside it does not hold. */
export function describeTanpa(belum: Triwulan[]): string | undefined {
  return belum.length === 0 ? undefined : `tanpa ${belum.map(formatTw).join(', ')} (belum dilaporkan)`;
}

type CapaianView = Omit<UkuranView, 'target' | 'realisasi' | 'kategori'>;

function viewCapaian(capaian: Capaian): CapaianView {
  switch (capaian.status) {
    case 'belum-dilaporkan':
      return tanpaPersen('Belum dilaporkan', capaian.alasan);
    case 'tanpa-target':
      return tanpaPersen('Tanpa target', capaian.alasan);
    case 'tercapai':
      return { kata: 'Tercapai', keadaan: 'tercapai', ...viewPersen(capaian) };
    case 'tidak-tercapai':
      return { kata: 'Tidak tercapai', keadaan: 'tidak-tercapai', ...viewPersen(capaian) };
  }
}

function tanpaPersen(kata: string, alasan: string): CapaianView {
  return { kata, keadaan: 'belum-ada', persen: undefined, nilai: undefined, hitungan: undefined, alasan };
}

function viewPersen({
  persen,
  mentah,
  rumus,
}: {
  persen: string;
  mentah: string;
  rumus: string;
}): Pick<CapaianView, 'persen' | 'nilai' | 'hitungan' | 'alasan'> {
  return {
    persen: formatPersen(persen),
    nilai: Number(persen),
    hitungan: { rumus, hasil: formatPersen(mentah), catatan: describeBatasCapaian(persen, mentah) },
    alasan: undefined,
  };
}
