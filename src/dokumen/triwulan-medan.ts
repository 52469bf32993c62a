// What a template about one triwulan may say in its own sentences.
import { computeRollUp } from '../domain/rata-rata.ts';
import { findKategori } from '../domain/kategori.ts';
import type { Baris, Level } from '../domain/kinerja.ts';
import { formatPeriode, formatTriwulan } from '../format.ts';
import { angka, kelompok, type ScopeOf, tanggal, teks } from '../markup/fields.ts';
import type { BahanTriwulan } from './bahan-triwulan.ts';
import { findTriwulanSebelum } from './capaian-tren.ts';
import { composeInstansi, MEDAN_INSTANSI } from './instansi.ts';
import { sumAnggaran } from './total-anggaran.ts';

const RINGKAS = {
  jumlah: teks('Banyaknya indikator'),
  dilaporkan: teks('Banyaknya indikator yang realisasinya sudah dilaporkan'),
  tercapai: teks('Banyaknya indikator yang mencapai target triwulan'),
  tanpa_capaian: teks('Banyaknya indikator tanpa capaian: belum dilaporkan atau tanpa target'),
  bukti: teks('Banyaknya bukti dukung'),
  rata_rata: angka('Rata-rata capaian triwulan ini; kosong bila belum dapat dihitung'),
  kategori: teks('Kategori rata-rata itu; kosong bila tidak ada'),
} as const;

export const MEDAN_TRIWULAN = {
  instansi: MEDAN_INSTANSI,
  tahun: teks('"2024"'),
  triwulan: teks('"Triwulan I"'),
  periode: teks('"Triwulan I Tahun 2024"'),
  sebelum: teks('"Triwulan IV Tahun 2023"; kosong bila data triwulan itu belum ada'),
  tanggal: tanggal('Tanggal berkas yang mengesahkan; kosong bila belum ada'),
  pengesah: kelompok({ path: teks('Berkas yang mengesahkan dokumen ini') }),
  iku: kelompok(RINGKAS),
  program: kelompok(RINGKAS),
  kegiatan: kelompok(RINGKAS),
  sub_kegiatan: kelompok(RINGKAS),
  anggaran: kelompok({
    pagu: angka('Jumlah pagu'),
    realisasi: angka('Jumlah realisasi triwulan ini'),
    realisasi_sampai: angka('Jumlah realisasi sampai dengan triwulan ini'),
    serapan: angka('Realisasi sampai dengan triwulan ini dibanding pagu, persen'),
  }),
} as const;

type LingkupTriwulan = ScopeOf<typeof MEDAN_TRIWULAN>;

export function composeLingkupTriwulan(bahan: BahanTriwulan): LingkupTriwulan {
  const { kinerja, periode, pengesah } = bahan;
  const sebelum = findTriwulanSebelum(kinerja, periode);
  return {
    instansi: composeInstansi(kinerja.instansi),
    tahun: String(periode.tahun),
    triwulan: formatTriwulan(periode.triwulan),
    periode: formatPeriode(periode),
    sebelum: sebelum ? formatPeriode(sebelum) : null,
    tanggal: pengesah.tanggal ?? null,
    pengesah: { path: pengesah.path },
    iku: composeRingkas(bahan, 'sasaran'),
    program: composeRingkas(bahan, 'program'),
    kegiatan: composeRingkas(bahan, 'kegiatan'),
    sub_kegiatan: composeRingkas(bahan, 'sub-kegiatan'),
    anggaran: composeAnggaran(bahan),
  };
}

function composeRingkas({ baris, aturan }: BahanTriwulan, level: Level): LingkupTriwulan['iku'] {
  const milik = baris.filter(({ indikator }) => indikator.level === level);
  const count = (isMasuk: (satu: Baris) => boolean) => String(milik.filter(isMasuk).length);
  const terukur = milik.map(({ indikator, target, realisasi }) => ({ aturan: indikator.aturan, target, realisasi }));
  const { persen } = computeRollUp(terukur, aturan?.rata_rata_dari);
  return {
    jumlah: String(milik.length),
    dilaporkan: count(({ realisasi }) => realisasi !== undefined),
    tercapai: count(({ capaian }) => capaian.status === 'tercapai'),
    tanpa_capaian: count(({ capaian }) => 'alasan' in capaian),
    bukti: String(milik.reduce((jumlah, { bukti }) => jumlah + bukti.length, 0)),
    rata_rata: persen ?? null,
    kategori: (aturan && findKategori(aturan.kategori, persen)) ?? null,
  };
}

function composeAnggaran({ anggaran }: BahanTriwulan): LingkupTriwulan['anggaran'] {
  const { pagu, realisasi, realisasiSampai, serapan } = sumAnggaran(anggaran);
  const tulis = (rupiah: number | undefined) => (rupiah === undefined ? null : String(rupiah));
  return {
    pagu: tulis(pagu),
    realisasi: tulis(realisasi),
    realisasi_sampai: tulis(realisasiSampai),
    serapan: serapan ?? null,
  };
}
