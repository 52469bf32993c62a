// What a schema refuses, in Indonesian: one entry per keyword that schemas/ use.
import { findNearest, suggest } from '../source/nearest.ts';
import { readAngkaTeks } from '../domain/angka-teks.ts';
import { findBentukDekat, suggestBentuk } from './bentuk-dekat.ts';
import { describeKeliru, describeKunciMirip } from './keliru.ts';
import type { Isian } from './labels.ts';
import { listJenis, listPilihan, type Penolakan, type Pesan, show } from './penolakan.ts';
import { joinPecahan, readRentangTeks } from './rentang-ketik.ts';

/** What a slip of the hand explains is told as that slip, and not as what the schema makes of it. */
export function describePenolakan(penolakan: Penolakan): Pesan {
  const describe = MESSAGES[penolakan.keyword] ?? describeBentuk;
  return describeKeliru(penolakan) ?? describe(penolakan);
}

/** `required` and `additionalProperties` are told together by schema.ts, which sees both sides of a misspelt key. */
export const MESSAGES: Record<string, (penolakan: Penolakan) => Pesan> = {
  type: describeJenis,
  enum: describePilihan,
  pattern: describeBentuk,
  minLength: describeKosong,
  minimum: ({ isian, params, value }) => describeBatas(isian, value, `paling kecil ${String(params.limit)}`),
  maximum: ({ isian, params, value }) => describeBatas(isian, value, `paling besar ${String(params.limit)}`),
  exclusiveMinimum: ({ isian, params, value }) =>
    describeBatas(isian, value, `harus lebih dari ${String(params.limit)}`),
  minItems: ({ isian, params }) => describeJumlah(isian, `paling sedikit ${String(params.limit)} butir`),
  maxItems: ({ isian, params, butir }) => describeJumlah(isian, `paling banyak ${String(params.limit)} butir`, butir),
};

/** A value that must be there and is not. `nilai` is what it can only be, where the file's name says it. */
export interface Kurang {
  key: string;
  isian: Isian;
  nilai?: string | undefined;
}

export function describeKurang(kurang: Kurang[], induk: Isian): Pesan {
  const daftar = kurang.map(({ key }) => `"${key}"`).join(', ');
  const hint = `Tambahkan ${kurang.map(explainKurang).join(' ')}`;
  return { code: 'isian-kurang', message: `${induk.judul} belum memuat isian ${daftar}`, hint };
}

function explainKurang({ key, isian, nilai }: Kurang): string {
  if (nilai !== undefined) return `\`${key}: ${nilai}\`.`;
  const contoh = isian.contoh === undefined ? '' : ` Contoh: \`${key}: ${isian.contoh}\`.`;
  return `\`${key}:\`. ${isian.keterangan}${contoh}`;
}

export function describeTidakDikenal(key: string, known: string[]): Pesan {
  const mirip = describeKunciMirip(key, known);
  if (mirip) return mirip;
  const hint = suggest(key, known);
  return { code: 'isian-tidak-dikenal', message: `isian "${key}" tidak dikenal di sini`, ...withHint(hint) };
}

const NAMA_JENIS: Record<string, string> = {
  number: 'angka',
  integer: 'bilangan bulat',
  string: 'teks',
  boolean: 'true atau false',
  array: 'daftar, tiap butir diawali "- "',
  object: 'kelompok isian berbentuk "nama: isinya"',
};

function describeJenis(penolakan: Penolakan): Pesan {
  const { params, value, typed, isian } = penolakan;
  if (value === null) return describeKosong(penolakan);
  const jenis = listJenis(params.type);
  if (isian.angka && typed !== undefined) {
    const pesan = describeAngka(isian, value, typed, jenis.includes('integer'));
    if (pesan) return pesan;
  }
  const message = `${isian.judul} harus ${jenis.map((satu) => NAMA_JENIS[satu] ?? satu).join(' atau ')}, bukan ${show(value, typed)}`;
  const kutip = jenis.includes('string') && typed !== undefined ? `Tulis di dalam tanda kutip: "${typed}".` : undefined;
  return { code: 'isian-salah-jenis', message, ...withHint(kutip ?? explain(isian)) };
}

/** A text that should have been a number, or a fraction where only whole numbers are. */
function describeAngka(isian: Isian, value: unknown, typed: string, bulat: boolean): Pesan | undefined {
  const terbaca = readAngkaTeks(typed);
  const cocok = bulat ? terbaca.filter((satu) => !satu.includes('.')) : terbaca;
  const hint = cocok.length ? explainAngka(cocok) : 'Tulis bilangan bulat tanpa titik dan tanpa tanda kutip.';
  if (typeof value === 'number') {
    return describePecahan(isian, value, typed, hint, cocok.length > 0);
  }
  if (typeof value !== 'string' || !terbaca.length) return undefined;
  return { code: 'angka-bertanda-kutip', message: `${isian.judul} "${typed}" ditulis sebagai teks, bukan angka`, hint };
}

/** Money says its unit in its description; no other whole number does. */
function describePecahan(isian: Isian, value: number, typed: string, hint: string, terbaca: boolean): Pesan {
  if (!/rupiah/i.test(isian.keterangan)) {
    return { code: 'isian-salah-jenis', message: `${isian.judul} ${typed} bukan bilangan bulat`, hint };
  }
  const message = `${isian.judul} ${typed} bukan rupiah bulat`;
  const tanpaSen = `Bulatkan ke rupiah penuh, misalnya ${Math.round(value)}.`;
  return { code: 'rupiah-tidak-bulat', message, hint: terbaca ? hint : tanpaSen };
}

function explainAngka([satu = '', lain]: string[]): string {
  if (lain === undefined) return `Tulis ${satu} tanpa tanda kutip.`;
  return `Tulis ${satu} bila tanda itu pemisah ribuan, atau ${lain} bila tanda desimal; tanpa tanda kutip.`;
}

function describePilihan({ params, value, isian }: Penolakan): Pesan {
  const pilihan = listPilihan(params);
  const hint = `Pilihannya: ${pilihan.join(', ')}.`;
  const teks = typeof value === 'string' ? value : '';
  const dekat = findBentukDekat(teks, (satu) => pilihan.includes(satu)) ?? findNearest(teks, pilihan);
  const maksud = dekat === undefined ? '' : `Maksud Anda \`${dekat}\`? `;
  return {
    code: 'pilihan-tidak-dikenal',
    message: `${isian.judul} ${show(value)} tidak ada dalam pilihan`,
    hint: maksud + hint,
  };
}

function describeBentuk(penolakan: Penolakan): Pesan {
  const { keyword, value, typed, isian } = penolakan;
  const pesan = isian.angka && typed !== undefined ? describeAngka(isian, value, typed, false) : undefined;
  if (pesan) return pesan;
  return {
    code: 'isian-salah-bentuk',
    message: `${isian.judul} ${show(value)} tidak sesuai bentuknya`,
    ...withHint(
      suggestRentang(isian, typed) ?? (keyword === 'pattern' ? suggestBentuk(penolakan) : undefined) ?? explain(isian),
    ),
  };
}

function suggestRentang(isian: Isian, typed = ''): string | undefined {
  const rentang = isBolehRentang(isian) ? readRentangTeks(typed) : undefined;
  return rentang === undefined ? undefined : `Tulis rentang dengan kurung siku: \`${rentang}\`.`;
}

function isBolehRentang({ angka, tipe }: Isian): boolean {
  return angka === true && tipe.includes('array');
}

function describeKosong({ isian }: Penolakan): Pesan {
  return {
    code: 'isian-kosong',
    message: `${isian.judul} belum diisi`,
    hint: 'Isi, atau hapus barisnya bila boleh tidak ada.',
  };
}

function describeBatas(isian: Isian, value: unknown, batas: string): Pesan {
  return {
    code: 'isian-di-luar-batas',
    message: `${isian.judul} ${show(value)}: ${batas}`,
    ...withHint(explain(isian)),
  };
}

function describeJumlah(isian: Isian, batas: string, butir: string[] = []): Pesan {
  const rentang = isBolehRentang(isian) ? joinPecahan(butir) : undefined;
  const hint = rentang === undefined ? explain(isian) : `Tanda desimalnya titik: \`${rentang}\`.`;
  return { code: 'isian-di-luar-batas', message: `${isian.judul}: ${batas}`, ...withHint(hint) };
}

function explain({ keterangan, contoh }: Isian): string | undefined {
  const kalimat = [keterangan, contoh === undefined ? '' : `Contoh: ${contoh}`].filter((satu) => satu !== '');
  return kalimat.length ? kalimat.join(' ') : undefined;
}

function withHint(hint: string | undefined): { hint?: string } {
  return hint === undefined ? {} : { hint };
}
