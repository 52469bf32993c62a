// The parts of a quarterly document about the whole office.
import { pathOfJenis } from '../domain/isi.ts';
import type { Baris, Level } from '../domain/kinerja.ts';
import type { Block } from '../markup/types.ts';
import { composeAturanCapaian } from './aturan-capaian.ts';
import { type Bagian, bagian, type DaftarBagian } from './bagian.ts';
import type { BahanTriwulan } from './bahan-triwulan.ts';
import { numberBaris } from './baris-janji.ts';
import { composeTabelKategori } from './capaian-kategori.ts';
import { composeTabelLampiran } from './capaian-lampiran.ts';
import { composeTabelProgram } from './capaian-program.ts';
import { composeTabelRingkas } from './capaian-ringkas.ts';
import { composeTabelPerbandingan } from './capaian-perbandingan.ts';
import { composeTabelTren } from './capaian-tren.ts';
import { TABEL_REKOMENDASI } from './evaluasi-triwulan.ts';
import { composeAnalisisKompilasi, composeTabelKompilasi, composeTabelUnit, listBarisFormat } from './kompilasi.ts';
import { defineNarasi } from './narasi.ts';
import { composeCatatanRalat, SEGEL } from './segel.ts';
import { composeTabelAnalisis } from './tabel-analisis.ts';
import { composeTabelAnggaran } from './tabel-anggaran.ts';
import { TANDA_TANGAN } from './tanda-tangan.ts';

/** As people name them in a template. */
const TINGKAT = {
  iku: { level: 'sasaran', judul: 'Capaian IKU', induk: 'Sasaran' },
  program: { level: 'program', judul: 'Capaian program', induk: 'Program' },
  kegiatan: { level: 'kegiatan', judul: 'Capaian kegiatan', induk: 'Kegiatan' },
  'sub-kegiatan': { level: 'sub-kegiatan', judul: 'Capaian sub kegiatan', induk: 'Sub Kegiatan' },
} as const satisfies Record<string, { level: Level; judul: string; induk: string }>;

const NAMA_TINGKAT = ['iku', 'program', 'kegiatan', 'sub-kegiatan'] as const satisfies (keyof typeof TINGKAT)[];

type Tingkat = (typeof TINGKAT)[keyof typeof TINGKAT];

/** A table of the indikator of one level: `::: tabel capaian tingkat="program"`. */
function ofTingkat(
  about: string,
  compose: (bahan: BahanTriwulan, baris: Baris[], tingkat: Tingkat) => Block[],
): Bagian<BahanTriwulan> {
  return {
    about,
    arguments: { tingkat: { about: 'indikator yang mana; bawaan: iku', required: false, choices: NAMA_TINGKAT } },
    compose(bahan, argumen) {
      const nama = NAMA_TINGKAT.find((satu) => satu === (argumen.tingkat ?? 'iku'));
      if (nama === undefined) return { salah: `tingkat "${argumen.tingkat}" tidak dikenal` };
      const tingkat = TINGKAT[nama];
      return compose(
        bahan,
        bahan.baris.filter(({ indikator }) => indikator.level === tingkat.level),
        tingkat,
      );
    },
  };
}

export const BAGIAN_UMUM_TRIWULAN: DaftarBagian<BahanTriwulan> = {
  'tanda-tangan': TANDA_TANGAN,
  segel: SEGEL,
  'catatan ralat': bagian(
    'Keterangan "disusun sebelum ralat" bila kompilasinya diralat sesudah itu.',
    composeCatatanRalat,
  ),
  'tabel unit-pengisi': bagian('Unit yang diminta mengisi, tenggat, dan yang belum melapor.', composeTabelUnit),
  'tabel kompilasi': bagian(
    'Target, realisasi, dan capaian tiap indikator yang diminta format.',
    composeTabelKompilasi,
  ),
  'tabel analisis-kompilasi': bagian(
    'Perhitungan, analisis, dan bukti dukung data kompilasi.',
    composeAnalisisKompilasi,
  ),
  'aturan-capaian': bagian('Rumus, skala kategori, dan sumbernya untuk IKU.', ({ baris, aturan }) => {
    const iku = baris.filter(({ indikator }) => indikator.level === 'sasaran');
    return composeAturanCapaian({ baris: numberBaris(iku), aturan });
  }),
  'aturan-capaian kompilasi': bagian('Rumus, skala kategori, dan sumbernya untuk tabel kompilasi.', (bahan) =>
    composeAturanCapaian({ ...bahan, baris: listBarisFormat(bahan) }),
  ),
  'tabel capaian': ofTingkat('Target, realisasi, capaian, dan kategori.', (bahan, baris, nama) =>
    composeTabelRingkas({ ...bahan, baris: numberBaris(baris) }, nama),
  ),
  'tabel capaian-sampai': ofTingkat('Seperti tabel capaian, sampai dengan triwulan ini.', (bahan, baris, nama) =>
    composeTabelRingkas({ ...bahan, baris: numberBaris(baris) }, { ...nama, kapan: 'sampai' }),
  ),
  'tabel analisis': ofTingkat('Perhitungan, pendorong, penghambat, tindak lanjut, dan bukti.', (bahan, baris) =>
    composeTabelAnalisis({ ...bahan, baris: numberBaris(baris) }),
  ),
  'tabel tren': ofTingkat('Capaian tiap triwulan tahun ini dan perubahannya.', (bahan, baris) =>
    composeTabelTren({ ...bahan, baris }),
  ),
  'tabel perbandingan': ofTingkat('Dibandingkan dengan triwulan sebelumnya dan tahun lalu.', (bahan, baris) =>
    composeTabelPerbandingan({ ...bahan, baris }),
  ),
  'tabel kategori': bagian('Banyaknya indikator menurut kategori capaian.', composeTabelKategori),
  'tabel program': bagian('Capaian dan anggaran program, kegiatan, dan sub kegiatan.', (bahan) =>
    composeTabelProgram(bahan),
  ),
  'tabel data-program': bagian('Capaian dan anggaran program saja.', (bahan) =>
    composeTabelProgram(
      { ...bahan, anggaran: bahan.anggaran.filter(({ level }) => level === 'program') },
      'Data capaian kinerja program',
    ),
  ),
  'tabel anggaran': bagian('Pagu dan realisasi semua program.', (bahan) =>
    composeTabelAnggaran(bahan, `Tidak ada anggaran pada program/${bahan.periode.tahun}.yaml.`),
  ),
  'tabel lampiran': bagian(
    'Semua indikator dengan anggaran, analisis, dan bukti; lembar mendatar.',
    composeTabelLampiran,
  ),
  'tabel rekomendasi': TABEL_REKOMENDASI,
  'narasi laporan-capaian': defineNarasi(
    'Narasi dari laporan-capaian.yaml triwulan itu.',
    ['ringkasan', 'kendala', 'tindak_lanjut'],
    ({ laporan, periode }, kunci) => ({
      teks: laporan?.[kunci],
      berkas: pathOfJenis('laporan-capaian', periode),
      kunci,
    }),
  ),
  'narasi evaluasi': defineNarasi(
    'Narasi dari evaluasi.yaml triwulan itu.',
    ['pendahuluan', 'pendorong', 'penghambat', 'penutup'],
    ({ evaluasi, periode }, kunci) => ({ teks: evaluasi?.[kunci], berkas: pathOfJenis('evaluasi', periode), kunci }),
  ),
};
