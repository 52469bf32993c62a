import type { Perkin } from '../domain/isi.generated.ts';
import { lastDayOf } from '../domain/kalender.ts';
import { findJabatan, findPerkin, type Jabatan } from '../domain/lookup.ts';
import { kelompok, type ScopeOf, tanggal, teks } from '../markup/fields.ts';
import type { LinkBase } from '../markup/link.ts';
import type { DaftarBagian } from './bagian.ts';
import { composeInstansi, MEDAN_INSTANSI } from './instansi.ts';
import { defineJenis, requireSubjek } from './jenis-dokumen.ts';
import { findPengesah, isTerbit, type Pengesah } from './pengesah.ts';
import { type BahanBertanda, TANDA_TANGAN } from './tanda-tangan.ts';

/** What a yearly document about one official's perkin is made from. */
export interface BahanPejabatTahun extends BahanBertanda {
  laman: LinkBase;
  tahun: number;
  jabatan: Jabatan;
  perkin: Perkin;
  pengesah: Pengesah;
}

const BAGIAN_PEJABAT_TAHUN: DaftarBagian<BahanPejabatTahun> = {
  'tanda-tangan': TANDA_TANGAN,
};

const MEDAN_PEJABAT_TAHUN = {
  instansi: MEDAN_INSTANSI,
  tahun: teks('"2024"'),
  tanggal: tanggal('Tanggal perkin; kosong bila belum ada'),
  jabatan: kelompok({ id: teks('Pengenal jabatan'), nama: teks('"Kepala Seksi Pemerintahan"') }),
} as const;

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
    const pengesah = findPengesah(isi, kepala.pengesah, { tahun, jabatan: id });
    return {
      kinerja,
      laman,
      penandaTangan: kepala.penanda_tangan ?? {},
      tanggal: pengesah.tanggal ?? lastDayOf(tahun, 4),
      tanggalDokumen: pengesah.tanggal,
      tahun,
      jabatan,
      perkin,
      pengesah,
    };
  },
  composeLingkup: composeLingkupPejabatTahun,
  isSah: ({ pengesah }, mode) => isTerbit(pengesah, mode),
});

function composeLingkupPejabatTahun(bahan: BahanPejabatTahun): ScopeOf<typeof MEDAN_PEJABAT_TAHUN> {
  const { kinerja, tahun, tanggalDokumen, jabatan } = bahan;
  return {
    instansi: composeInstansi(kinerja.instansi),
    tahun: String(tahun),
    tanggal: tanggalDokumen ?? null,
    jabatan: { id: jabatan.id, nama: jabatan.nama },
  };
}
