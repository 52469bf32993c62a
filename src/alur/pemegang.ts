import type { Isi } from '../domain/isi.ts';
import type { Tanggal } from '../domain/isi.generated.ts';
import type { Orang, Pemangku } from '../domain/lookup.ts';
import { isPimpinan, keyOrang, listPegangan, listPemangku } from './peran.ts';
import type { LangkahRantai } from './rantai.ts';

/** Whom the steps of one request fall to. */
export interface Pemegang {
  isi: Isi;
  penyusun: Set<string>; // keys of keyOrang
  diganti: Set<string>; // persons whom the request itself replaces: not asked
  pengganti: boolean; // steps without anybody to ask go to other structural officials, each step to another person
  semuaDiganti?: boolean; // nobody whom the chain would ask is left
  tetap: Set<string>; // persons who keep a step of their own then: they stand in for nobody
}

/**
 * Who may take a step on a day. Where the request is about officials, a step of someone who is replaced by it, who wrote it, or of
 * nobody, falls to any other structural official who has no step of the chain himself.
 */
export function listPemegang(pemegang: Pemegang, langkah: LangkahRantai, hari: Tanggal): Pemangku[] {
  const { isi, penyusun, diganti, pengganti, tetap } = pemegang;
  const semua = listPemangku(isi, langkah.jabatan, hari);
  const lain = langkah.orangKedua ? semua.filter(({ orang }) => !penyusun.has(keyOrang(orang))) : semua;
  if (!pengganti) return lain;
  const bebas = ({ orang }: Pemangku): boolean => !diganti.has(keyOrang(orang)) && !penyusun.has(keyOrang(orang));
  if (lain.length > 0 && lain.every(bebas)) return lain;
  return listStruktural(isi, hari).filter((satu) => bebas(satu) && !tetap.has(keyOrang(satu.orang)));
}

export function findPegangan(
  pemegang: Pemegang,
  langkah: LangkahRantai,
  orang: Orang,
  hari: Tanggal,
): Pemangku | undefined {
  return listPemegang(pemegang, langkah, hari).find((satu) => keyOrang(satu.orang) === keyOrang(orang));
}

/**
 * Whether one act of this person can meet the step beside another act of his: what he submitted, or a later step of the chain. The
 * step of the head of the office is never met so by somebody who stands in for him and is below.
 */
export function mayRangkap(pemegang: Pemegang, langkah: LangkahRantai, orang: Orang, hari: Tanggal): boolean {
  const pegangan = findPegangan(pemegang, langkah, orang, hari);
  if (!pegangan) return false;
  if (!isPimpinan(pemegang.isi, pegangan.jabatan.id)) return true;
  return (
    (pegangan.penugasan.sifat ?? 'definitif') === 'definitif' || listPegangan(pemegang.isi, orang, hari).length === 1
  );
}

/** A step may wait for a later one when exactly the same persons hold both: whoever takes that one takes this one with it. */
export function isDitunda(pemegang: Pemegang, langkah: LangkahRantai, semua: LangkahRantai[], hari: Tanggal): boolean {
  if (pemegang.pengganti || langkah.orangKedua) return false;
  const ini = keyPemegang(pemegang, langkah, hari);
  const pimpinan = isStepPimpinan(pemegang.isi, langkah);
  return (
    ini !== '' &&
    semua.some(
      (lain) =>
        lain.sebelum.includes(langkah.id) &&
        keyPemegang(pemegang, lain, hari) === ini &&
        (!pimpinan || isStepPimpinan(pemegang.isi, lain)),
    )
  );
}

export function isStepPimpinan(isi: Isi, { jabatan }: LangkahRantai): boolean {
  return jabatan.some((id) => isPimpinan(isi, id));
}

/** The nearest above a jabatan who holds his office that day and wrote nothing of the request. */
export function findAtasan({ isi, penyusun }: Pemegang, idJabatan: string, hari: Tanggal): Pemangku | undefined {
  const daftar = isi.pejabat.flatMap(({ value }) => value.jabatan);
  const dilalui = new Set<string>();
  for (let id = daftar.find((satu) => satu.id === idJabatan)?.atasan; id !== undefined && !dilalui.has(id);) {
    dilalui.add(id);
    const [pemangku] = listPemangku(isi, [id], hari);
    if (pemangku && !penyusun.has(keyOrang(pemangku.orang))) return pemangku;
    const ini: string = id;
    id = daftar.find((satu) => satu.id === ini)?.atasan;
  }
  return undefined;
}

function listStruktural(isi: Isi, hari: Tanggal): Pemangku[] {
  const jabatan = isi.pejabat.flatMap(({ value }) => value.jabatan).filter(({ eselon }) => eselon !== undefined);
  return listPemangku(
    isi,
    jabatan.map(({ id }) => id),
    hari,
  );
}

function keyPemegang(pemegang: Pemegang, langkah: LangkahRantai, hari: Tanggal): string {
  const keys = listPemegang(pemegang, langkah, hari).map(({ orang }) => keyOrang(orang));
  return [...new Set(keys)].toSorted().join(' ');
}
