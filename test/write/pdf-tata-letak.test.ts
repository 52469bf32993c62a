// Nothing cut, nothing on top of another, nothing left alone: measured on the words of printed pages.
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paragraph } from '../../src/markup/build.ts';
import type { Dokumen } from '../../src/markup/types.ts';
import { listButir } from '../../src/markup/outline.ts';
import { openBrowser } from '../../src/write/browser.ts';
import type { Printed } from '../../src/write/pdf.ts';
import { composeLkjipPanjang } from '../dokumen/lkjip-panjang.ts';
import { bacaHalaman, type HalamanPdf, listBertumpuk, listTerpotong } from './baca-pdf.ts';
import { cetakDokumen } from './cetak-dokumen.ts';
import {
  barisDaftar,
  barisParagraf,
  barisRaksasa,
  barisTabel,
  dokumenBerat,
  EMPAT_PIHAK,
  geser,
  heading,
  KODE,
  lampiranPanjang,
  namaPanjang,
  SATU_PIHAK,
} from './dokumen-berat.ts';
import { dokumenContoh } from './dokumen-contoh.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('lampiran 200 baris', () => {
  test.each(['A4', 'F4'] as const)(
    '%s: utuh, kepala tabel di setiap halaman, tanda tangan bersama barisnya',
    async (ukuran) => {
      const dokumen = lampiranPanjang(ukuran);
      const { halaman } = await cetak(dokumen);
      expect(periksa(dokumen, halaman)).toEqual([]);
      const [depan, ...lampiran] = halaman;
      const [pendek, panjang] = ukuran === 'A4' ? [210, 297] : [215, 330];
      expect([depan?.lebar, depan?.tinggi].map(bulat)).toEqual([pendek, panjang]);
      expect(lampiran.length).toBeGreaterThan(10);
      for (const [index, { isi, lebar }] of lampiran.entries()) {
        expect(bulat(lebar)).toBe(panjang);
        expect(isi, `halaman ${index + 2}`).toContain('NoIndikator20232024TargetRealisasiCapaian');
        expect(isi, `halaman ${index + 2}`).toContain('Baris');
      }
      const rows = lampiran.flatMap(({ isi }) => [...isi.matchAll(/Baris(\d+):/g)].map(([, nomor]) => Number(nomor)));
      expect(rows).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
    },
  );
});

describe('LKjIP panjang', () => {
  test('utuh, dan setiap nomor di daftar isi, tabel, dan gambar benar', async () => {
    const dokumen = composeLkjipPanjang();
    const { pages, halaman } = await cetak(dokumen);
    expect(halaman.length).toBeGreaterThanOrEqual(60);
    expect(periksa(dokumen, halaman)).toEqual([]);
    const butir = (['bab', 'tabel', 'gambar'] as const).flatMap((isi) => listButir(dokumen, isi));
    expect(butir.length).toBeGreaterThan(80);
    const daftar = rapat(
      halaman
        .slice(1, 10)
        .map(({ isi }) => isi)
        .join(''),
    );
    const salah = butir.filter(({ id, label }) => {
      const nomor = pages.get(id) ?? 0;
      const kata = rapat(label);
      return !daftar.includes(`${kata}${nomor}`) || !rapat(halaman[nomor - 1]?.isi ?? '').includes(kata);
    });
    expect(salah).toEqual([]);
  });
});

describe('yang berat lainnya', () => {
  test.each([
    ['semua jenis blok', dokumenContoh({ id: 'semua' })],
    ['nama yang sangat panjang', namaPanjang()],
    ['tanpa isi', dokumenBerat('kosong', [{ orientation: 'portrait', blocks: [paragraph('Belum diisi.')] }])],
  ])('%s: tidak terpotong, tidak bertumpuk', async (_, dokumen) => {
    const { halaman } = await cetak(dokumen);
    expect(periksa(dokumen, halaman)).toEqual([]);
  });

  test('baris yang lebih tinggi daripada halaman dilanjutkan, tidak dipotong', async () => {
    const { halaman } = await cetak(barisRaksasa());
    const butir = halaman.flatMap(({ isi }) => [...isi.matchAll(/butir-(\d+)\./g)].map(([, nomor]) => Number(nomor)));
    expect(butir).toEqual(Array.from({ length: 150 }, (_, index) => index + 1));
    expect(periksa(barisRaksasa(), halaman)).toEqual([]);
  });

  test('sampul: satu lembar tanpa nomor halaman, kop tidak diulang', async () => {
    const dokumen = namaPanjang();
    const { halaman } = await cetak(dokumen);
    const [sampul, isi] = halaman.map(({ kata }) => kata.map(({ text }) => text).join(''));
    expect(sampul).not.toMatch(/Halaman|KABUPATEN CONTOH/);
    expect(isi).toContain('Halaman 2 dari');
  });
});

describe('tanda tangan dan judul di kaki halaman, di setiap tempat yang mungkin', () => {
  test.each([
    ['satu pihak sesudah tabel', geser('ttd-tabel', barisTabel, [SATU_PIHAK], 24), 'NamaPejabat', /isi\d+/],
    [
      'satu pihak sesudah tabel yang berlanjut',
      geser('ttd-lanjut', barisTabel, [SATU_PIHAK], 62),
      'NamaPejabat',
      /isi\d+/,
    ],
    [
      'satu pihak dan kode periksa',
      geser('ttd-kode', barisTabel, [SATU_PIHAK, KODE], 60),
      'K7QF',
      /isi\d+.*NamaPejabat/,
    ],
    [
      'satu pihak sesudah daftar yang berlanjut',
      geser('ttd-daftar', barisDaftar, [SATU_PIHAK], 60),
      'NamaPejabat',
      /butir\d+/,
    ],
    ['empat pihak sesudah tabel', geser('ttd-empat', barisTabel, [EMPAT_PIHAK], 10), 'NamaPejabat', /isi\d+/],
    ['satu pihak sesudah alinea', geser('ttd-alinea', barisParagraf, [SATU_PIHAK], 20), 'NamaPejabat', /alinea\d+/],
    [
      'judul, lalu alinea',
      geser('judul', barisParagraf, [heading(2, 'JUDUL', 'j'), paragraph('sesudah')], 20),
      'JUDUL',
      /JUDULsesudah/,
    ],
    [
      'judul, lalu tabel',
      geser('judul-tabel', barisParagraf, [heading(2, 'JUDUL', 'j'), ...barisTabel(9)], 16),
      'JUDUL',
      /JUDULNoUraian1isi1/,
    ],
  ])('%s', async (_, dokumen, tanda, teman) => {
    const { halaman } = await cetak(dokumen);
    const bertanda = halaman.filter(({ isi }) => isi.includes(tanda));
    expect(bertanda).toHaveLength(24);
    expect(bertanda.filter(({ isi }) => !teman.test(isi))).toEqual([]);
    const lembar = new Set(
      halaman.map(({ isi }, index) => isi.includes(tanda) && !halaman[index - 1]?.isi.includes(tanda)),
    );
    expect(lembar.size).toBe(2); // some ends did move to a next page, and some did not have to
  });
});

async function cetak(dokumen: Dokumen): Promise<Printed & { halaman: HalamanPdf[] }> {
  const [printed] = await cetakDokumen(browser, [dokumen]);
  if (!printed) throw new Error('nothing printed');
  return { ...printed, halaman: await bacaHalaman(printed.pdf, dokumen.kertas.margin) };
}

function periksa({ kertas }: Dokumen, halaman: HalamanPdf[]): string[] {
  return halaman.flatMap((satu, index) =>
    [...listTerpotong(satu, kertas.margin), ...listBertumpuk(satu)].map((salah) => `halaman ${index + 1}: ${salah}`),
  );
}

function rapat(text: string): string {
  return text.replaceAll(/\s/g, '').toUpperCase();
}

function bulat(milimeter: number | undefined): number {
  return Math.round(milimeter ?? 0);
}
