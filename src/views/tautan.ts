// Addresses inside the site, from its root. Components put the base path in front (components/link.ts).
import type { Rujukan } from '../domain/isi.ts';
import { findUnit } from '../domain/lookup.ts';
import type { Terbitan } from './terbitan.ts';

export interface Tautan {
  teks: string;
  jalur: string;
}

export function jalurTriwulan(tahun: number, triwulan: number): string {
  return `/capaian/${tahun}/tw${triwulan}/`;
}

export function jalurIndikator(kode: string): string {
  return `/indikator/${kode}/`;
}

/** The figure as other sites may show it. */
export function jalurSisip(kode: string): string {
  return `/sisip/${kode}/`;
}

export function jalurUnit(id: string): string {
  return `/unit/${id}/`;
}

export function jalurSasaran(kode: string): string {
  return `/sasaran/${kode}/`;
}

/** A program, kegiatan or sub kegiatan by its code of nomenclature. */
export function jalurProgram(kode: string): string {
  return `/program/${kode}/`;
}

/** The perjanjian kinerja of one jabatan in one year. */
export function jalurPerjanjian(tahun: number, jabatan: string): string {
  return `/perjanjian/${tahun}/${jabatan}/`;
}

/** A jabatan on the page of officials. */
export function jalurPejabat(jabatan: string): string {
  return `/pejabat/#jabatan-${jabatan}`;
}

/** What was published of a triwulan, as it was then: "2024-tw1". */
export function jalurEdisi(id: string): string {
  return `/edisi/${id}/`;
}

export function jalurSop(id: string): string {
  return `/sop/${id}/`;
}

export function jalurDokumen(id: string): string {
  return `/dokumen/${id}/`;
}

export function jalurCatatan(id: string): string {
  return `/dokumen/${id}/catatan/`;
}

/** Due dates of one jabatan, or of "semua", for a calendar program. */
export function jalurIcs(nama: string): string {
  return `/kalender/${nama}.ics`;
}

/** A signed copy that lies beside its record in `folder`: "arsip/2024". */
export function jalurArsip(folder: string, berkas: string): string {
  return `/${folder}/${berkas}`;
}

/** Paper and column widths of one document. */
export function jalurCss(id: string): string {
  return `/dokumen/${id}.css`;
}

export function jalurPanduan(nama: string): string {
  return `/panduan/${nama}/`;
}

export function jalurIsian(jenis: string): string {
  return `/panduan/isian/${jenis}/`;
}

export function jalurTemplat(untuk: string): string {
  return `/panduan/templat/${untuk}/`;
}

export function jalurSumber(path: string): string {
  return `/sumber/${path}/`;
}

/** Approvals of a file; everything outside the content folder is one. */
export function jalurRiwayat(path: string): string {
  return `/riwayat/${path.startsWith('../') ? 'perangkat' : path}/`;
}

export function jalurLangkah(sop: string, nomor: number): string {
  return `${jalurSop(sop)}#langkah-${nomor}`;
}

/** Who approved a figure's file; nothing where there is no history to tell it from. */
export function linkPersetujuan({ kinerja }: Terbitan, { path }: Rujukan): Tautan | undefined {
  return kinerja.riwayat && { teks: 'Persetujuan', jalur: jalurRiwayat(path) };
}

/** A unit without an entry in instansi.yaml keeps its id and has no page. */
export function linkUnit({ kinerja }: Terbitan, id: string): { teks: string; jalur: string | undefined } {
  const unit = findUnit(kinerja.isi, id);
  return { teks: unit?.nama ?? id, jalur: unit && jalurUnit(id) };
}

/** The line a figure was typed on; nothing where its file is not shown. */
export function linkSumber({ berkas, lineOf }: Terbitan, rujukan: Rujukan): Tautan | undefined {
  if (!berkas.some(({ path }) => path === rujukan.path)) return undefined;
  const line = lineOf(rujukan);
  return { teks: `${formatPath(rujukan.path)} baris\u00a0${line}`, jalur: `${jalurSumber(rujukan.path)}#L${line}` };
}

/** "kinerja/2024/tw1/seksi/seksi-pelayanan.yaml" → "seksi-pelayanan"; a name of digits alone keeps its folder. */
function formatPath(path: string): string {
  const [nama = path, folder] = path
    .replace(/\.\w+$/, '')
    .split('/')
    .reverse();
  return folder && !/[a-z]/.test(nama) ? `${folder}/${nama}` : nama;
}
