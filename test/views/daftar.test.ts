// The pages that list: unit, SOP, dokumen, sumber, tentang.
import { describe, expect, test } from 'vitest';
import { listDokumenView, viewDaftarDokumen } from '../../src/views/dokumen.ts';
import { listSopView, viewDaftarSop } from '../../src/views/sop.ts';
import { listSumberView, viewDaftarSumber } from '../../src/views/sumber.ts';
import { linkSumber, linkUnit } from '../../src/views/tautan.ts';
import { viewTentang } from '../../src/views/tentang.ts';
import { listUnitView, viewDaftarUnit } from '../../src/views/unit.ts';
import { composeIsi } from './isi-contoh.ts';
import { composeTerbitan } from './terbitan-contoh.ts';

const terbitan = composeTerbitan();

describe('unit', () => {
  test('viewDaftarUnit: jumlah indikator yang diisi', () => {
    expect(viewDaftarUnit(terbitan).unit.map(({ nama, jumlah, induk }) => [nama, jumlah, induk])).toEqual([
      ['Camat', 0, undefined],
      ['Sekretariat', 2, 'Camat'],
      ['Seksi Pelayanan', 5, 'Camat'],
    ]);
  });

  test('listUnitView: angka terakhir, anggaran sekali, tenggat', () => {
    const [camat, , pelayanan] = listUnitView(terbitan);
    expect(camat).toMatchObject({ periode: undefined, kelompok: [], anggaran: undefined, jabatan: ['Camat'] });
    expect(pelayanan).toMatchObject({
      periode: 'Triwulan III 2024',
      kalimat: '4 dari 5 indikator mencapai target.',
      anggaran: { total: { pagu: 'Rp100.000.000', serapan: '46,50%' } },
    });
    expect(pelayanan?.tenggat.map(({ tenggat }) => tenggat)).toEqual([
      '5 April 2024',
      '5 Juli 2024',
      '7 Oktober 2024',
      '8 Januari 2025',
    ]);
  });
});

describe('SOP', () => {
  const [sop] = listSopView(terbitan);

  test('daftar menurut jenis', () => {
    expect(viewDaftarSop(terbitan).kelompok.map(({ judul, sop: butir }) => [judul, butir[0]?.rinci])).toEqual([
      ['SOP resmi', 'Nomor 700/ /2024 · efektif 15 Januari 2024 · 2 langkah'],
    ]);
  });

  test('langkah dengan nomor tercetak, pelaku, dan jalan kembali', () => {
    expect(sop?.langkah).toMatchObject([
      { nomor: 1, pelaksana: 'Staf', disimpulkan: false, rincian: [{ istilah: 'Waktu', isi: '2-3 hari' }] },
      { nomor: 2, pelaksana: 'Camat', disimpulkan: true, kembali: 'Bila data salah, kembali ke langkah 1.' },
    ]);
  });

  test.each([
    ['Bila salah dikembalikan ke staf', 'Bila salah dikembalikan ke staf (langkah 1 atau 2).'],
    ['jika belum lengkap', 'Jika belum lengkap (langkah 1 atau 2).'],
    ['bilangan salah', 'Bila bilangan salah, kembali ke langkah 1 atau 2.'],
    [undefined, 'Bila belum benar, kembali ke langkah 1 atau 2.'],
  ])('keputusan "%s"', (bila, kembali) => {
    const isi = composeIsi();
    const keputusan = { kembali_ke: [1, 2], ...(bila === undefined ? {} : { bila }) };
    const [satu] = isi.sop;
    if (!satu) throw new Error('contoh tanpa SOP');
    const langkah = satu.value.langkah.map((langkahnya) => ({ ...langkahnya, keputusan }));
    const [view] = listSopView(
      composeTerbitan('publik', { ...isi, sop: [{ ...satu, value: { ...satu.value, langkah } }] }),
    );
    expect(view?.langkah[0]?.kembali).toBe(kembali);
  });

  test('catatan baca menyebut langkahnya; peraturan yang diganti dikatakan', () => {
    expect(sop?.catatan).toMatchObject([{ bagian: 'langkah 2, kegiatan', tercetak: 'Menyetuju' }]);
    expect(sop?.dasarHukum[0]?.catatan).toBe('Kini diganti oleh Peraturan Contoh Nomor 2.');
  });

  test('laman hanya mengambil bagan alir dari dokumennya', () => {
    expect(sop?.bagan?.sections.map(({ blocks }) => blocks.map(({ type }) => type))).toEqual([['bagan-alir']]);
    expect(sop).toMatchObject({
      css: '/dokumen/sop-pengumpulan-data.css',
      keterangan: ['Nomor langkah sama dengan nomor pada naskah.'],
    });
  });
});

describe('dokumen', () => {
  test('triwulan lebih dahulu, lalu SOP', () => {
    expect(viewDaftarDokumen(terbitan).kelompok.map(({ judul, terbuka }) => [judul, terbuka])).toEqual([
      ['Triwulan I 2024', true],
      ['SOP', true],
    ]);
  });

  test('laman, PDF, dan Word satu dokumen', () => {
    expect(listDokumenView(terbitan)[1]).toMatchObject({
      jalur: '/dokumen/sop-pengumpulan-data/',
      pdf: '/dokumen/sop-pengumpulan-data.pdf',
      docx: '/dokumen/sop-pengumpulan-data.docx',
    });
  });
});

describe('sumber', () => {
  test.each([
    ['a: 1\nb: 2\n', ['a: 1', 'b: 2']],
    ['a: 1\r\nb: 2', ['a: 1', 'b: 2']],
    ['a: 1\n\n', ['a: 1', '']],
    ['', ['']],
  ])('baris dari %j', (text, baris) => {
    const [view] = listSumberView({ ...terbitan, berkas: [{ path: 'program/2024.yaml', text }] });
    expect(view?.baris).toEqual(baris.map((teks, index) => ({ nomor: index + 1, teks })));
  });

  test('daftar menurut folder', () => {
    const { folder } = viewDaftarSumber(terbitan);
    expect(folder[0]).toMatchObject({ nama: 'Umum', berkas: [{ teks: 'instansi.yaml' }, { teks: 'pejabat.yaml' }] });
  });

  test.each([
    ['kinerja/2024/tw1/seksi/seksi-pelayanan.yaml', 'seksi-pelayanan baris\u00a07'],
    ['renstra/2021-2026.yaml', 'renstra/2021-2026 baris\u00a07'],
    ['instansi.yaml', 'instansi baris\u00a07'],
    ['tidak/ditampilkan.yaml', undefined],
  ])('tautan ke %s', (path, teks) => {
    expect(linkSumber(terbitan, { path, pointer: '/0' })?.teks).toBe(teks);
  });

  test('unit yang tidak dikenal tidak bertautan', () => {
    expect(linkUnit(terbitan, 'tak-ada')).toEqual({ teks: 'tak-ada', jalur: undefined });
  });
});

test('viewTentang: skala kategori dengan batas dan sumbernya', () => {
  expect(viewTentang(terbitan)).toMatchObject({
    batas: '120%',
    kategori: {
      sumber: 'Aturan contoh',
      kelas: [{ batas: 'di atas 90%' }, { batas: 'di atas 75%' }, { batas: 'selebihnya' }],
    },
  });
});
