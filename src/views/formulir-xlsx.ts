// The spreadsheet form of Format Data Kinerja: what one unit is asked for in one triwulan, and who the file is to the importer.
import type { EntriDokumen } from '../dokumen/catalog.ts';
import { listBarisUnit } from '../dokumen/kompilasi.ts';
import { PERINGATAN_CONTOH } from '../domain/baris-data.ts';
import type { Baris } from '../domain/kinerja.ts';
import { findFormat, findUnit } from '../domain/lookup.ts';
import { formatNilai, formatPeriode, formatTanggal, formatTw, KOSONG } from '../format.ts';
import type { Terbitan } from './terbitan.ts';

export interface FormulirXlsx {
  id: string; // also its file name: "format-data-kinerja-2024-tw1-seksi-pelayanan"
  judul: string;
  instansi: string;
  keterangan: string; // one line under the title
  tanda: string[]; // "DATA CONTOH", "DRAF"
  pengenal: [nama: string, nilai: string][]; // what the importer recognises the form by
  target: string; // head of its column: "Target TW I"
  realisasi: string;
  baris: BarisFormulir[];
  petunjuk: string[];
}

export interface BarisFormulir {
  kode: string;
  nama: string;
  satuan: string;
  target: string;
  pilihan: string[]; // of a predikat, worst to best; empty where a number is asked for
  penjelasan: string; // "Isi keadaan pada akhir triwulan."
}

/** The template whose documents are such forms. */
const TEMPLAT = 'format-data-kinerja';

export function isFormulir({ templat, unit, periode }: EntriDokumen): boolean {
  return templat === TEMPLAT && unit !== undefined && periode !== undefined;
}

export function listFormulirXlsx(terbitan: Terbitan): FormulirXlsx[] {
  return terbitan.dokumen.flatMap(({ entri }) => (isFormulir(entri) ? (viewFormulir(terbitan, entri) ?? []) : []));
}

function viewFormulir({ kinerja }: Terbitan, entri: EntriDokumen): FormulirXlsx | undefined {
  const { periode, unit: idUnit } = entri;
  if (!periode || idUnit === undefined) return undefined;
  const { tahun, triwulan } = periode;
  const isian = findFormat(kinerja.isi, tahun, triwulan)?.value.isian.find(({ unit }) => unit === idUnit);
  if (!isian) return undefined;
  const baris = kinerja.baris.filter((satu) => satu.tahun === tahun && satu.triwulan === triwulan);
  const unit = findUnit(kinerja.isi, idUnit)?.nama ?? idUnit;
  const tw = formatTw(triwulan);
  return {
    id: entri.id,
    judul: `Format Data Kinerja ${unit}, ${formatPeriode(periode)}`,
    instansi: kinerja.instansi.nama,
    keterangan: `Diisi paling lambat ${formatTanggal(isian.tenggat)}.`,
    tanda: [...(kinerja.instansi.contoh ? [PERINGATAN_CONTOH] : []), ...(entri.draf ? ['DRAF'] : [])],
    pengenal: [
      ['skema', '1'],
      ['formulir', TEMPLAT],
      ['tahun', String(tahun)],
      ['triwulan', String(triwulan)],
      ['unit', idUnit],
    ],
    target: `Target ${tw}`,
    realisasi: `Realisasi ${tw}`,
    baris: listBarisUnit(baris, isian).map(viewBaris),
    petunjuk: PETUNJUK,
  };
}

function viewBaris({ indikator, target }: Baris): BarisFormulir {
  const { kode, nama, satuan, aturan, agregasi } = indikator;
  return {
    kode,
    nama,
    satuan,
    target: target === undefined ? KOSONG : formatNilai(target),
    pilihan: aturan.arah === 'predikat' ? (aturan.skala ?? []) : [],
    penjelasan: PENJELASAN[agregasi],
  };
}

const PENJELASAN: Record<Baris['indikator']['agregasi'], string> = {
  jumlah: 'Isi angka triwulan ini saja.',
  'nilai-akhir': 'Isi keadaan pada akhir triwulan.',
  'kumulatif-isian': 'Isi angka sejak Januari sampai akhir triwulan.',
  'rata-rata': 'Isi angka triwulan ini saja.',
};

const PETUNJUK = [
  'Isi lembar "Isian". Yang dapat diisi hanya sel kuning; yang lain terkunci tanpa kata sandi supaya kode tidak berubah.',
  'Realisasi diisi angka saja, tanpa satuan. Nol ditulis 0; yang belum ada datanya dikosongkan.',
  'Realisasi yang berupa predikat dipilih dari daftar pada selnya.',
  'Faktor pendorong diisi bila target tercapai; faktor penghambat dan rencana tindak lanjut bila tidak tercapai.',
  'Bukti dukung: nama dokumen, lalu tautan tempat menyimpannya (https://…). Lebih dari satu dipisah titik koma.',
  'Jangan menambah, menghapus, atau menukar baris dan kolom. Lembar "Pengenal" dibaca perangkat; biarkan seperti adanya.',
  'Simpan sebagai .xlsx dengan nama berkas yang sama, lalu serahkan kepada Kepala Sub Bagian Umum dan Kepegawaian.',
];
