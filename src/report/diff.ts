/** What a request changes: of each file, by its new name, the lines that a diff shows. */
export type Perubahan = Map<string, BerkasBerubah>;

export interface BerkasBerubah {
  lama: string; // its name before; the new one for an added file
  baris: Map<number, number | undefined>; // line of the new file → the same line before; undefined for an added one
}

/**
 * Reads a unified diff as `git diff` writes it. Lengths in the head of a hunk say where it ends, so that a changed line that looks like
 * a head ("--- a/x") is never one.
 */
export function readDiff(text: string): Perubahan {
  const perubahan: Perubahan = new Map();
  const lines = text.split('\n');
  let lama = '';
  let berkas: BerkasBerubah | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const hunk = HUNK.exec(line);
    if (line.startsWith('--- ')) lama = readName(line.slice(4));
    else if (line.startsWith('+++ ')) berkas = addFile(perubahan, lama, readName(line.slice(4)));
    else if (hunk && berkas) at = readHunk(berkas, lines, at, hunk);
  }
  return perubahan;
}

const HUNK = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/** Undefined for a file that is gone: nothing can be said of its lines. */
function addFile(perubahan: Perubahan, lama: string, baru: string): BerkasBerubah | undefined {
  if (baru === '') return undefined;
  const berkas = { lama: lama === '' ? baru : lama, baris: new Map<number, number | undefined>() };
  perubahan.set(baru, berkas);
  return berkas;
}

/** The index of the hunk's last line. */
function readHunk({ baris }: BerkasBerubah, lines: string[], head: number, numbers: RegExpExecArray): number {
  const [, lama, panjangLama = '1', baru, panjangBaru = '1'] = numbers;
  let [before, after] = [Number(lama), Number(baru)];
  const [endBefore, endAfter] = [before + Number(panjangLama), after + Number(panjangBaru)];
  let at = head;
  while ((before < endBefore || after < endAfter) && at + 1 < lines.length) {
    at += 1;
    const mark = lines[at]?.[0] ?? ' ';
    if (mark === '\\') continue; // "\ No newline at end of file"
    if (mark !== '-') baris.set(after, mark === '+' ? undefined : before);
    if (mark !== '-') after += 1;
    if (mark !== '+') before += 1;
  }
  return at;
}

/** "b/content/x.yaml" → "content/x.yaml"; /dev/null → "". Git quotes names with bytes beyond ASCII: "b/caf\303\251". */
function readName(written: string): string {
  const name = written.startsWith('"') ? unquote(written) : written.replace(/\t.*$|\r$/, '');
  return name === '/dev/null' ? '' : name.replace(/^[abciow]\//, '');
}

function unquote(written: string): string {
  const inner = /^"((?:[^"\\]|\\.)*)"/.exec(written)?.[1] ?? '';
  const bytes = [...inner.matchAll(/\\([0-7]{3})|\\(.)|([^\\]+)/gu)].flatMap(([, octal, mark, plain = '']) =>
    octal === undefined ? [...Buffer.from(mark === undefined ? plain : (ESCAPES[mark] ?? mark))] : [parseInt(octal, 8)],
  );
  return Buffer.from(bytes).toString('utf8');
}

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r' };
