// What a template about a triwulan may call for Formulir E.81.
import { findJabatan } from '../domain/lookup.ts';
import type { Party } from '../markup/types.ts';
import { type Bagian, bagian, type DaftarBagian } from './bagian.ts';
import type { BahanTriwulan } from './bahan-triwulan.ts';
import { composeParty, formatTempatTanggal } from './penanda-tangan.ts';
import { composeTabelRenja } from './tabel-renja.ts';

/** Left whoever wrote it, right whoever evaluates it: not of this office, so that only an empty block can be printed. */
const TANDA_TANGAN_RENJA: Bagian<BahanTriwulan> = {
  about: 'Dua blok tanda tangan Formulir E.81: disusun oleh pimpinan kecamatan, dievaluasi oleh pejabat luar.',
  arguments: {
    disusun: { about: 'pengenal jabatan; bawaan: camat', required: false },
    dievaluasi: { about: 'nama jabatan yang mengevaluasi, misalnya Kepala Bappeda', required: true },
  },
  compose({ kinerja: { isi, instansi }, tanggal, tanggalDokumen }, { disusun = 'camat', dievaluasi = '' }) {
    const jabatan = findJabatan(isi, disusun);
    if (!jabatan) return { salah: `jabatan "${disusun}" tidak ada di pejabat.yaml` };
    const tempatTanggal = formatTempatTanggal(instansi, tanggalDokumen);
    const parties: Party[] = [
      { tanggal: tempatTanggal, pengantar: 'Disusun oleh,', ...composeParty(isi, jabatan, tanggal) },
      { tanggal: '……………………, ……………………', pengantar: 'Dievaluasi oleh,', jabatan: dievaluasi.toUpperCase() },
    ];
    return [{ type: 'signatures', parties }];
  },
};

export const BAGIAN_RENJA: DaftarBagian<BahanTriwulan> = {
  'tabel evaluasi-renja': bagian(
    'Formulir E.81: 16 kolom evaluasi hasil Renja, dengan cara menghitung dan alasan tiap angka yang kosong.',
    composeTabelRenja,
  ),
  'tanda-tangan evaluasi-renja': TANDA_TANGAN_RENJA,
};
