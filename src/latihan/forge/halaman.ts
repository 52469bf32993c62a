import type { Forja } from '../../forge/http.ts';

/**
 * One page of a list and what its headers say of the next. GitLab counts only small lists, and its client must follow
 * `x-next-page`; Gitea's timeline tells nothing of a next page and calls the page's length the total.
 */
export function cutHalaman(forge: Forja, url: URL, all: object[], paling: number) {
  const size = Math.min(Number(url.searchParams.get('per_page') ?? url.searchParams.get('limit') ?? 30), paling);
  const nomor = Number(url.searchParams.get('page') ?? 1);
  const isi = all.slice((nomor - 1) * size, nomor * size);
  const last = nomor * size >= all.length;
  const link: Record<string, string> = last ? {} : { link: `<${toPage(url, nomor + 1)}>; rel="next"` };
  if (forge === 'github') return { isi, headers: link };
  if (forge === 'gitlab') return { isi, headers: { ...link, 'x-next-page': last ? '' : String(nomor + 1) } };
  if (url.pathname.endsWith('/timeline')) return { isi, headers: { 'x-total-count': String(isi.length) } };
  const back = last && nomor > 1 ? { link: `<${toPage(url, nomor - 1)}>; rel="prev"` } : {};
  return { isi, headers: { ...link, ...back, 'x-total-count': String(all.length) } };
}

function toPage(url: URL, nomor: number): URL {
  const other = new URL(url);
  other.searchParams.set('page', String(nomor));
  return other;
}
