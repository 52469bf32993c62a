// A built site as a list of pages, read with a scanner that knows just enough HTML: our writers quote every attribute.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { findFile } from '../../src/write/site-folder.ts';

export interface Page {
  path: string; // from the site's root: "capaian/2024/tw1/"
  html: string;
  tags: Tag[];
}

export interface Tag {
  name: string;
  attributes: Map<string, string>;
}

export function listPages(folder: string): Page[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.split(sep).join('/'));
  return files
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return { path: file.replace(/(^|\/)index\.html$/, '$1'), html, tags: listTags(html) };
    });
}

/** Where the site stands, as its own front page says. */
export function readSite(folder: string): string {
  const beranda = listTags(readFileSync(join(folder, 'index.html'), 'utf8'));
  const canonical = beranda.find(({ attributes }) => attributes.get('rel') === 'canonical')?.attributes.get('href');
  if (!canonical) throw new Error(`beranda di ${folder} tidak menyebut alamatnya`);
  return canonical;
}

/** Every link and resource of the site that leads nowhere: "unit/ → /unit/tak-ada/". */
export function listBroken(folder: string, pages: Page[], site: string): string[] {
  const ids = new Map(pages.map(({ path, tags }) => [new URL(path, site).pathname, listIds(tags)]));
  return pages.flatMap(({ path, tags }) =>
    listTargets(tags)
      .map((target) => ({ target, url: new URL(target, new URL(path, site)) }))
      .filter(({ url }) => url.origin === new URL(site).origin && !isThere(folder, site, url, ids))
      .map(({ target }) => `${path || '/'} → ${target}`),
  );
}

/** What the browser fetches by itself, from somewhere else. */
export function listForeign(pages: Page[], site: string): string[] {
  const fetched = pages.flatMap(({ path, tags }) =>
    tags
      .filter(({ name, attributes }) => name !== 'a' && attributes.get('rel') !== 'canonical')
      .flatMap((tag) => listTargets([tag]))
      .map((target) => ({ path, url: new URL(target, new URL(path, site)) })),
  );
  return fetched
    .filter(({ url }) => url.protocol !== 'data:' && url.origin !== new URL(site).origin)
    .map(({ path, url }) => `${path} → ${url.href}`);
}

export function listIds(tags: Tag[]): string[] {
  return tags.flatMap(({ attributes }) => attributes.get('id') ?? []);
}

function isThere(folder: string, site: string, url: URL, ids: Map<string, string[]>): boolean {
  const file = findFile(folder, new URL(site).pathname, url.pathname);
  if (!file || !existsSync(file)) return false;
  return url.hash === '' || (ids.get(url.pathname) ?? []).includes(decodeURIComponent(url.hash.slice(1)));
}

function listTargets(tags: Tag[]): string[] {
  return tags.flatMap(({ attributes }) =>
    [attributes.get('href'), attributes.get('src')].filter((satu) => satu !== undefined),
  );
}

function listTags(html: string): Tag[] {
  return [...html.matchAll(/<([a-z][a-z0-9]*)((?:\s+[^\s=>/]+(?:="[^"]*"|='[^']*')?)*)\s*\/?>/gi)].map(
    ([, name = '', attributes = '']) => ({ name: name.toLowerCase(), attributes: readAttributes(attributes) }),
  );
}

function readAttributes(text: string): Map<string, string> {
  const pairs = text.matchAll(/([^\s=]+)(?:="([^"]*)"|='([^']*)')?/g);
  return new Map([...pairs].map(([, name = '', double, single]) => [name, unescapeHtml(double ?? single ?? '')]));
}

function unescapeHtml(text: string): string {
  return text.replaceAll('&#39;', "'").replaceAll('&#38;', '&').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
