// A figure beside its own history: a running total does not fall, and a decimal point stands where it stood before.
import { formatAngka, toDesimal } from '../../domain/angka.ts';
import type { Isi } from '../../domain/isi.ts';
import type { Baris, Kinerja } from '../../domain/kinerja.ts';
import type { Finding, Konteks, Rule } from '../rule.ts';
import { once } from '../once.ts';
import { PLAN } from '../seal.ts';
import { formatDaftar, formatTw } from '../../format.ts';

export const RIWAYAT_NILAI: Rule[] = [
  { code: 'kumulatif-turun', needs: PLAN, find: kumulatifGrows },
  { code: 'kumulatif-turun', severity: 'warning', needs: PLAN, find: kumulatifPersenGrows },
  { code: 'nilai-melonjak', severity: 'warning', needs: [...PLAN, 'capaian-lalu'], find: nilaiFitsItsRiwayat },
];

/** A count up to TW II holds that of TW I. */
function* kumulatifGrows(_: Isi, konteks: Konteks): Iterable<Finding> {
  yield* listTurun(konteks.kinerja(), (baris) => !isPersen(baris));
}

/** A share may fall when what it is a share of has grown: strange, yet possible. */
function* kumulatifPersenGrows(_: Isi, konteks: Konteks): Iterable<Finding> {
  yield* listTurun(konteks.kinerja(), isPersen);
}

function* listTurun(kinerja: Kinerja, ikut: (baris: Baris) => boolean): Iterable<Finding> {
  const riwayat = groupRiwayat(kinerja);
  for (const baris of kinerja.baris) {
    const { triwulan, indikator, realisasi, sampai, sumber } = baris;
    if (!sampai.menurun.includes(triwulan) || !ikut(baris) || typeof realisasi !== 'number') continue;
    const sebelum = listSebelum(riwayat, baris).at(-1);
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

export interface Melonjak {
  baris: Baris;
  seharusnya: string; // as it would be typed: "83.5"
  pembanding: Pembanding[];
}

interface Pembanding {
  nama: string; // "TW I", "target TW II", "tahun 2023"
  nilai: number;
}

/**
 * A figure that fits all it can be compared with once its decimal point is moved, and not before. Merely bad or good figures do not:
 * they would fit nothing when moved. Ten times too small with nothing but a target beside it may be a bad quarter, so that needs more.
 */
export const listMelonjak = once((kinerja: Kinerja): readonly Melonjak[] => {
  const riwayat = groupRiwayat(kinerja);
  return kinerja.baris.flatMap((baris) => {
    const { realisasi, sampai } = baris;
    if (typeof realisasi !== 'number' || realisasi <= 0 || sampai.menurun.length) return [];
    const pembanding = listPembanding(kinerja.isi, riwayat, baris);
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

/** Zero has no size to compare with. */
function listPembanding(isi: Isi, riwayat: Riwayat, baris: Baris): Pembanding[] {
  const { target, triwulan } = baris;
  const sasaran = Array.isArray(target) ? (target[0] + target[1]) / 2 : target;
  const janji = typeof sasaran === 'number' ? [{ nama: `target ${formatTw(triwulan)}`, nilai: sasaran }] : [];
  return [...janji, ...listSebelum(riwayat, baris), ...listTahunLalu(isi, baris)].filter(({ nilai }) => nilai > 0);
}

/** What one indikator reported in one year, oldest first, by "2024 IKU-1". */
type Riwayat = Map<string, Baris[]>;

const groupRiwayat = once(({ baris }: Kinerja): Riwayat => {
  return Map.groupBy(baris, ({ tahun, indikator }) => `${tahun} ${indikator.kode}`);
});

function listSebelum(riwayat: Riwayat, { tahun, triwulan, indikator }: Baris): Pembanding[] {
  return (riwayat.get(`${tahun} ${indikator.kode}`) ?? [])
    .filter((satu) => satu.triwulan < triwulan)
    .flatMap((satu) =>
      typeof satu.realisasi === 'number' ? [{ nama: formatTw(satu.triwulan), nilai: satu.realisasi }] : [],
    );
}

/** What a whole year brought says nothing of a triwulan whose figures are added up. */
function listTahunLalu(isi: Isi, { tahun, indikator }: Baris): Pembanding[] {
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

function isPersen({ indikator }: Baris): boolean {
  return /^(persen|%)/i.test(indikator.satuan);
}
