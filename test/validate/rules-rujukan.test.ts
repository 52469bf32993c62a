// One mistake in what other files rely on is told once, where it was made.
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/source/problem.ts';
import { checkContent } from '../../src/validate/content.ts';
import { ganti, readLengkap } from './folders.ts';

const TW1 = 'kinerja/2024/tw1';
const TW2 = 'kinerja/2024/tw2';
const RENSTRA = 'renstra/2021-2026.yaml';
const CAMAT = 'perkin/2024/camat.yaml';
const PROGRAM = 'program/2024.yaml';
const INSTANSI = 'instansi.yaml';
const PEJABAT = 'pejabat.yaml';
const SEKRETARIAT = `${TW2}/seksi/sekretariat.yaml`;

const IKU_BARU =
  '          - { kode: IKU-3, nama: x, definisi: x, formulasi: x, sumber_data: x, satuan: kali, arah: naik, ' +
  "agregasi: jumlah, penanggung_jawab: sekretariat, target: { '2025': 3 } }\n";

/** What is changed of the complete office; null leaves the file out. */
type Ubah = Record<string, ((text: string) => string) | null>;

describe('satu kekeliruan, satu masalah, di tempatnya', () => {
  test.each<[nama: string, ubah: Ubah, masalah: RegExp]>([
    [
      'IKU milik unit lain yang sudah mengisinya: berkas yang tidak diminta',
      { [SEKRETARIAT]: ganti('kode: IKU-2\n    realisasi:', 'kode: IKU-1\n    realisasi: 83') },
      /^kinerja\/2024\/tw2\/seksi\/sekretariat.yaml:5:11 .*isian-tidak-diminta.*\n.*sudah terisi: hapus di sini.*diminta IKU-2/,
    ],
    [
      'unit yang dihapus: sekali, di daftarnya',
      {
        [INSTANSI]: ganti(
          '  - id: seksi-pelayanan\n    nama: Seksi Pelayanan\n    jenis: seksi\n    induk: camat\n',
          '',
        ),
      },
      /^instansi.yaml:14:1 .*unit "seksi-pelayanan" dipakai \d+ kali di \d+ berkas/,
    ],
    [
      'unit yang diganti namanya',
      { [INSTANSI]: ganti('id: seksi-pelayanan', 'id: seksi-yanum') },
      /^instansi.yaml:14:1 /,
    ],
    [
      'petunjuk bukan unit yang sudah dipakai di sebelahnya',
      { [`${TW2}/format.yaml`]: ganti('unit: sekretariat', 'unit: seksi-pelayanam') },
      /unit-tidak-dikenal(?![^]*Maksud Anda .seksi-pelayanan)/,
    ],
    ['perkin pimpinan hilang', { [CAMAT]: null }, /^perkin\/2024\/camat.yaml:1:1 .*berkas-wajib-tidak-ada/],
    [
      'format hilang',
      { [`${TW1}/format.yaml`]: null },
      /^kinerja\/2024\/tw1\/format.yaml:1:1 .*berkas-wajib-tidak-ada/,
    ],
    ['aturan hilang', { 'aturan/capaian.yaml': null }, /^aturan\/capaian.yaml:1:1 .*berkas-wajib-tidak-ada/],
    [
      'nama perkin salah huruf',
      { [CAMAT]: null, 'perkin/2024/Camat.yaml': () => readText(CAMAT) },
      /^perkin\/2024\/Camat.yaml:1:1 .*nama-berkas-salah/,
    ],
    [
      'target renstra di luar masanya',
      { [RENSTRA]: ganti("'2025': 84", "'2035': 84") },
      /^renstra\/2021-2026.yaml:19:.*tahun 2035 di luar masa renstra ini, 2021–2026/,
    ],
    [
      'dua renstra untuk satu tahun',
      {
        'renstra/2026-2030.yaml': () =>
          readText(RENSTRA)
            .replace('2021\nselesai: 2026', '2026\nselesai: 2030')
            .replaceAll("'2024'", "'2027'")
            .replaceAll("'2025'", "'2028'"),
      },
      /^renstra\/2026-2030.yaml:1:8 .*masa-bertumpuk/,
    ],
    [
      'atasan berputar',
      { [PEJABAT]: ganti('atasan: bupati', 'atasan: sekretaris') },
      /^pejabat.yaml:10:.*induk-melingkar/,
    ],
    [
      'unit di bawah dirinya',
      { [INSTANSI]: ganti('induk: camat', 'induk: sekretariat') },
      /^instansi.yaml:21:.*induk-melingkar/,
    ],
    [
      'pagu induk luput dari perubahan: di situ saja',
      {
        [PROGRAM]: ganti(
          '      7.01.02.2.02: 25000000\n',
          '      7.01.02.2.01: 45000000\n      7.01.02.2.01.0001: 36000000\n',
        ),
      },
      /^program\/2024.yaml:62:.*jumlah-pagu-berbeda.*pagu 7.01.02.2.01 /,
    ],
    [
      'angka kegiatan: jumlah di atasnya tidak bergema',
      { [PROGRAM]: ganti('pagu: 40000000', 'pagu: 41000000') },
      /^program\/2024.yaml:20:.*jumlah-pagu-berbeda/,
    ],
  ])('%s', (_, ubah, masalah) => {
    const problems = listMasalah(ubah);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(masalah);
  });

  test('IKU yang baru mulai tahun depan tidak mengubah segel tahun ini', () => {
    expect(listMasalah({ [RENSTRA]: ganti('program:\n', `${IKU_BARU}program:\n`) })).toEqual([]);
  });
});

function readText(path: string): string {
  return readLengkap().files.find((file) => file.path === path)?.text ?? '';
}

function listMasalah(ubah: Ubah): string[] {
  const teks = Object.entries(ubah).flatMap(([path, edit]) => (edit ? [[path, edit] as const] : []));
  const folder = readLengkap(Object.fromEntries(teks));
  const files = folder.files.filter(({ path }) => ubah[path] !== null);
  return checkContent({ ...folder, files }).problems.map(formatProblem);
}
