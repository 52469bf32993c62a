import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { composeDokumen, listDokumen, type Mode } from '../../src/dokumen/catalog.ts';
import { readTemplat, type Templat } from '../../src/dokumen/templat.ts';
import { plainText } from '../../src/markup/build.ts';
import type { Block, Dokumen, Inline, Row, Table } from '../../src/markup/types.ts';
import { loadKinerja, ROOT } from './kantor-contoh.ts';

// The second office has no templates of its own: it uses those of the first, as an office that has just begun would, and
// needs the one jabatan they name that it does not have.
const KANTOR = [
  { isi: 'content', templat: 'content', jabatan: [] },
  {
    isi: 'test/input/lengkap',
    templat: 'content',
    jabatan: [{ id: 'kasubag-perencanaan', nama: 'Kepala Sub Bagian Perencanaan', unit: 'sekretariat' }],
  },
  { isi: 'test/input/kecamatan-contoh', templat: 'test/input/kecamatan-contoh', jabatan: [] },
];
const MODES: Mode[] = ['publik', 'pratinjau'];

describe.each(KANTOR)('semua dokumen $isi dengan templat $templat', ({ isi, templat, jabatan }) => {
  const kinerja = loadKinerja(isi, jabatan);
  const daftar = loadTemplat(templat);

  test.each(MODES)('%s: tersusun tanpa masalah, utuh, dan tanpa tulisan mesin', (mode) => {
    const entri = listDokumen(kinerja, daftar, mode);
    expect(entri.length).toBeGreaterThan(0);
    expect(new Set(entri.map(({ id }) => id)).size).toBe(entri.length);
    const cacat = entri.flatMap((satu) => {
      const milik = daftar.find(({ id }) => id === satu.templat);
      if (!milik) return [`${satu.id}: tanpa templat`];
      const { value, problems } = composeDokumen(kinerja, milik, satu);
      const masalah = problems.map(({ line, message }) => `${satu.id}: baris ${line}: ${message}`);
      return [...masalah, ...(value ? listCacat(value).map((cacat) => `${satu.id}: ${cacat}`) : [])];
    });
    expect(cacat).toEqual([]);
  });

  test('pratinjau memuat semua yang publik, dan publik tidak memuat draf', () => {
    const pratinjau = listDokumen(kinerja, daftar, 'pratinjau').map(({ id }) => id);
    const publik = listDokumen(kinerja, daftar, 'publik');
    expect(publik.filter(({ id }) => !pratinjau.includes(id))).toEqual([]);
    expect(publik.filter(({ draf }) => draf)).toEqual([]);
  });
});

test('jabatan yang disebut templat tetapi tidak ada: masalah pada barisnya, dokumen lain tetap ada', () => {
  const kinerja = loadKinerja('test/input/lengkap', []);
  const daftar = loadTemplat('content');
  const masalah = listDokumen(kinerja, daftar, 'pratinjau').flatMap((entri) => {
    const milik = daftar.find(({ id }) => id === entri.templat);
    return milik ? composeDokumen(kinerja, milik, entri).problems : [];
  });
  expect(new Set(masalah.map(({ file, code, message }) => `${file} ${code} ${message}`))).toEqual(
    new Set(['templat/tanda-terima.md templat-argumen-salah jabatan "kasubag-perencanaan" tidak ada di pejabat.yaml']),
  );
});

test('listCacat menemukan baris tabel yang kurang, lebih, dan yang menggantung', () => {
  const sel = (rowSpan?: number) => ({ blocks: [], ...(rowSpan !== undefined && { rowSpan }) });
  const tabel = (body: Row[]): Block => ({ type: 'table', widths: [1, 1], head: [[sel(), sel()]], body });
  const judul: Block = { type: 'heading', level: 1, text: [] };
  const cacat = (body: Row[]) =>
    listCacat({ ...KOSONG, sections: [{ orientation: 'portrait', blocks: [judul, tabel(body)] }] });
  expect(cacat([[sel(2), sel()], [sel()]])).toEqual([]);
  expect(cacat([[sel()]])).toEqual(['tabel "" baris 1: 1 kolom']);
  expect(
    cacat([
      [sel(2), sel()],
      [sel(), sel()],
    ]),
  ).toEqual(['tabel "" baris 2: 3 kolom']);
  expect(cacat([[sel(2), sel()]])).toEqual(['tabel "": sel melewati baris akhir']);
});

test('listCacat menemukan tulisan mesin, rujukan tanpa tujuan, dan pengenal ganda', () => {
  const rusak: Dokumen = {
    ...KOSONG,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          { type: 'heading', level: 2, id: 'a', text: [{ type: 'text', text: 'undefined' }] },
          { type: 'heading', level: 2, id: 'a', text: [{ type: 'text', text: 'Nulla' }] },
          {
            type: 'paragraph',
            text: [{ type: 'reference', to: 'b', text: [{ type: 'text', text: '[object Object]' }] }],
          },
        ],
      },
    ],
  };
  expect(listCacat(rusak)).toEqual([
    'memuat "undefined"',
    'memuat "[object"',
    'rujukan "b" tanpa tujuan',
    'pengenal "a" ganda',
  ]);
  expect(listCacat(KOSONG)).toEqual(['tanpa judul']);
});

const KOSONG: Dokumen = {
  id: 'kosong',
  judul: 'Kosong',
  perihal: '',
  instansi: '',
  draf: true,
  contoh: true,
  kop: [],
  alamat: undefined,
  kertas: { ukuran: 'A4', huruf: 'Arial', ukuranHuruf: 11, margin: { atas: 20, kanan: 20, bawah: 20, kiri: 20 } },
  sections: [],
};

function loadTemplat(folder: string): Templat[] {
  const berkas = readdirSync(`${ROOT}${folder}/templat`).filter((nama) => nama.endsWith('.md'));
  return berkas.map((nama) => {
    const { value, problems } = readTemplat(
      `templat/${nama}`,
      readFileSync(`${ROOT}${folder}/templat/${nama}`, 'utf8'),
    );
    if (!value) throw new Error(`${nama}: ${JSON.stringify(problems)}`);
    return value;
  });
}

const TULISAN_MESIN = ['undefined', 'NaN', 'null', '[object'];

/** What no reader may ever see. */
function listCacat({ judul, perihal, sections }: Dokumen): string[] {
  const blocks = sections.flatMap((section) => flatten(section.blocks));
  const kata = [judul, perihal, ...blocks.flatMap(listTeks)].join('\n');
  const tujuan = blocks.flatMap((block) => ('id' in block && block.id !== undefined ? [block.id] : []));
  const rujukan = blocks.flatMap(listInline).flatMap((inline) => (inline.type === 'reference' ? [inline.to] : []));
  const ganda = tujuan.filter((id, index) => tujuan.indexOf(id) !== index);
  return [
    ...(blocks.some(({ type }) => type === 'heading' || type === 'sampul' || type === 'bagan-alir')
      ? []
      : ['tanpa judul']),
    ...TULISAN_MESIN.filter((satu) => isTertulis(kata, satu)).map((satu) => `memuat "${satu}"`),
    ...rujukan.filter((satu) => !tujuan.includes(satu)).map((satu) => `rujukan "${satu}" tanpa tujuan`),
    ...ganda.map((satu) => `pengenal "${satu}" ganda`),
    ...blocks.flatMap((block) => (block.type === 'table' ? listCacatTabel(block) : [])),
  ];
}

/** Spans must fill the grid exactly: a hole or an overhang shifts figures under the wrong head, and Word repairs the file. */
function listCacatTabel({ caption, widths, head, body }: Table): string[] {
  return [head, body].flatMap((rows) => {
    let turun: number[] = []; // by column: how many rows below are taken by a cell above
    const cacat = rows.flatMap((row, nomor) => {
      const terisi = turun.filter((sisa) => sisa > 0).length;
      const lebar = row.reduce((jumlah, { colSpan = 1 }) => jumlah + colSpan, 0);
      turun = spread(turun, row, widths.length);
      const judul = plainText(caption ?? []);
      return terisi + lebar === widths.length ? [] : [`tabel "${judul}" baris ${nomor + 1}: ${terisi + lebar} kolom`];
    });
    return turun.some((sisa) => sisa > 0)
      ? [...cacat, `tabel "${plainText(caption ?? [])}": sel melewati baris akhir`]
      : cacat;
  });
}

/** Cells go to the free columns from left to right; what is left of those above gets one row shorter. */
function spread(turun: number[], row: Row, lebar: number): number[] {
  const sisa = Array.from({ length: lebar }, (_, kolom) => Math.max((turun[kolom] ?? 0) - 1, 0));
  const bebas = sisa.flatMap((_, kolom) => ((turun[kolom] ?? 0) > 0 ? [] : [kolom]));
  for (const { colSpan = 1, rowSpan = 1 } of row) {
    for (const kolom of bebas.splice(0, colSpan)) sisa[kolom] = rowSpan - 1;
  }
  return sisa;
}

/** As a word: "Nulla" is none. */
function isTertulis(kata: string, satu: string): boolean {
  return kata
    .split(/[\s.,;:()"“”/%]+/)
    .some((potong) => potong === satu || (satu.startsWith('[') && potong.includes(satu)));
}

/** A block with all that stands in it: items of a list, cells of a table. */
function flatten(blocks: Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return [block, ...block.items.flatMap(flatten)];
    if (block.type !== 'table') return [block];
    return [block, ...[...block.head, ...block.body].flat().flatMap((cell) => flatten(cell.blocks))];
  });
}

function listTeks(block: Block): string[] {
  if (block.type === 'signatures') {
    return [
      ...(block.paraf ?? []),
      ...block.parties.flatMap((party) => Object.values(party).filter((nilai) => typeof nilai === 'string')),
    ];
  }
  if (block.type === 'bagan-alir')
    return block.langkah.flatMap(({ kegiatan, waktu, output }) => [kegiatan, waktu, output]);
  if (block.type === 'figure') return [block.alt, ...listInline(block).flatMap(toTeks)];
  return listInline(block).flatMap(toTeks);
}

function listInline(block: Block): Inline[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.text.flatMap(unfold);
    case 'figure':
      return block.caption.flatMap(unfold);
    case 'table':
      return (block.caption ?? []).flatMap(unfold);
    case 'sampul':
      return [...block.judul, ...block.kaki].flatMap(unfold);
    default:
      return [];
  }
}

function unfold(inline: Inline): Inline[] {
  return inline.type === 'text' || inline.type === 'lineBreak' ? [inline] : [inline, ...inline.text.flatMap(unfold)];
}

function toTeks(inline: Inline): string[] {
  return inline.type === 'text' ? [inline.text] : [];
}
