import type { Sop } from '../domain/isi.generated.ts';
import type { Isi } from '../domain/isi.ts';

/** The office's official SOPs in the order in which a triwulan meets them: first the one that begins with its form. */
export function listSopResmi(isi: Isi): Sop[] {
  const sop = isi.sop.map(({ value }) => value).filter(({ jenis }) => jenis === 'sop');
  return sop.toSorted((a, b) => Number(!hasFormat(a)) - Number(!hasFormat(b)) || (a.id < b.id ? -1 : 1));
}

function hasFormat({ langkah }: Sop): boolean {
  return langkah.some(({ berkas = [] }) => berkas.some((satu) => satu.endsWith('/format.yaml')));
}

/** "pengumpulan-data-kinerja#5" → "SOP 1 langkah 5"; the office's own rules by their name. */
export function nameLangkah(isi: Isi, id: string): string {
  const [sop = '', nomor = ''] = id.split('#');
  const letak = listSopResmi(isi).findIndex((satu) => satu.id === sop);
  return letak === -1 ? `tata kelola langkah ${nomor}` : `SOP ${letak + 1} langkah ${nomor}`;
}
