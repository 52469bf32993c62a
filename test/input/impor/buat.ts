// Workbooks in the shapes that public systems export, with figures that mean nothing: DATA CONTOH. The codes and names are those of
// test/input/lengkap, second triwulan of 2024. Run by itself, it writes them into the folder that is named.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Cell, type MergeRange, writeXlsx, type WriteSheet } from 'hucre/xlsx';

export type Nilai = string | number | Date | null;
export type Sel = Nilai | { nilai: Nilai; format?: string; rumus?: string };

export interface LembarContoh {
  nama: string;
  baris: Sel[][];
  gabung?: string[]; // "A3:A5"
  tersembunyi?: boolean;
  barisTersembunyi?: number[]; // from 0
}

export async function writeBuku(lembar: LembarContoh[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: lembar.map(toSheet) });
}

function toSheet({ nama, baris, gabung = [], tersembunyi = false, barisTersembunyi = [] }: LembarContoh): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  baris.forEach((row, at) =>
    row.forEach((sel, kolom) => {
      if (sel === null || typeof sel !== 'object' || sel instanceof Date) return;
      const { nilai, format, rumus } = sel;
      cells.set(`${at},${kolom}`, {
        value: nilai,
        ...(format !== undefined && { style: { numFmt: format } }),
        ...(rumus !== undefined && { formula: rumus, formulaResult: nilai, type: 'formula' }),
      });
    }),
  );
  return {
    name: nama,
    rows: baris.map((row) => row.map((sel) => (sel !== null && typeof sel === 'object' && !(sel instanceof Date) ? sel.nilai : sel))),
    cells,
    merges: gabung.map(readGabung),
    ...(tersembunyi && { hidden: true }),
    rowDefs: new Map(barisTersembunyi.map((at) => [at, { hidden: true }])),
  };
}

function readGabung(rentang: string): MergeRange {
  const [, dari = '', mulai = '', sampai = '', akhir = ''] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(rentang) ?? [];
  return {
    startRow: Number(mulai) - 1,
    startCol: dari.charCodeAt(0) - 65,
    endRow: Number(akhir) - 1,
    endCol: sampai.charCodeAt(0) - 65,
  };
}

const CONTOH = 'DATA CONTOH: angka rekaan, bukan capaian sesungguhnya';

/** Monthly tables of one official, by names only, as a web page that is called .xls (SIMKINERJA of Polewali Mandar). */
export function writePolewali(): Uint8Array {
  const bulan = Array.from({ length: 12 }, (_, at) => `<th>${at + 1}</th>`).join('');
  const isi = (nilai: string[]) => nilai.map((satu) => `<td align=right>${satu}</td>`).join('');
  const kosong = ['&nbsp;', '&nbsp;', '&nbsp;', '&nbsp;', '&nbsp;', '&nbsp;'];
  return new TextEncoder().encode(`<html><head><meta charset="utf-8"><style>td > b { color: red }</style></head><body>
<h3>${CONTOH}</h3>
<TABLE BORDER=1>
<tr><th rowspan=2>Pejabat<th rowspan=2>Sasaran Kegiatan/<br>Sub-Kegiatan<th rowspan=2>Indikator<th rowspan=2>Satuan
<th rowspan=2>Target<th COLSPAN=12>Realisasi</th><th rowspan=2>Jumlah</th><th rowspan=2>Target Kinerja (%)</th></tr>
<tr>${bulan}</tr>
<tr><td rowspan=2>Kepala Seksi Pelayanan</td><td>Sasaran a</td><td>Jumlah Laporan</td><td>Laporan</td><td>4</td>
${isi(['0', '1', '0', '1', '0', '1', ...kosong, '3', '75'])}</tr>
<tr><td>Sasaran b<td>Lama&nbsp;penyelesaian<td>hari<td>5${isi(['6', '6', '6', '5,5', '5,5', '5,25', ...kosong, '-', '95'])}
<tr><td colspan=17>Jumlah</td><td>3</td></tr>
</TABLE>
<table>
<tr><th rowspan=2>Pejabat</th><th rowspan=2>Kegiatan/Sub-Kegiatan</th><th rowspan=2>Alokasi Anggaran (Rp)</th>
<th colspan=12>Realisasi</th><th rowspan=2>Jumlah</th><th rowspan=2>Realisasi (%)</th></tr>
<tr>${bulan}</tr>
<tr><td>Kepala Seksi Pelayanan</td><td>Sub kegiatan rapat</td><td>30.000.000</td>
${isi(['2.000.000', '2.000.000', '2.000.000', '2.500.000', 'Rp 2.500.000,-', '2.500.500', ...kosong, '13.500.500', '45,00 %'])}</tr>
</table>
<table>
<tr><th>Pejabat</th><th>Sasaran</th><th>Indikator</th><th>Target</th><th>Hasil</th><th>Kinerja (%)</th><th>Kendala</th><th>Solusi</th></tr>
<tr><td>Kepala Seksi Pelayanan</td><td>Sasaran b</td><td>Lama penyelesaian</td><td>&le; 6</td><td>n/a</td><td>-</td>
<td>Petugas cuti &amp; loket tutup</td><td>Loket cadangan dibuka</td></tr>
</table></body></html>`);
}

/** The import sheet of a statistics office: by code, one triwulan, links in columns of their own (BPS Kabupaten). */
export function writeBps(): Promise<Uint8Array> {
  return writeBuku([
    {
      nama: 'Realisasi',
      baris: [
        [`Realisasi Kinerja Triwulan II Tahun 2024 (${CONTOH})`],
        [
          'Kode Indikator',
          'Realisasi TW',
          'Kendala yg Dihadapi',
          'Solusi yg Telah Dilakukan',
          'Rencana Tindak Lanjut',
          'PIC Tindak Lanjut',
          'Batas Waktu TL',
          'Link Bukti Dukung Kinerja',
          'Link Bukti Dukung RTL Triwulan Sebelumnya',
        ],
        [
          'IKU-1',
          83.25,
          'Jaringan padam tiga hari',
          'Loket kertas dibuka.',
          'Genset dibeli pada Agustus',
          'Kasi Pelayanan',
          { nilai: new Date('2024-08-31T00:00:00Z'), format: 'dd/mm/yyyy' },
          'https://bukti.example/tw2/iku-1.pdf',
          '-',
        ],
        ['iku 2', 'bb', 'n/a', null, '-', null, null, null, null],
        ['7.01.02.2.01-1', 5.5, '-', '-', '-', '-', null, 'https://bukti.example/tw2/a.pdf; https://bukti.example/tw2/b.pdf', null],
        ['7.01.02.2.02-1', 'Belum disi', null, null, null, null, null, null, null],
      ],
      gabung: ['A1:I1'],
    },
    { nama: 'Referensi', baris: [['IKU-1', 'Nilai', 1]], tersembunyi: true },
  ]);
}

/** Sasaran and IKU side by side, each with its code and weight, sasaran merged over its IKU (Sumedang). */
export function writeSumedang(): Promise<Uint8Array> {
  return writeBuku([
    {
      nama: 'TW II 2024',
      baris: [
        ['CAPAIAN KINERJA'],
        [CONTOH],
        [],
        ['No', 'Kode', 'Sasaran', 'Bobot', 'No', 'Kode', 'IKU', 'Bobot', 'Target', 'Satuan', 'Polarisasi', 'Realisasi', 'Capaian', 'Unit Kerja'],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)', '(10)', '(11)', '(12)', '(13)', '(14)'],
        [1, 'S-1', 'Meningkatnya mutu pelayanan', 100, 1, 'IKU.1', 'Nilai kepuasan masyarakat', 60, 83, 'Indeks', 'Maximize', '83,75', '100,90', 'Seksi Pelayanan'],
        [null, null, null, null, 2, 'IKU.2', 'Predikat akuntabilitas', 40, 'BB', 'Predikat', 'Maximize', 'BB', '100', 'Sekretariat'],
        [2, 'S-2', 'Sasaran lain', 100, 1, '7.01.02-1', 'Persentase layanan tepat waktu', 100, 90, '%', 'Maximize', '88,5 %', '98,33', 'Sekretariat'],
        [null, null, 'Rata-rata Capaian', null, null, null, null, null, null, null, null, null, '99,74', null],
        [],
        [null, null, null, null, null, null, null, null, null, null, null, 'Camat,'],
      ],
      gabung: ['A1:N1', 'A6:A7', 'B6:B7', 'C6:C7', 'D6:D7'],
    },
  ]);
}

/** Two tables one above the other, by names only, money in the English style, per cent as fractions (Banjarnegara). */
export function writeBanjarnegara(): Promise<Uint8Array> {
  return writeBuku([
    {
      nama: 'Pengukuran',
      baris: [
        ['PENGUKURAN KINERJA TRIWULAN II TAHUN 2024'],
        [CONTOH],
        ['No', 'Indikator', 'Target', 'Realisasi', 'Capaian', 'Status', 'Anggaran', 'Realisasi Anggaran', 'Serapan', 'Efisiensi'],
        [1, 'Persentase layanan tepat waktu', { nilai: 0.9, format: '0%' }, { nilai: 0.8855, format: '0.00%' }, { nilai: 0.9838888888888889, format: '0.00%', rumus: 'D4/C4' }, 'Belum', '60,000,000', '31,500,000', '52.50%', '-'],
        [2, 'Suhu ruang arsip', '20-24', 22.5, 100, 'Tercapai', '20,000,000', '4,500,500', '22.50%', '-'],
        [3, 'Jumlah laporan', 1, 1, 100, 'Tercapai', '30,000,000', 'Belum diisi', '-', '-'],
        ['Total', null, null, null, null, null, '110,000,000', '36,000,500', null, null],
        [],
        ['No', 'Indikator', 'Kendala', 'Tindak Lanjut'],
        [1, 'Persentase layanan tepat waktu', 'Dua loket tutup.', 'Loket cadangan dibuka.'],
        [2, 'Suhu ruang arsip', '-', '-'],
      ],
      gabung: ['A1:J1', 'A2:J2'],
    },
  ]);
}

/** Semicolons, names in quotes that break over lines, Windows' own letters. */
export function writeCsvTitikKoma(): Uint8Array {
  const text = [
    `"Realisasi Triwulan II Tahun 2024 \u2013 ${CONTOH}";;;;;`,
    'id;kode;nama;indikator;realisasi;realisasi anggaran (ribu rupiah)',
    '1;70102201;"Kegiatan\r\nkoordinasi";"Lama',
    'penyelesaian";5,5;',
    '2;7.01.02.2.01.01;"Sub kegiatan ""rapat""";"Jumlah laporan";1;7.000,5',
    '3;7.01.02.2.01.0002;"Sub kegiatan\r\nsurvei";;;1.250,0',
    '4;7.01.02.2.02.;Kegiatan pelayanan;Suhu ruang arsip;"22,0";"4.500,000"',
    ';;Jumlah;;;12.750,5',
    '',
  ].join('\r\n');
  return Uint8Array.from(text, (huruf) => (huruf === '\u2013' ? 0x96 : huruf.charCodeAt(0)));
}

export const CONTOH_IMPOR = {
  'polewali-mandar.xls': () => Promise.resolve(writePolewali()),
  'bps.xlsx': writeBps,
  'sumedang.xlsx': writeSumedang,
  'banjarnegara.xlsx': writeBanjarnegara,
  'titik-koma.csv': () => Promise.resolve(writeCsvTitikKoma()),
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? '.';
  mkdirSync(folder, { recursive: true });
  for (const [nama, write] of Object.entries(CONTOH_IMPOR)) writeFileSync(join(folder, nama), await write());
}
