// The fields of yearly templates: what the office promised and reached, over all and by sasaran.
import type { Triwulan } from '../domain/isi.generated.ts';
import { formatDaftar, formatNilai, formatTriwulan, KOSONG } from '../format.ts';
import { angka, daftar, kelompok, type ScopeOf, teks } from '../markup/fields.ts';
import { type BahanTahun, findTriwulanAkhir } from './bahan-tahun.ts';
import { describeMasa } from './lkjip-angka.ts';
import { computeEfisiensiSasaran } from './lkjip-program.ts';
import { computeRataRataIku, findPersen, type IkuTahun, type SasaranTahun } from './lkjip-sasaran.ts';
import { sumAnggaran } from './total-anggaran.ts';

const JUMLAH = {
  jumlah_indikator: teks('Banyaknya IKU'),
  tercapai: teks('Banyaknya IKU yang mencapai target'),
  tidak_tercapai: teks('Banyaknya IKU yang tidak mencapai target'),
  tanpa_capaian: teks('Banyaknya IKU tanpa capaian; kosong bila tidak ada'),
  rata_rata: angka('Rata-rata capaian IKU yang dapat dihitung'),
  kategori: teks('Kategori rata-rata itu; kosong bila tidak ada'),
} as const;

export const MEDAN_LKJIP = {
  masa: teks('"tahun 2024", atau "sampai dengan Triwulan III Tahun 2024" selama tahun belum selesai'),
  berjalan: teks('"Triwulan III", triwulan terakhir yang ada; kosong bila keempat triwulan ada'),
  belum_disahkan: teks('"Triwulan IV", triwulan yang segelnya belum ada atau belum cocok; kosong bila semua disahkan'),
  sampul_kaki: teks('Baris di bawah sampul: kecamatan, pemerintah, tahun'),
  capaian: kelompok(JUMLAH),
  anggaran: kelompok({
    pagu: angka('Jumlah pagu setahun'),
    realisasi: angka('Jumlah realisasi'),
    serapan: angka('Realisasi dibanding pagu, persen'),
  }),
  renstra: kelompok({ mulai: teks('"2021"'), selesai: teks('"2026"'), sumber: teks('Nama naskah Renstra') }),
  sasaran: daftar(
    'Sasaran Renstra yang mempunyai IKU tahun itu',
    kelompok({
      kode: teks('"S-1"'),
      uraian: teks('Rumusan sasaran'),
      tujuan: teks('Rumusan tujuannya'),
      ...JUMLAH,
      serapan: angka('Serapan anggaran program sasaran itu'),
      efisiensi: teks('"efisien"; kosong bila aturan kecamatan tidak menetapkannya'),
      indikator: daftar(
        'IKU sasaran itu',
        kelompok({
          kode: teks('"IKU-1"'),
          nama: teks('Nama indikator'),
          satuan: teks('Satuan'),
          target: teks('Target'),
          realisasi: teks('Realisasi'),
          capaian: angka('Capaian'),
          kategori: teks('Kategori capaian'),
        }),
      ),
    }),
  ),
} as const;

export function composeLingkupLkjip(bahan: BahanTahun): ScopeOf<typeof MEDAN_LKJIP> {
  const { kinerja, tahun, sasaran, renstra } = bahan;
  const akhir = findTriwulanAkhir(bahan);
  const { pagu, realisasiSampai, serapan } = sumAnggaran(bahan.anggaran);
  return {
    masa: describeMasa(bahan),
    berjalan: akhir === undefined || akhir === 4 ? null : formatTriwulan(akhir),
    belum_disahkan: formatDaftar(listBelumDisahkan(bahan).map(formatTriwulan)) || null,
    sampul_kaki: `${kinerja.instansi.nama}\n${kinerja.instansi.pemerintah}\n${tahun}`,
    capaian: composeJumlah(
      bahan,
      sasaran.flatMap(({ iku }) => iku),
    ),
    anggaran: { pagu: toText(pagu), realisasi: toText(realisasiSampai), serapan: serapan ?? null },
    renstra: {
      mulai: toText(renstra?.mulai),
      selesai: toText(renstra?.selesai),
      sumber: renstra?.sumber?.nama ?? null,
    },
    sasaran: sasaran.map((satu) => composeSasaran(bahan, satu)),
  };
}

function listBelumDisahkan({ kinerja, tahun, periode }: BahanTahun): Triwulan[] {
  const belum = [...kinerja.baris, ...kinerja.anggaran].filter((satu) => satu.tahun === tahun && !satu.disahkan);
  return periode.map(({ triwulan }) => triwulan).filter((satu) => belum.some(({ triwulan }) => triwulan === satu));
}

function composeSasaran(bahan: BahanTahun, satu: SasaranTahun): ScopeOf<typeof MEDAN_LKJIP>['sasaran'][number] {
  const { anggaran, kelas } = computeEfisiensiSasaran(bahan, satu);
  return {
    kode: satu.kode,
    uraian: satu.uraian,
    tujuan: satu.tujuan.uraian,
    ...composeJumlah(bahan, satu.iku),
    serapan: anggaran.serapan ?? null,
    efisiensi: kelas ?? null,
    indikator: satu.iku.map(({ indikator: { kode, nama, satuan }, targetTahun, kini }) => ({
      kode,
      nama,
      satuan,
      target: targetTahun === undefined ? KOSONG : formatNilai(targetTahun),
      realisasi: kini.realisasi === undefined ? KOSONG : formatNilai(kini.realisasi),
      capaian: findPersen(kini.capaian) ?? null,
      kategori: kini.kategori ?? null,
    })),
  };
}

function composeJumlah({ aturan }: BahanTahun, iku: IkuTahun[]): ScopeOf<typeof JUMLAH> {
  const count = (status: string) => iku.filter(({ kini }) => kini.capaian.status === status).length;
  const [tercapai, tidak] = [count('tercapai'), count('tidak-tercapai')];
  const sisa = iku.length - tercapai - tidak;
  const { rataRata, kategori } = computeRataRataIku(iku, aturan);
  return {
    jumlah_indikator: String(iku.length),
    tercapai: String(tercapai),
    tidak_tercapai: String(tidak),
    tanpa_capaian: sisa === 0 ? null : String(sisa),
    rata_rata: rataRata.persen ?? null,
    kategori: kategori ?? null,
  };
}

function toText(angka: number | undefined): string | null {
  return angka === undefined ? null : String(angka);
}
