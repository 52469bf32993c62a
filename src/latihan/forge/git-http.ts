import { spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { devNull } from 'node:os';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type Anggota, type Buku, CABANG_UTAMA, type Gudang } from './buku.ts';
import { recordKiriman } from './kiriman.ts';
import { mayWriteUtama } from './lindung.ts';

/** Smart HTTP alone, of one repository: "/kecamatan/kinerja.git/git-receive-pack". */
const LAYANAN = /^\/([^/]+)\/([^/]+)\.git\/(info\/refs|git-upload-pack|git-receive-pack)$/;

const MAX_BYTES = 256 * 1024 * 1024;
const TIMEOUT_MS = 120_000;

/** Refusals as the forges word them. */
const PESAN = {
  gitlab: 'GitLab: You are not allowed to push code to protected branches on this project.',
  gitea: `Gitea: Not allowed to push to protected branch ${CABANG_UTAMA}`,
  forgejo: `Forgejo: Not allowed to push to protected branch ${CABANG_UTAMA}`,
  github: `error: GH013: Repository rule violations found for refs/heads/${CABANG_UTAMA}.`,
};

export function isGitPath(pathname: string): boolean {
  return pathname.includes('.git/');
}

/** Answers one request of a git client. Pushes to one forge wait for each other, so that each is known as its pusher's. */
export async function serveGit(
  buku: Buku,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const [, pemilik, nama, layanan] = LAYANAN.exec(url.pathname) ?? [];
  const gudang = [buku.pusat, ...buku.fork].find((each) => each.pemilik === pemilik && each.nama === nama);
  if (gudang === undefined || layanan === undefined) return end(response, 404);
  const akun = findByBasic(buku, request.headers.authorization);
  if (akun === undefined) return end(response, 401, { 'www-authenticate': 'Basic realm="latihan"' });
  // A fork is its owner's alone.
  if (gudang !== buku.pusat && pemilik !== akun.nama) return end(response, 403);
  const jawab = () => runBackend(buku, gudang, akun, request, url);
  const isPush = layanan === 'git-receive-pack' && request.method === 'POST';
  const { status, headers, body } = await (isPush ? inTurn(buku, () => push(buku, gudang, akun, jawab)) : jawab());
  response.writeHead(status, headers);
  response.end(body);
}

async function push<T>(buku: Buku, gudang: Gudang, akun: Anggota, jawab: () => Promise<T>): Promise<T> {
  const jawaban = await jawab();
  recordKiriman(buku, gudang, akun);
  return jawaban;
}

const turns = new WeakMap<Buku, Promise<unknown>>();

/** One after the other, in the order in which they came. */
async function inTurn<T>(buku: Buku, run: () => Promise<T>): Promise<T> {
  const before = turns.get(buku) ?? Promise.resolve();
  const mine = before.then(run, run);
  turns.set(buku, mine);
  return mine;
}

/** "Basic <login:token>": the login is looked at too, as it is today. */
function findByBasic({ anggota }: Buku, header: string | undefined): Anggota | undefined {
  const text = Buffer.from(header?.replace(/^Basic /, '') ?? '', 'base64').toString('utf8');
  return anggota.find(({ nama, token }) => text === `${nama}:${token}`);
}

interface JawabanGit {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** One process of `git http-backend`, without a shell, ended by itself or after its time. */
async function runBackend(
  buku: Buku,
  gudang: Gudang,
  akun: Anggota,
  request: IncomingMessage,
  url: URL,
): Promise<JawabanGit> {
  const env = { ...baseEnv(buku, gudang, akun), ...requestEnv(request, url) };
  const child = spawn('git', ['http-backend'], { env, timeout: TIMEOUT_MS, stdio: ['pipe', 'pipe', 'ignore'] });
  // A child that ends before it has read everything breaks the pipe; what it said is the answer all the same.
  const feed = pipeline(request, child.stdin).catch(() => undefined);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of child.stdout) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > MAX_BYTES) child.kill();
    else parts.push(bytes);
  }
  await feed;
  return readCgi(Buffer.concat(parts));
}

function baseEnv(buku: Buku, gudang: Gudang, akun: Anggota): Record<string, string> {
  const isOpen = gudang !== buku.pusat || mayWriteUtama(buku, akun);
  return {
    PATH: process.env.PATH ?? '',
    HOME: devNull,
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'safe.directory',
    GIT_CONFIG_VALUE_0: '*',
    GIT_PROJECT_ROOT: dirname(dirname(gudang.repo.folder)),
    GIT_HTTP_EXPORT_ALL: '1',
    REMOTE_USER: akun.nama,
    REMOTE_ADDR: '127.0.0.1',
    LATIHAN_CABANG: CABANG_UTAMA,
    LATIHAN_BOLEH: isOpen ? 'ya' : 'tidak',
    LATIHAN_PESAN: PESAN[buku.forge],
  };
}

function requestEnv({ method = 'GET', headers }: IncomingMessage, url: URL): Record<string, string> {
  const given = {
    CONTENT_TYPE: headers['content-type'],
    CONTENT_LENGTH: headers['content-length'],
    HTTP_CONTENT_ENCODING: headers['content-encoding'],
    GIT_PROTOCOL: headers['git-protocol'],
  };
  const known = Object.entries(given).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  return {
    ...Object.fromEntries(known),
    REQUEST_METHOD: method,
    PATH_INFO: url.pathname,
    QUERY_STRING: url.search.slice(1),
  };
}

/** Headers, an empty line, the body; "Status: 404 Not Found" is the status where it is not 200. */
function readCgi(out: Buffer): JawabanGit {
  const cut = out.indexOf('\r\n\r\n');
  if (cut < 0) return { status: 500, headers: {}, body: Buffer.alloc(0) };
  const lines = out.subarray(0, cut).toString('latin1').split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => line.split(/: (.*)/, 2)).map(([name = '', value = '']) => [name.toLowerCase(), value]),
  );
  const { status = '200', ...rest } = headers;
  return { status: Number.parseInt(status, 10), headers: rest, body: out.subarray(cut + 4) };
}

function end(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, headers);
  response.end();
}
