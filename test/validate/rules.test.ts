import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/validate/content.ts';
import { RULES } from '../../src/validate/rules.ts';
import { ganti, readLengkap } from './folders.ts';

const SEKSI = 'kinerja/2024/tw2/seksi/seksi-pelayanan.yaml';
const PENGUKURAN = 'kinerja/2024/tw2/pengukuran/seksi-pelayanan.yaml';
const TW = 'kinerja/2024/tw2';
const PROGRAM = 'program/2024.yaml';
const RENSTRA = 'renstra/2021-2026.yaml';
const CAMAT = 'perkin/2024/camat.yaml';
const SOP = 'sop/pengumpulan-data.yaml';

type Kasus = [nama: string, path: string, lama: string, baru: string, code: string, line: number];

/** One row per truth that test/input/bermasalah does not show already. The content is right again with `lama`. */
const KASUS: Kasus[] = [
  ['unit induk', 'instansi.yaml', 'induk: camat', 'induk: camar', 'unit-tidak-dikenal', 21],
  ['unit jabatan', 'pejabat.yaml', 'unit: seksi-pelayanan', 'unit: seksi', 'unit-tidak-dikenal', 19],
  [
    'unit penanggung jawab IKU',
    RENSTRA,
    'penanggung_jawab: sekretariat',
    'penanggung_jawab: sekret',
    'unit-tidak-dikenal',
    29,
  ],
  ['unit program', PROGRAM, 'unit: sekretariat', 'unit: sekret', 'unit-tidak-dikenal', 6],
  ['unit kegiatan', PROGRAM, 'unit: seksi-pelayanan', 'unit: seksi', 'unit-tidak-dikenal', 19],
  ['unit dalam format', `${TW}/format.yaml`, 'unit: sekretariat', 'unit: sekret', 'unit-tidak-dikenal', 8],
  ['unit rekomendasi', 'kinerja/2024/tw1/evaluasi.yaml', 'seksi-pelayanan', 'seksi', 'unit-tidak-dikenal', 8],
  ['unit rekomendasi tahunan', 'laporan/2024/evaluasi.yaml', 'seksi-pelayanan', 'seksi', 'unit-tidak-dikenal', 6],
  ['unit berkas sama dengan namanya', SEKSI, 'unit: seksi-pelayanan', 'unit: sekretariat', 'jalur-berbeda', 4],
  ['jabatan dalam penugasan', 'pejabat.yaml', '- jabatan: camat', '- jabatan: camar', 'jabatan-tidak-dikenal', 36],
  ['jabatan perkin sama dengan namanya', CAMAT, 'jabatan: camat', 'jabatan: sekretaris', 'jalur-berbeda', 2],
  ['jabatan yang mengesahkan SOP', SOP, 'jabatan: camat', 'jabatan: camar', 'jabatan-tidak-dikenal', 5],
  [
    'penanda tangan arsip',
    'arsip/2024/laporan-pengukuran-perkin-2024-tw1-camat.yaml',
    '[camat]',
    '[camar]',
    'jabatan-tidak-dikenal',
    5,
  ],
  [
    'dokumen arsip sama dengan namanya',
    'arsip/2024/laporan-pengukuran-perkin-2024-tw1-camat.yaml',
    'tw1-camat\n',
    'tw2-camat\n',
    'jalur-berbeda',
    1,
  ],
  [
    'pemberi pengecualian',
    'pengecualian.yaml',
    '[]',
    `[{commit: ${'a'.repeat(40)}, alasan: x, oleh: camar, sampai: 2024-12-31}]`,
    'jabatan-tidak-dikenal',
    1,
  ],
  ['pelaku tindakan SOP', SOP, 'oleh: sekretaris', 'oleh: staf', 'peran-tidak-dikenal', 27],
  ['langkah lanjutan', SOP, 'lanjut: [3]', 'lanjut: [3, 9]', 'langkah-tidak-dikenal', 25],
  ['nomor langkah unik', SOP, 'nomor: 3', 'nomor: 1', 'pengenal-ganda', 29],
  ['id SOP sama dengan namanya', SOP, 'id: pengumpulan-data', 'id: lain', 'jalur-berbeda', 1],
  ['tahun renstra sama dengan namanya', RENSTRA, 'selesai: 2026', 'selesai: 2025', 'jalur-berbeda', 2],
  ['tahun kalender sama dengan namanya', 'kalender/2024.yaml', 'tahun: 2024', 'tahun: 2025', 'jalur-berbeda', 1],
  ['sasaran program', PROGRAM, 'sasaran: S-1', 'sasaran: S-2', 'sasaran-tidak-dikenal', 5],
  ['sasaran program renstra', RENSTRA, '    sasaran: S-1', '    sasaran: S-2', 'sasaran-tidak-dikenal', 34],
  ['IKU dalam format', `${TW}/format.yaml`, '[IKU-2]', '[IKU-3]', 'indikator-tidak-dikenal', 9],
  ['IKU dua unit', `${TW}/format.yaml`, '[IKU-2]', '[IKU-2, IKU-1]', 'kode-ganda', 9],
  ['IKU perkin', CAMAT, '- kode: IKU-2', '- kode: IKU-3', 'indikator-tidak-dikenal', 11],
  ['IKU perubahan perkin', CAMAT, 'IKU-1:', 'IKU-3:', 'indikator-tidak-dikenal', 19],
  ['IKU tahun lalu', 'capaian-lalu/2023.yaml', 'IKU-1', 'IKU-3', 'indikator-tidak-dikenal', 5],
  [
    'indikator rencana aksi',
    'rencana-aksi/2024.yaml',
    'indikator: IKU-1',
    'indikator: 7.01.02-9',
    'indikator-tidak-dikenal',
    3,
  ],
  [
    'anggaran rencana aksi',
    'rencana-aksi/2024.yaml',
    '7.01.02.2.01.0002',
    '7.01.02.2.01.0009',
    'nomenklatur-tidak-dikenal',
    7,
  ],
  ['indikator perubahan program', PROGRAM, '      7.01.02-1:', '      7.01.02-9:', 'indikator-tidak-dikenal', 64],
  ['kode perubahan pagu', PROGRAM, '      7.01.02.2.02: 25', '      7.01.02.2.09: 25', 'nomenklatur-tidak-dikenal', 62],
  [
    'kode kegiatan terisi',
    PENGUKURAN,
    '- kode: 7.01.02.2.01\n',
    '- kode: 7.01.02.2.09\n',
    'nomenklatur-tidak-dikenal',
    5,
  ],
  ['indikator program di pengukuran', PENGUKURAN, 'kode: 7.01.02.2.01-1', 'kode: IKU-1', 'isian-salah-berkas', 7],
  ['kode kegiatan dalam program', PROGRAM, 'kode: 7.01.02.2.01.0002', 'kode: 7.01.02.2.02.0002', 'kode-bukan-anak', 42],
  ['kode unik dalam program', PROGRAM, 'kode: 7.01.02.2.01.0002', 'kode: 7.01.02.2.01.0001', 'kode-ganda', 42],
  [
    'anggaran tahun lalu dua kali',
    'capaian-lalu/2023.yaml',
    '55000000',
    '55000000\n  - kode: 7.01.02\n    realisasi: 1',
    'kode-ganda',
    11,
  ],
  ['predikat di luar skala', `${TW}/seksi/sekretariat.yaml`, 'realisasi:', 'realisasi: AAA', 'nilai-tidak-cocok', 6],
  ['teks untuk indikator angka', SEKSI, 'realisasi: 83.1', 'realisasi: baik', 'nilai-tidak-cocok', 8],
  ['rentang sebagai realisasi', SEKSI, 'realisasi: 83.1', 'realisasi: [83, 84]', 'nilai-tidak-cocok', 8],
  ['realisasi tahun lalu', 'capaian-lalu/2023.yaml', 'realisasi: 81.5', 'realisasi: BB', 'nilai-tidak-cocok', 7],
  ['target predikat di luar skala', CAMAT, 'target: BB', 'target: E', 'nilai-tidak-cocok', 12],
  ['target angka untuk arah rentang', PROGRAM, 'target: [20, 24]', 'target: 22', 'nilai-tidak-cocok', 55],
  ['target rentang terbalik', PROGRAM, 'target: [20, 24]', 'target: [24, 20]', 'nilai-tidak-cocok', 55],
  ['target triwulan', PROGRAM, '{ tw1: 6, ', '{ tw1: enam, ', 'nilai-tidak-cocok', 29],
  ['target teks pada perubahan', CAMAT, 'target: 84\n', 'target: tinggi\n', 'nilai-tidak-cocok', 20],
  [
    'rumus bukan untuk arah naik',
    PROGRAM,
    'arah: naik',
    'arah: naik\n        rumus: rasio',
    'aturan-tidak-lengkap',
    13,
  ],
  ['rumus dari-awal tanpa awal', PROGRAM, 'rumus: selisih', 'rumus: dari-awal', 'aturan-tidak-lengkap', 26],
  ['kelas tidak berurutan', 'aturan/capaian.yaml', 'di_atas: 60', 'di_atas: 95', 'aturan-tidak-lengkap', 15],
  [
    'kelas terakhir berambang',
    'aturan/capaian.yaml',
    '- nama: Kurang',
    '- nama: Kurang\n          di_atas: 1',
    'aturan-tidak-lengkap',
    17,
  ],
  [
    'target IKU di perkin lain',
    'perkin/2024/kepala-seksi-pelayanan.yaml',
    '- kode: 7.01.02.2.01-1',
    '- kode: IKU-1\n        target: 3',
    'target-salah-tempat',
    8,
  ],
  ['perubahan target program di perkin', CAMAT, 'IKU-1:', '7.01.02-1:', 'target-salah-tempat', 19],
  [
    'uang pada program yang punya kegiatan',
    `${TW}/program.yaml`,
    '- kode: 7.01.02\n',
    '- kode: 7.01.02\n    realisasi_anggaran: 5\n',
    'anggaran-salah-tingkat',
    5,
  ],
  [
    'uang satu sub kegiatan di dua berkas',
    `${TW}/pengukuran/sekretariat.yaml`,
    '',
    'tahun: 2024\ntriwulan: 2\nunit: sekretariat\nsub_kegiatan:\n  - kode: 7.01.02.2.01.0001\n    realisasi_anggaran: 1\n',
    'isian-tidak-diminta',
    5,
  ],
  ['pagu semula', PROGRAM, 'pagu: 10000000', 'pagu: 11000000', 'jumlah-pagu-berbeda', 20],
  ['tanggal perubahan di tahunnya', PROGRAM, 'tanggal: 2024-09-02', 'tanggal: 2025-09-02', 'tanggal-di-luar-tahun', 58],
  [
    'tanggal di tempat mana pun',
    `${TW}/format.yaml`,
    'tenggat: 2024-07-05',
    'tenggat: 2024-06-31',
    'tanggal-tidak-ada',
    7,
  ],
  ['waktu SOP', SOP, 'min: 1, maks: 3', 'min: 4, maks: 3', 'masa-terbalik', 17],
  [
    'renstra tahun berikutnya',
    'kinerja/2027/tw1/format.yaml',
    '',
    'tahun: 2027\ntriwulan: 1\ntanggal: 2027-04-01\nisian:\n  - {unit: sekretariat, indikator: [IKU-1], tenggat: 2027-04-05}\n',
    'berkas-wajib-tidak-ada',
    1,
  ],
  [
    'program tahun berikutnya',
    'kinerja/2025/tw1/program.yaml',
    '',
    'tahun: 2025\ntriwulan: 1\nprogram:\n  - kode: 7.01.02\n',
    'berkas-wajib-tidak-ada',
    1,
  ],
  ['NIP: pengangkatan sebelum lahir', 'pejabat.yaml', "'197201031992031012'", "'197201031971031012'", 'nip-salah', 26],
  ['NIP: bulan pengangkatan', 'pejabat.yaml', "'197201031992031012'", "'197201031992131012'", 'nip-salah', 26],
  ['NIP: jenis kelamin', 'pejabat.yaml', "'197201031992031012'", "'197201031992033012'", 'nip-salah', 26],
  [
    'dua plt sekaligus',
    'pejabat.yaml',
    'penugasan:\n',
    'penugasan:\n  - {jabatan: sekretaris, pejabat: orang-dua, sifat: plh, mulai: 2024-05-01, sk: x}\n',
    'masa-bertumpuk',
    47,
  ],
  ['dua aturan sekaligus', 'aturan/capaian.yaml', '', '', 'masa-bertumpuk', 23],
];

describe('aturan isi', () => {
  test.each(KASUS)('%s', (_, path, lama, baru, code, line) => {
    const { problems } = checkContent(readLengkap({ [path]: ubah(lama, baru) }));
    expect(problems.map((problem) => [problem.code, problem.line])).toEqual([[code, line]]);
  });

  test.each([
    ['plt di samping pejabat definitif', 'pejabat.yaml', '    selesai: 2024-05-31\n', ''],
    ['pagu yang tidak ditulis', PROGRAM, '            pagu: 10000000\n', ''],
    [
      'isian kosong pada induk',
      PENGUKURAN,
      '- kode: 7.01.02.2.01\n',
      '- kode: 7.01.02.2.01\n    realisasi_anggaran:\n',
    ],
    ['IKU yang tidak diisi', `${TW}/seksi/sekretariat.yaml`, '    realisasi:\n', ''],
    ['realisasi nol', SEKSI, 'realisasi: 83.1', 'realisasi: 0'],
    ['predikat di dalam skala', `${TW}/seksi/sekretariat.yaml`, 'realisasi:', 'realisasi: CC'],
  ])('boleh: %s', (_, path, lama, baru) => {
    const { problems } = checkContent(readLengkap({ [path]: ganti(lama, baru) }));
    expect(problems.filter(({ code }) => code !== 'sidik-berbeda')).toEqual([]);
  });

  test('setiap aturan bernama kebenaran yang dijaganya', () => {
    expect(RULES.map(({ find }) => find.name).filter((name) => !/^[a-z]+[A-Z]/.test(name))).toEqual([]);
    expect(new Set(RULES.map(({ find }) => find)).size).toBe(RULES.length);
  });
});

describe('sidik', () => {
  const TW1 = 'kinerja/2024/tw1';

  test.each([
    ['isian seksi', `${TW1}/seksi/seksi-pelayanan.yaml`, '82.4', '82.5', 'kompilasi'],
    ['pembagian isian', `${TW1}/format.yaml`, '2024-04-05', '2024-04-04', 'kompilasi'],
    ['target perkin', CAMAT, 'tw1: 82', 'tw1: 81', 'kompilasi'],
    ['analisis', `${TW1}/seksi/seksi-pelayanan.yaml`, 'Loket buka penuh.', 'Loket tutup.', 'kompilasi'],
    ['uang', `${TW1}/pengukuran/seksi-pelayanan.yaml`, '7000000', '7000001', 'laporan-capaian'],
    ['isian program', `${TW1}/program.yaml`, '88.5', '88.6', 'laporan-capaian'],
    ['pagu', PROGRAM, 'pagu: 30000000', 'pagu: 30000001', undefined], // told as a sum that does not fit
  ])('%s', (_, path, lama, baru, dokumen) => {
    const { problems } = checkContent(readLengkap({ [path]: ganti(lama, baru) }));
    const sidik = problems.filter(({ code }) => code === 'sidik-berbeda');
    expect(sidik.map(({ file }) => file)).toEqual(dokumen === undefined ? [] : [`${TW1}/${dokumen}.yaml`]);
    expect(sidik.every(({ hint = '' }) => /sidik: '[0-9a-f]{64}'$/.test(hint))).toBe(true);
  });

  test('komentar dan susunan berkas tidak mengubahnya', () => {
    const susun = (text: string) => text.replace('tahun: 2024\n', '# catatan\n\ntahun: 2024\n');
    expect(checkContent(readLengkap({ [`${TW1}/seksi/seksi-pelayanan.yaml`]: susun })).problems).toEqual([]);
  });

  test('yang ditampilkan adalah yang benar', () => {
    const path = `${TW1}/seksi/seksi-pelayanan.yaml`;
    const beda = ganti('82.4', '82.5');
    const [masalah] = checkContent(readLengkap({ [path]: beda })).problems;
    const benar = /[0-9a-f]{64}/.exec(masalah?.hint ?? '')?.[0] ?? '';
    const segel = (text: string) => text.replace(/'[0-9a-f]{64}'/, `'${benar}'`);
    expect(checkContent(readLengkap({ [path]: beda, [`${TW1}/kompilasi.yaml`]: segel })).problems).toEqual([]);
  });
});

/** An empty `lama` makes a new file, or repeats the list of an old one. */
function ubah(lama: string, baru: string): (text: string) => string {
  if (lama !== '') return ganti(lama, baru);
  return (text) => (text === '' ? baru : `${text}${text.replace('aturan:\n', '').replace('bawaan', 'lain')}`);
}
