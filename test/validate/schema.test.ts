import { describe, expect, test } from 'vitest';
import type { Jenis } from '../../src/domain/isi.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { checkSchema } from '../../src/validate/schema.ts';

const SEKSI = 'tahun: 2024\ntriwulan: 1\nunit: seksi-a\n';

describe('checkSchema(source, jenis): kode, tempat, dan jalan keluar', () => {
  test.each([
    ['angka dalam kutip', 'seksi', isian('realisasi: "1.234,5"'), 'angka-bertanda-kutip', 6, 16, 'Tulis 1234.5 tanpa'],
    ['angka Indonesia tanpa kutip', 'seksi', isian('realisasi: 1.234,5'), 'angka-bertanda-kutip', 6, 16, '1234.5'],
    ['angka dengan satuan', 'seksi', isian('realisasi: 82%'), 'angka-bertanda-kutip', 6, 16, 'Tulis 82 tanpa'],
    ['dua arti', 'seksi', isian('realisasi: "1.234"'), 'angka-bertanda-kutip', 6, 16, /1234 .*1\.234 /],
    ['strip', 'seksi', isian("realisasi: '-'"), 'isian-salah-bentuk', 6, 16, 'Kosongkan bila belum'],
    ['rupiah dengan titik', 'pengukuran', uang('12.500.000'), 'angka-bertanda-kutip', 6, 25, 'Tulis 12500000 '],
    ['rupiah dengan titik ribuan', 'pengukuran', uang('12.500'), 'rupiah-tidak-bulat', 6, 25, 'Tulis 12500 '],
    ['rupiah dengan sen', 'pengukuran', uang('12500.75'), 'rupiah-tidak-bulat', 6, 25, 'misalnya 12501'],
    ['rupiah bertitik satu', 'pengukuran', uang('631.000'), 'angka-bermakna-ganda', 6, 25, /631000` .*: 631` /],
    ['angka bertitik satu', 'seksi', isian('realisasi: 81.400'), 'angka-bermakna-ganda', 6, 16, /81400` .*: 81\.4` /],
    ['batas rentang bertitik', 'seksi', isian('realisasi: [1.000, 2]'), 'angka-bermakna-ganda', 6, 17, /`1000` .*`1` /],
    ['tahun pecahan', 'seksi', SEKSI.replace('2024', '2024.5') + 'indikator: []\n', 'isian-salah-jenis', 1, 8, ''],
    ['rupiah negatif', 'pengukuran', uang('-1'), 'isian-di-luar-batas', 6, 25, ''],
    [
      'NIP tanpa kutip',
      'pejabat',
      pejabat('nip: 197201031992031012'),
      'isian-salah-jenis',
      7,
      10,
      '"197201031992031012"',
    ],
    ['kunci salah ketik', 'seksi', isian('realisas: 82'), 'isian-tidak-dikenal', 6, 5, '`realisasi`'],
    ['kunci wajib salah ketik', 'seksi', `${SEKSI}indikatr: []\n`, 'isian-tidak-dikenal', 4, 1, '`indikator`'],
    ['kunci wajib tidak ada', 'seksi', SEKSI, 'isian-kurang', 1, 1, 'indikator:'],
    [
      'isi yang jelas dari nama berkas',
      'seksi',
      `${SEKSI.replace('unit: seksi-a\n', '')}indikator: []\n`,
      'isian-kurang',
      1,
      1,
      'Tambahkan `unit: seksi-a`.',
    ],
    [
      'tahun dan triwulan',
      'seksi',
      'unit: seksi-a\nindikator: []\n',
      'isian-kurang',
      1,
      1,
      'Tambahkan `tahun: 2024`. `triwulan: 1`.',
    ],
    [
      'isi yang hanya dapat dicontohkan',
      'seksi',
      `${SEKSI}indikator:\n  - realisasi: 1\n`,
      'isian-kurang',
      5,
      5,
      'Contoh: `kode: IKU-1`.',
    ],
    ['kunci wajib kosong', 'seksi', `${SEKSI}indikator:\n`, 'isian-kosong', 4, 1, ''],
    ['kode yang terbaca angka', 'pejabat', pejabat('pangkat: 7.010'), 'isian-salah-jenis', 7, 14, '"7.010"'],
    ['teks kosong', 'pejabat', pejabat("pangkat: ''"), 'isian-kosong', 7, 14, ''],
    ['pilihan', 'pejabat', pejabat('golongan: 3d'), 'isian-salah-bentuk', 7, 15, 'III/d'],
    ['daftar yang bukan daftar', 'seksi', `${SEKSI}indikator: IKU-1\n`, 'isian-salah-jenis', 4, 12, ''],
    ['berkas yang bukan kelompok isian', 'seksi', 'halo\n', 'isian-salah-jenis', 1, 1, ''],
    ['rentang dengan satu angka', 'seksi', isian('realisasi: [7]'), 'isian-di-luar-batas', 6, 16, ''],

    ['angka panjang', 'seksi', isian('realisasi: 0.12345678901234567'), 'angka-terlalu-panjang', 6, 16, ''],
  ] as const)('%s', (_, jenis, text, code, line, column, hint) => {
    const { problems, sound } = check(jenis, text);
    expect(problems).toMatchObject([{ code, line, column }]);
    expect(problems[0]?.hint ?? '').toMatch(hint);
    expect(sound).toBe(false);
  });

  test.each([
    ['ya untuk true', 'pejabat', pejabat('contoh: ya'), 'kata-ya-tidak', 7, 13, '`contoh: true`'],
    ['off untuk false', 'pejabat', pejabat('contoh: Off'), 'kata-ya-tidak', 7, 13, '`contoh: false`'],
    ['true dalam kutip', 'pejabat', pejabat("contoh: 'true'"), 'kata-ya-tidak', 7, 13, '`contoh: true`'],
    ['kata no', 'pejabat', pejabat('pangkat: no'), 'kata-ya-tidak', 7, 14, "`pangkat: 'no'`"],
    ['true di tempat teks', 'pejabat', pejabat('pangkat: true'), 'kata-ya-tidak', 7, 14, "`pangkat: 'true'`"],
    ['kata di tempat angka', 'seksi', isian('realisasi: tidak'), 'kata-ya-tidak', 6, 16, 'Kosongkan'],
    ['nol di depan angka', 'seksi', isian('realisasi: 012'), 'angka-nol-depan', 6, 16, '`realisasi: 12`'],
    ['nol di depan pecahan', 'seksi', isian('realisasi: -0082.50'), 'angka-nol-depan', 6, 16, '`realisasi: -82.5`'],
    ['nol di depan teks', 'pejabat', pejabat('pangkat: 007'), 'angka-nol-depan', 7, 14, "`pangkat: '007'`"],
    ['enam puluhan', 'seksi', isian('realisasi: 1:30'), 'angka-enam-puluhan', 6, 16, 'tanpa titik dua'],
    ['jam dalam teks', 'pejabat', pejabat('pangkat: 08:30'), 'angka-enam-puluhan', 7, 14, "`pangkat: '08:30'`"],
    ['heksadesimal', 'seksi', isian('realisasi: 0x1F'), 'angka-bentuk-lain', 6, 16, '`realisasi: 31`'],
    ['oktal', 'seksi', isian('realisasi: 0o17'), 'angka-bentuk-lain', 6, 16, '`realisasi: 15`'],
    ['pangkat sepuluh', 'seksi', isian('realisasi: 1e3'), 'angka-bentuk-lain', 6, 16, '`realisasi: 1000`'],
    ['garis bawah', 'seksi', isian('realisasi: 1_000.5'), 'angka-bentuk-lain', 6, 16, '`realisasi: 1000.5`'],
    ['tanda tambah', 'seksi', isian('realisasi: +5'), 'angka-bentuk-lain', 6, 16, '`realisasi: 5`'],
    ['titik di depan', 'seksi', isian('realisasi: -.5'), 'angka-bentuk-lain', 6, 16, '`realisasi: -0.5`'],
    ['tak hingga', 'seksi', isian('realisasi: .inf'), 'angka-bentuk-lain', 6, 16, 'kosongkan'],
    ['bukan bilangan', 'seksi', isian('realisasi: .NaN'), 'angka-bentuk-lain', 6, 16, 'kosongkan'],
    ['terlalu besar untuk ditulis', 'seksi', isian('realisasi: 1e999'), 'angka-bentuk-lain', 6, 16, 'angka biasa'],
    ['kode yang mirip angka', 'pejabat', pejabat('pangkat: 12e4'), 'angka-bentuk-lain', 7, 14, "`pangkat: '12e4'`"],
    [
      'butir daftar',
      'pejabat',
      pejabat('pangkat: x').replace('nama: Camat', 'nama: Camat\n    peran: [no]'),
      'kata-ya-tidak',
      4,
      13,
      "`'no'`",
    ],
    [
      'huruf Kiril dalam kode',
      'seksi',
      isian('realisasi: 1').replace('IKU', 'I\u041aU'),
      'huruf-mirip',
      5,
      12,
      '`IKU-1`',
    ],
    ['huruf O dalam kode', 'pengukuran', uang('1').replace('01.02', 'O1.02'), 'huruf-mirip', 5, 13, '`7.01.02.2.01`'],
    ['huruf l dalam kode', 'seksi', isian('realisasi: 1').replace('IKU-1', 'IKU-l'), 'huruf-mirip', 5, 15, '`IKU-1`'],
    ['angka 1 untuk I', 'seksi', isian('realisasi: 1').replace('IKU', '1KU'), 'huruf-mirip', 5, 11, '`IKU-1`'],
    [
      'tanda pisah dalam kode',
      'seksi',
      isian('realisasi: 1').replace('U-', 'U\u2013'),
      'huruf-mirip',
      5,
      14,
      '`IKU-1`',
    ],
    [
      'kutip melengkung',
      'seksi',
      isian('realisasi: 1').replace('IKU-1', '\u201cIKU-1\u201d'),
      'huruf-mirip',
      5,
      11,
      '`IKU-1`',
    ],
    ['dalam kutip', 'seksi', isian('realisasi: 1').replace('IKU-1', "'IKU\u20131'"), 'huruf-mirip', 5, 15, '`IKU-1`'],
    ['angka lebar', 'seksi', isian('realisasi: \uff18\uff12'), 'huruf-mirip', 6, 16, '`82`'],
    ['huruf O dalam angka', 'seksi', isian('realisasi: 8O'), 'huruf-mirip', 6, 17, '`80`'],
    ['nama isian Kiril', 'seksi', isian('reali\u0455asi: 82'), 'huruf-mirip', 6, 10, '`realisasi`'],
    ['nama isian wajib Kiril', 'seksi', `${SEKSI}\u0456ndikator: []\n`, 'huruf-mirip', 4, 1, '`indikator`'],
    [
      'pilihan',
      'pejabat',
      pejabat('pangkat: x').replace('nama: Camat', 'nama: Camat\n    eselon: III\u2024a'),
      'huruf-mirip',
      4,
      16,
      '`III.a`',
    ],
    [
      'tanggal dengan tanda hubung Word',
      'format',
      tanggal('2024\u201104\u201115'),
      'huruf-mirip',
      3,
      14,
      '`2024-04-15`',
    ],
    ['butir bertanda pisah', 'seksi', `${SEKSI}indikator:\n  \u2013 kode: IKU-1\n`, 'huruf-mirip', 5, 3, '`- kode:`'],
    ['tanggal Indonesia', 'format', tanggal('15-04-2024'), 'tanggal-salah-bentuk', 3, 10, 'Tulis 2024-04-15.'],
    ['tanggal dua arti', 'format', tanggal("'05/04/2024'"), 'tanggal-salah-bentuk', 3, 10, /2024-04-05 .*2024-05-04/],
    ['tanggal yang ternyata angka', 'format', tanggal('20240415'), 'tanggal-salah-bentuk', 3, 10, '2024-04-15'],
    ['bukan tanggal', 'format', tanggal('besok'), 'isian-salah-bentuk', 3, 10, 'tahun-bulan-hari'],
  ] as const)('jebakan: %s', (_, jenis, text, code, line, column, hint) => {
    const { problems } = check(jenis, text);
    expect(problems).toMatchObject([{ severity: 'error', code, line, column }]);
    expect(problems[0]?.hint ?? '').toMatch(hint);
  });

  test.each([
    ['kutip', pejabat("pangkat: 'no'")],
    ['true', pejabat('contoh: true')],
    ['angka biasa', isian('realisasi: -0.5')],
    ['nol', isian('realisasi: 0')],
    ['predikat', isian('realisasi: BB')],
    ['tiga angka desimal', isian('realisasi: 85.714')],
    ['tiga angka desimal berujung nol, ditulis empat', isian('realisasi: 85.7140')],
    ['nol koma', isian('realisasi: 0.120')],
    ['tanggal di dalam teks', pejabat('pangkat: 2024-04-15')],
    ['huruf Yunani di dalam kalimat', pejabat('pangkat: sinar \u03b1')],
  ])('bukan jebakan: %s', (_, text) => {
    expect(check(text.startsWith('jabatan') ? 'pejabat' : 'seksi', text).problems).toEqual([]);
  });

  test.each([
    ['kode berspasi', 'seksi', isian('realisasi: 1').replace('IKU-1', 'IKU 2'), '`kode: IKU-2`?'],
    ['kode huruf kecil', 'seksi', isian('realisasi: 1').replace('IKU-1', 'iku-2'), '`kode: IKU-2`?'],
    ['kode rapat', 'seksi', isian('realisasi: 1').replace('IKU-1', 'IKU2'), '`kode: IKU-2`?'],
    ['NIP berspasi', 'pejabat', pejabat("nip: '19720103 199203 1 012'"), "`nip: '197201031992031012'`?"],
    ['golongan rapat', 'pejabat', pejabat('golongan: IIId'), '`golongan: III/d`?'],
    ['golongan berangka', 'pejabat', pejabat('golongan: 3d'), '`golongan: III/d`?'],
    [
      'eselon rapat',
      'pejabat',
      pejabat('a: 1').replace('nama: Camat', 'nama: Camat\n    eselon: IIIa').replace('    a: 1\n', ''),
      '`III.a`?',
    ],
    [
      'nama unit',
      'seksi',
      SEKSI.replace('seksi-a', 'Sub Bagian Umum') + 'indikator: []\n',
      '`unit: sub-bagian-umum`? Unit pengisi',
    ],
    ['SHA-256 huruf besar', 'seksi', bukti(`sha256: '${'0A'.repeat(32)}'`), `\`sha256: '${'0a'.repeat(32)}'\`?`],
    [
      'alamat berspasi',
      'seksi',
      bukti('tautan: https://a.go.id/TW IV/b (1).pdf'),
      '`tautan: https://a.go.id/TW%20IV/b%20(1).pdf`?',
    ],
    ['rentang berstrip', 'capaian-lalu', lalu('95-105'), '`[95, 105]`'],
    ['rentang s.d.', 'capaian-lalu', lalu('95,5 s.d. 105'), '`[95.5, 105]`'],
    ['rentang berkoma', 'capaian-lalu', lalu('[95,5, 105]'), '`[95.5, 105]`'],
    ['rentang berkoma dua', 'capaian-lalu', lalu('[95,05, 105,5]'), '`[95.05, 105.5]`'],
  ] as const)('maksudnya: %s', (_, jenis, text, hint) => {
    const { problems } = check(jenis, text);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.hint).toContain(hint);
  });

  test('melaporkan semua kekeliruan satu berkas', () => {
    const text = 'tahun: dua ribu\ntriwulan: 5\nunit: Seksi A\nindikator:\n  - kode: IKU\n  - kod: IKU-1\n';
    expect(check('seksi', text).problems.map(({ code, line }) => [line, code])).toEqual([
      [1, 'isian-salah-jenis'],
      [2, 'pilihan-tidak-dikenal'],
      [3, 'isian-salah-bentuk'],
      [5, 'isian-salah-bentuk'],
      [6, 'isian-tidak-dikenal'],
    ]);
  });
});

describe('checkSchema(source, jenis): yang tersisa', () => {
  test('tanpa kekeliruan, nilainya utuh', () => {
    const { value, sound } = check('seksi', isian('realisasi: 82'));
    expect(value).toEqual({ tahun: 2024, triwulan: 1, unit: 'seksi-a', indikator: [{ kode: 'IKU-1', realisasi: 82 }] });
    expect(sound).toBe(true);
  });

  test('isian yang keliru dibuang, selebihnya dan tempatnya tetap', () => {
    const text = `${SEKSI}indikator:\n  - kode: SALAH\n  - kode: IKU-2\n    realisasi: "5"\n  - kode: IKU-3\n`;
    const { value, toFile } = check('seksi', text);
    expect(value).toMatchObject({ indikator: [{ kode: 'IKU-2' }, { kode: 'IKU-3' }] });
    expect(toFile('/indikator/1/kode')).toBe('/indikator/2/kode');
  });

  test('tanpa isian pokok tidak ada yang tersisa', () => {
    expect(check('seksi', 'tahun: 2024\n').value).toBeUndefined();
  });
});

function check(jenis: Jenis, text: string) {
  const { value: source } = readYaml(jenis === 'seksi' ? 'kinerja/2024/tw1/seksi/seksi-a.yaml' : 'x.yaml', text);
  if (!source) throw new Error('teks uji tidak terbaca');
  return checkSchema(source, jenis);
}

function isian(baris: string): string {
  return `${SEKSI}indikator:\n  - kode: IKU-1\n    ${baris}\n`;
}

function bukti(baris: string): string {
  return isian(`realisasi: 1\n    bukti_dukung:\n      - nama: x\n        ${baris}`);
}

function lalu(target: string): string {
  return `tahun: 2023\nsumber:\n  nama: x\ncapaian:\n  - kode: IKU-1\n    target: ${target}\n    realisasi: 1\n`;
}

function uang(angka: string): string {
  return `${SEKSI}kegiatan:\n  - kode: 7.01.02.2.01\n    realisasi_anggaran: ${angka}\n`;
}

function tanggal(nilai: string): string {
  return `tahun: 2024\ntriwulan: 1\ntanggal: ${nilai}\nisian:\n  - unit: seksi-a\n    indikator: [IKU-1]\n    tenggat: 2024-04-20\n`;
}

function pejabat(baris: string): string {
  return `jabatan:\n  - id: camat\n    nama: Camat\npejabat:\n  - id: a\n    nama: A\n    ${baris}\npenugasan: []\n`;
}
