// A server may repeat what it was sent, in its own spelling: the token never leaves this folder in a message.
import { cleanTulisan } from '../tulisan.ts';

const TERPANJANG = 300; // characters of a message

/** One short line without the token. */
export function hideToken(kata: string, token: string): string {
  return cleanTulisan(listRupa(token).reduce((teks, rupa) => teks.replaceAll(rupa, '***'), kata)).slice(0, TERPANJANG);
}

/** The token as it is, in JSON, in an address and in HTML; the longest first, so that none leaves a piece of another. */
function listRupa(token: string): string[] {
  const persen = encodeURIComponent(token);
  const semua = [token, JSON.stringify(token).slice(1, -1), persen, toPersen(persen), toHtml(token)];
  const beda = new Set(semua.flatMap((satu) => [satu, satu.replaceAll(/%[0-9A-F]{2}/g, toLower)]));
  return [...beda].filter((satu) => satu !== '').toSorted((a, b) => b.length - a.length);
}

function toLower(teks: string): string {
  return teks.toLowerCase();
}

/** What encodeURIComponent leaves and other languages do not. */
function toPersen(teks: string): string {
  return teks.replaceAll(/[!'()*]/g, (huruf) => `%${huruf.charCodeAt(0).toString(16).toUpperCase()}`);
}

const HTML: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function toHtml(teks: string): string {
  return teks.replaceAll(/[&<>"']/g, (huruf) => HTML[huruf] ?? huruf);
}
