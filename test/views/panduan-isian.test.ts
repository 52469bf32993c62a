import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Sop } from '../../src/domain/isi.generated.ts';
import { DAFTAR_JENIS } from '../../src/domain/isi.ts';
import { VALIDATORS } from '../../src/validate/validators.ts';
import { type ButirIsian, listButir } from '../../src/views/panduan-butir.ts';
import { listIsianView, viewDaftarIsian } from '../../src/views/panduan-isian.ts';
import { describeRantai, listRantaiView } from '../../src/views/panduan-rantai.ts';
import { readContent, root } from '../content/read-content.ts';
import { composeIsi } from './isi-contoh.ts';
import { composeTerbitan } from './terbitan-contoh.ts';

/** The made-up office under the SOPs of Kutasari. */
const sop = readdirSync(`${root}content/sop`).map((nama) => ({
  path: `sop/${nama}`,
  value: readContent<Sop>(`content/sop/${nama}`, VALIDATORS.sop),
}));
const terbitan = composeTerbitan('publik', { ...composeIsi(), sop });
const views = listIsianView(terbitan);

describe('viewDaftarIsian(terbitan)', () => {
  const { kelompok } = viewDaftarIsian(terbitan);

  test('menurut seberapa sering berkasnya ditulis', () => {
    expect(kelompok.map(({ judul, jenis }) => [judul, jenis.map(({ jalur }) => jalur.split('/').at(-2))])).toEqual([
      [
        'Setiap triwulan',
        [
          ...['format', 'seksi', 'pengukuran', 'program-triwulan', 'kompilasi', 'laporan-capaian', 'evaluasi'],
          ...['satu-data', 'edisi'],
        ],
      ],
      [
        'Setiap tahun',
        ['kalender', 'program', 'perkin', 'rencana-aksi', 'capaian-lalu', 'lkjip', 'evaluasi-tahunan', 'arsip'],
      ],
      [
        'Sekali, lalu diubah bila perlu',
        ['instansi', 'pejabat', 'aturan', 'sop', 'renstra', 'pengecualian', 'templat', 'sumber-impor'],
      ],
    ]);
  });

  test('yang wajib ada', () => {
    const wajib = kelompok.flatMap(({ jenis }) => jenis.filter((satu) => satu.wajib));
    expect(wajib.map(({ letak }) => letak)).toEqual(['instansi.yaml', 'pejabat.yaml']);
  });
});

describe('listIsianView(terbitan)', () => {
  test('satu laman untuk setiap jenis berkas, dengan judul tab sendiri', () => {
    expect(views.map(({ jenis }) => jenis)).toEqual([...DAFTAR_JENIS, 'templat', 'sumber-impor']);
    expect(new Set(views.map(({ kerangka }) => kerangka.judulTab)).size).toBe(views.length);
  });

  test.each(views.map((view) => [view.jenis, view.butir] as const))('%s: jangkar tidak ada yang sama', (_, butir) => {
    const ids = flatten(butir).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id, index) => !/^[a-z][a-z0-9_.]*$/.test(id) || ids.indexOf(id) !== index)).toEqual([]);
  });

  test.each(views.map(({ jenis, butir }) => [jenis, butir] as const))('%s: setiap isian lengkap', (_, butir) => {
    const kurang = flatten(butir).filter(
      ({ judul, keterangan, bentuk, contoh, anak }) =>
        !judul || !/\S\.( |$)/.test(keterangan) || !bentuk || (!contoh.length && !anak.length),
    );
    expect(kurang.map(({ id }) => id)).toEqual(TANPA_CONTOH.filter((id) => kurang.some((satu) => satu.id === id)));
  });
});

/** Written by a command, never typed. */
const TANPA_CONTOH = ['sidik', 'kompilasi.sidik', 'laporan_capaian.sidik'];

describe('listButir(jenis)', () => {
  test('isian data kinerja unit, sebagaimana dibaca pegawai', () => {
    const baris = flatten(listButir('seksi')).map(
      ({ id, wajib, bentuk, batas, contoh }) =>
        `${id}${wajib ? ' (wajib)' : ''}: ${bentuk}${batas === undefined ? '' : `; ${batas}`} | ${contoh.join(' | ')}`,
    );
    expect(baris).toEqual(
      expect.arrayContaining([
        'tahun (wajib): bilangan bulat; paling kecil 2000, paling besar 2100 | tahun: 2024',
        'triwulan (wajib): salah satu pilihan | triwulan: 1',
        'unit (wajib): teks | unit: seksi-pelayanan',
        'indikator (wajib): daftar kelompok isian | ',
        'indikator.realisasi: angka, teks, atau daftar angka, boleh dikosongkan; daftar berisi tepat 2 butir | realisasi: 82.5 | realisasi: BB',
        'indikator.bukti_dukung: daftar kelompok isian | ',
        'indikator.bukti_dukung.tautan: teks | tautan: https://contoh.example/bukti.pdf',
      ]),
    );
  });

  test.each([
    ['renstra', 'tujuan.sasaran.indikator.target.lain', "'2024'", ["'2024': 82.5", "'2024': BB", "'2024': [7, 8]"]],
    ['renstra', 'tujuan.sasaran.indikator.target', 'target', ["target: { '2024': 83.5 }"]],
    ['kalender', 'hari_kerja', 'hari_kerja', ['hari_kerja: [senin, selasa, rabu, kamis, jumat]']],
    ['pejabat', 'jabatan.peran', 'peran', ['peran: [kepala-seksi]']],
    ['pejabat', 'pejabat.nip', 'nip', ["nip: '199001012015011999'"]],
    ['templat', 'kop', 'kop', ['kop: true']],
  ] as const)('%s %s', (jenis, id, kunci, contoh) => {
    expect(flatten(listButir(jenis)).find((butir) => butir.id === id)).toMatchObject({ kunci, contoh });
  });

  test('pilihan butir daftar disebut pada daftarnya', () => {
    const [hari] = listButir('kalender').filter(({ id }) => id === 'hari_kerja');
    expect(hari).toMatchObject({ bentuk: 'daftar pilihan', batas: 'paling sedikit 1 butir', anak: [] });
    expect(hari?.pilihan).toHaveLength(7);
  });
});

describe('listRantaiView(terbitan, paths): menurut SOP Kutasari', () => {
  test.each([
    ['kinerja/2024/tw1/format.yaml', ['Diisi Kasubag Perencanaan dan Keuangan; lalu Kasubag Umum dan Kepegawaian.']],
    [
      'kinerja/2024/tw1/seksi/seksi-pelayanan.yaml',
      ['Diisi pegawai unit itu; lalu Kepala Seksi, Kasubag Umum dan Kepegawaian, Kasubag Perencanaan dan Keuangan.'],
    ],
    [
      'kinerja/2024/tw1/pengukuran/seksi-pelayanan.yaml',
      [
        'Berkas seksi: diisi Kasubbag Perencanaan dan Keuangan, Staf Pada Seksi; lalu Kepala Seksi, Kasubbag Perencanaan dan Keuangan.',
        'Berkas subbagian: diisi Kasubbag Perencanaan dan Keuangan, Staff Pada Sekretariat; lalu Kepala Sub Bagian, Sekretaris Kecamatan.',
      ],
    ],
    ['kinerja/2024/tw1/kompilasi.yaml', ['Diisi Kasubag Perencanaan dan Keuangan; lalu Sekretaris Kecamatan, Camat.']],
    ['kinerja/2024/tw1/satu-data.yaml', ['Diisi Admin Satu Data; lalu Kasubag Perencanaan dan Keuangan.']],
    ['renstra/2021-2026.yaml', ['Diisi Kasubag Perencanaan dan Keuangan; lalu Sekretaris Kecamatan, Camat.']],
    ['templat/sop.md', ['Diisi Staf Sekretariat; lalu Kasubag Perencanaan dan Keuangan, Sekretaris Kecamatan.']],
    ['lain.yaml', []],
  ])('%s', (path, kalimat) => {
    expect(listRantaiView(terbitan, [path]).map(describeRantai)).toEqual(kalimat);
  });

  test('langkah yang berurutan oleh orang yang sama menjadi satu butir, dengan tautan ke langkahnya', () => {
    const [rantai] = listRantaiView(terbitan, ['kinerja/2024/tw1/program.yaml']);
    expect(rantai?.menyetujui.map(({ nama, tindakan, langkah }) => [nama, tindakan, langkah.length])).toEqual([
      ['Kepala Sub Bagian', 'menyetujui', 1],
      ['Sekretaris Kecamatan', 'menandatangani', 1],
      ['Kasubbag Perencanaan dan Keuangan', 'menyetujui', 2],
    ]);
    expect(rantai?.menyetujui[2]?.langkah[1]?.jalur).toBe('/sop/pengukuran-perjanjian-kinerja/#langkah-9');
  });

  test('tanpa SOP tidak ada rantai', () => {
    expect(listRantaiView(composeTerbitan('publik', { ...composeIsi(), sop: [] }), ['instansi.yaml'])).toEqual([]);
  });
});

function flatten(butir: ButirIsian[]): ButirIsian[] {
  return butir.flatMap((satu) => [satu, ...flatten(satu.anak)]);
}
