import { pathOfJenis } from '../domain/isi.ts';
import { findKategori } from '../domain/kategori.ts';
import type { Kinerja } from '../domain/kinerja.ts';
import { findJabatan, findUnit, listPerkin } from '../domain/lookup.ts';
import { findPemangkuPublik } from '../domain/sebutan.ts';
import { formatNilai, formatPeriode, formatTriwulan, KOSONG } from '../format.ts';
import { angka, daftar, kelompok, type ScopeOf, tanggal, teks } from '../markup/fields.ts';
import { composeAturanCapaian } from './aturan-capaian.ts';
import { bagian, type DaftarBagian } from './bagian.ts';
import type { BahanPejabat, SubjekPejabat } from './bahan-pejabat.ts';
import { computeRataRataBaris } from './baris-janji.ts';
import { composeIdentitasPejabat } from './identitas-pejabat.ts';
import { composeInstansi, MEDAN_INSTANSI } from './instansi.ts';
import { defineNarasi } from './narasi.ts';
import { composeTabelAnalisis } from './tabel-analisis.ts';
import { composeTabelAnggaran } from './tabel-anggaran.ts';
import { composeTabelPengukuran } from './tabel-pengukuran.ts';
import { TANDA_TANGAN } from './tanda-tangan.ts';
import { sumAnggaran } from './total-anggaran.ts';

/** The parts of a quarterly document about one official. */
export const BAGIAN_PEJABAT: DaftarBagian<BahanPejabat> = {
  'identitas-pejabat': bagian('Nama, jabatan, unit, dan periode.', composeIdentitasPejabat),
  'tabel pengukuran-perkin': bagian('Target, realisasi, dan capaian tiap indikator perkin.', (bahan) =>
    composeTabelPengukuran(bahan),
  ),
  'tabel anggaran': bagian('Pagu dan realisasi anggaran yang disebut perkin.', (bahan) => composeTabelAnggaran(bahan)),
  'tabel analisis': bagian('Perhitungan, pendorong, penghambat, tindak lanjut, dan bukti.', composeTabelAnalisis),
  'aturan-capaian': bagian('Rumus, skala kategori, dan sumbernya.', composeAturanCapaian),
  'tanda-tangan': TANDA_TANGAN,
  narasi: defineNarasi(
    'Narasi dari laporan-capaian.yaml triwulan itu.',
    ['ringkasan', 'kendala', 'tindak_lanjut'],
    ({ laporan, periode }, kunci) => ({
      teks: laporan?.[kunci],
      berkas: pathOfJenis('laporan-capaian', periode),
      kunci,
    }),
  ),
};

const RATA_RATA = {
  rata_rata: angka('Rata-rata capaian indikator yang dapat dihitung'),
  kategori: teks('Kategori rata-rata itu; kosong bila tidak ada'),
  dihitung: teks('Banyaknya indikator yang dihitung'),
  dikecualikan: teks('Banyaknya indikator tanpa capaian'),
} as const;

export const MEDAN_PEJABAT = {
  instansi: MEDAN_INSTANSI,
  tahun: teks('"2024"'),
  triwulan: teks('"Triwulan I"'),
  periode: teks('"Triwulan I Tahun 2024"'),
  tanggal: tanggal('Tanggal berkas yang mengesahkan; kosong bila belum ada'),
  jabatan: kelompok({
    id: teks('Pengenal jabatan'),
    nama: teks('"Kepala Seksi Pemerintahan"'),
    unit: teks('Nama unit kerjanya'),
    jenis_unit: teks('"pimpinan", "sekretariat", "subbagian", atau "seksi"'),
  }),
  pejabat: kelompok({
    nama: teks('Pemangku jabatan pada hari terakhir triwulan; kosong bila staf'),
    nip: teks('NIP; pakai saringan nip'),
    pangkat: teks('"Penata Tingkat I"'),
    golongan: teks('"III/d"'),
    sifat: teks('"Plt." atau "Plh."; kosong bila definitif'),
  }),
  atasan: kelompok({ jabatan: teks('Jabatan atasan'), nama: teks('Nama atasan') }),
  jumlah_indikator: teks('Banyaknya indikator perkin'),
  capaian: kelompok(RATA_RATA),
  sampai: kelompok(RATA_RATA),
  anggaran: kelompok({
    pagu: angka('Jumlah pagu'),
    realisasi: angka('Jumlah realisasi sampai dengan triwulan ini'),
    serapan: angka('Realisasi dibanding pagu, persen'),
  }),
  narasi: kelompok({
    ringkasan: teks('Narasi laporan-capaian.yaml; kosong bila belum diisi. Cetak dengan ::: narasi'),
    kendala: teks('Seperti ringkasan'),
    tindak_lanjut: teks('Seperti ringkasan'),
  }),
  indikator: daftar(
    'Indikator perkin, berurutan',
    kelompok({
      nomor: teks('Nomor urut'),
      kode: teks('"IKU-1"'),
      nama: teks('Nama indikator'),
      sasaran: teks('Sasaran menurut perkin'),
      satuan: teks('Satuan'),
      target: teks('Target triwulan ini'),
      realisasi: teks('Realisasi triwulan ini'),
      capaian: angka('Capaian triwulan ini'),
      kategori: teks('Kategori capaian'),
    }),
  ),
} as const;

export type LingkupPejabat = ScopeOf<typeof MEDAN_PEJABAT>;

/** Every jabatan with a perkin of that year, in each triwulan, in the order of pejabat.yaml. */
export function listSubjekPejabat({ isi, periode }: Kinerja): SubjekPejabat[] {
  const urutan = isi.pejabat.flatMap(({ value }) => value.jabatan).map(({ id }) => id);
  return periode.flatMap(({ tahun, triwulan }) => {
    const janji = listPerkin(isi, tahun).map(({ value }) => value.jabatan);
    return urutan.filter((id) => janji.includes(id)).map((jabatan) => ({ tahun, triwulan, jabatan }));
  });
}

export function composeLingkupPejabat(bahan: BahanPejabat): LingkupPejabat {
  const { kinerja, periode, baris, laporan, segel } = bahan;
  const { pagu, realisasiSampai, serapan } = sumAnggaran(bahan.anggaran);
  return {
    instansi: composeInstansi(kinerja.instansi),
    tahun: String(periode.tahun),
    triwulan: formatTriwulan(periode.triwulan),
    periode: formatPeriode(periode),
    tanggal: segel?.tanggal ?? null,
    jabatan: composeJabatan(bahan),
    pejabat: composePejabat(bahan),
    atasan: composeAtasan(bahan),
    jumlah_indikator: String(baris.length),
    capaian: composeRataRata(bahan, 'triwulan'),
    sampai: composeRataRata(bahan, 'sampai'),
    anggaran: { pagu: toText(pagu), realisasi: toText(realisasiSampai), serapan: serapan ?? null },
    narasi: {
      ringkasan: laporan?.ringkasan ?? null,
      kendala: laporan?.kendala ?? null,
      tindak_lanjut: laporan?.tindak_lanjut ?? null,
    },
    indikator: baris.map(({ nomor, sasaran, baris: satu }) => ({
      nomor: String(nomor),
      kode: satu.indikator.kode,
      nama: satu.indikator.nama,
      sasaran,
      satuan: satu.indikator.satuan,
      target: satu.target === undefined ? KOSONG : formatNilai(satu.target),
      realisasi: satu.realisasi === undefined ? KOSONG : formatNilai(satu.realisasi),
      capaian: 'persen' in satu.capaian ? satu.capaian.persen : null,
      kategori: satu.kategori ?? null,
    })),
  };
}

function composeJabatan({ kinerja, jabatan }: BahanPejabat): LingkupPejabat['jabatan'] {
  const unit = jabatan.unit === undefined ? undefined : findUnit(kinerja.isi, jabatan.unit);
  return { id: jabatan.id, nama: jabatan.nama, unit: unit?.nama ?? null, jenis_unit: unit?.jenis ?? null };
}

function composePejabat({ kinerja, jabatan, tanggal: hari }: BahanPejabat): LingkupPejabat['pejabat'] {
  const pemangku = findPemangkuPublik(kinerja.isi, jabatan.id, hari);
  const sifat = pemangku?.penugasan.sifat;
  return {
    nama: pemangku?.orang.nama ?? null,
    nip: pemangku?.orang.nip ?? null,
    pangkat: pemangku?.orang.pangkat ?? null,
    golongan: pemangku?.orang.golongan ?? null,
    sifat: sifat === undefined || sifat === 'definitif' ? null : { plt: 'Plt.', plh: 'Plh.' }[sifat],
  };
}

function composeAtasan({ kinerja, jabatan, tanggal: hari }: BahanPejabat): LingkupPejabat['atasan'] {
  if (jabatan.atasan === undefined) return { jabatan: null, nama: null };
  const atasan = findJabatan(kinerja.isi, jabatan.atasan);
  return {
    jabatan: atasan?.nama ?? null,
    nama: findPemangkuPublik(kinerja.isi, jabatan.atasan, hari)?.orang.nama ?? null,
  };
}

function composeRataRata(bahan: BahanPejabat, kapan: 'triwulan' | 'sampai'): LingkupPejabat['capaian'] {
  const { persen, dihitung, dikecualikan } = computeRataRataBaris(bahan, kapan);
  return {
    rata_rata: persen ?? null,
    kategori: (bahan.aturan && findKategori(bahan.aturan.kategori, persen)) ?? null,
    dihitung: String(dihitung),
    dikecualikan: String(dikecualikan),
  };
}

function toText(rupiah: number | undefined): string | null {
  return rupiah === undefined ? null : String(rupiah);
}
