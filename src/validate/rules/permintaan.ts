// What the format of a triwulan asks for, and what is filled in: both ways.
import type { Format, Seksi } from '../../domain/isi.generated.ts';
import type { Berkas, Isi } from '../../domain/isi.ts';
import type { BarisTerukur, Indikator } from '../../domain/kinerja.ts';
import { findKompilasi, ofTriwulan } from '../../domain/lookup.ts';
import { once } from '../once.ts';
import type { Finding, Konteks, Rule } from '../rule.ts';
import { PLAN } from '../seal.ts';
import { findIku, isKodeIku } from './rencana.ts';
import { formatDaftar } from '../../format.ts';

export const PERMINTAAN: Rule[] = [
  {
    code: 'iku-tidak-diminta',
    severity: 'warning',
    needs: [...PLAN, 'format', 'seksi', 'pejabat'],
    find: ikuIsAskedOfSomeUnit,
  },
  { code: 'isian-belum-ada', severity: 'warning', needs: ['format', 'seksi', 'renstra'], find: askedIkuHasItsRow },
];

/** Comes before what asks for one file per figure: of two files the one that was not asked is at fault. */
export const TIDAK_DIMINTA: Rule[] = [
  { code: 'isian-tidak-diminta', needs: ['format', 'seksi', 'renstra'], find: filledIkuIsAskedOfThatUnit },
];

/** A format, and what stands in seksi/ of that triwulan. */
interface Permintaan {
  format: Berkas<Format>;
  seksi: Berkas<Seksi>[];
  diminta: Map<string, string>; // IKU → unit that is asked
}

/** Triwulan whose files are in order so far: a misspelt code is told as such, not as a missing one. */
function listPermintaan(isi: Isi, { isTroubled }: Konteks): Permintaan[] {
  return readPermintaan(isi).filter(({ format, seksi }) => ![format, ...seksi].some(({ path }) => isTroubled(path)));
}

/** Read once for all rules. */
const readPermintaan = once((isi: Isi): readonly Permintaan[] => {
  return isi.format.map((format) => {
    const { tahun, triwulan, isian } = format.value;
    const diminta = new Map(isian.flatMap(({ unit, indikator }) => indikator.map((kode) => [kode, unit] as const)));
    return { format, seksi: ofTriwulan(isi.seksi, tahun, triwulan), diminta };
  });
});

/** An IKU without target for a triwulan is asked for at the end of the year only. */
function* ikuIsAskedOfSomeUnit(isi: Isi, konteks: Konteks): Iterable<Finding> {
  const menurutTriwulan = Map.groupBy(konteks.kinerja().baris.filter(isIkuDue), nameTriwulan);
  for (const { format, seksi, diminta } of listPermintaan(isi, konteks)) {
    const terisi = new Set(seksi.flatMap(listTerisi));
    const luput = (menurutTriwulan.get(nameTriwulan(format.value)) ?? [])
      .map(({ indikator }) => indikator)
      .filter(({ kode, sumber }) => !diminta.has(kode) && !terisi.has(kode) && !konteks.isTroubled(sumber.path));
    if (!luput.length) continue;
    yield { path: format.path, pointer: '/isian', part: 'key', ...describeLuput(luput) };
  }
}

function describeLuput(luput: Indikator[]): { message: string; hint: string } {
  const nama = formatDaftar(luput.map((iku) => `${iku.kode} (${iku.nama})`));
  const message = `${nama} tidak diminta dari unit mana pun, padahal dijanjikan dalam perkin`;
  return {
    message,
    hint: `Tambahkan ${formatDaftar(luput.map(({ kode, unit }) => `di bawah unit ${unit}: - ${kode}`))}`,
  };
}

function isIkuDue({ indikator, triwulan, target, targetTahun }: BarisTerukur): boolean {
  return indikator.level === 'sasaran' && targetTahun !== undefined && (triwulan === 4 || target !== undefined);
}

function nameTriwulan({ tahun, triwulan }: { tahun: number; triwulan: number }): string {
  return `${tahun} ${triwulan}`;
}

function* filledIkuIsAskedOfThatUnit(isi: Isi, { isTroubled }: Konteks): Iterable<Finding> {
  for (const { format, seksi, diminta } of readPermintaan(isi)) {
    if (isTroubled(format.path)) continue;
    const iku = findIku(isi, format.value.tahun);
    const terisi = new Map(seksi.map((berkas) => [berkas.value.unit, listTerisi(berkas)]));
    for (const { path, value } of seksi) {
      for (const [i, { kode, realisasi }] of value.indikator.entries()) {
        const isTyped = realisasi !== undefined && realisasi !== null;
        if (!isTyped || !iku?.has(kode) || diminta.get(kode) === value.unit) continue;
        const pemilik = diminta.get(kode);
        const isTerisi = pemilik !== undefined && (terisi.get(pemilik)?.includes(kode) ?? false);
        const salah = { kode, unit: value.unit, pemilik, isTerisi, diminta: listDiminta(diminta, value.unit) };
        yield { path, pointer: `/indikator/${i}/kode`, ...describeTidakDiminta(salah) };
      }
    }
  }
}

interface SalahUnit {
  kode: string;
  unit: string;
  pemilik: string | undefined; // the unit that is asked
  isTerisi: boolean; // there as well
  diminta: string[]; // of the unit that filled it in
}

function describeTidakDiminta({ kode, unit, pemilik, isTerisi, diminta }: SalahUnit): {
  message: string;
  hint: string;
} {
  if (pemilik === undefined) {
    const hint = `Hapus di sini, atau tambahkan dalam format.yaml di bawah unit ${unit}: - ${kode}`;
    return { message: `${kode} diisi ${unit}, tetapi format.yaml tidak memintanya`, hint };
  }
  const pindah = `Pindahkan ke seksi/${pemilik}.yaml, atau betulkan unitnya dalam format.yaml.`;
  const hapus = `Di seksi/${pemilik}.yaml sudah terisi: hapus di sini, atau betulkan kodenya.`;
  const daftar = diminta.length ? ` Dari ${unit} diminta ${formatDaftar(diminta)}.` : '';
  return {
    message: `${kode} diisi ${unit}, tetapi format.yaml memintanya dari ${pemilik}`,
    hint: isTerisi ? hapus + daftar : pindah,
  };
}

function listDiminta(diminta: Map<string, string>, unit: string): string[] {
  return [...diminta].filter(([, satu]) => satu === unit).map(([kode]) => kode);
}

/** While a triwulan is being gathered, a file that is not there yet is no mistake; once it is compiled, it is. */
function* askedIkuHasItsRow(isi: Isi, konteks: Konteks): Iterable<Finding> {
  for (const { format, seksi } of listPermintaan(isi, konteks)) {
    const { tahun, triwulan, isian } = format.value;
    const terisi = new Set(seksi.flatMap(listTerisi));
    const isDikompilasi = findKompilasi(isi, tahun, triwulan) !== undefined;
    for (const [i, { unit, indikator }] of isian.entries()) {
      const berkas = seksi.find(({ value }) => value.unit === unit);
      const ada = new Set(berkas?.value.indikator.map(({ kode }) => kode));
      const luput = indikator.filter((kode) => isKodeIku(kode) && !ada.has(kode) && !terisi.has(kode));
      if (!luput.length || (!berkas && !isDikompilasi)) continue;
      yield berkas
        ? { path: berkas.path, pointer: '/indikator', part: 'key', ...describeBelumAda(luput) }
        : { path: format.path, pointer: `/isian/${i}/unit`, ...describeTanpaBerkas(unit, luput) };
    }
  }
}

function describeBelumAda(luput: string[]): { message: string; hint: string } {
  const message = `${formatDaftar(luput)} diminta dari unit ini tetapi barisnya tidak ada`;
  const baris = formatDaftar(luput.map((kode) => `- kode: ${kode}`));
  return { message, hint: `Di bawah indikator, dengan realisasi: di bawahnya, tambahkan ${baris}` };
}

function describeTanpaBerkas(unit: string, luput: string[]): { message: string; hint: string } {
  const message = `seksi/${unit}.yaml belum ada, padahal triwulan ini sudah dikompilasi`;
  return { message, hint: `Buat berkas itu dengan ${formatDaftar(luput)}, lalu kompilasi kembali.` };
}

function listTerisi({ value }: Berkas<Seksi>): string[] {
  return value.indikator.flatMap(({ kode, realisasi }) =>
    realisasi === undefined || realisasi === null ? [] : [kode],
  );
}
