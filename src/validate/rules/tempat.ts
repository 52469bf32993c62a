// Targets and money stand where they are taken from, and nowhere else.
import type { Nilai } from '../../domain/isi.generated.ts';
import type { Isi } from '../../domain/isi.ts';
import { once } from '../once.ts';
import type { Finding, Rule } from '../rule.ts';
import { listPos } from './isian.ts';
import { listPerkinPimpinan } from './perkin.ts';
import { findSimpul, isKodeIku, type Letak, listTarget } from './rencana.ts';

/** A target and the file that states it. */
export interface TargetBerkas extends Letak<Nilai> {
  path: string;
  tahun: number;
  kode: string;
}

export const TEMPAT: Rule[] = [
  { code: 'target-salah-tempat', needs: ['instansi', 'pejabat'], find: targetStandsInOnePlace },
  { code: 'anggaran-salah-tingkat', needs: ['program'], find: moneyStandsOnLeaves },
];

export const listTargetPerkin = once((isi: Isi): readonly TargetBerkas[] => {
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
});

/** IKU in the perkin of the head of the office; program, kegiatan and sub kegiatan in the year's program file. */
function* targetStandsInOnePlace(isi: Isi): Iterable<Finding> {
  const pimpinan = new Set(listPerkinPimpinan(isi).map(({ path }) => path));
  const tertulis: Tertulis[] = [...listTargetPerkin(isi), ...listTargetBaruPerkin(isi)];
  const salah = tertulis.filter(({ path, kode }) => !isKodeIku(kode) || (pimpinan.size && !pimpinan.has(path)));
  for (const { path, pointer, kode, part } of firstOfEach(salah, ({ path, kode }) => `${path} ${kode}`)) {
    const tempat = isKodeIku(kode) ? 'perkin pimpinan kecamatan' : 'berkas program tahun itu';
    const message = `target ${kode} tidak ditulis di sini`;
    yield { path, pointer, ...(part ? { part } : {}), message, hint: `Hapus; target ini diambil dari ${tempat}.` };
  }
}

interface Tertulis {
  path: string;
  pointer: string;
  kode: string;
  part?: 'key';
}

function listTargetBaruPerkin(isi: Isi): Tertulis[] {
  return isi.perkin.flatMap(({ path, value: { perubahan = [] } }) =>
    perubahan.flatMap(({ target }, p) =>
      Object.keys(target).map((kode) => ({
        path,
        pointer: `/perubahan/${p}/target/${kode}`,
        kode,
        part: 'key' as const,
      })),
    ),
  );
}

function firstOfEach<T>(daftar: T[], key: (satu: T) => string): T[] {
  const pertama = new Map<string, T>();
  for (const satu of daftar) if (!pertama.has(key(satu))) pertama.set(key(satu), satu);
  return [...pertama.values()];
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
