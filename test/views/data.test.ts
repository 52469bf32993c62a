import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { listBarisData, listKolomData } from '../../src/domain/baris-data.ts';
import { loadSitus } from '../../src/load-situs.ts';
import { listBerkasApi } from '../../src/views/data-api.ts';
import { viewKatalog } from '../../src/views/data-katalog.ts';
import { viewBacaSaya, viewLlms, viewRobots } from '../../src/views/data-mesin.ts';
import { viewPanduanApi } from '../../src/views/data-panduan.ts';
import { listSisipView } from '../../src/views/data-sisip.ts';
import { viewSkemaApi } from '../../src/views/data-skema.ts';
import { listTabel, type Tabel, type TerbitanData } from '../../src/views/data-tabel.ts';
import { viewUmpanAngka, viewUmpanRalat } from '../../src/views/data-umpan.ts';
import { formatByte, viewData } from '../../src/views/data.ts';
import { composeIsi } from './isi-contoh.ts';
import { composeTerbitan } from './terbitan-contoh.ts';

const KANTOR: [nama: string, terbitan: TerbitanData][] = [
  ['rekaan, publik', toData(composeTerbitan())],
  ['rekaan, pratinjau', toData(composeTerbitan('pratinjau'))],
  ['rekaan, belum ada yang disahkan', toData(composeTerbitan('publik', composeIsi(false)))],
  ['lengkap, publik', loadSitus({ content: 'test/input/lengkap', mode: 'publik' })],
  ['Kutasari, publik', loadSitus({ content: 'content', mode: 'publik' })],
];

describe.each(KANTOR)('%s: listTabel(terbitan)', (_, terbitan) => {
  const tabel = listTabel(terbitan);
  const take = (nama: string) => find(tabel, nama);

  test('setiap baris mempunyai tepat kolom tabelnya, dalam urutannya', () => {
    for (const { nama, kolom, baris } of tabel) {
      const kepala = kolom.map((satu) => satu.nama);
      expect(
        baris.filter((satu) => JSON.stringify(Object.keys(satu)) !== JSON.stringify(kepala)),
        nama,
      ).toEqual([]);
    }
  });

  test('isi sel berjenis sebagaimana kolomnya menyatakan', () => {
    const salah = tabel.flatMap(({ nama, kolom, baris }) =>
      kolom.flatMap((satu) => baris.filter((isi) => !isJenis(satu, isi[satu.nama])).map(() => `${nama}.${satu.nama}`)),
    );
    expect(salah).toEqual([]);
  });

  test('kunci tidak berulang, dan setiap rujukan menunjuk baris yang ada', () => {
    for (const { nama, kunci, baris, rujukan } of tabel) {
      const nilai = baris.map((satu) => JSON.stringify(kunci.map((kolom) => satu[kolom])));
      expect(new Set(nilai).size, nama).toBe(baris.length);
      for (const satu of rujukan) expect(listYatim(tabel, nama, satu), `${nama} → ${satu.tabel}`).toEqual([]);
    }
  });

  test('capaian adalah baris data/capaian.json itu sendiri', () => {
    expect(take('capaian').baris).toEqual(listBarisData(terbitan.kinerja, terbitan.terbit, terbitan.locate));
    expect(take('capaian').kolom.map(({ nama }) => nama)).toEqual(listKolomData(terbitan.kinerja));
  });

  test('semua tabel menyebut DATA CONTOH di setiap baris', () => {
    const tanpa = tabel.flatMap(({ nama, baris }) =>
      baris.some(({ peringatan }) => peringatan !== 'DATA CONTOH') ? [nama] : [],
    );
    expect(tanpa).toEqual([]);
  });

  test('setiap berkas API memenuhi skemanya', () => {
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(viewSkemaApi(terbitan));
    for (const { jalur, isi } of listBerkasApi(terbitan)) {
      expect(validate(toJson(isi)), `${jalur}: ${JSON.stringify(validate.errors?.slice(0, 3))}`).toBe(true);
    }
  });

  test('angka di API sama dengan tabelnya', () => {
    const berkas = new Map(listBerkasApi(terbitan).map((satu) => [satu.jalur, toJson(satu.isi)]));
    const gabung = terbitan.kinerja.periode.flatMap(({ tahun, triwulan }) =>
      readList(berkas.get(`/api/v1/triwulan/${tahun}-tw${triwulan}.json`), 'capaian'),
    );
    expect(gabung).toEqual(take('capaian').baris);
    const perIndikator = take('indikator').baris.flatMap(({ kode }) =>
      readList(berkas.get(`/api/v1/indikator/${String(kode)}.json`), 'capaian'),
    );
    expect(perIndikator.map(toText).sort()).toEqual(take('capaian').baris.map(toText).sort());
  });
});

describe('tabel kantor rekaan', () => {
  const terbitan = toData(composeTerbitan());
  const tabel = listTabel(terbitan);

  test('publik tanpa triwulan yang belum disahkan, pratinjau dengannya', () => {
    const periode = (semua: Tabel[], nama: string) => [
      ...new Set(find(semua, nama).baris.map(({ triwulan }) => triwulan)),
    ];
    expect(periode(tabel, 'anggaran')).toEqual([1, 2, 3]);
    expect(periode(listTabel(toData(composeTerbitan('pratinjau'))), 'anggaran')).toEqual([1, 2, 3, 4]);
  });

  test('program: induk dan pagu', () => {
    const baris = find(tabel, 'program').baris.map(({ kode, level, kode_induk, pagu }) => [
      kode,
      level,
      kode_induk,
      pagu,
    ]);
    expect(baris).toContainEqual(['7.01.02', 'program', null, 100_000_000]);
    expect(baris).toContainEqual(['7.01.02.2.01.0001', 'sub-kegiatan', '7.01.02.2.01', expect.any(Number)]);
  });

  test('umpan: satu butir untuk setiap segel dan ralat, bertanggal sebagaimana berkasnya', () => {
    const angka = viewUmpanAngka(terbitan);
    expect(angka.butir.map(({ tanggal }) => tanggal)).toEqual([
      ...['2024-10-21', '2024-10-21', '2024-07-22', '2024-07-22', '2024-04-22', '2024-04-22'],
    ]);
    expect(new Set(angka.butir.map(({ id }) => id)).size).toBe(6);
    expect(angka.ubah).toBe('2024-10-21');
    expect(viewUmpanRalat(terbitan).butir).toMatchObject([
      { tanggal: '2024-07-22', isi: 'Alasan: Angka pelayanan dihitung ulang.' },
    ]);
  });

  test('sisip: angka terakhir dengan katanya, dan DATA CONTOH di gambar', () => {
    const iku = listSisipView(terbitan).find(({ kode }) => kode === 'IKU-1');
    expect(iku?.kalimat).toMatch(/^DATA CONTOH\. .*: capaian \d+,\d\d%, (tidak )?tercapai\. Realisasi /);
    expect(iku?.svg).toContain('DATA CONTOH');
    expect(iku?.svg).toMatch(/^<svg [^>]*viewBox/);
    expect(iku?.svg).toContain(`height="${iku?.tinggi}"`);
  });

  test('sisip: sebelum ada yang disahkan mengatakannya', () => {
    const [satu] = listSisipView(toData(composeTerbitan('publik', composeIsi(false))));
    expect(satu?.kalimat).toContain('belum ada. Belum ada angka yang disahkan.');
  });

  test('lisensi: disebut belum ditetapkan, atau sebagaimana instansi menetapkan', () => {
    expect(viewKatalog(terbitan)).toMatchObject({ lisensi: undefined });
    expect(viewBacaSaya(viewKatalog(terbitan))).toContain('Lisensi data belum ditetapkan');
    const lisensi = { nama: 'Lisensi Contoh', alamat: 'https://lisensi.example/' };
    const berlisensi = {
      ...terbitan,
      kinerja: { ...terbitan.kinerja, instansi: { ...terbitan.kinerja.instansi, lisensi } },
    };
    expect(viewBacaSaya(viewKatalog(berlisensi))).toContain('Lisensi: Lisensi Contoh, https://lisensi.example/');
  });

  test('robots.txt tidak menyebut peta selama data contoh; llms.txt menyebut peringatannya', () => {
    expect(viewRobots(terbitan)).not.toContain('Sitemap');
    const resmi = {
      ...terbitan,
      kinerja: { ...terbitan.kinerja, instansi: { ...terbitan.kinerja.instansi, contoh: false } },
    };
    expect(viewRobots(resmi)).toContain('Sitemap: https://');
    expect(viewLlms(terbitan)).toContain('PERHATIAN: DATA CONTOH');
    expect(viewLlms(resmi)).not.toContain('PERHATIAN');
  });

  test('laman data: setiap kolom dijelaskan, ukuran berkas disebut', () => {
    const { tabel: semua, kabar } = viewData(terbitan, () => 43_210);
    expect(semua[0]).toMatchObject({ isi: '21 baris, 16 kolom', berkas: [{ ukuran: '43 KB' }, {}, {}] });
    expect(kabar).toBe(
      '21 angka capaian dari 1 Januari 2024 sampai 30 September 2024, terakhir disahkan 21 Oktober 2024.',
    );
    expect(viewPanduanApi(terbitan).contoh.length).toBeGreaterThan(4);
  });

  test.each([
    [0, '1 KB'],
    [43_210, '43 KB'],
    [1_234_567, '1,2 MB'],
  ])('formatByte(%i) → %s', (byte, teks) => {
    expect(formatByte(byte)).toBe(teks);
  });
});

function toData(terbitan: ReturnType<typeof composeTerbitan>): TerbitanData {
  return { ...terbitan, locate: ({ path }) => `content/${path}:7` };
}

function find(tabel: Tabel[], nama: string): Tabel {
  const satu = tabel.find((lain) => lain.nama === nama);
  if (!satu) throw new Error(`tidak ada tabel ${nama}`);
  return satu;
}

function isJenis({ tipe, wajib, pilihan }: Tabel['kolom'][number], isi: unknown): boolean {
  if (isi === null) return !wajib;
  if (pilihan) return typeof isi === 'string' && pilihan.includes(isi);
  if (tipe === 'nilai') return ['number', 'string'].includes(typeof isi) || Array.isArray(isi);
  if (tipe === 'teks') return typeof isi === 'string';
  if (tipe === 'desimal') return typeof isi === 'string' && /^-?\d+\.\d\d$/.test(isi);
  return tipe === 'bulat' ? Number.isInteger(isi) : typeof isi === 'number';
}

function listYatim(tabel: Tabel[], nama: string, rujukan: Tabel['rujukan'][number]): string[] {
  const tujuan = find(tabel, rujukan.tabel || nama).baris.map((satu) => toText(rujukan.kunci.map((k) => satu[k])));
  return find(tabel, nama)
    .baris.map((satu) => rujukan.kolom.map((kolom) => satu[kolom]))
    .filter((nilai) => nilai.some((satu) => satu !== null))
    .map(toText)
    .filter((nilai) => !tujuan.includes(nilai));
}

function toJson(isi: object): unknown {
  return JSON.parse(JSON.stringify(isi));
}

function toText(isi: unknown): string {
  return JSON.stringify(isi);
}

/** A list of what stands in the cover of an API file. */
function readList(berkas: unknown, nama: string): unknown[] {
  const isi: unknown = Object(berkas).isi;
  const daftar: unknown = Object(isi)[nama];
  return Array.isArray(daftar) ? daftar : [];
}
