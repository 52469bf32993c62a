// The second half of the play: documents are sealed, uploaded, evaluated and kept, and one figure is corrected.
import type { Isi } from '../domain/isi.ts';
import { findJabatan, findUnit } from '../domain/lookup.ts';
import { editYaml } from '../source/edit.ts';
import type { Folder, TextFile } from '../source/files.ts';
import { type Adegan, nameMasa, pathsOf } from './adegan.ts';
import {
  type Bahan,
  composeArsip,
  composeEvaluasi,
  composeRalatSegel,
  composeSatuData,
  composeSegel,
  composeTahunan,
} from './dokumen-contoh.ts';
import type { Lakon } from './lakon.ts';
import { dayOf, type Masa } from './masa.ts';

/** Sealing, uploading, evaluating, keeping: one after the other. */
export function listPengesahan(isi: Isi, masa: Masa): Adegan[] {
  const satuData = pathsOf(masa, 'satu-data.yaml');
  const bahan = (folder: Folder): Bahan => ({ masa, folder });
  const perencanaan = { peran: 'kasubag-perencanaan' };
  const unggah = {
    peran: 'admin-satu-data',
    luar: 'data diunggah ke portal Satu Data; yang dicatat di sini tanda terimanya',
  };
  const tahunan: Adegan = {
    id: 'laporan-tahunan',
    judul: `Laporan Kinerja dan evaluasi tahun ${masa.tahun}`,
    ...perencanaan,
    hari: 27,
    paths: [`laporan/${masa.tahun}/lkjip.yaml`],
    berkas: (folder) => composeTahunan(bahan(folder), dayOf(masa, 27)),
  };
  const jabatanArsip = findJabatan(isi, 'camat') ? 'camat' : (isi.perkin[0]?.value.jabatan ?? 'camat');
  return [
    {
      id: 'kompilasi',
      judul: `Dokumen Kompilasi Data Kinerja ${nameMasa(masa)}`,
      ...perencanaan,
      hari: 14,
      paths: [pathsOf(masa, 'kompilasi.yaml')],
      berkas: (folder) => [composeSegel(bahan(folder), 'kompilasi', dayOf(masa, 14))],
      catatan: 'sesudah ini angka IKU terbit di laman publik',
    },
    {
      id: 'satu-data-1',
      judul: `Tanda terima Satu Data ${nameMasa(masa)}`,
      ...unggah,
      hari: 17,
      paths: [satuData],
      susun: ['pengumpulan-data-kinerja#9'],
      berkas: (folder) => [composeSatuData(bahan(folder), dayOf(masa, 17), 'Data capaian yang sudah disetujui')],
    },
    {
      id: 'laporan-capaian',
      judul: `Laporan Capaian Kinerja ${nameMasa(masa)}`,
      ...perencanaan,
      hari: 17,
      menit: 10 * 60,
      paths: [pathsOf(masa, 'laporan-capaian.yaml')],
      berkas: (folder) => [composeSegel(bahan(folder), 'laporan-capaian', dayOf(masa, 17))],
    },
    {
      id: 'satu-data-2',
      judul: `Tanda terima Satu Data ${nameMasa(masa)}, dengan laporannya`,
      ...unggah,
      hari: 20,
      paths: [satuData],
      susun: ['pengukuran-perjanjian-kinerja#15'],
      berkas: (folder) => [composeSatuData(bahan(folder), dayOf(masa, 20), 'Dilengkapi laporan yang ditandatangani')],
    },
    {
      id: 'evaluasi',
      judul: `Dokumen Evaluasi Kinerja ${nameMasa(masa)}`,
      ...perencanaan,
      hari: 21,
      paths: [pathsOf(masa, 'evaluasi.yaml')],
      berkas: (folder) => [composeEvaluasi(bahan(folder), dayOf(masa, 21))],
    },
    {
      id: 'arsip',
      judul: `Arsip laporan pengukuran ${nameMasa(masa)}`,
      peran: 'staf-sekretariat',
      hari: 25,
      paths: [`arsip/${masa.tahun}/pindaian.yaml`],
      luar: 'dokumen yang ditandatangani dipindai; naskah kertasnya masuk lemari arsip',
      berkas: (folder) => [composeArsip(bahan(folder), jabatanArsip, dayOf(masa, 24))],
    },
    ...(masa.triwulan === 4 ? [tahunan] : []),
  ];
}

const ALASAN_RALAT = 'Satu laporan tercatat dua kali pada register (contoh geladi)';

/** A figure that was approved turns out to be wrong: the file and the document that seals it, in one request. */
export function listRalat(isi: Isi, masa: Masa, { kembali: unit }: Lakon): Adegan[] {
  if (unit === undefined) return [];
  const path = pathsOf(masa, `seksi/${unit}.yaml`);
  const tanggal = dayOf(masa, 32);
  return [
    {
      id: 'ralat',
      judul: `Ralat ${nameMasa(masa)} ${findUnit(isi, unit)?.nama ?? unit}`,
      peran: 'staf-seksi',
      unit,
      hari: 32,
      paths: [path, pathsOf(masa, 'kompilasi.yaml')],
      susun: [],
      berkas: (folder) => {
        const files = folder.files.filter((file) => file.path === path).map(correctAngka);
        return composeRalatSegel({ masa, folder }, 'kompilasi', { tanggal, alasan: ALASAN_RALAT, files });
      },
      catatan: 'dua rantai berturut-turut: isian, lalu dokumen yang mengesahkannya',
    },
  ];
}

/** The last figure that is a number, a little lower, with the reason for it. */
function correctAngka({ path, text }: TextFile): TextFile {
  const nilai = [...text.matchAll(/^ {4}realisasi:(.*)$/gm)].map(([, teks = '']) => Number(teks.split('#')[0] || NaN));
  const nomor = nilai.findLastIndex((satu) => !Number.isNaN(satu));
  if (nomor === -1) return { path, text };
  const lama = nilai[nomor] ?? 0;
  const baru = Number.isInteger(lama) && lama < 20 ? Math.max(0, lama - 1) : Math.round(lama * 98) / 100;
  const analisis = {
    penghambat: 'Angka semula memuat satu laporan dua kali.',
    tindak_lanjut: 'Register diperiksa silang.',
  };
  const edits = [
    { pointer: `/indikator/${nomor}/realisasi`, value: baru },
    { pointer: `/indikator/${nomor}/analisis`, value: analisis },
  ];
  return { path, text: editYaml(text, edits) };
}
