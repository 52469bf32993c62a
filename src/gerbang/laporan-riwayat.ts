// What `verify` tells of a history: for programs as it is, for people by laporan-riwayat-teks.ts.
import { readJejak } from '../alur/baca-jejak.ts';
import type { Akun, Forge } from '../alur/fakta.ts';
import type { BarisPersetujuan, Jejak } from '../alur/jejak.ts';
import { findOrang, keyOrang } from '../alur/peran.ts';
import { findForge } from '../alur/putus-ulang.ts';
import { formatHari } from '../alur/saat.ts';
import type { Isi } from '../domain/isi.ts';
import type { Tanggal } from '../domain/isi.generated.ts';
import { findJabatan, findPemangku } from '../domain/lookup.ts';
import type { DasarPutusan, HasilKomitRepo, KodeGagalRepo, RiwayatRepo } from './riwayat.ts';

/** Stable: `verify --format json` prints it. Times are UTC, `hari` the day in Jakarta, hashes whole. */
export interface LaporanRiwayat {
  sah: boolean;
  genesis: string;
  hari_genesis: string;
  tip: string;
  gagal?: string; // the first commit that does not hold and is not healed
  komit: BarisRiwayat[]; // oldest first
}

export type BarisRiwayat =
  (BarisUmum & { status: 'sah' } & JejakLaporan) | (BarisUmum & BarisGagal) | (BarisUmum & BarisDipulihkan);

interface BarisUmum {
  sha: string;
  waktu: string;
  hari: string;
}

export interface BarisGagal {
  status: 'gagal';
  kode: KodeGagalRepo;
  alasan: string;
  permohonan?: string; // what its message says, where that can be read; nothing proves it
}

export interface BarisDipulihkan extends Omit<BarisGagal, 'status'> {
  status: 'dipulihkan';
  oleh: string; // hash of the merge that names it
}

/** The trail as it was verified, with the names of the day. */
export interface JejakLaporan extends Omit<Jejak, 'rantai' | 'persetujuan'> {
  paths: string[]; // of the content folder; "../**" for everything outside of it
  persetujuan: PersetujuanLaporan[];
  tanda_pejabat: { tag: string; nama: string; akun: Akun }[];
}

export interface PersetujuanLaporan extends BarisPersetujuan {
  nama_jabatan: string; // "Plh. Kepala Seksi Pelayanan"
  nama?: string; // of the person, as pejabat.yaml of that day has it
  bertanda: boolean; // signed by the official's own key
}

export function composeLaporan({
  sah,
  komit,
  gagal,
  genesis,
  waktuGenesis,
  tip,
  asal,
  dasar,
}: RiwayatRepo): LaporanRiwayat {
  return {
    sah,
    genesis,
    hari_genesis: formatHari(waktuGenesis),
    tip,
    ...(gagal && { gagal: gagal.sha }),
    komit: komit.flatMap((hasil, nomor) => {
      const satu = asal[nomor];
      if (!satu) return [];
      const umum = { sha: hasil.sha, waktu: satu.waktu, hari: formatHari(satu.waktu) };
      return [composeBaris(umum, hasil, satu.pesan, dasar.get(hasil.sha))];
    }),
  };
}

function composeBaris(
  umum: BarisUmum,
  hasil: HasilKomitRepo,
  pesan: string,
  dasar: DasarPutusan | undefined,
): BarisRiwayat {
  if (hasil.status === 'sah') return { ...umum, status: 'sah', ...composeJejakLaporan(hasil.jejak, dasar) };
  const baca = readJejak(pesan);
  const permohonan = baca.status === 'terbaca' ? { permohonan: baca.jejak.permohonan } : {};
  const { kode, alasan } = hasil;
  if (hasil.status === 'gagal') return { ...umum, status: 'gagal', kode, alasan, ...permohonan };
  return { ...umum, status: 'dipulihkan', kode, alasan, ...permohonan, oleh: hasil.oleh };
}

function composeJejakLaporan({ rantai, persetujuan, ...jejak }: Jejak, dasar: DasarPutusan | undefined): JejakLaporan {
  const tanda = dasar?.tandaPejabat ?? [];
  const forge = findForge(jejak.permohonan);
  return {
    ...jejak,
    paths: rantai,
    persetujuan: persetujuan.map((satu) => ({ ...satu, ...nameAkun(dasar, forge, satu) })),
    tanda_pejabat: tanda.map(({ tag, nama, akun }) => ({ tag, nama, akun })),
  };
}

/** The title and the person by the policy that decided: who held the jabatan then, whatever pejabat.yaml says now. */
function nameAkun(
  dasar: DasarPutusan | undefined,
  forge: Forge | undefined,
  { jabatan, akun, saat }: BarisPersetujuan,
): Pick<PersetujuanLaporan, 'nama_jabatan' | 'nama' | 'bertanda'> {
  const isi = dasar?.kebijakan.isi;
  const orang = isi && findOrangPada(isi, forge, akun);
  return {
    nama_jabatan: isi ? nameJabatan(isi, jabatan, formatHari(saat)) : jabatan,
    ...(orang && { nama: orang.nama }),
    bertanda: dasar?.tandaPejabat.some((satu) => orang && keyOrang(satu.orang) === keyOrang(orang)) ?? false,
  };
}

function nameJabatan(isi: Isi, jabatan: string, hari: Tanggal): string {
  const nama = findJabatan(isi, jabatan)?.nama ?? jabatan;
  const sifat = findPemangku(isi, jabatan, hari)?.penugasan.sifat;
  return sifat === 'plt' ? `Plt. ${nama}` : sifat === 'plh' ? `Plh. ${nama}` : nama;
}

function findOrangPada(isi: Isi, forge: Forge | undefined, akun: Akun) {
  const kenal = forge && findOrang(isi, forge, akun);
  return kenal?.status === 'dikenal' ? kenal.orang : undefined;
}
