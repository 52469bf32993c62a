// Values that are read in more than one way: what was typed, how else it is read, and the line to paste.
import type { PlainTrap } from '../source/plain-traps.ts';
import { readAngkaTeks } from '../domain/angka-teks.ts';
import type { Isian } from './labels.ts';
import type { Pesan } from './penolakan.ts';

/** One value without quotes. */
export interface Jebakan {
  code: PlainTrap;
  typed: string;
  key: string; // of the value; empty in a list
  isian: Isian;
}

export function describeJebakan(jebakan: Jebakan): Pesan {
  const { code, typed, isian } = jebakan;
  const message = `${isian.judul} ${code === 'kata-ya-tidak' ? `"${typed}"` : typed} ${explain(code, typed)}`;
  return { code, message, hint: isian.angka ? suggestAngka(jebakan) : suggestTeks(jebakan) };
}

/** Nobody who means decimals ends them with a zero: 631.000 and 81.400 are asked about; 85.714 is what a division gives. */
export function isJebakan({ code, typed, isian }: Omit<Jebakan, 'key'>): boolean {
  if (code !== 'angka-bermakna-ganda') return true;
  return isian.angka === true && typed.endsWith('0');
}

/** "ya" where true or false is meant, with or without quotes; undefined for any other word. */
export function describeYaTidak({ typed, key, isian }: Omit<Jebakan, 'code'>): Pesan | undefined {
  const benar = YA.test(typed) ? 'true' : TIDAK.test(typed) ? 'false' : undefined;
  if (benar === undefined) return undefined;
  const message = `${isian.judul} harus true atau false tanpa tanda kutip, bukan "${typed}"`;
  return { code: 'kata-ya-tidak', message, hint: `Tulis ${writeLine(key, benar)}.` };
}

const YA = /^(?:ya?|yes|on|true|1)$/i;
const TIDAK = /^(?:tidak|no?|off|false|0)$/i;

function explain(code: PlainTrap, typed: string): string {
  switch (code) {
    case 'kata-ya-tidak':
      return 'tanpa tanda kutip dibaca sebagian program sebagai ya atau tidak';
    case 'angka-nol-depan':
      return 'diawali nol; sebagian program membacanya sebagai angka lain';
    case 'angka-enam-puluhan':
      return `bertitik dua; sebagian program membacanya ${readEnamPuluhan(typed)}`;
    case 'angka-bentuk-lain':
      return 'ditulis dengan bentuk komputer, bukan angka biasa';
    case 'angka-bermakna-ganda':
      return `dapat berarti ${readAngkaTeks(typed).join(' atau ')}`;
  }
}

/** Base sixty, as YAML 1.1 reads it: 1:30 is 90. */
function readEnamPuluhan(typed: string): number {
  const [tanda, angka] = typed.startsWith('-') ? [-1, typed.slice(1)] : [1, typed];
  return tanda * angka.split(':').reduce((jumlah, bagian) => jumlah * 60 + Number(bagian), 0);
}

function suggestTeks({ typed, key }: Jebakan): string {
  return `Tulis di dalam tanda kutip: ${writeLine(key, `'${typed}'`)}.`;
}

function suggestAngka(jebakan: Jebakan): string {
  const { code, typed, key } = jebakan;
  if (code === 'kata-ya-tidak')
    return `Kosongkan bila belum ada isinya. Bila memang teks: ${writeLine(key, `'${typed}'`)}.`;
  if (code === 'angka-bermakna-ganda') return suggestDuaArti(typed, key);
  const angka = code === 'angka-enam-puluhan' ? undefined : readBentukLain(typed);
  if (angka !== undefined) return `Tulis ${writeLine(key, angka)}.`;
  return code === 'angka-enam-puluhan'
    ? 'Tulis satu angka tanpa titik dua, dengan titik sebagai tanda desimal.'
    : 'Tulis angka biasa, atau kosongkan bila belum ada.';
}

function suggestDuaArti(typed: string, key: string): string {
  const [ribuan = '', desimal = ''] = readAngkaTeks(typed);
  return `Tulis ${writeLine(key, ribuan)} bila titik itu pemisah ribuan, atau ${writeLine(key, desimal)} bila tanda desimal.`;
}

/** 0x1F, 1e3, 1_000, +5, 012 or .5 in plain digits; undefined when no such number can be typed. */
function readBentukLain(typed: string): string | undefined {
  const rapat = typed.replaceAll('_', '').replace(/^\+/, '');
  if (/^-?0\d/.test(rapat)) return readAngkaTeks(rapat.replace(/\.$/, ''))[0];
  const [tanda, mutlak] = rapat.startsWith('-') ? ['-', rapat.slice(1)] : ['', rapat];
  const angka = String(Number(mutlak));
  return /^\d+(\.\d+)?$/.test(angka) ? tanda + angka : undefined;
}

function writeLine(key: string, value: string): string {
  return key === '' ? `\`${value}\`` : `\`${key}: ${value}\``;
}
