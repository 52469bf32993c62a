import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { composeKepala } from '../src/write/kepala-aman.ts';

/** Serves a built site to this machine alone, on `port` or the next free one. */
export async function openSiteServer(folder: string, port: number): Promise<{ server: Server; address: string }> {
  // `dev`: files are looked up when asked for, so that a build may replace the folder meanwhile.
  const serve = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    for (const [name, value] of listHeaders(request.url ?? '/')) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
    delete request.headers.range; // sirv takes any numbers, and a reversed range would end the process
    serve(request, response, () => sendMissing(folder, response));
  });
  return { server, address: `http://${HOST}:${await listen(server, port)}/` };
}

const HOST = '127.0.0.1';

/** What the published site is sent with, so that anything it would break breaks here first; a build may follow at any time. */
function listHeaders(url: string): [string, string][] {
  return Object.entries(composeKepala(url.replace(/[?#].*/, ''))).filter(([name]) => name !== 'Cache-Control');
}

async function listen(server: Server, port: number): Promise<number> {
  for (let next = port; ; next++) {
    const problem = await tryPort(server, next);
    if (!problem) return readPort(server);
    if (problem.code !== 'EADDRINUSE' || next >= port + 20) throw problem;
  }
}

/** Port 0 asks the system for any free one. */
function readPort(server: Server): number {
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('peladen tidak mendengarkan pada porta');
  return address.port;
}

function tryPort(server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen(port, HOST, () => {
      server.off('error', resolve);
      resolve(undefined);
    });
  });
}

function sendMissing(folder: string, response: ServerResponse): void {
  const page = join(folder, '404.html');
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
  if (existsSync(page)) createReadStream(page).pipe(response);
  else response.end('<!doctype html><title>Tidak ada</title><p>Halaman ini tidak ada.');
}
