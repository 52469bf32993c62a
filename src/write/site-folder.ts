import { existsSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { BrowserContext, Route } from 'playwright';

/**
 * Answers every request for `site` from `folder`, and refuses all others: what is printed lies on disk, under the address
 * that it will have, without a port and without the network.
 */
export async function serveFolder(context: BrowserContext, site: string, folder: string): Promise<void> {
  const base = new URL(site);
  await context.route('**/*', (route) => answer(route, base, resolve(folder)));
}

function answer(route: Route, base: URL, folder: string): Promise<void> {
  const url = new URL(route.request().url());
  if (url.origin !== base.origin) return route.abort('blockedbyclient');
  const path = findFile(folder, base.pathname, url.pathname);
  return path ? route.fulfill({ path }) : route.fulfill({ status: 404, body: 'tidak ada' });
}

/** The file of an address, `index.html` for a folder; `undefined` when there is none, or when it lies outside `folder`. */
export function findFile(folder: string, base: string, pathname: string): string | undefined {
  const path = pathname.startsWith(base) ? decodePath(pathname.slice(base.length)) : undefined;
  if (path === undefined || path.includes('\0')) return undefined;
  const file = resolve(folder, `./${path}`);
  if (file !== folder && !file.startsWith(folder + sep)) return undefined;
  return [file, join(file, 'index.html')].find((each) => existsSync(each) && statSync(each).isFile());
}

/** `undefined` for an address that stands for no text: "%zz", "%ff". */
function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
