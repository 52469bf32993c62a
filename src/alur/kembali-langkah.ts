import { findPegangan, type Pemegang } from './pemegang.ts';
import type { Dikembalikan } from './pengembalian.ts';
import type { LangkahRantai } from './rantai.ts';
import { formatHari } from './saat.ts';

/** A return by the holder of a step: where it goes, and which steps have to be taken again after it. */
export interface KembaliLangkah extends Dikembalikan {
  langkah: string; // "pengumpulan-data-kinerja#5"
  jabatan: string; // in which it was given
  ke: string; // jabatan of an approving step, role of a writing one: "kasubag-umum"
  ulang: string[];
}

export interface Langkahnya {
  susun: LangkahRantai[];
  setujui: LangkahRantai[];
}

/** Undefined when the one who gave it holds no step of the chain that day. */
export function composeKembali(
  pemegang: Pemegang,
  langkahnya: Langkahnya,
  satu: Dikembalikan,
): KembaliLangkah | undefined {
  const hari = formatHari(satu.saat);
  const dipegang = langkahnya.setujui.filter((langkah) => findPegangan(pemegang, langkah, satu.orang, hari));
  const langkah = dipegang.findLast(({ kembali }) => kembali.length > 0) ?? dipegang.at(-1);
  const pegangan = langkah && findPegangan(pemegang, langkah, satu.orang, hari);
  if (!langkah || !pegangan) return undefined;
  const ke = findKe(langkahnya, langkah, satu.tujuan);
  const ulang = [...dipegang.map(({ id }) => id), ...listUlang(langkahnya, langkah, ke)];
  return { ...satu, langkah: langkah.id, jabatan: pegangan.jabatan.id, ke, ulang: [...new Set(ulang)] };
}

/** Where to: as named, else as the SOP says, else the step before. */
function findKe(langkahnya: Langkahnya, langkah: LangkahRantai, tujuan: string | undefined): string {
  if (tujuan !== undefined && findBernama(langkahnya, langkah, tujuan)) return tujuan;
  const semua = [...langkahnya.susun, ...langkahnya.setujui];
  const menurutSop = langkah.kembali.flatMap((id) => semua.find((satu) => satu.id === id) ?? []);
  const sebelum = langkahnya.setujui.filter(({ id }) => langkah.sebelum.includes(id));
  const tuju = menurutSop[0] ?? sebelum.at(-1) ?? langkahnya.susun.at(-1);
  return tuju ? nameLangkah(langkahnya, tuju) : langkah.peran;
}

function nameLangkah({ susun }: Langkahnya, langkah: LangkahRantai): string {
  return susun.includes(langkah) ? langkah.peran : (langkah.jabatan[0] ?? langkah.peran);
}

/** The latest approving step before, of that jabatan or role; else the step that writes. */
function findBernama({ susun, setujui }: Langkahnya, langkah: LangkahRantai, nama: string): LangkahRantai | undefined {
  const bernama = ({ peran, jabatan }: LangkahRantai): boolean => peran === nama || jabatan.includes(nama);
  return setujui.filter(({ id }) => langkah.sebelum.includes(id)).findLast(bernama) ?? susun.findLast(bernama);
}

/** From the one it goes back to up to the one that gave it; from the beginning when it goes back to who writes. */
export function listUlang(langkahnya: Langkahnya, langkah: LangkahRantai, ke: string): string[] {
  const tuju = findBernama(langkahnya, langkah, ke);
  const sebelum = langkahnya.setujui.filter(({ id }) => langkah.sebelum.includes(id));
  const mulai = tuju && sebelum.includes(tuju) ? tuju.id : undefined;
  const ulang = sebelum.filter((satu) => mulai === undefined || satu.id === mulai || satu.sebelum.includes(mulai));
  return ulang.map(({ id }) => id);
}
