/**
 * A scalar without quotes that programs read in different ways, or that a person reads otherwise than a program does. By YAML 1.2
 * `no` is a word and `1:30` a text; by YAML 1.1, which many programs still follow, they are false and 90.
 */
export type PlainTrap =
  'kata-ya-tidak' | 'angka-nol-depan' | 'angka-enam-puluhan' | 'angka-bentuk-lain' | 'angka-bermakna-ganda';

export function findPlainTrap(text: string): PlainTrap | undefined {
  if (LETTER.test(text)) return WORD.test(text) ? 'kata-ya-tidak' : undefined;
  return TRAPS.find(({ pattern }) => pattern.test(text))?.code;
}

const LETTER = /^[a-z]/i;
const WORD = /^(?:ya?|tidak|yes|no?|on|off|true|false)$/i;

/** None of them begins with a letter. */
const TRAPS: { code: PlainTrap; pattern: RegExp }[] = [
  { code: 'angka-nol-depan', pattern: /^[-+]?0[\d_]+(?:\.\d*)?$/ },
  { code: 'angka-enam-puluhan', pattern: /^[-+]?\d+(?::[0-5]?\d)+(?:\.\d*)?$/ },
  { code: 'angka-bentuk-lain', pattern: /^[-+]?0(?:x[\da-f_]+|o[0-7_]+|b[01_]+)$/i },
  { code: 'angka-bentuk-lain', pattern: /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)e[-+]?\d+$/i },
  { code: 'angka-bentuk-lain', pattern: /^[-+]?\d+_[\d_]*(?:\.[\d_]*)?$/ },
  { code: 'angka-bentuk-lain', pattern: /^[-+]?\.(?:inf|nan)$/i },
  { code: 'angka-bentuk-lain', pattern: /^\+\.?\d[\d.]*$/ },
  { code: 'angka-bentuk-lain', pattern: /^-?(?:\.\d+|\d+\.)$/ },
  { code: 'angka-bermakna-ganda', pattern: /^-?[1-9]\d{0,2}\.\d{3}$/ }, // 631.000: thousands to a person, 631 to YAML
];
