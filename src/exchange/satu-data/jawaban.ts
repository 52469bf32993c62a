// What CKAN answers: `{success, result}`, `{success, error: {__type, message | field: [messages]}}`, or a bare text.
import { CkanError } from './galat.ts';

export type Peta = Record<string, unknown>;

export interface JawabanCkan {
  status: number;
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
export function readHasil(aksi: string, { status, teks }: JawabanCkan, token: string): unknown {
  const isi = parse(teks);
  if (status >= 200 && status < 300 && isPeta(isi) && isi.success === true) return isi.result;
  const kata = bersih(sayError(isi, teks), token);
  throw explain(`${aksi}: ${kata} (${status})`, status, isi, token);
}

function explain(apa: string, status: number, isi: unknown, token: string): CkanError {
  const teks = typeof isi === 'string' ? isi : '';
  // A portal without the extension knows no datastore action; its version decides between 400 and 404.
  if (/Action name not known/.test(teks))
    return new CkanError('tanpa-datastore', apa, 'Mintalah walidata menyalakan DataStore di portal.');
  if (status >= 500) return new CkanError('server-galat', apa, 'Coba lagi nanti, atau tanya pengelola portal.');
  if (status === 429) return new CkanError('server-galat', apa, 'Portal sedang sibuk; coba lagi nanti.');
  if (status === 401 || status === 403)
    return new CkanError('token-ditolak', apa, 'Periksa token, dan apakah akunnya editor organisasi kantor ini.');
  if (status === 404 && isPeta(isi))
    return new CkanError('tidak-ditemukan', apa, 'Periksa nama dataset dan organisasinya.');
  if (status === 400 || status === 409)
    return new CkanError('data-ditolak', apa, 'Baca alasan portal di atas.', readMedan(isi, token));
  return new CkanError('bukan-ckan', apa, 'Periksa alamat portal; yang menjawab bukan API CKAN.');
}

function readMedan(isi: unknown, token: string): Record<string, string> {
  const galat = isPeta(isi) && isPeta(isi.error) ? isi.error : {};
  const medan = Object.entries(galat).filter(([nama]) => nama !== '__type' && nama !== 'message');
  return Object.fromEntries(medan.map(([nama, kata]) => [nama, bersih(flat(kata), token)]));
}

function sayError(isi: unknown, teks: string): string {
  if (typeof isi === 'string') return isi;
  if (!isPeta(isi) || !isPeta(isi.error)) return /^\s*</.test(teks) ? 'halaman web, bukan jawaban API' : teks;
  const { __type: jenis, message, ...medan } = isi.error;
  const rinci = Object.entries(medan).map(([nama, kata]) => `${nama}: ${flat(kata)}`);
  return [asTeks(jenis), flat(message), ...rinci].filter((satu) => satu !== '').join(', ');
}

function flat(kata: unknown): string {
  if (kata === undefined || kata === null) return '';
  if (typeof kata === 'string') return kata;
  return Array.isArray(kata) ? kata.map(flat).join(' ') : JSON.stringify(kata);
}

/** One short line without the token: a server may repeat what it was sent. */
function bersih(kata: string, token: string): string {
  const aman = token === '' ? kata : kata.replaceAll(token, '***').replaceAll(encodeURIComponent(token), '***');
  return aman
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 300);
}

function parse(teks: string): unknown {
  try {
    return JSON.parse(teks);
  } catch {
    return undefined;
  }
}
