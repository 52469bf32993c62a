// What is missing from a figure stands beside it.
import { describe, expect, test } from 'vitest';
import type { Isi } from '../../src/domain/isi.ts';
import { renderPanduan } from '../../src/markup/panduan.ts';
import { listIndikatorView } from '../../src/views/indikator.ts';
import { viewKerangka } from '../../src/views/kerangka.ts';
import { listPanduanView, resolvePanduan, viewDaftarPanduan } from '../../src/views/panduan.ts';
import { listSopView } from '../../src/views/sop.ts';
import { listTriwulanView } from '../../src/views/triwulan.ts';
import { composeIsi } from './isi-contoh.ts';
import { composeTerbitan } from './terbitan-contoh.ts';

describe('triwulan yang belum dilaporkan', () => {
  const isi = composeIsi(false);
  const terbitan = composeTerbitan('pratinjau', { ...isi, seksi: isi.seksi.map(blankTw2) });
  const iku2 = listIndikatorView(terbitan).find(({ kode }) => kode === 'IKU-2');

  test('disebut di samping angka s.d.', () => {
    expect(iku2?.terakhir?.ukuran).toMatchObject({
      realisasi: '5\u00a0aduan',
      tanpa: 'tanpa TW II (belum dilaporkan)',
    });
    expect(iku2?.tahun[0]?.triwulan[2]?.catatan).toEqual(['Angka s.d. TW III tanpa TW II (belum dilaporkan).']);
    expect(iku2?.tahun[0]?.triwulan[0]?.catatan).toEqual([]);
  });

  test('uang menyebut triwulannya, juga pada jumlah', () => {
    const tw4 = listTriwulanView(terbitan)[3]?.anggaran;
    expect(tw4?.total).toMatchObject({ belum: 'TW IV belum lengkap' });
    expect(tw4?.total.pokok.keterangan).toMatch(/; TW IV belum lengkap$/);
  });
});

test('angka kumulatif yang turun disebut pada triwulannya saja', () => {
  const isi = composeIsi(false);
  const program = isi['program-triwulan'].map((berkas, index) =>
    index === 1 ? { ...berkas, value: { ...berkas.value, program: berkas.value.program.map(lower) } } : berkas,
  );
  const [view] = listIndikatorView(composeTerbitan('pratinjau', { ...isi, 'program-triwulan': program })).filter(
    ({ kode }) => kode === '7.01.01-1',
  );
  const catatan = view?.tahun[0]?.triwulan.map((satu) => satu.catatan);
  expect(catatan?.slice(0, 3)).toEqual([[], ['Angka kumulatif turun dari triwulan sebelumnya.'], []]);
});

test('tanpa pagu: yang dibelanjakan, bukan serapan', () => {
  const terbitan = composeTerbitan();
  const anggaran = terbitan.anggaran.map((satu) => ({ ...satu, pagu: undefined, serapan: undefined }));
  expect(listTriwulanView({ ...terbitan, anggaran })[0]?.anggaran?.total.pokok).toEqual({
    label: 'Anggaran dibelanjakan',
    angka: 'Rp64.750.000',
    keterangan: 'pagu tidak diketahui',
  });
});

test('target setahun: perubahan tampil sesudah berlaku, satu angka di seluruh laman', () => {
  const isi = composeIsi(false);
  const perubahan = [{ tanggal: '2024-11-15', alasan: 'Perjanjian diubah.', target: { 'IKU-1': { target: 90 } } }];
  const perkin = isi.perkin.map((berkas) => ({ ...berkas, value: { ...berkas.value, perubahan } }));
  const pratinjau = composeTerbitan('pratinjau', { ...isi, perkin });
  const publik = { ...pratinjau, terbit: pratinjau.terbit.filter(({ triwulan }) => triwulan < 4) };
  const listTarget = (terbitan: typeof publik) => {
    const [iku] = listIndikatorView(terbitan);
    return [iku?.tahun[0]?.target, iku?.tahunan?.baris.find(({ tahun }) => tahun === 2024)?.target];
  };
  expect(listTarget(publik)).toEqual(['88\u00a0indeks', '88\u00a0indeks']);
  expect(listTarget(pratinjau)).toEqual(['90\u00a0indeks', '90\u00a0indeks']);
});

test('tata kelola tidak punya naskah', () => {
  const isi = composeIsi();
  const sop = isi.sop.map((berkas) => ({ ...berkas, value: { ...berkas.value, jenis: 'tata-kelola' as const } }));
  expect(listSopView(composeTerbitan('publik', { ...isi, sop }))[0]?.keterangan).toEqual([]);
});

describe('panduan', () => {
  const terbitan = composeTerbitan();
  const [satu] = listPanduanView(terbitan);

  test('judul dari baris pertama; tautan antarpanduan menjadi alamat situs', () => {
    expect(viewDaftarPanduan(terbitan).panduan[0]).toEqual({ teks: 'Mengisi data', jalur: '/panduan/01-mengisi/' });
    const html = satu && renderPanduan(satu.isi, (href) => resolvePanduan(satu, href, (jalur) => `/kinerja${jalur}`));
    expect(html).toContain('<a href="/kinerja/panduan/02-pesan/">panduan kedua</a>');
  });

  test.each([
    ['[x](javascript:alert)', '<p>[x](javascript:alert)</p>\n'],
    ['[x](../pejabat.yaml)', '<p>[x](../pejabat.yaml)</p>\n'],
    ['<b>x</b>', '<p>&lt;b&gt;x&lt;/b&gt;</p>\n'],
  ])('%s tetap teks', (teks, html) => {
    expect(satu && renderPanduan(teks, (href) => resolvePanduan(satu, href, String))).toBe(html);
  });

  test('kantor tanpa panduan: tetap ada panduan isian dan daftar masalah', () => {
    const kosong = { ...terbitan, panduan: [] };
    const { panduan, tersusun } = viewDaftarPanduan(kosong);
    expect(panduan).toEqual([]);
    expect(tersusun.map(({ jalur }) => jalur)).toEqual(['/panduan/isian/', '/panduan/templat/', '/panduan/masalah/']);
    const { kaki } = viewKerangka(kosong, { judul: 'Data', uraian: 'Data.', jalur: '/data/' });
    expect(kaki.flatMap(({ tautan }) => tautan.map(({ jalur }) => jalur))).toContain('/panduan/');
  });
});

function blankTw2(berkas: Isi['seksi'][number]): Isi['seksi'][number] {
  if (berkas.value.triwulan !== 2) return berkas;
  const indikator = berkas.value.indikator.map((satu) => ({ ...satu, realisasi: null }));
  return { ...berkas, value: { ...berkas.value, indikator } };
}

type Program = Isi['program-triwulan'][number]['value']['program'][number];

function lower(program: Program): Program {
  if (program.kode !== '7.01.01') return program;
  return { ...program, indikator: (program.indikator ?? []).map((satu) => ({ ...satu, realisasi: 20 })) };
}
