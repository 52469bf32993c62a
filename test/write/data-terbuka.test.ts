// Open data in every shape: what each file must be for the programs that read it.
import { readFileSync } from 'node:fs';
import AjvDraft04 from 'ajv-draft-04';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import jsonld from 'jsonld';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { writeAtom } from '../../src/write/atom.ts';
import { composeCsvwGroup, composeCsvwTable } from '../../src/write/csvw.ts';
import { composeDcat } from '../../src/write/dcat.ts';
import { composeDataPackage, writeZip } from '../../src/write/paket-data.ts';
import { listHalaman, writePeta } from '../../src/write/peta-situs.ts';
import { composeSkemaOrg } from '../../src/write/skema-org.ts';
import type { KatalogData, TabelData } from '../../src/write/tabel-data.ts';
import { LEMBAR_TABEL, writeTabel } from '../../src/write/xlsx-tabel.ts';
import { ISTILAH_CSVW, ISTILAH_SKEMA_ORG, KONTEKS_CSVW } from './konteks-jsonld.ts';

const WHEN = new Date('2024-10-21T00:00:00Z');
const JAHAT = '=HYPERLINK("https://x.example","klik")';

const TABEL: TabelData = {
  nama: 'capaian',
  judul: 'Capaian',
  uraian: 'Angka & "kata".',
  kolom: [
    { nama: 'tahun', tipe: 'bulat', uraian: 'Tahun.', wajib: true },
    { nama: 'nama', tipe: 'teks', uraian: 'Nama.', wajib: true },
    { nama: 'target', tipe: 'nilai', uraian: 'Target.', wajib: false },
    { nama: 'persen', tipe: 'desimal', uraian: 'Persen.', wajib: false },
    { nama: 'arah', tipe: 'teks', uraian: 'Arah.', wajib: true, pilihan: ['naik', 'turun'] },
  ],
  kunci: ['tahun', 'nama'],
  rujukan: [{ kolom: ['nama'], tabel: '', kunci: ['nama'] }],
  baris: [
    { tahun: 2024, nama: JAHAT, target: [7, 8], persen: '97.32', arah: 'naik' },
    { tahun: 2024, nama: '-1+1', target: 82.5, persen: '100.00', arah: 'turun' },
    { tahun: 2024, nama: 'biasa', target: 'BB', persen: null, arah: 'naik' },
  ],
};

const KATALOG: KatalogData = {
  nama: 'kinerja-kecamatan-contoh',
  judul: '[DATA CONTOH] Data kinerja Kecamatan Contoh',
  uraian: 'Uraian.',
  instansi: 'Kecamatan <Contoh> & "mutu"',
  pemerintah: 'Pemerintah Kabupaten Contoh',
  situs: 'https://contoh.example/kinerja/',
  posEl: 'kecamatan@contoh.example',
  terbit: '2024-04-22',
  ubah: '2024-10-21',
  masa: { mulai: '2024-01-01', selesai: '2024-09-30' },
  lisensi: { nama: 'Lisensi Contoh', alamat: 'https://lisensi.example/' },
  tanpaLisensi: 'Lisensi data belum ditetapkan.',
  kataKunci: ['kinerja'],
  versi: '0123456',
  tabel: [TABEL],
};
const TANPA_LISENSI: KatalogData = { ...KATALOG, lisensi: undefined, posEl: undefined, masa: undefined };
const CSV = new TextEncoder().encode('tahun,nama\r\n');

describe('writeTabel(tabel, keterangan, when)', () => {
  const write = () => writeTabel(TABEL, [['PERHATIAN', 'DATA CONTOH']], WHEN);

  test('angka menjadi angka, teks tetap teks, yang kosong kosong', async () => {
    const { sheets } = await readXlsx(await write());
    expect(sheets.map(({ name }) => name)).toEqual([LEMBAR_TABEL.data, LEMBAR_TABEL.keterangan]);
    expect(sheets[0]?.rows).toEqual([
      ['tahun', 'nama', 'target', 'persen', 'arah'],
      [2024, JAHAT, '[7, 8]', 97.32, 'naik'],
      [2024, '-1+1', 82.5, 100, 'turun'],
      [2024, 'biasa', 'BB', null, 'naik'],
    ]);
  });

  test('tidak ada rumus di mana pun', async () => {
    const parts = unzipSync(await write());
    const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/'));
    expect(sheets.filter(([, bytes]) => /<f[ >]/.test(strFromU8(bytes)))).toEqual([]);
  });

  test('keterangan: DATA CONTOH dan arti setiap kolom', async () => {
    const { sheets } = await readXlsx(await write());
    const teks = (sheets[1]?.rows ?? []).map((baris) => baris.join(' | '));
    expect(teks).toContain('PERHATIAN | DATA CONTOH');
    for (const { nama, uraian } of TABEL.kolom) expect(teks).toContain(`${nama} | ${uraian}`);
  });

  test('byte yang sama dua kali', async () => {
    expect(await write()).toEqual(await write());
  });
});

describe('Data Package v1', () => {
  const profil: object = JSON.parse(
    readFileSync(new URL('../input/skema-paket-data/tabular-data-package.json', import.meta.url), 'utf8'),
  );
  const validate = new AjvDraft04({ strict: false, validateFormats: false }).compile(profil);

  test.each([
    ['berlisensi', KATALOG],
    ['tanpa lisensi', TANPA_LISENSI],
  ])('%s: memenuhi skema bakunya', (_, katalog) => {
    expect(validate(composeDataPackage(katalog, () => CSV)), JSON.stringify(validate.errors)).toBe(true);
  });

  test('skema bakunya menolak jenis yang tidak dikenal', () => {
    const rusak = JSON.stringify(composeDataPackage(KATALOG, () => CSV)).replaceAll('"integer"', '"bulat"');
    expect(validate(JSON.parse(rusak))).toBe(false);
  });

  test('lisensi hanya bila ditetapkan; kunci, rujukan, dan sidik berkas disebut', () => {
    expect(composeDataPackage(TANPA_LISENSI, () => CSV)).not.toHaveProperty('licenses');
    const [resource] = composeDataPackage(KATALOG, () => CSV).resources;
    expect(resource).toMatchObject({
      path: 'capaian.csv',
      bytes: CSV.length,
      schema: { primaryKey: ['tahun', 'nama'], foreignKeys: [{ fields: ['nama'], reference: { resource: '' } }] },
    });
    expect(resource?.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
  });
});

describe('JSON-LD', () => {
  test.each([
    ['DCAT', composeDcat(KATALOG, () => 43)],
    ['DCAT tanpa lisensi', composeDcat(TANPA_LISENSI, () => 43)],
    ['CSVW semua', composeCsvwGroup(KATALOG)],
    ['CSVW satu tabel', composeCsvwTable(KATALOG, TABEL)],
  ])('%s: setiap istilah dikenal konteksnya', async (_, berkas) => {
    const hasil = await jsonld.expand(toJson(berkas), PILIHAN);
    expect(JSON.stringify(hasil)).toContain('Data kinerja Kecamatan Contoh');
  });

  test('istilah yang tidak dikenal ditolak', async () => {
    const rusak = { ...composeDcat(KATALOG, () => 43), karangan: 'x' };
    await expect(jsonld.expand(toJson(rusak), PILIHAN)).rejects.toThrow();
  });

  test('CSVW dan schema.org hanya memakai istilah yang ada di kosakatanya', () => {
    const csvw = [...listKunci(composeCsvwGroup(KATALOG)), ...listKunci(composeCsvwTable(KATALOG, TABEL))];
    expect([...new Set(csvw)].filter((kunci) => !ISTILAH_CSVW.includes(kunci))).toEqual([]);
    const skema = listKunci(composeSkemaOrg(KATALOG, () => 43));
    expect([...new Set(skema)].filter((kunci) => !ISTILAH_SKEMA_ORG.includes(kunci))).toEqual([]);
  });

  test('lisensi hanya bila ditetapkan', () => {
    const tanpa = [
      composeDcat(TANPA_LISENSI, () => 1),
      composeCsvwGroup(TANPA_LISENSI),
      composeSkemaOrg(TANPA_LISENSI, () => 1),
    ];
    expect(tanpa.flatMap(listKunci).filter((kunci) => /license$/.test(kunci))).toEqual([]);
    expect(JSON.stringify(tanpa[0])).toContain('Lisensi data belum ditetapkan.');
    expect(JSON.stringify(composeDcat(KATALOG, () => 1))).toContain('https://lisensi.example/');
  });
});

describe('writeAtom(umpan)', () => {
  const umpan = {
    judul: 'Ralat <b> & "x"',
    uraian: 'Uraian.',
    alamat: 'https://contoh.example/umpan/ralat.xml',
    laman: 'https://contoh.example/ralat/',
    penerbit: 'Kecamatan A & B',
    situs: 'https://contoh.example/',
    ubah: '2024-10-21',
    butir: [
      {
        id: 'https://contoh.example/ralat/#satu',
        judul: 'Angka <script> ]]> & lain',
        isi: '80 < 90 ]]> & <b>tebal</b>',
        laman: 'https://contoh.example/ralat/',
        tanggal: '2024-10-21',
      },
    ],
  };

  test('XML yang utuh, dengan unsur yang diwajibkan RFC 4287', () => {
    const feed = readXml(writeAtom(umpan));
    for (const nama of ['feed/id', 'feed/title', 'feed/updated', 'feed/author/name', 'feed/link']) {
      expect(feed.map(([jalur]) => jalur)).toContain(nama);
    }
    for (const nama of ['id', 'title', 'updated']) expect(feed.map(([jalur]) => jalur)).toContain(`feed/entry/${nama}`);
    expect(feed.find(([jalur]) => jalur === 'feed/updated')?.[1]).toBe('2024-10-21T05:00:00.000Z');
    expect(feed.find(([jalur]) => jalur === 'feed/title')?.[1]).toBe('Ralat <b> & "x"');
  });

  test('teks tidak pernah menjadi markup', () => {
    const feed = new Map(readXml(writeAtom(umpan)));
    expect(feed.get('feed/entry/title')).toBe('Angka &lt;script&gt; ]]&gt; &amp; lain');
    expect(feed.get('feed/entry/summary')).toBe('80 &lt; 90 ]]&gt; &amp; &lt;b&gt;tebal&lt;/b&gt;');
  });

  test('tanpa butir tetap umpan yang utuh, dan sama dua kali', () => {
    const kosong = { ...umpan, butir: [] };
    expect(readXml(writeAtom(kosong)).map(([jalur]) => jalur)).not.toContain('feed/entry');
    expect(writeAtom(kosong)).toBe(writeAtom(kosong));
  });
});

describe('writeZip(berkas, when)', () => {
  const berkas = [
    { nama: 'a.csv', bytes: CSV },
    { nama: 'b.txt', bytes: new TextEncoder().encode('isi') },
  ];

  test('memuat berkasnya, byte yang sama dua kali', () => {
    const zip = writeZip(berkas, WHEN);
    expect(Object.keys(unzipSync(zip))).toEqual(['a.csv', 'b.txt']);
    expect(strFromU8(unzipSync(zip)['b.txt'] ?? new Uint8Array())).toBe('isi');
    expect(writeZip(berkas, WHEN)).toEqual(zip);
  });
});

test('writePeta(alamat): setiap laman sekali, tanda khusus XML aman', () => {
  const alamat = readXml(writePeta(['https://contoh.example/', 'https://contoh.example/a/?b&c'])).flatMap(
    ([jalur, isi]) => (jalur === 'urlset/url/loc' ? [isi] : []),
  );
  expect(alamat).toEqual(['https://contoh.example/', 'https://contoh.example/a/?b&c']);
  const laman = listHalaman('test/input/lengkap', 'https://contoh.example/');
  expect(laman).toEqual([]);
});

const PILIHAN = {
  safe: true, // nothing may be dropped
  documentLoader: async (url: string) => {
    if (url !== 'http://www.w3.org/ns/csvw') throw new Error(`konteks ${url} tidak tersedia`);
    const document: jsonld.NodeObject = JSON.parse(JSON.stringify(KONTEKS_CSVW));
    return { documentUrl: url, document };
  },
};

function toJson(isi: object): jsonld.JsonLdDocument {
  return JSON.parse(JSON.stringify(isi));
}

/** Every property name of a document, but for its context. */
function listKunci(isi: unknown): string[] {
  if (Array.isArray(isi)) return isi.flatMap(listKunci);
  if (typeof isi !== 'object' || isi === null) return [];
  return Object.entries(isi).flatMap(([kunci, nilai]) => (kunci === '@context' ? [] : [kunci, ...listKunci(nilai)]));
}

/** Every element with its own text, by its path. */
function readXml(teks: string): [jalur: string, isi: string][] {
  const parser = new SaxesParser();
  const [jalur, hasil]: [string[], [string, string][]] = [[], []];
  const add = (isi: string) => {
    const akhir = hasil.findLast(([satu]) => satu === jalur.join('/'));
    if (akhir) akhir[1] += isi;
  };
  parser.on('error', (galat) => {
    throw galat;
  });
  parser.on('opentag', ({ name }) => {
    jalur.push(name);
    hasil.push([jalur.join('/'), '']);
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => jalur.pop());
  parser.write(teks).close();
  return hasil;
}
