import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Edit, editYaml, type YamlRecord, type YamlValue } from '../../src/source/edit.ts';
import { splitPointer } from '../../src/source/pointer.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { type Dokumen, dokumen, type Tempat } from './edit-dokumen.ts';

const TEKS = [
  'teks biasa',
  'no',
  'Ya',
  '012',
  '1:30',
  '1.234,5',
  '7.01.02',
  '2024-04-15',
  '82.5',
  '-5',
  '0x1F',
  '.5',
  '1e3',
  'nama: isi',
  'akhir:',
  'sebelum #sesudah',
  '# pagar',
  '- butir',
  '[siku]',
  '{{ judul }}',
  '*bintang',
  '&dan',
  '!seru',
  '%persen',
  '@di',
  "jum'at",
  '"kutip"',
  '\\miring',
  ' tepi ',
  '',
  '---',
  '...',
  '<<',
  '=',
  '~',
  'null',
  'baris satu\nbaris dua',
  'satu\n\ndua\n',
  '\nsatu',
  'satu\n\n\n',
  'satu\n  dua',
  'satu \ndua',
  'CR\rLF\r\n',
  'tab\tdi dalam',
  'nol\0 dan \u007f\u0085',
  'lebar\u200bnol \u202ebalik \ufeff',
  'spasi\u00a0khusus',
  '\u00a0tepi\u00a0',
  '\u2028baris',
  'separuh \ud83d',
  '😀 desa',
  `${'Kalimat yang panjang sekali: '.repeat(8)}selesai`,
  'x'.repeat(150),
  '5fd924625f6ab16a19cc9807c7c506ae1813490e4ba675f843d5a10e0baacdb8',
];

const skalar: fc.Arbitrary<YamlValue> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TEKS) },
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(' ', '\n', ':', '#', '-', "'", '"', 'a', '1', '.', ',', '\t'), maxLength: 8 }),
  fc.constantFrom(0, 1, 82.5, -3, 1e21, 1.5e-7, 2966050000, 0.1, true, false, null),
);

const kunci = fc.constantFrom(
  'realisasi',
  'kode',
  'baru',
  'no',
  '2023',
  '012',
  'a: b',
  '#',
  '-',
  '',
  '__proto__',
  'a~b/c',
);
const { nilai } = fc.letrec<{ nilai: YamlValue }>((tie) => ({
  nilai: fc.oneof(
    { maxDepth: 2 },
    { weight: 4, arbitrary: skalar },
    { weight: 1, arbitrary: fc.array(tie('nilai'), { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.dictionary(kunci, tie('nilai'), { maxKeys: 3 }) },
  ),
}));

interface Ubah {
  tempat: number; // which place of the document
  cara: 'isi' | 'kosongkan' | 'hapus' | 'tambah' | 'kunci';
  kunci: string;
  nilai: YamlValue;
}

const ubah: fc.Arbitrary<Ubah> = fc.record({
  tempat: fc.nat(),
  cara: fc.constantFrom('isi', 'isi', 'kosongkan', 'hapus', 'tambah', 'kunci'),
  kunci,
  nilai,
});

const AKAR: Tempat = { pointer: '', jenis: 'peta', kurung: false, baris: [0, 0] };

function createEdit({ tempat }: Dokumen, { tempat: nomor, cara, kunci, nilai }: Ubah): { edit: Edit; di: Tempat } {
  const di = tempat[nomor % tempat.length] ?? AKAR;
  const anak =
    cara === 'tambah' ? '/-' : cara === 'kunci' ? `/${kunci.replaceAll('~', '~0').replaceAll('/', '~1')}` : '';
  const value = cara === 'hapus' ? undefined : cara === 'kosongkan' ? null : toYamlValue(nilai);
  return { edit: { pointer: di.pointer + anak, value }, di };
}

describe('editYaml(text, edits)', () => {
  test('terbaca sebagai nilai yang diubah', () => {
    fc.assert(
      fc.property(dokumen, fc.array(ubah, { minLength: 1, maxLength: 4 }), (naskah, semua) => {
        let value = read(naskah.text);
        let text = naskah.text;
        for (const satu of semua) {
          const { edit } = createEdit(naskah, satu);
          const harap = change(value, splitPointer(edit.pointer), edit.value);
          if (harap === 'tidak ada') {
            expect(() => editYaml(text, [edit])).toThrow();
            continue;
          }
          value = harap;
          text = editYaml(text, [edit]);
          expect(read(text), text).toStrictEqual(value);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('tidak menyentuh baris dan komentar lain', () => {
    fc.assert(
      fc.property(dokumen, ubah, (naskah, satu) => {
        const { edit, di } = createEdit(naskah, satu);
        if (change(read(naskah.text), splitPointer(edit.pointer), edit.value) === 'tidak ada') return;
        const baru = editYaml(naskah.text, [edit]);
        expect(listHilang(naskah, edit, baru), baru).toEqual([]);
        if (satu.cara === 'isi' || satu.cara === 'kosongkan') expectSekitar(naskah.text, di, baru);
        const kena = naskah.tempat.find(({ pointer }) => pointer === edit.pointer) ?? AKAR;
        expect(countBerubah(naskah.text, kena, baru), baru).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  test('yang dikembalikan seperti semula menjadi seperti semula', () => {
    const angka = fc.constantFrom<YamlValue>(1, 82.5, 0, 2966050000, 'BB', 'a: b', 'no', null, [95, 105], 'satu\ndua');
    fc.assert(
      fc.property(dokumen, fc.nat(), angka, angka, angka, (naskah, nomor, awal, satu, dua) => {
        const di = naskah.tempat[nomor % naskah.tempat.length] ?? AKAR;
        const set = (text: string, value: YamlValue) => editYaml(text, [{ pointer: di.pointer, value }]);
        const mula = set(set(naskah.text, 12), awal); // typed by the house itself
        expect(set(set(set(mula, satu), dua), awal)).toBe(mula);
      }),
      { numRuns: 300 },
    );
  });
});

/** Comments that are gone, though what they belong to is not; or that stand there twice. */
function listHilang({ komentar }: Dokumen, { pointer, value }: Edit, baru: string): string[] {
  const salah = komentar.filter(({ tanda, pointer: milik, letak }) => {
    const jumlah = baru.split(tanda).length - 1;
    const bolehHilang =
      milik.startsWith(`${pointer}/`) || (milik === pointer && (value === undefined || letak === 'bawah'));
    return jumlah > 1 || (jumlah === 0 && !bolehHilang);
  });
  return salah.map(({ tanda, letak }) => `${tanda} ${letak}`);
}

/** What stands above and below the lines of the place is the same, byte by byte. */
function expectSekitar(lama: string, { baris: [dari, sampai] }: Tempat, baru: string): void {
  const baris = lama.split(/(?<=\n)/);
  const atas = baris.slice(0, dari).join('');
  const bawah = baris.slice(sampai + 1).join('');
  expect(baru.slice(0, atas.length)).toBe(atas);
  expect(bawah === '' ? '' : baru.slice(-bawah.length)).toBe(bawah);
}

/** How many lines outside the place are not there any more, empty ones aside. */
function countBerubah(lama: string, { baris: [dari, sampai], pointer }: Tempat, baru: string): number {
  const baris = lama.split(/\r?\n/);
  const tetap = pointer === '' ? baris : [...baris.slice(0, dari), ...baris.slice(sampai + 1)];
  const berisi = (semua: string[]) => semua.filter((satu) => satu.trim() !== '');
  return berisi(tetap).length - countSama(berisi(tetap), berisi(baru.split(/\r?\n/)));
}

/** The longest run of lines, with gaps, that both have. */
function countSama(a: string[], b: string[]): number {
  let atas = b.map(() => 0);
  for (const satu of a) {
    const kini: number[] = [];
    for (const [index, lain] of b.entries()) {
      const serong = satu === lain ? (atas[index - 1] ?? 0) + 1 : 0;
      kini.push(Math.max(serong, atas[index] ?? 0, kini[index - 1] ?? 0));
    }
    atas = kini;
  }
  return atas.at(-1) ?? 0;
}

function read(text: string): YamlValue {
  const { value, problems } = readYaml('x.yaml', text);
  if (!value) throw new Error(`tidak terbaca: ${JSON.stringify(problems)}\n${text}`);
  return toYamlValue(value.value);
}

function toYamlValue(value: unknown): YamlValue {
  if (Array.isArray(value)) return value.map(toYamlValue);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, toYamlValue(child)]));
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

/** The same change on the value alone. */
function change(value: YamlValue, path: string[], next: YamlValue | undefined): YamlValue | 'tidak ada' {
  const [segment, ...rest] = path;
  if (segment === undefined) return next ?? null;
  if (value === null) return next === undefined ? null : wrap(path, next);
  if (typeof value !== 'object') return next === undefined ? value : 'tidak ada';
  return Array.isArray(value) ? changeItem(value, segment, rest, next) : changeKey(value, segment, rest, next);
}

function changeItem(value: YamlValue[], segment: string, rest: string[], next: YamlValue | undefined) {
  if (segment === '-' && next !== undefined) return [...value, wrap(rest, next)];
  const index = Number(segment);
  const old = value[index];
  if (!/^\d+$/.test(segment) || old === undefined) return next === undefined ? value : 'tidak ada';
  if (next === undefined && !rest.length) return value.toSpliced(index, 1);
  const changed = change(old, rest, next);
  return changed === 'tidak ada' ? changed : value.toSpliced(index, 1, changed);
}

function changeKey(value: YamlRecord, segment: string, rest: string[], next: YamlValue | undefined) {
  const entries = Object.entries(value);
  if (next === undefined && !rest.length) return Object.fromEntries(entries.filter(([key]) => key !== segment));
  const old = entries.find(([key]) => key === segment)?.[1];
  if (old === undefined && next === undefined) return value;
  const changed = old === undefined ? wrap(rest, next ?? null) : change(old, rest, next);
  if (changed === 'tidak ada') return changed;
  return Object.fromEntries([...entries.filter(([key]) => key !== segment), [segment, changed]]);
}

function wrap(path: string[], value: YamlValue): YamlValue {
  return path.reduceRight<YamlValue>((inner, one) => (one === '-' ? [inner] : { [one]: inner }), value);
}
