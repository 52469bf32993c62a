import { describe, expect, test } from 'vitest';
import { viewKerangka } from '../../src/views/kerangka.ts';
import { composeIsi } from './isi-contoh.ts';
import { composeTerbitan } from './terbitan-contoh.ts';

const KEPALA = { judul: 'Indikator', uraian: 'Semua indikator.', jalur: '/indikator/IKU-1/' };

describe('viewKerangka(terbitan, kepala)', () => {
  test.each([
    ['publik', true, ['contoh'], '[DATA CONTOH] Indikator · Kinerja Kecamatan Sukamaju'],
    ['pratinjau', true, ['contoh', 'draf'], '[DATA CONTOH] [PRATINJAU DRAF] Indikator · Kinerja Kecamatan Sukamaju'],
    ['publik', false, [], 'Indikator · Kinerja Kecamatan Sukamaju'],
  ] as const)('%s, contoh %s', (mode, contoh, tanda, judulTab) => {
    const isi = composeIsi();
    const instansi = isi.instansi.map((satu) => ({ ...satu, value: { ...satu.value, contoh } }));
    const kerangka = viewKerangka(composeTerbitan(mode, { ...isi, instansi }), KEPALA);
    expect(kerangka.tanda.map(({ jenis }) => jenis)).toEqual(tanda);
    expect(kerangka.judulTab).toBe(judulTab);
  });

  test.each([
    ['/', []],
    ['/unit/', ['/unit/ page']],
    ['/unit/seksi-pelayanan/', ['/unit/ true']],
    ['/indikator/IKU-1/', []],
    ['/sumber/', []],
  ])('menu pada %s', (jalur, aktif) => {
    const { menu } = viewKerangka(composeTerbitan(), { ...KEPALA, jalur });
    expect(menu.flatMap((satu) => (satu.aktif ? [`${satu.jalur} ${satu.aktif}`] : []))).toEqual(aktif);
  });

  test('jejak dimulai dari beranda, dan beranda sendiri tidak punya jejak', () => {
    const { jejak } = viewKerangka(composeTerbitan(), {
      ...KEPALA,
      jejak: [{ teks: 'Indikator', jalur: '/indikator/' }],
    });
    expect(jejak.map(({ jalur }) => jalur)).toEqual(['/', '/indikator/']);
    expect(viewKerangka(composeTerbitan(), { ...KEPALA, jalur: '/' }).jejak).toEqual([]);
  });

  test.each([
    ['0123456789abcdef', 'Disusun dari berkas per 1 November 2024, versi 0123456.'],
    [undefined, 'Disusun dari berkas yang belum tercatat dalam riwayat.'],
  ])('versi %s', (commit, keterangan) => {
    expect(viewKerangka({ ...composeTerbitan(), commit }, KEPALA).keterangan).toBe(keterangan);
  });
});
