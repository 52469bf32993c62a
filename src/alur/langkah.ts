// Which steps are done: the acts on one head, in the order they were given, against the steps of its chain.
import type { Pemangku } from '../domain/lookup.ts';
import type { Akun } from './fakta.ts';
import type { KembaliLangkah, Langkahnya } from './kembali-langkah.ts';
import type { Kejadian } from './pelaku.ts';
import { findAtasan, findPegangan, isDitunda, isStepPimpinan, mayRangkap, type Pemegang } from './pemegang.ts';
import { keyOrang } from './peran.ts';
import type { LangkahRantai } from './rantai.ts';
import { formatHari } from './saat.ts';

/** `dirangkap`: met by another act of the same person. `atasan`: by who is above, where nobody but the writers was left. */
export interface Selesai {
  langkah: string; // "pengumpulan-data-kinerja#5"
  jabatan: string; // in which it was done
  orang: string; // key of keyOrang
  akun: Akun;
  saat: string;
  cara: 'setuju' | 'dirangkap' | 'atasan';
}

/** Why an act on the head met no step. */
export type SebabTindak =
  | 'bukan-pemegang'
  | 'bukan-pemegang-hari-itu'
  | 'penyusun-sendiri'
  | 'sedang-diganti'
  | 'orang-sama'
  | 'sudah-terpenuhi'
  | 'sebelum-pengembalian'
  | 'terlalu-awal';

export interface Bahan {
  langkahnya: Langkahnya;
  pemegang: Pemegang;
  pengajuan: Kejadian[];
  tindak: Kejadian[]; // in the order they were given
  kembali: KembaliLangkah[];
}

export interface HasilLangkah {
  selesai: Map<string, Selesai>; // by step
  atasan?: Selesai; // beside them
  perluAtasan?: { langkah: string; jabatan: string }; // met only by who wrote it: somebody above has to look
  sebab: Map<Kejadian, SebabTindak>; // of acts that met nothing
  berguna: Map<Kejadian, string[]>; // of the others: the steps they met
}

export function computeLangkah(bahan: Bahan): HasilLangkah {
  const hasil: HasilLangkah = { selesai: listDiajukan(bahan), sebab: new Map(), berguna: new Map() };
  for (const tindak of bahan.tindak) {
    const kena = listKena(bahan, hasil.selesai, tindak);
    if (kena.length === 0) hasil.sebab.set(tindak, findSebab(bahan, hasil.selesai, tindak));
    else
      hasil.berguna.set(
        tindak,
        kena.map(({ langkah }) => langkah),
      );
    for (const satu of kena) hasil.selesai.set(satu.langkah, satu);
  }
  return { ...hasil, ...computeAtasan(bahan, hasil) };
}

/** Steps whose holder submitted this very head. */
function listDiajukan(bahan: Bahan): Map<string, Selesai> {
  const semua = bahan.langkahnya.setujui.flatMap((langkah) => {
    const sah = bahan.pengajuan.filter(
      (satu) =>
        isAfterKembali(bahan, langkah, satu) && mayRangkap(bahan.pemegang, langkah, satu.orang, formatHari(satu.saat)),
    );
    const [pertama] = sah.toSorted((a, b) => (a.saat < b.saat ? -1 : a.saat > b.saat ? 1 : a.akun.id - b.akun.id));
    return pertama ? [composeSelesai(bahan, langkah, pertama, 'dirangkap')] : [];
  });
  return new Map(semua.map((satu) => [satu.langkah, satu]));
}

/** The steps that one act meets: those of its person that are due, and after them those that become due by it. */
function listKena(bahan: Bahan, selesai: Map<string, Selesai>, tindak: Kejadian): Selesai[] {
  const { pemegang, langkahnya } = bahan;
  const hari = formatHari(tindak.saat);
  const kena: LangkahRantai[] = [];
  for (const langkah of langkahnya.setujui) {
    if (selesai.has(langkah.id) || !isTaken(bahan, selesai, langkah, tindak, kena.length)) continue;
    const terbuka = langkah.sebelum.filter((id) => !selesai.has(id) && !kena.some((satu) => satu.id === id));
    const menunggu = langkahnya.setujui.filter(({ id }) => terbuka.includes(id));
    if (menunggu.every((satu) => isDitunda(pemegang, satu, langkahnya.setujui, hari))) kena.push(langkah);
  }
  return kena.map((langkah) => {
    const sendiri = langkah === kena.at(-1) || isStepPimpinan(pemegang.isi, langkah);
    return composeSelesai(bahan, langkah, tindak, sendiri ? 'setuju' : 'dirangkap');
  });
}

/** Whether the person may take the step at all, with this act, that day. */
function isTaken(
  bahan: Bahan,
  selesai: Map<string, Selesai>,
  langkah: LangkahRantai,
  tindak: Kejadian,
  sudah: number,
): boolean {
  const { pemegang } = bahan;
  const hari = formatHari(tindak.saat);
  const key = keyOrang(tindak.orang);
  if (!findPegangan(pemegang, langkah, tindak.orang, hari) || !isAfterKembali(bahan, langkah, tindak)) return false;
  if (pemegang.pengganti) return sudah === 0 && ![...selesai.values()].some(({ orang }) => orang === key);
  return !pemegang.penyusun.has(key) || mayRangkap(pemegang, langkah, tindak.orang, hari);
}

/** In the second of the return itself is not after it. */
function isAfterKembali({ kembali }: Bahan, langkah: LangkahRantai, { saat }: Kejadian): boolean {
  return kembali.every((satu) => !satu.ulang.includes(langkah.id) || saat > satu.saat);
}

function findSebab(bahan: Bahan, selesai: Map<string, Selesai>, tindak: Kejadian): SebabTindak {
  const { pemegang, langkahnya } = bahan;
  const key = keyOrang(tindak.orang);
  const hari = formatHari(tindak.saat);
  if (pemegang.diganti.has(key)) return 'sedang-diganti';
  const dipegang = langkahnya.setujui.filter((langkah) => findPegangan(pemegang, langkah, tindak.orang, hari));
  const terbuka = dipegang.filter(({ id }) => !selesai.has(id));
  if (dipegang.length === 0) return findSebabBukan(bahan, tindak);
  if (terbuka.length === 0) return findSebabSelesai(bahan, dipegang, selesai, key);
  if (!terbuka.some((langkah) => isAfterKembali(bahan, langkah, tindak))) return 'sebelum-pengembalian';
  if (pemegang.pengganti && [...selesai.values()].some(({ orang }) => orang === key)) return 'orang-sama';
  const boleh = terbuka.filter((langkah) => mayRangkap(pemegang, langkah, tindak.orang, hari));
  return pemegang.penyusun.has(key) && boleh.length === 0 ? 'penyusun-sendiri' : 'terlalu-awal';
}

function findSebabBukan({ pemegang, langkahnya }: Bahan, { orang }: Kejadian): SebabTindak {
  if (pemegang.penyusun.has(keyOrang(orang))) return 'penyusun-sendiri';
  const penugasan = pemegang.isi.pejabat.flatMap(({ value }) => value.penugasan);
  const pernah = penugasan.filter(({ pejabat }) => pejabat === orang.id).map(({ jabatan }) => jabatan);
  const jabatan = langkahnya.setujui.flatMap((langkah) => langkah.jabatan);
  return jabatan.some((id) => pernah.includes(id)) ? 'bukan-pemegang-hari-itu' : 'bukan-pemegang';
}

function findSebabSelesai(
  bahan: Bahan,
  dipegang: LangkahRantai[],
  selesai: Map<string, Selesai>,
  key: string,
): SebabTindak {
  if (bahan.pemegang.penyusun.has(key)) return 'penyusun-sendiri';
  return dipegang.some(({ id }) => selesai.get(id)?.orang === key) ? 'orang-sama' : 'sudah-terpenuhi';
}

/** At least one approval comes from somebody who wrote nothing of it; if none is left in the chain, from the one above. */
function computeAtasan(bahan: Bahan, hasil: HasilLangkah): Pick<HasilLangkah, 'atasan' | 'perluAtasan'> {
  const { pemegang, langkahnya } = bahan;
  const semua = langkahnya.setujui.flatMap(({ id }) => hasil.selesai.get(id) ?? []);
  const akhir = semua.at(-1);
  if (!akhir || semua.length < langkahnya.setujui.length) return {};
  if (semua.some(({ orang }) => !pemegang.penyusun.has(orang))) return {};
  for (const tindak of bahan.tindak) {
    const atasan = findAtasan(pemegang, akhir.jabatan, formatHari(tindak.saat));
    if (!atasan || keyOrang(atasan.orang) !== keyOrang(tindak.orang) || !isAfterAll(bahan, tindak)) continue;
    hasil.sebab.delete(tindak);
    hasil.berguna.set(tindak, [akhir.langkah]);
    return { atasan: composeAtasan(akhir, atasan, tindak) };
  }
  return { perluAtasan: { langkah: akhir.langkah, jabatan: akhir.jabatan } };
}

function isAfterAll(bahan: Bahan, tindak: Kejadian): boolean {
  return bahan.langkahnya.setujui.every((langkah) => isAfterKembali(bahan, langkah, tindak));
}

function composeAtasan({ langkah }: Selesai, { jabatan }: Pemangku, { akun, orang, saat }: Kejadian): Selesai {
  return { langkah, jabatan: jabatan.id, orang: keyOrang(orang), akun, saat, cara: 'atasan' };
}

function composeSelesai(bahan: Bahan, langkah: LangkahRantai, tindak: Kejadian, cara: Selesai['cara']): Selesai {
  const pegangan = findPegangan(bahan.pemegang, langkah, tindak.orang, formatHari(tindak.saat));
  const jabatan = pegangan?.jabatan.id ?? langkah.jabatan[0] ?? langkah.peran;
  return { langkah: langkah.id, jabatan, orang: keyOrang(tindak.orang), akun: tindak.akun, saat: tindak.saat, cara };
}
