import { describe, expect, test } from 'vitest';
import type { Jabatan, Penugasan } from '../../src/domain/lookup.ts';
import type { CabangJabatan } from '../../src/views/pejabat.ts';
import { viewDaftarPejabat } from '../../src/views/pejabat.ts';
import type { Terbitan } from '../../src/views/terbitan.ts';
import { composeIsi } from './isi-contoh.ts';
import { composeTerbitan } from './terbitan-contoh.ts';

const JABATAN: Jabatan[] = [
  { id: 'bupati', nama: 'Bupati', luar_instansi: true },
  { id: 'kasi', nama: 'Kepala Seksi', unit: 'seksi-pelayanan', eselon: 'IV.a', peran: ['staf'], atasan: 'camat' },
  { id: 'camat', nama: 'Camat', unit: 'camat', eselon: 'III.a', peran: ['camat'], atasan: 'bupati' },
  { id: 'staf-seksi', nama: 'Staf Seksi', peran: ['staf'], atasan: 'kasi' },
];
const PEJABAT = [
  {
    id: 'satu',
    nama: 'Nama Satu',
    nip: '197201031992031012',
    akun: { git: { id: 1, login: 'akun.satu', kunci: ['x'] } },
  },
  { id: 'dua', nama: 'Nama Dua' },
  { id: 'staf', nama: 'Nama Staf Rahasia' },
];
const CAMAT: Penugasan = { jabatan: 'camat', pejabat: 'satu', mulai: '2022-01-03' };
const STAF: Penugasan = { jabatan: 'staf-seksi', pejabat: 'staf', mulai: '2022-01-03' };

function view(penugasan: Penugasan[], lain: Partial<Terbitan> = {}) {
  const pejabat = [{ path: 'pejabat.yaml', value: { jabatan: JABATAN, pejabat: PEJABAT, penugasan } }];
  return viewDaftarPejabat({ ...composeTerbitan('publik', { ...composeIsi(false), pejabat }), ...lain });
}

function find(id: string, penugasan: Penugasan[], lain: Partial<Terbitan> = {}) {
  const jabatan = view(penugasan, lain).jabatan.find((satu) => satu.id === id);
  if (!jabatan) throw new Error(`tidak ada ${id}`);
  return jabatan;
}

describe('viewDaftarPejabat(terbitan)', () => {
  test('struktur: siapa di bawah siapa', () => {
    const baris = (cabang: CabangJabatan[], dalam = 0): unknown[] =>
      cabang.flatMap(({ nama, pemangku, bawahan }) => [[dalam, nama, pemangku], ...baris(bawahan, dalam + 1)]);
    expect(baris(view([CAMAT, STAF]).struktur)).toEqual([
      [0, 'Bupati', 'di luar kecamatan'],
      [1, 'Camat', 'Nama Satu'],
      [2, 'Kepala Seksi', 'belum ada pemangku'],
      [3, 'Staf Seksi', 'staf'],
    ]);
    expect(view([]).jabatan.map(({ id }) => id)).toEqual(['camat', 'kasi', 'staf-seksi']);
  });

  // The site's day is that of the commit: 1 November 2024.
  test.each<[string, Penugasan[], { kini: string[]; lampau: string[]; menyusul: string[] }]>([
    ['kini', [CAMAT], { kini: ['sejak 3 Januari 2022'], lampau: [], menyusul: [] }],
    [
      'berakhir hari itu juga masih kini',
      [{ ...CAMAT, selesai: '2024-11-01' }],
      { kini: ['3 Januari 2022 sampai 1 November 2024'], lampau: [], menyusul: [] },
    ],
    [
      'sudah selesai',
      [{ ...CAMAT, selesai: '2024-10-31' }],
      { kini: [], lampau: ['3 Januari 2022 sampai 31 Oktober 2024'], menyusul: [] },
    ],
    ['belum mulai', [{ ...CAMAT, mulai: '2024-11-02' }], { kini: [], lampau: [], menyusul: ['sejak 2 November 2024'] }],
    [
      'Plh. sebelum yang digantikan, dengan SK',
      [
        CAMAT,
        { jabatan: 'camat', pejabat: 'dua', sifat: 'plh', mulai: '2024-10-30', selesai: '2024-11-03', sk: 'SK 9' },
      ],
      {
        kini: ['Plh. Camat · 30 Oktober 2024 sampai 3 November 2024 · SK 9', 'sejak 3 Januari 2022'],
        lampau: [],
        menyusul: [],
      },
    ],
    [
      'yang lampau: terbaru dulu',
      [
        { jabatan: 'camat', pejabat: 'dua', mulai: '2018-01-02', selesai: '2020-01-01' },
        { jabatan: 'camat', pejabat: 'satu', mulai: '2020-01-02', selesai: '2021-12-31' },
      ],
      {
        kini: [],
        lampau: ['2 Januari 2020 sampai 31 Desember 2021', '2 Januari 2018 sampai 1 Januari 2020'],
        menyusul: [],
      },
    ],
  ])('%s', (_, penugasan, harapan) => {
    const { kini, lampau, menyusul } = find('camat', penugasan);
    const teks = (masa: typeof kini) => masa.map(({ keterangan }) => keterangan);
    expect({ kini: teks(kini), lampau: teks(lampau), menyusul: teks(menyusul) }).toEqual(harapan);
  });

  test('tanpa riwayat git: harinya hari penugasan terakhir', () => {
    const lain = { commit: undefined, tanggal: '1980-01-01' };
    expect(view([CAMAT, { ...STAF, mulai: '2023-05-02' }], lain).per).toBe('2 Mei 2023');
    expect(find('camat', [CAMAT], lain).kini).toHaveLength(1);
  });

  test('nama staf, NIP, dan akun tidak ada di mana pun', () => {
    const tulisan = JSON.stringify(view([CAMAT, STAF, { jabatan: 'bupati', pejabat: 'dua', mulai: '2021-01-01' }]));
    expect(tulisan).toContain('Nama Satu');
    for (const rahasia of ['Rahasia', '19720103', 'akun.satu', 'Nama Dua']) expect(tulisan).not.toContain(rahasia);
    expect(find('staf-seksi', [STAF])).toMatchObject({ staf: true, kini: [], lampau: [], menyusul: [] });
  });

  test('atasan, unit, perjanjian, langkah SOP menurut peran', () => {
    expect(find('camat', [CAMAT])).toMatchObject({
      atasan: { teks: 'Bupati', jalur: undefined },
      unit: { teks: 'Camat', jalur: '/unit/camat/' },
      perjanjian: [{ teks: 'Perjanjian kinerja 2024', jalur: '/perjanjian/2024/camat/' }],
      sop: [{ nama: 'SOP Pengumpulan Data', langkah: [{ jalur: '/sop/pengumpulan-data/#langkah-2' }] }],
    });
    expect(find('kasi', []).atasan).toEqual({ teks: 'Camat', jalur: '/pejabat/#jabatan-camat' });
    expect(find('kasi', []).sop[0]?.langkah.map(({ teks, kegiatan }) => [teks, kegiatan])).toEqual([
      ['Langkah 1', 'Mengisi data'],
    ]);
  });
});
