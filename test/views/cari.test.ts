import { describe, expect, test } from 'vitest';
import { JENIS_CARI } from '../../src/cari/indeks.ts';
import { loadSitus } from '../../src/load-situs.ts';
import { composeIndeks, viewCari } from '../../src/views/cari.ts';
import { listUtama } from '../../src/views/luring.ts';
import { composeManifes } from '../../src/views/manifes.ts';
import { composeIsi } from './isi-contoh.ts';
import { composeTerbitan } from './terbitan-contoh.ts';

const publik = loadSitus({ content: 'content', mode: 'publik' });
const pratinjau = loadSitus({ content: 'content', mode: 'pratinjau' });
const kosong = loadSitus({ content: 'test/input/kecamatan-contoh', mode: 'publik' });

describe('composeIndeks(terbitan)', () => {
  test('setiap jenis ada, setiap alamat satu kali', () => {
    const { entri } = composeIndeks(publik);
    expect(new Set(entri.map(({ jenis }) => jenis))).toEqual(new Set(JENIS_CARI));
    expect(new Set(entri.map(({ jalur }) => jalur)).size).toBe(entri.length);
  });

  test.each([
    ['Laman', '/capaian/2024/tw3/', 'Capaian Triwulan III 2024'],
    ['Sasaran', '/sasaran/S-1/', 'Meningkatnya kualitas pelayanan publik kecamatan'],
    ['Indikator', '/indikator/IKU-1/', 'Indeks Kepuasan Masyarakat (IKM) Kecamatan'],
    ['Unit', '/unit/seksi-pelayanan/', 'Seksi Pelayanan'],
    ['Program', '/program/7.01.02/', 'Penyelenggaraan Pemerintahan dan Pelayanan Publik'],
    ['Perjanjian', '/perjanjian/2024/camat/', 'Perjanjian kinerja Camat Kutasari 2024'],
    ['Pejabat', '/pejabat/#camat', 'Camat Kutasari'],
    ['Dokumen', '/dokumen/rencana-aksi-2024/', 'Rencana Aksi Perjanjian Kinerja Kecamatan Kutasari Tahun 2024'],
    [
      'SOP',
      '/sop/pengumpulan-data-kinerja/#langkah-1',
      'Menyiapkan draft format data dan informasi kinerja kepada Kepala Seksi',
    ],
    ['Panduan', '/panduan/isian/seksi/', 'Data Kinerja Unit'],
    ['Kode masalah', '/panduan/masalah/#yaml-tab', 'yaml-tab'],
  ])('%s %s', (jenis, jalur, judul) => {
    const [satu] = composeIndeks(publik).entri.filter((entri) => entri.jalur === jalur);
    expect(satu && [satu.jenis, satu.judul.toLowerCase()]).toEqual([jenis, judul.toLowerCase()]);
  });

  test('hanya yang terbit: dokumen triwulan yang belum disahkan ada di pratinjau saja, bertanda draf', () => {
    const tw4 = (situs: typeof publik) =>
      composeIndeks(situs).entri.filter(({ jalur }) => jalur.startsWith('/dokumen/laporan-capaian-2024-tw4'));
    expect(tw4(publik)).toEqual([]);
    expect(tw4(pratinjau).map(({ draf }) => draf)).toEqual([true]);
  });

  test('tanpa angka capaian: tidak ada isian yang memuat realisasi, persen, atau rupiah', () => {
    const teks = JSON.stringify(
      composeIndeks(pratinjau).entri.filter(({ jenis }) => !/Panduan|masalah|SOP/.test(jenis)),
    );
    const realisasi = publik.terbit.flatMap((baris) => (typeof baris.realisasi === 'number' ? [baris.realisasi] : []));
    const tampak = realisasi.filter(
      (angka) => !Number.isInteger(angka) && teks.includes(String(angka).replace('.', ',')),
    );
    expect([tampak, teks.match(/\bRp ?\d/g)]).toEqual([[], null]);
  });

  test('nama staf tidak ada; hanya pejabat struktural yang tampil di laman pejabat', () => {
    const teks = JSON.stringify(composeIndeks(pratinjau));
    const { pejabat = [], jabatan = [], penugasan = [] } = publik.kinerja.isi.pejabat[0]?.value ?? {};
    const struktural = new Set(jabatan.filter(({ eselon }) => eselon !== undefined).map(({ id }) => id));
    const staf = pejabat.filter(
      ({ id }) => !penugasan.some((satu) => satu.pejabat === id && struktural.has(satu.jabatan)),
    );
    expect(staf.filter(({ nama }) => teks.includes(nama)).map(({ id }) => id)).toEqual([]);
    expect(teks).not.toMatch(/\b\d{18}\b/); // NIP
  });

  test.each([
    [publik, 'DATA CONTOH'],
    [
      composeTerbitan('publik', {
        ...composeIsi(),
        instansi: composeIsi().instansi.map((satu) => ({ ...satu, value: { ...satu.value, contoh: false } })),
      }),
      undefined,
    ],
  ])('DATA CONTOH hanya selama angkanya contoh', (terbitan, peringatan) => {
    expect(composeIndeks(terbitan).peringatan).toBe(peringatan);
  });
});

describe('viewCari(terbitan)', () => {
  test.each([
    ['publik', publik],
    ['pratinjau', pratinjau],
    ['kecamatan contoh', kosong],
  ])('%s: semua laman dapat dicapai tanpa skrip, menurut jenisnya', (_, situs) => {
    const { kelompok } = viewCari(situs);
    const jalur = kelompok.flatMap(({ butir }) => butir.map((satu) => satu.jalur));
    const diharapkan = composeIndeks(situs)
      .entri.map((satu) => satu.jalur)
      .filter((satu) => !satu.includes('#'));
    expect(jalur.toSorted()).toEqual(diharapkan.toSorted());
    expect(kelompok.every(({ butir, id }) => butir.length > 0 && /^[a-z-]+$/.test(id))).toBe(true);
  });
});

test.each([
  ['ada triwulan terbit', publik, ['', 'capaian/2024/tw3/', 'cari/', 'luring/']],
  ['belum ada yang terbit', { ...composeTerbitan(), terbit: [] }, ['', 'cari/', 'luring/']],
])('listUtama: %s', (_, terbitan, utama) => {
  expect(listUtama(terbitan)).toEqual(utama);
});

test('manifes: nama bertanda, alamat di bawah situs, ikon biasa dan ikon yang boleh dipotong', () => {
  const manifes = composeManifes(pratinjau, (jalur) => `/kinerja${jalur}`);
  expect(manifes).toMatchObject({
    name: '[DATA CONTOH] [PRATINJAU DRAF] Kinerja Kecamatan Kutasari',
    short_name: 'Kinerja Kutasari',
    start_url: '/kinerja/',
    scope: '/kinerja/',
    lang: 'id',
    icons: [
      { src: '/kinerja/ikon-192.png', sizes: '192x192', purpose: 'any' },
      { src: '/kinerja/ikon-512.png', sizes: '512x512', purpose: 'any' },
      { src: '/kinerja/ikon-penuh-512.png', sizes: '512x512', purpose: 'maskable' },
    ],
  });
});
