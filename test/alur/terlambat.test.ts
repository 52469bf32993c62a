import { describe, expect, test } from 'vitest';
import type { Kalender } from '../../src/domain/kalender.ts';
import { readJejak } from '../../src/alur/baca-jejak.ts';
import { listJangka, listJangkaJejak } from '../../src/alur/jangka.ts';
import { composeJejak, writePesan } from '../../src/alur/jejak.ts';
import { decide } from '../../src/alur/putusan.ts';
import type { Waktu } from '../../src/alur/rantai.ts';
import { computeKetepatan, type Ketepatan } from '../../src/alur/terlambat.ts';
import { BERSIH, kembalikan, menit, oleh, permohonan, rantaiLengkap, setuju } from './fakta-contoh.ts';
import { kebijakan, KUTASARI } from './kantor.ts';

const KALENDER: Kalender[] = KUTASARI.kalender.map(({ value }) => value).filter(({ tahun }) => tahun === 2024);
const SATU: Waktu = { tercetak: '1 Hari', min: 1, maks: 1 };
const TIGA: Waktu = { tercetak: '2-3 hari', min: 2, maks: 3 };

/** April 2024: 2 is a Tuesday; 8 to 15 are Idulfitri and its cuti bersama, between two weekends. */
describe('computeKetepatan(kalender, jangka, per)', () => {
  test.each<[nama: string, mulai: string, selesai: string | undefined, waktu: Waktu | undefined, hasil: Ketepatan]>([
    [
      'hari itu juga',
      '2024-04-02T02:00:00Z',
      '2024-04-02T09:00:00Z',
      SATU,
      { status: 'tepat', tenggat: '2024-04-03', hari: 0 },
    ],
    [
      'hari kerja berikutnya',
      '2024-04-02T02:00:00Z',
      '2024-04-03T09:00:00Z',
      SATU,
      { status: 'tepat', tenggat: '2024-04-03', hari: 1 },
    ],
    [
      'sehari lewat',
      '2024-04-02T02:00:00Z',
      '2024-04-04T01:00:00Z',
      SATU,
      { status: 'terlambat', tenggat: '2024-04-03', hari: 2, lebih: 1 },
    ],
    [
      'yang paling lama yang berlaku',
      '2024-04-02T02:00:00Z',
      '2024-04-05T01:00:00Z',
      TIGA,
      { status: 'tepat', tenggat: '2024-04-05', hari: 3 },
    ],
    [
      'melewati akhir pekan dan libur',
      '2024-04-05T02:00:00Z',
      '2024-04-16T01:00:00Z',
      SATU,
      { status: 'tepat', tenggat: '2024-04-16', hari: 1 },
    ],
    [
      'pada hari libur sesudah tenggat',
      '2024-04-02T02:00:00Z',
      '2024-04-06T01:00:00Z',
      SATU,
      { status: 'terlambat', tenggat: '2024-04-03', hari: 3, lebih: 2 },
    ],
    [
      'pukul 23.30 UTC: sudah hari berikutnya di Jakarta',
      '2024-04-02T23:30:00Z',
      '2024-04-04T16:59:59Z',
      SATU,
      { status: 'tepat', tenggat: '2024-04-04', hari: 1 },
    ],
    [
      'menunggu, belum lewat',
      '2024-04-02T02:00:00Z',
      undefined,
      TIGA,
      { status: 'berjalan', tenggat: '2024-04-05', hari: 2 },
    ],
    [
      'menunggu, sudah lewat',
      '2024-04-02T02:00:00Z',
      undefined,
      SATU,
      { status: 'lewat', tenggat: '2024-04-03', hari: 2, lebih: 1 },
    ],
    [
      'tanpa batas pada SOP',
      '2024-04-02T02:00:00Z',
      '2024-04-05T01:00:00Z',
      undefined,
      { status: 'tanpa-batas', hari: 3 },
    ],
    [
      'tanpa kalender: tidak dinilai',
      '2025-04-02T02:00:00Z',
      '2025-04-03T01:00:00Z',
      SATU,
      { status: 'tanpa-kalender', tahun: 2025 },
    ],
    [
      'tenggat jatuh pada tahun tanpa kalender',
      '2024-12-31T02:00:00Z',
      '2024-12-31T03:00:00Z',
      SATU,
      { status: 'tanpa-kalender', tahun: 2025 },
    ],
    [
      'selesai pada tahun tanpa kalender',
      '2024-12-27T02:00:00Z',
      '2025-01-02T03:00:00Z',
      SATU,
      { status: 'tanpa-kalender', tahun: 2025 },
    ],
    [
      'tanpa batas, tanpa kalender',
      '2025-04-02T02:00:00Z',
      '2025-04-03T01:00:00Z',
      undefined,
      { status: 'tanpa-batas' },
    ],
  ])('%s', (_nama, mulai, selesai, waktu, hasil) => {
    const jangka = { mulai, ...(selesai === undefined ? {} : { selesai }), ...(waktu === undefined ? {} : { waktu }) };
    expect(computeKetepatan(KALENDER, jangka, '2024-04-04')).toStrictEqual(hasil);
  });
});

describe('listJangka(rantai, dibuka)', () => {
  test('tiap langkah sejak yang di depannya selesai; yang belum gilirannya belum mulai', () => {
    const fakta = permohonan({ persetujuan: [setuju('pemerintahan', 10)] });
    const [rantai] = decide(kebijakan(), fakta, BERSIH).rantai;
    if (!rantai) throw new Error('tanpa rantai');
    expect(listJangka(rantai, fakta.dibuka)).toMatchObject([
      { langkah: 'pengumpulan-data-kinerja#3', mulai: menit(0), selesai: menit(10), waktu: { maks: 1 } },
      { langkah: 'pengumpulan-data-kinerja#4', mulai: menit(10), waktu: { min: 2, maks: 3 } },
    ]);
  });

  test.each([
    ['langsung', rantaiLengkap(), [0, 10, 20]],
    [
      'sesudah dikembalikan: sejak pengembaliannya',
      [
        setuju('pemerintahan', 10),
        setuju('umum', 20),
        kembalikan('perencanaan', 30, 'KEMBALIKAN kepala-seksi: x'),
        setuju('pemerintahan', 40),
        setuju('umum', 50),
        setuju('perencanaan', 60),
      ],
      [30, 40, 50],
    ],
  ])('dari jejak: %s', (_nama, persetujuan, mulai) => {
    const fakta = permohonan({ persetujuan });
    const putusan = decide(kebijakan(), fakta, BERSIH);
    const [rantai] = putusan.rantai;
    const jejak = composeJejak('content', fakta, putusan);
    if (!rantai || !jejak) throw new Error('belum siap');
    const baca = readJejak(writePesan('x', jejak));
    if (baca.status === 'rusak') throw new Error(baca.alasan);
    expect(listJangka(rantai, fakta.dibuka).map((satu) => satu.mulai)).toEqual(mulai.map(menit));
    const langkah = rantai.langkah.map((satu) => satu.langkah);
    expect(listJangkaJejak(langkah, baca.jejak)).toStrictEqual(listJangka(rantai, fakta.dibuka));
  });

  test('langkah yang dirangkap pengajuan tidak pernah menunggu', () => {
    const fakta = permohonan(oleh('pemerintahan'));
    const [rantai] = decide(kebijakan(), fakta, BERSIH).rantai;
    expect(rantai && listJangka(rantai, fakta.dibuka)[0]).toMatchObject({ mulai: menit(-1), selesai: menit(-1) });
  });
});
