import type { Dokumen } from '../../src/markup/types.ts';

/** A document of one drawing, to ask a writer whether it takes it. */
export function dokumenOf(svg: string): Dokumen {
  return {
    id: 'uji',
    judul: 'Uji',
    perihal: 'Uji.',
    instansi: 'Kecamatan Uji',
    draf: false,
    contoh: true,
    kop: [],
    alamat: undefined,
    kertas: { ukuran: 'A4', huruf: 'Arial', ukuranHuruf: 11, margin: { atas: 20, kanan: 20, bawah: 20, kiri: 20 } },
    sections: [{ orientation: 'portrait', blocks: [{ type: 'figure', svg, alt: 'uji', caption: [] }] }],
  };
}
