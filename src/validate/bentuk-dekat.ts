// The right form of a value that has all its letters and digits, with spaces, capitals or marks in another way.
import { formatRomawi } from '../format.ts';
import type { Penolakan } from './penolakan.ts';

/** "iku 2" → "IKU-2", "IIId" → "III/d", "19720103 199203 1 012" without spaces: the first that fits. */
export function findBentukDekat(typed: string, fits: (teks: string) => boolean): string | undefined {
  if (typed.length > LONGEST) return undefined;
  return listBentuk(typed.trim()).find((teks) => teks !== typed && fits(teks));
}

const LONGEST = 500; // an address on the internet is about the longest

function listBentuk(teks: string): string[] {
  const rapat = teks.replaceAll(/\s/g, '');
  const besar = rapat.toUpperCase();
  const [, angka = '', huruf = ''] = /^(IV|I{1,3}|[1-4])[./-]?([A-E])$/.exec(besar) ?? [];
  const romawi = /\d/.test(angka) ? formatRomawi(Number(angka)) : angka;
  return [
    teks.replaceAll(/\s/g, '%20'),
    teks.toLowerCase().replaceAll(/[\s_]+/g, '-'),
    besar.replace(/^([A-Z]+)[-_.]?(\d+)$/, '$1-$2'),
    `${romawi}/${huruf.toLowerCase()}`,
    `${romawi}.${huruf.toLowerCase()}`,
    rapat,
    rapat.toLowerCase(),
  ];
}

/** The line to paste, in quotes where the place wants them. */
export function suggestBentuk({ typed, params, key, isian }: Penolakan): string | undefined {
  const pola = new RegExp(String(params.pattern), 'u');
  const benar = typed === undefined ? undefined : findBentukDekat(typed, (teks) => pola.test(teks));
  if (benar === undefined) return undefined;
  const nilai = isian.contoh?.startsWith("'") ? `'${benar}'` : benar;
  const asal = /^[a-z][a-z-]*$/.test(benar) ? ` ${isian.keterangan}` : ''; // a name of the office: only the form of it is known here
  return `Maksud Anda \`${key === '' ? '' : `${key}: `}${nilai}\`?${asal}`;
}
