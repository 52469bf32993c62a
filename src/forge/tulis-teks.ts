/** First line of the gate's one comment. Anyone can copy it: it counts only in a comment of the gate's own account. */
export const PENANDA = '<!-- kinerja:gerbang -->';

/** Under GitHub's 65,536; the other two take more. */
const PANJANG_KOMENTAR = 60_000;
const DIPOTONG = '\n\n… selebihnya dipotong; keluaran perintah gate memuat semuanya.';

export function composeKomentar(teks: string): string {
  const isi = hasPenanda(teks) ? teks.slice(teks.indexOf(PENANDA) + PENANDA.length).replace(/^\r?\n/, '') : teks;
  return `${PENANDA}\n${guardTeks(isi)}`;
}

export function hasPenanda(teks: string): boolean {
  return (teks.split('\n', 1)[0] ?? '').trim() === PENANDA;
}

/** A line that begins with "/" is an order to GitLab ("/approve", "/merge"), given with our rights. */
export function guardTeks(teks: string): string {
  const lines = toLines(teks).map((line) => (line.trimStart().startsWith('/') ? line.replace('/', '\\/') : line));
  return cut(lines.join('\n'));
}

/** Servers trim and turn line ends around. */
export function isSameTeks(a: string, b: string): boolean {
  return toLines(a).join('\n').trim() === toLines(b).join('\n').trim();
}

/** Whole characters; the last one says that there was more. */
export function cutKeterangan(keterangan: string, panjang: number): string {
  const huruf = [...keterangan.replaceAll(/[\p{C}\s]+/gu, ' ').trim()];
  return huruf.length <= panjang ? huruf.join('') : `${huruf.slice(0, panjang - 1).join('')}…`;
}

function cut(teks: string): string {
  if (teks.length <= PANJANG_KOMENTAR) return teks;
  const end = teks.lastIndexOf('\n', PANJANG_KOMENTAR);
  return `${teks.slice(0, end > 0 ? end : PANJANG_KOMENTAR).toWellFormed()}${DIPOTONG}`;
}

function toLines(teks: string): string[] {
  return teks.split(/\r\n|\r|\n/);
}
