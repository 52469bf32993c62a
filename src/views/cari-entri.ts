// Everything that can be found, by kind: what stands behind it, where it is, and by which words.
import type { EntriCari, JenisCari } from '../cari/indeks.ts';
import type { Indikator } from '../domain/kinerja.ts';
import { listButir } from '../markup/outline.ts';
import { viewDaftarDokumen } from './dokumen.ts';
import { BERANDA, DAFTAR_MASALAH, type Kerangka, PANDUAN_TEMPLAT } from './kerangka.ts';
import { listPeriodeView } from './periode.ts';
import { viewDaftarPejabat } from './pejabat.ts';
import { viewDaftarPerjanjian } from './perjanjian.ts';
import { listProgramTahun } from './program.ts';
import { listRenstra } from './sasaran.ts';
import { listSopView } from './sop.ts';
import { jalurDokumen, jalurIndikator, jalurLangkah, jalurProgram, jalurSasaran, linkUnit } from './tautan.ts';
import { listIndikator, listTahun, type Terbitan } from './terbitan.ts';
import { viewDaftarUnit } from './unit.ts';

type Bahan = Pick<EntriCari, 'judul' | 'jalur'> & Partial<EntriCari>;

export function composeEntri(jenis: JenisCari, bahan: Bahan): EntriCari {
  return { tempat: '', sebutan: '', teks: '', kode: [], bagian: [], draf: false, ...bahan, jenis };
}

/** The site's own parts, and a page for every triwulan that has begun. */
export function listLaman(terbitan: Terbitan, { kaki }: Pick<Kerangka, 'kaki'>): EntriCari[] {
  const tautan = [BERANDA, ...kaki.flatMap((satu) => satu.tautan), PANDUAN_TEMPLAT, DAFTAR_MASALAH];
  const laman = tautan.map(({ teks, jalur }) =>
    composeEntri('Laman', { judul: teks, jalur, sebutan: KATA_LAIN[jalur] ?? '' }),
  );
  const triwulan = listTahun(terbitan).flatMap((tahun) =>
    listPeriodeView(terbitan, tahun).flatMap(({ judul, jalur, triwulan, bulan, kata }) =>
      jalur === undefined
        ? []
        : [
            composeEntri('Laman', {
              judul: `Capaian ${judul}`,
              jalur,
              teks: `${bulan} ${tahun}. ${kata}.`,
              kode: [`TW ${triwulan} ${tahun}`],
            }),
          ],
    ),
  );
  return [...laman, ...triwulan];
}

/** What people call a page that has another name. */
const KATA_LAIN: Record<string, string> = {
  '/': 'Halaman depan, ringkasan tahun ini, sekilas.',
  '/capaian/': 'Realisasi, target, hasil, prestasi, kinerja setiap triwulan dan tahun.',
  '/data/': 'Unduh CSV, JSON, Excel, XLSX, tabel, set data, API.',
  '/dokumen/': 'Unduh laporan, PDF, Word, LKjIP, LAKIP.',
  '/edisi/': 'Arsip terbitan setiap triwulan yang tidak berubah.',
  '/kepatuhan/': 'Tenggat, keterlambatan, terlambat, tepat waktu menurut SOP.',
  '/panduan/': 'Cara mengisi data, petunjuk pegawai.',
  '/panduan/masalah/': 'Kode pesan kesalahan dan peringatan pemeriksaan.',
  '/pejabat/': 'Camat, sekretaris, kepala seksi, kepala sub bagian, struktur organisasi.',
  '/perbandingan/': 'Membandingkan tahun dan unit.',
  '/periksa/': 'Memeriksa keaslian berkas, verifikasi, kode QR, sidik SHA-256.',
  '/perjanjian/': 'Perkin, janji kinerja pejabat.',
  '/posisi/': 'Berkas ada di siapa, menunggu persetujuan siapa.',
  '/program/': 'Anggaran, pagu, belanja, serapan, APBD, uang.',
  '/ralat/': 'Koreksi, pembetulan, perbaikan angka.',
  '/riwayat/': 'Siapa menyetujui apa dan kapan, jejak persetujuan, komit.',
  '/sasaran/': 'Renstra, tujuan, IKU, indikator kinerja utama.',
  '/sop/': 'Standar operasional prosedur, alur kerja.',
  '/sumber/': 'Isian YAML, repositori, baris asal angka.',
  '/tentang/': 'Cara menghitung capaian, rumus, alamat kantor, kontak.',
  '/unit/': 'Seksi, sub bagian, sekretariat.',
};

export function listSasaranCari(terbitan: Terbitan): EntriCari[] {
  return listRenstra(terbitan).flatMap(({ value }) =>
    value.tujuan.flatMap((tujuan) =>
      tujuan.sasaran.map(({ kode, uraian }) =>
        composeEntri('Sasaran', { judul: uraian, jalur: jalurSasaran(kode), tempat: tujuan.uraian, kode: [kode] }),
      ),
    ),
  );
}

export function listIndikatorCari(terbitan: Terbitan): EntriCari[] {
  return listIndikator(terbitan).map((indikator) =>
    composeEntri('Indikator', {
      judul: indikator.nama,
      jalur: jalurIndikator(indikator.kode),
      tempat: indikator.induk.nama,
      teks: describeIndikator(terbitan, indikator),
      kode: [indikator.kode],
    }),
  );
}

function describeIndikator(terbitan: Terbitan, { unit, iku }: Indikator): string {
  const definisi = iku ? [iku.definisi, `Sumber data: ${iku.sumberData}.`] : [];
  return [...definisi, `Diisi ${linkUnit(terbitan, unit).teks}.`].join(' ');
}

export function listUnitCari(terbitan: Terbitan): EntriCari[] {
  return viewDaftarUnit(terbitan).unit.map(({ nama, jenis, jalur, induk }) =>
    composeEntri('Unit', { judul: nama, jalur, tempat: induk ?? '', teks: jenis }),
  );
}

/** Under the name of the newest year that has the code. */
export function listProgramCari(terbitan: Terbitan): EntriCari[] {
  const semua = listProgramTahun(terbitan).flatMap(({ value }) =>
    value.program.flatMap((program) => [
      { ...program, tempat: 'Program' },
      ...(program.kegiatan ?? []).flatMap((kegiatan) => [
        { ...kegiatan, tempat: program.nama },
        ...(kegiatan.sub_kegiatan ?? []).map((sub) => ({ ...sub, tempat: kegiatan.nama })),
      ]),
    ]),
  );
  const entri = semua.map(({ kode, nama, tempat }) =>
    composeEntri('Program', { judul: nama, jalur: jalurProgram(kode), tempat, kode: [kode] }),
  );
  return uniqueJalur(entri);
}

export function uniqueJalur(entri: EntriCari[]): EntriCari[] {
  return entri.filter(({ jalur }, nomor) => entri.findIndex((satu) => satu.jalur === jalur) === nomor);
}

export function listPerjanjianCari(terbitan: Terbitan): EntriCari[] {
  return viewDaftarPerjanjian(terbitan).tahun.flatMap(({ tahun, perjanjian }) =>
    perjanjian.map(({ jabatan, jalur, pertama }) =>
      composeEntri('Perjanjian', {
        judul: `Perjanjian kinerja ${jabatan} ${tahun}`,
        jalur,
        sebutan: 'Perkin',
        teks: pertama.nama ?? '',
      }),
    ),
  );
}

/** Officials by the names that their own page shows, and no others. */
export function listPejabatCari(terbitan: Terbitan): EntriCari[] {
  const { jabatan, kerangka } = viewDaftarPejabat(terbitan);
  return jabatan.map(({ id, nama, unit, kini }) =>
    composeEntri('Pejabat', {
      judul: nama,
      jalur: `${kerangka.jalur}#${id}`,
      tempat: unit?.teks ?? '',
      teks: kini.map((satu) => `${satu.sebutan}: ${satu.nama}.`).join(' '),
    }),
  );
}

/** By title, what they are about, and their headings: a document is long, and each figure of it has a page of its own. */
export function listDokumenCari(terbitan: Terbitan): EntriCari[] {
  const isi = new Map(terbitan.dokumen.map(({ dokumen }) => [jalurDokumen(dokumen.id), dokumen]));
  return viewDaftarDokumen(terbitan).kelompok.flatMap(({ judul: tempat, dokumen }) =>
    dokumen.map(({ judul, perihal, jalur, draf }) => {
      const milik = isi.get(jalur);
      const bagian = milik ? listButir(milik, 'bab').map(({ id, label }) => ({ teks: label, jangkar: id })) : [];
      return composeEntri('Dokumen', { judul, jalur, tempat, teks: perihal, bagian, draf });
    }),
  );
}

export function listSopCari(terbitan: Terbitan): EntriCari[] {
  return listSopView(terbitan).flatMap(({ id, kerangka, langkah }) => [
    composeEntri('SOP', { judul: kerangka.judul, jalur: kerangka.jalur, teks: kerangka.uraian }),
    ...langkah.map(({ nomor, kegiatan, pelaksana }) =>
      composeEntri('SOP', {
        judul: kegiatan,
        jalur: jalurLangkah(id, nomor),
        tempat: `${kerangka.judul}, langkah ${nomor}`,
        teks: pelaksana,
      }),
    ),
  ]);
}
