// Signed copies of a document, as its pages lead to them.
import { folderOf } from '../domain/edisi.ts';
import type { Arsip } from '../domain/isi.generated.ts';
import type { Berkas } from '../domain/isi.ts';
import { findJabatan } from '../domain/lookup.ts';
import { formatSaat, formatTanggal } from '../format.ts';
import { jalurArsip } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

export interface ArsipView {
  nama: string; // "naskah bertanda tangan 25 April 2024"
  sha256: string;
  alamat: string | undefined; // in this site, or an https address
  keterangan: string[];
}

type TandaTercatat = NonNullable<Arsip['tanda_tangan_elektronik']>[number];

/** Newest first. */
export function listArsip(terbitan: Terbitan, dokumen: string): ArsipView[] {
  return terbitan.kinerja.isi.arsip
    .filter(({ value }) => value.dokumen === dokumen)
    .toSorted((a, b) => (a.value.tanggal < b.value.tanggal ? 1 : -1))
    .map((berkas) => viewArsip(terbitan, berkas));
}

function viewArsip(terbitan: Terbitan, { path, value }: Berkas<Arsip>): ArsipView {
  const { tanggal, sha256, alamat, berkas, tanda_tangan_elektronik: tanda = [] } = value;
  return {
    nama: `naskah bertanda tangan ${formatTanggal(tanggal)}`,
    sha256,
    alamat: berkas === undefined ? alamat : jalurArsip(folderOf(path), berkas),
    keterangan: [
      ...(tanda.length > 0 ? tanda.map(describeTanda) : describePenanda(terbitan, value)),
      ...describeHalaman(value),
      ...describeKertas(terbitan, value),
    ],
  };
}

const PERCAYA: Record<TandaTercatat['kepercayaan'], string> = {
  'belum-diperiksa': 'akar sertifikat belum diperiksa',
  dipercaya: 'sertifikat dari akar yang dipercaya',
  'tidak-dipercaya': 'sertifikat bukan dari akar yang dipercaya',
};

/** Whose time it is matters: only a time stamp is vouched for by somebody else. */
function describeTanda({ nama, waktu, cap_waktu, format, kepercayaan }: TandaTercatat): string {
  const saat = cap_waktu ?? waktu;
  const menurut = cap_waktu === undefined ? 'menurut penanda tangan' : 'menurut cap waktu';
  const kapan = saat === undefined ? '' : `, ${formatSaat(saat)} ${menurut}`;
  return `Ditandatangani secara elektronik oleh ${nama} (${format})${kapan}; ${PERCAYA[kepercayaan]}`;
}

function describePenanda({ kinerja }: Terbitan, { penanda_tangan: penanda = [] }: Arsip): string[] {
  const jabatan = penanda.map((id) => findJabatan(kinerja.isi, id)?.nama ?? id);
  return jabatan.length > 0 ? [`Ditandatangani ${jabatan.join('; ')}`] : [];
}

function describeHalaman({ halaman, lapisan_teks, resolusi }: Arsip): string[] {
  return [
    ...(halaman === undefined ? [] : [`${halaman} halaman`]),
    ...(resolusi === undefined ? [] : [`dipindai ${resolusi} dpi`]),
    ...(lapisan_teks === undefined || lapisan_teks === 'ada' ? [] : [LAPISAN[lapisan_teks]]),
  ];
}

const LAPISAN = {
  sebagian: 'sebagian halamannya gambar saja',
  'tidak ada': 'gambar saja, tanpa teks yang dapat dibaca pembaca layar',
} as const;

/** In which cupboard it lies helps those who work there, and whoever would take it. */
function describeKertas({ mode }: Terbitan, { lokasi_fisik: lokasi }: Arsip): string[] {
  if (lokasi === undefined) return [];
  return [mode === 'pratinjau' ? `Naskah kertas: ${lokasi}` : 'Naskah kertasnya disimpan di kantor'];
}
