import { LiquidError } from 'liquidjs';

export function isLiquidError(error: unknown): error is LiquidError {
  return LiquidError.is(error);
}

/** What the engine says in English, in the words of those who write templates, and the way out. */
export function translate(error: LiquidError): { message: string; hint?: string } {
  const typed = error.originalError?.message ?? error.message;
  for (const [pattern, message, hint] of SENTENCES) {
    const match = pattern.exec(typed);
    if (match) return { message: fill(message, match), hint: fill(hint, match) };
  }
  if (error.originalError instanceof RangeError) return { message: typed };
  return { message: 'tulisan di dalam {{ }} atau {% %} tidak terbaca', hint: HOW_TO_WRITE };
}

function fill(sentence: string, [, found = '']: RegExpExecArray): string {
  return sentence.replaceAll('$1', found.replace(/^"|"$/g, '').trim());
}

const HOW_TO_WRITE = 'Contoh: {{ instansi.nama }}, {{ tanggal | tanggal }}, {% if tanggal %} … {% endif %}.';

const SENTENCES: [pattern: RegExp, message: string, hint: string][] = [
  [/^tag "?\{%-?\s*(\w+).* not closed/, 'perintah {% $1 %} belum ditutup', 'Tulis {% end$1 %} sesudah isinya.'],
  [/^output .* not closed/, 'kurung {{ belum ditutup dengan }}', 'Tulis }} sesudah nama medan.'],
  [
    /^tag "(\w+)" not found/,
    'perintah {% $1 %} tidak pada tempatnya',
    'Tiap perintah ditutup dengan pasangannya sendiri: {% if %} dengan {% endif %}, {% for %} dengan {% endfor %}.',
  ],
  [/^undefined variable: (.+?)(?:, |$)/, 'medan "$1" tidak dikenal', 'Lihat daftar medan di panduan templat.'],
  [/^undefined filter: (\w+)/, 'saringan "$1" tidak dikenal', 'Lihat daftar saringan di panduan templat.'],
  [
    /limit exceeded/,
    'templat terlalu panjang atau berulang terlalu banyak',
    'Kurangi perulangan di dalam perulangan, atau bagi menjadi dua templat.',
  ],
  [/^illegal tag: (.+?)(?:, |$)/, 'perintah $1 tidak terbaca', HOW_TO_WRITE],
];
