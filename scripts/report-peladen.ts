// Shows the document that is being edited, on this machine alone, and tells the page when there is a newer one.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { formatProblem, type Problem } from '../src/source/problem.ts';
import { escapeHtml } from '../src/write/html-escape.ts';

export interface Tayangan {
  address: string; // "http://127.0.0.1:4322/"
  show(html: string): void;
  showProblems(problems: Problem[]): void;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

/** On `port`, or any free one where it is taken. */
export async function openTayangan(port: number): Promise<Tayangan> {
  const state: State = { html: writeProblems([]), version: 0, readers: new Set() };
  const server = createServer((request, response) => answer(state, request, response));
  const used = await listen(server, port);
  const change = (html: string) => {
    state.html = html;
    state.version += 1;
    for (const reader of state.readers) reader.write('data: baru\n\n');
  };
  return {
    address: `http://${HOST}:${used}/`,
    show: change,
    showProblems: (problems) => change(writeProblems(problems)),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

interface State {
  html: string;
  version: number; // of `html`: a page says which it shows, so that no news is lost while it loads
  readers: Set<ServerResponse>; // pages that wait for news
}

const SCRIPT = `const { search } = new URL(document.currentScript.src);
new EventSource('/berubah' + search).onmessage = () => location.reload();
`;

function answer(state: State, { url, method, headers }: IncomingMessage, response: ServerResponse): void {
  // A page of another site may name this machine, but not by this address.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? '')) return void response.writeHead(403).end();
  if (method !== 'GET') return void response.writeHead(405).end();
  const [path, shown] = (url ?? '').split('?');
  if (path === '/berubah') return wait(state, shown, response);
  if (path === '/muat-ulang.js') return send(response, 'text/javascript', SCRIPT);
  if (path === '/') return send(response, 'text/html', withScript(state));
  return void response.writeHead(404).end();
}

function wait({ readers, version }: State, shown: string | undefined, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(shown === String(version) ? ': menunggu perubahan\n\n' : 'data: baru\n\n');
  readers.add(response);
  response.on('close', () => readers.delete(response));
}

function send(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, {
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': 'no-store',
    'Content-Security-Policy':
      "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; style-src 'unsafe-inline'",
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(body);
}

function withScript({ html, version }: State): string {
  return html.replace('</head>', `<script src="/muat-ulang.js?${version}"></script>\n</head>`);
}

function writeProblems(problems: Problem[]): string {
  const lines = problems.map((problem) => `<pre>${escapeHtml(formatProblem(problem))}</pre>`);
  const title = problems.length ? `${problems.length} masalah` : 'Menyusun …';
  return [
    '<!doctype html>',
    '<html lang="id">',
    `<head><meta charset="utf-8"><title>${title}</title>`,
    '<style>body { font: 1rem/1.5 sans-serif; margin: 2rem; } pre { white-space: pre-wrap; }</style>',
    '</head>',
    `<body><h1>${title}</h1>${lines.join('\n')}</body>`,
    '</html>',
  ].join('\n');
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, HOST);
  const [problem] = await Promise.race([
    once(server, 'listening').then(() => []),
    once(server, 'error').then(([error]) => [error]),
  ]);
  if (problem?.code === 'EADDRINUSE' && port !== 0) return listen(server, 0);
  if (problem) throw problem;
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('peladen tidak mendengarkan pada porta');
  return address.port;
}
