// A value is of the kind that its indikator measures.
import type { IndikatorProgram, Nilai } from '../../domain/isi.generated.ts';
import type { Isi } from '../../domain/isi.ts';
import { DAFTAR_SATUAN } from '../../domain/satuan.ts';
import type { Finding, Rule } from '../rule.ts';
import { listBaris } from './isian.ts';
import {
  type AturanIndikator,
  findIku,
  findIndikatorProgram,
  type Iku,
  isKodeIku,
  listIku,
  listIndikatorProgram,
  listTarget,
} from './rencana.ts';
import { listTargetPerkin, type TargetBerkas } from './tempat.ts';

export const NILAI: Rule[] = [
  { code: 'nilai-tidak-cocok', needs: ['renstra', 'program'], find: realisasiFitsItsIndikator },
  { code: 'nilai-tidak-cocok', needs: ['renstra', 'program'], find: targetFitsItsIndikator },
  { code: 'nilai-tidak-cocok', needs: ['renstra', 'program', 'perkin'], find: countedIsNotNegative },
];

function* realisasiFitsItsIndikator(isi: Isi): Iterable<Finding> {
  for (const { path, tahun, pointer, isian } of listBaris(isi)) {
    const salah = explainRealisasi(isian.realisasi, findIndikator(isi, tahun, isian.kode));
    if (salah) yield { path, pointer: `${pointer}/realisasi`, ...salah };
  }
  for (const { path, value } of isi['capaian-lalu']) {
    for (const [i, { kode, realisasi }] of value.capaian.entries()) {
      const salah = explainRealisasi(realisasi, findIndikator(isi, value.tahun, kode));
      if (salah) yield { path, pointer: `/capaian/${i}/realisasi`, ...salah };
    }
  }
}

function explainRealisasi(
  realisasi: Nilai | null | undefined,
  indikator: AturanIndikator | undefined,
): { message: string; hint: string } | undefined {
  if (realisasi === undefined || realisasi === null || !indikator) return undefined;
  if (indikator.arah === 'predikat') {
    if (isPredikat(realisasi, indikator)) return undefined;
    const message = `realisasi ${indikator.kode} ${show(realisasi)} tidak ada dalam skala`;
    return { message, hint: explainSkala(indikator, realisasi) };
  }
  if (typeof realisasi === 'number') return undefined;
  const hint = 'Tulis angkanya saja. Kosongkan bila belum dilaporkan.';
  return { message: `realisasi ${indikator.kode} harus satu angka, bukan ${show(realisasi)}`, hint };
}

/** What is counted is zero at least; a growth or a difference may well be less, and so may what was promised to be less. */
function* countedIsNotNegative(isi: Isi): Iterable<Finding> {
  for (const { path, pointer, tahun, kode, realisasi } of listNegatif(isi)) {
    const indikator = findIndikator(isi, tahun, kode);
    if (!indikator || BERTANDA.test(indikator.nama) || !isDihitung(indikator.satuan)) continue;
    if (isDijanjikanNegatif(isi, kode)) continue;
    yield {
      path,
      pointer: `${pointer}/realisasi`,
      message: `realisasi ${kode} ${realisasi} kurang dari nol, padahal satuannya ${indikator.satuan}`,
      hint: `Hapus tanda minusnya:\nrealisasi: ${-realisasi}`,
    };
  }
}

interface Negatif {
  path: string;
  pointer: string;
  tahun: number;
  kode: string;
  realisasi: number;
}

function listNegatif(isi: Isi): Negatif[] {
  const isian = listBaris(isi)
    .filter(({ isian: { realisasi } }) => typeof realisasi === 'number' && realisasi < 0)
    .map(({ path, pointer, tahun, isian }) => ({ path, pointer, tahun, ...isian }));
  const lalu = isi['capaian-lalu'].flatMap(({ path, value: { tahun, capaian } }) =>
    capaian.map((satu, i) => ({ path, pointer: `/capaian/${i}`, tahun, ...satu })),
  );
  return [...isian, ...lalu].flatMap(({ path, pointer, tahun, kode, realisasi }) =>
    typeof realisasi === 'number' && realisasi < 0 ? [{ path, pointer, tahun, kode, realisasi }] : [],
  );
}

const BERTANDA = /naik|turun|tumbuh|tambah|kurang|tingkat|laju|selisih|ubah|surplus|defisit/i;

/** Of the dictionary, all but what measures on a scale or in money. */
function isDihitung(satuan: string): boolean {
  return DAFTAR_SATUAN.includes(satuan) && !BERSKALA.has(satuan);
}

const BERSKALA: ReadonlySet<string> = new Set(
  'indeks,nilai,skor,poin,angka,rasio,level,derajat,rupiah,ribu rupiah,juta rupiah'.split(','),
);

function isDijanjikanNegatif(isi: Isi, kode: string): boolean {
  return listTargetBerkas(isi).some(({ kode: satu, value }) => {
    return satu === kode && [value].flat().some((nilai) => typeof nilai === 'number' && nilai < 0);
  });
}

function* targetFitsItsIndikator(isi: Isi): Iterable<Finding> {
  for (const { path, pointer, value, kode, tahun } of listTargetBerkas(isi)) {
    const indikator = findIndikator(isi, tahun, kode);
    const kurang = indikator && explainTarget(value, indikator);
    if (kurang) yield { path, pointer, message: `target ${kode} ${show(value)} ${kurang.message}`, hint: kurang.hint };
  }
}

function listTargetBerkas(isi: Isi): TargetBerkas[] {
  const renstra = isi.renstra.flatMap((berkas) =>
    listIku(berkas).flatMap(({ pointer, value: { kode, target } }) =>
      Object.entries(target).map(([tahun, value]) => {
        return { path: berkas.path, tahun: berkas.value.mulai, kode, pointer: `${pointer}/target/${tahun}`, value };
      }),
    ),
  );
  const program = isi.program.flatMap((berkas) =>
    listIndikatorProgram(berkas).flatMap(({ pointer, value }) =>
      listTarget(value, pointer).map((target) => ({
        ...target,
        path: berkas.path,
        tahun: berkas.value.tahun,
        kode: value.kode,
      })),
    ),
  );
  const lalu = isi['capaian-lalu'].flatMap(({ path, value: { tahun, capaian } }) =>
    capaian.flatMap(({ kode, target }, i) =>
      target === undefined ? [] : [{ path, tahun, kode, pointer: `/capaian/${i}/target`, value: target }],
    ),
  );
  return [...renstra, ...program, ...lalu, ...listTargetPerkin(isi), ...listTargetPerubahan(isi)];
}

function listTargetPerubahan(isi: Isi): TargetBerkas[] {
  return [...isi.perkin, ...isi.program].flatMap(({ path, value: { tahun, perubahan = [] } }) =>
    perubahan.flatMap(({ target = {} }, p) =>
      Object.entries(target).flatMap(([kode, baru]) =>
        listTarget(baru, `/perubahan/${p}/target/${kode}`).map((satu) => ({ ...satu, path, tahun, kode })),
      ),
    ),
  );
}

function explainTarget(target: Nilai, indikator: AturanIndikator): { message: string; hint: string } | undefined {
  if (indikator.arah === 'predikat') {
    return isPredikat(target, indikator)
      ? undefined
      : { message: 'tidak ada dalam skala', hint: explainSkala(indikator, target) };
  }
  if (typeof target === 'string') return { message: 'harus angka', hint: 'Tulis angkanya saja.' };
  if (typeof target === 'number') {
    const kurang = { message: 'harus rentang', hint: 'Tulis batas bawah dan atas: [7, 8].' };
    return indikator.arah === 'rentang' ? kurang : undefined;
  }
  if (indikator.arah === 'stabil')
    return { message: 'harus satu angka', hint: 'Pakai arah rentang bila targetnya rentang.' };
  return target[0] <= target[1]
    ? undefined
    : { message: 'terbalik', hint: `Tulis yang kecil dahulu: [${target[1]}, ${target[0]}].` };
}

function findIndikator(isi: Isi, tahun: number, kode: string): Iku | IndikatorProgram | undefined {
  return isKodeIku(kode) ? findIku(isi, tahun)?.get(kode) : findIndikatorProgram(isi, tahun)?.get(kode);
}

/** Without a scale that is the mistake. */
function isPredikat(nilai: Nilai, { skala }: AturanIndikator): boolean {
  return !skala || (typeof nilai === 'string' && skala.includes(nilai));
}

function explainSkala({ skala = [] }: AturanIndikator, nilai: Nilai): string {
  const sama = typeof nilai === 'string' ? skala.find((satu) => satu === nilai.trim().toUpperCase()) : undefined;
  return `${sama === undefined ? '' : `Maksud Anda \`${sama}\`? `}Pilihannya: ${skala.join(', ')}.`;
}

function show(nilai: Nilai): string {
  if (typeof nilai === 'string') return `"${nilai}"`;
  return typeof nilai === 'number' ? String(nilai) : `[${nilai.join(', ')}]`;
}
