// Messages to paste: what is due for whom. They are written, and somebody of the office decides whether to send them.
import { formatAlasan } from '../alur/teks-kembali.ts';
import type { Tanggal, Triwulan } from '../domain/kalender.ts';
import { DAFTAR_TRIWULAN } from '../domain/lookup.ts';
import { formatPeriode, formatTanggal } from '../format.ts';
import { compareTanggal, listTenggatLangkah, type TenggatLangkah } from './jadwal-sop.ts';
import { jalurLangkah } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';
import { groupTugas, listTugasBerkas, type TugasBerkas } from './tugas-berkas.ts';

export interface Pengingat {
  jabatan: string; // id
  teks: string;
}

const HARI = 14; // calendar days that are looked ahead

/** One message for each jabatan with something due, in the order of the SOPs; for one that units share, one for each unit. */
export function listPengingat(terbitan: Terbitan, per: Tanggal): Pengingat[] {
  const { isi } = terbitan.kinerja;
  const sampai = addHari(per, HARI);
  const tugas = listMasa(per)
    .flatMap(({ tahun, triwulan }) => listTenggatLangkah(isi, tahun, triwulan))
    .flatMap(({ tanggal, ...sisa }) => (isAntara(per, tanggal, sampai) ? [{ ...sisa, tanggal }] : []))
    .flatMap((tenggat) => listTugasBerkas(isi, tenggat).map((satu) => ({ ...satu, tenggat })));
  return groupTugas(tugas).map((milik) => ({ jabatan: milik[0].jabatan.id, teks: composePesan(terbitan, milik) }));
}

interface Tugas extends TugasBerkas {
  tenggat: TenggatLangkah & { tanggal: Tanggal };
}

function isAntara(per: Tanggal, tanggal: Tanggal | undefined, sampai: Tanggal): tanggal is Tanggal {
  return tanggal !== undefined && per <= tanggal && tanggal <= sampai;
}

/** A triwulan is gathered in the months after it. */
function listMasa(per: Tanggal): { tahun: number; triwulan: Triwulan }[] {
  const tahun = Number(per.slice(0, 4));
  return [tahun - 1, tahun].flatMap((satu) => DAFTAR_TRIWULAN.map((triwulan) => ({ tahun: satu, triwulan })));
}

function addHari(tanggal: Tanggal, hari: number): Tanggal {
  return new Date(Date.parse(tanggal) + hari * 86_400_000).toISOString().slice(0, 10);
}

function composePesan({ kinerja }: Terbitan, milik: [Tugas, ...Tugas[]]): string {
  const { instansi } = kinerja;
  const { jabatan, unit } = milik[0];
  const situs = instansi.situs.replace(/\/$/, '');
  const urut = milik.toSorted((a, b) => compareTanggal(a.tenggat, b.tenggat));
  const untuk = formatAlasan(unit ? `${jabatan.nama} (${unit.nama})` : jabatan.nama);
  return [
    ...(instansi.contoh ? ['[DATA CONTOH]'] : []),
    `Yth. ${untuk}, pengingat tenggat pelaporan kinerja ${instansi.nama}:`,
    ...urut.flatMap((satu, index) => describeTugas(satu, index + 1, situs)),
    'Abaikan yang sudah selesai. Terima kasih.',
  ].join('\n');
}

function describeTugas({ tenggat, berkas }: Tugas, nomor: number, situs: string): string[] {
  const { sop, langkah, tanggal } = tenggat;
  const masa = formatPeriode(tenggat);
  return [
    `${nomor}. Paling lambat ${formatTanggal(tanggal)} (${masa}): ${formatAlasan(langkah.kegiatan)}`,
    `   Berkas: ${berkas.join(', ')}`,
    `   Langkah ${langkah.nomor}: ${situs}${jalurLangkah(sop.id, langkah.nomor)}`,
  ];
}
