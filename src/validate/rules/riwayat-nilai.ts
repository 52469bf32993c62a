// A figure beside its own history: a running total does not fall, and a decimal point stands where it stood before.
import { formatAngka, toDesimal } from '../../domain/angka.ts';
import type { Nilai } from '../../domain/isi.generated.ts';
import type { Isi } from '../../domain/isi.ts';
import type { BarisTerukur, KinerjaTerukur } from '../../domain/kinerja.ts';
import type { Finding, Konteks, Rule } from '../rule.ts';
import { once } from '../once.ts';
import { PLAN } from '../seal.ts';
import { findIku } from './rencana.ts';
import { formatDaftar, formatTw } from '../../format.ts';

export const RIWAYAT_NILAI: Rule[] = [
  { code: 'kumulatif-turun', needs: PLAN, find: kumulatifGrows },
  { code: 'kumulatif-turun', severity: 'warning', needs: PLAN, find: kumulatifPersenGrows },
  { code: 'nilai-melonjak', severity: 'warning', needs: [...PLAN, 'capaian-lalu'], find: nilaiFitsItsRiwayat },
  { code: 'nilai-melonjak', severity: 'warning', needs: ['renstra', 'capaian-lalu'], find: nilaiLaluFitsItsRiwayat },
];

/** A count up to TW II holds that of TW I. */
function* kumulatifGrows(_: Isi, konteks: Konteks): Iterable<Finding> {
  yield* listTurun(konteks.kinerja(), (baris) => !isPersen(baris));
}

/** A share may fall when what it is a share of has grown: strange, yet possible. */
function* kumulatifPersenGrows(_: Isi, konteks: Konteks): Iterable<Finding> {
  yield* listTurun(konteks.kinerja(), isPersen);
}

function* listTurun(kinerja: KinerjaTerukur, ikut: (baris: BarisTerukur) => boolean): Iterable<Finding> {
  for (const baris of kinerja.baris) {
    const { triwulan, indikator, realisasi, menurun, sumber } = baris;
    if (!menurun.includes(triwulan) || !ikut(baris) || typeof realisasi !== 'number') continue;
    const sebelum = listSebelum(kinerja, baris).at(-1);
    if (!sebelum) continue;
    const message = `realisasi kumulatif ${indikator.kode} ${formatTw(triwulan)} ${formatAngka(realisasi)} lebih kecil daripada ${sebelum.nama} ${formatAngka(sebelum.nilai)}`;
    const hint = `Isi jumlah sejak Januari sampai ${formatTw(triwulan)}, atau perbaiki ${sebelum.nama}.`;
    yield { ...sumber, message, hint };
  }
}

/** The misplaced decimal points, with what they were compared with. */
function* nilaiFitsItsRiwayat(_: Isi, konteks: Konteks): Iterable<Finding> {
  for (const { baris, seharusnya, pembanding } of listMelonjak(konteks.kinerja())) {
    const { indikator, triwulan, realisasi, sumber } = baris;
    const daftar = formatDaftar(pembanding.map(({ nama, nilai }) => `${nama} ${formatAngka(nilai)}`));
    yield {
      ...sumber,
      message: `realisasi ${indikator.kode} ${formatTw(triwulan)} ${formatAngka(Number(realisasi))} jauh dari ${daftar}`,
      hint: `Mungkin komanya bergeser: maksud Anda ${seharusnya}? Bila angkanya memang benar, biarkan peringatan ini.`,
    };
  }
}

/** The same of the years before the repository: figures and targets, beside the renstra and the years around them. */
function* nilaiLaluFitsItsRiwayat(isi: Isi): Iterable<Finding> {
  for (const { kode, nama, nilai, pembanding, path, pointer } of listLalu(isi)) {
    const geser = pembanding.length && nilai > 0 ? findGeser(nilai, pembanding) : undefined;
    if (geser === undefined) continue;
    const daftar = formatDaftar(pembanding.map((satu) => `${satu.nama} ${formatAngka(satu.nilai)}`));
    const hint = `Mungkin komanya bergeser: maksud Anda ${toDesimal(nilai).div(geser).toFixed()}? Bila angkanya memang benar, biarkan peringatan ini.`;
    yield { path, pointer, message: `${nama} ${kode} ${formatAngka(nilai)} jauh dari ${daftar}`, hint };
  }
}

interface Lalu {
  path: string;
  pointer: string;
  kode: string;
  nama: string; // "target 2023"
  nilai: number;
  pembanding: Pembanding[];
}

/** The renstra promised the target, and the target is what the realisasi is compared with. */
function* listLalu(isi: Isi): Iterable<Lalu> {
  for (const { path, value } of isi['capaian-lalu']) {
    const { tahun } = value;
    for (const [i, { kode, target, realisasi }] of value.capaian.entries()) {
      const pointer = `/capaian/${i}`;
      const renstra = toPembanding(`target renstra ${tahun}`, findIku(isi, tahun)?.get(kode)?.target[tahun]);
      const janji = toPembanding(`target ${tahun}`, target);
      if (typeof target === 'number')
        yield { path, pointer: `${pointer}/target`, kode, nama: `target ${tahun}`, nilai: target, pembanding: renstra };
      const pembanding = [...(janji.length ? janji : renstra), ...listTahunSekitar(isi, tahun, kode)];
      if (typeof realisasi === 'number')
        yield { path, pointer: `${pointer}/realisasi`, kode, nama: `realisasi ${tahun}`, nilai: realisasi, pembanding };
    }
  }
}

function listTahunSekitar(isi: Isi, tahun: number, kode: string): Pembanding[] {
  return isi['capaian-lalu']
    .filter(({ value }) => Math.abs(value.tahun - tahun) === 1)
    .flatMap(({ value }) =>
      value.capaian
        .filter((satu) => satu.kode === kode)
        .flatMap(({ realisasi }) => toPembanding(`tahun ${value.tahun}`, realisasi)),
    );
}

/** Zero has no size to compare with. */
function toPembanding(nama: string, nilai: Nilai | null | undefined): Pembanding[] {
  return typeof nilai === 'number' && nilai > 0 ? [{ nama, nilai }] : [];
}

export interface Melonjak {
  baris: BarisTerukur;
  seharusnya: string; // as it would be typed: "83.5"
  pembanding: Pembanding[];
}

interface Pembanding {
  nama: string; // "TW I", "target TW II", "tahun 2023"
  nilai: number;
}

/**
 * A figure that fits all it can be compared with once its decimal point is moved, and not before. Merely bad or good figures do not:
 * they would fit nothing when moved, least of all one that fits its target as it is. Ten times too small with nothing but a target beside it may be a bad quarter, so that needs more.
 */
export const listMelonjak = once((kinerja: KinerjaTerukur): readonly Melonjak[] => {
  return kinerja.baris.flatMap((baris) => {
    const { realisasi, menurun } = baris;
    if (typeof realisasi !== 'number' || realisasi <= 0 || menurun.length || isNear(realisasi, findJanji(baris)))
      return [];
    const pembanding = listPembanding(kinerja, baris);
    const geser = pembanding.length ? findGeser(realisasi, pembanding) : undefined;
    return geser === undefined ? [] : [{ baris, pembanding, seharusnya: toDesimal(realisasi).div(geser).toFixed() }];
  });
});

/** By how much the figure is too large: 10, 100, 1000, or a tenth, a hundredth, a thousandth. */
function findGeser(realisasi: number, pembanding: Pembanding[]): number | undefined {
  const pilihan = pembanding.length > 1 ? [10, 100, 1000, 0.1, 0.01, 0.001] : [10, 100, 1000, 0.01, 0.001];
  return pilihan.find((geser) => pembanding.every(({ nilai }) => isNear(realisasi / geser, nilai)));
}

/** Within a half of each other: wide enough for figures that vary, far too narrow for a moved decimal point. */
function isNear(angka: number, nilai: number): boolean {
  return angka <= nilai * 1.5 && nilai <= angka * 1.5;
}

/** The middle of a range; 0 where no figure is promised. */
function findJanji({ target }: BarisTerukur): number {
  const sasaran = Array.isArray(target) ? (target[0] + target[1]) / 2 : target;
  return typeof sasaran === 'number' ? sasaran : 0;
}

/** Zero has no size to compare with. */
function listPembanding(kinerja: KinerjaTerukur, baris: BarisTerukur): Pembanding[] {
  const janji = { nama: `target ${formatTw(baris.triwulan)}`, nilai: findJanji(baris) };
  return [janji, ...listSebelum(kinerja, baris), ...listTahunLalu(kinerja.isi, baris)].filter(({ nilai }) => nilai > 0);
}

/** What one indikator reported in one year, oldest first, by "2024 IKU-1". */
type Riwayat = Map<string, BarisTerukur[]>;

const groupRiwayat = once(({ baris }: KinerjaTerukur): Riwayat => {
  return Map.groupBy(baris, ({ tahun, indikator }) => `${tahun} ${indikator.kode}`);
});

function listSebelum(kinerja: KinerjaTerukur, { tahun, triwulan, indikator }: BarisTerukur): Pembanding[] {
  return (groupRiwayat(kinerja).get(`${tahun} ${indikator.kode}`) ?? [])
    .filter((satu) => satu.triwulan < triwulan)
    .flatMap((satu) =>
      typeof satu.realisasi === 'number' ? [{ nama: formatTw(satu.triwulan), nilai: satu.realisasi }] : [],
    );
}

/** What a whole year brought says nothing of a triwulan whose figures are added up. */
function listTahunLalu(isi: Isi, { tahun, indikator }: BarisTerukur): Pembanding[] {
  if (indikator.agregasi !== 'nilai-akhir' && indikator.agregasi !== 'rata-rata') return [];
  return isi['capaian-lalu']
    .filter(({ value }) => value.tahun === tahun - 1)
    .flatMap(({ value }) => value.capaian)
    .flatMap(({ kode, realisasi }) =>
      kode === indikator.kode && typeof realisasi === 'number'
        ? [{ nama: `tahun ${tahun - 1}`, nilai: realisasi }]
        : [],
    );
}

function isPersen({ indikator }: BarisTerukur): boolean {
  return /^(persen|%)/i.test(indikator.satuan);
}
