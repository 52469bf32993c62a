/** The option that a person most likely meant: at most a third of its letters are wrong, and no other option is as near. */
export function findNearest(word: string, options: Iterable<string>): string | undefined {
  const daftar = [...new Set(options)];
  const [sama, lain] = daftar.filter((option) => readLetters(option) === readLetters(word));
  return sama !== undefined && lain === undefined ? sama : findByEdits(word, daftar);
}

/** "Sub Bagian Umum" and "subbagian-umum" are one name. */
function readLetters(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\d]/gu, '');
}

function findByEdits(word: string, options: string[]): string | undefined {
  const ranked = options
    .map((option) => ({ option, distance: countEdits(word.toLowerCase(), option.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const [best, next] = ranked;
  if (!best || best.distance > Math.max(1, Math.floor(best.option.length / 3))) return undefined;
  return next?.distance === best.distance ? undefined : best.option;
}

/** "maksud Anda `IKU-2`?", else what there is to choose from while it is short. */
export function suggest(word: string, options: Iterable<string>): string | undefined {
  const daftar = [...new Set(options)];
  const nearest = findNearest(word, daftar);
  if (nearest !== undefined) return `Maksud Anda \`${nearest}\`?`;
  if (!daftar.length) return undefined;
  const shown = daftar.slice(0, 12).join(', ');
  return `Yang ada: ${shown}${daftar.length > 12 ? `, dan ${daftar.length - 12} lainnya` : ''}.`;
}

/** Letters to insert, delete, replace, or swap with their neighbour (optimal string alignment). */
export function countEdits(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (before[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    before = above;
    above = current;
  }
  return above[b.length] ?? 0;
}
