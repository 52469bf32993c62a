// What a correction changed: the sealed documents with a new edition, and every figure before → after.
import type { AnggaranBerubah, AngkaBerubah, Perbandingan, SisiAngka } from '../banding/perbandingan.ts';
import type { Kompilasi, LaporanCapaian } from '../domain/isi.generated.ts';
import type { Berkas, Isi } from '../domain/isi.ts';
import type { RalatGabungan } from '../domain/riwayat.ts';
import { formatPersen, formatRupiah, formatTw, formatUkuran, KOSONG } from '../format.ts';
import { nameBerkas } from './penjelasan-nama.ts';

/** The documents of `baru` that correct what `lama` had. All figures belong to each: they are one request. */
export function listRalat(lama: Isi, baru: Isi, banding: () => Perbandingan): RalatGabungan[] {
  const naik = listSegel(baru).flatMap(({ path, value }) => {
    const dahulu = listSegel(lama).find((satu) => satu.path === path);
    const isNaik = dahulu !== undefined && dahulu.value.edisi < value.edisi;
    return isNaik && value.ralat
      ? [{ path, edisi: value.edisi, tanggal: value.tanggal, alasan: value.ralat.alasan }]
      : [];
  });
  if (naik.length === 0) return [];
  const angka = listAngka(banding());
  return naik.map((satu) => ({ ...satu, nama: nameBerkas(baru, satu.path, undefined), angka }));
}

function listSegel(isi: Isi): Berkas<Kompilasi | LaporanCapaian>[] {
  return [...isi.kompilasi, ...isi['laporan-capaian']];
}

function listAngka({ angka, anggaran }: Perbandingan): RalatGabungan['angka'] {
  return [...angka.flatMap(describeAngka), ...anggaran.filter(({ ikut }) => !ikut).map(describeAnggaran)];
}

function describeAngka({ kode, nama, tahun, triwulan, lama, baru }: AngkaBerubah): RalatGabungan['angka'] {
  const sebut = `${kode} ${nama}, ${formatTw(triwulan)} ${tahun}`;
  return (['target', 'realisasi', 'capaian'] as const)
    .map((bagian) => {
      const apa = `${bagian} ${sebut}`;
      return { kode, nama, apa, lama: formatSisi(lama, bagian), baru: formatSisi(baru, bagian) };
    })
    .filter((satu) => satu.lama !== satu.baru);
}

function formatSisi(sisi: SisiAngka | undefined, bagian: 'target' | 'realisasi' | 'capaian'): string {
  if (!sisi) return KOSONG;
  if (bagian !== 'capaian') return formatUkuran(sisi[bagian], sisi.indikator.satuan);
  return 'persen' in sisi.capaian ? formatPersen(sisi.capaian.persen) : KOSONG;
}

function describeAnggaran({
  kode,
  nama,
  tahun,
  triwulan,
  lama,
  baru,
}: AnggaranBerubah): RalatGabungan['angka'][number] {
  const format = (rupiah: number | undefined) => (rupiah === undefined ? KOSONG : formatRupiah(rupiah));
  const apa = `realisasi anggaran ${kode} ${nama}, ${formatTw(triwulan)} ${tahun}`;
  return { kode, nama, apa, lama: format(lama?.realisasi), baru: format(baru?.realisasi) };
}
