import { describe, expect, test } from 'vitest';
import { viewGabungan } from '../../src/views/gabungan.ts';
import { listRiwayatBerkasView, viewDaftarRiwayat } from '../../src/views/riwayat.ts';
import { listTriwulanView } from '../../src/views/triwulan.ts';
import { composeTercatat, GABUNGAN, KOMPILASI, RIWAYAT, SEKSI } from './riwayat-contoh.ts';
import { composeTerbitan } from './terbitan-contoh.ts';

const TERCATAT = composeTercatat();
const [BIASA, RUSAK, RALAT] = GABUNGAN;

describe('viewDaftarRiwayat(terbitan)', () => {
  test('tanpa genesis: semuanya data awal, dan sebabnya', () => {
    const { penjelasan, kelompok, masalah, ralat } = viewDaftarRiwayat(composeTerbitan());
    expect(penjelasan.join(' ')).toContain('data awal');
    expect(penjelasan.join(' ')).toContain('tanpa commit pangkal');
    expect([kelompok, masalah, ralat]).toEqual([[], [], []]);
  });

  test('berkas yang pernah digabung menurut triwulannya, lainnya disebut jumlahnya', () => {
    const { kelompok, awal } = viewDaftarRiwayat(TERCATAT);
    expect(kelompok).toEqual([
      {
        nama: 'Perangkat',
        berkas: [
          {
            teks: 'Perangkat di luar folder isi',
            jalur: '/riwayat/perangkat/',
            rinci: 'terakhir digabung 11 April 2024',
          },
        ],
      },
      {
        nama: 'Triwulan I 2024',
        berkas: [
          {
            teks: 'Kompilasi data kinerja, Triwulan I Tahun 2024',
            jalur: `/riwayat/${KOMPILASI}/`,
            rinci: 'terakhir digabung 6 Mei 2024',
          },
          {
            teks: 'Data kinerja Seksi Pelayanan, Triwulan I Tahun 2024',
            jalur: `/riwayat/${SEKSI}/`,
            rinci: 'terakhir digabung 6 Mei 2024, 2 kali diubah',
          },
        ],
      },
    ]);
    expect(awal).toBe('1 berkas lain data awal: tidak berubah sejak pangkal riwayat.');
  });

  test('yang tidak sah dan yang diralat disebut untuk seterusnya', () => {
    const { masalah, ralat } = viewDaftarRiwayat(TERCATAT);
    expect(masalah).toEqual([
      {
        teks: '11 April 2024, 2222222',
        jalur: '/riwayat/perangkat/#g-222222222222',
        kata: 'tidak ditandatangani juru gabung (sudah dipulihkan)',
      },
    ]);
    expect(ralat.map(({ edisi, jalur, angka }) => [edisi, jalur, angka.length])).toEqual([
      [2, `/riwayat/${KOMPILASI}/#g-333333333333`, 1],
    ]);
  });

  test.each([
    [true, 'telah diperiksa ulang'],
    [false, 'Ada 1 penggabungan yang tidak sah'],
  ])('sah %s', (sah, kata) => {
    const gabungan = sah ? GABUNGAN : [{ ...RUSAK, keadaan: 'gagal' as const }];
    const { penjelasan } = viewDaftarRiwayat(composeTercatat({ ...RIWAYAT, sah, gabungan }));
    expect(penjelasan.join(' ')).toContain(kata);
  });
});

describe('listRiwayatBerkasView(terbitan)', () => {
  const semua = listRiwayatBerkasView(TERCATAT);
  const seksi = semua.find(({ alamat }) => alamat === SEKSI);

  test('setiap angka yang terbit punya laman persetujuan berkasnya', () => {
    const alamat = new Set(semua.map((satu) => `/riwayat/${satu.alamat}/`));
    const tautan = listTriwulanView(TERCATAT).flatMap(({ kelompok, anggaran }) => [
      ...kelompok.flatMap(({ baris }) => baris.map(({ persetujuan }) => persetujuan?.jalur)),
      ...(anggaran?.baris ?? []).map(({ persetujuan }) => persetujuan?.jalur),
    ]);
    expect(tautan.length).toBeGreaterThan(20);
    expect(tautan.filter((jalur) => jalur === undefined || !alamat.has(jalur))).toEqual([]);
  });

  test('yang terbaru lebih dahulu, dengan segelnya', () => {
    expect(seksi?.gabungan.map(({ tanggal }) => tanggal)).toEqual(['6 Mei 2024', '10 April 2024']);
    expect(seksi?.terkait.map(({ jalur }) => jalur)).toEqual([`/sumber/${SEKSI}/`, `/riwayat/${KOMPILASI}/`]);
  });

  test('berkas yang tidak pernah digabung adalah data awal', () => {
    const awal = semua.find(({ alamat }) => alamat.endsWith('tw3/kompilasi.yaml'));
    expect(awal?.gabungan).toEqual([]);
    expect(awal?.pangkal).toContain('Berkas ini data awal');
  });

  test('tanpa riwayat tidak ada laman', () => {
    expect(listRiwayatBerkasView(composeTerbitan())).toEqual([]);
  });
});

describe('viewGabungan(terbitan, gabungan)', () => {
  test('langkah dengan pelaku, cara, dan lamanya', () => {
    const { langkah, pengembalian } = viewGabungan(TERCATAT, BIASA);
    expect(
      langkah.map(({ nomor, jalur, pelaku, waktu, terlambat }) => [nomor, jalur, pelaku, waktu, terlambat]),
    ).toEqual([
      [
        1,
        '/sop/pengumpulan-data/#langkah-1',
        'Kepala Seksi Pelayanan',
        '4 hari kerja, terlambat 1 hari kerja (paling lambat 5 April 2024)',
        true,
      ],
      [2, '/sop/pengumpulan-data/#langkah-2', 'Plh. Camat', '2 hari kerja; SOP tidak menyebut batas', false],
    ]);
    expect(langkah.map(({ cara }) => cara?.split(':')[0])).toEqual([
      'dirangkap',
      'ditandatangani dengan kunci pejabatnya sendiri',
    ]);
    expect(pengembalian[0]?.alasan).toBe('bukti <b>belum</b> ada');
  });

  test.each([
    ['https://forge.example/k/-/merge_requests/7', 'https://forge.example/k/-/merge_requests/7'],
    ['plain:usul/tw1', undefined],
    ['javascript:alert(1)', undefined],
  ])('permohonan %s', (permohonan, alamat) => {
    expect(viewGabungan(TERCATAT, { ...BIASA, permohonan }).permohonan?.alamat).toBe(alamat);
  });

  test('yang dipulihkan: sebabnya dan pemulihnya', () => {
    const { masalah, pemulih, permohonan } = viewGabungan(TERCATAT, RUSAK);
    expect(masalah).toContain('tidak ditandatangani juru gabung');
    expect(pemulih).toEqual({ teks: 'Dipulihkan oleh 3333333', jalur: `/riwayat/${KOMPILASI}/#g-333333333333` });
    expect(permohonan).toBeUndefined();
  });

  test('langkah atasan tidak dinilai waktunya', () => {
    expect(viewGabungan(TERCATAT, RALAT).langkah[0]).toMatchObject({ waktu: '–', terlambat: false });
  });
});
