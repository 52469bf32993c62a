// Officials, calendars, deadlines and the yearly report: what test/input/bermasalah does not show already.
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/validate/content.ts';
import { ganti, LENGKAP, readLengkap } from './folders.ts';
import { readFileSync } from 'node:fs';

const TW1 = 'kinerja/2024/tw1';
const TW2 = 'kinerja/2024/tw2';
const FORMAT = `${TW2}/format.yaml`;
const LKJIP = 'tanggal: 2025-02-20\nikhtisar: a\ngambaran_umum: b\nisu_strategis: c\npenutup: d\n';

type Ubah = Record<string, (text: string) => string>;

/** "pejabat.yaml:27 error nip-tidak-cocok"; seals are another matter. */
function listMasalah(ubah: Ubah): string[] {
  return checkContent(readLengkap(ubah))
    .problems.filter(({ code }) => code !== 'sidik-berbeda')
    .map(({ file, line, severity, code }) => `${file}:${line} ${severity} ${code}`);
}

const baru = (text: string) => () => text;

describe('NIP', () => {
  const isi = (baris: string): Ubah => ({
    'pejabat.yaml': ganti('    golongan: IV/a\n', `${baris}    golongan: IV/a\n`),
  });

  test.each([
    ['tanggal lahir cocok', 'lahir: 1972-01-03', false],
    ['tanggal lahir berbeda', 'lahir: 1972-03-01', true],
    ['bulan pengangkatan cocok', 'pengangkatan: 1992-03', false],
    ['pengangkatan dengan hari', 'pengangkatan: 1992-03-01', false],
    ['pengangkatan berbeda', 'pengangkatan: 1993-03', true],
    ['jenis kelamin cocok', 'jenis_kelamin: laki-laki', false],
    ['jenis kelamin berbeda', 'jenis_kelamin: perempuan', true],
  ])('%s', (_, baris, salah) => {
    expect(listMasalah(isi(`    ${baris}\n`))).toEqual(salah ? ['pejabat.yaml:27 error nip-tidak-cocok'] : []);
  });

  test('NIP yang mustahil tidak dicocokkan lagi', () => {
    const ubah = (text: string) =>
      isi('    lahir: 1973-01-03\n')['pejabat.yaml']?.(text.replace('19720103', '19721303'));
    expect(listMasalah({ 'pejabat.yaml': (text) => ubah(text) ?? '' })).toEqual(['pejabat.yaml:26 error nip-salah']);
  });

  test.each([
    ['15 tahun', '197201031987031012', ['pejabat.yaml:26 error nip-salah']],
    ['16 tahun', '197201031988031012', []],
  ])('diangkat pada umur %s', (_, nip, masalah) => {
    expect(listMasalah({ 'pejabat.yaml': ganti('197201031992031012', nip) })).toEqual(masalah);
  });

  test.each([
    ['kontrak pertama', '197201032021211012', '', []],
    ['kontrak kesembilan', '197201032021291012', '', []],
    ['bulan ke-13', '197201032021131012', '', ['pejabat.yaml:26 error nip-salah']],
    ['kontrak ke-30', '197201032021301012', '', ['pejabat.yaml:26 error nip-salah']],
    ['sebelum lahir', '197201031970211012', '', ['pejabat.yaml:26 error nip-salah']],
    ['tahunnya cocok', '197201032021211012', '    pengangkatan: 2021-03-01\n', []],
    [
      'tahunnya berbeda',
      '197201032021211012',
      '    pengangkatan: 2022-03\n',
      ['pejabat.yaml:27 error nip-tidak-cocok'],
    ],
  ])('PPPK: %s', (_, nip, baris, masalah) => {
    const ubah = (text: string) =>
      ganti('    golongan: IV/a\n', `${baris}    golongan: IV/a\n`)(ganti('197201031992031012', nip)(text));
    expect(listMasalah({ 'pejabat.yaml': ubah })).toEqual(masalah);
  });
});

describe('jabatan pada hari dokumen', () => {
  test.each([
    [
      'plt mengisi kekosongan',
      'selesai: 2024-05-31',
      'selesai: 2024-04-17',
      'mulai: 2024-06-01',
      'mulai: 2024-04-18',
      [],
    ],
    [
      'plt sehari terlambat',
      'selesai: 2024-05-31',
      'selesai: 2024-04-17',
      'mulai: 2024-06-01',
      'mulai: 2024-04-19',
      [`${TW1}/kompilasi.yaml:6 error jabatan-kosong`],
    ],
    [
      'hari terakhir masih menjabat',
      'selesai: 2024-05-31',
      'selesai: 2024-04-25',
      'mulai: 2024-06-01',
      'mulai: 2024-06-02',
      [],
    ],
  ])('%s', (_, lama, baruSatu, lamaDua, baruDua, masalah) => {
    const ubah = (text: string) => ganti(lamaDua, baruDua)(ganti(lama, baruSatu)(text));
    expect(listMasalah({ 'pejabat.yaml': ubah })).toEqual(masalah);
  });

  test('kedua pihak perkin; pejabat di luar kecamatan tidak dicari', () => {
    const camat = (text: string) =>
      ganti('pejabat: orang-satu\n    mulai: 2022-01-03', 'pejabat: orang-satu\n    mulai: 2024-01-20')(text);
    expect(listMasalah({ 'pejabat.yaml': camat })).toEqual(['perkin/2024/camat.yaml:3 error jabatan-kosong']);
  });

  test('dua celah yang berbeda disebut sendiri-sendiri', () => {
    const ubah = (text: string) =>
      ganti(
        'selesai: 2024-05-31',
        'selesai: 2024-04-10',
      )(ganti('mulai: 2024-06-01', 'mulai: 2024-04-20\n    selesai: 2024-04-24')(text));
    expect(listMasalah({ 'pejabat.yaml': ubah })).toEqual([
      `${TW1}/evaluasi.yaml:3 error jabatan-kosong`,
      `${TW1}/kompilasi.yaml:6 error jabatan-kosong`,
    ]);
  });

  test('pejabat.yaml yang masih salah tidak menimbulkan masalah susulan', () => {
    const ubah = (text: string) => ganti('selesai: 2024-05-31', 'selesai: 2021-05-31')(text);
    expect(listMasalah({ 'pejabat.yaml': ubah })).toEqual(['pejabat.yaml:42 error masa-terbalik']);
  });
});

describe('tenggat format', () => {
  test.each([
    ['hari libur', '2024-05-01', ['error tenggat-salah']],
    ['Minggu', '2024-07-07', ['error tenggat-salah']],
    ['sebelum tanggalnya', '2024-06-28', ['error tenggat-salah']],
    ['hari yang sama', '2024-07-01', []],
    ['tahun tanpa kalender', '2025-06-30', []],
    ['lebih dari setahun', '2025-07-01', ['warning tenggat-salah']],
    ['lebih dari lima tahun', '2042-07-05', ['error tenggat-salah']],
  ])('%s', (_, tenggat, kode) => {
    const masalah = listMasalah({ [FORMAT]: ganti('tenggat: 2024-07-05', `tenggat: ${tenggat}`) });
    expect(masalah.map((satu) => satu.replace(/^\S+ /, ''))).toEqual(kode);
  });

  test('tanggal berkas yang keliru hanya satu masalah', () => {
    expect(listMasalah({ [FORMAT]: ganti('tanggal: 2024-07-01', 'tanggal: 2025-07-01') })).toEqual([
      `${FORMAT}:3 error tenggat-salah`,
    ]);
  });

  test('sebelum triwulan berakhir: hanya peringatan', () => {
    const ubah = (text: string) =>
      text
        .replace('tanggal: 2024-07-01', 'tanggal: 2024-06-03')
        .replaceAll('tenggat: 2024-07-05', 'tenggat: 2024-06-28');
    expect(listMasalah({ [FORMAT]: ubah })).toEqual([`${FORMAT}:7 warning tenggat-salah`]);
  });

  test('rekomendasi: sesudah dokumennya, juga pada hari libur', () => {
    const path = `${TW1}/evaluasi.yaml`;
    expect(listMasalah({ [path]: ganti('2024-06-28', '2024-06-29') })).toEqual([]);
    expect(listMasalah({ [path]: ganti('2024-06-28', '2024-04-24') })).toEqual([`${path}:9 error tenggat-salah`]);
  });
});

describe('tanggal dokumen', () => {
  test.each([
    ['hari terakhir triwulan', `${TW1}/evaluasi.yaml`, '2024-04-25', '2024-03-31', []],
    ['kompilasi sehari lebih awal', `${TW1}/kompilasi.yaml`, '2024-04-18', '2024-03-30', [`${TW1}/kompilasi.yaml:6`]],
    [
      'laporan sebelum kompilasi',
      `${TW1}/laporan-capaian.yaml`,
      '2024-04-23',
      '2024-04-17',
      [`${TW1}/laporan-capaian.yaml:6`],
    ],
    ['laporan pada hari kompilasi', `${TW1}/laporan-capaian.yaml`, '2024-04-23', '2024-04-18', []],
    [
      'laporan tahunan sebelum tahun berakhir',
      'laporan/2023/lkjip.yaml',
      '2024-02-20',
      '2023-12-30',
      ['laporan/2023/lkjip.yaml:2'],
    ],
    ['evaluasi tahunan', 'laporan/2024/evaluasi.yaml', '2025-02-25', '2024-02-25', ['laporan/2024/evaluasi.yaml:2']],
  ])('%s', (_, path, lama, tanggal, masalah) => {
    expect(listMasalah({ [path]: ganti(lama, tanggal) })).toEqual(
      masalah.map((satu) => `${satu} error tanggal-mendahului`),
    );
  });

  const KOMPILASI = `${TW1}/kompilasi.yaml`;

  test.each([
    [
      'kompilasi setahun kemudian',
      KOMPILASI,
      '2024-04-18',
      '2025-03-31',
      ['laporan-capaian.yaml:6 error tanggal-mendahului'],
    ],
    ['lebih dari setahun', KOMPILASI, '2024-04-18', '2025-04-01', ['kompilasi.yaml:6 warning tanggal-di-luar-tahun']],
    ['lebih dari lima tahun', KOMPILASI, '2024-04-18', '2042-04-18', ['kompilasi.yaml:6 error tanggal-di-luar-tahun']],
    ['evaluasi', `${TW1}/evaluasi.yaml`, '2024-04-25', '2034-04-25', ['evaluasi.yaml:3 error tanggal-di-luar-tahun']],
    [
      'evaluasi, tahunnya keliru satu',
      `${TW1}/evaluasi.yaml`,
      '2024-04-25',
      '2025-04-25',
      ['evaluasi.yaml:3 error tenggat-salah'],
    ],
    ['rekomendasi tahun depan', `${TW1}/evaluasi.yaml`, '2024-06-28', '2026-06-28', []],
    ['rekomendasi', `${TW1}/evaluasi.yaml`, '2024-06-28', '2204-06-28', ['evaluasi.yaml:9 error tenggat-salah']],
    [
      'format sebelum tahunnya',
      FORMAT,
      'tanggal: 2024-07-01',
      'tanggal: 2023-07-01',
      ['format.yaml:3 warning tanggal-di-luar-tahun'],
    ],
    ['perkin Oktober sebelumnya', 'perkin/2024/camat.yaml', '2024-01-15', '2023-10-01', []],
    [
      'perkin terlalu awal',
      'perkin/2024/camat.yaml',
      '2024-01-15',
      '2023-09-30',
      ['camat.yaml:3 error tanggal-di-luar-tahun'],
    ],
    [
      'perkin tahun berikutnya',
      'perkin/2024/camat.yaml',
      '2024-01-15',
      '2025-01-15',
      ['camat.yaml:3 error tanggal-di-luar-tahun'],
    ],
  ])('jauh dari masanya: %s', (_, path, lama, tanggal, masalah) => {
    const hasil = listMasalah({ [path]: ganti(lama, tanggal) });
    expect(hasil.map((satu) => satu.replace(/^.*\//, ''))).toEqual(masalah);
  });

  test('ralat boleh lama sesudahnya', () => {
    const ralat = (text: string) =>
      text.replace('edisi: 1', 'edisi: 2\nralat: { alasan: x }').replace('2024-04-18', '2026-08-01');
    expect(listMasalah({ [KOMPILASI]: ralat })).toEqual([]);
  });

  test('ralat kompilasi yang lebih muda daripada laporannya', () => {
    const ralat = (text: string) =>
      text.replace('edisi: 1', 'edisi: 2\nralat: { alasan: x }').replace('2024-04-18', '2024-08-01');
    expect(listMasalah({ [`${TW1}/kompilasi.yaml`]: ralat })).toEqual([]);
  });
});

describe('kalender', () => {
  test('TW IV memerlukan kalender tahun berikutnya, sekali saja', () => {
    const tw4 = (unit: string) => baru(`tahun: 2024\ntriwulan: 4\nunit: ${unit}\nindikator: []\n`);
    const masalah = listMasalah({
      'kinerja/2024/tw4/seksi/sekretariat.yaml': tw4('sekretariat'),
      'kinerja/2024/tw4/seksi/seksi-pelayanan.yaml': tw4('seksi-pelayanan'),
    }).filter((satu) => satu.endsWith('kalender-tidak-ada'));
    expect(masalah).toEqual(['kinerja/2024/tw4/seksi/sekretariat.yaml:2 warning kalender-tidak-ada']);
  });
});

describe('laporan kinerja tahunan', () => {
  const lkjip = (tahun: number, isi: string): Ubah => ({
    'pejabat.yaml': (text) => text.replaceAll('2022-01-03', '2010-01-04'),
    [`laporan/${tahun}/lkjip.yaml`]: baru(`tahun: ${tahun}\n${isi}`),
  });

  test.each([
    [2023, '2024-02-29', []],
    [2023, '2024-03-01', ['tenggat-lewat']],
    [2024, '2025-02-28', []],
    [2024, '2025-03-01', ['tenggat-lewat']],
    [2013, '2014-06-01', []],
    [2014, '2015-06-01', ['tenggat-lewat']],
  ])('tahun %i bertanggal %s', (tahun, tanggal, kode) => {
    const masalah = listMasalah(lkjip(tahun, LKJIP.replace('2025-02-20', tanggal)));
    expect(masalah.filter((satu) => satu.includes('tenggat')).map((satu) => satu.split(' ').at(-1))).toEqual(kode);
  });

  test('yang belum ada disebut satu per satu, menurut peraturan tahunnya', () => {
    const kosong = 'tanggal: 2015-02-20\n';
    expect(listBelum(lkjip(2014, kosong))).toEqual([
      'ikhtisar',
      'gambaran umum',
      'isu strategis',
      'penutup',
      'realisasi tahun 2014',
    ]);
    expect(listBelum(lkjip(2013, kosong))).toEqual([]);
  });

  test('tahun yang diukur: pengesahan dahulu, lalu yang bertumpu padanya', () => {
    expect(listBelum(lkjip(2024, LKJIP))).toEqual(['pengesahan TW II, TW III, dan TW IV']);
    expect(listBelum(lkjip(2024, LKJIP), 'capaian-lalu/2023.yaml')).toEqual([
      'realisasi tahun 2023', // of the report of 2023
      'realisasi tahun 2023 sebagai pembanding',
      'pengesahan TW II, TW III, dan TW IV',
    ]);
  });

  test('setahun penuh', () => {
    expect(listBelum({ ...lkjip(2024, LKJIP), ...setahun() })).toEqual([]);
    expect(listBelum({ ...lkjip(2024, LKJIP), ...setahun({ analisis: false }) })).toEqual(['analisis sasaran S-1']);
    expect(listBelum({ ...lkjip(2024, LKJIP), ...setahun({ uang: false }) })).toEqual(['realisasi anggaran']);
  });
});

function listBelum(ubah: Ubah, hapus?: string): string[] {
  const folder = readLengkap(ubah);
  return checkContent({ ...folder, files: folder.files.filter(({ path }) => path !== hapus) })
    .problems.filter(({ code }) => code === 'lkjip-tidak-lengkap')
    .map(({ message }) => message.replace(/^.* belum mempunyai /, ''));
}

/** Four triwulan like the second, each with its seals, whatever these say. */
function setahun({ analisis = true, uang = true } = {}): Ubah {
  const read = (path: string) => readFileSync(`${LENGKAP}/${path}`, 'utf8');
  const nama = ['seksi/seksi-pelayanan', 'pengukuran/seksi-pelayanan', 'program'];
  const isian = [1, 2, 3, 4].flatMap((tw) =>
    nama.map((satu) => {
      const asal = read(`${TW2}/${satu}.yaml`).replace('triwulan: 2', `triwulan: ${tw}`);
      const tanpaAnalisis =
        satu.startsWith('seksi/') && !analisis ? asal.slice(0, asal.indexOf('    analisis:')) : asal;
      const teks = uang ? tanpaAnalisis : tanpaAnalisis.replaceAll(/realisasi_anggaran: \d+/g, 'realisasi_anggaran:');
      return [`kinerja/2024/tw${tw}/${satu}.yaml`, baru(teks)] as const;
    }),
  );
  const segel = [2, 3, 4].flatMap((tw) =>
    ['kompilasi', 'laporan-capaian'].map((satu) => {
      const teks = read(`${TW1}/${satu}.yaml`).replace('triwulan: 1', `triwulan: ${tw}`);
      return [`kinerja/2024/tw${tw}/${satu}.yaml`, baru(teks.replace(/tanggal: .*/, 'tanggal: 2025-01-20'))] as const;
    }),
  );
  return Object.fromEntries([...isian, ...segel]);
}
