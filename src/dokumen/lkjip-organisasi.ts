// Bab I: which rules the office goes by, and how it is made up.
import type { Unit } from '../domain/lookup.ts';
import { findPemangkuPublik } from '../domain/sebutan.ts';
import { formatAngka, KOSONG } from '../format.ts';
import { cell, list, paragraph, text } from '../markup/build.ts';
import type { Row } from '../markup/types.ts';
import { bagian } from './bagian.ts';
import type { BahanTahun } from './bahan-tahun.ts';

/** As the SOPs name them; what has been replaced says by what. */
export const DASAR_HUKUM = bagian<BahanTahun>('Dasar hukum menurut SOP.', ({ kinerja: { isi } }) => {
  const dasar = isi.sop.flatMap(({ value }) => value.dasar_hukum ?? []);
  const teks = dasar.map(({ teks: satu, diganti_oleh: baru }) => {
    return baru === undefined ? satu.trim() : `${satu.trim()} (telah diganti dengan ${baru.trim()})`;
  });
  if (!teks.length) return [paragraph('Belum diisi: tidak ada dasar_hukum dalam sop/.')];
  return [list(true, [...new Set(teks)])];
});

export const TABEL_ORGANISASI = bagian<BahanTahun>('Unit kerja dengan jabatan pimpinan dan pemangkunya.', (bahan) => {
  const { unit } = bahan.kinerja.instansi;
  return [
    {
      type: 'table',
      caption: text(`Susunan organisasi ${bahan.kinerja.instansi.nama}`),
      widths: [5, 33, 30, 32],
      head: [['No', 'Unit Kerja', 'Di bawah', 'Pimpinan'].map((judul) => cell(judul))],
      body: unit.map((satu, index) => composeUnit(bahan, satu, index)),
    },
  ];
});

function composeUnit({ kinerja: { isi, instansi }, hari }: BahanTahun, { id, nama, induk }: Unit, index: number): Row {
  const jabatan = isi.pejabat.flatMap(({ value }) => value.jabatan).find(({ unit }) => unit === id);
  const pemangku = jabatan && findPemangkuPublik(isi, jabatan.id, hari);
  const pimpinan = [jabatan?.nama, pemangku?.orang.nama].filter((satu) => satu !== undefined).join('\n');
  return [
    cell(String(index + 1), { role: 'number' }),
    cell(nama, { role: 'label' }),
    cell(instansi.unit.find((satu) => satu.id === induk)?.nama ?? KOSONG),
    cell(pimpinan || KOSONG),
  ];
}

export const TABEL_SKALA = bagian<BahanTahun>('Skala kategori capaian dan sumbernya.', ({ aturan, tahun }) => {
  if (!aturan) return [paragraph(`Belum diisi: aturan/capaian.yaml tidak memuat aturan yang berlaku tahun ${tahun}.`)];
  const { nama, kelas, sumber } = aturan.kategori;
  const catatan = sumber.catatan === undefined ? '' : ` ${sumber.catatan.trim()}`;
  return [
    {
      type: 'table',
      caption: text(nama),
      widths: [8, 46, 46],
      head: [['No', 'Capaian', 'Kategori'].map((judul) => cell(judul))],
      body: kelas.map((satu, index) => [
        cell(String(index + 1), { role: 'number' }),
        cell(describeKelas(satu.di_atas, kelas[index - 1]?.di_atas)),
        cell(satu.nama, { role: 'label' }),
      ]),
    },
    paragraph(`Sumber: ${sumber.nama}.${catatan}`),
  ];
});

function describeKelas(bawah: number | undefined, atas: number | undefined): string {
  const [lebih, sampai] = [bawah, atas].map((satu) => satu !== undefined && `${formatAngka(satu)}%`);
  if (!lebih) return sampai ? `${sampai} ke bawah` : KOSONG;
  return sampai ? `Lebih dari ${lebih} sampai ${sampai}` : `Lebih dari ${lebih}`;
}
