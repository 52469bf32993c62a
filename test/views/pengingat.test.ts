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

  test('TW IV diingatkan pada tahun berikutnya', () => {
    const teks = listPengingat(situs, '2025-01-02')
      .map((satu) => satu.teks)
      .join('\n');
    expect(teks).toContain('kinerja/2024/tw4/');
  });
});
