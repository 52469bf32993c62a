import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBuku } from '../../../src/exchange/impor/baca.ts';
import { isBerisi } from '../../../src/exchange/impor/lembar.ts';
import { computeNeraca, describeImpor } from '../../../src/impor-laporan.ts';
import { type LembarContoh, type Sel, writeBuku } from '../../input/impor/buat.ts';
import { applyImpor, FOLDER, imporBytes, listIsi } from './alat.ts';

const BULAN = Array.from({ length: 12 }, (_, at) => at + 1);

/** A table that reads without a question: each of the changes below spoils a part of it. */
const UTUH: LembarContoh[] = [
  {
    nama: 'TW II 2024',
    baris: [
      ['PENGUKURAN KINERJA TRIWULAN II TAHUN 2024'],
      [
        'No',
        'Kode',
        'Indikator',
        'Satuan',
        'Target',
        'Realisasi',
        'Realisasi Anggaran (Rp)',
        'Kendala',
        'Bukti Dukung',
      ],
      [1, 'IKU-1', 'Nilai kepuasan masyarakat', 'indeks', 83, '83,25', null, 'Jaringan padam', 'Rekap'],
      [2, '7.01.02.2.01-1', 'Lama penyelesaian', 'hari', 6, 5.5, null, null, null],
      [3, '7.01.02.2.01.0001', 'Jumlah laporan', 'laporan', 1, 1, '7.500.000', null, 'Laporan'],
      [4, '7.01.02.2.01.0002', null, null, null, null, 1250000, null, null],
      [5, '7.01.02.2.02-1', 'Suhu ruang arsip', 'derajat', '20-24', '22,5', 4_600_000, '-', null],
      ['Jumlah', null, null, null, null, null, 13_350_000, null, null],
    ],
  },
  {
    nama: 'Bulanan',
    baris: [
      ['Kode', 'Indikator', 'Realisasi', ...Array<null>(11).fill(null)],
      [null, null, ...BULAN],
      ['7.01.02.2.01.0001-1', 'Jumlah laporan', 0, 0, 1, 0, 1, 0, null, null, null, null, null, null],
    ],
    gabung: ['A1:A2', 'B1:B2', 'C1:N1'],
  },
];

type Ubah = {
  cara: 'hapus' | 'ganti' | 'tukar' | 'gabung' | 'sisip' | 'buang-baris' | 'ulang-baris';
  a: number;
  b: number;
  isi: Sel;
};

const ISI: Sel[] = [
  '',
  '-',
  'n/a',
  'Belum disi',
  'abc',
  '1.234',
  '1,234',
  '38% (Evaluasi)',
  '97,3 %',
  '(5)',
  'Rp 1.000',
  '<22',
  0,
  -5,
  1e21,
  0.1 + 0.2,
  'Kode',
  'Realisasi',
  'Indikator',
  'Target',
  'Jumlah',
  'IKU-1',
  'IKU-2',
  '7.01.02.2.01-1',
  '7.01.02',
  'Triwulan III',
  '1',
  '12',
  { nilai: 0.5, format: '0%' },
  { nilai: null, rumus: 'A1' },
  { nilai: new Date('2024-05-01T00:00:00Z'), format: 'dd/mm/yyyy' },
  'Realisasi TW II',
  'Realisasi s.d. TW II',
  '=1+1',
  '__proto__',
  'constructor',
  'x'.repeat(2000),
  'a\nb;c',
];

const UBAH = fc.record({
  cara: fc.constantFrom<Ubah['cara']>(
    'hapus',
    'ganti',
    'ganti',
    'ganti',
    'tukar',
    'gabung',
    'sisip',
    'buang-baris',
    'ulang-baris',
  ),
  a: fc.nat(),
  b: fc.nat(),
  isi: fc.constantFrom(...ISI),
});

function apply(lembar: LembarContoh[], { cara, a, b, isi }: Ubah): void {
  const satu = lembar[a % lembar.length];
  if (!satu?.baris.length) return;
  const [row, lain] = [a % satu.baris.length, b % satu.baris.length];
  const [kolom, kolomLain] = [b % 9, a % 9];
  const baris = satu.baris[row] ?? [];
  if (cara === 'hapus') baris[kolom] = null;
  if (cara === 'ganti') baris[kolom] = isi;
  if (cara === 'tukar') [baris[kolom], baris[kolomLain]] = [baris[kolomLain] ?? null, baris[kolom] ?? null];
  if (cara === 'sisip') baris.splice(kolom, 0, isi);
  if (cara === 'buang-baris') satu.baris.splice(row, 1);
  if (cara === 'ulang-baris') satu.baris.splice(lain, 0, [...baris]);
  const huruf = (at: number) => String.fromCharCode(65 + at);
  if (cara === 'gabung')
    satu.gabung = [
      ...(satu.gabung ?? []),
      `${huruf(Math.min(kolom, kolomLain))}${Math.min(row, lain) + 1}:${huruf(Math.max(kolom, kolomLain))}${Math.max(row, lain) + 1}`,
    ];
}

describe('buku kerja yang dirusak', () => {
  test('yang utuh terbaca semua', async () => {
    const impor = await imporBytes(await writeBuku(UTUH));
    expect([impor.masalah, impor.tanya]).toEqual([[], []]);
    expect(listIsi(impor)).toHaveLength(8);
  });

  test('100 kali: tidak macet, tidak ada baris hilang, yang ditulis dapat dibaca lagi tanpa perubahan', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(UBAH, { minLength: 1, maxLength: 8 }), async (ubah) => {
        const lembar = structuredClone(UTUH);
        for (const satu of ubah) apply(lembar, satu);
        const bytes = await writeBuku(lembar);
        if (!lembar.some(({ baris }) => baris.some((satu) => satu.some((sel) => sel !== null && sel !== '')))) return;
        const impor = await imporBytes(bytes);
        const { lembar: terbaca } = await readBuku(bytes);
        const masuk = terbaca.reduce((jumlah, { baris }) => jumlah + baris.filter(isBerisi).length, 0);
        expect(impor.baris).toHaveLength(masuk);
        const { nasib } = computeNeraca(impor);
        expect(Object.values(nasib).reduce((a, b) => a + b, 0)).toBe(masuk);
        expect(impor.baris.filter((satu) => satu.nasib === 'bermasalah' && satu.masalah?.length === 0)).toEqual([]);
        if (nasib.bermasalah) expect(impor.masalah.length).toBeGreaterThan(0);
        if (nasib.tanya) expect(impor.tanya.length).toBeGreaterThan(0);
        describeImpor('x', impor, (file) => file);
        const lagi = await imporBytes(bytes, { folder: applyImpor(FOLDER, impor) });
        expect(lagi.berkas).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('byte acak dan HTML acak ditolak atau dibaca, tidak pernah macet', async () => {
    const html = fc.array(
      fc.constantFrom(
        '<table>',
        '</table>',
        '<tr>',
        '<td>',
        '<td rowspan=3>',
        '<td colspan="2">',
        '</td>',
        '<',
        '&nbsp;',
        'Kode',
        'Realisasi',
        '7.01.02.2.01-1',
        '5,5',
        '<!--',
        '-->',
        '"',
        "='",
        '<script>',
        '</script>',
        '<br>',
      ),
      { maxLength: 60 },
    );
    await fc.assert(
      fc.asyncProperty(html, async (bagian) => {
        await readBuku(new TextEncoder().encode(`<html>${bagian.join('')}`)).catch(expectDitolak);
      }),
      { numRuns: 200 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (acak, zip) => {
        const bytes = zip ? Uint8Array.from([0x50, 0x4b, 3, 4, ...acak]) : acak;
        await readBuku(bytes).catch(expectDitolak);
      }),
      { numRuns: 200 },
    );
  });
});

function expectDitolak(galat: unknown): void {
  expect(galat).toMatchObject({ name: 'SumberDitolak' });
}
