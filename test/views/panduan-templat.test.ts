import { describe, expect, test } from 'vitest';
import { JENIS_DOKUMEN } from '../../src/dokumen/jenis.ts';
import { withNama } from '../../src/dokumen/rujukan-silang.ts';
import { SARINGAN } from '../../src/dokumen/saringan.ts';
import { MEDAN_STRUKTUR, STRUKTUR } from '../../src/dokumen/struktur.ts';
import type { Templat as KepalaTemplat } from '../../src/domain/isi.generated.ts';
import { daftar, kelompok, angka, teks, tanggal } from '../../src/markup/fields.ts';
import { readTemplate } from '../../src/markup/template.ts';
import { TAGS } from '../../src/markup/template-check.ts';
import { listTemplatView, viewDaftarTemplat } from '../../src/views/panduan-templat.ts';
import { MARKDOWN, PERINTAH } from '../../src/views/templat-tulisan.ts';
import { loadIsi } from '../dokumen/isi-dokumen.ts';
import { composeTerbitan } from './terbitan-contoh.ts';

const terbitan = composeTerbitan('pratinjau');
const jenis = listTemplatView(terbitan);
const isi = loadIsi('lengkap');
const lengkap = listTemplatView(composeTerbitan('publik', isi));

describe('listTemplatView(terbitan)', () => {
  test('satu laman untuk tiap jenis dokumen, masing-masing dengan uraian', () => {
    expect(jenis.map(({ untuk }) => untuk).sort()).toEqual(Object.keys(JENIS_DOKUMEN).sort());
    expect(jenis.filter(({ uraian }) => uraian.length < 20)).toEqual([]);
  });

  test.each(jenis.map((view) => [view.untuk, view] as const))(
    '%s: yang dapat disalin lolos pemeriksaan',
    (untuk, view) => {
      const salin = [...view.medan.filter(({ nama }) => !nama.startsWith('satu_')), ...view.bagian];
      const text = salin.map(({ ketik }) => ketik).join('\n\n');
      const problems = check(untuk, text);
      expect(problems.map(({ message }) => message)).toEqual([]);
    },
  );

  test.each(jenis.map((view) => [view.untuk, view] as const))(
    '%s: setiap medan dan bagian disebut, id tunggal',
    (untuk, view) => {
      const { fields, parts } = JENIS_DOKUMEN[untuk];
      expect(view.bagian.map(({ nama }) => nama)).toEqual(Object.keys(parts));
      const pangkal = new Set(view.medan.map(({ nama }) => nama.split('.')[0] ?? ''));
      expect(Object.keys(fields).filter((nama) => !pangkal.has(nama))).toEqual([]);
      const ids = [...view.medan, ...view.bagian].map(({ id }) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
    },
  );

  test('contoh berasal dari dokumen kantor', () => {
    const medan = jenis.find(({ untuk }) => untuk === 'pejabat-triwulan')?.medan ?? [];
    expect(medan.find(({ nama }) => nama === 'instansi.nama')?.contoh).toBe(terbitan.kinerja.instansi.nama);
  });

  test.each([
    ['pejabat-triwulan', 'pejabat'],
    ['pejabat-tahun', 'pihak_pertama'],
  ])('%s: orang dalam contoh bukan orang kantor', (untuk, kelompokMedan) => {
    const medan = lengkap.find((satu) => satu.untuk === untuk)?.medan ?? [];
    const contoh = ['nama', 'nip'].map((satu) => medan.find(({ nama }) => nama === `${kelompokMedan}.${satu}`)?.contoh);
    expect(contoh).toEqual(['Nama Pejabat', '000000000000000000']);
    const orang = isi.pejabat.flatMap(({ value }) => value.pejabat);
    const tulisan = JSON.stringify(lengkap);
    const terlihat = orang.flatMap(({ nama, nip }) => [nama, nip ?? nama]).filter((satu) => tulisan.includes(satu));
    expect(terlihat).toEqual([]);
  });
});

describe('viewDaftarTemplat(terbitan)', () => {
  const daftarTemplat = viewDaftarTemplat(terbitan);

  test('setiap saringan dan bagian susunan disebut', () => {
    expect(daftarTemplat.saringan.map(({ nama }) => nama)).toEqual(Object.keys(SARINGAN));
    expect(daftarTemplat.struktur.map(({ nama }) => nama)).toEqual(Object.keys(STRUKTUR));
    expect(daftarTemplat.saringan.filter(({ hasil }) => hasil === '')).toEqual([]);
  });

  test('setiap perintah yang boleh disebut', () => {
    const tertulis = PERINTAH.map(({ ketik }) => ketik).join('\n');
    expect(TAGS.filter((tag) => !new RegExp(`\\{% ${tag}\\b`).test(tertulis))).toEqual([]);
  });

  test.each([...MARKDOWN, ...PERINTAH].map(({ ketik }) => [ketik]))('contoh lolos pemeriksaan: %s', (ketik) => {
    const fields = {
      ...MEDAN_STRUKTUR,
      tahun: teks(''),
      triwulan: teks(''),
      tanggal: tanggal(''),
      instansi: kelompok({ nama: teks('') }),
      indikator: daftar('', kelompok({ nama: teks(''), capaian: angka('') })),
    };
    const parts = withNama({ 'tabel anggaran': { about: '', arguments: {} } });
    const { problems } = readTemplate({ file: 'templat/x.md', text: ketik }, { fields, filters: SARINGAN, parts });
    expect(problems.map(({ message }) => message)).toEqual([]);
  });
});

function check(untuk: KepalaTemplat['untuk'], text: string) {
  const { fields, parts } = JENIS_DOKUMEN[untuk];
  const rules = {
    fields: { ...fields, ...MEDAN_STRUKTUR },
    filters: SARINGAN,
    parts: { ...withNama(parts), ...STRUKTUR },
  };
  return readTemplate({ file: 'templat/x.md', text }, rules).problems;
}
