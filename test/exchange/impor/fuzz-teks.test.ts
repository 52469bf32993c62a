import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBuku } from '../../../src/exchange/impor/baca.ts';
import { readTeks, SumberDitolak } from '../../../src/exchange/impor/lembar.ts';
import { computeNeraca } from '../../../src/impor-laporan.ts';
import { imporBytes } from './alat.ts';

/** Each row is another, so that a row that goes missing or changes places is seen. */
const TABEL = [
  ['No', 'Kode', 'Indikator', 'Realisasi', 'Kendala'],
  ['1', 'IKU-1', 'Nilai kepuasan masyarakat', '83,25', 'Jaringan padam'],
  ['2', '7.01.02.2.01-1', 'Lama penyelesaian', '5,5', ''],
  ['3', '7.01.02.2.01.0001', 'Jumlah laporan', '1', 'Petugas cuti'],
  ['4', '7.01.02.2.01.0002', 'Jumlah rapat', '', ''],
  ['5', '7.01.02.2.02-1', 'Suhu ruang arsip', '22,5', 'Alat rusak'],
];

function writeHtml(): string {
  const baris = TABEL.map((row, at) => {
    const tag = at === 0 ? 'th' : 'td';
    return `<tr class="b${at}">${row.map((isi) => `<${tag} align='left' colspan="1" title="sel">${isi}</${tag}>`).join('')}</tr>\n`;
  });
  return `<!DOCTYPE html>\n<html><head><style>td > b { color: red }</style></head><body><!-- ekspor -->\n<table border="1">\n<thead>${baris[0]}</thead>\n<tbody>${baris.slice(1).join('')}</tbody>\n</table>\n</body></html>\n`;
}

function writeCsv(pemisah: string, berkutip: boolean): string {
  const tulis = (isi: string) => (berkutip || isi.includes(pemisah) ? `"${isi}"` : isi);
  return TABEL.map((row) => `${row.map(tulis).join(pemisah)}\n`).join('');
}

interface Ubah {
  cara: 'potong' | 'hapus-tag' | 'hapus-tanda' | 'sisip-kutip' | 'dua-kutip' | 'tukar-pemisah';
  a: number;
  b: number;
}

const UBAH = fc.record<Ubah>({
  cara: fc.constantFrom('potong', 'hapus-tag', 'hapus-tanda', 'sisip-kutip', 'dua-kutip', 'tukar-pemisah'),
  a: fc.nat(),
  b: fc.nat(),
});

function apply(text: string, { cara, a, b }: Ubah): string {
  const at = a % (text.length + 1);
  const sisip = (isi: string, di: number, kutip: string) => isi.slice(0, di) + kutip + isi.slice(di);
  if (cara === 'potong') return text.slice(0, at);
  if (cara === 'hapus-tag') return removeSatu(text, /<\/?[a-z][^>]*>/gi, a);
  if (cara === 'hapus-tanda') return removeSatu(text, /[<>"']/g, a);
  if (cara === 'sisip-kutip') return sisip(text, at, b % 2 ? '"' : "'");
  if (cara === 'dua-kutip') return sisip(sisip(text, at, '"'), b % (text.length + 2), '"');
  const pemisah = [...text.matchAll(/[;,\t|]/g)].filter(({ index }) => !/\d.\d/.test(text.slice(index - 1, index + 2)));
  const satu = pemisah[a % Math.max(pemisah.length, 1)]?.index;
  return satu === undefined ? text : text.slice(0, satu) + ([';', ',', '\t', '|'][b % 4] ?? '') + text.slice(satu + 1);
}

function removeSatu(text: string, pola: RegExp, ke: number): string {
  const semua = [...text.matchAll(pola)];
  const satu = semua[ke % Math.max(semua.length, 1)];
  return satu ? text.slice(0, satu.index) + text.slice(satu.index + satu[0].length) : text;
}

/** The sheet's cells as text; nothing where the file was refused, with its reason. */
async function readIsi(text: string): Promise<string[][] | undefined> {
  try {
    const { lembar } = await readBuku(new TextEncoder().encode(text));
    expect(lembar).toHaveLength(1);
    return lembar[0]?.baris.map((row) => row.map(readTeks)) ?? [];
  } catch (galat) {
    if (!(galat instanceof SumberDitolak)) throw galat;
    expect(galat.message).toMatch(/baris \d+|terpotong|tidak memuat tabel/);
    return undefined;
  }
}

const isAngka = (isi: string) => /^[\d.,]+$/.test(isi);

/** All rows in their places. What was done may show in the cell where it was done, but never as another figure. */
function expectUtuh(terbaca: string[][], harapan: string[][], paling: number): void {
  const isi = terbaca.filter((row) => !/^['"]$/.test(row.join(''))); // a quote after the last row is a row of its own
  expect(isi).toHaveLength(harapan.length);
  const beda = harapan
    .flatMap((row, at) =>
      Array.from({ length: Math.max(row.length, isi[at]?.length ?? 0) }, (_, kolom) => [
        row[kolom] ?? '',
        isi[at]?.[kolom] ?? '',
      ]),
    )
    .filter(([lama, baru]) => lama !== baru);
  expect(beda.length).toBeLessThanOrEqual(paling);
  expect(beda.filter(([lama = '', baru = '']) => isAngka(lama) && isAngka(baru))).toEqual([]);
}

test.each<[string, string]>([
  ['HTML', writeHtml()],
  ['CSV titik koma', writeCsv(';', false)],
  ['CSV koma', writeCsv(',', false)],
  ['CSV tab', writeCsv('\t', false)],
  ['CSV berkutip', writeCsv(';', true)],
])('%s yang dirusak 400 kali: terbaca semua barisnya, atau ditolak dengan tempatnya', async (bentuk, utuh) => {
  expect(await readIsi(utuh)).toEqual(TABEL);
  let ditolak = 0;
  await fc.assert(
    fc.asyncProperty(UBAH, async (ubah) => {
      const text = apply(utuh, ubah);
      const isi = await readIsi(text);
      if (!isi) ditolak += 1;
      else if (ubah.cara === 'potong' && bentuk !== 'HTML') expectAwalan(isi);
      else expectUtuh(isi, TABEL, ubah.cara === 'dua-kutip' ? 2 : 1);
    }),
    { numRuns: 400 },
  );
  expect(ditolak).toBeGreaterThan(20);
});

/** Nothing tells that lines are missing at the end of a CSV; those that are there are whole, up to the last cell. */
function expectAwalan(isi: string[][]): void {
  const harapan = TABEL.slice(0, isi.length).map((row) => row.slice(0, isi[0]?.length));
  expectUtuh(isi.slice(0, -1), harapan.slice(0, -1), 0);
  const [akhir = [], penuh = []] = [isi.at(-1)?.filter((satu) => satu !== ''), harapan.at(-1)];
  const sama = akhir.filter(
    (satu, kolom) => satu === penuh[kolom] || (kolom === akhir.length - 1 && penuh[kolom]?.startsWith(satu)),
  );
  expect(sama).toEqual(akhir);
}

test('yang dirusak lalu diimpor: tiap baris yang terbaca dipertanggungjawabkan', async () => {
  const berkas = fc.constantFrom(writeHtml(), writeCsv(';', false), writeCsv(';', true));
  await fc.assert(
    fc.asyncProperty(berkas, UBAH, async (utuh, ubah) => {
      const text = apply(utuh, ubah);
      const isi = await readIsi(text);
      if (!isi) return;
      const { masuk, nasib } = computeNeraca(await imporBytes(new TextEncoder().encode(text)));
      expect(masuk).toBe(isi.filter((row) => row.some((satu) => satu !== '')).length);
      expect(Object.values(nasib).reduce((a, b) => a + b, 0)).toBe(masuk);
    }),
    { numRuns: 20 },
  );
});
