// Lines that came along with a text and are no part of it: of an unsettled merge, or of the page it was copied from.
import type { Finding } from './finding.ts';

export function findPasted(text: string): Finding | undefined {
  return findConflict(text) ?? findFence(text);
}

/** Git writes both versions into the file, between lines of seven marks. */
function findConflict(text: string): Finding | undefined {
  const match = /^(<{7}|={7}|>{7})(?: .*)?$/m.exec(text);
  if (!match) return undefined;
  const message = `baris "${match[1]}" menandai dua versi yang bertentangan; salah satunya belum dipilih`;
  const hint = 'Sisakan satu versi, lalu hapus baris yang diawali <<<<<<<, =======, dan >>>>>>>.';
  return { code: 'yaml-rusak', offset: match.index, message, hint };
}

function findFence(text: string): Finding | undefined {
  const match = /^ *(```|~~~)\w*$/m.exec(text);
  if (!match) return undefined;
  const message = `baris "${match[1]}" berasal dari tempat teks ini disalin, bukan bagian isinya`;
  const hint = `Hapus baris yang diawali ${match[1]}, di awal dan di akhir.`;
  return { code: 'yaml-rusak', offset: match.index, message, hint };
}
