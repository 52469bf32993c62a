// Reference readers of the three dialects, each as its forge reads a CODEOWNERS file: not as we write one.

/** For each rule that counts for a path, who is asked. */
export type BacaPemilik = (text: string, path: string) => string[][];

/** docs.github.com "About code owners": like .gitignore, the last line that fits wins; no owners: nobody. */
export const bacaGithub: BacaPemilik = (text, path) => {
  const baris = listBaris(text).filter(([pola = '']) => regexGithub(pola).test(path));
  const akhir = baris.at(-1)?.slice(1) ?? [];
  return akhir.length > 0 ? [akhir] : [];
};

/** lib/gitlab/code_owners of GitLab: sections apart, last entry of a section, "!" takes a path out of the whole section. */
export const bacaGitlab: BacaPemilik = (text, path) => {
  const bagian: { pemilik: string[]; isi: string[][] }[] = [{ pemilik: [], isi: [] }];
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) {
      if (line.includes('@')) throw new Error(`GitLab membaca pemilik di dalam komentar: ${line}`);
      continue;
    }
    const kepala = /^\^?\[([^\]]+)\](?:\[\d+\])?(.*)$/.exec(line);
    if (kepala) bagian.push({ pemilik: splitWords(kepala[2] ?? ''), isi: [] });
    else if (line.trim() !== '') bagian.at(-1)?.isi.push(splitWords(line));
  }
  return bagian.flatMap(({ pemilik, isi }) => {
    if (isi.some(([pola = '']) => pola.startsWith('!') && globGitlab(pola.slice(1)).test(`/${path}`))) return [];
    const cocok = isi.filter(([pola = '']) => !pola.startsWith('!') && globGitlab(pola).test(`/${path}`)).at(-1);
    const siapa = cocok && cocok.length > 1 ? cocok.slice(1) : pemilik;
    return cocok && siapa.length > 0 ? [siapa] : [];
  });
};

/** models/issues/pull.go of Gitea (and Forgejo): TokenizeCodeOwnersLine, then regexp.Compile("^…$"); every line that fits. */
export const bacaGitea: BacaPemilik = (text, path) =>
  text.split('\n').flatMap((line) => {
    const [pola, ...pemilik] = tokenizeGitea(line);
    if (pola === undefined) return [];
    if (pemilik.length === 0) throw new Error(`Gitea menolak baris tanpa pemilik: ${line}`);
    const negatif = pola.startsWith('!');
    const regex = new RegExp(`^${negatif ? pola.slice(1) : pola}$`);
    return regex.test(path) === negatif ? [] : [pemilik];
  });

function listBaris(text: string): string[][] {
  const lines = text.split('\n').map((line) => line.replace(/\s*#.*$/, ''));
  return lines.filter((line) => line.trim() !== '').map(splitWords);
}

function splitWords(line: string): string[] {
  return line.split(/\s+/).filter((kata) => kata !== '');
}

/** A "/" at the start or in the middle anchors; one at the end means all below; a last "*" only files of that very folder. */
function regexGithub(pola: string): RegExp {
  if (/[![\]\\?]/.test(pola)) throw new Error(`GitHub tidak mengenal tanda dalam ${pola}`);
  if (pola === '*') return /^/;
  const berlabuh = pola.replace(/\/$/, '').includes('/');
  const inti = pola
    .replace(/^\//, '')
    .replace(/\/$/, '')
    .split('*')
    .map((bagian) => bagian.replaceAll(/[.+]/g, '\\$&'))
    .join('[^/]*');
  const ekor = pola.endsWith('/') ? '/.*' : pola.endsWith('/*') ? '' : '(?:/.*)?';
  return new RegExp(`${berlabuh ? '^' : '(?:^|/)'}${inti}${ekor}$`);
}

/** normalize_pattern, then File.fnmatch? with FNM_PATHNAME and FNM_DOTMATCH. */
function globGitlab(pola: string): RegExp {
  const berlabuh = pola === '*' ? '/**/*' : pola.startsWith('/') ? pola : `/**/${pola}`;
  const penuh = berlabuh.endsWith('/') ? `${berlabuh}**/*` : berlabuh;
  const regex = penuh
    .split('**/')
    .map((bagian) => bagian.replaceAll(/[.+?^$()|{}]/g, '\\$&').replaceAll('*', '[^/]*'))
    .join('(?:[^/]+/)*');
  return new RegExp(`^${regex}$`);
}

function tokenizeGitea(line: string): string[] {
  const tokens = [''];
  let escape = false;
  for (const char of line.trim().replaceAll('\t', ' ')) {
    if (!escape && char === '\\') {
      escape = true;
      continue;
    }
    if (!escape && char === '#') break;
    if (!escape && char === ' ') tokens.push('');
    else tokens.push((tokens.pop() ?? '') + char);
    escape = false;
  }
  return tokens.filter((token) => token !== '');
}
