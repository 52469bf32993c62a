// The file that approves a document (`pengesah:` in the template's head): whether it is there, and the date it gives.
import type { Tanggal, Templat as KepalaTemplat, Triwulan } from '../domain/isi.generated.ts';
import { type Isi, type Jenis, pathOfJenis } from '../domain/isi.ts';
import type { Mode } from './jenis-dokumen.ts';

export type NamaPengesah = KepalaTemplat['pengesah'];

export interface Pengesah {
  nama: NamaPengesah;
  path: string; // also where the file is not there yet
  ada: boolean;
  tanggal: Tanggal | undefined; // as typed in it
}

interface Perihal {
  tahun: number;
  triwulan?: Triwulan;
  jabatan?: string;
}

export function findPengesah(isi: Isi, nama: NamaPengesah, perihal: Perihal): Pengesah {
  const jenis = JENIS[nama];
  if (!jenis) return { nama, path: '', ada: false, tanggal: undefined };
  const path = pathOfJenis(jenis, { ...perihal, ...(perihal.jabatan !== undefined && { id: perihal.jabatan }) });
  const berkas = isi[jenis].find((satu) => satu.path === path);
  const value: object | undefined = berkas?.value;
  const tanggal = value && 'tanggal' in value && typeof value.tanggal === 'string' ? value.tanggal : undefined;
  return { nama, path, ada: berkas !== undefined, tanggal };
}

/**
 * A file that carries no seal is approved exactly when it stands on the main branch: only its chain puts it there. A preview
 * shows a branch, of which nobody knows yet, so its documents stay drafts.
 */
export function isTerbit({ ada }: Pengesah, mode: Mode): boolean {
  return mode === 'publik' && ada;
}

/** None: an SOP is its own, and the audit sheet is approved by nobody. */
const JENIS: Record<NamaPengesah, Jenis | undefined> = {
  kompilasi: 'kompilasi',
  'laporan-capaian': 'laporan-capaian',
  format: 'format',
  program: 'program-triwulan',
  evaluasi: 'evaluasi',
  'evaluasi-tahunan': 'evaluasi-tahunan',
  lkjip: 'lkjip',
  perkin: 'perkin',
  'rencana-aksi': 'rencana-aksi',
  sop: undefined,
  instansi: 'instansi',
  riwayat: undefined,
};
