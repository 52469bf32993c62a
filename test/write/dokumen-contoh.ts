import { cell, cellOf, identity, list, paragraph, text } from '../../src/markup/build.ts';
import type { Block, Dokumen, Inline } from '../../src/markup/types.ts';

const LINK: Inline = { type: 'link', href: 'https://contoh.example/?a=1&b=2', text: text('tautan <contoh>') };
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40mm" height="10mm" viewBox="0 0 40 10"><path d="M0 5H40"/></svg>';

/** Its id is longer than Word lets the name of a bookmark be. */
const BAGIAN = 'bagian-daftar-bernomor-dan-daftar-butir-dengan-nama-yang-panjang';
const TABEL: Inline = { type: 'reference', to: 'tabel-2', text: text('Tabel 2') };

/** Every kind of block and inline, and what has been trouble in Word: lists, spans, a table of one row, a list in a cell. */
export const SEMUA_BLOK: Block[] = [
  { type: 'heading', level: 1, nomor: 'BAB I', id: 'bagian-judul', text: text('Judul & <bab>') },
  { type: 'daftar', isi: 'bab' },
  { type: 'daftar', isi: 'tabel' },
  { type: 'daftar', isi: 'gambar' },
  identity(
    [
      ['Nama', 'Pejabat "Contoh"'],
      ['Jabatan', [{ type: 'emphasis', text: text('Camat') }]],
    ],
    [1, 5],
  ),
  { type: 'heading', level: 2, nomor: 'A.', id: BAGIAN, text: text('Daftar') },
  paragraph([...text('Baris satu\nbaris '), { type: 'strong', text: [...text('tebal '), LINK] }, ...text(' akhir')]),
  list(true, ['satu', 'dua']),
  paragraph([...text('Lihat '), { type: 'strong', text: [TABEL] }, ...text('; daftar kedua mulai lagi dari satu.')]),
  list(true, ['satu lagi', [LINK]]),
  {
    ...list(true, ['lima']),
    type: 'list',
    ordered: true,
    start: 5,
    items: [[paragraph('lima'), list(false, ['anak', 'anak dua'])]],
  },
  list(false, ['butir']),
  { type: 'heading', level: 3, nomor: '1.', id: 'bagian-daftar', text: text('Daftar') },
  {
    type: 'table',
    id: 'tabel-1',
    nomor: 1,
    caption: text('Satu baris'),
    widths: [1],
    head: [],
    body: [[cell('sendiri')]],
  },
  { type: 'heading', level: 4, nomor: 'a.', id: 'bagian-rentang', text: text('Rentang') },
  {
    type: 'table',
    id: 'tabel-2',
    nomor: 2,
    caption: text('Rentang & nada'),
    widths: [1, 2, 2, 3],
    head: [
      [cell('No', { rowSpan: 2 }), cell('Nilai', { colSpan: 2 }), cell('Uraian', { rowSpan: 2 })],
      [cell('Target'), cell('Capaian')],
    ],
    body: [
      [
        cell('1', { rowSpan: 2 }),
        cell('80', { role: 'number' }),
        cell('99,31%', { role: 'number', tone: 'tidak-tercapai' }),
        cellOf([list(true, ['a', 'b'])]),
      ],
      [
        cell('–', { role: 'number', tone: 'belum-ada' }),
        cell('100,00%', { role: 'number', tone: 'tercapai' }),
        cell('nama', { role: 'label' }),
      ],
      [cell('Jumlah', { role: 'total', colSpan: 3 }), cell('', { role: 'total' })],
    ],
  },
  { type: 'table', widths: [1, 1], head: [], body: [[cell('Kop', { role: 'title' }), cellOf([])]] },
  { type: 'pageBreak' },
  {
    type: 'figure',
    id: 'gambar-1',
    nomor: 1,
    svg: SVG,
    alt: 'Garis "lurus" & <panjang>',
    caption: text('Garis'),
  },
  { type: 'sampul', judul: text('LAMPIRAN\nRincian & <nilai>'), kaki: text('KECAMATAN CONTOH\n2024') },
  { type: 'pageBreak' },
  { type: 'heading', level: 1, id: 'bagian-penutup', text: text('Penutup') },
  paragraph('Akhir lampiran.'),
];

export const MENDATAR: Block[] = [
  paragraph('Halaman mendatar.'),
  {
    type: 'bagan-alir',
    judulKegiatan: 'Aktivitas',
    pelaksana: [
      { id: 'a', nama: 'Kasubag' },
      { id: 'b', nama: 'Camat' },
    ],
    langkah: [
      langkah(1, 'a', 'terminator', [2], []),
      langkah(2, 'b', 'keputusan', [3], [1]),
      langkah(3, 'a', 'terminator', [], []),
    ],
  },
  {
    type: 'signatures',
    parties: [
      { pengantar: 'Mengetahui,', jabatan: 'BUPATI CONTOH' },
      {
        tanggal: 'Contoh, 15 April 2024',
        jabatan: 'Plt. CAMAT CONTOH',
        nama: 'Nama <Contoh>, S.H.',
        pangkat: 'Penata, III/c',
        nip: '19720103 199203 1 012',
      },
    ],
    paraf: ['Sekretaris & <paraf>', 'Kepala Sub Bagian'],
  },
  paragraph('Di antara tanda tangan.'),
  { type: 'signatures', parties: [{ atasNama: 'a.n. BUPATI <CONTOH>', jabatan: 'CAMAT CONTOH', nama: 'Sendiri' }] },
  paragraph('Empat pihak, dua sebaris.'),
  {
    type: 'signatures',
    parties: ['Pertama', 'Kedua', 'Ketiga', 'Keempat'].map((nama) => ({ jabatan: `PIHAK ${nama}`, nama })),
  },
];

export function dokumenContoh(ubah: Partial<Dokumen> = {}): Dokumen {
  return {
    id: 'contoh',
    judul: 'Dokumen "Contoh" </style>',
    perihal: 'Semua jenis blok & <tanda>.',
    instansi: 'Kecamatan Contoh',
    draf: true,
    contoh: true,
    kop: ['PEMERINTAH KABUPATEN CONTOH', 'KECAMATAN CONTOH'],
    alamat: 'Jalan Contoh Nomor 1',
    kertas: { ukuran: 'A4', huruf: 'Arial', ukuranHuruf: 11, margin: { atas: 25, kanan: 20, bawah: 20, kiri: 25 } },
    sections: [
      { orientation: 'portrait', blocks: SEMUA_BLOK },
      { orientation: 'landscape', blocks: MENDATAR },
    ],
    ...ubah,
  };
}

export function dokumenDari(blocks: Block[]): Dokumen {
  return dokumenContoh({ sections: [{ orientation: 'portrait', blocks }] });
}

function langkah(
  nomor: number,
  pelaku: string,
  simbol: 'terminator' | 'keputusan',
  lanjut: number[],
  kembali: number[],
) {
  return {
    nomor,
    kegiatan: `Langkah <${nomor}>`,
    pelaku,
    simbol,
    lanjut,
    kembali,
    kelengkapan: 'Naskah',
    waktu: '1 hari',
    output: 'Hasil & lampiran',
    keterangan: '',
  };
}
