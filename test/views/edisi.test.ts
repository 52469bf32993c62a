import { describe, expect, test } from 'vitest';
import type { Edisi } from '../../src/domain/isi.generated.ts';
import type { Isi } from '../../src/domain/isi.ts';
import { resolveKinerja } from '../../src/domain/resolve.ts';
import { linkEdisi, listEdisiView, viewDaftarEdisi } from '../../src/views/edisi.ts';
import { listTriwulanView } from '../../src/views/triwulan.ts';
import { composeIsi } from './isi-contoh.ts';
import { composeTerbitan } from './terbitan-contoh.ts';

const isi = composeIsi();
const PERIODE = resolveKinerja(isi).periode;

function edisi(triwulan: 1 | 2, ke = 1, sidik?: string): Isi['edisi'][number] {
  const periode = PERIODE.find((satu) => satu.triwulan === triwulan);
  const dasar = (segel: (typeof PERIODE)[number]['laporan']): Edisi['kompilasi'] => ({
    edisi: segel?.edisi ?? 1,
    tanggal: segel?.tanggal ?? '2024-04-18',
    sidik: sidik ?? segel?.sidik ?? '',
  });
  const nama = `2024-tw${triwulan}${ke === 1 ? '' : `-edisi${ke}`}`;
  return {
    path: `edisi/${nama}/edisi.yaml`,
    value: {
      tahun: 2024,
      triwulan,
      edisi: ke,
      tanggal: '2024-04-30',
      kompilasi: dasar(periode?.kompilasi),
      laporan_capaian: dasar(periode?.laporan),
      berkas: [
        { nama: 'capaian.csv', judul: 'Data capaian', ukuran: 905, sha256: 'a'.repeat(64) },
        {
          nama: 'laporan.pdf',
          judul: 'Laporan',
          ukuran: 1_432_000,
          sha256: 'b'.repeat(64),
          kode_periksa: 'K7QF-3M2A-XWBD',
        },
      ],
    },
  };
}

const terbitan = (...semua: Isi['edisi']) => composeTerbitan('publik', { ...isi, edisi: semua });

describe('viewDaftarEdisi(terbitan)', () => {
  test('tanpa edisi: yang sudah disahkan disebut belum beredisi', () => {
    const { kelompok, belum } = viewDaftarEdisi(terbitan());
    expect([kelompok, belum[0]]).toEqual([[], { teks: 'Triwulan I Tahun 2024', jalur: '/capaian/2024/tw1/' }]);
  });

  test('yang terbaru di atas; yang lama disebut sudah diralat', () => {
    const { kelompok, belum } = viewDaftarEdisi(terbitan(edisi(1, 1, 'lama'), edisi(1, 2), edisi(2)));
    expect(kelompok).toMatchObject([
      {
        tahun: 2024,
        edisi: [
          { teks: 'Triwulan II Tahun 2024', jalur: '/edisi/2024-tw2/', diralat: false },
          { teks: 'Triwulan I Tahun 2024, edisi 2', jalur: '/edisi/2024-tw1-edisi2/', diralat: false },
          {
            teks: 'Triwulan I Tahun 2024',
            diralat: true,
            rinci: 'Disahkan 30 April 2024. 1 dokumen PDF dan 1 berkas data, 1,4 MB.',
          },
        ],
      },
    ]);
    expect(belum.map(({ teks }) => teks)).not.toContain('Triwulan I Tahun 2024');
  });
});

describe('listEdisiView(terbitan)', () => {
  test('memuat tiap berkas dengan alamat, ukuran, kode periksa, dan sidiknya', () => {
    const [view] = listEdisiView(terbitan(edisi(1)));
    expect(view).toMatchObject({ id: '2024-tw1', ralat: undefined });
    expect(view?.bagian).toEqual([
      {
        id: 'dokumen',
        judul: 'Dokumen',
        berkas: [
          {
            judul: 'Laporan',
            alamat: '/edisi/2024-tw1/laporan.pdf',
            rinci: 'PDF, 1,4 MB; kode periksa K7QF-3M2A-XWBD',
            sidik: 'b'.repeat(64),
          },
        ],
      },
      {
        id: 'data',
        judul: 'Data',
        berkas: [
          {
            judul: 'Data capaian',
            alamat: '/edisi/2024-tw1/capaian.csv',
            rinci: 'CSV, 905 byte',
            sidik: 'a'.repeat(64),
          },
        ],
      },
    ]);
  });

  test.each([
    ['edisi berikutnya ada', [edisi(1, 1, 'lama'), edisi(1, 2)], '/edisi/2024-tw1-edisi2/'],
    ['edisi berikutnya belum ada', [edisi(1, 1, 'lama')], '/capaian/2024/tw1/'],
  ])('sesudah ralat, %s', (_, semua, jalur) => {
    const tautan = listEdisiView(terbitan(...semua))[0]?.ralat?.tautan.map((satu) => satu.jalur);
    expect([tautan?.[0], tautan?.at(-1)]).toEqual([jalur, '/ralat/']);
  });
});

test('linkEdisi(terbitan, periode): edisi yang terakhir, atau tidak ada', () => {
  const situs = terbitan(edisi(1, 1, 'lama'), edisi(1, 2));
  expect(linkEdisi(situs, { tahun: 2024, triwulan: 1 })?.jalur).toBe('/edisi/2024-tw1-edisi2/');
  expect(linkEdisi(situs, { tahun: 2024, triwulan: 2 })).toBeUndefined();
});

test('laman triwulan: edisi yang terakhir di ujung dokumennya', () => {
  const [tw1, tw2] = listTriwulanView(terbitan(edisi(1, 1, 'lama'), edisi(1, 2)));
  expect(tw1?.dokumen.at(-1)?.jalur).toBe('/edisi/2024-tw1-edisi2/');
  expect(tw2?.dokumen).toEqual([]);
});
