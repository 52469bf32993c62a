// Why an approval did not count, and what its giver can do.
import type { Akun, FaktaMR } from '../alur/fakta.ts';
import type { SuaraPutusan } from '../alur/putusan.ts';
import { findOrang } from '../alur/peran.ts';
import { SEBAB } from '../alur/sebab.ts';
import { readKembali, readKembaliTinjauan } from '../alur/teks-kembali.ts';
import type { BagianPenjelasan } from './penjelasan-langkah.ts';
import { type BahanPenjelasan, cap, nameAkun, nameHari } from './penjelasan-nama.ts';

const BANYAK = 12;

/** In plain git nobody cancels: this alone is why an approval is (polos.ts). */
const MUNDUR = {
  pesan: 'tanggalnya mendahului isi cabang utama yang dimuat usulan ini',
  saran:
    'Cocokkan jam komputer, lalu setujui sekali lagi; bila jabatannya sudah berpindah, pemegangnya sekarang yang menyetujui.',
};

/** The last word of each account, unless it counted. While a request must be split, none of them will stay. */
export function viewSuara(bahan: BahanPenjelasan): BagianPenjelasan[] {
  const { kebijakan, fakta, tinjauan } = bahan;
  const [rantai, ...lain] = tinjauan.putusan.rantai;
  const suara = rantai && lain.length === 0 ? listTakTerhitung(rantai.suara) : [];
  const butir = suara.flatMap(({ persetujuan: { akun, waktu }, sebab }) => {
    // What has to be approved again after a return is said of the return and of its steps.
    if (sebab === undefined || sebab === 'sebelum-pengembalian') return [];
    const { pesan, saran } = fakta.forge === 'git' && sebab === 'dibatalkan' ? MUNDUR : SEBAB[sebab];
    return [`${nameAkun(kebijakan, fakta.forge, akun, waktu)}, ${nameHari(waktu)}: ${pesan}. ${saran}`];
  });
  const semua = cap([...butir, ...listTanpaAlasan(bahan)], BANYAK, 'lagi seperti itu');
  return semua.length === 0 ? [] : [{ judul: 'Tidak dihitung', butir: semua.map((teks) => ({ teks })) }];
}

function listTakTerhitung(suara: SuaraPutusan[]): SuaraPutusan[] {
  const terhitung = new Set(
    suara.filter(({ langkah }) => langkah.length > 0).map(({ persetujuan }) => persetujuan.akun.id),
  );
  return suara.filter(
    ({ persetujuan: { akun } }, nomor) =>
      !terhitung.has(akun.id) && suara.findLastIndex((satu) => satu.persetujuan.akun.id === akun.id) === nomor,
  );
}

/** What was meant as a return but gives no reason. Of people of the office alone: anybody may write a comment. */
function listTanpaAlasan({ kebijakan, fakta }: BahanPenjelasan): string[] {
  const kosong = listTulisanTanpaAlasan(fakta, kebijakan.juruGabung).filter(
    ({ akun }) => findOrang(kebijakan.isi, fakta.forge, akun).status === 'dikenal',
  );
  return kosong.map(
    ({ akun, waktu }) =>
      `${nameAkun(kebijakan, fakta.forge, akun, waktu)}, ${nameHari(waktu)}: mengembalikan tanpa alasan. Tulis lagi dengan alasannya.`,
  );
}

function listTulisanTanpaAlasan({ komentar, persetujuan }: FaktaMR, juruGabung: number | undefined): Tulisan[] {
  const ulasan = persetujuan.filter(
    ({ keadaan, teks }) => keadaan === 'kembalikan' && readKembaliTinjauan(teks ?? '') === undefined,
  );
  const catatan = komentar.filter(
    ({ akun, teks }) =>
      akun.id !== juruGabung &&
      /^\s*KEMBALIKAN\b[^:]*:?\s*$/i.test(teks.slice(0, 200)) &&
      readKembali(teks) === undefined,
  );
  return [...ulasan, ...catatan];
}

interface Tulisan {
  akun: Akun;
  waktu: string;
}
