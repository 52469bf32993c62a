// A value is of the kind that its indikator measures, and stands on the level that states it.
import type { Nilai } from '../../domain/isi.generated.ts';
import type { Isi } from '../../domain/isi.ts';
import type { Finding, Rule } from '../rule.ts';
import { listBaris, listPos } from './isian.ts';
import {
  type AturanIndikator,
  findIku,
  findIndikatorProgram,
  findSimpul,
  isKodeIku,
  type Letak,
  listIku,
  listIndikatorProgram,
  listTarget,
} from './rencana.ts';

export const NILAI: Rule[] = [
  { code: 'nilai-tidak-cocok', needs: ['renstra', 'program'], find: realisasiFitsItsIndikator },
  { code: 'nilai-tidak-cocok', needs: ['renstra', 'program'], find: targetFitsItsIndikator },
  { code: 'aturan-tidak-lengkap', needs: ['renstra', 'program', 'aturan'], find: indikatorStatesItsWholeRule },
  { code: 'target-salah-tempat', needs: ['instansi', 'pejabat'], find: targetStandsInOnePlace },
  { code: 'anggaran-salah-tingkat', needs: ['program'], find: moneyStandsOnLeaves },
];

interface TargetBerkas extends Letak<Nilai> {
  path: string;
  tahun: number;
  kode: string;
}

function* realisasiFitsItsIndikator(isi: Isi): Iterable<Finding> {
  for (const { path, tahun, pointer, isian } of listBaris(isi)) {
    yield* checkRealisasi(path, `${pointer}/realisasi`, isian.realisasi, findIndikator(isi, tahun, isian.kode));
  }
  for (const { path, value } of isi['capaian-lalu']) {
    for (const [i, { kode, realisasi }] of value.capaian.entries()) {
      yield* checkRealisasi(path, `/capaian/${i}/realisasi`, realisasi, findIndikator(isi, value.tahun, kode));
    }
  }
}

function* checkRealisasi(
  path: string,
  pointer: string,
  realisasi: Nilai | null | undefined,
  indikator: AturanIndikator | undefined,
): Iterable<Finding> {
  if (realisasi === undefined || realisasi === null || !indikator) return;
  if (indikator.arah === 'predikat') {
    if (isPredikat(realisasi, indikator)) return;
    yield {
      path,
      pointer,
      message: `realisasi ${indikator.kode} ${show(realisasi)} tidak ada dalam skala`,
      hint: explainSkala(indikator),
    };
    return;
  }
  if (typeof realisasi === 'number') return;
  const hint = 'Tulis angkanya saja. Kosongkan bila belum dilaporkan.';
  yield { path, pointer, message: `realisasi ${indikator.kode} harus satu angka, bukan ${show(realisasi)}`, hint };
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

function listTargetPerkin(isi: Isi): TargetBerkas[] {
  return isi.perkin.flatMap(({ path, value: { tahun, sasaran } }) =>
    sasaran.flatMap(({ indikator }, s) =>
      indikator.flatMap((janji, i) =>
        listTarget(janji, `/sasaran/${s}/indikator/${i}`).map((target) => ({
          ...target,
          path,
          tahun,
          kode: janji.kode,
        })),
      ),
    ),
  );
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
      : { message: 'tidak ada dalam skala', hint: explainSkala(indikator) };
  }
  if (typeof target === 'string') return { message: 'harus angka', hint: 'Tulis angkanya saja.' };
  if (typeof target === 'number') {
    const kurang = { message: 'harus rentang', hint: 'Tulis batas bawah dan atas: [7, 8].' };
    return indikator.arah === 'rentang' ? kurang : undefined;
  }
  if (indikator.arah === 'stabil')
    return { message: 'harus satu angka', hint: 'Pakai arah rentang bila targetnya rentang.' };
  return target[0] <= target[1] ? undefined : { message: 'terbalik', hint: 'Tulis yang kecil dahulu: [7, 8].' };
}

function* indikatorStatesItsWholeRule(isi: Isi): Iterable<Finding> {
  const indikator = [
    ...isi.renstra.flatMap((berkas) => listIku(berkas).map((iku) => ({ ...iku, path: berkas.path }))),
    ...isi.program.flatMap((berkas) => listIndikatorProgram(berkas).map((satu) => ({ ...satu, path: berkas.path }))),
  ];
  for (const { path, pointer, value } of indikator) yield* checkAturan(path, pointer, value);
  for (const { path, value } of isi.aturan) {
    for (const [i, { kategori }] of value.aturan.entries()) {
      yield* checkKelas(path, `/aturan/${i}/kategori/kelas`, kategori.kelas);
    }
  }
}

function* checkAturan(
  path: string,
  pointer: string,
  { kode, arah, rumus, awal, skala }: AturanIndikator,
): Iterable<Finding> {
  if (arah === 'predikat' && !skala) {
    const hint = 'Tambahkan skala dari yang terendah: skala: [D, C, CC, B, BB, A, AA].';
    yield { path, pointer: `${pointer}/arah`, message: `${kode} berarah predikat tetapi tidak mempunyai skala`, hint };
  }
  if (arah !== 'turun' && rumus !== undefined) {
    yield {
      path,
      pointer: `${pointer}/rumus`,
      message: `rumus ${rumus} hanya untuk arah turun; ${kode} berarah ${arah}`,
      hint: 'Hapus rumus.',
    };
  }
  if (arah === 'turun' && rumus === 'dari-awal' && awal === undefined) {
    yield {
      path,
      pointer: `${pointer}/rumus`,
      message: `rumus dari-awal untuk ${kode} memerlukan awal`,
      hint: 'Tambahkan awal: kondisi pada awal periode.',
    };
  }
}

/** Best class first; only the last one, which takes the rest, goes without a bound. */
function* checkKelas(path: string, pointer: string, kelas: { nama: string; di_atas?: number }[]): Iterable<Finding> {
  for (const [i, { nama, di_atas }] of kelas.entries()) {
    const atas = i === 0 ? Infinity : (kelas[i - 1]?.di_atas ?? -Infinity);
    const terakhir = i === kelas.length - 1;
    if (terakhir ? di_atas === undefined : di_atas !== undefined && di_atas < atas) continue;
    const message = terakhir
      ? `kelas terakhir "${nama}" harus tanpa di_atas`
      : `di_atas kelas "${nama}" harus lebih kecil dari kelas sebelumnya`;
    yield {
      path,
      pointer: `${pointer}/${i}`,
      message,
      hint: 'Urutkan dari kelas terbaik; kelas terakhir menampung sisanya.',
    };
  }
}

/** IKU in the perkin of the head of the office; program, kegiatan and sub kegiatan in the year's program file. */
function* targetStandsInOnePlace(isi: Isi): Iterable<Finding> {
  const pimpinan = findPimpinan(isi);
  for (const { path, pointer, kode } of listTargetPerkin(isi)) {
    if (isKodeIku(kode) && pimpinan.has(path)) continue;
    const tempat = isKodeIku(kode) ? 'perkin pimpinan kecamatan' : 'berkas program tahun itu';
    yield {
      path,
      pointer,
      message: `target ${kode} tidak ditulis di sini`,
      hint: `Hapus; target ini diambil dari ${tempat}.`,
    };
  }
}

function findPimpinan(isi: Isi): Set<string> {
  const unit = isi.instansi.flatMap(({ value }) => value.unit).filter(({ jenis }) => jenis === 'pimpinan');
  const idUnit = new Set(unit.map(({ id }) => id));
  const jabatan = isi.pejabat.flatMap(({ value }) => value.jabatan).filter((satu) => idUnit.has(satu.unit ?? ''));
  const idJabatan = new Set(jabatan.map(({ id }) => id));
  return new Set(isi.perkin.filter(({ value }) => idJabatan.has(value.jabatan)).map(({ path }) => path));
}

function* moneyStandsOnLeaves(isi: Isi): Iterable<Finding> {
  for (const { path, tahun, pointer, kode, realisasiAnggaran } of listPos(isi)) {
    const anak = findSimpul(isi, tahun)?.get(kode)?.anak ?? [];
    if (typeof realisasiAnggaran !== 'number' || !anak.length) continue;
    const message = `${kode} mempunyai ${anak[0]?.level ?? 'anak'}; realisasi anggarannya dijumlahkan dari bawah`;
    yield {
      path,
      pointer: `${pointer}/realisasi_anggaran`,
      message,
      hint: `Hapus di sini dan isi pada: ${anak.map((satu) => satu.kode).join(', ')}.`,
    };
  }
}

function findIndikator(isi: Isi, tahun: number, kode: string): AturanIndikator | undefined {
  return isKodeIku(kode) ? findIku(isi, tahun)?.get(kode) : findIndikatorProgram(isi, tahun)?.get(kode);
}

/** Without a scale that is the mistake. */
function isPredikat(nilai: Nilai, { skala }: AturanIndikator): boolean {
  return !skala || (typeof nilai === 'string' && skala.includes(nilai));
}

function explainSkala({ skala = [] }: AturanIndikator): string {
  return `Pilihannya: ${skala.join(', ')}.`;
}

function show(nilai: Nilai): string {
  if (typeof nilai === 'string') return `"${nilai}"`;
  return typeof nilai === 'number' ? String(nilai) : `[${nilai.join(', ')}]`;
}
