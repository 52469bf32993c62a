import type { Format } from '../domain/isi.generated.ts';
import { findFormat, findUnit, listTriwulan } from '../domain/lookup.ts';
import { formatPeriode, formatTriwulan } from '../format.ts';
import { kelompok, type ScopeOf, tanggal, teks } from '../markup/fields.ts';
import { bagian, type DaftarBagian } from './bagian.ts';
import { type BahanTriwulan, prepareBahanTriwulan } from './bahan-triwulan.ts';
import { composeTabelDefinisi, composeTabelFormat } from './format-data.ts';
import { composeInstansi, MEDAN_INSTANSI } from './instansi.ts';
import { defineJenis, requireSubjek } from './jenis-dokumen.ts';
import { isTerbit } from './pengesah.ts';
import { findKepalaUnit } from './penyetuju.ts';
import { TANDA_TANGAN } from './tanda-tangan.ts';

/** What a document for one unit that is asked to report a triwulan is made from. */
export interface BahanUnit extends BahanTriwulan {
  unit: { id: string; nama: string };
  isian: Format['isian'][number]; // what the unit is asked for
}

const BAGIAN_UNIT: DaftarBagian<BahanUnit> = {
  'tabel format': bagian('Formulir kosong: indikator unit ini dengan target dan ruang isian.', composeTabelFormat),
  'tabel definisi': bagian('Definisi, cara menghitung, dan sumber data tiap indikator unit ini.', composeTabelDefinisi),
  'tanda-tangan': TANDA_TANGAN,
};

const MEDAN_UNIT = {
  instansi: MEDAN_INSTANSI,
  tahun: teks('"2024"'),
  triwulan: teks('"Triwulan I"'),
  periode: teks('"Triwulan I Tahun 2024"'),
  tanggal: tanggal('Tanggal format.yaml'),
  tenggat: tanggal('Hari terakhir pengisian'),
  unit: kelompok({ id: teks('Pengenal unit'), nama: teks('"Seksi Pemerintahan"') }),
  kepala: kelompok({ jabatan: teks('Jabatan kepala unit; kosong bila tidak ada') }),
  jumlah_indikator: teks('Banyaknya indikator yang diminta'),
} as const;

/** One document for each unit that a format asks to report, in each triwulan. */
export const UNIT_TRIWULAN = defineJenis<BahanUnit>({
  medan: MEDAN_UNIT,
  bagian: BAGIAN_UNIT,
  list: ({ isi }) =>
    listTriwulan(isi).flatMap((periode) => {
      const format = findFormat(isi, periode.tahun, periode.triwulan)?.value;
      return (format?.isian ?? []).map(({ unit }) => ({ periode, unit }));
    }),
  prepare(kinerja, { periode, unit: id }, kepala, laman) {
    const bahan = prepareBahanTriwulan(kinerja, requireSubjek(periode, 'periode'), kepala, laman);
    const unit = findUnit(kinerja.isi, requireSubjek(id, 'unit'));
    const isian = bahan.format?.isian.find((satu) => satu.unit === id);
    if (!unit || !isian) throw new Error(`unit ${id} has no format: check the content first`);
    const kepalaUnit = findKepalaUnit(kinerja.isi, unit.id);
    return { ...bahan, ...(kepalaUnit && { jabatan: kepalaUnit }), unit, isian };
  },
  composeLingkup: composeLingkupUnit,
  isSah: ({ pengesah }, mode) => isTerbit(pengesah, mode),
});

function composeLingkupUnit(bahan: BahanUnit): ScopeOf<typeof MEDAN_UNIT> {
  const { kinerja, periode, tanggalDokumen, isian, unit, jabatan } = bahan;
  return {
    instansi: composeInstansi(kinerja.instansi),
    tahun: String(periode.tahun),
    triwulan: formatTriwulan(periode.triwulan),
    periode: formatPeriode(periode),
    tanggal: tanggalDokumen ?? null,
    tenggat: isian.tenggat ?? null,
    unit: { id: unit.id, nama: unit.nama },
    kepala: { jabatan: jabatan?.nama ?? null },
    jumlah_indikator: String(isian.indikator.length),
  };
}
