import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a text as UTF-8, in hexadecimal. Node's own is many times as fast; in a browser there is none that answers at once. */
export const computeSha256: (text: string) => string = findNative() ?? computeSha256InJs;

export function computeSha256InJs(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Asked of the running program and not imported: this module is bundled for the browser, too. */
function findNative(): ((text: string) => string) | undefined {
  if (!('process' in globalThis)) return undefined;
  const crypto = process.getBuiltinModule?.('node:crypto');
  return crypto && ((text) => crypto.hash('sha256', text));
}
