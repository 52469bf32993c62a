import { ForgeError } from './forge-error.ts';
import { describeRefusal, hideToken } from './http-refusal.ts';
import { computeWait, MAX_TRIES } from './http-wait.ts';
import { list, type Reader } from './reader.ts';

export type Forja = 'gitlab' | 'gitea' | 'forgejo' | 'github';

/** How to reach one forge. The token comes from the environment and is never part of an address or a message. */
export interface Sambungan {
  forge: Forja;
  alamat: string; // of the API: "https://gitlab.example/api/v4", "https://gitea.example/api/v1", "https://api.github.com"
  token: string;
  fetch: typeof fetch;
  sleep: (milliseconds: number) => Promise<void>;
  batasWaktu?: number; // milliseconds for one answer, 30,000 unless told
}

/** Paths begin with "/" and are written with `path`, which escapes what is put in. */
export interface Klien {
  get<T>(jalur: string, read: Reader<T>): Promise<T>;
  /** All pages. `isEnough` ends a list that is sorted newest first, after the page on which it says yes. */
  list<T>(jalur: string, read: Reader<T>, isEnough?: (page: T[]) => boolean): Promise<T[]>;
  send<T>(metode: Metode, jalur: string, isi: object, read: Reader<T>): Promise<T>;
}

export type Metode = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What came back, once. */
export interface Jawaban {
  status: number;
  headers: Headers;
  text: string;
}

const BATAS_WAKTU = 30_000;
const MAX_PAGES = 100;
const MAX_BYTES = 20 * 1024 * 1024;

/** `path\`/projects/${'a/b'}/x\`` is "/projects/a%2Fb/x": no value can leave its segment. */
export function path(parts: TemplateStringsArray, ...values: (string | number)[]): string {
  // A browser's rule: "..", escaped or not, goes up one folder.
  if (values.some((value) => value === '.' || value === '..'))
    throw new ForgeError('alamat-salah', 'nama proyek tidak dapat dipakai', 'Tulis pemilik dan nama proyek.');
  return String.raw({ raw: parts }, ...values.map((value) => encodeURIComponent(value)));
}

export function openKlien(sambungan: Sambungan): Klien {
  checkSambungan(sambungan);
  return {
    get: async (jalur, read) => {
      const { value } = await ask(sambungan, 'GET', toUrl(sambungan, jalur));
      return read(value, `GET ${jalur}`);
    },
    list: (jalur, read, isEnough) => listPages(sambungan, jalur, read, isEnough),
    send: async (metode, jalur, isi, read) => {
      const { value } = await ask(sambungan, metode, toUrl(sambungan, jalur), isi);
      return read(value, `${metode} ${jalur}`);
    },
  };
}

async function listPages<T>(
  sambungan: Sambungan,
  jalur: string,
  read: Reader<T>,
  isEnough: (page: T[]) => boolean = () => false,
): Promise<T[]> {
  const all: T[] = [];
  let url: URL | undefined = firstPage(sambungan, jalur);
  let before = '';
  for (let nomor = 1; url; nomor++) {
    if (nomor > MAX_PAGES) throw tooMuch(jalur);
    const { value, jawaban } = await ask(sambungan, 'GET', url);
    const page = list(read)(value, `GET ${jalur}`);
    // A server that does not know pages answers every one with the whole list.
    if (jawaban.text === before) break;
    all.push(...page);
    before = jawaban.text;
    url = page.length === 0 || isEnough(page) ? undefined : nextPage(sambungan, url, jawaban.headers);
  }
  return all;
}

function firstPage(sambungan: Sambungan, jalur: string): URL {
  const url = toUrl(sambungan, jalur);
  // GitLab and GitHub give at most 100; Gitea takes the smaller of this and its own maximum.
  url.searchParams.set(isGitea(sambungan) ? 'limit' : 'per_page', isGitea(sambungan) ? '50' : '100');
  return url;
}

/** The server's own word for the next page. Counts are never trusted: GitLab leaves them out, Gitea's timeline gives the page's. */
function nextPage(sambungan: Sambungan, url: URL, headers: Headers): URL | undefined {
  const link = headers.get('link');
  if (link !== null) return followLink(sambungan, link);
  const next = new URL(url);
  const nomor = headers.get('x-next-page');
  if (nomor) next.searchParams.set('page', nomor);
  else if (nomor === null && isGitea(sambungan))
    next.searchParams.set('page', String(Number(url.searchParams.get('page') ?? 1) + 1));
  else return undefined;
  return next;
}

/** A link may name any host; the token goes to none but ours. */
function followLink(sambungan: Sambungan, link: string): URL | undefined {
  const target = link
    .split(',')
    .map((part) => part.split(';'))
    .find(([, ...rest]) => rest.some((word) => word.trim() === 'rel="next"'))?.[0];
  if (target === undefined) return undefined;
  const next = URL.parse(target.trim().replace(/^</, '').replace(/>$/, ''), sambungan.alamat);
  const home = new URL(sambungan.alamat);
  if (next && next.origin === home.origin && next.pathname.startsWith(home.pathname)) return next;
  throw new ForgeError(
    'alamat-salah',
    `${home.host} menunjuk halaman berikutnya di alamat lain`,
    'Samakan alamat API dengan alamat yang disebut server itu (GitLab: external_url; Gitea dan Forgejo: ROOT_URL).',
  );
}

async function ask(
  sambungan: Sambungan,
  metode: Metode,
  url: URL,
  isi?: object,
): Promise<{ value: unknown; jawaban: Jawaban }> {
  for (let kali = 1; ; kali++) {
    const jawaban = await tryOnce(sambungan, metode, url, isi);
    const wait = kali < MAX_TRIES ? computeWait(jawaban, metode, kali) : undefined;
    if (wait !== undefined) await sambungan.sleep(wait);
    else if (jawaban instanceof ForgeError) throw jawaban;
    else return { value: readJson(sambungan, metode, url, jawaban), jawaban };
  }
}

async function tryOnce(
  sambungan: Sambungan,
  metode: Metode,
  url: URL,
  isi: object | undefined,
): Promise<Jawaban | ForgeError> {
  try {
    const answer = await sambungan.fetch(url, {
      method: metode,
      headers: listHeaders(sambungan, isi !== undefined),
      // A redirect would carry GitLab's token header to another host.
      redirect: 'manual',
      signal: AbortSignal.timeout(sambungan.batasWaktu ?? BATAS_WAKTU),
      ...(isi && { body: JSON.stringify(isi) }),
    });
    return { status: answer.status, headers: answer.headers, text: await readText(answer, url) };
  } catch (error) {
    return error instanceof ForgeError ? error : describeLost(error, url);
  }
}

async function readText(answer: Response, url: URL): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of answer.body ?? []) {
    size += part.length;
    if (size > MAX_BYTES) throw tooMuch(url.pathname);
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function readJson(sambungan: Sambungan, metode: Metode, url: URL, jawaban: Jawaban): unknown {
  if (jawaban.status < 200 || jawaban.status > 299) throw describeRefusal(sambungan, metode, url, jawaban);
  if (jawaban.text === '') return undefined;
  try {
    return JSON.parse(jawaban.text);
  } catch {
    throw new ForgeError(
      'bukan-json',
      `jawaban ${url.host}${hideToken(url.pathname, sambungan.token)} bukan JSON`,
      'Periksa alamat API; halaman masuk atau penjaga jaringan di depannya sering menjawab dengan halaman web.',
    );
  }
}

function listHeaders({ forge, token }: Sambungan, hasBody: boolean): Record<string, string> {
  const common = { accept: 'application/json', 'user-agent': 'kinerja-kecamatan' };
  const body: Record<string, string> = hasBody ? { 'content-type': 'application/json' } : {};
  switch (forge) {
    case 'gitlab':
      return { ...common, ...body, 'private-token': token };
    case 'gitea':
    case 'forgejo':
      return { ...common, ...body, authorization: `token ${token}` };
    case 'github':
      return { ...common, ...body, authorization: `Bearer ${token}`, 'x-github-api-version': '2022-11-28' };
  }
}

function describeLost(error: unknown, url: URL): ForgeError {
  const name = error instanceof Error ? error.name : '';
  return name === 'TimeoutError'
    ? new ForgeError(
        'waktu-habis',
        `${url.host} tidak menjawab`,
        'Coba lagi sebentar lagi; periksa server dan jaringan.',
      )
    : new ForgeError(
        'tidak-tersambung',
        `tidak dapat tersambung ke ${url.host}`,
        'Periksa alamat API, sambungan jaringan, dan sertifikat server itu.',
      );
}

function checkSambungan({ alamat, token }: Sambungan): void {
  const url = URL.parse(alamat);
  const lokal = url !== null && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  if (!url || url.username || url.password || (url.protocol !== 'https:' && !(lokal && url.protocol === 'http:')))
    throw new ForgeError(
      'alamat-salah',
      'alamat API tidak dapat dipakai',
      'Tulis alamat yang diawali https://, tanpa nama dan kata sandi di dalamnya.',
    );
  // fetch would quote a token with a line break in its own message.
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new ForgeError(
      'alamat-salah',
      'token kosong atau memuat spasi',
      'Salin ulang token tanpa spasi dan baris baru.',
    );
}

function toUrl({ alamat }: Sambungan, jalur: string): URL {
  return new URL(`${alamat.replace(/\/+$/, '')}${jalur}`);
}

function isGitea({ forge }: Sambungan): boolean {
  return forge === 'gitea' || forge === 'forgejo';
}

function tooMuch(jalur: string): ForgeError {
  return new ForgeError(
    'terlalu-banyak',
    `jawaban ${jalur} terlalu panjang`,
    'Tutup permohonan lama, atau pecah permohonan ini menjadi beberapa permohonan kecil.',
  );
}
