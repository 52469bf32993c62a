// Which document a file is: by the address of its record that its pages lead to, else by its name.
import type { Isi } from '../domain/isi.ts';
import { findPemangku, type Jabatan } from '../domain/lookup.ts';

export interface DokumenDisebut {
  id: string;
  kode?: string; // check code as printed
  dari: 'kode-periksa' | 'nama-berkas';
}

const ALAMAT_CATATAN = /\/dokumen\/([a-z0-9-]+)\/catatan\/#([A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4})$/;

/** `nama` without folders: "laporan-capaian-2024-tw1 (signed).pdf". */
export function findDokumen(
  { alamat, nama, situs }: { alamat: string[]; nama: string; situs: string },
  dikenal: string[],
): DokumenDisebut | undefined {
  const [, id, kode] =
    alamat.flatMap((satu) => (satu.startsWith(situs) ? [ALAMAT_CATATAN.exec(satu)] : [])).find(Boolean) ?? [];
  if (id !== undefined && kode !== undefined && dikenal.includes(id)) return { id, kode, dari: 'kode-periksa' };
  const menurutNama = dikenal.filter((satu) => nama.startsWith(satu)).toSorted((a, b) => b.length - a.length)[0];
  return menurutNama === undefined ? undefined : { id: menurutNama, dari: 'nama-berkas' };
}

/** The jabatan whose holder on that day bears the name of the certificate; titles before and after it do not count. */
export function findJabatanPenanda(isi: Isi, nama: string, tanggal: string): Jabatan | undefined {
  const cocok = isi.pejabat
    .flatMap(({ value }) => value.jabatan)
    .filter(({ id }) => isNamaSama(findPemangku(isi, id, tanggal)?.orang.nama, nama));
  const orang = new Set(cocok.map(({ id }) => findPemangku(isi, id, tanggal)?.orang.id));
  return orang.size === 1 ? cocok[0] : undefined;
}

function isNamaSama(pejabat: string | undefined, sertifikat: string): boolean {
  return pejabat !== undefined && takeNama(pejabat) === takeNama(sertifikat);
}

/** "Drs. Budi Contoh, M.Si." → "BUDI CONTOH": titles behind follow a comma, titles before end in a point. */
function takeNama(nama: string): string {
  const [depan = ''] = nama.split(',');
  const kata = depan.toUpperCase().split(/\s+/);
  return kata.filter((satu) => satu !== '' && !satu.endsWith('.')).join(' ');
}
