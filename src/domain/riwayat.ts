// What the history of the main branch proves of approvals, and where open files stand: as pages and the audit sheet show it.
// Plain data with everybody named as people are to read it, so that it can pass through a file between two processes.
import type { Tanggal, Triwulan } from './isi.generated.ts';

/** The main branch after `genesis`. Everything up to it is data awal: taken as it was, approved by nobody here. */
export interface RiwayatPersetujuan {
  genesis: string;
  hariGenesis: Tanggal;
  tip: string;
  sah: boolean; // every merge holds, or was healed by a later one
  gabungan: Gabungan[]; // oldest first
  berkas: BerkasGabungan[]; // all content files at the tip
}

/** One merge. `sah`: proven. Of the others only what git itself says is told: their message proves nothing. */
export interface Gabungan {
  sha: string;
  hari: Tanggal; // in Jakarta, like all days here
  keadaan: 'sah' | 'dipulihkan' | 'gagal';
  sebab?: string; // why it does not hold
  pemulih?: string; // the merge that heals it
  berkas: BerkasGabungan[];
  permohonan?: string; // address, or "plain:<branch>"
  dibuka?: Tanggal;
  penyusun: string[]; // who opened it or pushed to it, by jabatan
  langkah: LangkahGabungan[]; // in the order of the chain
  pengembalian: PengembalianGabungan[];
  ralat: RalatGabungan[];
}

/** `path` in the content folder; "../**" for everything outside it. */
export interface BerkasGabungan {
  path: string;
  nama: string; // "Data kinerja Seksi Pemerintahan, Triwulan I Tahun 2024"
}

export interface LangkahGabungan {
  sop: string; // its id
  nomor: number;
  pelaku: string; // "Plh. Kepala Sub Bagian Umum (Nama)"
  hari: Tanggal;
  cara: 'setuju' | 'dirangkap' | 'atasan';
  bertanda: boolean; // by the official's own key beside the gate's
  waktu?: WaktuLangkah; // absent of `atasan`: it stands beside the steps
}

/** From the day the step could be taken to the day it was. Working days; the first is the one after. */
export interface WaktuLangkah {
  mulai: Tanggal;
  selesai: Tanggal;
  hari?: number; // absent where a year has no calendar
  tenggat?: Tanggal; // absent where the SOP names no time
  lebih?: number; // working days late; absent when in time
}

export interface PengembalianGabungan {
  sop: string;
  nomor: number;
  pelaku: string;
  ke: string;
  hari: Tanggal;
  alasan: string;
}

/** A sealed document in a new edition, and what its request changed of the figures. */
export interface RalatGabungan {
  path: string;
  nama: string;
  edisi: number;
  tanggal: Tanggal; // as the new edition bears it
  alasan: string;
  angka: AngkaRalat[];
}

/** `kode` and `nama` of the indikator or pos; `apa` says it all: "realisasi IKU-1 Indeks Kepuasan, TW I 2024". */
export interface AngkaRalat {
  kode: string;
  nama: string;
  apa: string;
  lama: string;
  baru: string;
}

/** An open request, as the gate last saw it. */
export interface PermohonanTerbuka {
  url: string;
  judul: string;
  dibuka: string; // moment, UTC
  penyusun: string[]; // ids of pejabat.yaml
  utama: string; // what the gate says of it, in one line
  per: Tanggal;
  rantai: {
    paths: string[];
    langkah: { status: string; boleh: PejabatDisebut[]; mulai?: string | undefined; tenggat?: Tanggal | undefined }[];
    kembali: { saat: string; alasan: string }[];
    menungguAtasan: PejabatDisebut[];
  }[];
}

export interface PejabatDisebut {
  jabatan: string;
  pejabat: string; // id in pejabat.yaml
}

/** Who holds which file, due when. */
export interface Posisi {
  denganPermohonan: boolean; // open requests are known
  periode: PosisiPeriode[]; // those not yet wholly approved; the latest when all are
  lain: PosisiBerkas[]; // open requests about anything else
}

export interface PosisiPeriode {
  tahun: number;
  triwulan: Triwulan;
  berkas: PosisiBerkas[];
}

/**
 * `menunggu`: files before it in the SOP are not approved yet. `mengisi`: with those who write it. `diajukan`: with those who approve.
 * `data-awal`: stands under a seal that is older than the history.
 */
export interface PosisiBerkas {
  path: string;
  nama: string;
  keadaan: 'menunggu' | 'mengisi' | 'diajukan' | 'dikembalikan' | 'disetujui' | 'data-awal';
  pemegang: string[]; // who has it now; empty when approved
  sejak?: Tanggal;
  tenggat?: Tanggal;
  keterangan?: string;
  permohonan?: { url: string; judul: string };
}
