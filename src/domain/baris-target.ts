import type { Terbit } from './baris-tabel.ts';
import type { Nilai } from './capaian.ts';
import type { Tahun } from './isi.generated.ts';
import type { Isi, Rujukan } from './isi.ts';
import type { Baris, Indikator } from './kinerja.ts';
import { flattenPos, listPosRencana } from './rencana.ts';

/** One target of one indikator for one whole year, as one kind of plan promises it. */
export interface BarisDataTarget {
  tahun: Tahun;
  kode_indikator: string;
  rencana: 'renstra' | 'perkin' | 'program';
  target: Nilai;
  sumber: string;
}

/** Every year of the renstra; then what the perkin and program of a measured year promise, at the last triwulan shown. */
export function listBarisTarget(terbit: Terbit): BarisDataTarget[] {
  return [...listTargetRenstra(terbit), ...listTargetTahun(terbit)];
}

function listTargetRenstra({ kinerja, locate }: Terbit): BarisDataTarget[] {
  return kinerja.isi.renstra.flatMap(({ path, value }) =>
    value.tujuan.flatMap(({ sasaran }, t) =>
      sasaran.flatMap(({ indikator }, s) =>
        indikator.flatMap(({ kode, target }, i) =>
          Object.entries(target).map(([tahun, satu]) => ({
            tahun: Number(tahun),
            kode_indikator: kode,
            rencana: 'renstra' as const,
            target: satu,
            sumber: locate({ path, pointer: `/tujuan/${t}/sasaran/${s}/indikator/${i}/target/${tahun}` }),
          })),
        ),
      ),
    ),
  );
}

function listTargetTahun({ kinerja, terbit, locate }: Terbit): BarisDataTarget[] {
  const kunci = ({ tahun, indikator }: Baris) => `${tahun} ${indikator.kode}`;
  // What is shown comes last and wins; before anything is, the first triwulan of the year tells.
  const byKunci = new Map([...kinerja.baris.toReversed(), ...terbit].map((baris) => [kunci(baris), baris]));
  return [...new Set(kinerja.baris.map(kunci))].flatMap((satu) => {
    const { tahun = 0, targetTahun, indikator } = byKunci.get(satu) ?? {};
    if (targetTahun === undefined || !indikator) return [];
    const rencana = indikator.level === 'sasaran' ? ('perkin' as const) : ('program' as const);
    const sumber = findSumberTarget(kinerja.isi, { rencana, tahun, indikator, target: targetTahun });
    return [{ tahun, kode_indikator: indikator.kode, rencana, target: targetTahun, sumber: locate(sumber) }];
  });
}

interface Dicari {
  rencana: 'perkin' | 'program';
  tahun: number;
  indikator: Indikator;
  target: Nilai;
}

/** The line that says this target; where a perubahan repeats the old one, the later line. */
function findSumberTarget(isi: Isi, { rencana, tahun, indikator, target }: Dicari): Rujukan {
  const tempat =
    rencana === 'perkin' ? listTempatPerkin(isi, tahun, indikator) : listTempatProgram(isi, tahun, indikator);
  const cocok = tempat.filter(({ nilai }) => JSON.stringify(nilai) === JSON.stringify(target));
  return cocok.at(-1)?.rujukan ?? indikator.sumber;
}

interface Tempat {
  rujukan: Rujukan;
  nilai: Nilai | undefined;
}

function listTempatPerkin(isi: Isi, tahun: number, { kode }: Indikator): Tempat[] {
  const perkin = isi.perkin.filter(({ value }) => value.tahun === tahun);
  return perkin.flatMap(({ path, value: { sasaran, perubahan = [] } }) => [
    ...sasaran.flatMap(({ indikator }, s) =>
      indikator.flatMap((janji, i) =>
        janji.kode === kode
          ? [{ rujukan: { path, pointer: `/sasaran/${s}/indikator/${i}/target` }, nilai: janji.target }]
          : [],
      ),
    ),
    ...perubahan.map(({ target }, p) => tempatPerubahan(path, p, kode, target[kode]?.target)),
  ]);
}

function listTempatProgram(isi: Isi, tahun: number, { kode }: Indikator): Tempat[] {
  const program = isi.program.filter(({ value }) => value.tahun === tahun);
  return program.flatMap(({ path, value: { perubahan = [] } }) => [
    ...flattenPos(listPosRencana(isi, tahun, `${tahun}-12-31`)).flatMap(({ indikator, pointer }) =>
      indikator.flatMap((satu, i) =>
        satu.kode === kode
          ? [{ rujukan: { path, pointer: `${pointer}/indikator/${i}/target` }, nilai: satu.target }]
          : [],
      ),
    ),
    ...perubahan.map(({ target }, p) => tempatPerubahan(path, p, kode, target?.[kode]?.target)),
  ]);
}

function tempatPerubahan(path: string, nomor: number, kode: string, nilai: Nilai | undefined): Tempat {
  return { rujukan: { path, pointer: `/perubahan/${nomor}/target/${kode}/target` }, nilai };
}
