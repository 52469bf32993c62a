import { ForgeError } from './forge-error.ts';
import type { Jawaban, Metode } from './http.ts';

export const MAX_TRIES = 5;

/** Longer than this nobody waits: the next run of the schedule asks again. */
const MAX_WAIT = 120_000;

/**
 * Milliseconds to wait before the `kali`-th try is repeated; undefined when repeating helps nothing. What may already have
 * been done (anything but GET) is repeated only when the forge says that it was not.
 */
export function computeWait(jawaban: Jawaban | ForgeError, metode: Metode, kali: number): number | undefined {
  const backoff = 1000 * 2 ** (kali - 1);
  if (jawaban instanceof ForgeError) return metode === 'GET' && isPassing(jawaban) ? backoff : undefined;
  if (isLimited(jawaban)) {
    const wait = readWait(jawaban.headers) ?? backoff;
    return wait <= MAX_WAIT ? wait : undefined;
  }
  return metode === 'GET' && jawaban.status >= 500 ? (readWait(jawaban.headers) ?? backoff) : undefined;
}

/** 403 is GitHub's word for a limit too, but then it says so in a header. */
export function isLimited({ status, headers }: Jawaban): boolean {
  if (status === 429) return true;
  return status === 403 && (headers.get('x-ratelimit-remaining') === '0' || headers.has('retry-after'));
}

function isPassing({ kode }: ForgeError): boolean {
  return kode === 'waktu-habis' || kode === 'tidak-tersambung';
}

/** "now" is the server's own Date: the clock of this machine may be wrong. */
function readWait(headers: Headers): number | undefined {
  const now = Date.parse(headers.get('date') ?? '');
  const after = headers.get('retry-after');
  if (after !== null) return toWait(/^\d+$/.test(after) ? Number(after) * 1000 : Date.parse(after) - now);
  const reset = headers.get('x-ratelimit-reset') ?? headers.get('ratelimit-reset');
  if (headers.get('x-ratelimit-remaining') !== '0' && headers.get('ratelimit-remaining') !== '0') return undefined;
  return reset === null ? undefined : toWait(Number(reset) * 1000 - now);
}

function toWait(milliseconds: number): number | undefined {
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}
