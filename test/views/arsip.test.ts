import { describe, expect, test } from 'vitest';
import type { Arsip } from '../../src/domain/isi.generated.ts';
import { listArsip } from '../../src/views/arsip.ts';
import { listCatatanView } from '../../src/views/catatan-dokumen.ts';
import { viewDaftarDokumen } from '../../src/views/dokumen.ts';
import { viewPeriksa } from '../../src/views/periksa.ts';
import { composeIsi } from './isi-contoh.ts';
import { composeTerbitan } from './terbitan-contoh.ts';

const ID = 'laporan-pengukuran-perkin-2024-tw1-camat';
const PINDAIAN: Arsip = {
  dokumen: ID,
  tanggal: '2024-04-25',
  berkas: `${ID}.pdf`,
  sha256: 'a'.repeat(64),
  halaman: 3,
  lapisan_teks: 'tidak ada',
  resolusi: 200,
  penanda_tangan: ['camat'],
  lokasi_fisik: 'Lemari besi, laci 2',
};
const ELEKTRONIK: Arsip = {
  dokumen: ID,
  tanggal: '2024-05-02',
  alamat: 'https://arsip.example/a.pdf',
  sha256: 'b'.repeat(64),
  tanda_tangan_elektronik: [
    {
      nama: 'RATNA CONTOH',
      waktu: '2024-05-02T03:00:00Z',
      format: 'PAdES-BASELINE-B',
      kepercayaan: 'belum-diperiksa',
      sertifikat: { penerbit: 'Penerbit', nomor_seri: '01', sha256: 'c'.repeat(64) },
    },
  ],
};

describe('listArsip(terbitan, dokumen)', () => {
  test('yang terbaru lebih dahulu; berkas di situs ini, atau alamatnya', () => {
    const [baru, lama] = listArsip(compose('publik', [PINDAIAN, ELEKTRONIK]), ID);
    expect(baru).toEqual({
      nama: 'naskah bertanda tangan 2 Mei 2024',
      sha256: 'b'.repeat(64),
      alamat: 'https://arsip.example/a.pdf',
      keterangan: [
        'Ditandatangani secara elektronik oleh RATNA CONTOH (PAdES-BASELINE-B), 2 Mei 2024 pukul 10.00.00 WIB menurut penanda tangan; akar sertifikat belum diperiksa',
      ],
    });
    expect(lama?.alamat).toBe(`/arsip/2024/${ID}.pdf`);
  });

  test('tempat naskah kertas hanya pada pratinjau', () => {
    const publik = listArsip(compose('publik', [PINDAIAN]), ID)[0]?.keterangan ?? [];
    expect(publik.slice(1)).toEqual([
      '3 halaman',
      'dipindai 200 dpi',
      'gambar saja, tanpa teks yang dapat dibaca pembaca layar',
      'Naskah kertasnya disimpan di kantor',
    ]);
    expect(listArsip(compose('pratinjau', [PINDAIAN]), ID)[0]?.keterangan.at(-1)).toBe(
      'Naskah kertas: Lemari besi, laci 2',
    );
  });
});

test('salinannya ada di daftar, pada catatan, dan dapat diperiksa', () => {
  const terbitan = compose('publik', [PINDAIAN]);
  const semua = viewDaftarDokumen(terbitan).kelompok.flatMap(({ dokumen }) => dokumen);
  expect(semua.flatMap(({ salinan }) => salinan ?? [])).toEqual([`/arsip/2024/${ID}.pdf`]);
  expect(listCatatanView(terbitan).map(({ id, arsip }) => [id, arsip.length])).toEqual([
    [ID, 1],
    ['sop-pengumpulan-data', 0],
  ]);
  expect(viewPeriksa(terbitan).salinan).toEqual([
    {
      nama: 'naskah bertanda tangan 25 April 2024 dari Laporan Camat Triwulan I 2024',
      sidik: 'a'.repeat(64),
      jalur: `/dokumen/${ID}/catatan/`,
    },
  ]);
});

function compose(mode: 'publik' | 'pratinjau', arsip: Arsip[]) {
  const berkas = arsip.map((value, index) => ({ path: `arsip/2024/${index}.yaml`, value }));
  return composeTerbitan(mode, { ...composeIsi(), arsip: berkas });
}
