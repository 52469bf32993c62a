// Messages to paste: what is due for whom. They are written, and somebody of the office decides whether to send them.
import type { Tanggal, Triwulan } from '../domain/kalender.ts';
import { DAFTAR_TRIWULAN, type Jabatan } from '../domain/lookup.ts';
import { formatPeriode, formatTanggal } from '../format.ts';
import { listTenggatLangkah, type TenggatLangkah } from './jadwal-sop.ts';
import { jalurLangkah } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

export interface Pengingat {
  jabatan: string; // id
  teks: string;
}

const HARI = 14; // calendar days that are looked ahead

/** One message for each jabatan with something due, in the order of the SOPs. */
export function listPengingat(terbitan: Terbitan, per: Tanggal): Pengingat[] {
  const sampai = addHari(per, HARI);
  const tenggat = listMasa(per)
    .flatMap(({ tahun, triwulan }) => listTenggatLangkah(terbitan.kinerja.isi, tahun, triwulan))
    .filter(({ tanggal }) => tanggal !== undefined && per <= tanggal && tanggal <= sampai);
  return [...new Set(tenggat.flatMap(({ jabatan }) => jabatan))].map((satu) => {
    const milik = tenggat.filter(({ jabatan }) => jabatan.includes(satu));
    return { jabatan: satu.id, teks: composePesan(terbitan, satu, milik) };
  });
}

/** A triwulan is gathered in the months after it. */
function listMasa(per: Tanggal): { tahun: number; triwulan: Triwulan }[] {
  const tahun = Number(per.slice(0, 4));
  return [tahun - 1, tahun].flatMap((satu) => DAFTAR_TRIWULAN.map((triwulan) => ({ tahun: satu, triwulan })));
}

function addHari(tanggal: Tanggal, hari: number): Tanggal {
  return new Date(Date.parse(tanggal) + hari * 86_400_000).toISOString().slice(0, 10);
}

function composePesan({ kinerja }: Terbitan, { nama }: Jabatan, tenggat: TenggatLangkah[]): string {
  const { instansi } = kinerja;
  const situs = instansi.situs.replace(/\/$/, '');
  const urut = tenggat.toSorted((a, b) => ((a.tanggal ?? '') < (b.tanggal ?? '') ? -1 : 1));
  return [
    ...(instansi.contoh ? ['[DATA CONTOH]'] : []),
    `Yth. ${nama}, pengingat tenggat pelaporan kinerja ${instansi.nama}:`,
    ...urut.flatMap((satu, index) => describeTenggat(satu, index + 1, situs)),
    'Abaikan yang sudah selesai. Terima kasih.',
  ].join('\n');
}

function describeTenggat(
  { sop, langkah, tahun, triwulan, tanggal = '' }: TenggatLangkah,
  nomor: number,
  situs: string,
) {
  return [
    `${nomor}. Paling lambat ${formatTanggal(tanggal)} (${formatPeriode({ tahun, triwulan })}): ${langkah.kegiatan}`,
    `   Berkas: ${listBerkas(langkah.berkas ?? [], tahun, triwulan).join(', ')}`,
    `   Langkah ${langkah.nomor}: ${situs}${jalurLangkah(sop.id, langkah.nomor)}`,
  ];
}

/** The stars of a SOP's path stand for year and triwulan, in this order. */
function listBerkas(pola: string[], tahun: number, triwulan: Triwulan): string[] {
  return pola.map((satu) =>
    satu.replace(/^(kinerja|arsip)\/\*/, `$1/${tahun}`).replace(/^(kinerja\/\d+)\/\*/, `$1/tw${triwulan}`),
  );
}
