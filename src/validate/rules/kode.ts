// Codes of sasaran, indikator and nomenklatur are those of the plan, and stand where they belong.
import type { Isi } from '../../domain/isi.ts';
import { once } from '../once.ts';
import type { Finding, Rule } from '../rule.ts';
import { listBaris, listPos } from './isian.ts';
import {
  findIku,
  findIndikatorProgram,
  findSasaran,
  findSimpul,
  isKodeIku,
  listIndikatorProgram,
  listSasaran,
  listSimpul,
} from './rencana.ts';
import { findUnknown, type Rujuk } from './rujukan.ts';

export const KODE: Rule[] = [
  { code: 'kode-bukan-anak', needs: [], ofNames: true, find: kodeBeginsWithThatOfItsInduk },
  { code: 'sasaran-tidak-dikenal', needs: ['renstra'], find: sasaranIsInRenstra },
  { code: 'indikator-tidak-dikenal', needs: ['renstra'], find: ikuIsInRenstra },
  { code: 'indikator-tidak-dikenal', needs: ['program'], find: indikatorIsInProgram },
  { code: 'nomenklatur-tidak-dikenal', needs: ['program'], find: kodeIsInProgram },
  { code: 'nomenklatur-tidak-dikenal', needs: ['program', 'renstra'], find: kodeLaluIsInRencana },
  { code: 'isian-salah-berkas', needs: [], find: indikatorStandsInTheFileOfItsLevel },
];

/** A reference that is looked up in the plan of a year. */
type RujukTahun = Rujuk & { tahun: number };

function* sasaranIsInRenstra(isi: Isi): Iterable<Finding> {
  const rujuk = [
    ...isi.program.flatMap(({ path, value: { tahun, program } }) =>
      program.map(({ sasaran }, p) => ({ path, tahun, pointer: `/program/${p}/sasaran`, nama: sasaran })),
    ),
    ...isi.perkin.flatMap(({ path, value: { tahun, sasaran } }) =>
      sasaran.map(({ kode }, s) => ({ path, tahun, pointer: `/sasaran/${s}/kode`, nama: kode })),
    ),
  ];
  yield* findUnknownOfYear('sasaran', rujuk, (tahun) => findSasaran(isi, tahun));
  for (const renstra of isi.renstra) {
    const dikenal = new Set(listSasaran(renstra).map(({ value }) => value.kode));
    const program = renstra.value.program ?? [];
    const sendiri = program.map(({ sasaran }, p) => ({
      path: renstra.path,
      pointer: `/program/${p}/sasaran`,
      nama: sasaran,
    }));
    yield* findUnknown('sasaran', sendiri, dikenal);
  }
}

function* ikuIsInRenstra(isi: Isi): Iterable<Finding> {
  const iku = listRujukIndikator(isi).filter(({ nama = '' }) => isKodeIku(nama));
  yield* findUnknownOfYear('indikator', iku, (tahun) => keysOf(findIku(isi, tahun)));
  const semua = new Set(isi.renstra.flatMap(({ value }) => [...(findIku(isi, value.mulai)?.keys() ?? [])]));
  yield* findUnknownLalu(isi, 'capaian', semua, isKodeIku);
}

/** Money of years before the repository stands by a code that some plan of the office has. */
function* kodeLaluIsInRencana(isi: Isi): Iterable<Finding> {
  const renstra = isi.renstra.flatMap(({ value }) => (value.program ?? []).map(({ kode }) => kode));
  const program = isi.program.flatMap(({ value: { tahun } }) => [...(findSimpul(isi, tahun)?.keys() ?? [])]);
  yield* findUnknownLalu(isi, 'anggaran', new Set([...renstra, ...program]));
}

function* indikatorIsInProgram(isi: Isi): Iterable<Finding> {
  const program = listRujukIndikator(isi).filter(({ nama = '' }) => !isKodeIku(nama));
  yield* findUnknownOfYear('indikator', program, (tahun) => keysOf(findIndikatorProgram(isi, tahun)));
  const semua = new Set(
    isi.program.flatMap(({ value }) => [...(findIndikatorProgram(isi, value.tahun)?.keys() ?? [])]),
  );
  yield* findUnknownLalu(isi, 'capaian', semua, (kode) => !isKodeIku(kode));
}

/**
 * What may be unknown: nearly all rows name an indikator of their year. One in the wrong file or under the wrong row is another
 * rule's matter.
 */
const listRujukIndikator = once((isi: Isi): readonly RujukTahun[] => {
  const isian = listBaris(isi)
    .filter(({ tahun, isian: { kode } }) => !isKnown(isi, tahun, kode))
    .filter(({ isian: { kode }, pos }) => (pos === undefined ? isKodeIku(kode) : isChild(kode, pos)))
    .filter(({ pos, tahun }) => pos === undefined || (findSimpul(isi, tahun)?.has(pos) ?? true))
    .map(({ path, tahun, pointer, isian: { kode } }) => ({ path, tahun, pointer: `${pointer}/kode`, nama: kode }));
  return [...isian, ...listRujukPerkin(isi), ...listRujukLain(isi)];
});

function isKnown(isi: Isi, tahun: number, kode: string): boolean {
  const dikenal = isKodeIku(kode) ? findIku(isi, tahun) : findIndikatorProgram(isi, tahun);
  return dikenal?.has(kode) ?? false;
}

function listRujukPerkin(isi: Isi): RujukTahun[] {
  return isi.perkin.flatMap(({ path, value: { tahun, sasaran, perubahan = [] } }) => [
    ...sasaran.flatMap(({ indikator }, s) =>
      indikator.map(({ kode }, i) => ({ path, tahun, pointer: `/sasaran/${s}/indikator/${i}/kode`, nama: kode })),
    ),
    ...perubahan.flatMap(({ target }, p) =>
      Object.keys(target).map((kode) => ({
        path,
        tahun,
        pointer: `/perubahan/${p}/target/${kode}`,
        nama: kode,
        part: 'key' as const,
      })),
    ),
  ]);
}

function listRujukLain(isi: Isi): RujukTahun[] {
  const aksi = isi['rencana-aksi'].flatMap(({ path, value: { tahun, aksi } }) =>
    aksi.map(({ indikator }, i) => ({ path, tahun, pointer: `/aksi/${i}/indikator`, nama: indikator })),
  );
  const format = isi.format.flatMap(({ path, value: { tahun, isian } }) =>
    isian.flatMap(({ indikator }, i) =>
      indikator.map((nama, j) => ({ path, tahun, pointer: `/isian/${i}/indikator/${j}`, nama })),
    ),
  );
  const perubahan = isi.program.flatMap(({ path, value: { tahun, perubahan = [] } }) =>
    perubahan.flatMap(({ target = {} }, p) =>
      Object.keys(target).map((kode) => ({
        path,
        tahun,
        pointer: `/perubahan/${p}/target/${kode}`,
        nama: kode,
        part: 'key' as const,
      })),
    ),
  );
  return [...aksi, ...format, ...perubahan];
}

function* kodeIsInProgram(isi: Isi): Iterable<Finding> {
  const pos = listPos(isi)
    .filter(({ tahun, kode }) => !findSimpul(isi, tahun)?.has(kode))
    .map(({ path, tahun, pointer, kode }) => ({ path, tahun, pointer: `${pointer}/kode`, nama: kode }));
  const anggaran = isi.perkin.flatMap(({ path, value: { tahun, anggaran = [] } }) =>
    anggaran.map((nama, i) => ({ path, tahun, pointer: `/anggaran/${i}`, nama })),
  );
  const aksi = isi['rencana-aksi'].flatMap(({ path, value: { tahun, aksi } }) =>
    aksi.map((satu, i) => ({ path, tahun, pointer: `/aksi/${i}/anggaran`, nama: satu.anggaran })),
  );
  const pagu = isi.program.flatMap(({ path, value: { tahun, perubahan = [] } }) =>
    perubahan.flatMap((satu, p) =>
      Object.keys(satu.pagu ?? {}).map((kode) => ({
        path,
        tahun,
        pointer: `/perubahan/${p}/pagu/${kode}`,
        nama: kode,
        part: 'key' as const,
      })),
    ),
  );
  yield* findUnknownOfYear('kode', [...pos, ...anggaran, ...aksi, ...pagu], (tahun) => keysOf(findSimpul(isi, tahun)));
}

/** "7.01.02.2.01" under "7.01.02", "7.01.02-1" under "7.01.02". */
function* kodeBeginsWithThatOfItsInduk(isi: Isi): Iterable<Finding> {
  for (const program of isi.program) {
    const { path } = program;
    for (const { pointer, kode, induk } of listSimpul(program)) {
      if (induk && !isChild(kode, induk.kode)) yield explainChild(path, `${pointer}/kode`, kode, induk.kode);
    }
    for (const { pointer, value, induk } of listIndikatorProgram(program)) {
      if (!isChild(value.kode, induk.kode)) yield explainChild(path, `${pointer}/kode`, value.kode, induk.kode);
    }
  }
  for (const { path, tahun, pointer, isian, pos } of listBaris(isi)) {
    if (pos === undefined || isKodeIku(isian.kode) || isChild(isian.kode, pos)) continue;
    if (findSimpul(isi, tahun)?.has(pos) === false) continue; // then the row's own code is the mistake
    yield explainChild(path, `${pointer}/kode`, isian.kode, pos);
  }
}

function* indikatorStandsInTheFileOfItsLevel(isi: Isi): Iterable<Finding> {
  for (const { path, pointer, isian, pos } of listBaris(isi)) {
    if ((pos === undefined) === isKodeIku(isian.kode)) continue;
    const tempat = isKodeIku(isian.kode)
      ? 'IKU diisi di seksi/<unit>.yaml'
      : 'indikator program diisi di program.yaml; kegiatan dan sub kegiatan di pengukuran/<unit>.yaml';
    yield {
      path,
      pointer: `${pointer}/kode`,
      message: `${isian.kode} tidak diisi di berkas ini`,
      hint: `Pindahkan: ${tempat}.`,
    };
  }
}

/** Of years before the repository: a code must stand in some plan of the office. Without a plan nothing can be said. */
function* findUnknownLalu(
  isi: Isi,
  bagian: 'capaian' | 'anggaran',
  dikenal: ReadonlySet<string>,
  isMasuk: (kode: string) => boolean = () => true,
): Iterable<Finding> {
  if (!dikenal.size) return;
  const judul = bagian === 'capaian' ? 'indikator' : 'kode';
  for (const { path, value } of isi['capaian-lalu']) {
    const lalu = (value[bagian] ?? []).map(({ kode }, i) => ({ path, pointer: `/${bagian}/${i}/kode`, nama: kode }));
    const masuk = lalu.filter(({ nama }) => isMasuk(nama));
    yield* findUnknown(judul, masuk, dikenal);
  }
}

function* findUnknownOfYear(
  judul: string,
  daftar: RujukTahun[],
  find: (tahun: number) => ReadonlySet<string> | undefined,
): Iterable<Finding> {
  for (const [tahun, setahun] of Map.groupBy(daftar, (satu) => satu.tahun)) {
    const dikenal = find(tahun); // without that plan nothing can be said
    if (dikenal) yield* findUnknown(judul, setahun, dikenal);
  }
}

/** The next thing after the parent's code is a point or, for an indikator, a hyphen. */
function isChild(kode: string, induk: string): boolean {
  if (!kode.startsWith(induk)) return false;
  const tanda = kode[induk.length];
  return tanda === '.' || (tanda === '-' && !kode.includes('.', induk.length));
}

function explainChild(path: string, pointer: string, kode: string, induk: string): Finding {
  return {
    path,
    pointer,
    message: `kode ${kode} tidak diawali kode induknya, ${induk}`,
    hint: 'Perbaiki kodenya, atau pindahkan ke induk yang benar.',
  };
}

function keysOf(map: ReadonlyMap<string, unknown> | undefined): ReadonlySet<string> | undefined {
  return map && new Set(map.keys());
}
