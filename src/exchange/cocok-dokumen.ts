// Which document a file is: by the address of its record that its pages lead to, else by the check code in its text, else by its name.
import type { Isi } from '../domain/isi.ts';
import { findPemangku, type Jabatan } from '../domain/lookup.ts';

export interface DokumenDisebut {
  id: string;
  kode?: string; // check code as printed
  dari: 'kode-periksa' | 'nama-berkas';
}

const ALAMAT_CATATAN = /\/dokumen\/([a-z0-9-]+)\/catatan\/#([A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4})$/;

/** A document of the site, and the code it bears now. */
export interface DokumenDikenal {
  id: string;
  kode: string;
}

/** `nama` without folders: "laporan-capaian-2024-tw1 (signed).pdf"; `teks`: of all pages. */
export function findDokumen(
  { alamat, teks, nama, situs }: { alamat: string[]; teks: string; nama: string; situs: string },
  dikenal: DokumenDikenal[],
): DokumenDisebut | undefined {
  const [, id, kode] =
    alamat.flatMap((satu) => (satu.startsWith(situs) ? [ALAMAT_CATATAN.exec(satu)] : [])).find(Boolean) ?? [];
  if (id !== undefined && kode !== undefined && dikenal.some((satu) => satu.id === id))
    return { id, kode, dari: 'kode-periksa' };
  const tercetak = findKodeTeks(teks);
  const milik = dikenal.find((satu) => satu.kode === tercetak);
  if (milik) return { ...milik, dari: 'kode-periksa' };
  const [menurutNama] = dikenal
    .filter((satu) => nama.startsWith(satu.id))
    .toSorted((a, b) => b.id.length - a.id.length);
  if (!menurutNama) return undefined;
  return { id: menurutNama.id, dari: 'nama-berkas', ...(tercetak !== undefined && { kode: tercetak }) };
}

/** As it is printed beside the QR code; readers of scans put blanks where they like. */
export function findKodeTeks(teks: string): string | undefined {
  const [, a, b, c] =
    /Kode\s{1,3}periksa\s{1,3}([A-Z2-7]{4})\s?-\s?([A-Z2-7]{4})\s?-\s?([A-Z2-7]{4})(?![A-Z2-7])/.exec(teks) ?? [];
  return a === undefined ? undefined : [a, b, c].join('-');
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
