/** GitLab: "*" stands for any characters, "/" among them. */
export function matchesGitlab(pola: string, cabang: string): boolean {
  const [awal = '', ...bagian] = pola.split('*');
  const akhir = bagian.pop();
  if (akhir === undefined) return pola === cabang;
  if (!cabang.startsWith(awal) || !cabang.endsWith(akhir) || cabang.length < awal.length + akhir.length) return false;
  return containsInOrder(cabang.slice(awal.length, cabang.length - akhir.length), bagian);
}

/**
 * Gitea and Forgejo: a glob in which one "*" stops at "/". Whoever writes more than stars is warned instead of understood: the
 * answer is then yes.
 */
export function matchesGitea(pola: string, cabang: string): boolean {
  if (pola === cabang) return true;
  if (/[?[\]{}\\!]/.test(pola)) return true;
  if (!pola.includes('**') && pola.split('/').length !== cabang.split('/').length) return false;
  return matchesGitlab(pola.replaceAll(/\*+/g, '*'), cabang);
}

/** Each part after the one before it, the earliest place first: stars need no more, and no pattern takes long. */
function containsInOrder(text: string, bagian: string[]): boolean {
  let at = 0;
  for (const satu of bagian) {
    const found = text.indexOf(satu, at);
    if (found < 0) return false;
    at = found + satu.length;
  }
  return true;
}
