import type { Isi } from '../../domain/isi.ts';
import type { Finding, Rule } from '../rule.ts';
import { isTanggal } from '../tanggal.ts';

export const PEJABAT: Rule[] = [
  { code: 'nip-salah', needs: [], find: nipHoldsRealDates },
  { code: 'sk-kurang', needs: ['pejabat'], find: pelaksanaTugasHasItsSk },
];

/** NIP: birth YYYYMMDD, appointment YYYYMM, sex 1 or 2, three digits of sequence. */
function* nipHoldsRealDates(isi: Isi): Iterable<Finding> {
  for (const { path, value } of isi.pejabat) {
    for (const [i, { nip, nama }] of value.pejabat.entries()) {
      const salah = nip === undefined ? undefined : explainNip(nip);
      if (salah === undefined) continue;
      yield {
        path,
        pointer: `/pejabat/${i}/nip`,
        message: `NIP ${nama}: ${salah}`,
        hint: 'Periksa NIP pada SK atau kartu pegawai.',
      };
    }
  }
}

function explainNip(nip: string): string | undefined {
  const lahir = `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`;
  if (!isTanggal(lahir)) return `angka 1–8 (${nip.slice(0, 8)}) bukan tanggal lahir`;
  const diangkat = `${nip.slice(8, 12)}-${nip.slice(12, 14)}`;
  if (!isTanggal(`${diangkat}-01`) || diangkat <= lahir.slice(0, 7)) {
    return `angka 9–14 (${nip.slice(8, 14)}) bukan tahun dan bulan pengangkatan`;
  }
  return /^[12]$/.test(nip.slice(14, 15)) ? undefined : `angka ke-15 (${nip.slice(14, 15)}) harus 1 atau 2`;
}

function* pelaksanaTugasHasItsSk(isi: Isi): Iterable<Finding> {
  for (const { path, value } of isi.pejabat) {
    for (const [i, { sifat, sk, jabatan }] of value.penugasan.entries()) {
      if (sk !== undefined || (sifat !== 'plt' && sifat !== 'plh')) continue;
      const message = `penugasan ${sifat} ${jabatan} belum memuat nomor SK`;
      yield {
        path,
        pointer: `/penugasan/${i}/sifat`,
        message,
        hint: 'Tambahkan sk: nomor surat keputusan atau surat perintah.',
      };
    }
  }
}
