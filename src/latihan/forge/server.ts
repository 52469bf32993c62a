import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Forja } from '../../forge/http.ts';
import type { Anggota, Buku } from './buku.ts';
import { isGitPath, serveGit } from './git-http.ts';
import { RUTE_GITEA } from './gitea.ts';
import { RUTE_GITHUB } from './github.ts';
import { RUTE_GITLAB } from './gitlab.ts';
import { cutHalaman } from './halaman.ts';
import type { Gangguan } from './jebakan.ts';
import { PenolakanForge } from './penolakan.ts';
import { findRute, type Jawaban, readIsi, type Rute } from './rute.ts';
import { RUTE_SETELAN_GITEA, RUTE_SETELAN_GITHUB, RUTE_SETELAN_GITLAB } from './setelan-rute.ts';

export const API: Record<Forja, string> = {
  gitlab: '/api/v4',
  gitea: '/api/v1',
  forgejo: '/api/v1',
  github: '/api/v3',
};

const RUTE: Record<Forja, Rute[]> = {
  gitlab: [...RUTE_GITLAB, ...RUTE_SETELAN_GITLAB],
  gitea: [...RUTE_GITEA, ...RUTE_SETELAN_GITEA],
  forgejo: [...RUTE_GITEA, ...RUTE_SETELAN_GITEA],
  github: [...RUTE_GITHUB, ...RUTE_SETELAN_GITHUB],
};

const MAX_ISI = 1024 * 1024;

/** What the API was asked and what it answered; tokens are not part of it. */
export interface Percakapan {
  metode: string;
  url: string; // path and query
  status: number;
  isi: unknown;
}

export interface Layanan {
  server: Server;
  percakapan: Percakapan[];
  gangguan: Gangguan[];
}

interface Balasan {
  status: number;
  headers: Record<string, string>;
  isi: object | undefined;
  teks?: string; // in place of `isi`
}

/** Listens on a free port of this machine and nowhere else. */
export async function startLayanan(buku: Buku): Promise<Layanan> {
  const layanan: Layanan = { server: createServer(), percakapan: [], gangguan: [] };
  layanan.server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    serve(buku, layanan, request, response).catch((error: unknown) => fail(response, error));
  });
  await new Promise<void>((resolve) => layanan.server.listen(0, '127.0.0.1', resolve));
  const address = layanan.server.address();
  buku.alamat = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return layanan;
}

export async function stopLayanan({ server }: Layanan): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function serve(buku: Buku, layanan: Layanan, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', buku.alamat);
  response.sendDate = false;
  response.setHeader('date', buku.now().toUTCString());
  if (isGitPath(url.pathname)) return serveGit(buku, request, response, url);
  const { status, headers, isi, teks } = await answer(buku, layanan, request, url);
  layanan.percakapan.push({ metode: request.method ?? '', url: url.pathname + url.search, status, isi: teks ?? isi });
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(teks ?? (isi === undefined ? '' : JSON.stringify(isi)));
}

async function answer(buku: Buku, layanan: Layanan, request: IncomingMessage, url: URL): Promise<Balasan> {
  try {
    const text = await readBody(request);
    return takeGangguan(layanan, url) ?? takeBatas(buku, layanan) ?? cut(buku, url, dispatch(buku, request, url, text));
  } catch (error) {
    if (!(error instanceof PenolakanForge)) throw error;
    return { status: error.status, headers: {}, isi: writeGalat(buku, error) };
  }
}

function dispatch(buku: Buku, request: IncomingMessage, url: URL, text: string): Jawaban {
  const akun = findByToken(buku, request);
  if (akun === undefined)
    throw new PenolakanForge(401, buku.forge === 'github' ? 'Bad credentials' : '401 Unauthorized');
  const awal = API[buku.forge];
  const path = url.pathname.startsWith(awal) ? url.pathname.slice(awal.length) : '';
  const found = findRute(RUTE[buku.forge], request.method ?? '', path);
  if (found === undefined || !isPusat(buku, found.bagian)) throw new PenolakanForge(404, 'Not Found');
  return found.jawab({ buku, akun, bagian: found.bagian, query: url.searchParams, isi: readIsi(text) });
}

/** GitLab takes a project's number too. */
function isPusat({ pusat }: Buku, bagian: (nama: string) => string): boolean {
  const { pemilik, nama, id } = pusat;
  const proyek = bagian('proyek') || `${bagian('pemilik')}/${bagian('nama')}`;
  return ['/', String(id), `${pemilik}/${nama}`].includes(proyek);
}

function findByToken({ anggota, forge }: Buku, { headers }: IncomingMessage): Anggota | undefined {
  const bearer = headers.authorization?.replace(/^(?:Bearer|token) /i, '');
  const given = forge === 'gitlab' ? (headers['private-token'] ?? bearer) : bearer;
  return anggota.find(({ token }) => token === given);
}

function cut({ forge, jebakan }: Buku, url: URL, { status, isi, daftar }: Jawaban): Balasan {
  if (daftar === undefined) return { status, headers: {}, isi };
  const page = cutHalaman(forge, url, daftar, jebakan.perHalaman);
  return { status, headers: page.headers, isi: page.isi };
}

function takeGangguan({ gangguan }: Layanan, url: URL): Balasan | undefined {
  const fault = gangguan.find(({ jalur, kali }) => kali > 0 && jalur.test(url.pathname + url.search));
  if (fault === undefined) return undefined;
  fault.kali -= 1;
  return {
    status: fault.status,
    headers: fault.headers ?? {},
    isi: undefined,
    teks: fault.isi ?? '{"message":"gangguan"}',
  };
}

function takeBatas({ jebakan: { batas } }: Buku, { percakapan }: Layanan): Balasan | undefined {
  if (batas === undefined || (percakapan.length + 1) % batas.setiap !== 0) return undefined;
  const headers = { 'retry-after': String(batas.tunggu) };
  return { status: batas.status, headers, isi: { message: 'You have exceeded a rate limit' } };
}

function writeGalat({ forge, alamat }: Buku, { status, message }: PenolakanForge): object {
  if (forge === 'gitlab') return { message };
  if (forge === 'github') return { message, documentation_url: 'https://docs.github.com/rest', status: String(status) };
  return { message, url: `${alamat}${API[forge]}/swagger` };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > MAX_ISI) throw new PenolakanForge(413, 'Payload Too Large');
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** A mistake of ours is the player's to see, and not a client that waits. */
function fail(response: ServerResponse, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ message }));
}
