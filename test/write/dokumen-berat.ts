// Documents that are hard to lay out: long annexes, long names, and blocks that fall on the foot of a page.
import { cell, cellOf, list, paragraph, text } from '../../src/markup/build.ts';
import type { Block, Dokumen, Party, Row, Section } from '../../src/markup/types.ts';
import { dokumenContoh } from './dokumen-contoh.ts';

const KALIMAT = 'Pelayanan administrasi terpadu di kecamatan berjalan menurut jadwal yang ditetapkan. ';
const PANJANG =
  'Kepala Seksi Pemberdayaan Masyarakat, Ketenteraman dan Ketertiban Umum serta Kesejahteraan Sosial Kecamatan ' +
  'Karangbanjarsumberrejowetankulonlordengkoksedayu';
const NAMA = 'Prof. Dr. Ir. Raden Mas Panji Suryaningratkusumowardoyohadipranoto, S.Sos., M.Si., M.A.P.';

const PIHAK: Party = { jabatan: 'CAMAT CONTOH', nama: 'Nama Pejabat', nip: '19720103 199203 1 012' };

export function dokumenBerat(id: string, sections: Section[], ubah: Partial<Dokumen> = {}): Dokumen {
  return dokumenContoh({ id, judul: `Dokumen ${id}`, draf: false, sections, ...ubah });
}

/** Nine columns and 200 rows of one to four lines, after a page upright: three levels of head. */
export function lampiranPanjang(ukuran: 'A4' | 'F4'): Dokumen {
  const head: Row[] = [
    [
      cell('No', { rowSpan: 2 }),
      cell('Indikator', { rowSpan: 2 }),
      ...['2023', '2024'].map((satu) => cell(satu, { colSpan: 3 })),
    ],
    ['Target', 'Realisasi', 'Capaian', 'Target', 'Realisasi', 'Capaian'].map((satu) => cell(satu)),
  ];
  const body = Array.from({ length: 200 }, (_, index): Row => {
    const nama = `Baris ${index + 1}: ${KALIMAT.repeat(1 + (index % 4))}`;
    const angka = Array.from({ length: 6 }, (_, at) => cell(`${(index * 7 + at) % 100},25`, { role: 'number' }));
    return [cell(`${index + 1}`, { role: 'number' }), cell(nama, { role: 'label' }), ...angka];
  });
  const lampiran: Block = {
    type: 'table',
    id: 'tabel-1',
    nomor: 1,
    caption: text('Seluruh indikator'),
    widths: [1, 8, 2, 2, 2, 2, 2, 2],
    head,
    body,
  };
  const { kertas } = dokumenContoh();
  return dokumenBerat(
    `lampiran-${ukuran.toLowerCase()}`,
    [
      { orientation: 'portrait', blocks: [heading(1, 'Laporan', 'laporan'), paragraph(KALIMAT)] },
      { orientation: 'landscape', blocks: [heading(1, 'Lampiran', 'lampiran'), lampiran, tandaTangan([PIHAK])] },
    ],
    { kertas: { ...kertas, ukuran } },
  );
}

/** Words that are longer than their column, in every place that a name can stand. */
export function namaPanjang(): Dokumen {
  const pihak: Party = {
    ...PIHAK,
    atasNama: `a.n. ${PANJANG}`,
    jabatan: PANJANG,
    nama: NAMA,
    tanggal: `${PANJANG}, 1 Mei 2024`,
  };
  const kolom = ['No', 'Jabatan', 'Nama', 'Target', 'Realisasi', 'Capaian', 'Keterangan'];
  return dokumenBerat(
    'nama-panjang',
    [
      {
        orientation: 'portrait',
        blocks: [{ type: 'sampul', judul: text(PANJANG), kaki: text(PANJANG) }, { type: 'pageBreak' }],
      },
      {
        orientation: 'portrait',
        blocks: [
          { type: 'daftar', isi: 'bab' },
          heading(1, PANJANG, 'bab-panjang'),
          heading(2, PANJANG, 'bagian-panjang'),
          paragraph(PANJANG),
          {
            type: 'table',
            id: 'tabel-1',
            nomor: 1,
            caption: text(PANJANG),
            widths: [1, 4, 4, 2, 2, 2, 3],
            head: [kolom.map((satu) => cell(satu))],
            body: [
              ['1', PANJANG, NAMA, '1.234.567.890', '999.999.999.999', '100,00%', PANJANG].map((satu) => cell(satu)),
            ],
          },
          { type: 'signatures', parties: [pihak, pihak], paraf: [PANJANG, PANJANG] },
          { type: 'signatures', parties: [pihak, pihak, pihak, pihak] },
        ],
      },
    ],
    { instansi: PANJANG, judul: PANJANG },
  );
}

/** The same end after one line more each time, so that every place on the page is tried: `akhir` on a page of its own? */
export function geser(id: string, sebelum: (baris: number) => Block[], akhir: Block[], mulai: number): Dokumen {
  const blocks = Array.from({ length: 24 }, (_, kali): Block[] => [
    ...(kali > 0 ? [{ type: 'pageBreak' } as const] : []),
    ...sebelum(mulai + kali),
    ...akhir,
  ]);
  return dokumenBerat(id, [{ orientation: 'portrait', blocks: blocks.flat() }], { kop: [], alamat: undefined });
}

export function barisTabel(jumlah: number): Block[] {
  const body = Array.from({ length: jumlah }, (_, index) => [cell(`${index + 1}`), cell(`isi ${index + 1}`)]);
  return [{ type: 'table', widths: [1, 4], head: [[cell('No'), cell('Uraian')]], body }];
}

export function barisDaftar(jumlah: number): Block[] {
  return [
    list(
      false,
      Array.from({ length: jumlah }, (_, index) => `butir ${index + 1}`),
    ),
  ];
}

export function barisParagraf(jumlah: number): Block[] {
  return Array.from({ length: jumlah }, (_, index) => paragraph(`alinea ${index + 1}`));
}

/** A row that no page holds: it must be split, not cut. */
export function barisRaksasa(): Dokumen {
  const isi = Array.from({ length: 150 }, (_, index) => paragraph(`butir-${index + 1}.`));
  const tabel: Block = {
    type: 'table',
    widths: [1, 3],
    head: [[cell('No'), cell('Uraian')]],
    body: [
      [cell('1'), cellOf(isi)],
      [cell('2'), cell('sesudahnya')],
    ],
  };
  return dokumenBerat('baris-raksasa', [{ orientation: 'portrait', blocks: [heading(1, 'Awal', 'awal'), tabel] }]);
}

export function tandaTangan(parties: Party[], paraf?: string[]): Block {
  return { type: 'signatures', parties, ...(paraf && { paraf }) };
}

export function heading(level: 1 | 2 | 3 | 4, words: string, id: string): Block {
  return { type: 'heading', level, id, text: text(words) };
}

export const SATU_PIHAK = tandaTangan([PIHAK]);
export const KODE: Block = {
  type: 'kode-periksa',
  kode: 'K7QF-3M2A-XXXX',
  alamat: 'https://kecamatan.example/dokumen/x/',
};
export const EMPAT_PIHAK = tandaTangan([PIHAK, PIHAK, PIHAK, PIHAK], ['Sekretaris']);
