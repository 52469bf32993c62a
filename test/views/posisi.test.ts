import { expect, test } from 'vitest';
import type { Posisi } from '../../src/domain/riwayat.ts';
import { viewPosisi } from '../../src/views/posisi.ts';
import { composeTercatat, SEKSI } from './riwayat-contoh.ts';
import { composeTerbitan } from './terbitan-contoh.ts';

const POSISI: Posisi = {
  denganPermohonan: true,
  periode: [
    {
      tahun: 2024,
      triwulan: 1,
      berkas: [
        { path: SEKSI, nama: 'Data kinerja', keadaan: 'disetujui', pemegang: [], sejak: '2024-05-06' },
        {
          path: 'kinerja/2024/tw1/kompilasi.yaml',
          nama: 'Kompilasi',
          keadaan: 'diajukan',
          pemegang: ['Sekretaris', 'Plh. Camat'],
          permohonan: { url: 'javascript:alert(1)', judul: 'Kompilasi TW I' },
        },
      ],
    },
  ],
  lain: [],
};

test('berkas dengan pemegang, tenggat, dan tautan ke persetujuannya', () => {
  const { kelompok } = viewPosisi({ ...composeTercatat(), posisi: POSISI });
  expect(kelompok.map(({ judul, kalimat }) => [judul, kalimat])).toEqual([
    ['Triwulan I Tahun 2024', '1 dari 2 berkas selesai.'],
  ]);
  expect(kelompok[0]?.berkas).toMatchObject([
    { jalur: `/riwayat/${SEKSI}/`, kata: 'disetujui', pemegang: '–', sejak: '6 Mei 2024', tenggat: '–' },
    { kata: 'menunggu persetujuan', pemegang: 'Sekretaris; Plh. Camat', sejak: '–', tenggat: 'tidak disebut' },
  ]);
});

test('alamat yang bukan alamat web tidak menjadi tautan', () => {
  const { kelompok } = viewPosisi({ ...composeTercatat(), posisi: POSISI });
  expect(kelompok[0]?.berkas[1]?.permohonan).toEqual({ teks: 'Kompilasi TW I', alamat: undefined });
});

test('tanpa riwayat tidak ada tautan, dan data awal dijelaskan', () => {
  const { kelompok, penjelasan } = viewPosisi({ ...composeTerbitan(), posisi: POSISI });
  expect(kelompok[0]?.berkas.map(({ jalur }) => jalur)).toEqual([undefined, undefined]);
  expect(penjelasan.join(' ')).toContain('data awal');
});

test.each([
  ['publik', 'tidak ditampilkan di sini'],
  ['pratinjau', 'npm run gate'],
] as const)('%s tanpa fakta: permohonan terbuka tidak ikut', (mode, kata) => {
  const posisi = { ...POSISI, denganPermohonan: false };
  expect(viewPosisi({ ...composeTercatat(), mode, posisi }).penjelasan.join(' ')).toContain(kata);
});
