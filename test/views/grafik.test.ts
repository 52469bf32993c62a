import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawBatang } from '../../src/views/batang.ts';
import { viewBatangCapaian } from '../../src/views/batang-capaian.ts';
import type { GrafikView } from '../../src/views/grafik.ts';
import { viewTren, type TitikNilai } from '../../src/views/tren.ts';
import { viewTrenKecil } from '../../src/views/tren-kecil.ts';
import { viewTrenSerapan } from '../../src/views/tren-serapan.ts';
import { listDiLuar, listTeks, readSvg } from '../grafik/svg.ts';
import { composeTerbitan } from './terbitan-contoh.ts';

describe('drawBatang(nilai, skala)', () => {
  test.each([
    ['tepat pada target', 100, 125, { isi: 80, lewat: false, seratus: 80 }],
    ['di bawah target', 50, 125, { isi: 40, lewat: false, seratus: 80 }],
    ['melewati ujung', 180, 125, { isi: 100, lewat: true, seratus: 80 }],
    ['tidak kurang dari nol', -20, 125, { isi: 0, lewat: false, seratus: 80 }],
    ['serapan', 61.2, 100, { isi: 61.2, lewat: false, seratus: 100 }],
    ['belum ada', undefined, 125, { isi: 0, lewat: false, seratus: 80 }],
  ])('%s', (_, nilai, skala, batang) => {
    expect(drawBatang(nilai, skala)).toEqual(batang);
  });
});

type Pasangan = [TitikNilai['target'], TitikNilai['realisasi']];

function draw(pasangan: Pasangan[], skala?: string[], satuan = 'indeks'): GrafikView | undefined {
  const titik = pasangan.map(([target, realisasi], index) => ({ label: `TW ${index + 1}`, target, realisasi }));
  return viewTren({ judul: 'Tren', nama: 'Mutu <i>', satuan, skala, titik, bertabel: true });
}

describe('viewTren(isi)', () => {
  test('tanpa realisasi tidak ada yang digambar', () => {
    expect(
      draw([
        [10, undefined],
        [20, undefined],
      ]),
    ).toBeUndefined();
  });

  test('garis terputus pada triwulan yang belum dilaporkan', () => {
    const svg = draw([
      [10, 8],
      [20, undefined],
      [30, 25],
      [40, 41],
    ])?.svg;
    const garis = readSvg(svg ?? '').filter(({ atribut }) => /^g-(target|realisasi)$/.test(atribut.class ?? ''));
    const jalan = garis.flatMap(({ atribut }) => atribut.d?.replace(/[^ML]/g, '') ?? []);
    expect(jalan).toEqual(['MLLL', 'MML']);
  });

  test.each<[string, Pasangan[], string]>([
    ['satu', [[85, 84.2]], 'Realisasi TW 1 84,2 indeks; target TW 1 85 indeks.'],
    [
      'naik',
      [
        [85, 84.2],
        [86, 86.1],
      ],
      'Realisasi naik dari 84,2 indeks (TW 1) menjadi 86,1 indeks (TW 2); target TW 2 86 indeks.',
    ],
    [
      'tetap',
      [
        [undefined, 5],
        [undefined, 5],
      ],
      'Realisasi tetap 5 indeks dari TW 1 sampai TW 2.',
    ],
    [
      'dengan lubang, dan yang belum datang bukan lubang',
      [
        [1, 9],
        [2, undefined],
        [3, 7],
        [4, undefined],
      ],
      'Realisasi turun dari 9 indeks (TW 1) menjadi 7 indeks (TW 3); target TW 3 3 indeks; tanpa angka TW 2.',
    ],
    ['rentang', [[[7, 8], 6.5]], 'Realisasi TW 1 6,5 indeks; target TW 1 7–8 indeks.'],
  ])('kalimat %s', (_, pasangan, kalimat) => {
    expect(draw(pasangan)?.kalimat.replaceAll('\u00a0', ' ')).toBe(kalimat);
  });

  test('predikat digambar menurut letaknya pada skala, dengan namanya pada sumbu', () => {
    const grafik = draw(
      [
        ['B', 'CC'],
        ['BB', 'BB'],
      ],
      ['D', 'C', 'CC', 'B', 'BB', 'A'],
    );
    expect(grafik?.kalimat).toBe('Realisasi naik dari CC (TW 1) menjadi BB (TW 2); target TW 2 BB.');
    const y = readSvg(grafik?.svg ?? '').flatMap(({ nama, atribut }) => (nama === 'circle' ? Number(atribut.cy) : []));
    expect(y[0]).toBeGreaterThan(y[1] ?? Infinity);
    expect(listTeks(grafik?.svg ?? '')).toEqual(expect.arrayContaining(['C', 'CC', 'B', 'BB', 'A']));
    expect(listTeks(grafik?.svg ?? '')).not.toContain('D');
  });

  test('target yang rentang digambar dari batas ke batas, tanpa garis lewat tengahnya', () => {
    const grafik = draw([
      [[95, 105], 93],
      [[95, 105], 97],
    ]);
    const semua = readSvg(grafik?.svg ?? '');
    expect(semua.filter(({ atribut }) => atribut.class === 'g-target' && atribut.d)).toEqual([]);
    const [dasar, atas] = (
      / ([\d.]+)V([\d.]+)/.exec(semua.find(({ atribut }) => atribut.class === 'g-kotak')?.atribut.d ?? '') ?? []
    )
      .slice(1)
      .map(Number);
    const [luar = 0, dalam = 0] = semua.flatMap(({ nama, atribut }) => (nama === 'circle' ? Number(atribut.cy) : []));
    expect(luar).toBeGreaterThan(dasar ?? Infinity);
    expect(dalam).toBeLessThan(dasar ?? 0);
    expect(dalam).toBeGreaterThan(atas ?? Infinity);
    expect(listTeks(grafik?.svg ?? '')).toContain('rentang target');
  });

  test('punya nama dan uraian, dan isi yang ditulis orang tetap tulisan', () => {
    const semua = readSvg(draw([[1, 2]])?.svg ?? '');
    expect(semua[0]?.atribut).toMatchObject({ role: 'img' });
    expect(semua.find(({ nama }) => nama === 'title')?.teks).toBe('Tren: Mutu <i>');
    expect(semua.find(({ nama }) => nama === 'desc')?.teks).toContain('TW 1 realisasi 2, target 1');
  });

  test('tabelnya memuat setiap titik', () => {
    expect(
      draw([
        [85, 84.2],
        [86, undefined],
      ])?.tabel?.baris,
    ).toEqual([
      { label: 'TW 1', sel: ['85\u00a0indeks', '84,2\u00a0indeks'] },
      { label: 'TW 2', sel: ['86\u00a0indeks', '–'] },
    ]);
  });

  test('tanpa warna dan gaya sendiri: rupanya dari lembar gaya', () => {
    const atribut = readSvg(draw([[1, 2]])?.svg ?? '').flatMap((satu) => Object.entries(satu.atribut));
    expect(atribut.filter(([nama, nilai]) => nama === 'style' || /^#/.test(nilai))).toEqual([]);
  });

  test('angka target dan realisasi tidak pernah di sisi yang sama', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1000, max: 1000 }), (target, realisasi) => {
        const semua = readSvg(draw([[target, realisasi]])?.svg ?? '');
        const [yKotak, yTitik] = [
          Number(semua.find(({ atribut }) => atribut.class === 'g-kotak')?.atribut.y) + 4,
          Number(semua.find(({ nama }) => nama === 'circle')?.atribut.cy),
        ];
        const tengah = semua.filter(({ nama, atribut }) => nama === 'text' && atribut['text-anchor'] === 'middle');
        const [, kata, tebal] = tengah.map(({ atribut }) => Number(atribut.y));
        expect(Math.sign((kata ?? 0) - yKotak)).not.toBe(Math.sign((tebal ?? 0) - yTitik));
      }),
      { numRuns: 50 },
    );
  });

  test('semua titik berada di dalam gambar', () => {
    const nilai = fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(fc.tuple(nilai, nilai), { minLength: 1, maxLength: 8 }), (pasangan) => {
        const svg = draw(pasangan)?.svg;
        if (svg === undefined) return;
        const tempat = readSvg(svg).filter(({ nama }) => nama === 'circle' || nama === 'rect');
        for (const { atribut } of tempat) expect(Number(atribut.cx ?? atribut.x)).toBeLessThanOrEqual(340);
        expect(svg).not.toMatch(/NaN|Infinity/);
      }),
      { numRuns: 50 },
    );
  });
});

describe('viewBatangCapaian(baris, sebutan)', () => {
  const { terbit } = composeTerbitan();
  const iku = (triwulan: number) =>
    terbit.filter((satu) => satu.triwulan === triwulan && satu.indikator.level === 'sasaran');

  test('kalimatnya menyebut berapa yang mencapai target', () => {
    expect(viewBatangCapaian(iku(1), { judul: 'Capaian', nama: 'Kantor' })?.kalimat).toMatch(
      /^2 dari 3 indikator mencapai target; tertinggi .+ \(120,00%\); terendah .+ \(99,06%\)\.$/,
    );
  });

  test('digambar selebar telepon, label di atas batangnya', () => {
    const svg = viewBatangCapaian(iku(1), { judul: 'Capaian', nama: 'Kantor' })?.svg ?? '';
    expect(readSvg(svg)[0]?.atribut.viewBox).toMatch(/^0 0 340 /);
    expect(listDiLuar(svg)).toEqual([]);
  });

  test('satu baris saja tidak perlu gambar', () => {
    expect(viewBatangCapaian(iku(1).slice(0, 1), { judul: 'Capaian', nama: 'Kantor' })).toBeUndefined();
  });
});

describe('viewTrenKecil(isi)', () => {
  const titik = (...persen: (number | undefined)[]) =>
    persen.map((satu, index) => ({ label: `${index}`, persen: satu, nilai: satu === undefined ? '–' : `${satu}%` }));
  const kata = { benda: 'unit', capai: 'mencapai 100%' };
  const view = (...butir: (number | undefined)[][]) =>
    viewTrenKecil({
      judul: 'Kecil',
      kata,
      kepala: 'Unit',
      butir: butir.map((persen, nomor) => ({ label: `U${nomor}`, jalur: undefined, titik: titik(...persen) })),
    });

  test.each<[string, (number | undefined)[][], string]>([
    ['semua', [[100], [120], [101]], 'Semua 3 unit mencapai 100%; tertinggi U1 (120%); terendah U0 (100%).'],
    ['dua', [[100], [120]], 'Kedua unit mencapai 100%.'],
    ['satu', [[100]], 'Satu-satunya unit mencapai 100%.'],
    ['satu tidak', [[90]], 'Satu-satunya unit tidak mencapai 100%.'],
    ['tidak satu pun', [[90], [80]], 'Tidak satu pun dari 2 unit mencapai 100%.'],
    ['sebagian, ada yang kosong', [[100], [80], [undefined]], '1 dari 3 unit mencapai 100%; 1 belum ada angkanya.'],
    ['kosong semua pada titik akhir', [[100, undefined]], 'Belum ada angka unit.'],
  ])('kalimat %s', (_, butir, kalimat) => {
    expect(view(...butir)?.kalimat).toBe(kalimat);
  });

  test('satu skala untuk semua: angka yang sama sama tingginya', () => {
    const y = (view([80, 95], [180, 95])?.butir ?? []).map(
      ({ svg }) => readSvg(svg).filter(({ nama }) => nama === 'circle')[1]?.atribut.cy,
    );
    expect(y[0]).toBe(y[1]);
  });

  test('di bawah 100 titiknya kosong, dan tiap gambar hanya menulis angka terakhirnya', () => {
    const svg = view([90, 110])?.butir[0]?.svg ?? '';
    const titikan = readSvg(svg).filter(({ nama }) => nama === 'circle');
    expect(titikan.map(({ atribut }) => atribut.class)).toEqual(['g-kosong', 'g-isi']);
    expect(listTeks(svg)).toEqual(['0', '1', '110%']);
  });

  test('tanpa angka tidak ada gambar', () => {
    expect(view([undefined])).toBeUndefined();
  });
});

describe('viewTrenSerapan(terbitan, lingkup)', () => {
  test('serapan s.d. tiap triwulan, sama dengan tabelnya', () => {
    const grafik = viewTrenSerapan(composeTerbitan(), { tahun: 2024, sampai: 3, nama: 'Kantor' });
    const serapan = grafik?.tabel?.baris.map(({ sel }) => sel[2]) ?? [];
    expect(serapan).toHaveLength(3);
    for (const satu of serapan) expect(listTeks(grafik?.svg ?? '')).toContain(satu);
    expect(grafik?.kalimat).toBe(`Serapan naik dari ${serapan[0]} (TW I) menjadi ${serapan[2]} (TW III).`);
  });

  test('satu triwulan saja tidak digambar', () => {
    expect(viewTrenSerapan(composeTerbitan(), { tahun: 2024, sampai: 1, nama: 'Kantor' })).toBeUndefined();
  });
});
