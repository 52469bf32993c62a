import type { Instansi } from '../domain/isi.generated.ts';
import { kelompok, type Scope, teks } from '../markup/fields.ts';

/** What every template may say of the office. */
export const MEDAN_INSTANSI = kelompok({
  nama: teks('"Kecamatan Contoh"'),
  nama_pendek: teks('"Contoh"'),
  pemerintah: teks('"Pemerintah Kabupaten Contoh"'),
  tempat: teks('Tempat penandatanganan'),
});

export function composeInstansi({ nama, nama_pendek, pemerintah, tempat }: Instansi): Scope<typeof MEDAN_INSTANSI> {
  return { nama, nama_pendek, pemerintah, tempat };
}

/** One line under the letterhead, of what the office has confirmed. */
export function formatAlamat({ alamat }: Instansi): string | undefined {
  if (!alamat) return undefined;
  const { jalan, kode_pos, telepon, pos_el, laman } = alamat;
  const bagian = [
    [jalan, kode_pos].filter((satu) => satu !== undefined).join(' '),
    telepon && `Telepon ${telepon}`,
    pos_el && `Pos-el ${pos_el}`,
    laman && `Laman ${laman}`,
  ].filter((satu) => satu !== undefined && satu !== '');
  return bagian.length ? bagian.join(' · ') : undefined;
}
