// What `gate --fakta FILE` writes of the open requests, and what reads it again. Version 1; the README shows its shape.
import type { LangkahPutusan } from '../alur/putusan.ts';
import type { Selesai } from '../alur/langkah.ts';
import type { Tanggal } from '../domain/isi.generated.ts';
import { ForgeError } from '../forge/forge-error.ts';
import { list, number, optional, type Reader, record, sha, text, time } from '../forge/reader.ts';
import { KEADAAN, type KeadaanPermohonan } from './penjelasan-utama.ts';

/** One open request and where it stands: no accounts, and of comments only the reasons of returns that stand. */
export interface FaktaTerbuka {
  nomor: number; // 0 in plain git
  url: string; // "plain:<branch>" in plain git
  cabang: string;
  judul: string;
  dibuka: string; // moment, UTC, like all here
  kepala: string;
  penyusun: string[]; // ids of pejabat.yaml: who opened it or pushed to it
  keadaan: KeadaanPermohonan;
  utama: string; // the first line of the gate's comment
  per: Tanggal; // the day for which it is told who may act
  halangan: { kode: string; tentang: string | undefined }[];
  rantai: RantaiTerbuka[]; // one; several while the request has to be split
}

export interface RantaiTerbuka {
  paths: string[]; // in the content folder; "../…" outside it
  langkah: LangkahTerbuka[];
  kembali: KembaliTerbuka[]; // returns that still hold a step up
  menungguAtasan: PejabatTerbuka[]; // where all steps were met by who wrote it: who above has to look
}

/** `tenggat` is missing where the SOP names no time, the year has no calendar, or its turn has not come. */
export interface LangkahTerbuka {
  langkah: string; // "pengumpulan-data-kinerja#5"
  status: LangkahPutusan['status'];
  jabatan: string[]; // whose step it is
  boleh: PejabatTerbuka[]; // who may take it; empty when done, or when nobody holds the jabatan
  mulai: string | undefined;
  tenggat: Tanggal | undefined;
  selesai: { jabatan: string; saat: string; cara: Selesai['cara'] } | undefined;
}

export interface PejabatTerbuka {
  jabatan: string;
  pejabat: string; // id in pejabat.yaml
}

export interface KembaliTerbuka {
  langkah: string;
  jabatan: string;
  ke: string;
  saat: string;
  alasan: string;
}

const VERSI = 1;

export function writeFaktaBerkas(permohonan: FaktaTerbuka[]): string {
  return `${JSON.stringify({ versi: VERSI, permohonan }, undefined, 2)}\n`;
}

/** The file cannot be used. */
export class FaktaSalah extends Error {
  readonly exitCode = 2;

  constructor(pesan: string) {
    super(`berkas fakta tidak dapat dipakai: ${pesan}\n    Buat lagi dengan: npm run gate -- --fakta BERKAS`);
    this.name = 'FaktaSalah';
  }
}

/** The one place where the file becomes typed. Unknown fields are passed over, missing ones are fatal. */
export function readFaktaBerkas(teks: string): FaktaTerbuka[] {
  const isi = parseJson(teks);
  try {
    const { versi } = readVersi(isi, 'isinya');
    if (versi !== VERSI) throw new FaktaSalah(`versinya ${versi}, padahal yang dikenal ${VERSI}`);
    return readBerkas(isi, 'isinya').permohonan;
  } catch (error) {
    if (!(error instanceof ForgeError)) throw error;
    throw new FaktaSalah((error.message.split('\n')[0] ?? '').replace(/^jawaban /, ''));
  }
}

function parseJson(teks: string): unknown {
  try {
    return JSON.parse(teks);
  } catch {
    throw new FaktaSalah('isinya bukan JSON');
  }
}

function oneOf<const T extends string>(choices: readonly T[]): Reader<T> {
  return (value, place) => {
    const choice = choices.find((each) => each === text(value, place));
    if (choice === undefined) throw new FaktaSalah(`${place} harus salah satu dari ${choices.join(', ')}`);
    return choice;
  };
}

const hari: Reader<Tanggal> = (value, place) => {
  const teks = text(value, place);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(teks) || Number.isNaN(Date.parse(teks)))
    throw new FaktaSalah(`${place} bukan tanggal seperti 2024-04-05`);
  return teks;
};

const readVersi = record({ versi: number });
const pejabat: Reader<PejabatTerbuka> = record({ jabatan: text, pejabat: text });
const langkah: Reader<LangkahTerbuka> = record({
  langkah: text,
  status: oneOf(['selesai', 'giliran', 'ditunda', 'menunggu']),
  jabatan: list(text),
  boleh: list(pejabat),
  mulai: optional(time),
  tenggat: optional(hari),
  selesai: optional(record({ jabatan: text, saat: time, cara: oneOf(['setuju', 'dirangkap', 'atasan']) })),
});
const rantai: Reader<RantaiTerbuka> = record({
  paths: list(text),
  langkah: list(langkah),
  kembali: list(record({ langkah: text, jabatan: text, ke: text, saat: time, alasan: text })),
  menungguAtasan: list(pejabat),
});
const permohonan: Reader<FaktaTerbuka> = record({
  nomor: number,
  url: text,
  cabang: text,
  judul: text,
  dibuka: time,
  kepala: sha,
  penyusun: list(text),
  keadaan: oneOf(KEADAAN),
  utama: text,
  per: hari,
  halangan: list(record({ kode: text, tentang: optional(text) })),
  rantai: list(rantai),
});
const readBerkas = record({ permohonan: list(permohonan) });
