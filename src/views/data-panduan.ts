// /data/api/: how to use the data from a program, with addresses that stay.
import { type BerkasApi, listBerkasApi, sebutAlamat } from './data-api.ts';
import { PANDUAN_API } from './data.ts';
import type { TerbitanData } from './data-tabel.ts';
import { DATA, type Kerangka, viewKerangka } from './kerangka.ts';

export interface PanduanApiView {
  kerangka: Kerangka;
  alamat: { jalur: string; arti: string }[];
  contoh: ContohPakai[];
  janji: string[];
}

export interface ContohPakai {
  judul: string;
  id: string;
  kode: string;
  catatan: string;
}

export function viewPanduanApi(terbitan: TerbitanData): PanduanApiView {
  return {
    kerangka: viewKerangka(terbitan, {
      judul: PANDUAN_API.teks,
      uraian: 'Alamat JSON dan CSV yang tetap, dengan contoh yang dapat disalin.',
      jalur: PANDUAN_API.jalur,
      jejak: [DATA],
    }),
    alamat: listAlamat(listBerkasApi(terbitan)),
    contoh: listContoh(terbitan),
    janji: JANJI,
  };
}

const ARTI: Record<BerkasApi['jenis'], string> = {
  indeks: 'Mulai dari sini: alamat semua yang lain.',
  periode: 'Setiap triwulan, dengan edisi dan tanggal pengesahannya.',
  triwulan: 'Satu triwulan: semua capaian dan anggarannya.',
  'indikator-daftar': 'Semua indikator.',
  indikator: 'Satu indikator: definisi, target, dan semua angkanya.',
  unit: 'Unit kerja.',
  dokumen: 'Dokumen yang terbit, dengan ukuran dan SHA-256 berkasnya.',
};

/** The first file of each kind; the page says that there are more. */
function listAlamat(berkas: BerkasApi[]): PanduanApiView['alamat'] {
  const pertama = new Map(berkas.toReversed().map((satu) => [satu.jenis, satu]));
  const milik = Object.entries(ARTI).flatMap(([jenis, arti]) => {
    const satu = [...pertama.values()].find((lain) => lain.jenis === jenis);
    return satu ? [{ jalur: satu.jalur, arti }] : [];
  });
  return [...milik, { jalur: '/api/v1/skema.json', arti: 'JSON Schema semua berkas di atas.' }];
}

function listContoh(terbitan: TerbitanData): ContohPakai[] {
  const csv = sebutAlamat(terbitan, '/data/capaian.csv');
  const json = sebutAlamat(terbitan, '/data/capaian.json');
  const indeks = sebutAlamat(terbitan, '/api/v1/index.json');
  return [
    {
      judul: 'Google Sheets dan LibreOffice',
      id: 'lembar-kerja',
      kode: `=IMPORTDATA("${csv}")`,
      catatan:
        'Setelan lokal lembarnya Amerika Serikat, karena angka memakai titik desimal. Di LibreOffice: Lembar, Tautan ke Data Eksternal, lalu alamat yang sama.',
    },
    {
      judul: 'Excel',
      id: 'excel',
      kode: `let\n  Sumber = Csv.Document(Web.Contents("${csv}"), [Delimiter=",", Encoding=65001]),\n  Tabel = Table.PromoteHeaders(Sumber)\nin\n  Tabel`,
      catatan:
        'Data, Dapatkan Data, Kueri Kosong, Editor Tingkat Lanjut. Atau unduh berkas Excel di laman Data terbuka.',
    },
    { judul: 'Baris perintah', id: 'curl', kode: `curl -O ${csv}`, catatan: 'Menyimpan capaian.csv di folder ini.' },
    {
      judul: 'R',
      id: 'r',
      kode: `capaian <- read.csv("${csv}", na.strings = "", fileEncoding = "UTF-8")\naggregate(capaian_persen ~ tahun + triwulan, capaian, mean)`,
      catatan: 'Rata-rata di sini hanya contoh perintah; rata-rata resmi ada di laporan.',
    },
    {
      judul: 'Python',
      id: 'python',
      kode: `import json\nfrom decimal import Decimal\nfrom urllib.request import urlopen\n\nwith urlopen("${json}") as berkas:\n    capaian = json.load(berkas)\n\nfor baris in capaian:\n    persen = baris["capaian_persen"]\n    if persen is not None and Decimal(persen) < 100:\n        print(baris["kode_indikator"], persen, baris["sumber"])`,
      catatan: 'Persen ditulis sebagai teks desimal ("97.32"), supaya tidak ada program yang membulatkannya.',
    },
    {
      judul: 'JavaScript',
      id: 'javascript',
      kode: `const indeks = await fetch('${indeks}').then((jawaban) => jawaban.json());\nfor (const alamat of indeks.isi.triwulan) {\n  const { isi } = await fetch(alamat).then((jawaban) => jawaban.json());\n  console.log(isi.id, isi.capaian.length);\n}`,
      catatan:
        'Dari laman lain, server situs ini harus mengizinkannya; berkas _headers dan nginx.conf di situs ini memuat izinnya.',
    },
  ];
}

const JANJI = [
  'Alamat dan isian versi 1 tidak dihapus dan tidak berganti arti. Isian baru dapat ditambahkan; abaikan yang tidak dikenal.',
  'Yang belum ada ditulis null, bukan nol dan bukan teks kosong.',
  'Isian versi, commit, dan tanggal menyebut keadaan isi situs saat berkas dibuat.',
  'Tidak ada kunci, pendaftaran, atau batas pemakaian: semuanya berkas biasa.',
];
