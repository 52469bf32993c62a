// What a small PDF could grow to. Looked at before any reader of PDFs touches it: those inflate first and ask later.
import { inflateSync } from 'node:zlib';

const MI_B = 2 ** 20;

/** Bytes of one stream and of all: a page scanned at 600 dpi in colour without loss is some 100 MiB. */
const SATU = 128 * MI_B;
const SEMUA = 1024 * MI_B;

/** Most objects that a PDF may number (ISO 32000-1, annex C.2). */
const OBJEK = 8_388_607;

/** Compressed twice or thrice: no honest program does it more often. */
const LAPIS = 3;

export function isTerlaluBerat(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return isNomorTakMasukAkal(buffer) || isMengembang(buffer);
}

function isNomorTakMasukAkal(buffer: Buffer): boolean {
  const ukuran = buffer.toString('latin1').matchAll(/\/(?:Size|Count|N|First)\s{0,9}(\d{1,20})/g);
  return ukuran.some(([, angka = '0']) => Number(angka) > OBJEK);
}

function isMengembang(buffer: Buffer): boolean {
  let sisa = SEMUA;
  for (let at = buffer.indexOf('stream'); at >= 0; at = buffer.indexOf('stream', at + 6)) {
    const isi = buffer.subarray(skipLineEnd(buffer, at + 6));
    const besar = measure(isi, Math.min(SATU, sisa), LAPIS);
    if (besar === undefined) return true;
    sisa -= besar;
  }
  return false;
}

function skipLineEnd(buffer: Buffer, at: number): number {
  if (buffer[at] === 0x0d) return buffer[at + 1] === 0x0a ? at + 2 : at + 1;
  return buffer[at] === 0x0a ? at + 1 : at;
}

/** Bytes that it inflates to, 0 where it does not; undefined beyond `batas`. */
function measure(isi: Uint8Array, batas: number, lapis: number): number | undefined {
  if (!isZlib(isi)) return 0;
  if (lapis === 0 || batas <= 0) return undefined;
  const hasil = inflate(isi, batas);
  if (hasil === undefined) return undefined;
  const dalam = measure(hasil, batas - hasil.length, lapis - 1);
  return dalam === undefined ? undefined : hasil.length + dalam;
}

/** The two bytes of RFC 1950. */
function isZlib([a = 0, b = 0]: Uint8Array): boolean {
  return (a & 0x0f) === 8 && a >> 4 <= 7 && (a * 256 + b) % 31 === 0;
}

function inflate(isi: Uint8Array, batas: number): Uint8Array | undefined {
  try {
    return inflateSync(isi, { maxOutputLength: batas });
  } catch (error) {
    const isPenuh = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return isPenuh ? undefined : new Uint8Array(); // bytes of something else, or broken ones: they grow to nothing
  }
}
