/**
 * A scalar without quotes that programs read in different ways, or that a person reads otherwise than a program does. By YAML 1.2
 * `no` is a word and `1:30` a text; by YAML 1.1, which many programs still follow, they are false and 90.
 */
export type PlainTrap = 'kata-ya-tidak' | 'angka-nol-depan' | 'angka-enam-puluhan' | 'angka-bentuk-lain';

export function findPlainTrap(text: string): PlainTrap | undefined {
  return TRAPS.find(({ pattern }) => pattern.test(text))?.code;
}

const TRAPS: { code: PlainTrap; pattern: RegExp }[] = [
  { code: 'kata-ya-tidak', pattern: /^(?:ya?|tidak|yes|no?|on|off|true|false)$/i },
  { code: 'angka-nol-depan', pattern: /^[-+]?0[\d_]+(?:\.\d*)?$/ },
  { code: 'angka-enam-puluhan', pattern: /^[-+]?\d+(?::[0-5]?\d)+(?:\.\d*)?$/ },
  { code: 'angka-bentuk-lain', pattern: /^[-+]?0(?:x[\da-f_]+|o[0-7_]+|b[01_]+)$/i },
  { code: 'angka-bentuk-lain', pattern: /^[-+]?(?:\d+\.?\d*|\.\d+)e[-+]?\d+$/i },
  { code: 'angka-bentuk-lain', pattern: /^[-+]?\d[\d_]*_[\d_]*(?:\.[\d_]*)?$/ },
  { code: 'angka-bentuk-lain', pattern: /^[-+]?\.(?:inf|nan)$/i },
  { code: 'angka-bentuk-lain', pattern: /^\+\.?\d[\d.]*$/ },
  { code: 'angka-bentuk-lain', pattern: /^-?(?:\.\d+|\d+\.)$/ },
];
