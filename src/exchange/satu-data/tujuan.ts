// What the portal shall hold in the end.

/** A row of the portal's table; numbers as JSON numbers only where they are whole, else decimal text. */
export type BarisPortal = Record<string, string | number | null>;

export interface KolomPortal {
  nama: string;
  jenis: 'int' | 'numeric' | 'text';
}

/** One file of the triwulan, or the address of the signed report. */
export interface BerkasPortal {
  nama: string; // stable: the resource is found by it
  uraian: string;
  format: string; // "CSV"
  sha256: string; // of the file itself
  isi: { berkas: string; media: string; bytes: Uint8Array } | { alamat: string };
}

export interface Tujuan {
  organisasi: string;
  dataset: {
    nama: string;
    judul: string;
    uraian: string;
    lisensi?: string; // id of the portal's own list
    alamat: string;
    pengelola: string;
    posEl?: string;
    tag: string[];
    tambahan: Record<string, string>; // extras: the fields of DCAT that CKAN has no field for
  };
  tabel: { nama: string; uraian: string; kolom: KolomPortal[] };
  masa: { tahun: number; triwulan: number };
  baris: BarisPortal[]; // of that triwulan alone
  berkas: BerkasPortal[];
}

/** What makes a row that row. */
export const KUNCI = ['tahun', 'triwulan', 'kode_indikator'] as const;
