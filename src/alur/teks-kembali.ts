// What people write to send a request back, and how the gate quotes it.

/** `tujuan`: the jabatan or role it goes back to, when one was named. */
export interface Pengembalian {
  tujuan?: string;
  alasan: string; // one line
}

const PANJANG_ALASAN = 500;
const HURUF_TAK_TERLIHAT = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\s]+/gu;

/** The word with which a return begins, however it is set off. Behind ">" somebody else is quoted. */
const KATA = /^[\s*_`~[\](){}]*((?:DI)?KEMBALIKAN)(?![\p{L}\p{N}])/iu;
const TUJUAN = /^(?:(?:ke|kepada) )?(\p{L}[\p{L}\p{N} .-]*)?$/iu;
const TANDA = /[\s*_`~[\](){}]+/g;

/**
 * `KEMBALIKAN [jabatan]: alasan` at the start of a comment, as people write it: "Kembalikan ke Kasubag Umum: …", "**DIKEMBALIKAN**: …",
 * "KEMBALIKAN bukti kurang" in capitals. Undefined when it is no return, or gives no reason: better one return too many, which
 * its giver lifts by approving, than one that nobody has noticed.
 */
export function readKembali(teks: string): Pengembalian | undefined {
  const awal = teks.trimStart();
  const [depan, kata = ''] = KATA.exec(awal.slice(0, 100)) ?? [];
  if (depan === undefined) return undefined;
  const sisa = awal.slice(depan.length);
  const pisah = sisa.slice(0, 120).search(/[:：]/);
  const sebut = TUJUAN.exec(sisa.slice(0, Math.max(pisah, 0)).replace(TANDA, ' ').trim());
  if (pisah !== -1 && sebut) return composePengembalian(sisa.slice(pisah + 1), sebut[1]);
  return pisah !== -1 || kata === kata.toUpperCase() ? composePengembalian(sisa) : undefined;
}

/** A review "request changes": its whole text is the reason, unless it names where to. */
export function readKembaliTinjauan(teks: string): Pengembalian | undefined {
  const tanpaAlasan = /^[\s*_`]*(?:DI)?KEMBALIKAN[^:：]*[:：]?\s*$/i.test(teks.slice(0, 200)) && teks.length <= 200;
  return readKembali(teks) ?? (tanpaAlasan ? undefined : composePengembalian(teks));
}

/** One line, nothing a reader would not see, at most 500 characters. */
export function formatAlasan(teks: string): string {
  return [...teks.replace(HURUF_TAK_TERLIHAT, ' ').trim()].slice(0, PANJANG_ALASAN).join('').trim();
}

function composePengembalian(teks: string, tujuan?: string): Pengembalian | undefined {
  const alasan = formatAlasan(teks);
  const bersih = tujuan?.trim().toLowerCase().replaceAll(' ', '-');
  if (!/[\p{L}\p{N}]/u.test(alasan)) return undefined;
  return bersih ? { tujuan: bersih, alasan } : { alasan };
}
