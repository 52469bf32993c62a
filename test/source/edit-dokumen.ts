// Random YAML of the kind that people write here: every style of scalar, comments beside, above and below, and uneven indentation.
import fc from 'fast-check';
import { readYaml } from '../../src/source/yaml.ts';

/** A text, and where its entries and comments stand. */
export interface Dokumen {
  text: string;
  tempat: Tempat[];
  komentar: Komentar[];
}

export interface Tempat {
  pointer: string;
  jenis: 'skalar' | 'peta' | 'daftar';
  kurung: boolean; // inside brackets
  baris: [number, number]; // its first and last line, from 0
}

export interface Komentar {
  tanda: string; // "# k7"
  pointer: string; // of the entry that it belongs to
  letak: 'atas' | 'belakang' | 'bawah';
}

type Simpul =
  | { jenis: 'skalar'; tulis: string; isi: string[] }
  | { jenis: 'peta' | 'daftar'; kurung: boolean; langkah: number; butir: Butir[] };

interface Butir {
  kunci: string;
  simpul: Simpul;
  kosong: boolean; // an empty line above
  atas: boolean;
  belakang: boolean;
  bawah: boolean;
}

const KUNCI = ['tahun', 'kode', 'realisasi', 'bukti_dukung', 'nama', 'analisis', '2024', 'IKU-1', 'a b', "'x: y'"];

const SEBARIS = ['82.5', '82.50', '0', '-3', 'true', '~', 'null', 'IKU-1', '7.01.02', '2024-04-15', "'7.01'", '"a: b"'];
const BERKUTIP = ["'82,5'", "'no'", '"tab\\tdi sini"', "'jum''at'", "''", '"#"', 'a#b', 'a:b', "'a,b'", '😀'];
const LEPAS = ['', '', 'Desa Kutasari, Karangaren', 'a b c', 'x [y] {z}'];

/** First line, and those below it. */
const BERBARIS = [
  ['>-', 'teks panjang', 'yang dilipat'],
  ['>-', 'titik dua: dan # pagar'],
  ['|', 'baris satu', '  menjorok', '', 'baris tiga'],
  ['|-', '- bukan daftar'],
  ['|+', 'tetap', ''],
  ['>', 'satu', '', 'dua'],
  ['|-'],
  ['"dua', 'baris"'],
  ['teks', 'berlanjut'],
];

const skalarSebaris = fc.constantFrom(...SEBARIS, ...BERKUTIP);

const skalarLepas: fc.Arbitrary<Simpul> = fc.oneof(
  fc.oneof(skalarSebaris, fc.constantFrom(...LEPAS)).map((tulis): Simpul => ({ jenis: 'skalar', tulis, isi: [] })),
  fc.constantFrom(...BERBARIS).map(([tulis = '', ...isi]): Simpul => ({ jenis: 'skalar', tulis, isi })),
);

const skalarKurung = skalarSebaris.map((tulis): Simpul => ({ jenis: 'skalar', tulis, isi: [] }));

function hias(simpul: fc.Arbitrary<Simpul>): fc.Arbitrary<Butir> {
  const jarang = fc.integer({ max: 3, min: 0 }).map((angka) => angka === 3);
  return fc.record({
    kunci: fc.constantFrom(...KUNCI),
    simpul,
    kosong: jarang,
    atas: jarang,
    belakang: jarang,
    bawah: jarang,
  });
}

function susun(kurung: boolean, simpul: fc.Arbitrary<Simpul>, terbanyak: number): fc.Arbitrary<Simpul> {
  const langkah = fc.constantFrom(2, 2, 2, 3, 4, 0);
  const minLength = kurung ? 0 : 1;
  const peta = fc.uniqueArray(hias(simpul), { selector: ({ kunci }) => kunci, minLength, maxLength: terbanyak });
  const daftar = fc.array(hias(simpul), { minLength, maxLength: terbanyak });
  return fc.oneof(
    fc.record({ jenis: fc.constant('peta' as const), kurung: fc.constant(kurung), langkah, butir: peta }),
    fc.record({ jenis: fc.constant('daftar' as const), kurung: fc.constant(kurung), langkah, butir: daftar }),
  );
}

const kurung = susun(true, fc.oneof(skalarKurung, skalarKurung, susun(true, skalarKurung, 3)), 4);
const dalam = fc.oneof(skalarLepas, skalarLepas, kurung);
const tengah = fc.oneof({ weight: 2, arbitrary: dalam }, { weight: 3, arbitrary: susun(false, dalam, 4) });
const akar = susun(
  false,
  fc.oneof({ weight: 1, arbitrary: dalam }, { weight: 3, arbitrary: susun(false, tengah, 4) }),
  4,
);

/** Up to four levels; with every kind of line break, and with or without the last one. */
export const dokumen: fc.Arbitrary<Dokumen> = fc
  .record({
    simpul: akar,
    pisah: fc.constantFrom('\n', '\n', '\n', '\r\n'),
    akhir: fc.boolean(),
    pembuka: fc.constantFrom([], ['# pembuka'], ['---'], ['', '']),
  })
  .map(({ simpul, pisah, akhir, pembuka }) => {
    const naskah: Naskah = { baris: [...pembuka], tempat: [], komentar: [] };
    if (simpul.jenis !== 'skalar') writeButir(naskah, simpul, 0, '', '');
    const { baris, ...lain } = naskah;
    return { text: baris.join(pisah) + (akhir ? pisah : ''), ...lain };
  })
  .filter(({ text }) => isTerbaca(text));

interface Naskah {
  baris: string[];
  tempat: Tempat[];
  komentar: Komentar[];
}

type Susunan = Exclude<Simpul, { jenis: 'skalar' }>;

/** `awalan`: what stands before the first entry on its line, "- " or nothing. */
function writeButir(naskah: Naskah, susunan: Susunan, kolom: number, pointer: string, awalan: string): void {
  const { baris, tempat } = naskah;
  for (const [nomor, butir] of susunan.butir.entries()) {
    const { kunci, simpul, kosong, atas, bawah } = butir;
    const nama = susunan.jenis === 'peta' ? kunci.replaceAll("'", '') : String(nomor);
    const letak = `${pointer}/${nama}`;
    const bersama = nomor === 0 && awalan !== '';
    if (kosong && !bersama) baris.push('');
    if (atas && !bersama) baris.push(' '.repeat(kolom) + catat(naskah, letak, 'atas'));
    const dari = baris.length;
    const depan = (bersama ? awalan : ' '.repeat(kolom)) + (susunan.jenis === 'peta' ? `${kunci}:` : '-');
    writeIsi(naskah, butir, depan, kolom, letak);
    if (bawah && isBerlangkah(simpul)) {
      const dalam = simpul.jenis === 'skalar' ? 3 : 1; // deeper, it would be part of a text that ends the group
      baris.push(' '.repeat(kolom + dalam) + catat(naskah, letak, 'bawah'));
    }
    tempat.push({ pointer: letak, jenis: simpul.jenis, kurung: false, baris: [dari, baris.length - 1] });
  }
}

/** A comment one step deeper than the entry belongs to it, and is not part of its text. */
function isBerlangkah(simpul: Simpul): boolean {
  return simpul.jenis === 'skalar' ? simpul.isi.length === 0 : simpul.kurung || simpul.langkah > 0;
}

function writeIsi(naskah: Naskah, { simpul, belakang }: Butir, depan: string, kolom: number, letak: string): void {
  const { baris } = naskah;
  const komentar = belakang ? ` ${catat(naskah, letak, 'belakang')}` : '';
  if (simpul.jenis === 'skalar') {
    const bawah = simpul.isi.map((satu) => (satu === '' ? '' : ' '.repeat(kolom + 2) + satu));
    const semua = [`${depan} ${simpul.tulis}`.trimEnd(), ...bawah];
    const diKepala = /^[|>]/.test(simpul.tulis) ? 0 : semua.length - 1;
    baris.push(...semua.map((satu, index) => (index === diKepala ? satu + komentar : satu)));
  } else if (simpul.kurung) {
    baris.push(`${depan} ${writeKurung(naskah, simpul, letak)}${komentar}`);
  } else if (depan.endsWith('-') && !belakang) {
    writeButir(naskah, simpul, kolom + 2, letak, `${depan} `);
  } else {
    const langkah = simpul.jenis === 'daftar' && depan.endsWith(':') ? simpul.langkah : simpul.langkah || 2;
    baris.push(depan + komentar);
    writeButir(naskah, simpul, kolom + langkah, letak, '');
  }
}

function writeKurung(naskah: Naskah, susunan: Susunan, pointer: string): string {
  const isi = susunan.butir.map(({ kunci, simpul }, nomor) => {
    const isPeta = susunan.jenis === 'peta';
    const letak = `${pointer}/${isPeta ? kunci.replaceAll("'", '') : nomor}`;
    const nilai = simpul.jenis === 'skalar' ? simpul.tulis : writeKurung(naskah, simpul, letak);
    const kini = naskah.baris.length;
    naskah.tempat.push({ pointer: letak, jenis: simpul.jenis, kurung: true, baris: [kini, kini] });
    return isPeta ? `${kunci}: ${nilai}` : nilai;
  });
  return susunan.jenis === 'peta' ? `{ ${isi.join(', ')} }` : `[${isi.join(', ')}]`;
}

function catat({ komentar }: Naskah, pointer: string, letak: Komentar['letak']): string {
  const tanda = `# k${komentar.length};`;
  komentar.push({ tanda, pointer, letak });
  return tanda;
}

/** A block text that ends in an empty line, or a list that stands as far left as its key, does not fit everywhere. */
function isTerbaca(text: string): boolean {
  return readYaml('x.yaml', text).value !== undefined;
}
