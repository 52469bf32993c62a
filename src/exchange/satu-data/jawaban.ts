// What CKAN answers: `{success, result}`, `{success, error: {__type, message | field: [messages]}}`, or a bare text.
import { CkanError, type KodeCkan } from './galat.ts';
import { hideToken } from './samaran.ts';

export type Peta = Record<string, unknown>;

export interface JawabanCkan {
  status: number;
  headers: Headers;
  teks: string;
}

export function isPeta(nilai: unknown): nilai is Peta {
  return typeof nilai === 'object' && nilai !== null && !Array.isArray(nilai);
}

export function asTeks(nilai: unknown): string {
  return typeof nilai === 'string' ? nilai : '';
}

export function asDaftar(nilai: unknown): Peta[] {
  return Array.isArray(nilai) ? nilai.filter(isPeta) : [];
}

/** The result of an action that went well; everything else is thrown in the office's words, without the token. */
export function readHasil(aksi: string, jawaban: JawabanCkan, token: string): unknown {
  const { status, teks, headers } = jawaban;
  const isi = parse(teks);
  if (isBerhasil(status) && isPeta(isi) && isi.success === true) return isi.result;
  const [kode, petunjuk] = findSebab(jawaban, isi);
  const kata = hideToken(sayError(jawaban, isi), token);
  throw new CkanError(kode, `${aksi}: ${kata} (${status})`, petunjuk, {
    medan: kode === 'data-ditolak' ? readMedan(isi, token) : {},
    tunggu: readTunggu(headers),
  });
}

type Sebab = [kode: KodeCkan, petunjuk: string];

/** First what any server or anything in front of it may say, then what only CKAN does. */
function findSebab(jawaban: JawabanCkan, isi: unknown): Sebab {
  const { status, teks } = jawaban;
  // A portal without the extension knows no datastore action; its version decides between 400 and 404.
  if (!isPeta(isi) && /Action name not known/.test(teks))
    return ['tanpa-datastore', 'Mintalah walidata menyalakan DataStore di portal.'];
  if (status === 429) return ['server-galat', 'Portal sedang sibuk; coba lagi nanti.'];
  if (status === 413) return ['terlalu-besar', 'Mintalah pengelola portal menaikkan batas unggahannya.'];
  if (status >= 500 || isTerpotong(jawaban, isi))
    return ['server-galat', 'Coba lagi nanti, atau tanya pengelola portal.'];
  if (status >= 300 && status < 400) return ['dialihkan', 'Tulis alamat portal yang tepat di instansi.yaml.'];
  const milikCkan = typeof isi === 'string' || (isPeta(isi) && isPeta(isi.error));
  return milikCkan ? findSebabCkan(status, isi) : findSebabLain(status);
}

function findSebabCkan(status: number, isi: unknown): Sebab {
  if (status === 401 || status === 403)
    return ['token-ditolak', 'Periksa token, dan apakah akunnya editor organisasi kantor ini.'];
  if (status === 404 && isPeta(isi)) return ['tidak-ditemukan', 'Periksa nama dataset dan organisasinya.'];
  if (status === 400 || status === 409) return ['data-ditolak', 'Baca alasan portal di atas.'];
  return BUKAN_CKAN;
}

function findSebabLain(status: number): Sebab {
  return [401, 403, 407].includes(status)
    ? [
        'ditolak-perantara',
        'Bukan CKAN yang menolak, melainkan pelindung atau proksi di depannya; tanya pengelola portal.',
      ]
    : BUKAN_CKAN;
}

const BUKAN_CKAN: Sebab = ['bukan-ckan', 'Periksa alamat portal; yang menjawab bukan API CKAN.'];

function isBerhasil(status: number): boolean {
  return status >= 200 && status < 300;
}

/** Said to be well and cut off in the middle: it was done, or not, and only reading tells. */
function isTerpotong({ status, teks }: JawabanCkan, isi: unknown): boolean {
  return isBerhasil(status) && isi === undefined && /^\s*(?:\{|$)/.test(teks);
}

function readMedan(isi: unknown, token: string): Record<string, string> {
  const galat = isPeta(isi) && isPeta(isi.error) ? isi.error : {};
  const medan = Object.entries(galat).filter(([nama]) => nama !== '__type' && nama !== 'message');
  return Object.fromEntries(medan.map(([nama, kata]) => [hideToken(nama, token), hideToken(flat(kata), token)]));
}

function sayError(jawaban: JawabanCkan, isi: unknown): string {
  if (isTerpotong(jawaban, isi)) return 'jawaban portal terpotong';
  if (jawaban.headers.has('location')) return `portal mengalihkan ke ${sayAsal(jawaban.headers.get('location'))}`;
  if (typeof isi === 'string') return isi;
  if (!isPeta(isi) || !isPeta(isi.error))
    return /^\s*</.test(jawaban.teks) ? 'halaman web, bukan jawaban API' : jawaban.teks;
  const { __type: jenis, message, ...medan } = isi.error;
  return [asTeks(jenis), flat(message), flat(medan)].filter((satu) => satu !== '').join(', ');
}

/** Only the host: the rest of an address may repeat what was sent. */
function sayAsal(lokasi: string | null): string {
  return URL.parse(lokasi ?? '')?.origin ?? 'alamat lain';
}

/** Never as JSON: what is escaped there would no longer be known as the token. */
function flat(kata: unknown, dalam = 0): string {
  if (kata === undefined || kata === null) return '';
  if (typeof kata !== 'object') return String(kata);
  if (dalam > 5) return '…';
  if (Array.isArray(kata)) return kata.map((satu) => flat(satu, dalam + 1)).join(' ');
  return Object.entries(kata)
    .map(([nama, isi]) => `${nama}: ${flat(isi, dalam + 1)}`)
    .join(', ');
}

/** Milliseconds. "Now" is the server's own Date: the clock of this machine may be wrong. */
export function readTunggu(headers: Headers): number | undefined {
  const sesudah = headers.get('retry-after');
  if (sesudah === null) return undefined;
  const kini = Date.parse(headers.get('date') ?? '');
  const lama = /^\d+$/.test(sesudah) ? Number(sesudah) * 1000 : Date.parse(sesudah) - kini;
  return Number.isNaN(lama) ? undefined : Math.max(0, lama);
}

function parse(teks: string): unknown {
  try {
    return JSON.parse(teks);
  } catch {
    return undefined;
  }
}
