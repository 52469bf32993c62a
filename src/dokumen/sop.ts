import { angka, kelompok, type ScopeOf, teks } from '../markup/fields.ts';
import { bagian, type DaftarBagian } from './bagian.ts';
import { composeBaganSop } from './bagan-sop.ts';
import { type BahanSop, formatWaktu, listDisimpulkan } from './bahan-sop.ts';
import { composeCatatanBaca, listCatatan } from './catatan-baca.ts';
import { composeIdentitasSop } from './identitas-sop.ts';
import { composeInstansi, MEDAN_INSTANSI } from './instansi.ts';
import { formatNomor } from './nomor.ts';

/** The parts of a document about one SOP. */
export const BAGIAN_SOP: DaftarBagian<BahanSop> = {
  'identitas-sop': bagian('Blok identitas SOP AP.', composeIdentitasSop),
  'bagan-alir': bagian('Tabel alur dengan simbol dan mutu baku.', composeBaganSop),
  'daftar catatan-baca': bagian('Bagian naskah yang kabur dan cara membacanya.', composeCatatanBaca),
};

export const MEDAN_SOP = {
  instansi: MEDAN_INSTANSI,
  sop: kelompok({
    id: teks('Pengenal SOP'),
    nama: teks('Nama SOP pada blok identitas'),
    judul_tabel: teks('Judul di atas tabel alur'),
    nomor: teks('Nomor sebagaimana tercetak'),
    keterangan: teks('Keterangan umum; kosong bila tidak ada'),
    jumlah_langkah: teks('Banyaknya langkah'),
    waktu: teks('Jumlah waktu baku: "15–41 hari kerja, dengan 3 langkah tanpa waktu"'),
    langkah_disimpulkan: teks('Nomor langkah yang pelakunya disimpulkan; kosong bila tidak ada'),
    jumlah_catatan: angka('Banyaknya catatan pembacaan naskah'),
  }),
} as const;

export type LingkupSop = ScopeOf<typeof MEDAN_SOP>;

export function composeLingkupSop({ kinerja, sop }: BahanSop): LingkupSop {
  const disimpulkan = listDisimpulkan(sop);
  return {
    instansi: composeInstansi(kinerja.instansi),
    sop: {
      id: sop.id,
      nama: sop.nama,
      judul_tabel: sop.judul_tabel ?? sop.nama,
      nomor: sop.nomor ?? null,
      keterangan: sop.keterangan ?? null,
      jumlah_langkah: String(sop.langkah.length),
      waktu: formatWaktu(sop),
      langkah_disimpulkan: disimpulkan.length ? formatNomor(disimpulkan) : null,
      jumlah_catatan: String(listCatatan(sop).length),
    },
  };
}
