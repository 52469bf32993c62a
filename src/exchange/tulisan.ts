/** Names in certificates and fields are whatever somebody put there: one line, without controls that a terminal would obey. */
export function cleanTulisan(teks: string): string {
  return teks.replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim();
}
