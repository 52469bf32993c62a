// What people write to send a request back, and how the gate quotes it.

/** `tujuan`: the jabatan or role it goes back to, when one was named. */
export interface Pengembalian {
  tujuan?: string;
  alasan: string; // one line
}

const PANJANG_ALASAN = 500;
const HURUF_TAK_TERLIHAT = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\s]+/gu;

/** `KEMBALIKAN [jabatan]: alasan` at the start of a comment. Undefined when it is no return, or gives no reason. */
export function readKembali(teks: string): Pengembalian | undefined {
  const [depan, ...sisa] = teks.trimStart().split(':');
  const [kata = '', tujuan, ...lebih] = (depan ?? '').slice(0, 120).trim().split(/\s+/);
  if (kata.toUpperCase() !== 'KEMBALIKAN' || sisa.length === 0 || lebih.length > 0) return undefined;
  return composePengembalian(sisa.join(':'), tujuan);
}

/** A review "request changes": its whole text is the reason, unless it names where to. */
export function readKembaliTinjauan(teks: string): Pengembalian | undefined {
  return (
    readKembali(teks) ??
    (/^\s*KEMBALIKAN\b[^:]*:\s*$/i.test(teks.slice(0, 200)) ? undefined : composePengembalian(teks))
  );
}

/** One line, nothing a reader would not see, at most 500 characters. */
export function formatAlasan(teks: string): string {
  return [...teks.replace(HURUF_TAK_TERLIHAT, ' ').trim()].slice(0, PANJANG_ALASAN).join('').trim();
}

function composePengembalian(teks: string, tujuan?: string): Pengembalian | undefined {
  const alasan = formatAlasan(teks);
  const bersih = tujuan?.replace(/^\[/, '').replace(/\]$/, '').toLowerCase();
  if (!/[\p{L}\p{N}]/u.test(alasan)) return undefined;
  return bersih ? { tujuan: bersih, alasan } : { alasan };
}
