import { formatAngka, formatTanggal } from '../format.ts';
import { type Katalog, listKeterangan, viewKatalog } from './data-katalog.ts';
import type { TipeKolom } from './data-kolom.ts';
import type { Tabel, TerbitanData } from './data-tabel.ts';
import { UMPAN } from './data-umpan.ts';
import { DATA, type Kerangka, viewKerangka } from './kerangka.ts';
import type { Tautan } from './tautan.ts';

export interface DataView {
  kerangka: Kerangka;
  kabar: string; // how fresh the data are
  semua: BerkasUnduh;
  tabel: TabelView[];
  keterangan: { istilah: string; isi: string }[];
  kutipan: string;
  bentuk: (Tautan & { arti: string })[]; // the same for programs
  periksa: { sistem: string; perintah: string }[];
}

export interface TabelView {
  nama: string;
  judul: string;
  uraian: string;
  isi: string; // "270 baris, 16 kolom"
  berkas: BerkasUnduh[];
  kolom: { nama: string; jenis: string; uraian: string }[];
  hubungan: string[]; // "unit menunjuk tabel unit"
}

export interface BerkasUnduh {
  teks: string;
  jalur: string;
  ukuran: string; // "43 KB"
}

export const PANDUAN_API: Tautan = { teks: 'API dan contoh pemakaian', jalur: '/data/api/' };

/** `ukuran` gives the bytes of a file below /data/. */
export function viewData(terbitan: TerbitanData, ukuran: (nama: string) => number): DataView {
  const katalog = viewKatalog(terbitan);
  const unduh = (teks: string, nama: string): BerkasUnduh => ({
    teks,
    jalur: `/data/${nama}`,
    ukuran: formatByte(ukuran(nama)),
  });
  return {
    kerangka: viewKerangka(terbitan, {
      judul: 'Data terbuka',
      uraian: 'Semua angka di situs ini, dalam bentuk yang dapat dibuka di lembar kerja atau diolah program.',
      jalur: DATA.jalur,
    }),
    kabar: describeKabar(katalog),
    semua: unduh('Unduh semua tabel (ZIP)', 'semua.zip'),
    tabel: katalog.tabel.map((tabel) => viewTabel(tabel, unduh)),
    keterangan: listKeterangan(katalog)
      .filter(([istilah]) => istilah !== 'PERHATIAN')
      .map(([istilah, isi]) => ({ istilah, isi })),
    kutipan: composeKutipan(katalog),
    bentuk: BENTUK,
    periksa: PERIKSA_SIDIK,
  };
}

function viewTabel(tabel: Tabel, unduh: (teks: string, nama: string) => BerkasUnduh): TabelView {
  const { nama, judul, uraian, kolom, baris, rujukan } = tabel;
  return {
    nama,
    judul,
    uraian,
    isi: baris.length ? `${formatAngka(baris.length)} baris, ${kolom.length} kolom` : 'belum ada baris yang terbit',
    berkas: [unduh('CSV', `${nama}.csv`), unduh('Excel', `${nama}.xlsx`), unduh('JSON', `${nama}.json`)],
    kolom: kolom.map((satu) => ({ nama: satu.nama, jenis: JENIS[satu.tipe], uraian: satu.uraian })),
    hubungan: rujukan.map((satu) => {
      const tujuan = satu.tabel === '' ? 'tabel ini sendiri' : `tabel ${satu.tabel}`;
      return `${satu.kolom.join(' dan ')} menunjuk ${satu.kunci.join(' dan ')} di ${tujuan}`;
    }),
  };
}

const JENIS: Record<TipeKolom, string> = {
  bulat: 'bilangan bulat',
  angka: 'angka',
  desimal: 'angka desimal',
  teks: 'teks',
  nilai: 'angka, predikat, atau rentang',
};

function describeKabar({ masa, ubah, tabel }: Katalog): string {
  const jumlah = tabel[0]?.baris.length ?? 0;
  if (!masa || jumlah === 0) return 'Belum ada angka yang disahkan; tabel capaian dan anggaran masih kosong.';
  const [mulai, selesai] = [formatTanggal(masa.mulai), formatTanggal(masa.selesai)];
  return `${formatAngka(jumlah)} angka capaian dari ${mulai} sampai ${selesai}, terakhir disahkan ${formatTanggal(ubah)}.`;
}

/** The address and the version: with both, anyone finds the same figure again. */
function composeKutipan({ instansi, judul, ubah, versi, situs }: Katalog): string {
  return `${instansi}. ${judul}, disahkan terakhir ${formatTanggal(ubah)}, versi ${versi.slice(0, 7)}. ${situs}data/`;
}

const BENTUK: (Tautan & { arti: string })[] = [
  { ...PANDUAN_API, arti: 'alamat JSON yang tetap, dengan contoh untuk lembar kerja, R, Python, dan JavaScript' },
  { teks: 'Umpan angka baru', jalur: UMPAN.angka, arti: 'Atom; satu butir untuk setiap pengesahan' },
  { teks: 'Umpan ralat', jalur: UMPAN.ralat, arti: 'Atom; satu butir untuk setiap pembetulan angka' },
  { teks: 'datapackage.json', jalur: '/data/datapackage.json', arti: 'jenis dan hubungan kolom, Data Package v1' },
  { teks: 'csv-metadata.json', jalur: '/data/csv-metadata.json', arti: 'hal yang sama, CSV on the Web' },
  { teks: 'katalog.jsonld', jalur: '/data/katalog.jsonld', arti: 'katalog DCAT untuk portal data' },
  { teks: 'dataset.jsonld', jalur: '/data/dataset.jsonld', arti: 'katalog schema.org untuk mesin pencari' },
  { teks: 'llms.txt', jalur: '/llms.txt', arti: 'panduan singkat untuk program pembaca teks' },
];

const PERIKSA_SIDIK = [
  { sistem: 'Windows', perintah: 'certutil -hashfile capaian.csv SHA256' },
  { sistem: 'Linux', perintah: 'sha256sum capaian.csv' },
  { sistem: 'macOS', perintah: 'shasum -a 256 capaian.csv' },
];

/** "43 KB" of a thousand bytes each, as phones and browsers count; never 0. */
export function formatByte(byte: number): string {
  if (byte >= 1_000_000) return `${formatAngka(Math.round(byte / 100_000) / 10)} MB`;
  return `${formatAngka(Math.max(1, Math.round(byte / 1000)))} KB`;
}
