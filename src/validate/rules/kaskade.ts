// The cascade of IKU: what the renstra sets is promised by the head of the office, under the same sasaran.
import type { Perkin, Renstra } from '../../domain/isi.generated.ts';
import type { Berkas, Isi } from '../../domain/isi.ts';
import { findRenstra } from '../../domain/lookup.ts';
import { once } from '../once.ts';
import type { Berlaku, Finding, Konteks, Rule } from '../rule.ts';
import { listJanji, listPerkinPimpinan, writeNilai } from './perkin.ts';
import { type Iku, listSasaran } from './rencana.ts';
import { formatDaftar } from '../../format.ts';

/** PermenPANRB 53/2014, promulgated on that day. */
export const PERMENPANRB_53_2014: Berlaku = { mulai: '2014-12-01' };

export const KASKADE: Rule[] = [
  { code: 'indikator-salah-sasaran', needs: ['renstra'], find: indikatorStandsUnderItsSasaran },
  {
    code: 'iku-tanpa-perkin',
    severity: 'warning',
    needs: ['instansi', 'pejabat', 'renstra', 'perkin'],
    berlaku: PERMENPANRB_53_2014,
    find: ikuIsPromisedByPimpinan,
  },
];

interface IkuSasaran {
  iku: Iku;
  sasaran: string;
}

/** An IKU without a target for that year is not due in it. */
function* ikuIsPromisedByPimpinan(isi: Isi, { isTroubled }: Konteks): Iterable<Finding> {
  for (const perkin of listPerkinPimpinan(isi)) {
    const { tahun, sasaran } = perkin.value;
    const renstra = findRenstra(isi, tahun);
    if (!renstra || isTroubled(perkin.path) || isTroubled(renstra.path)) continue;
    const dijanjikan = new Set(listJanji(perkin).map(({ kode }) => kode));
    const luput = listIkuSasaran(renstra).filter(
      ({ iku }) => !dijanjikan.has(iku.kode) && iku.target[tahun] !== undefined,
    );
    for (const [pointer, daftar] of Map.groupBy(luput, (satu) => findTempat(sasaran, satu.sasaran))) {
      yield { path: perkin.path, pointer, part: 'key', ...describeLuput(daftar, tahun) };
    }
  }
}

/** The list that they are to be added to. */
function findTempat(sasaran: Perkin['sasaran'], kode: string): string {
  const index = sasaran.findIndex((satu) => satu.kode === kode);
  return index < 0 ? '/sasaran' : `/sasaran/${index}/indikator`;
}

function describeLuput(luput: IkuSasaran[], tahun: number): { message: string; hint: string } {
  const nama = formatDaftar(luput.map(({ iku }) => `${iku.kode} (${iku.nama})`));
  const sasaran = formatDaftar([...new Set(luput.map((satu) => satu.sasaran))]);
  const baris = luput.map(({ iku }) => `- { kode: ${iku.kode}, target: ${writeNilai(iku.target[tahun] ?? '')} }`);
  return {
    message: `${nama} ada dalam renstra tetapi tidak dijanjikan di sini`,
    hint: `Di bawah indikator sasaran ${sasaran}, tambahkan ${formatDaftar(baris)}`,
  };
}

function* indikatorStandsUnderItsSasaran(isi: Isi): Iterable<Finding> {
  for (const { path, value } of isi.perkin) {
    const renstra = findRenstra(isi, value.tahun);
    if (!renstra) continue;
    const sasaranByIku = indexSasaran(renstra);
    const dikenal = new Set(sasaranByIku.values());
    for (const [s, { kode, indikator }] of value.sasaran.entries()) {
      if (kode === undefined || !dikenal.has(kode)) continue; // an unknown sasaran comes first
      const letak = indikator.map((janji) => sasaranByIku.get(janji.kode));
      for (const satu of listSalahSasaran(letak, kode)) yield { path, ...describeSalah(s, satu, kode, indikator) };
    }
  }
}

/** By code of the IKU. Every perkin of the years of a renstra asks. */
const indexSasaran = once(
  (renstra: Berkas<Renstra>) => new Map(listIkuSasaran(renstra).map(({ iku, sasaran }) => [iku.kode, sasaran])),
);

/** All of several under one other sasaran: then the code of the sasaran is the mistake, told once. */
interface SalahSasaran {
  index: number | undefined; // undefined: the sasaran itself
  benar: string;
}

function listSalahSasaran(letak: (string | undefined)[], kode: string): SalahSasaran[] {
  const salah = letak.flatMap((benar, index) => (benar === undefined || benar === kode ? [] : [{ index, benar }]));
  const [pertama] = salah;
  const isSatuSumber = salah.length > 1 && salah.length === letak.length && new Set(letak).size === 1;
  return isSatuSumber && pertama ? [{ index: undefined, benar: pertama.benar }] : salah;
}

function describeSalah(
  s: number,
  { index, benar }: SalahSasaran,
  kode: string,
  indikator: { kode: string }[],
): Omit<Finding, 'path'> {
  if (index === undefined) {
    const semua = formatDaftar(indikator.map((janji) => janji.kode));
    const message = `sasaran ${kode} memuat ${semua}, yang dalam renstra di bawah sasaran ${benar}`;
    return { pointer: `/sasaran/${s}/kode`, message, hint: `Maksud Anda kode: ${benar}?` };
  }
  return {
    pointer: `/sasaran/${s}/indikator/${index}/kode`,
    message: `${indikator[index]?.kode ?? ''} ditaruh di bawah sasaran ${kode}, dalam renstra di bawah sasaran ${benar}`,
    hint: `Pindahkan ke bawah sasaran ${benar}, atau betulkan kode sasaran ini.`,
  };
}

function listIkuSasaran(renstra: Berkas<Renstra>): IkuSasaran[] {
  return listSasaran(renstra).flatMap(({ value }) => value.indikator.map((iku) => ({ iku, sasaran: value.kode })));
}
