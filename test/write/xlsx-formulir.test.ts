import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  BARIS_KEPALA,
  BARIS_PERTAMA,
  type Formulir,
  KOLOM,
  LEMBAR,
  writeFormulir,
} from '../../src/write/xlsx-formulir.ts';
import { judgeOoxml } from './ooxml-sdk.ts';

const WHEN = new Date('2024-04-15T00:00:00Z');
const JAHAT = '=HYPERLINK("https://x.example","klik")';

const FORMULIR: Formulir = {
  judul: 'Format Data Kinerja Seksi Pelayanan, Triwulan I Tahun 2024',
  instansi: 'Kecamatan A & B',
  keterangan: 'Diisi paling lambat 8 April 2024.',
  tanda: ['DATA CONTOH', 'DRAF'],
  pengenal: [
    ['skema', '1'],
    ['formulir', 'format-data-kinerja'],
    ['tahun', '2024'],
    ['triwulan', '1'],
    ['unit', 'seksi-pelayanan'],
  ],
  target: 'Target TW I',
  realisasi: 'Realisasi TW I',
  baris: [
    {
      kode: 'IKU-1',
      nama: 'Indeks <Kepuasan> & "mutu"',
      satuan: 'nilai',
      target: '82,5',
      pilihan: [],
      penjelasan: 'Isi.',
    },
    { kode: '+1+1', nama: JAHAT, satuan: '@SUM(A1)', target: '-1', pilihan: [], penjelasan: 'x'.repeat(400) },
    {
      kode: 'IKU-6',
      nama: 'Predikat',
      satuan: 'predikat',
      target: 'BB',
      pilihan: ['CC', 'B, lebih', '=A'],
      penjelasan: '',
    },
    { kode: 'IKU-7', nama: 'Predikat lain', satuan: 'predikat', target: 'A', pilihan: ['B', 'A'], penjelasan: '' },
  ],
  petunjuk: ['Isi sel kuning.'],
};

describe('writeFormulir(formulir, when)', () => {
  test('lembar, kepala kolom, dan baris sebagaimana diminta', async () => {
    const { sheets } = await read();
    expect(sheets.map(({ name }) => name)).toEqual([LEMBAR.isian, LEMBAR.petunjuk, LEMBAR.pengenal]);
    const rows = sheets[0]?.rows ?? [];
    expect(rows[0]?.[0]).toBe(FORMULIR.judul);
    expect(rows.slice(2, 4).map(([satu]) => satu)).toEqual([FORMULIR.keterangan, 'DATA CONTOH · DRAF']);
    expect(rows[BARIS_KEPALA]?.slice(4, 7)).toEqual(['Target TW I', 'Realisasi TW I', 'Faktor Pendorong']);
    expect(rows.slice(BARIS_PERTAMA).map((row) => row.slice(0, 5))).toEqual(
      FORMULIR.baris.map(({ kode, nama, satuan, target }, index) => [String(index + 1), kode, nama, satuan, target]),
    );
  });

  test('lembar Pengenal menyebut formulir siapa, dan kode tiap baris', async () => {
    const { sheets } = await read();
    const [, ...rows] = sheets[2]?.rows ?? [];
    expect(rows.map(([nama, nilai]) => [nama, nilai])).toEqual(FORMULIR.pengenal);
    expect(rows.map((row) => row[3]).filter(Boolean)).toEqual(FORMULIR.baris.map(({ kode }) => kode));
  });

  test('hanya sel jawaban yang terbuka; semua lembar terkunci tanpa kata sandi', async () => {
    const { sheets } = await read();
    expect(sheets.map(({ protection }) => [protection?.sheet, protection?.password])).toEqual(
      Array(3).fill([true, undefined]),
    );
    const terbuka = [...(sheets[0]?.cells ?? [])].filter(([, cell]) => cell.style?.protection?.locked === false);
    const kolom = KOLOM.flatMap((satu, index) => (satu.terbuka ? [index] : []));
    const seharusnya = FORMULIR.baris.flatMap((_, row) => kolom.map((column) => `${BARIS_PERTAMA + row},${column}`));
    expect(terbuka.map(([place]) => place).sort()).toEqual(seharusnya.sort());
  });

  test('angka diperiksa; predikat dipilih dari daftarnya sendiri', async () => {
    const { sheets } = await read();
    const aturan = (sheets[0]?.dataValidations ?? []).map(({ range, type, formula1 }) => [range, type, formula1]);
    expect(aturan).toEqual([
      ['F7', 'decimal', '-999999999999999'],
      ['F8', 'decimal', '-999999999999999'],
      ['F9', 'list', 'Pengenal!$F$2:$F$4'],
      ['F10', 'list', 'Pengenal!$G$2:$G$3'],
    ]);
    const pengenal = sheets[2]?.rows ?? [];
    expect(pengenal.slice(1, 4).map((row) => row[5])).toEqual(['CC', 'B, lebih', '=A']);
    expect(pengenal.slice(1, 3).map((row) => row[6])).toEqual(['B', 'A']);
  });

  test('kepala beku, tercetak mendatar selebar satu halaman', async () => {
    const { sheets } = await read();
    expect(sheets[0]?.freezePane).toEqual({ rows: BARIS_PERTAMA, columns: 3 });
    expect(sheets[0]?.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 'a4', fitToWidth: 1 });
  });

  test('isi yang mirip rumus tetap teks', async () => {
    const parts = unzipSync(await writeFormulir(FORMULIR, WHEN));
    const xml = Object.keys(parts)
      .filter((name) => name.startsWith('xl/worksheets/'))
      .map((name) => text(parts, name));
    expect(xml.join('')).not.toMatch(/<f[ >]/);
    const { sheets } = await read();
    expect(sheets[0]?.cells?.get(`${BARIS_PERTAMA + 1},2`)).toMatchObject({ type: 'string', value: JAHAT });
    expect(sheets[0]?.cells?.get(`${BARIS_PERTAMA + 1},2`)?.style?.numFmt).toBe('@');
  });

  test('byte yang sama setiap kali', async () => {
    const [satu, dua] = [await writeFormulir(FORMULIR, WHEN), await writeFormulir(FORMULIR, WHEN)];
    expect(Buffer.from(satu).equals(Buffer.from(dua))).toBe(true);
    expect(text(unzipSync(satu), 'docProps/core.xml')).toContain('2024-04-15T00:00:00Z');
  });

  test('sah menurut Open XML SDK', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'formulir-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const file = join(folder, 'formulir.xlsx');
    writeFileSync(file, await writeFormulir(FORMULIR, WHEN));
    expect(judgeOoxml(file)).toEqual([]);
  });
});

async function read() {
  return readXlsx(await writeFormulir(FORMULIR, WHEN), { readStyles: true });
}

function text(parts: Record<string, Uint8Array>, name: string): string {
  return strFromU8(parts[name] ?? new Uint8Array());
}
