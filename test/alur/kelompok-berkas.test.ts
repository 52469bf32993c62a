import { describe, expect, test } from 'vitest';
import { composeKelompok, findRantaiBerkas, listPath } from '../../src/alur/kelompok.ts';
import { ubahan } from './fakta-contoh.ts';
import { KUTASARI } from './kantor.ts';

const TW1 = 'kinerja/2024/tw1';
const TW2 = 'kinerja/2024/tw2';
const SEKSI = `${TW1}/seksi/seksi-pemerintahan.yaml`;
const KOMPILASI = `${TW1}/kompilasi.yaml`;
const LAPORAN = `${TW1}/laporan-capaian.yaml`;
const SOP_DATA = 'pengumpulan-data-kinerja';
const SOP_UKUR = 'pengukuran-perjanjian-kinerja';
const TATA = 'tata-kelola-repositori';

function split(paths: string[], blangko: string[] = []): string[][] {
  const hasil = composeKelompok(KUTASARI, paths, blangko);
  return hasil.status === 'dipisah' ? hasil.pisahan : [];
}

describe('apa yang masuk satu permohonan', () => {
  test.each<[nama: string, paths: string[], pisahan: string[][]]>([
    ['format semua triwulan sekaligus', [`${TW1}/format.yaml`, `${TW2}/format.yaml`], []],
    ['format dan kompilasi yang mengesahkannya', [`${TW1}/format.yaml`, KOMPILASI], []],
    ['program dan semua yang mengesahkannya', ['program/2024.yaml', KOMPILASI, LAPORAN], []],
    ['capaian tahun lalu dan laporannya', ['capaian-lalu/2023.yaml', LAPORAN], []],
    ['renstra dan kompilasi', ['renstra/2021-2026.yaml', KOMPILASI], []],
    ['isian, yang mengesahkannya, dan dokumen lain', [SEKSI, KOMPILASI, LAPORAN], [[SEKSI, KOMPILASI], [LAPORAN]]],
    ['kode tidak disahkan kompilasi', ['../src/format.ts', KOMPILASI], [['../src/format.ts'], [KOMPILASI]]],
    ['panduan tidak disahkan kompilasi', ['panduan/a.md', KOMPILASI], [['panduan/a.md'], [KOMPILASI]]],
    ['kode di folder yang bernama seperti triwulan', ['../src/a.ts', `../test/${TW1}/b.ts`], []],
    [
      'laporan dua tahun',
      ['laporan/2023/lkjip.yaml', 'laporan/2024/lkjip.yaml'],
      [['laporan/2023/lkjip.yaml'], ['laporan/2024/lkjip.yaml']],
    ],
    ['yang tanpa rantai tidak ikut dikelompokkan', [SEKSI, 'catatan.yaml'], []],
  ])('%s', (_nama, paths, pisahan) => {
    expect(split(paths)).toEqual(pisahan);
  });

  test('blangko dua triwulan satu permohonan; begitu diisi, masing-masing', () => {
    const paths = [SEKSI, SEKSI.replace('tw1', 'tw2')];
    expect(split(paths, paths)).toEqual([]);
    expect(split(paths)).toEqual(paths.map((path) => [path]));
    expect(findRantaiBerkas(KUTASARI, SEKSI, paths)).toMatchObject({
      rantai: { path: SEKSI, setujui: [{ id: `${SOP_DATA}#2` }] },
    });
  });
});

describe('kelompok dan langkahnya', () => {
  test.each<[nama: string, paths: string[], kunci: string[]]>([
    [
      'isian: langkah, unit, dan triwulannya',
      [SEKSI],
      [`${SOP_DATA}#3 ${SOP_DATA}#4 ${SOP_DATA}#5 seksi-pemerintahan ${TW1}/`],
    ],
    ['kompilasi tanpa unit', [KOMPILASI], [`${SOP_DATA}#7 ${SOP_DATA}#8  ${TW1}/`]],
    ['format untuk triwulan mana pun', [`${TW1}/format.yaml`], [`${SOP_DATA}#2`]],
    ['kebijakan di luar unit dan triwulan', ['instansi.yaml'], [`${TATA}#2 ${TATA}#3  `]],
    ['pejabat tersendiri', ['pejabat.yaml'], [`${TATA}#2 ${TATA}#3 pejabat.yaml`]],
  ])('%s', (_nama, paths, kunci) => {
    expect(composeKelompok(KUTASARI, paths, []).kelompok.map((satu) => satu.kunci)).toEqual(kunci);
  });

  test.each([
    ['seperti urutan tanggal', [SEKSI, KOMPILASI, `${TW2}/kompilasi.yaml`, 'kinerja/2024/tw3/kompilasi.yaml']],
    ['terbalik', ['kinerja/2024/tw3/kompilasi.yaml', `${TW2}/kompilasi.yaml`, KOMPILASI, SEKSI]],
    ['campur', [`${TW2}/kompilasi.yaml`, SEKSI, 'kinerja/2024/tw3/kompilasi.yaml', KOMPILASI]],
  ])('ralat disetujui dari isiannya, lalu dokumen dari triwulan terdahulu: %s', (_nama, paths) => {
    const { kelompok } = composeKelompok(KUTASARI, paths, []);
    expect(kelompok.map((satu) => satu.paths)).toEqual([
      [SEKSI],
      [KOMPILASI],
      [`${TW2}/kompilasi.yaml`],
      ['kinerja/2024/tw3/kompilasi.yaml'],
    ]);
  });

  test('langkah yang dipakai dua dokumen diambil satu kali, sesudah semua langkah isian', () => {
    const hasil = composeKelompok(KUTASARI, [SEKSI, KOMPILASI, `${TW2}/kompilasi.yaml`], []);
    const langkah = hasil.status === 'satu' ? hasil.langkah : [];
    const id = [3, 4, 5, 7, 8].map((nomor) => `${SOP_DATA}#${nomor}`);
    expect(langkah.map((satu) => [satu.id, satu.sebelum])).toEqual(id.map((satu, letak) => [satu, id.slice(0, letak)]));
  });

  test('ralat pengukuran: langkah laporannya menunggu langkah pengukurannya', () => {
    const hasil = composeKelompok(KUTASARI, [`${TW1}/pengukuran/seksi-pelayanan.yaml`, LAPORAN], []);
    const langkah = hasil.status === 'satu' ? hasil.langkah : [];
    const sebelum = new Map(langkah.map((satu) => [satu.id, satu.sebelum]));
    const isian = langkah.slice(0, 2).map(({ id }) => id);
    expect(langkah.slice(2).every(({ id }) => isian.every((satu) => sebelum.get(id)?.includes(satu)))).toBe(true);
    expect(langkah.every(({ id }) => id.startsWith(SOP_UKUR))).toBe(true);
    expect(langkah).toHaveLength(4);
  });
});

test('listPath(folder, berkas): seperti SOP menulisnya, kedua nama berkas yang berganti nama, tanpa kembar', () => {
  expect(
    listPath('content', [
      ubahan('content/pejabat.yaml'),
      ubahan('src/b.ts', { lama: 'src/a.ts', jenis: 'ganti-nama' }),
      ubahan('content-lama/pejabat.yaml'),
      ubahan('content/pejabat.yaml'),
    ]),
  ).toEqual(['../content-lama/pejabat.yaml', '../src/a.ts', '../src/b.ts', 'pejabat.yaml']);
});
