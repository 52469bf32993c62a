import { describe, expect, test } from 'vitest';
import { loadSitus } from '../../src/load-situs.ts';
import { listPengingat } from '../../src/views/pengingat.ts';

const situs = loadSitus({ content: 'content', mode: 'pratinjau' });

describe('listPengingat(terbitan, per)', () => {
  test('apa, kapan, berkas mana, dan tautannya', () => {
    const pesan = listPengingat(situs, '2024-04-20').find(({ jabatan }) => jabatan === 'sekretaris');
    expect(pesan?.teks).toBe(`[DATA CONTOH]
Yth. Sekretaris Kecamatan, pengingat tenggat pelaporan kinerja Kecamatan Kutasari:
1. Paling lambat 30 April 2024 (Triwulan I Tahun 2024): Mengoreksi Format Laporan Capaian Kinerja Kecamatan, jika salah dikembalikan ke Kasubbag Perencanaan dan Keuangan
   Berkas: kinerja/2024/tw1/laporan-capaian.yaml
   Langkah 13: ${situs.kinerja.instansi.situs}sop/pengukuran-perjanjian-kinerja/#langkah-13
Abaikan yang sudah selesai. Terima kasih.`);
  });

  test('hari tenggat masih diingatkan, sehari sesudahnya tidak', () => {
    const camat = (per: string) => listPengingat(situs, per).some(({ jabatan }) => jabatan === 'camat');
    expect([camat('2024-05-02'), camat('2024-05-03'), camat('2024-06-15')]).toEqual([true, true, false]);
  });

  test('berkas unit: kepala unit melihat unitnya, yang menghimpun melihat semuanya', () => {
    const berkas = (per: string, id: string) =>
      listPengingat(situs, per)
        .filter(({ jabatan }) => jabatan === id)
        .flatMap(({ teks }) => [...teks.matchAll(/seksi\/([a-z-]+)\.yaml/g)].map(([, unit]) => unit));
    expect(berkas('2024-04-01', 'kepala-seksi-pelayanan')).toEqual(['seksi-pelayanan']);
    // Step 3 is the head's whose unit fills in a file, also where the SOP says "Kepala Seksi".
    expect(berkas('2024-04-01', 'kasubag-umum')).toEqual(['subbagian-umum']);
    // No IKU, no file: tw1/format.yaml asks five units.
    expect(berkas('2024-04-01', 'kepala-seksi-pemberdayaan')).toEqual([]);
    expect(berkas('2024-04-05', 'kasubag-umum')).toEqual([
      'subbagian-perencanaan',
      'subbagian-umum',
      'seksi-pemerintahan',
      'seksi-ketentraman',
      'seksi-pelayanan',
    ]);
  });

  test('tanpa format, menurut rencana tahun itu', () => {
    const tanpa = { ...situs, kinerja: { ...situs.kinerja, isi: { ...situs.kinerja.isi, format: [] } } };
    expect(listPengingat(tanpa, '2024-04-05')).toEqual(listPengingat(situs, '2024-04-05'));
  });

  test('jabatan yang dipakai bersama: satu pesan tiap unit', () => {
    const staf = listPengingat(situs, '2024-10-05').filter(({ jabatan }) => jabatan === 'staf-seksi');
    expect(staf.map(({ teks }) => /Yth\. Staf Seksi \((.*)\),/.exec(teks)?.[1])).toEqual([
      'Seksi Pemerintahan',
      'Seksi Pemberdayaan Masyarakat',
      'Seksi Ketentraman dan Ketertiban',
      'Seksi Pelayanan',
    ]);
    expect(staf.map(({ teks }) => teks.match(/pengukuran\/\S+\.yaml/g))).toEqual([
      ['pengukuran/seksi-pemerintahan.yaml'],
      ['pengukuran/seksi-pemberdayaan.yaml'],
      ['pengukuran/seksi-ketentraman.yaml'],
      ['pengukuran/seksi-pelayanan.yaml'],
    ]);
  });

  test('tidak ada tanda <unit> yang tertinggal, dan hanya jabatan yang disapa, sepanjang tahun', () => {
    const orang = situs.kinerja.isi.pejabat.flatMap(({ value }) => value.pejabat).map(({ nama }) => nama);
    const semua = Array.from({ length: 26 }, (_, minggu) => {
      return new Date(Date.UTC(2024, 0, 1 + 14 * minggu)).toISOString().slice(0, 10);
    }).flatMap((per) => listPengingat(situs, per));
    expect(semua.length).toBeGreaterThan(40);
    expect(semua.filter(({ teks }) => /[<>]/.test(teks))).toEqual([]);
    expect(semua.filter(({ teks }) => orang.some((nama) => teks.includes(nama)))).toEqual([]);
  });

  test('yang sehari diurutkan seperti SOP-nya', () => {
    const pesan = listPengingat(situs, '2024-04-01').find(({ jabatan }) => jabatan === 'kasubag-perencanaan');
    const tanggal = [...(pesan?.teks.matchAll(/Paling lambat (\d+) April/g) ?? [])].map(([, hari]) => Number(hari));
    expect(tanggal).toEqual(tanggal.toSorted((a, b) => a - b));
    const sop = situs.kinerja.isi.sop.filter(({ value }) => value.jenis === 'sop').map(({ value }) => value.id);
    const pertama = [...(pesan?.teks.matchAll(/sop\/([a-z-]+)\/#langkah-1\n/g) ?? [])].map(([, id]) => id);
    expect(pertama).toEqual(sop);
  });

  test('TW IV diingatkan pada tahun berikutnya', () => {
    const teks = listPengingat(situs, '2025-01-02')
      .map((satu) => satu.teks)
      .join('\n');
    expect(teks).toContain('kinerja/2024/tw4/');
  });
});
