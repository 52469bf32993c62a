import { describe, expect, test } from 'vitest';
import { readDaftar } from '../../../src/impor-daftar.ts';
import type { Sel } from '../../input/impor/buat.ts';
import { imporCsv, imporLembar, listIsi, listMasalah } from './alat.ts';

const KEPALA = ['Kode', 'Indikator', 'Satuan', 'Target', 'Realisasi', 'Realisasi Anggaran (Rp)'];
const tabel = (...baris: Sel[][]) => imporLembar([{ nama: 'TW II', baris: [KEPALA, ...baris] }]);

describe('satu sel yang meragukan menjadi masalah dengan alamatnya, dan barisnya tidak ditulis', () => {
  test.each<[string, Sel[], string]>([
    ['teks di samping angka', ['7.01.02.2.01-1', '', 'hari', 5, '5 hari', null], 'teks-di-samping'],
    ['galat biner dari rumus', ['7.01.02.2.01-1', '', 'hari', 5, 0.1 + 0.2, null], 'terlalu-panjang'],
    ['tanggal di sel angka', ['7.01.02.2.01-1', '', 'hari', 5, new Date('2024-05-01T00:00:00Z'), null], 'tanggal'],
    ['rumus tanpa hasil', ['7.01.02.2.01-1', '', 'hari', 5, { nilai: null, rumus: 'A1+1' }, null], 'rumus-tanpa-nilai'],
    ['pecahan tanpa tanda persen', ['7.01.02-1', '', 'persen', 90, 0.88, null], 'pecahan-persen'],
    ['pecahan di atas satu', ['7.01.02-1', '', 'persen', 90, 1.05, null], 'pecahan-persen'],
    ['persen pada satuan lain', ['7.01.02.2.01-1', '', '', 5, '55%', null], 'persen-bukan-satuan'],
    ['satuan lain', ['7.01.02.2.01-1', '', 'menit', 5, 5, null], 'satuan-berbeda'],
    ['predikat asing', ['IKU-2', '', '', 'BB', 'WTP', null], 'predikat-tidak-dikenal'],
    ['rupiah bersen', ['7.01.02.2.01.0002', '', '', '', '', 12500.5], 'rupiah-tidak-bulat'],
    ['rupiah minus', ['7.01.02.2.01.0002', '', '', '', '', '(12.500)'], 'angka-minus'],
    ['kode asing', ['7.01.09.2.01-1', '', '', '', 5, null], 'kode-tidak-dikenal'],
    ['kegiatan tanpa indikator', ['7.01.02.2.01.0002', '', '', '', 5, null], 'indikator-mana'],
    ['tanpa kode dan nama', [null, null, null, null, 5, null], 'tanpa-kode'],
    ['ribuan atau desimal', ['7.01.02.2.01-1', '', '', '', '5,125', null], 'rancu'],
    ['ribuan atau desimal, titik', ['7.01.02.2.01-1', '', 'hari', '', '1.234', null], 'rancu'],
    ['n/a dengan keterangan', ['7.01.02.2.01-1', '', '', '', 'n/a (belum rilis)', null], 'bukan-angka'],
    ['angka berpangkat', ['7.01.02.2.01-1', '', '', '', '1e3', null], 'teks-di-samping'],
    ['menit atau kaki', ['7.01.02.2.01-1', '', '', '', "5'", null], 'teks-di-samping'],
    ['kode tanpa titik yang bukan nomenklatur', ['7010-2201-1', '', '', '', 5, null], 'kode-tidak-dikenal'],
    ['kode dengan titik di tempat lain', ['70.102.201-1', '', '', '', 5, null], 'kode-tidak-dikenal'],
    ['kode IKU dengan titik di tempat lain', ['IKU-0.1', '', '', '', 5, null], 'kode-tidak-dikenal'],
  ])('%s', async (_, baris, kode) => {
    const impor = await tabel(['7.01.02.2.01.0001-1', '', '', 1, 1, null], baris);
    expect(listMasalah(impor)).toEqual([expect.stringMatching(new RegExp(`^TW II![A-F]3 ${kode}$`))]);
    expect(impor.baris.map(({ nasib }) => nasib)).toEqual(['kepala', 'sama', 'bermasalah']);
    expect(impor.berkas).toEqual([]);
    expect(impor.masalah[0]?.jalan).toMatch(/\.$/);
  });
});

describe('yang tidak meragukan dibaca', () => {
  test.each<[string, Sel[], string[]]>([
    [
      'persen dari format sel',
      ['7.01.02-1', '', '%', 90, { nilai: 0.8855, format: '0.00%' }, null],
      ['7.01.02-1 = 88.55'],
    ],
    ['persen sebagai teks', ['7.01.02-1', '', '%', 90, '0,88 %', null], ['7.01.02-1 = 0.88']],
    ['kode tanpa titik', ['701022011', null, '', '', '5,5', null], []],
    ['kode tanpa titik, dengan nomor', ['70102201-1', '', '', '', '5,5', null], ['7.01.02.2.01-1 = 5.5']],
    ['kode sub kegiatan lama', ['7.01.02.2.01.02', '', '', '', '', '1.500.000'], ['7.01.02.2.01.0002 = Rp 1500000']],
    ['kode berspasi', ['7 01 02 2 01 - 1', '', '', '', '5,5', null], ['7.01.02.2.01-1 = 5.5']],
    ['tanda kutip teks', ['7.01.02.2.01-1', '', '', '', "'5,5", null], ['7.01.02.2.01-1 = 5.5']],
    ['minus', ['7.01.02.2.02-1', '', '', '', '-5,5', null], ['7.01.02.2.02-1 = -5.5']],
    ['predikat huruf kecil', ['IKU2', '', '', '', 'bb', null], ['IKU-2 = BB']],
    ['rumus dengan hasil', ['7.01.02.2.01-1', '', '', '', { nilai: 5.5, rumus: 'D2' }, null], ['7.01.02.2.01-1 = 5.5']],
    ['belum diisi', ['7.01.02.2.01-1', '', '', '', 'Belum diisi', '-'], []],
    [
      'kode kegiatan dengan satu indikator',
      ['7.01.02.2.02', '', '', '', 22.5, 100],
      ['7.01.02.2.02-1 = 22.5', '7.01.02.2.02 = Rp 100'],
    ],
  ])('%s', async (_, baris, isi) => {
    expect(listIsi(await tabel(baris))).toEqual(isi);
  });
});

describe('masa', () => {
  const bulan = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];
  const bulanan = (kode: string, ...isi: string[]) =>
    imporCsv(
      [
        ['Kode;Target;Realisasi', ...Array<string>(11).fill('')].join(';'),
        `;;${bulan.join(';')}`,
        [kode, '', '', '', '', ...isi, ...Array<string>(6).fill('')].join(';'),
      ].join('\n'),
    );

  test.each<[string, string, string[], string[], string[]]>([
    ['jumlah', '7.01.02.2.01.0001-1', ['1', '0', '2'], ['7.01.02.2.01.0001-1 = 3'], []],
    ['jumlah dengan bulan kosong', '7.01.02.2.01.0001-1', ['1', '-', '2'], [], ['G3 bulan-kosong']],
    ['nilai akhir', '7.01.02.2.01-1', ['6', '5,5', '-'], ['7.01.02.2.01-1 = 5.5'], []],
    ['rata-rata', '7.01.02-1', ['88', '89', '90'], [], ['H3 bulan-dirata-rata']],
    ['semua kosong', '7.01.02.2.01.0001-1', ['-', '-', ''], [], []],
  ])('bulanan, %s', async (_, kode, isi, harap, masalah) => {
    const impor = await bulanan(kode, ...isi);
    expect([listIsi(impor), listMasalah(impor)]).toEqual([harap, masalah]);
  });

  test.each<[string, string, string[], string[]]>([
    [
      'kolom tiap triwulan',
      'Kode;Realisasi TW I;Realisasi TW II;Realisasi TW III\n7.01.02.2.01-1;1;2;3',
      ['7.01.02.2.01-1 = 2'],
      [],
    ],
    [
      'nomor di bawah Realisasi',
      'Kode;Satuan;Realisasi;;;\n;;1;2;3;4\n7.01.02.2.01-1;hari;1;2;3;4',
      ['7.01.02.2.01-1 = 2'],
      [],
    ],
    [
      'romawi di bawah Realisasi',
      'Kode;Satuan;Realisasi;;;\n;;I;II;III;IV\n7.01.02.2.01-1;hari;1;2;3;4',
      ['7.01.02.2.01-1 = 2'],
      [],
    ],
    ['hanya s.d., nilai akhir', 'Kode;Satuan;Realisasi s.d. TW II\n7.01.02.2.01-1;hari;5', ['7.01.02.2.01-1 = 5'], []],
    [
      'hanya s.d., jumlah',
      'Kode;Satuan;Realisasi s.d. TW II\n7.01.02.2.01.0001-1;laporan;2',
      [],
      ['C2 angka-kumulatif'],
    ],
    ['uang s.d.', 'Kode;Realisasi Anggaran s.d. TW II (Rp)\n7.01.02.2.01.0002;9000', [], ['B2 angka-kumulatif']],
    [
      'triwulan pada baris',
      'Kode;Triwulan;Realisasi\n7.01.02.2.01-1;I;1\n7.01.02.2.01-1;TW 2;2\n7.01.02.2.01-1;3;3',
      ['7.01.02.2.01-1 = 2'],
      [],
    ],
    [
      'tahun pada baris',
      'Tahun;Kode;Realisasi\n2023;7.01.02.2.01-1;1\n2024;7.01.02.2.01-1;2',
      ['7.01.02.2.01-1 = 2'],
      [],
    ],
    [
      'judul triwulan lain',
      'Triwulan III Tahun 2024;;\nKode;Satuan;Realisasi\n7.01.02.2.01-1;hari;5',
      [],
      ['A1 masa-lain'],
    ],
    [
      'judul tahun lain',
      'Triwulan II Tahun 2023;;\nKode;Satuan;Realisasi\n7.01.02.2.01-1;hari;5',
      [],
      ['A1 masa-lain'],
    ],
    [
      'judul dua tahun lain',
      'Capaian 2022 dan 2023;;\nKode;Satuan;Realisasi\n7.01.02.2.01-1;hari;5',
      [],
      ['A1 masa-lain'],
    ],
    [
      'masa renstra di judul bukan tahun lain',
      'Renstra 2021-2026;;\nKode;Satuan;Realisasi\n7.01.02.2.01-1;hari;5',
      ['7.01.02.2.01-1 = 5'],
      [],
    ],
    ['tahun lain di kepala kolom', 'Kode;Satuan;Realisasi 2023\n7.01.02.2.01-1;hari;5', [], ['C1 masa-lain']],
    ['tahun anggaran lain', 'Kode;Satuan;Realisasi TA 2023\n7.01.02.2.01-1;hari;5', [], ['C1 masa-lain']],
    [
      'dua tahun berdampingan',
      'Kode;Satuan;Realisasi 2023;Realisasi 2024\n7.01.02.2.01-1;hari;5;6',
      ['7.01.02.2.01-1 = 6'],
      [],
    ],
    [
      'dua tahun di bawah Realisasi',
      'Kode;Satuan;Realisasi;\n;;2023;2024\n7.01.02.2.01-1;hari;5;6',
      ['7.01.02.2.01-1 = 6'],
      [],
    ],
    [
      'triwulan dua tahun',
      'Kode;Satuan;TW II 2023;;TW II 2024;\n;;Target;Realisasi;Target;Realisasi\n7.01.02.2.01-1;hari;1;5;2;6',
      ['7.01.02.2.01-1 = 6'],
      [],
    ],
    [
      'realisasi di kiri target',
      'Kode;Satuan;Realisasi TW II;Target TW II\n7.01.02.2.01-1;hari;5;6',
      ['7.01.02.2.01-1 = 5'],
      [],
    ],
    [
      'tiga nomor: bulan atau triwulan',
      'Kode;Satuan;Realisasi;;\n;;1;2;3\n7.01.02.2.01-1;hari;7;8;9',
      [],
      ['C3 triwulan-tidak-jelas'],
    ],
    [
      'tiga nomor bulan',
      'Kode;Satuan;Realisasi Bulan;;\n;;4;5;6\n7.01.02.2.01-1;hari;7;8;9',
      ['7.01.02.2.01-1 = 9'],
      [],
    ],
    [
      'dua belas nomor',
      `Kode;Satuan;Realisasi${';'.repeat(11)}\n;;1;2;3;4;5;6;7;8;9;10;11;12\n7.01.02.2.01-1;hari;1;2;3;4;5;6;7;8;9;10;11;12`,
      ['7.01.02.2.01-1 = 6'],
      [],
    ],
    [
      'romawi tanpa kata triwulan, kurang dari empat',
      'Kode;Satuan;Realisasi;\n;;I;II\n7.01.02.2.01-1;hari;7;8',
      [],
      ['C3 triwulan-tidak-jelas'],
    ],
    ['periode bernomor pada baris', 'Kode;Periode;Realisasi\n7.01.02.2.01-1;2;5', [], ['B2 triwulan-tidak-jelas']],
    ['periode bertriwulan pada baris', 'Kode;Periode;Realisasi\n7.01.02.2.01-1;TW II;5', ['7.01.02.2.01-1 = 5'], []],
    ['dua kolom realisasi', 'Kode;Realisasi;Hasil\n7.01.02.2.01-1;5;6', [], ['B2 kolom-ganda']],
    ['juta rupiah', 'Kode;Realisasi Anggaran (Juta Rp)\n7.01.02.2.01.0002;1,5', ['7.01.02.2.01.0002 = Rp 1500000'], []],
    [
      'ribu rupiah di judul',
      '(dalam ribu rupiah);;\nKode;Anggaran;Realisasi\n7.01.02.2.01.0002;2.000;1.500,5',
      ['7.01.02.2.01.0002 = Rp 1500500'],
      [],
    ],
    ...(
      [
        ['(Rp. juta)', '1.500,5', '1500500000'],
        ['(Rp.000)', '1.500,5', '1500500'],
        ['dalam jutaan rupiah', '1,5', '1500000'],
        ['Rp ribu', '1,5', '1500'],
        ['(000)', '1.500,5', '1500500'],
        ['Realisasi anggaran dalam ribu rupiah', '1,5', '1500'],
        ['Bantuan 250 juta rupiah untuk warga', '1500', '1500'],
        ['Rp 250 juta untuk warga', '1500', '1500'],
        ['Ribuan warga datang', '1500', '1500'],
      ] as const
    ).map(([judul, isi, rupiah]): [string, string, string[], string[]] => [
      `satuan uang menurut judul "${judul}"`,
      `${judul};;\nKode;Anggaran;Realisasi\n7.01.02.2.01.0002;2000;${isi}`,
      [`7.01.02.2.01.0002 = Rp ${rupiah}`],
      [],
    ]),
    [
      'satuan uang di catatan kaki',
      'Kode;Anggaran;Realisasi\n7.01.02.2.01.0002;2.000;1.500,5\n\n*) dalam ribu rupiah;;',
      ['7.01.02.2.01.0002 = Rp 1500500'],
      [],
    ],
    [
      'judul tabel berikut bukan catatan kaki',
      'Kode;Anggaran;Realisasi\n7.01.02.2.01.0002;2000;1500\n\n(dalam ribu rupiah);;\nKode;Anggaran;Realisasi\n7.01.02.2.01.0001;2000;1500',
      ['7.01.02.2.01.0002 = Rp 1500', '7.01.02.2.01.0001 = Rp 1500000'],
      [],
    ],
    [
      '(Rp) pada kepala kolom menang atas judul',
      '(dalam ribu rupiah);;\nKode;Anggaran (Rp);Realisasi Anggaran (Rp)\n7.01.02.2.01.0002;2000;1500',
      ['7.01.02.2.01.0002 = Rp 1500'],
      [],
    ],
    ...['(dalam ribuan)', 'Laporan juta rupiah kecamatan', '(Rp ribu) (Rp juta)'].map(
      (judul): [string, string, string[], string[]] => [
        `satuan uang rancu "${judul}"`,
        `${judul};;\nKode;Anggaran;Realisasi\n7.01.02.2.01.0002;2000;1500`,
        [],
        ['C3 satuan-uang-rancu'],
      ],
    ),
    [
      'ribuan tanpa rupiah bukan uang',
      'Kode;Satuan;Realisasi (ribuan)\n7.01.02.2.01.0002;;15',
      [],
      ['A1 tanpa-kolom-isian'],
    ],
    [
      'kode dan angka tanpa kepala yang dikenal',
      'Tahun;2024\nKode;Hasilnya\n7.01.02.2.01.0002;15',
      [],
      ['A3 tabel-tidak-dikenali'],
    ],
    ['pisah koma dan BOM', '\ufeffKode,Realisasi\n7.01.02.2.01-1,"5,5"', ['7.01.02.2.01-1 = 5.5'], []],
    ['tab', 'Kode\tRealisasi\n7.01.02.2.01-1\t5,5', ['7.01.02.2.01-1 = 5.5'], []],
  ])('%s', async (_, csv, harap, masalah) => {
    const impor = await imporCsv(csv);
    expect([listIsi(impor), listMasalah(impor)]).toEqual([harap, masalah]);
  });
});

describe('baris', () => {
  test('dua baris yang berbeda untuk isian yang sama: tidak satu pun ditulis', async () => {
    const impor = await tabel(['7.01.02.2.01-1', '', '', '', 5, null], ['7.01.02.2.01-1', '', '', '', 4, null]);
    expect(impor.masalah.map(({ kode, pesan }) => [kode, pesan])).toEqual([
      ['isian-berbeda', 'realisasi 7.01.02.2.01-1 disebut 2 kali dan berbeda: "5" (baris 2), "4" (baris 3)'],
    ]);
    expect(impor.berkas).toEqual([]);
  });

  test('persen ditampilkan seperti di lembarnya', async () => {
    const { masalah } = await tabel(['IKU-1', '', '', '', { nilai: 0.8375, format: '0.00%' }, null]);
    expect(masalah.map(({ pesan }) => pesan)).toEqual(['83,75 persen, sedangkan satuan indikatornya indeks']);
  });

  test('kolom tahun lain dikatakan sekali, dan lembar tahun lain dilewati di samping tahun ini', async () => {
    const baris: Sel[][] = [
      ['Kode', 'Satuan', 'Realisasi', null, null],
      [null, null, 2022, 2023, 2024],
      ['7.01.02.2.01-1', 'hari', 1, 2, 3],
    ];
    const lama: Sel[][] = [
      ['Kode', 'Satuan', 'Realisasi'],
      ['7.01.02.2.01-1', 'hari', 4],
    ];
    const impor = await imporLembar([
      { nama: 'Ini', baris, gabung: ['C1:E1', 'A1:A2', 'B1:B2'] },
      { nama: '2023', baris: lama },
    ]);
    expect([listIsi(impor), listMasalah(impor)]).toEqual([['7.01.02.2.01-1 = 3'], []]);
    expect(impor.catatan).toEqual(['lembar "Ini": kolom C, D untuk tahun lain, tidak diimpor']);
    expect(impor.baris.at(-1)).toMatchObject({ nasib: 'dilewati', alasan: 'tahun 2023' });
  });

  test('sel gabungan tidak dibagikan kepada beberapa baris', async () => {
    const baris: Sel[][] = [
      KEPALA,
      ['7.01.02.2.01-1', '', '', '', 5, null],
      ['7.01.02.2.01.0001-1', '', '', '', null, null],
    ];
    const impor = await imporLembar([{ nama: 'TW II', baris, gabung: ['E2:E3'] }]);
    expect(listMasalah(impor)).toEqual(['TW II!E3 sel-gabungan']);
  });

  test('baris dan kolom tersembunyi dikatakan', async () => {
    const baris: Sel[][] = [KEPALA, ['7.01.02.2.01-1', '', '', '', 5, null]];
    const { catatan } = await imporLembar([{ nama: 'TW II', baris, barisTersembunyi: [1] }]);
    expect(catatan).toEqual(['lembar "TW II": baris tersembunyi 2 ikut dibaca']);
  });

  test('nama tidak pernah dicocokkan diam-diam; sesudah dipastikan, dibaca', async () => {
    const csv = 'Indikator;Realisasi\nLama Penyelesaian;5,5\nBukan milik kami;3';
    const awal = await imporCsv(csv);
    expect([awal.berkas, awal.tanya]).toEqual([
      [],
      [
        { tulisan: 'Lama Penyelesaian', kode: '7.01.02.2.01-1', calon: ['7.01.02.2.01-1'] },
        { tulisan: 'Bukan milik kami', kode: undefined, calon: [] },
      ],
    ]);
    const daftar = readDaftar(
      'c.yaml',
      'cocok:\n  - { tulisan: lama penyelesaian, kode: 7.01.02.2.01-1, jawaban: ya }\n  - { tulisan: Bukan milik kami, kode:, jawaban: bukan }\n',
    );
    const impor = await imporCsv(csv, { daftar });
    expect([daftar.keliru, listIsi(impor), impor.tanya]).toEqual([[], ['7.01.02.2.01-1 = 5.5'], []]);
    expect(impor.baris.at(-1)).toMatchObject({ nasib: 'dilewati' });
  });

  test('kata milik sumber mengenali kolomnya', async () => {
    const daftar = readDaftar('s.yaml', 'kolom:\n  realisasi: [Angka Jadi]\n  lain: [Bobot Nilai]\n');
    const impor = await imporCsv('Kode;Satuan;Angka Jadi;Bobot Nilai\n7.01.02.2.01-1;hari;5,5;3', { daftar });
    expect([listIsi(impor), impor.catatan]).toEqual([['7.01.02.2.01-1 = 5.5'], []]);
  });

  test.each<[string, string[]]>([
    ['Jumlah', ['jumlah']],
    ['TOTAL (Rp)', ['jumlah']],
    ['Rata-rata Capaian', ['jumlah']],
    ['Jumlah Kegiatan', ['tanya']],
    ['Jumlah program', ['tanya']],
    ['Total kegiatan', ['tanya']],
  ])('baris "%s"', async (nama, nasib) => {
    const impor = await imporCsv(`Indikator;Satuan;Realisasi\n${nama};;5`);
    expect(impor.baris.slice(1).map((satu) => satu.nasib)).toEqual(nasib);
  });

  test('baris jumlah yang bernama indikator tidak dibuang', async () => {
    const impor = await imporCsv('Pejabat;Indikator;Satuan;Realisasi\nTotal;Lama penyelesaian;hari;5');
    expect(impor.baris.map(({ nasib }) => nasib)).toEqual(['kepala', 'tanya']);
  });

  test('unit lain dilewati', async () => {
    const impor = await imporCsv('Kode;Realisasi\n7.01.02.2.01-1;5,5\nIKU-2;A', { unit: 'sekretariat' });
    expect(impor.baris.map(({ nasib, alasan }) => [nasib, alasan])).toEqual([
      ['kepala', undefined],
      ['dilewati', 'milik seksi-pelayanan'],
      ['ditulis', undefined],
    ]);
  });

  test('yang kosong tidak menghapus yang sudah tertulis', async () => {
    const impor = await tabel(['IKU-1', '', '', '', '-', null]);
    expect([impor.berkas, impor.baris.at(-1)?.nasib]).toEqual([[], 'kosong']);
  });
});

describe('kepala tabel', () => {
  test('tiga baris kepala gabungan, nomor kolom, lalu K, persen, dan Rp tiap triwulan (Formulir E.81)', async () => {
    const kosong = (n: number): null[] => Array<null>(n).fill(null);
    const impor = await imporLembar([
      {
        nama: 'E.81',
        baris: [
          ['Evaluasi Hasil Renja Tahun 2024'],
          [
            'No',
            'Kode',
            'Indikator Kinerja',
            'Satuan',
            'Target',
            null,
            'Realisasi Kinerja Pada Triwulan',
            ...kosong(5),
          ],
          [...kosong(4), 'K', 'Rp', 'I', null, null, 'II', null, null],
          [...kosong(6), 'K', '%', 'Rp', 'K', '%', 'Rp'],
          [1, 2, 3, 4, 5, null, 6, null, null, 7, null, null],
          [1, '7.01.02.2.01.0001-1', null, 'laporan', 4, 30000000, 1, 25, 6000000, 2, 50, '7.250.000'],
        ],
        gabung: ['A2:A4', 'B2:B4', 'C2:C4', 'D2:D4', 'E2:F2', 'E3:E4', 'F3:F4', 'G2:L2', 'G3:I3', 'J3:L3'],
      },
    ]);
    expect(impor.masalah).toEqual([]);
    expect(impor.baris.map(({ nasib }) => nasib)).toEqual(['judul', 'kepala', 'kepala', 'kepala', 'kepala', 'ditulis']);
    expect(listIsi(impor)).toEqual(['7.01.02.2.01.0001-1 = 2', '7.01.02.2.01.0001 = Rp 7250000']);
  });

  test.each([
    [
      'kode IKU dan satuan persen',
      'Kode;Indikator;Satuan;Realisasi\nIKU-1;IKU;persen;5\n7.01.02.2.01-1;Kegiatan;hari;5',
    ],
    ['satuan yang juga nama kolom', 'Kode;Indikator;Satuan;Realisasi\n7.01.02.2.01-1;Jumlah rapat;kegiatan;5'],
  ])('%s adalah data, bukan kepala kedua', async (_, csv) => {
    const { baris } = await imporCsv(csv);
    expect(baris.filter(({ nasib }) => nasib === 'kepala')).toHaveLength(1);
  });

  test('judul kolom yang tidak dikenal dikatakan, dan tabel tanpa kepala menjadi masalah', async () => {
    const asing = await imporCsv('Kode;Satuan;Realisasi;Catatan Reviu\n7.01.02.2.01-1;hari;5,5;baik');
    expect(asing.catatan).toEqual(['kolom D "Catatan Reviu" tidak dikenal, isinya tidak diimpor']);
    const tanpa = await imporCsv('Sandi;Ukuran;Hasilnya\n7.01.02.2.01-1;hari;5,5\n7.01.02.2.02-1;derajat;22');
    expect(listMasalah(tanpa)).toEqual(['A2 tabel-tidak-dikenali']);
    expect(tanpa.baris.map(({ nasib }) => nasib)).toEqual(['judul', 'bermasalah', 'bermasalah']);
  });
});
