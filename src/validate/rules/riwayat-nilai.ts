// A figure beside its own history: a running total does not fall, and a decimal point stands where it stood before.
import { formatAngka, toDesimal } from '../../domain/angka.ts';
import type { Nilai } from '../../domain/isi.generated.ts';
import type { Isi } from '../../domain/isi.ts';
import type { BarisTerukur, KinerjaTerukur } from '../../domain/kinerja.ts';
import { findGeser, listMelonjak } from '../../domain/lonjakan.ts';
import type { Finding, Konteks, Rule } from '../rule.ts';
import { once } from '../once.ts';
import { PLAN } from '../seal.ts';
import { findIku } from './rencana.ts';
import { formatAsalPembanding, formatDaftar, formatTw } from '../../format.ts';

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
    const sebelum = findSebelum(kinerja, baris);
    if (!sebelum) continue;
    const message = `realisasi kumulatif ${indikator.kode} ${formatTw(triwulan)} ${formatAngka(realisasi)} lebih kecil daripada ${sebelum.nama} ${formatAngka(sebelum.nilai)}`;
    const hint = `Isi jumlah sejak Januari sampai ${formatTw(triwulan)}, atau perbaiki ${sebelum.nama}.`;
    yield { ...sumber, message, hint };
  }
}

/** The last one reported before it in the year. */
function findSebelum({ baris }: KinerjaTerukur, { tahun, triwulan, indikator }: BarisTerukur): Pembanding | undefined {
  return baris
    .filter((satu) => satu.tahun === tahun && satu.triwulan < triwulan && satu.indikator.kode === indikator.kode)
    .flatMap((satu) =>
      typeof satu.realisasi === 'number' ? [{ nama: formatTw(satu.triwulan), nilai: satu.realisasi }] : [],
    )
    .at(-1);
}

/** The misplaced decimal points, with what they were compared with. */
function* nilaiFitsItsRiwayat(_: Isi, konteks: Konteks): Iterable<Finding> {
  for (const { baris, seharusnya, pembanding } of listMelonjakSekali(konteks.kinerja())) {
    const { indikator, triwulan, realisasi, sumber } = baris;
    const daftar = formatDaftar(
      pembanding.map(({ asal, nilai }) => `${formatAsalPembanding(asal)} ${formatAngka(nilai)}`),
    );
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

interface Pembanding {
  nama: string; // "TW I", "target 2023", "tahun 2023"
  nilai: number;
}

/** Once for all rules that ask. */
export const listMelonjakSekali = once(listMelonjak);

function isPersen({ indikator }: BarisTerukur): boolean {
  return /^(persen|%)/i.test(indikator.satuan);
}
