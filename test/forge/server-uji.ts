import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export type Dialek = 'gitlab' | 'gitea' | 'forgejo' | 'github';

/** What one address answers, and how its list is cut into pages. */
export type Isi = Record<string, unknown> | Record<string, unknown>[];

/** An answer in place of the right one, once or always. */
export interface Gangguan {
  jalur: RegExp; // of the path and the query
  kali: number; // how many times; the right answer comes after
  status: number;
  headers?: Record<string, string>;
  isi?: string; // JSON or not
  diam?: boolean; // never answers
}

export interface Permintaan {
  metode: string;
  url: string;
  headers: IncomingMessage['headers'];
  isi: string;
}

export interface ServerUji {
  alamat: string; // of the API
  tercatat: Permintaan[];
  close: () => Promise<void>;
}

interface Pilihan {
  dialek: Dialek;
  isi: Record<string, Isi>; // path without the API's own part → what it answers
  gangguan?: Gangguan[];
  perHalaman?: number; // small, so that every list has pages
}

const API: Record<Dialek, string> = { gitlab: '/api/v4', gitea: '/api/v1', forgejo: '/api/v1', github: '' };

/** A forge as far as one request needs it, on a free port of this machine. It ends with `close`. */
export async function startServer({ dialek, isi, gangguan = [], perHalaman = 2 }: Pilihan): Promise<ServerUji> {
  const tercatat: Permintaan[] = [];
  const rest = gangguan.map((each) => ({ ...each }));
  const server: Server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const url = request.url ?? '';
      tercatat.push({ metode: request.method ?? '', url, headers: request.headers, isi: body });
      const fault = rest.find(({ jalur, kali }) => kali > 0 && jalur.test(url));
      if (fault) {
        fault.kali -= 1;
        if (!fault.diam) answer(response, fault.status, fault.headers ?? {}, fault.isi ?? '{"message":"gangguan"}');
        return;
      }
      const found = isi[new URL(url, 'http://x').pathname.slice(API[dialek].length)];
      if (found === undefined) return answer(response, 404, {}, '{"message":"404 Not Found"}');
      if (!Array.isArray(found)) return answer(response, 200, {}, JSON.stringify(found));
      const { headers, page } = cutPage(dialek, new URL(url, `http://${request.headers.host}`), found, perHalaman);
      answer(response, 200, headers, JSON.stringify(page));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    alamat: `http://127.0.0.1:${port}${API[dialek]}`,
    tercatat,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** GitLab counts only small lists; Gitea's timeline tells nothing of a next page and calls the page's length the total. */
function cutPage(dialek: Dialek, url: URL, all: unknown[], size: number) {
  const nomor = Number(url.searchParams.get('page') ?? 1);
  const page = all.slice((nomor - 1) * size, nomor * size);
  const last = nomor * size >= all.length;
  const next = new URL(url);
  next.searchParams.set('page', String(nomor + 1));
  const link: Record<string, string> = last ? {} : { link: `<${next}>; rel="next", <${url}>; rel="last"` };
  if (dialek === 'gitlab') return { page, headers: { ...link, 'x-next-page': last ? '' : String(nomor + 1) } };
  if (dialek === 'github') return { page, headers: link };
  if (url.pathname.endsWith('/timeline')) return { page, headers: { 'x-total-count': String(page.length) } };
  const back = last && nomor > 1 ? { link: `<${url}>; rel="prev"` } : {};
  return { page, headers: { ...link, ...back, 'x-total-count': String(all.length) } };
}

function answer(response: ServerResponse, status: number, headers: Record<string, string>, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}
