import { describe, expect, test } from 'vitest';
import type { Format } from '../../src/domain/isi.generated.ts';
import type { AnggaranTerukur, BarisTerukur } from '../../src/domain/kinerja.ts';
import { computeSha256 } from '../../src/domain/sha256.ts';
import { computeSidikKompilasi, computeSidikLaporan } from '../../src/domain/sidik.ts';

/** All that a row may hold, in no order. */
const BARIS: BarisTerukur = {
  tahun: 2024,
  triwulan: 2,
  sumber: { path: 'kinerja/2024/tw2/seksi/seksi-a.yaml', pointer: '/indikator/0/realisasi' },
  targetTahun: 90,
  target: [80, 85.5],
  realisasi: 70,
  menurun: [2],
  indikator: {
    kode: 'IKU-1',
    nama: 'Hasil',
    satuan: 'persen',
    level: 'sasaran',
    unit: 'seksi-a',
    induk: { kode: 'S-1', nama: 'Sasaran' },
    kodeProgram: undefined,
    aturan: { skala: ['C', 'B'], rumus: 'rasio', batas: 120, awal: 5, arah: 'turun' },
    agregasi: 'nilai-akhir',
    sumber: { path: 'renstra/2024-2026.yaml', pointer: '/tujuan/0' },
  },
  capaian: { status: 'tercapai', rumus: 'kata-kata kami', persen: '120.00', mentah: '122.14' },
  bukti: [{ nama: 'Rekap "é"', tautan: 'https://bukti.example/1', sha256: 'ab' }, { nama: 'Foto' }],
  analisis: { tindak_lanjut: 't', penghambat: 'h', pendorong: 'd' },
};

/** A figure that is not there yet. */
const KOSONG: BarisTerukur = {
  ...BARIS,
  indikator: { ...BARIS.indikator, kode: 'IKU-2', aturan: { arah: 'naik' } },
  targetTahun: undefined,
  target: undefined,
  realisasi: undefined,
  capaian: { status: 'belum-dilaporkan', alasan: 'kata-kata kami' },
  bukti: [],
  analisis: undefined,
};

const FORMAT: Format = {
  tahun: 2024,
  triwulan: 2,
  tanggal: '2024-07-01',
  isian: [{ unit: 'seksi-a', tenggat: '2024-07-10', indikator: ['IKU-2', 'IKU-1'] }],
};

const UANG: AnggaranTerukur = {
  tahun: 2024,
  triwulan: 2,
  kode: '7.01.02',
  nama: 'Program',
  level: 'program',
  unit: 'seksi-a',
  pagu: 1000,
  realisasi: 250,
  realisasiSampai: 500,
  sumber: BARIS.sumber,
};

/** As RFC 8785 writes them: this text is the promise, for whoever checks a seal without this program. */
const TERTULIS =
  '{"analisis":{"pendorong":"d","penghambat":"h","tindak_lanjut":"t"},' +
  '"aturan":{"agregasi":"nilai-akhir","arah":"turun","awal":5,"batas":120,"rumus":"rasio","skala":["C","B"]},' +
  '"bukti":[{"nama":"Rekap \\"é\\"","sha256":"ab","tautan":"https://bukti.example/1"},{"nama":"Foto"}],' +
  '"capaian":{"mentah":"122.14","persen":"120.00","status":"tercapai"},' +
  '"kode":"IKU-1","realisasi":70,"target":[80,85.5],"targetTahun":90}';
const TERTULIS_KOSONG =
  '{"aturan":{"agregasi":"nilai-akhir","arah":"naik"},"bukti":[],"capaian":{"status":"belum-dilaporkan"},"kode":"IKU-2"}';

describe('computeSidikKompilasi(format, baris)', () => {
  test('SHA-256 dari JSON kanonik baris dan permintaannya', () => {
    const format = '[{"indikator":["IKU-2","IKU-1"],"tenggat":"2024-07-10","unit":"seksi-a"}]';
    expect(computeSidikKompilasi(FORMAT, [BARIS, KOSONG])).toBe(
      computeSha256(`{"baris":[${TERTULIS},${TERTULIS_KOSONG}],"format":${format}}`),
    );
  });

  test('tanpa format', () => {
    expect(computeSidikKompilasi(undefined, [])).toBe(computeSha256('{"baris":[],"format":[]}'));
  });

  test.each<[string, Partial<BarisTerukur>, boolean]>([
    ['kata-kata kami', { capaian: { status: 'tercapai', rumus: 'lain', persen: '120.00', mentah: '122.14' } }, true],
    ['urutan kunci', { analisis: { pendorong: 'd', penghambat: 'h', tindak_lanjut: 't' } }, true],
    ['analisis', { analisis: { ...BARIS.analisis, pendorong: 'lain' } }, false],
    ['bukti', { bukti: [{ nama: 'Foto' }] }, false],
    ['realisasi', { realisasi: 71 }, false],
    ['target setahun', { targetTahun: 91 }, false],
  ])('bila %s berganti', (_, ganti, sama) => {
    const sidik = computeSidikKompilasi(FORMAT, [{ ...BARIS, ...ganti }]);
    expect(sidik === computeSidikKompilasi(FORMAT, [BARIS])).toBe(sama);
  });
});

describe('computeSidikLaporan(baris, anggaran)', () => {
  test('SHA-256 dari JSON kanonik baris dan uangnya', () => {
    const uang = '{"kode":"7.01.02","pagu":1000,"realisasi":250}';
    const tanpaRealisasi = '{"kode":"7.01.02","pagu":1000}';
    expect(computeSidikLaporan([KOSONG], [UANG, { ...UANG, realisasi: undefined }])).toBe(
      computeSha256(`{"anggaran":[${uang},${tanpaRealisasi}],"baris":[${TERTULIS_KOSONG}]}`),
    );
  });
});
