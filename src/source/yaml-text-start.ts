// Values without quotes that begin with a mark of YAML, or with a quote that is none.
import { type Finding, nameCharacter, showLine } from './finding.ts';

/** `line` is one line of a text that the parser could not read, `lineStart` its offset. */
export function findTextStart(line: string, lineStart: number): Finding | undefined {
  const [, before = '', rest = ''] = /^(\s*(?:- +)*[^\s:#"']+: +)([-[{“”„‘’«].*)$/.exec(line) ?? [];
  const [isi = ''] = rest.split(' #', 1).map((teks) => teks.trimEnd());
  const offset = lineStart + before.length;
  if (isi === '') return undefined;
  if (/^-(?: |$)/.test(isi)) return describeDash(before, isi, offset);
  if (/^[[{].*[\]}]\s*[^\s\]},]/.test(isi)) return describeBracket(before, isi, offset);
  return /^[“”„‘’«]/.test(isi) ? describeQuote(before, isi, offset) : undefined;
}

function describeDash(before: string, isi: string, offset: number): Finding {
  const teks = isi.slice(1).trim();
  if (teks === '') {
    const message = 'tanda - tidak berarti kosong; setelahnya masih ditunggu isi satu butir';
    const hint = `Kosongkan bila belum ada isinya: ${showLine(before) ?? 'hapus tanda itu'}.`;
    return { code: 'yaml-rusak', offset, message, hint };
  }
  const message = 'teks ini diawali tanda -, yang menandai butir daftar';
  const hint = /^\d[\d.]*$/.test(teks) ? `Tulis tanpa spasi: ${show(before, `-${teks}`)}.` : suggestQuotes(before, isi);
  return { code: 'yaml-rusak', offset, message, hint };
}

function describeBracket(before: string, isi: string, offset: number): Finding {
  const message = `teks ini diawali kurung ${isi[0]}, yang mempunyai arti khusus di sini`;
  return { code: 'yaml-rusak', offset, message, hint: suggestQuotes(before, isi) };
}

/** Word turns quotes into curly ones; a text between these may not hold what quotes would allow. */
function describeQuote(before: string, isi: string, offset: number): Finding {
  const mark = isi.slice(0, 1);
  const message = `tanda "${mark}" (${nameCharacter(mark)}) hanya mirip tanda kutip, sehingga teks ini terbaca tanpa kutip`;
  const hint = suggestQuotes(before, isi.slice(1).replace(/[“”‘’»]$/, ''));
  return { code: 'huruf-mirip', offset, message, hint };
}

function suggestQuotes(before: string, teks: string): string {
  return `Tulis di dalam tanda kutip: ${show(before, `'${teks.replaceAll("'", "''")}'`)}.`;
}

function show(before: string, value: string): string {
  return showLine(before + value) ?? `\`${before.trim()} '…'\``;
}
