import { sha256 } from '@noble/hashes/sha2.js';

/** "ssh-ed25519 AAAA…" → "SHA256:…", as `ssh-keygen -lf` prints it: SHA-256 of the key itself in Base64 without padding. */
export function computeSidikKunci(publik: string): string {
  const [, base64 = ''] = publik.trim().split(/\s+/);
  const bita = Uint8Array.from(atob(base64), (huruf) => huruf.charCodeAt(0));
  return `SHA256:${btoa(String.fromCharCode(...sha256(bita))).replace(/=+$/, '')}`;
}
