import { LiquidError } from 'liquidjs';

export function isLiquidError(error: unknown): error is LiquidError {
  return LiquidError.is(error);
}

/** What the engine says in English, in the words of those who write templates. */
export function translate(error: LiquidError): string {
  const message = error.originalError?.message ?? error.message;
  for (const [pattern, sentence] of SENTENCES) {
    const match = pattern.exec(message);
    if (match) return sentence.replace('$1', (match[1] ?? '').replace(/^"|"$/g, '').trim());
  }
  return error.originalError instanceof RangeError ? message : 'tulisan di dalam {{ }} atau {% %} tidak terbaca';
}

const SENTENCES: [RegExp, string][] = [
  [/^tag "?\{%-?\s*(\w+).* not closed/, 'perintah {% $1 %} belum ditutup'],
  [/^output .* not closed/, 'kurung {{ belum ditutup dengan }}'],
  [/^tag "(\w+)" not found/, 'perintah {% $1 %} tidak pada tempatnya'],
  [/^undefined variable: (.+?)(, |$)/, 'medan "$1" tidak dikenal'],
  [/^undefined filter: (\w+)/, 'saringan "$1" tidak dikenal'],
  [/limit exceeded/, 'templat terlalu panjang atau berulang terlalu banyak'],
  [/^illegal tag: (.+?)(, |$)/, 'perintah $1 tidak terbaca'],
];
