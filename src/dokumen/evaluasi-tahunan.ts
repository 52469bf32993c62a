// The yearly evaluation: how the year went by triwulan, what it recommends, what became of earlier recommendations.
import { pathOfJenis } from '../domain/isi.ts';
import { findKategori } from '../domain/kategori.ts';
import type { Baris } from '../domain/kinerja.ts';
import { ofTriwulan } from '../domain/lookup.ts';
import { formatPeriode } from '../format.ts';
import { paragraph } from '../markup/build.ts';
import type { Block } from '../markup/types.ts';
import { bagian, type DaftarBagian } from './bagian.ts';
import type { BahanTahun } from './bahan-tahun.ts';
import { composeTabelKategori } from './capaian-kategori.ts';
import { composeTabelTren } from './capaian-tren.ts';
import { composeTabelHasil, composeTabelSaran } from './evaluasi-triwulan.ts';
import { findPersen, measureBaris } from './lkjip-sasaran.ts';
import { defineNarasi } from './narasi.ts';

export const BAGIAN_EVALUASI_TAHUNAN: DaftarBagian<BahanTahun> = {
  'narasi evaluasi': defineNarasi(
    'Narasi dari laporan/<tahun>/evaluasi.yaml.',
    ['pendorong', 'penghambat', 'penutup'],
    ({ evaluasi, tahun }, kunci) => ({
      teks: evaluasi?.[kunci],
      berkas: pathOfJenis('evaluasi-tahunan', { tahun }),
      kunci,
    }),
  ),
  'tabel kategori': bagian('Banyaknya indikator menurut kategori capaian tahun itu.', composeKategori),
  'tabel tren': bagian('Capaian IKU tiap triwulan tahun itu dan perubahannya.', composeTren),
  'tabel rekomendasi': bagian('Masalah, aksi, penanggung jawab, dan tenggat evaluasi tahunan.', composeSaran),
  'tabel tindak-lanjut': bagian('Hasil rekomendasi evaluasi triwulan tahun itu dan evaluasi tahun lalu.', composeHasil),
};

function composeKategori({ baris, aturan, tahun }: BahanTahun): Block[] {
  if (!baris.length) return [paragraph(`Belum ada pengukuran tahun ${tahun}.`)];
  const setahun = baris.map((satu): Baris => {
    const { target, realisasi, capaian } = measureBaris(satu);
    return {
      ...satu,
      target,
      realisasi,
      capaian,
      kategori: aturan && findKategori(aturan.kategori, findPersen(capaian)),
    };
  });
  return composeTabelKategori({ baris: setahun, aturan, tanpaTarget: 'Tanpa target tahun itu' });
}

function composeTren({ kinerja, periode, baris, aturan, tahun }: BahanTahun): Block[] {
  const akhir = periode.at(-1);
  const iku = baris.filter(({ indikator }) => indikator.level === 'sasaran');
  if (!akhir || !iku.length) return [paragraph(`Belum ada pengukuran tahun ${tahun}.`)];
  return composeTabelTren({ kinerja, periode: akhir, baris: iku, aturan });
}

function composeSaran({ kinerja, evaluasi, tahun }: BahanTahun): Block[] {
  if (!evaluasi?.rekomendasi?.length)
    return [paragraph(`Belum diisi pada ${pathOfJenis('evaluasi-tahunan', { tahun })} (rekomendasi).`)];
  return [composeTabelSaran(kinerja.isi, evaluasi.rekomendasi, `Rekomendasi evaluasi tahun ${tahun}`)];
}

function composeHasil({ kinerja: { isi }, periode, tahun }: BahanTahun): Block[] {
  const lalu = isi['evaluasi-tahunan'].find(({ value }) => value.tahun === tahun - 1)?.value;
  const daftar = [
    { rekomendasi: lalu?.rekomendasi, judul: `tahun ${tahun - 1}` },
    ...periode.map((satu) => ({
      rekomendasi: ofTriwulan(isi.evaluasi, satu.tahun, satu.triwulan)[0]?.value.rekomendasi,
      judul: formatPeriode(satu),
    })),
  ];
  const tabel = daftar.flatMap(({ rekomendasi, judul }) =>
    rekomendasi?.length ? [composeTabelHasil(isi, rekomendasi, `Tindak lanjut rekomendasi evaluasi ${judul}`)] : [],
  );
  return tabel.length
    ? tabel
    : [paragraph(`Belum ada rekomendasi evaluasi sebelumnya untuk ditindaklanjuti tahun ${tahun}.`)];
}
