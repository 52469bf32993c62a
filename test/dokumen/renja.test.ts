import { describe, expect, test } from 'vitest';
import type { IndikatorProgram, Program, Renstra, Triwulan } from '../../src/domain/isi.generated.ts';
import type { Isi } from '../../src/domain/isi.ts';
import type { Kinerja } from '../../src/domain/kinerja.ts';
import { resolveKinerja } from '../../src/domain/resolve.ts';
import { isiContoh } from '../domain/isi-contoh.ts';
import { composeSatu, listKalimat, listTabel, loadIsi, toTeks } from './isi-dokumen.ts';

// An office of two years: 2023 whole and approved, 2024 up to TW II. The columns are computed by hand.

function indikator(kode: string, agregasi: IndikatorProgram['agregasi'], target: number): IndikatorProgram {
  const tiap = agregasi === 'jumlah' ? target / 4 : target;
  return {
    kode,
    nama: `Indikator ${kode}`,
    satuan: 'dokumen',
    arah: 'naik',
    agregasi,
    target,
    target_triwulan: { tw1: tiap, tw2: tiap, tw3: tiap, tw4: tiap },
  };
}

function program(tahun: number): Isi['program'][number] {
  const value: Program = {
    tahun,
    program: [
      {
        kode: '7.01.02',
        nama: 'Program A',
        unit: 'seksi-a',
        sasaran: 'S-1',
        pagu: 1000,
        indikator: [indikator('7.01.02-1', 'jumlah', 8), indikator('7.01.02-2', 'nilai-akhir', 90)],
        kegiatan: [
          {
            kode: '7.01.02.2.01',
            nama: 'Kegiatan B',
            unit: 'seksi-a',
            pagu: 1000,
            sub_kegiatan: [
              { kode: '7.01.02.2.01.0001', nama: 'Sub C', pagu: 600 },
              { kode: '7.01.02.2.01.0002', nama: 'Sub D', pagu: 400 },
            ],
          },
        ],
      },
    ],
  };
  return { path: `program/${tahun}.yaml`, value };
}

function triwulan(
  tahun: number,
  tw: Triwulan,
  [satu, dua]: (number | null)[],
  [c, d]: (number | null)[],
): Pick<Isi, 'program-triwulan' | 'pengukuran'> {
  const folder = `kinerja/${tahun}/tw${tw}`;
  const isian = [
    { kode: '7.01.02-1', realisasi: satu ?? null },
    { kode: '7.01.02-2', realisasi: dua ?? null },
  ];
  const uang = [
    { kode: '7.01.02.2.01.0001', realisasi_anggaran: c ?? null },
    { kode: '7.01.02.2.01.0002', realisasi_anggaran: d ?? null },
  ];
  return {
    'program-triwulan': [
      {
        path: `${folder}/program.yaml`,
        value: { tahun, triwulan: tw, program: [{ kode: '7.01.02', indikator: isian }] },
      },
    ],
    pengukuran: [
      {
        path: `${folder}/pengukuran/seksi-a.yaml`,
        value: { tahun, triwulan: tw, unit: 'seksi-a', sub_kegiatan: uang },
      },
    ],
  };
}

function renstra(isi: Isi): Isi['renstra'] {
  const [lama] = isi.renstra;
  if (!lama) throw new Error('no renstra');
  const tahunan = { 2023: 8, 2024: 8, 2025: 9 };
  const value: Renstra = {
    ...lama.value,
    mulai: 2022,
    selesai: 2026,
    tujuan: lama.value.tujuan.map((tujuan) => ({
      ...tujuan,
      sasaran: tujuan.sasaran.map((sasaran) => ({
        ...sasaran,
        indikator: sasaran.indikator.map((satu) => ({ ...satu, target: { 2024: satu.target[2024] ?? 80 } })),
      })),
    })),
    program: [{ kode: '7.01.02', nama: 'Program A', target: tahunan, pagu: { 2023: 900, 2024: 1000, 2025: 1100 } }],
  };
  return [{ path: lama.path, value }];
}

/** 2023: 2+2+2+1 documents, position 88; money 100+100 each triwulan. 2024: 3, then `kini`. */
function kinerja(kini: (number | null)[] = [1, 91], uang: (number | null)[] = [70, 30], disahkan = true): Kinerja {
  const lalu = ([1, 2, 3, 4] as const).map((tw) => triwulan(2023, tw, [tw === 4 ? 1 : 2, 84 + tw], [60, 40]));
  const semua = [...lalu, triwulan(2024, 1, [3, 89], [200, 50]), triwulan(2024, 2, kini, uang)];
  const dasar = isiContoh();
  const isi = isiContoh({
    pejabat: [
      {
        path: 'pejabat.yaml',
        value: { jabatan: [{ id: 'camat', nama: 'Camat Uji' }], pejabat: [], penugasan: [] },
      },
    ],
    renstra: renstra(dasar),
    program: [program(2023), program(2024)],
    'program-triwulan': semua.flatMap((satu) => satu['program-triwulan']),
    pengukuran: semua.flatMap((satu) => satu.pengukuran),
  });
  const hasil = resolveKinerja(isi);
  return {
    ...hasil,
    baris: hasil.baris.map((satu) => ({ ...satu, disahkan: satu.tahun < 2024 ? disahkan : satu.disahkan })),
    anggaran: hasil.anggaran.map((satu) => ({ ...satu, disahkan: satu.tahun < 2024 ? disahkan : satu.disahkan })),
  };
}

function listBaris(dari: Kinerja): string[][] {
  const [tabel] = listTabel(composeSatu(dari, 'evaluasi-renja', 'evaluasi-renja-2024-tw2'));
  if (!tabel) throw new Error('no table');
  return toTeks(tabel.body);
}

/** Columns 6 to 15 of the row with that number. */
function listAngka(dari: Kinerja, nomor: number): string {
  const baris = listBaris(dari).find(([satu]) => satu === String(nomor));
  return (baris ?? []).slice(5, 25).join(' ');
}

describe('tabel evaluasi-renja (Formulir E.81)', () => {
  test('kepala: enam belas kolom bernomor dengan rumusnya', () => {
    const [tabel] = listTabel(composeSatu(kinerja(), 'evaluasi-renja', 'evaluasi-renja-2024-tw2'));
    expect(toTeks(tabel?.head.slice(-1) ?? [])).toEqual([
      [
        ...['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
        ...['13 = 9+10+11+12', '14 = 7+13', '15 = 14/6 × 100', '16'],
      ],
    ]);
    expect(tabel?.widths).toHaveLength(26);
  });

  test.each([
    // 6: 8+8+9 and 900+1000+1100; 7: 2+2+2+1 and 4 × 100; 13: 3+1 and 250+100; 14: 7+4 and 400+350; 15: 11/25, 750/3000
    ['jumlah dan uang program', 1, '25 3.000 7 400 8 1.000 3 250 1 100 – – – – 4 350 11 750 44,00 25,00'],
    // 14 = 13: a position holds the years before; the Renstra has no target of the second indikator
    ['posisi, uang hanya di baris pertama', 2, '–  88  90  89  91  –  –  91  91  – '],
    ['kegiatan tanpa indikator: uangnya saja', 3, '– – – 400 – 1.000 – 250 – 100 – – – – – 350 – 750 – –'],
  ])('%s', (_, nomor, angka) => {
    expect(listAngka(kinerja(), nomor)).toBe(angka);
  });

  test('kaki: rata-rata, predikat, dan jumlah uang', () => {
    const kaki = listBaris(kinerja()).slice(-7, -4);
    expect(kaki.map(([judul]) => judul)).toEqual([
      'Jumlah anggaran seluruh program',
      'Rata-rata capaian kinerja (%)',
      'Predikat kinerja',
    ]);
    // (4/8 + 91/90) × 100 / 2 = 75,555…: the mean of 50,00 and 101,11; money 350 of 1000
    expect(kaki[1]?.slice(1, 3)).toEqual(['75,56', '35,00']);
  });

  test('yang belum dilaporkan menjadi tanda hubung sampai kolom 15, dengan alasannya', () => {
    const kosong = kinerja([null, 91]);
    expect(listAngka(kosong, 1)).toBe('25 3.000 7 400 8 1.000 3 250 – 100 – – – – – 350 – 750 – 25,00');
    const kalimat = listKalimat(composeSatu(kosong, 'evaluasi-renja', 'evaluasi-renja-2024-tw2'));
    expect(kalimat).toContain('Kolom 13 (K): nomor 1: TW II belum dilaporkan.');
  });

  test('sebagian uang belum dilaporkan: bukan jumlah sebagian', () => {
    expect(listAngka(kinerja([1, 91], [70, null]), 1)).toBe(
      '25 3.000 7 400 8 1.000 3 250 1 – – – – – 4 – 11 – 44,00 –',
    );
  });

  test('tahun lalu yang belum disahkan tidak ikut', () => {
    const belum = kinerja([1, 91], [70, 30], false);
    expect(listAngka(belum, 1)).toBe('25 3.000 – – 8 1.000 3 250 1 100 – – – – 4 350 – – – –');
    const kalimat = listKalimat(composeSatu(belum, 'evaluasi-renja', 'evaluasi-renja-2024-tw2'));
    expect(kalimat).toContain('Kolom 7 (Rp): nomor 1, 3–5: realisasi anggaran tahun 2023 tidak ada dalam data.');
  });

  test('cara menghitung disebut per nomor', () => {
    const kalimat = listKalimat(composeSatu(kinerja(), 'evaluasi-renja', 'evaluasi-renja-2024-tw2'));
    expect(kalimat.find((satu) => satu.startsWith('Kolom 13 sampai'))).toBe(
      'Kolom 13 sampai dengan 15: nomor 1: 13 = jumlah triwulan, 14 = 7 + 13; ' +
        'nomor 2: 13 = angka triwulan terakhir yang dilaporkan, 14 = 13.',
    );
  });

  test('tanpa program tahun itu: berkas yang harus diisi', () => {
    const { isi } = kinerja();
    const dokumen = composeSatu({ ...isi, program: [] }, 'evaluasi-renja', 'evaluasi-renja-2024-tw2');
    expect(listKalimat(dokumen)).toContain('Belum diisi (program/2024.yaml).');
    expect(listTabel(dokumen)).toEqual([]);
  });

  test('predikat menyebut skalanya', () => {
    const kalimat = listKalimat(composeSatu(loadIsi('content'), 'evaluasi-renja', 'evaluasi-renja-2024-tw3'));
    expect(kalimat).toContain(
      'Predikat menurut Skala nilai peringkat kinerja, Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017.',
    );
  });

  test('data kantor: setiap baris 26 kolom, tidak satu pun kosong tanpa tanda', () => {
    const isi = resolveKinerja(loadIsi('content'));
    const [tabel] = listTabel(composeSatu(isi, 'evaluasi-renja', 'evaluasi-renja-2024-tw3'));
    for (const row of [...(tabel?.body ?? [])]) {
      expect(row.reduce((lebar, { colSpan = 1 }) => lebar + colSpan, 0)).toBe(26);
    }
  });

  test('tanda tangan: penyusun bernama, pengevaluasi di luar kecamatan kosong', () => {
    const { sections } = composeSatu(loadIsi('content'), 'evaluasi-renja', 'evaluasi-renja-2024-tw3');
    const ttd = sections.flatMap(({ blocks }) => blocks).find((block) => block.type === 'signatures');
    expect(ttd?.type === 'signatures' && ttd.parties).toMatchObject([
      {
        tanggal: 'Kutasari, 22 Oktober 2024',
        pengantar: 'Disusun oleh,',
        jabatan: 'CAMAT KUTASARI',
        nama: 'Cahyono, S.H.',
      },
      { pengantar: 'Dievaluasi oleh,', jabatan: 'KEPALA BAPPEDA' },
    ]);
  });
});
