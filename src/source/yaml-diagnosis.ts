// What the parser says, in words of people who never heard of it. A rule reads the parser's reason and the line where it gave up.
import { type Finding, findLine, nameCharacter, retype } from './finding.ts';
import type { ProblemCode } from './problem.ts';
import { describeDirective } from './yaml-marks.ts';
import { findOutdented } from './yaml-outdent.ts';
import { findPasted } from './yaml-pasted.ts';
import { describeSpace } from './yaml-spaces.ts';
import { findTextStart } from './yaml-text-start.ts';

interface Failure {
  text: string;
  reason: string;
  offset: number; // where the parser gave up
  lineStart: number;
  line: string; // of `offset`, without its line break
}

/** Undefined when the rule is not about this failure. */
type Rule = (failure: Failure) => Finding | undefined;

export function diagnose(text: string, reason: string, offset: number): Finding {
  const { start, line } = findLine(text, offset);
  const failure = { text, reason, offset, lineStart: start, line };
  for (const rule of RULES) {
    const finding = rule(failure);
    if (finding) return finding;
  }
  return explainUnknown(failure);
}

/** The first that fits speaks: what a line plainly shows comes before what the parser makes of it. */
const RULES: Rule[] = [
  ({ text }) => findPasted(text),
  findTab,
  findDirective,
  findLookAlike,
  findUnclosedQuote,
  findNoBreakSpace,
  findPlaceholder,
  findReservedStart,
  findTextAfterQuote,
  findMarkedText,
  findColonInText,
  findEscape,
  findUnclosedBracket,
  findStrayBracketOrComma,
  findDashWithoutSpace,
  findLineWithoutColon,
  findIndentation,
  findDepth,
];

function findTab({ line, lineStart }: Failure): Finding | undefined {
  const column = /^[ -]*\t/.test(line) ? line.indexOf('\t') : -1;
  if (column === -1) return undefined;
  const message = 'tanda tab tidak boleh dipakai untuk menjorokkan baris';
  return { code: 'yaml-tab', offset: lineStart + column, message, hint: 'Ganti tab itu dengan spasi.' };
}

function findDirective({ text, reason, offset }: Failure): Finding | undefined {
  if (!/directive|tag handle \(first|tag prefix \(second|previously declared suffix/.test(reason)) return undefined;
  const last = [...text.slice(0, offset + 1).matchAll(/^%/gm)].at(-1);
  return describeDirective(text, last?.index ?? offset);
}

/** A colon or a dash as Word or a Chinese keyboard writes it. */
function findLookAlike({ text, lineStart, line }: Failure): Finding | undefined {
  const marks = /^(\s*(?:- +)*[A-Za-z_]\w*\s*)([\uff1a\ufe55\u2236\ua789])|^(\s*)([\u2010-\u2015\u2212\u2022]) +\S/;
  for (const one of listLinesUpTo(text, lineStart, line)) {
    const [, beforeColon, colon, beforeDash = '', dash = ''] = marks.exec(one.line) ?? [];
    const offset = one.start + (beforeColon ?? beforeDash).length;
    if (colon) return describeLookAlike(text, offset, colon, ':', 'titik dua');
    if (dash) return describeLookAlike(text, offset, dash, '-', 'tanda hubung');
  }
  return undefined;
}

function describeLookAlike(text: string, offset: number, mark: string, plain: string, nama: string): Finding {
  const line = retype(text, offset, mark.length, plain);
  return {
    code: 'huruf-mirip',
    offset,
    message: `tanda "${mark}" (${nameCharacter(mark)}) hanya mirip ${nama}`,
    hint: line ? `Ketik ulang: ${line}` : `Ketik ulang dengan ${nama} biasa, "${plain}".`,
  };
}

function findUnclosedQuote({ text, reason, offset }: Failure): Finding | undefined {
  if (!/quoted scalar|deficient indentation/.test(reason)) return undefined;
  const quote = findOpenQuote(text, offset);
  if (quote === undefined) return undefined;
  const mark = text[quote] === '"' ? '"' : "'";
  return broken(quote, `tanda kutip ${mark} di sini tidak ditutup`, `Tambahkan ${mark} di akhir teks itu.`);
}

function findNoBreakSpace({ text, offset, lineStart, line }: Failure): Finding | undefined {
  const [first = { start: 0 }] = listLinesUpTo(text, lineStart, line);
  const match = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/.exec(
    text.slice(first.start, Math.max(offset, lineStart) + 1),
  );
  return match ? describeSpace(text, first.start + match.index) : undefined;
}

function findPlaceholder({ reason, line, lineStart }: Failure): Finding | undefined {
  const column = line.indexOf('{{');
  if (column === -1 && !reason.includes('complex keys')) return undefined;
  const hint = 'Tulis teks yang memuat kurung kurawal di dalam tanda kutip.';
  return broken(lineStart + Math.max(column, 0), 'kurung kurawal mempunyai arti khusus di sini', hint);
}

function findReservedStart({ line, lineStart, reason }: Failure): Finding | undefined {
  const match = /^(\s*(?:- +)*(?:[^\s:#]+: +)?)([@`%*&!|>?])/.exec(line);
  if (!match || /hex|escape|flow/.test(reason)) return undefined;
  const [, before = '', mark = ''] = match;
  if (/^[|>][-+\d]*\s*(?:#.*)?$/.test(line.slice(before.length))) return undefined; // a text on the lines below
  const hint = `Tulis di dalam tanda kutip: "${line.slice(before.length).trim().replaceAll('"', "'")}".`;
  const message = `teks tidak boleh diawali tanda ${mark} tanpa tanda kutip`;
  return { code: START_CODES[mark] ?? 'yaml-rusak', offset: lineStart + before.length, message, hint };
}

const START_CODES: Record<string, ProblemCode> = { '&': 'yaml-jangkar', '*': 'yaml-jangkar', '!': 'yaml-tag' };

function findTextAfterQuote({ line, lineStart, reason }: Failure): Finding | undefined {
  const match = /^\s*(?:- +)*(?:[^\s:#]+: +)?("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(?=[^\s#:,\]}])/.exec(line);
  if (!match || !/bad indentation|end of the stream or a document/.test(reason)) return undefined;
  const hint = "Tutup tanda kutip di akhir teks. Tanda ' di dalam '…' ditulis dua kali: ''.";
  return broken(lineStart + match[0].length, 'ada teks sesudah tanda kutip penutup', hint);
}

function findMarkedText({ line, lineStart, reason }: Failure): Finding | undefined {
  return reason.includes('bad indentation') ? findTextStart(line, lineStart) : undefined;
}

function findColonInText({ line, lineStart, reason }: Failure): Finding | undefined {
  const match = /^(\s*(?:- +)*[^\s:#"']+: +[^\s"'[{|>#][^#]*?):(?: |$)/.exec(line);
  if (!match || !reason.includes('bad indentation')) return undefined;
  const hint = 'Tulis seluruh teksnya di dalam tanda kutip.';
  return broken(lineStart + (match[1] ?? '').length, 'teks ini memuat titik dua yang diikuti spasi', hint);
}

function findEscape({ reason, offset }: Failure): Finding | undefined {
  if (!/escape|hexadecimal/.test(reason)) return undefined;
  const hint = "Tulis garis miring terbalik dua kali (\\\\), atau pakai tanda kutip tunggal '…'.";
  return broken(offset, 'garis miring terbalik (\\) di dalam tanda kutip ganda mempunyai arti khusus', hint);
}

function findUnclosedBracket({ text, reason, offset }: Failure): Finding | undefined {
  if (!/within a flow collection|deficient indentation|missed comma/.test(reason)) return undefined;
  const before = text.slice(0, offset);
  const open = Math.max(before.lastIndexOf('['), before.lastIndexOf('{'));
  if (open === -1) return undefined;
  const closing = text[open] === '[' ? ']' : '}';
  const hint = `Tambahkan ${closing} di akhirnya; pisahkan isinya dengan koma.`;
  return broken(open, `kurung ${text[open]} di sini tidak ditutup dengan benar`, hint);
}

function findStrayBracketOrComma({ text, reason, offset }: Failure): Finding | undefined {
  if (reason.includes("found ','")) {
    return broken(offset, 'ada koma tanpa isi sebelumnya', 'Hapus koma yang berlebih, atau isi nilainya.');
  }
  const mark = text.slice(offset, offset + 1);
  if (mark !== ']' && mark !== '}') return undefined;
  return broken(offset, `kurung ${mark} di sini tidak ada pembukanya`, 'Hapus kurung yang berlebih.');
}

/** The parser takes "-kode" for a name and stumbles over the line after. */
function findDashWithoutSpace({ text, reason, lineStart, line }: Failure): Finding | undefined {
  if (!/indentation|implicit key|document separator is expected/.test(reason)) return undefined;
  const found = listLinesUpTo(text, lineStart, line).find((one) => /^\s*-[^\s-].*:(\s|$)/.test(one.line));
  if (!found) return undefined;
  const offset = found.start + found.line.indexOf('-');
  return broken(offset, 'tanda - di awal butir harus diikuti satu spasi', 'Tulis seperti "- kode: IKU-1".');
}

/** The parser notices on the line after. */
function findLineWithoutColon({ text, reason, lineStart, line }: Failure): Finding | undefined {
  if (!/implicit key|after a mapping key|key-value separator|document separator is expected/.test(reason))
    return undefined;
  const found = listLinesUpTo(text, lineStart, line).find((one) => isWithoutColon(one.line));
  if (!found) return undefined;
  const column = found.line.search(/[^\s-]/);
  const hint = 'Tulis seperti "nama: isinya", dengan satu spasi sesudah titik dua.';
  return broken(found.start + Math.max(column, 0), 'baris ini tidak memuat titik dua yang diikuti spasi', hint);
}

function findIndentation({ text, reason, lineStart, line }: Failure): Finding | undefined {
  if (!/indentation|document separator is expected/.test(reason)) return undefined;
  const outdented = findOutdented(text, lineStart);
  if (outdented) {
    const message = `awal baris ini, atau baris ${outdented.after} di bawahnya, tidak sejajar dengan baris lain yang setingkat`;
    return broken(outdented.offset, message, 'Samakan jumlah spasi di awal kedua baris itu.');
  }
  const hint = 'Samakan jumlah spasi di awal baris dengan baris lain yang setingkat.';
  return broken(
    lineStart + Math.max(line.search(/\S/), 0),
    'awal baris ini tidak sejajar dengan baris di atasnya',
    hint,
  );
}

function findDepth({ reason, offset }: Failure): Finding | undefined {
  if (!reason.includes('maxDepth')) return undefined;
  const hint = 'Periksa kurung [ dan { yang tidak ditutup, atau baris yang makin lama makin menjorok.';
  return { code: 'yaml-terlalu-dalam', offset, message: 'isian bertingkat terlalu dalam', hint };
}

function explainUnknown({ offset }: Failure): Finding {
  const hint = 'Periksa spasi di awal baris, titik dua, dan tanda kutip pada baris ini dan baris di atasnya.';
  return broken(offset, 'tulisan di sini tidak dapat dibaca sebagai YAML', hint);
}

function broken(offset: number, message: string, hint: string): Finding {
  return { code: 'yaml-rusak', offset, message, hint };
}

/** The line before the one where the parser gave up, and that one. */
function listLinesUpTo(text: string, lineStart: number, line: string): { start: number; line: string }[] {
  const last = { start: lineStart, line };
  return lineStart === 0
    ? [last]
    : [findLine(text, text.startsWith('\r\n', lineStart - 2) ? lineStart - 2 : lineStart - 1), last];
}

function isWithoutColon(line: string): boolean {
  return /^\s*[^\s#]/.test(line) && !/^\s*- /.test(line) && !/:(\s|$)/.test(line);
}

/** The last quote that opens a text before `offset` and is not closed on its own line. */
function findOpenQuote(text: string, offset: number): number | undefined {
  const opening = /(?:^|[:\-,[{]\s+|[[{,])(?:"(?:[^"\\\n]|\\.)*(?:\n|$)|'(?:[^'\n]|'')*(?:\n|$))/gm;
  const found = [...text.slice(0, offset).matchAll(opening)].at(-1);
  return found && found.index + found[0].search(/["']/);
}
