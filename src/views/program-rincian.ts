// One program, kegiatan or sub kegiatan: where it stands, its money and its indikator, year by year.
import type { Program } from '../domain/isi.generated.ts';
import type { Berkas } from '../domain/isi.ts';
import { flattenPos, listPosRencana, type PosRencana } from '../domain/rencana.ts';
import { formatTriwulan } from '../format.ts';
import { type BarisAnggaranView, listAnggaranTriwulan, type SerapanView, viewAnggaran } from './anggaran.ts';
import { NAMA_LEVEL } from './baris.ts';
import type { GrafikView } from './grafik.ts';
import { type IndikatorTahun, viewIndikatorTahun } from './indikator-tahun.ts';
import { type Kerangka, PROGRAM, viewKerangka } from './kerangka.ts';
import { listPeriodeView, type PeriodeView } from './periode.ts';
import { listJanjiPos } from './perjanjian-tautan.ts';
import {
  type CabangView,
  findSilsilah,
  listPerubahanPagu,
  type PerubahanPagu,
  readUangTahun,
  viewCabang,
} from './pohon-anggaran.ts';
import { listProgramTahun } from './program.ts';
import { linkSasaran } from './sasaran-tautan.ts';
import { jalurProgram, linkPersetujuan, linkSumber, type Tautan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';
import { viewTrenSerapan } from './tren-serapan.ts';

export interface ProgramView {
  kerangka: Kerangka;
  kode: string;
  level: string;
  tahun: TahunProgram[]; // newest first
}

export interface TahunProgram {
  tahun: number;
  nama: string; // as that year's plan calls it
  induk: Tautan[]; // the program first
  cabang: CabangView;
  sasaran: Tautan | undefined;
  kalimat: string; // "Pagu Rp… Sampai Triwulan III dibelanjakan …"
  serapan: GrafikView | undefined; // the triwulan's table stands beside it
  perubahan: PerubahanPagu[];
  triwulan: TriwulanUang[];
  indikator: IndikatorTahun[];
  perjanjian: Tautan[]; // of whom it is promised
  sumber: Tautan | undefined;
  persetujuan: Tautan | undefined;
}

export interface TriwulanUang {
  periode: PeriodeView;
  baris: BarisAnggaranView | undefined; // absent where it may not be shown yet
}

export function listProgramView(terbitan: Terbitan): ProgramView[] {
  const berkas = listProgramTahun(terbitan);
  const kode = berkas.flatMap(({ value }) => listPosAwal(terbitan, value.tahun).map((pos) => pos.kode));
  return [...new Set(kode)].map((satu) => viewProgram(terbitan, berkas, satu));
}

/** As the plan was before any perubahan. */
function listPosAwal({ kinerja }: Terbitan, tahun: number): PosRencana[] {
  return flattenPos(listPosRencana(kinerja.isi, tahun, '0001-01-01'));
}

function viewProgram(terbitan: Terbitan, berkas: Berkas<Program>[], kode: string): ProgramView {
  const tahun = berkas.flatMap((satu) => viewTahun(terbitan, satu, kode) ?? []);
  const [baru] = tahun;
  const nama = baru?.nama ?? kode;
  const level = baru ? NAMA_LEVEL[baru.cabang.level] : '';
  return {
    kerangka: viewKerangka(terbitan, {
      judul: nama,
      judulTab: `${kode} ${nama}`,
      uraian: `${level} ${kode}: pagu, realisasi, serapan, dan indikator ${nama}.`,
      jalur: jalurProgram(kode),
      jejak: [PROGRAM, ...(baru?.induk ?? [])],
    }),
    kode,
    level,
    tahun,
  };
}

function viewTahun(terbitan: Terbitan, berkas: Berkas<Program>, kode: string): TahunProgram | undefined {
  const { tahun, program } = berkas.value;
  const uang = readUangTahun(terbitan, tahun);
  const silsilah = findSilsilah(uang.pos, kode);
  const pos = silsilah.at(-1);
  if (pos?.kode !== kode) return undefined;
  const cabang = viewCabang(terbitan, uang.anggaran, pos);
  const rujukan = { path: berkas.path, pointer: pos.pointer };
  const awal = listPosAwal(terbitan, tahun).find((satu) => satu.kode === kode)?.pagu;
  return {
    tahun,
    nama: pos.nama,
    induk: silsilah.slice(0, -1).map((satu) => ({ teks: satu.nama, jalur: jalurProgram(satu.kode) })),
    cabang,
    sasaran: linkSasaran(terbitan, program.find((satu) => satu.kode === silsilah[0]?.kode)?.sasaran, tahun),
    kalimat: describeUang(cabang.uang, uang.triwulan && formatTriwulan(uang.triwulan)),
    serapan: drawSerapan(terbitan, pos, { tahun, sampai: uang.triwulan }),
    perubahan: listPerubahanPagu(terbitan, berkas, { kode, awal }),
    triwulan: listPeriodeView(terbitan, tahun).map((periode) => viewTriwulanUang(terbitan, periode, kode)),
    indikator: pos.indikator.map((satu) => viewIndikatorTahun(terbitan, satu, tahun)),
    perjanjian: listJanjiPos(terbitan, pos, tahun),
    sumber: linkSumber(terbitan, rujukan),
    persetujuan: linkPersetujuan(terbitan, rujukan),
  };
}

/** Serapan stands in the sentence only where there is a pagu to divide by. */
function describeUang({ pagu, realisasi, serapan, belum }: SerapanView, sampai: string | undefined): string {
  if (sampai === undefined) return `Pagu ${pagu}. Realisasinya tampil setelah laporan triwulan pertama disahkan.`;
  const bagian = serapan === undefined ? '' : `, atau ${serapan} dari pagu`;
  const tambahan = belum === undefined ? '' : ` (${belum})`;
  return `Pagu ${pagu}. Sampai ${sampai} dibelanjakan ${realisasi}${bagian}${tambahan}.`;
}

function drawSerapan(
  terbitan: Terbitan,
  { kode, nama }: PosRencana,
  { tahun, sampai }: { tahun: number; sampai: number | undefined },
): GrafikView | undefined {
  if (sampai === undefined) return undefined;
  const grafik = viewTrenSerapan(terbitan, { tahun, sampai, nama, isMilik: (baris) => baris.kode === kode });
  return grafik && { ...grafik, tabel: undefined };
}

function viewTriwulanUang(terbitan: Terbitan, periode: PeriodeView, kode: string): TriwulanUang {
  const baris = listAnggaranTriwulan(terbitan, periode.tahun, periode.triwulan).filter((satu) => satu.kode === kode);
  return { periode, baris: viewAnggaran(terbitan, baris)?.baris[0] };
}
