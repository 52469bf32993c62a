import type { Program } from '../domain/isi.generated.ts';
import type { Berkas } from '../domain/isi.ts';
import { formatTanggal, formatTriwulan } from '../format.ts';
import type { AnggaranView } from './anggaran.ts';
import { type Kerangka, PROGRAM, viewKerangka } from './kerangka.ts';
import { type CabangView, readUangTahun, viewCabang } from './pohon-anggaran.ts';
import { linkSumber, type Tautan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

/** /program/: the budget tree of every year that has a plan, newest first. */
export interface DaftarProgramView {
  kerangka: Kerangka;
  tahun: TahunAnggaran[];
}

export interface TahunAnggaran {
  tahun: number;
  sampai: string | undefined; // "Triwulan III"; absent while no money is shown
  total: AnggaranView['total'] | undefined;
  kalimat: string;
  perubahan: { tanggal: string; dasar: string }[];
  program: CabangView[];
  sumber: Tautan | undefined;
}

export function viewDaftarProgram(terbitan: Terbitan): DaftarProgramView {
  return {
    kerangka: viewKerangka(terbitan, {
      judul: 'Program dan anggaran',
      uraian: 'Untuk apa uang kecamatan dianggarkan, dan berapa yang sudah dibelanjakan.',
      jalur: PROGRAM.jalur,
    }),
    tahun: listProgramTahun(terbitan).map((berkas) => viewTahunAnggaran(terbitan, berkas)),
  };
}

/** The plan files, newest year first. */
export function listProgramTahun({ kinerja }: Terbitan): Berkas<Program>[] {
  return kinerja.isi.program.toSorted((a, b) => b.value.tahun - a.value.tahun);
}

function viewTahunAnggaran(terbitan: Terbitan, { path, value }: Berkas<Program>): TahunAnggaran {
  const { tahun, perubahan = [] } = value;
  const { triwulan, anggaran, pos } = readUangTahun(terbitan, tahun);
  const program = pos.map((satu) => viewCabang(terbitan, anggaran, satu));
  return {
    tahun,
    sampai: triwulan && formatTriwulan(triwulan),
    total: anggaran?.total,
    kalimat: describeIsi(program),
    perubahan: perubahan
      .toSorted((a, b) => a.tanggal.localeCompare(b.tanggal))
      .map(({ tanggal, dasar }) => ({ tanggal: formatTanggal(tanggal), dasar })),
    program,
    sumber: linkSumber(terbitan, { path, pointer: '/program' }),
  };
}

/** "6 program, 14 kegiatan, dan 41 sub kegiatan." */
function describeIsi(program: CabangView[]): string {
  const kegiatan = program.flatMap(({ anak }) => anak);
  const sub = kegiatan.flatMap(({ anak }) => anak);
  return `${program.length} program, ${kegiatan.length} kegiatan, dan ${sub.length} sub kegiatan.`;
}
