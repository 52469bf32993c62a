/**
 * The address of a link that people typed, absolute, or `undefined` when it leads anywhere else than to https, mailto or the
 * site itself. "/capaian/" is the site's own root, wherever the site is mounted.
 */
export function resolveLink(href: string, base: LinkBase): string | undefined {
  const typed = href.trim();
  if (typed === '' || typed.startsWith('//') || typed.includes('\\')) return undefined;
  const url = typed.startsWith('/') ? URL.parse(typed.slice(1), base.situs) : URL.parse(typed, base.laman);
  return url && isSafeLink(url.href) ? url.href : undefined;
}

export interface LinkBase {
  situs: string; // "https://kinerja.contoh.example/"
  laman: string; // of the document itself: "https://kinerja.contoh.example/dokumen/sop-…/"
}

/** What every writer asks again before it writes a link: the tree may come from anywhere. */
export function isSafeLink(href: string): boolean {
  return /^(https:\/\/|mailto:)[^\s"<>\\]+$/i.test(href);
}
