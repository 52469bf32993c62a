import type { Isi } from '../domain/isi.ts';
import type { Tanggal } from '../domain/isi.generated.ts';
import { findPemangku, type Jabatan, type Orang, type Pemangku } from '../domain/lookup.ts';
import type { Akun, Forge } from './fakta.ts';

/** Whose account it is. `nama-berbeda`: the number is known under another login; `nomor-berbeda`: the login under another number. */
export type Pengenalan =
  { status: 'dikenal'; orang: Orang } | { status: 'tidak-dikenal' | 'nama-berbeda' | 'nomor-berbeda' | 'ganda' };

const DIALEK: Record<Forge, string> = {
  gitlab: 'gitlab',
  gitea: 'gitea',
  forgejo: 'gitea',
  github: 'github',
  git: 'git',
};

/** By number, never by login: a login may have been renamed, and registered again by somebody else. */
export function findOrang(isi: Isi, forge: Forge, { id, nama }: Akun): Pengenalan {
  const semua = isi.pejabat
    .flatMap(({ value }) => value.pejabat)
    .flatMap((orang) => {
      const akun = findAkun(orang, forge);
      return akun === undefined ? [] : [{ orang, akun }];
    });
  const [satu, ...lain] = semua.filter(({ akun }) => akun.id === id);
  if (satu && lain.length === 0) {
    return isLogin(satu.akun.nama, nama) ? { status: 'dikenal', orang: satu.orang } : { status: 'nama-berbeda' };
  }
  if (satu) return { status: 'ganda' };
  return { status: semua.some(({ akun }) => isLogin(akun.nama, nama)) ? 'nomor-berbeda' : 'tidak-dikenal' };
}

/** A person's account on a forge, as pejabat.yaml has it. */
export function findAkun({ akun }: Orang, forge: Forge): Akun | undefined {
  const tercatat: Partial<Record<string, { id: number; login: string }>> = akun ?? {};
  const satu = tercatat[DIALEK[forge]];
  return satu && { id: satu.id, nama: satu.login };
}

/** One person is one NIP: two entries of pejabat.yaml with the same NIP are the same person. */
export function keyOrang({ id, nip }: Orang): string {
  return nip ?? id;
}

/**
 * The jabatan that play a role, for one unit where the file is of a unit. A role that several units have each for themselves (head of
 * a section) is played by that unit's own; where the unit has none of that name, by the unit's head.
 */
export function listJabatanPeran(isi: Isi, peran: string, unit: string | undefined): Jabatan[] {
  const pemain = listJabatan(isi).filter(({ id, peran: daftar = [] }) => id === peran || daftar.includes(peran));
  if (unit === undefined || pemain.length === 0) return pemain;
  const seunit = pemain.filter((jabatan) => jabatan.unit === unit);
  if (seunit.length > 0) return seunit;
  if (pemain.length === 1) return pemain;
  const kepala = findKepala(isi, unit);
  return kepala ? [kepala] : [];
}

/** Who holds these jabatan on a day, by assignment: a Plt. or Plh. in place of the one who is covered. */
export function listPemangku(isi: Isi, jabatan: string[], hari: Tanggal): Pemangku[] {
  return jabatan
    .flatMap((id) => findPemangku(isi, id, hari) ?? [])
    .filter((pemangku) => !pemangku.jabatan.luar_instansi);
}

/** What a person holds on a day. */
export function listPegangan(isi: Isi, orang: Orang, hari: Tanggal): Pemangku[] {
  const semua = listPemangku(
    isi,
    listJabatan(isi).map(({ id }) => id),
    hari,
  );
  return semua.filter((satu) => keyOrang(satu.orang) === keyOrang(orang));
}

/** Heads the office: nobody of the office is above. */
export function isPimpinan(isi: Isi, idJabatan: string): boolean {
  const jabatan = listJabatan(isi).find(({ id }) => id === idJabatan);
  const atasan = listJabatan(isi).find(({ id }) => id === jabatan?.atasan);
  return (
    jabatan?.eselon !== undefined && !jabatan.luar_instansi && (atasan === undefined || atasan.luar_instansi === true)
  );
}

function findKepala(isi: Isi, unit: string): Jabatan | undefined {
  const [kepala] = listJabatan(isi)
    .filter((jabatan) => jabatan.unit === unit && jabatan.eselon !== undefined)
    .toSorted((a, b) => ((a.eselon ?? '') < (b.eselon ?? '') ? -1 : 1));
  return kepala;
}

function listJabatan(isi: Isi): Jabatan[] {
  return isi.pejabat.flatMap(({ value }) => value.jabatan);
}

function isLogin(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
