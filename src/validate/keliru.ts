// Slips of the hand that explain a refusal: a look-alike letter, a date in another order, a value that needs quotes.
import { formatTanggal } from '../format.ts';
import { nameCharacter } from '../source/finding.ts';
import { findPlainTrap } from '../source/plain-traps.ts';
import { findMirip, type Mirip } from './huruf-mirip.ts';
import { describeJebakan, describeYaTidak } from './jebakan.ts';
import { listJenis, listPilihan, type Penolakan, type Pesan, show } from './penolakan.ts';
import { isTanggal, readTanggalTeks } from './tanggal.ts';

export function describeKeliru(penolakan: Penolakan): Pesan | undefined {
  const { value, typed } = penolakan;
  if (typeof value === 'object' && value !== null) return describeButirMirip(Object.keys(value));
  if (value === null || typed === undefined) return undefined;
  return describeMirip(penolakan, typed) ?? describeTanggal(penolakan, typed) ?? describeTulisan(penolakan, typed);
}

/** Quotes mend a refused type; digits mend a number that is typed in another form. Neither helps a word that is no choice. */
function describeTulisan({ keyword, params, plain, key, isian }: Penolakan, typed: string): Pesan | undefined {
  if (keyword !== 'type' && !(keyword === 'pattern' && isian.angka)) return undefined;
  if (keyword === 'type' && listJenis(params.type).includes('boolean')) return describeYaTidak({ typed, key, isian });
  const code = plain ? findPlainTrap(typed) : undefined;
  if (code === 'angka-bermakna-ganda') return undefined; // what is wanted there decides how it is mended
  return code && describeJebakan({ code, typed, key, isian });
}

function describeMirip({ keyword, params, isian }: Penolakan, typed: string): Pesan | undefined {
  const fits = (teks: string) =>
    (keyword === 'pattern' && new RegExp(String(params.pattern), 'u').test(teks)) ||
    (keyword === 'enum' && listPilihan(params).includes(teks)) ||
    (isian.angka === true && /^-?\d+(\.\d+)?$/.test(teks));
  const mirip = findMirip(typed, fits);
  return mirip && writeMirip(`${isian.judul} ${show(typed)}`, mirip);
}

/** Keys that a schema names only by their form are codes, years or numbers. */
export function findKunciMirip(key: string, known: string[]): Mirip | undefined {
  return findMirip(key, (teks) => (known.length ? known.includes(teks) : /^(IKU-\d+|\d[.\d]*(-\d+)?)$/.test(teks)));
}

export function describeKunciMirip(key: string, known: string[]): Pesan | undefined {
  const mirip = findKunciMirip(key, known);
  return mirip && writeMirip(`nama isian "${key}"`, mirip);
}

/** "– kode: IKU-1": the dash that Word writes makes a group with an odd name where a list is meant. */
function describeButirMirip([key = '']: string[]): Pesan | undefined {
  const [, tanda, nama = ''] = /^([\u2010-\u2015\u2212\u2022]) +(.+)$/.exec(key) ?? [];
  if (tanda === undefined) return undefined;
  const message = `tanda "${tanda}" (${nameCharacter(tanda)}) di awal butir hanya mirip tanda hubung`;
  return { code: 'huruf-mirip', message, hint: `Ketik ulang: \`- ${nama}:\`.` };
}

function writeMirip(apa: string, { benar, huruf, salah, seharusnya }: Mirip): Pesan {
  const jenis = /\p{L}/u.test(salah) ? 'huruf' : 'tanda';
  const asing = /[^\x20-\x7e]/.test(salah) ? ` (${nameCharacter(salah)})` : '';
  const message = `${apa} memuat ${jenis} "${salah}"${asing}${seharusnya === undefined ? '' : `, bukan "${seharusnya}"`}`;
  return { code: 'huruf-mirip', message, hint: `Ketik ulang: \`${benar}\`.`, huruf };
}

/** A place whose example is a date wants one. */
function describeTanggal({ isian }: Penolakan, typed: string): Pesan | undefined {
  if (isian.contoh === undefined || !isTanggal(isian.contoh)) return undefined;
  const [satu, lain] = readTanggalTeks(typed) ?? [];
  if (satu === undefined) return undefined;
  const atau = lain === undefined ? '' : ` (${formatTanggal(satu)}) atau ${lain} (${formatTanggal(lain)})`;
  const message = `${isian.judul} ${show(typed)} tidak ditulis tahun-bulan-hari`;
  return { code: 'tanggal-salah-bentuk', message, hint: `Tulis ${satu}${atau}.` };
}
