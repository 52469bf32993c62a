import type { Kebijakan } from '../../src/alur/kebijakan.ts';

/** The office with one SOP alone, which has these roles approve these files one after the other. */
export function hanyaSop(isi: Kebijakan['isi'], berkas: string[], ...peran: string[]): Kebijakan['isi'] {
  const langkah = peran.map((satu, letak) => ({
    nomor: letak + 1,
    kegiatan: 'Menyetujui',
    pelaksana: [satu],
    tindakan: 'setujui' as const,
    berkas,
  }));
  return {
    ...isi,
    sop: [{ path: 'sop/uji.yaml', value: { id: 'uji', jenis: 'sop', nama: 'Uji', pelaksana: [], langkah } }],
  };
}
