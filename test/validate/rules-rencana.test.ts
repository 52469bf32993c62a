// The cascade renstra → perkin → program → kinerja, the format both ways, and units.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAFTAR_SATUAN, findSatuan } from '../../src/domain/satuan.ts';
import { checkContent } from '../../src/validate/content.ts';
import { ganti, readLengkap } from './folders.ts';

const TW1 = 'kinerja/2024/tw1';
const TW2 = 'kinerja/2024/tw2';
const FORMAT = `${TW2}/format.yaml`;
const SEKSI = `${TW2}/seksi/seksi-pelayanan.yaml`;
const SEKRETARIAT = `${TW2}/seksi/sekretariat.yaml`;
const PENGUKURAN = `${TW2}/pengukuran/seksi-pelayanan.yaml`;
const INSTANSI = 'instansi.yaml';
const PROGRAM = 'program/2024.yaml';
const RENSTRA = 'renstra/2021-2026.yaml';
const CAMAT = 'perkin/2024/camat.yaml';
const CAMAT_2025 = 'perkin/2025/camat.yaml';
const KASI = 'perkin/2024/kepala-seksi-pelayanan.yaml';
const LALU = 'capaian-lalu/2024.yaml';

const TARGET_TRIWULAN = '        target_triwulan: { tw1: 82, tw2: 82, tw3: 83, tw4: 84 }\n';
const BEDA_TW = 'target-triwulan-berbeda';
const FORMAT_SEKSI = '  - unit: seksi-pelayanan\n    indikator: [IKU-1]\n    tenggat: 2024-07-05\n';
const FORMAT_SEKRETARIAT = '  - unit: sekretariat\n    indikator: [IKU-2]\n    tenggat: 2024-07-05\n';
const IKU_DUA = '          - kode: IKU-2\n';
const IKU_TIGA =
  '          - { kode: IKU-3, nama: x, definisi: x, formulasi: x, sumber_data: x, satuan: kali, arah: naik, ' +
  'agregasi: jumlah, penanggung_jawab: sekretariat, target: {} }\n';
const SASARAN_DUA = '      - kode: S-2\n        uraian: x\n        indikator:\n';

/** What is changed of the complete office; null leaves the file out. */
type Ubah = Record<string, ((text: string) => string) | null>;
type Masalah = [file: string, code: string, line: number];

describe('aturan rencana: yang diberitahukan', () => {
  test.each<[nama: string, ubah: Ubah, ...masalah: Masalah[]]>([
    ['IKU bertarget tidak dijanjikan', perkinCamat(2025, 'IKU-2', 'BB'), [CAMAT_2025, 'iku-tanpa-perkin', 7]],
    [
      'dua IKU dari dua sasaran: yang sasarannya belum ada, di daftar sasaran',
      {
        ...perkinCamat(2025, '7.01.02-1'),
        [RENSTRA]: both(ganti("{ '2024': BB }", "{ '2025': BB }"), ganti(IKU_DUA, SASARAN_DUA + IKU_DUA)),
      },
      [CAMAT, 'indikator-salah-sasaran', 11],
      [CAMAT_2025, 'iku-tanpa-perkin', 4],
      [CAMAT_2025, 'iku-tanpa-perkin', 7],
    ],
    [
      'IKU di bawah sasaran lain',
      { [RENSTRA]: ganti(IKU_DUA, SASARAN_DUA + IKU_DUA) },
      [CAMAT, 'indikator-salah-sasaran', 11],
    ],
    [
      'kode sasaran yang tertukar: sekali saja',
      {
        [RENSTRA]: ganti('program:\n', `${SASARAN_DUA}${IKU_TIGA}program:\n`),
        [CAMAT]: ganti('kode: S-1', 'kode: S-2'),
      },
      [CAMAT, 'indikator-salah-sasaran', 5],
    ],
    [
      'indikator kegiatan',
      { [KASI]: ganti('      - kode: 7.01.02.2.02-1\n', '') },
      [PROGRAM, 'program-tanpa-perkin', 50],
    ],
    ['anggaran kegiatan', { [KASI]: ganti(', 7.01.02.2.02]', ']') }, [PROGRAM, 'program-tanpa-perkin', 45]],
    [
      'program di luar renstra',
      { [RENSTRA]: ganti('kode: 7.01.02\n', 'kode: 7.01.03\n') },
      [PROGRAM, 'program-tidak-dalam-renstra', 3],
    ],
    [
      'kegiatan di luar renstra yang merinci kegiatan',
      { [RENSTRA]: (text) => `${text}  - { kode: 7.01.02.2.01, nama: Kegiatan koordinasi }\n` },
      [PROGRAM, 'program-tidak-dalam-renstra', 45],
    ],
    ['target perkin', { [RENSTRA]: ganti("{ '2024': BB }", "{ '2024': A }") }, [CAMAT, 'target-beda-renstra', 12]],
    ['target TW IV perkin', { [CAMAT]: ganti('tw3: 83, tw4: 83', 'tw3: 83, tw4: 38') }, [CAMAT, BEDA_TW, 9]],
    ['TW IV perkin lupa ditulis', { [CAMAT]: ganti('tw3: 83, tw4: 83', 'tw3: 83') }, [CAMAT, BEDA_TW, 9]],
    ['target tahun perkin: sekali saja', { [CAMAT]: ganti('target: 83\n', 'target: 38\n') }, [CAMAT, BEDA_TW, 9]],
    ['target TW IV perkin perubahan', { [CAMAT]: ganti('tw4: 84', 'tw4: 83') }, [CAMAT, BEDA_TW, 20]],
    [
      'target triwulan sub kegiatan berjumlah lain',
      { [PROGRAM]: ganti('tw3: 1, tw4: 1', 'tw3: 1, tw4: 4') },
      [PROGRAM, BEDA_TW, 40],
    ],
    ['rata-rata program perubahan', { [PROGRAM]: ganti('tw4: 98', 'tw4: 92') }, [PROGRAM, BEDA_TW, 65]],
    ['target perkin 2025', perkinCamat(2025, 'IKU-1', '85'), [CAMAT_2025, 'target-beda-renstra', 9]],
    [
      'target program',
      { [RENSTRA]: ganti("{ '2024': 90 }", "{ '2024': 91 }"), [PROGRAM]: tanpaPerubahanTarget },
      [PROGRAM, 'target-beda-renstra', 14],
    ],
    ['pagu kelebihan satu nol', { [RENSTRA]: ganti('60000000', '6000000') }, [PROGRAM, 'pagu-beda-renstra', 7]],
    ['pagu kurang dari separuh', { [RENSTRA]: ganti('60000000', '120000001') }, [PROGRAM, 'pagu-beda-renstra', 7]],
    ['target lalu: IKU', capaianLalu('IKU-1', '83'), [LALU, 'target-beda-perkin', 5]],
    ['target lalu: program', capaianLalu('7.01.02-1', '90'), [LALU, 'target-beda-perkin', 5]],
    ['target baru perkin', { [CAMAT]: ganti(TARGET_TRIWULAN, '') }, [CAMAT, 'perubahan-tanpa-triwulan', 19]],
    [
      'target baru tanpa triwulan yang sudah lewat',
      { [CAMAT]: ganti(TARGET_TRIWULAN, TARGET_TRIWULAN.replace('tw1: 82, ', '')) },
      [CAMAT, 'perubahan-tanpa-triwulan', 21],
    ],
    [
      'target baru program',
      { [PROGRAM]: ganti('        target_triwulan: { tw1: 90, tw2: 90, tw3: 90, tw4: 98 }\n', '') },
      [PROGRAM, 'perubahan-tanpa-triwulan', 64],
    ],
    [
      'perubahan kedua dibandingkan dengan yang pertama',
      {
        [CAMAT]: (text) => `${text}  - tanggal: 2024-11-01\n    alasan: x\n    target:\n      IKU-1: { target: 85 }\n`,
      },
      [CAMAT, 'perubahan-tanpa-triwulan', 25],
    ],
    ['IKU yang tidak diminta', { [FORMAT]: ganti(FORMAT_SEKSI, ''), [SEKSI]: null }, [FORMAT, 'iku-tidak-diminta', 4]],
    [
      'IKU yang diisi, tidak diminta dari siapa pun: sekali saja',
      { [FORMAT]: ganti(FORMAT_SEKSI, '') },
      [SEKSI, 'isian-tidak-diminta', 7],
    ],
    [
      'IKU yang diisi unit lain: sekali saja',
      { [FORMAT]: both(ganti('[IKU-2]', '[IKU-2, IKU-1]'), ganti(FORMAT_SEKSI, '')) },
      [SEKSI, 'isian-tidak-diminta', 7],
    ],
    [
      'IKU yang diminta tanpa baris',
      { [FORMAT]: both(ganti('[IKU-1]', '[IKU-1, IKU-2]'), ganti(FORMAT_SEKRETARIAT, '')), [SEKRETARIAT]: null },
      [SEKSI, 'isian-belum-ada', 6],
    ],
    [
      'berkas unit yang hilang sesudah dikompilasi',
      { [`${TW1}/seksi/sekretariat.yaml`]: null },
      [`${TW1}/format.yaml`, 'isian-belum-ada', 8],
    ],
    [
      'kegiatan di berkas unit lain',
      {
        [PROGRAM]: ganti('pelayanan\n        unit: seksi-pelayanan', 'pelayanan\n        unit: sekretariat'),
        'kinerja/2024/tw1/pengukuran/seksi-pelayanan.yaml': null,
        'kinerja/2024/tw1/laporan-capaian.yaml': null,
      },
      [PENGUKURAN, 'isian-tidak-diminta', 10],
    ],
    [
      'unit tanpa jabatan',
      { [INSTANSI]: (text) => `${text}  - { id: seksi-baru, nama: Seksi Baru, jenis: seksi, induk: camat }\n` },
      [INSTANSI, 'unit-tanpa-jabatan', 26],
    ],
    [
      'satuan program renstra dan satuan kegiatan',
      { [RENSTRA]: ganti('satuan: persen', 'satuan: "%"'), [PROGRAM]: ganti('satuan: hari', 'satuan: Hari') },
      [PROGRAM, 'satuan-tidak-dikenal', 24],
      [RENSTRA, 'satuan-tidak-dikenal', 36],
    ],
  ])('%s', (_, ubah, ...masalah) => {
    expect(listMasalah(ubah)).toEqual(masalah);
  });
});

describe('aturan rencana: yang boleh', () => {
  test.each<[string, Ubah]>([
    ['IKU tanpa target renstra tahun itu', perkinCamat(2025, 'IKU-1', '84')],
    ['perkin yang hanya sampai pimpinan', { [KASI]: null }],
    [
      'sub kegiatan sebagai pengganti kegiatannya',
      { [KASI]: ganti('kode: 7.01.02.2.01-1', 'kode: 7.01.02.2.01.0001-1') },
    ],
    ['renstra tanpa daftar program', { [RENSTRA]: (text) => text.slice(0, text.indexOf('program:\n')) }],
    ['target perkin yang diubah dengan alasan', { [RENSTRA]: ganti("'2024': 83", "'2024': 84") }],
    ['target program yang diubah dengan dasar', { [RENSTRA]: ganti("{ '2024': 90 }", "{ '2024': 92 }") }],
    ['pagu tepat dua kali', { [RENSTRA]: ganti('60000000', '120000000') }],
    ['pagu renstra tahun lain', { [RENSTRA]: ganti("pagu: { '2024'", "pagu: { '2025'") }],
    ['target lalu menurut perubahan', capaianLalu('IKU-1', '84')],
    ['target lalu dari tahun tanpa perkin', { 'capaian-lalu/2023.yaml': ganti('target: 82', 'target: 81') }],
    [
      'triwulan mendatang sengaja tanpa target',
      { [CAMAT]: ganti(TARGET_TRIWULAN, TARGET_TRIWULAN.replace('tw3: 83, ', '')) },
    ],
    [
      'target baru untuk yang semula tidak dibagi',
      {
        [CAMAT]: both(
          ganti('        target_triwulan: { tw4: BB }\n', ''),
          (text) => `${text}      IKU-2: { target: A }\n`,
        ),
      },
    ],
    ['IKU tahunan tidak diminta tiap triwulan', { [FORMAT]: ganti(FORMAT_SEKRETARIAT, '') }],
    ['berkas unit belum ada selama dihimpun', { [SEKSI]: null }],
    [
      'satuan kantor sendiri',
      { [INSTANSI]: (text) => `${text}satuan: [embung]\n`, [PROGRAM]: ganti('hari', 'embung') },
    ],
  ])('%s', (_, ubah) => {
    expect(listMasalah(ubah).filter(([, code]) => code !== 'sidik-berbeda')).toEqual([]);
  });
});

describe('aturan rencana: menurut tahunnya', () => {
  test('PermenPANRB 53/2014 tidak menilai perkin 2013', () => {
    const listLuput = (tahun: number) =>
      listMasalah({ ...renstraLama(tahun), ...perkinCamat(tahun, 'IKU-2', 'BB') }).filter(
        ([, code]) => code === 'iku-tanpa-perkin',
      );
    expect(listLuput(2013)).toEqual([]);
    expect(listLuput(2015)).toEqual([['perkin/2015/camat.yaml', 'iku-tanpa-perkin', 7]]);
  });
});

describe('aturan rencana: kekeliruan lain tidak bergema', () => {
  test.each<[string, Ubah, Masalah]>([
    ['kode IKU dalam perkin', { [CAMAT]: ganti('IKU-2', 'IKU-22') }, [CAMAT, 'indikator-tidak-dikenal', 11]],
    ['kode IKU dalam format', { [FORMAT]: ganti('IKU-1', 'IKU-11') }, [FORMAT, 'indikator-tidak-dikenal', 6]],
    ['kode IKU dalam seksi', { [SEKSI]: ganti('IKU-1', 'IKU-11') }, [SEKSI, 'indikator-tidak-dikenal', 7]],
    [
      'kode indikator kegiatan dalam perkin',
      { [KASI]: ganti('7.01.02.2.02-1', '7.01.02.2.02-9') },
      [KASI, 'indikator-tidak-dikenal', 8],
    ],
    [
      'kode kegiatan dalam anggaran perkin',
      { [KASI]: ganti('7.01.02.2.02]', '7.01.02.2.09]') },
      [KASI, 'nomenklatur-tidak-dikenal', 9],
    ],
    [
      'unit jabatan',
      { 'pejabat.yaml': ganti('unit: sekretariat', 'unit: sekret') },
      ['pejabat.yaml', 'unit-tidak-dikenal', 13],
    ],
    ['unit dalam format', { [FORMAT]: ganti('unit: seksi-', 'unit: seks-') }, [FORMAT, 'unit-tidak-dikenal', 5]],
  ])('%s', (_, ubah, masalah) => {
    expect(listMasalah(ubah)).toEqual([masalah]);
  });
});

describe('findSatuan(tulisan, dikenal)', () => {
  const dikenal = new Set(DAFTAR_SATUAN);

  test.each([
    ['%', 'persen'],
    ['Persen', 'persen'],
    ['ORANG / BULAN', 'orang/bulan'],
    [' bulan  layanan ', 'bulan layanan'],
    ['Rp', 'rupiah'],
    ['constructor', undefined],
    ['embung', undefined],
  ])('%s', (tulisan, satuan) => {
    expect(findSatuan(tulisan, dikenal)).toBe(satuan);
  });

  test('setiap satuan kamus adalah ejaannya sendiri, dengan huruf besar pun', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DAFTAR_SATUAN), (satuan) => findSatuan(satuan.toUpperCase(), dikenal) === satuan),
    );
    expect(dikenal.size).toBe(DAFTAR_SATUAN.length);
  });

  test('apa pun yang diketik, jawabannya dari kamus atau tidak ada', () => {
    const isKnown = (satuan: string | undefined) => satuan === undefined || dikenal.has(satuan);
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (tulisan) => isKnown(findSatuan(tulisan, dikenal))));
  });

  test.each([
    ['prosen', 'persen'],
    ['dokumne', 'dokumen'],
    ['Indek', 'indeks'],
  ])('petunjuk untuk %s', (tulisan, satuan) => {
    const { problems } = checkContent(readLengkap({ [PROGRAM]: ganti('satuan: persen', `satuan: ${tulisan}`) }));
    expect(problems.map(({ hint }) => hint)).toEqual([`Tulis satuan: ${satuan}`]);
  });
});

function listMasalah(ubah: Ubah): Masalah[] {
  const hilang = Object.keys(ubah).filter((path) => ubah[path] === null);
  const teks = Object.entries(ubah).flatMap(([path, edit]) => (edit ? [[path, edit] as const] : []));
  const folder = readLengkap(Object.fromEntries(teks));
  const files = folder.files.filter(({ path }) => !hilang.includes(path));
  return checkContent({ ...folder, files }).problems.map(({ file, code, line }) => [file, code, line]);
}

function both(first: (text: string) => string, second: (text: string) => string): (text: string) => string {
  return (text) => second(first(text));
}

function perkinCamat(tahun: number, kode: string, target?: string): Ubah {
  const janji = `      - kode: ${kode}\n${target === undefined ? '' : `        target: ${target}\n`}`;
  return {
    [`perkin/${tahun}/camat.yaml`]: () =>
      `tahun: ${tahun}\njabatan: camat\ntanggal: ${tahun}-01-15\nsasaran:\n  - kode: S-1\n    uraian: x\n    indikator:\n${janji}`,
  };
}

function capaianLalu(kode: string, target: string): Ubah {
  return {
    [LALU]: () =>
      `tahun: 2024\nsumber: { nama: x }\ncapaian:\n  - kode: ${kode}\n    target: ${target}\n    realisasi: 83.5\n`,
  };
}

/** The renstra of that one year, without programs. */
function renstraLama(tahun: number): Ubah {
  const lengkap = readLengkap().files.find(({ path }) => path === RENSTRA)?.text ?? '';
  const text = lengkap.slice(0, lengkap.indexOf('program:\n')).replaceAll('2024', String(tahun));
  const masa = text.replace('mulai: 2021\nselesai: 2026', `mulai: ${tahun}\nselesai: ${tahun}`);
  return { [`renstra/${tahun}-${tahun}.yaml`]: () => masa };
}

/** Its perubahan would explain another target. */
function tanpaPerubahanTarget(text: string): string {
  return text.slice(0, text.indexOf('    target:\n      7.01.02-1:'));
}
