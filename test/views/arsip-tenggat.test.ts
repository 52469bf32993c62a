import { describe, expect, test } from 'vitest';
import type { EntriDokumen } from '../../src/dokumen/catalog.ts';
import { loadSitus } from '../../src/load-situs.ts';
import { describeEselonTiada, listPengarsipan } from '../../src/views/arsip-tenggat.ts';
import { viewKepatuhan } from '../../src/views/kepatuhan.ts';
import { viewPosisi } from '../../src/views/posisi.ts';
import type { Terbitan } from '../../src/views/terbitan.ts';

/** Three approved triwulan without a history and without an archive. */
const terbitan: Terbitan = loadSitus({ content: 'content', mode: 'publik' });
const pertama = terbitan.dokumen.map(({ entri }) => entri).filter(isTwSatu);

describe('listPengarsipan(terbitan)', () => {
  test('dua hari kerja sesudah evaluasi ditandatangani; libur tidak dihitung', () => {
    // Selasa 30 April 2024; 1 Mei libur: hari kerja pertama Kamis 2 Mei, kedua Jumat 3 Mei.
    expect(listPengarsipan(terbitan)[0]).toMatchObject({
      judul: 'Triwulan I Tahun 2024',
      langkah: { teks: 'langkah 19', jalur: '/sop/pengukuran-perjanjian-kinerja/#langkah-19' },
      pelaksana: 'Staff Pada Sekretariat',
      jumlah: 9,
      sejak: '2024-04-30',
      tenggat: '2024-05-03',
      lewat: true,
    });
  });

  test.each([
    ['2024-05-03', false],
    ['2024-05-04', true],
  ])('pada %s lewat: %s', (tanggal, lewat) => {
    expect(listPengarsipan({ ...terbitan, tanggal })[0]?.lewat).toBe(lewat);
  });

  test('yang sudah diarsipkan tidak disebut lagi', () => {
    const ada = withArsip(pertama.slice(1).map(({ id }) => id));
    expect(listPengarsipan(ada)[0]?.belum.map(({ teks }) => teks)).toEqual([pertama[0]?.judul]);
    const semua = withArsip(pertama.map(({ id }) => id));
    expect(listPengarsipan(semua)[0]).toMatchObject({ belum: [], lewat: false });
  });

  test('tanpa kalender tidak ada tenggat, dan tanpa SOP tidak ada kewajiban', () => {
    expect(listPengarsipan(withIsi({ kalender: [] }))[0]).toMatchObject({ tenggat: undefined, lewat: false });
    expect(listPengarsipan(withIsi({ sop: [] }))).toEqual([]);
  });
});

test('kepatuhan dan posisi menyebutnya, dan Es II tidak berlaku', () => {
  const { pengarsipan } = viewKepatuhan(terbitan);
  expect(pengarsipan?.masa.at(-1)).toMatchObject({
    judul: 'Triwulan I Tahun 2024',
    kalimat: '9 dari 9 dokumen belum diarsipkan; paling lambat 3 Mei 2024, sudah lewat.',
  });
  expect(pengarsipan?.keterangan).toBe(describeEselonTiada(terbitan));
  expect(pengarsipan?.keterangan).toContain('Es II tidak berlaku');
  expect(viewPosisi(terbitan).kelompok.find(({ judul }) => judul === 'Arsip')?.berkas[0]).toMatchObject({
    kata: 'belum diarsipkan',
    tenggat: '3 Mei 2024',
    keterangan: '9 dari 9 dokumen',
  });
});

function isTwSatu({ templat, pengesah, periode }: EntriDokumen): boolean {
  return periode?.triwulan === 1 && (templat === 'laporan-pengukuran-perkin' || pengesah === 'evaluasi');
}

function withIsi(ubah: Partial<Terbitan['kinerja']['isi']>): Terbitan {
  return { ...terbitan, kinerja: { ...terbitan.kinerja, isi: { ...terbitan.kinerja.isi, ...ubah } } };
}

function withArsip(ids: string[]): Terbitan {
  const arsip = ids.map((dokumen) => {
    const value = { dokumen, tanggal: '2024-05-02', berkas: `${dokumen}.pdf`, sha256: 'a'.repeat(64) };
    return { path: `arsip/2024/${dokumen}.yaml`, value };
  });
  return withIsi({ arsip });
}
