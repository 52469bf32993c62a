// Characters that nobody sees: told, taken out, and the text is read on as everybody sees it.
import { type Finding, findLine, groupByLine, nameCharacter, showLine } from './finding.ts';
import { findLastAtMost } from './place.ts';

/** A text without its unseen characters. */
export interface CleanText {
  text: string;
  isUsual: boolean; // it has neither unseen characters nor special spaces, by one quick look
  findings: Finding[]; // offsets in the text as typed
  /** The offset as typed of an offset in `text`. */
  toTyped(offset: number): number;
}

/** Hardly any file has one of these. Line breaks of Windows are among them. */
export function cleanCharacters(typed: string): CleanText {
  const isUsual = !UNUSUAL.test(typed);
  if (isUsual || !SUSPECT.test(typed)) return { text: typed, isUsual, findings: [], toTyped: (offset) => offset };
  const unseen = [...typed.matchAll(UNSEEN)].map((match) => ({ ...readUnseen(match), offset: match.index }));
  const { at, gaps } = listCuts(unseen);
  return {
    text: typed.replace(UNSEEN, replaceUnseen),
    isUsual,
    findings: [...describeBreaks(typed), ...describeUnseen(typed, unseen)],
    toTyped: (offset) => offset + (gaps[findLastAtMost(at, offset)] ?? 0),
  };
}

/** What is not ASCII or a letter or sign of ordinary sentences. No special space is among these: one look is enough for nearly every file. */
const UNUSUAL = /[^\n\x20-\x7e\u00a1-\u00ac\u00ae-\u034e\u2010-\u2027\u2030-\u205e\u2190-\u27ff]/;

/** Every code unit that UNSEEN may begin with, and \r. */
const SUSPECT =
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0\ufffe\uffff]/;

/** What joins or shapes pictures is seen in them, and stays. */
const UNSEEN = new RegExp(
  [
    String.raw`(?<kendali>[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\p{Cs}])`,
    String.raw`(?<arah>[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069])`,
    String.raw`[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200c\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]`,
    String.raw`(?<![\p{Extended_Pictographic}\ufe0f\u{1f3fb}-\u{1f3ff}])\u200d|\u200d(?!\p{Extended_Pictographic})`,
    String.raw`(?<!\p{So}|\p{Extended_Pictographic})[\ufe00-\ufe0f](?!\u20e3)`,
  ].join('|'),
  'gu',
);

/** These part words; every other one stands inside a word. */
const PARTING = /^[\x0b\x0c\x85\u2028\u2029]$/;

const CODES = ['tanda-kendali', 'huruf-dua-arah', 'huruf-tak-terlihat'] as const;

interface Unseen {
  code: (typeof CODES)[number];
  character: string;
  offset: number;
}

function readUnseen({ 0: character, groups }: RegExpMatchArray): Omit<Unseen, 'offset'> {
  if (groups?.kendali) return { code: 'tanda-kendali', character };
  return { code: groups?.arah ? 'huruf-dua-arah' : 'huruf-tak-terlihat', character };
}

function replaceUnseen(character: string): string {
  return PARTING.test(character) ? ' ' : '';
}

/** From where on how many code units are missing. */
function listCuts(unseen: Unseen[]): { at: number[]; gaps: number[] } {
  const cuts = { at: [0], gaps: [0] };
  let gap = 0;
  for (const { character, offset } of unseen) {
    cuts.at.push(offset - gap);
    gap += character.length - replaceUnseen(character).length;
    cuts.gaps.push(gap);
  }
  return cuts;
}

/** The first of its kind speaks for its line. */
function describeUnseen(typed: string, unseen: Unseen[]): Finding[] {
  return CODES.flatMap((code) => {
    const lines = groupByLine(
      typed,
      unseen.filter((one) => one.code === code),
    );
    return lines.flatMap(([first, ...rest]) => (first ? [describeFirst(typed, first, rest.length)] : []));
  });
}

function describeFirst(typed: string, { code, character, offset }: Unseen, others: number): Finding {
  const clean = showLine(findLine(typed, offset).line.replace(UNSEEN, replaceUnseen));
  const nama = [nameCharacter(character), NAMES[character]].filter((one) => one !== undefined).join(', ');
  const hint = clean ? `Hapus tanda itu, atau ganti baris ini dengan: ${clean}` : 'Hapus tanda itu.';
  const lagi = others ? `, dan ${others} lagi di baris ini` : '';
  return { code, offset, message: `${KINDS[code]} (${nama})${lagi}`, hint };
}

const KINDS: Record<Unseen['code'], string> = {
  'tanda-kendali': 'ada tanda kendali yang tidak boleh ada dalam teks',
  'huruf-dua-arah': 'ada tanda tak terlihat yang membalik arah tulisan',
  'huruf-tak-terlihat': 'ada huruf yang tidak terlihat',
};

/** The first of each kind in a text that has been read from a file. */
export function readUnseenText(text: string): (Pick<Unseen, 'code' | 'character'> & { about: string })[] {
  const unseen = [...text.matchAll(UNSEEN)].map(readUnseen);
  return CODES.flatMap((code) => unseen.find((one) => one.code === code) ?? []).map((one) => ({
    ...one,
    about: KINDS[one.code],
  }));
}

const NAMES: Record<string, string> = {
  '\u00ad': 'tanda hubung lunak',
  '\u200b': 'spasi selebar nol',
  '\u200c': 'pemisah selebar nol',
  '\u200d': 'penyambung selebar nol',
  '\u2060': 'penyambung kata',
  '\ufeff': 'BOM di tengah teks',
};

/** One warning for a file: its text reads the same, but every line looks changed when versions are compared. */
function describeBreaks(typed: string): Finding[] {
  const offset = typed.indexOf('\r');
  if (offset === -1) return [];
  const breaks = typed.match(/\r\n|\n|\r/g) ?? [];
  const kinds = Object.entries(BREAKS).map(([mark, nama]) => ({
    nama,
    n: breaks.filter((one) => one === mark).length,
  }));
  const seen = kinds.filter(({ n }) => n > 0);
  const message =
    seen.length === 1
      ? `semua baris diakhiri cara ${seen[0]?.nama ?? ''}, bukan LF`
      : `akhir baris bercampur: ${seen.map(({ nama, n }) => `${n} baris ${nama}`).join(', ')}`;
  const hint = 'Simpan ulang dengan akhir baris LF: klik tulisan "CRLF" di sudut bawah penyunting, lalu pilih "LF".';
  return [{ code: 'yaml-crlf', severity: 'warning', offset, message, hint }];
}

const BREAKS: Record<string, string> = { '\r\n': 'Windows (CRLF)', '\r': 'Mac lama (CR)', '\n': 'biasa (LF)' };
