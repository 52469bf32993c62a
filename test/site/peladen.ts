// Sends a built site as its host does: compressed, with the headers that it is shipped with, to this machine alone.
import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { compress, isCompressible } from '../../scripts/bobot-halaman.ts';
import { findFile } from '../../src/write/site-folder.ts';
import { readSite } from './pages.ts';
import { type AturanKepala, findKepala, readHeaders } from './read-headers.ts';

export interface Peladen {
  alamat: string; // of the front page, with the path that the site stands below
  kiriman: Kiriman[]; // in the order sent
  close(): Promise<void>;
}

export interface Kiriman {
  jalur: string;
  status: number;
  byte: number; // of the compressed body
}

export async function serveSite(folder: string): Promise<Peladen> {
  const base = new URL(readSite(folder)).pathname;
  const aturan = readHeaders(folder);
  const kiriman: Kiriman[] = [];
  const server = createServer((request, response) => {
    kiriman.push(send(request, response, folder, base, aturan));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    alamat: `http://127.0.0.1:${readPort(server)}${base}`,
    kiriman,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  base: string,
  aturan: AturanKepala[],
): Kiriman {
  const jalur = new URL(request.url ?? '/', 'http://situs').pathname;
  const found = findFile(folder, base, jalur);
  const file = found ?? join(folder, '404.html');
  const status = found ? 200 : 404;
  const body = existsSync(file) ? compress(file) : Buffer.alloc(0);
  response.writeHead(status, {
    ...findKepala(aturan, jalur),
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    ...(isCompressible(file) && { 'Content-Encoding': 'gzip' }),
  });
  response.end(body);
  return { jalur, status, byte: body.length };
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
};

function readPort(server: Server): number {
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('peladen tidak mendengarkan pada porta');
  return address.port;
}
