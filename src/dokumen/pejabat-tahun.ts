import { findJabatan, findPerkin, findUnit, type Jabatan } from '../domain/lookup.ts';
import { readPerjanjian } from '../domain/perjanjian.ts';
import { kelompok, type ScopeOf, tanggal, teks } from '../markup/fields.ts';
import type { LinkBase } from '../markup/link.ts';
import type { DaftarBagian } from './bagian.ts';
import { composeInstansi, MEDAN_INSTANSI } from './instansi.ts';
import { defineJenis, requireSubjek } from './jenis-dokumen.ts';
import { findPengesah, isTerbit, type Pengesah } from './pengesah.ts';
import {
  BAGIAN_PERJANJIAN,
  type BahanPerjanjian,
  describeTanggal,
  findAtasan,
  findPihak,
} from './perjanjian-kinerja.ts';
import { TANDA_TANGAN } from './tanda-tangan.ts';

/** What a yearly document about one official's perkin is made from. */
export interface BahanPejabatTahun extends BahanPerjanjian {
  laman: LinkBase;
  tahun: number;
  pengesah: Pengesah;
}

const BAGIAN_PEJABAT_TAHUN: DaftarBagian<BahanPejabatTahun> = {
  'tanda-tangan': TANDA_TANGAN,
  ...BAGIAN_PERJANJIAN,
};

const PIHAK = kelompok({
  jabatan: teks('"Kepala Seksi Pemerintahan"'),
  nama: teks('Nama pada tanggal perjanjian; kosong bila staf, di luar kecamatan, atau tidak ada'),
  nip: teks('NIP; pakai saringan nip'),
  pangkat: teks('"Penata Tingkat I"'),
  golongan: teks('"III/d"'),
});

const MEDAN_PEJABAT_TAHUN = {
  instansi: MEDAN_INSTANSI,
  tahun: teks('"2024"'),
  tanggal: tanggal('Tanggal perjanjian yang berlaku: perubahan terakhir, atau perkin itu sendiri'),
  jabatan: kelompok({
    id: teks('Pengenal jabatan'),
    nama: teks('"Kepala Seksi Pemerintahan"'),
    jenis_unit: teks('"pimpinan", "sekretariat", "subbagian", atau "seksi"'),
  }),
  judul_perjanjian: teks('"Perjanjian Kinerja", atau "Perjanjian Kinerja Perubahan" bila perkin memuat perubahan'),
  pihak_pertama: PIHAK,
  pihak_kedua: PIHAK,
  perubahan: teks('Tanggal perubahan yang sudah termasuk; kosong bila tidak ada'),
  menyusul: teks('Tanggal perubahan program sesudah perjanjian ini; kosong bila tidak ada'),
} as const;

type LingkupPejabatTahun = ScopeOf<typeof MEDAN_PEJABAT_TAHUN>;

/** One document for each perkin. */
export const PEJABAT_TAHUN = defineJenis<BahanPejabatTahun>({
  medan: MEDAN_PEJABAT_TAHUN,
  bagian: BAGIAN_PEJABAT_TAHUN,
  list: ({ isi }) => isi.perkin.map(({ value: { tahun, jabatan } }) => ({ tahun, jabatan })),
  prepare(kinerja, subjek, kepala, laman) {
    const { isi } = kinerja;
    const [tahun, id] = [requireSubjek(subjek.tahun, 'tahun'), requireSubjek(subjek.jabatan, 'jabatan')];
    const [jabatan, perkin] = [findJabatan(isi, id), findPerkin(isi, tahun, id)?.value];
    if (!jabatan || !perkin) throw new Error(`perkin ${id} ${tahun}: check the content first`);
    const perjanjian = readPerjanjian(isi, perkin);
    return {
      kinerja,
      laman,
      penandaTangan: kepala.penanda_tangan ?? {},
      tanggal: perjanjian.tanggal,
      tanggalDokumen: perjanjian.tanggal,
      tahun,
      jabatan,
      perkin,
      perjanjian,
      pengesah: findPengesah(isi, kepala.pengesah, { tahun, jabatan: id }),
    };
  },
  composeLingkup: composeLingkupPejabatTahun,
  isSah: ({ pengesah }, mode) => isTerbit(pengesah, mode),
});

function composeLingkupPejabatTahun(bahan: BahanPejabatTahun): LingkupPejabatTahun {
  const { kinerja, tahun, jabatan, perjanjian } = bahan;
  const unit = jabatan.unit === undefined ? undefined : findUnit(kinerja.isi, jabatan.unit);
  return {
    instansi: composeInstansi(kinerja.instansi),
    tahun: String(tahun),
    tanggal: perjanjian.tanggal,
    jabatan: { id: jabatan.id, nama: jabatan.nama, jenis_unit: unit?.jenis ?? null },
    judul_perjanjian: perjanjian.isPerubahan ? 'Perjanjian Kinerja Perubahan' : 'Perjanjian Kinerja',
    pihak_pertama: composePihak(bahan, jabatan),
    pihak_kedua: composePihak(bahan, findAtasan(bahan)),
    perubahan: perjanjian.perubahan.length ? describeTanggal(perjanjian.perubahan) : null,
    menyusul: perjanjian.menyusul.length ? describeTanggal(perjanjian.menyusul) : null,
  };
}

function composePihak(bahan: BahanPejabatTahun, jabatan: Jabatan | undefined): LingkupPejabatTahun['pihak_pertama'] {
  const orang = jabatan && findPihak(bahan, jabatan)?.orang;
  return {
    jabatan: jabatan?.nama ?? null,
    nama: orang?.nama ?? null,
    nip: orang?.nip ?? null,
    pangkat: orang?.pangkat ?? null,
    golongan: orang?.golongan ?? null,
  };
}
