import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a text as UTF-8, in hexadecimal. Node's own is many times as fast; in a browser there is none that answers at once. */
export const computeSha256: (text: string) => string = findNative() ?? computeSha256InJs;

export function computeSha256InJs(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** SHA-256 of a file's bytes, in hexadecimal. */
export function computeSha256OfBytes(bytes: Uint8Array): string {
  const native = findCrypto();
  return native ? native.hash('sha256', bytes) : bytesToHex(sha256(bytes));
}

/** Asked of the running program and not imported: this module is bundled for the browser, too. */
function findCrypto() {
  return 'process' in globalThis ? process.getBuiltinModule?.('node:crypto') : undefined;
}

function findNative(): ((text: string) => string) | undefined {
  const crypto = findCrypto();
  return crypto && ((text) => crypto.hash('sha256', text));
}
