import type { Tanggal } from '../domain/isi.generated.ts';
import type { Isi, Jenis } from '../domain/isi.ts';
import { findJabatan } from '../domain/lookup.ts';
import { formatTanggal } from '../format.ts';
import type { Pembaca } from './isian.ts';

interface LetakTarget {
  path: string;
  jenis: Jenis;
  pointer: string;
  isHilang: boolean; // it stands in the old file alone
}

interface Perubahan {
  tanggal: Tanggal;
  sebab: string;
}

/** Which plan says so, and by which change of it: "Perjanjian kinerja Camat Kutasari 2024, perubahan 7 Oktober 2024 (…)". */
export function describeAsalTarget({ lama, baru }: Pembaca, letak: LetakTarget): string | undefined {
  const { isi } = letak.isHilang ? lama : baru;
  const rencana = isi && findRencana(isi, letak);
  if (!rencana) return undefined;
  const nomor = /^\/perubahan\/(\d+)/.exec(letak.pointer)?.[1];
  const perubahan = nomor === undefined ? undefined : rencana.perubahan[Number(nomor)];
  if (!perubahan) return rencana.nama;
  return `${rencana.nama}, perubahan ${formatTanggal(perubahan.tanggal)} (${perubahan.sebab})`;
}

function findRencana(
  isi: Isi,
  { path, jenis, pointer }: LetakTarget,
): { nama: string; perubahan: Perubahan[] } | undefined {
  if (jenis === 'perkin') return findPerkin(isi, path);
  const program = isi.program.find((satu) => satu.path === path)?.value;
  if (program) {
    const perubahan = (program.perubahan ?? []).map(({ tanggal, dasar }) => ({ tanggal, sebab: dasar }));
    return { nama: `Program dan anggaran ${program.tahun}`, perubahan };
  }
  const renstra = isi.renstra.find((satu) => satu.path === path)?.value;
  const tahun = /\/(20\d\d)$/.exec(pointer)?.[1];
  const untuk = tahun === undefined ? '' : `, tahun ${tahun}`;
  return renstra && { nama: `Renstra ${renstra.mulai}–${renstra.selesai}${untuk}`, perubahan: [] };
}

function findPerkin(isi: Isi, path: string): { nama: string; perubahan: Perubahan[] } | undefined {
  const perkin = isi.perkin.find((satu) => satu.path === path)?.value;
  if (!perkin) return undefined;
  const jabatan = findJabatan(isi, perkin.jabatan)?.nama ?? perkin.jabatan;
  return {
    nama: `Perjanjian kinerja ${jabatan} ${perkin.tahun}`,
    perubahan: (perkin.perubahan ?? []).map(({ tanggal, alasan }) => ({ tanggal, sebab: alasan })),
  };
}
