import type { Akun } from '../alur/fakta.ts';

export interface KomentarSendiri {
  id: number;
  teks: string;
}

export interface StatusGerbang {
  keadaan: 'menunggu' | 'berhasil' | 'gagal';
  keterangan: string;
  alamat?: string;
}

/** The context of the status. It never opens anything: whoever may push can write it as well. */
export const KONTEKS = 'gerbang/persetujuan';

/** The same few things in each forge's own words. */
export interface JalurTulis {
  akun(): Promise<Akun>;
  /** Of everyone, without what the server itself wrote. */
  listKomentar(nomor: number): Promise<(KomentarSendiri & { akun: Akun })[]>;
  create(nomor: number, teks: string): Promise<void>;
  update(nomor: number, id: number, teks: string): Promise<void>;
  findStatus(sha: string): Promise<Omit<StatusGerbang, 'alamat'> | undefined>;
  sendStatus(sha: string, status: StatusGerbang): Promise<void>;
  close(nomor: number): Promise<void>;
  panjangKeterangan: number; // characters that the forge takes
  /** GitLab refuses "pending" on what is pending. */
  menungguUlang: boolean;
}

/** The answer to what was written is not needed: what stands is read when it is wanted. */
export function ignore(): void {}
