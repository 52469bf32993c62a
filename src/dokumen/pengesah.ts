// The file that approves a document (`pengesah:` in the template's head): whether it is there, and the date it gives.
import type { Tanggal, Templat as KepalaTemplat, Triwulan } from '../domain/isi.generated.ts';
import type { Isi } from '../domain/isi.ts';
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
  const path = PATH[nama](perihal);
  const berkas = isi[JENIS[nama]].find((satu) => satu.path === path);
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

const JENIS = {
  kompilasi: 'kompilasi',
  'laporan-capaian': 'laporan-capaian',
  format: 'format',
  program: 'program-triwulan',
  evaluasi: 'evaluasi',
  'evaluasi-tahunan': 'evaluasi-tahunan',
  lkjip: 'lkjip',
  perkin: 'perkin',
  'rencana-aksi': 'rencana-aksi',
  sop: 'sop',
  instansi: 'instansi',
  riwayat: 'instansi',
} as const satisfies Record<NamaPengesah, keyof Isi>;

const PATH: Record<NamaPengesah, (perihal: Perihal) => string> = {
  kompilasi: ofTriwulan('kompilasi'),
  'laporan-capaian': ofTriwulan('laporan-capaian'),
  format: ofTriwulan('format'),
  program: ofTriwulan('program'),
  evaluasi: ofTriwulan('evaluasi'),
  'evaluasi-tahunan': ({ tahun }) => `laporan/${tahun}/evaluasi.yaml`,
  lkjip: ({ tahun }) => `laporan/${tahun}/lkjip.yaml`,
  perkin: ({ tahun, jabatan }) => `perkin/${tahun}/${jabatan}.yaml`,
  'rencana-aksi': ({ tahun }) => `rencana-aksi/${tahun}.yaml`,
  sop: () => '',
  instansi: () => 'instansi.yaml',
  riwayat: () => '',
};

function ofTriwulan(nama: string): (perihal: Perihal) => string {
  return ({ tahun, triwulan }) => `kinerja/${tahun}/tw${triwulan}/${nama}.yaml`;
}
