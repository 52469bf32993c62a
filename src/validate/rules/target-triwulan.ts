// The targets of the triwulan lead to the target of the year.
import { formatAngka } from '../../domain/angka.ts';
import type { Agregasi, Nilai, TargetTriwulan } from '../../domain/isi.generated.ts';
import type { Isi } from '../../domain/isi.ts';
import { findSelisihTarget, listTargetTriwulan, type Selisih } from '../../domain/target-triwulan.ts';
import { formatNilai, formatTw } from '../../format.ts';
import type { Finding, Rule } from '../rule.ts';
import { listJanji, listPerkinPimpinan, writeNilai } from './perkin.ts';
import { findIku, listIndikatorProgram } from './rencana.ts';

export const TARGET_TRIWULAN: Rule[] = [
  {
    code: 'target-triwulan-berbeda',
    needs: ['instansi', 'pejabat', 'renstra', 'perkin'],
    find: perkinLeadsToItsTarget,
  },
  { code: 'target-triwulan-berbeda', needs: ['program'], find: programLeadsToItsTarget },
];

interface Terbagi {
  target?: Nilai;
  target_triwulan?: TargetTriwulan;
}

/** An indikator of a plan file, as first planned. */
interface Semula extends Terbagi {
  kode: string;
  pointer: string;
  agregasi: Agregasi | undefined; // undefined where the code is unknown
}

interface Perubahan {
  target?: Record<string, Terbagi>;
}

function* perkinLeadsToItsTarget(isi: Isi): Iterable<Finding> {
  for (const berkas of listPerkinPimpinan(isi)) {
    const iku = findIku(isi, berkas.value.tahun);
    const semula = listJanji(berkas).map((janji) => ({ ...janji, agregasi: iku?.get(janji.kode)?.agregasi }));
    yield* listSelisih(berkas.path, semula, berkas.value.perubahan);
  }
}

function* programLeadsToItsTarget(isi: Isi): Iterable<Finding> {
  for (const berkas of isi.program) {
    const semula = listIndikatorProgram(berkas).map(({ pointer, value }) => ({ pointer, ...value }));
    yield* listSelisih(berkas.path, semula, berkas.value.perubahan);
  }
}

/** A new target that leaves a triwulan out which had one is told of as that. */
function* listSelisih(path: string, semula: Semula[], perubahan: Perubahan[] = []): Iterable<Finding> {
  yield* semula.flatMap((satu) => check(path, satu));
  if (!perubahan.length) return;
  const indeks = new Map(semula.map((satu) => [satu.kode, satu]));
  for (const [p, { target = {} }] of perubahan.entries()) {
    for (const [kode, baru] of Object.entries(target)) {
      const lama = indeks.get(kode);
      const luput = listTargetTriwulan(lama?.target_triwulan).some(([tw]) => baru.target_triwulan?.[tw] === undefined);
      if (lama && !luput)
        yield* check(path, { ...baru, kode, agregasi: lama.agregasi, pointer: `/perubahan/${p}/target/${kode}` });
    }
  }
}

/** The place is the year's target: where that is the mistake, it differs from the renstra too, and one problem is enough. */
function check(path: string, { kode, pointer, agregasi, target, target_triwulan }: Semula): Finding[] {
  if (agregasi === undefined || target === undefined) return [];
  const selisih = findSelisihTarget(agregasi, target, listTargetTriwulan(target_triwulan));
  return selisih ? [{ path, pointer: `${pointer}/target`, ...explain(kode, target, selisih) }] : [];
}

function explain(kode: string, target: Nilai, selisih: Selisih): { message: string; hint: string } {
  const tahun = `target tahun ${kode} ${formatNilai(target)}`;
  switch (selisih.jenis) {
    case 'tanpa-tw4':
      return {
        message: `target TW IV ${kode} belum ada, padahal ketiga triwulan sebelumnya bertarget`,
        hint: `Tambahkan pada target_triwulan:\ntw4: ${writeNilai(target)}`,
      };
    case 'akhir':
      return {
        message: `${tahun} berbeda dengan target ${NAMA_TW[selisih.tw]} ${formatNilai(selisih.nilai)}, yang terakhir tahun itu`,
        hint: `Untuk indikator ini keduanya sama. Tulis ${selisih.tw}: ${writeNilai(target)}, atau target: ${writeNilai(selisih.nilai)}`,
      };
    case 'jumlah':
      return {
        message: `${tahun} berbeda dengan jumlah target triwulannya, ${formatAngka(selisih.nilai)}`,
        hint: 'Perbaiki salah satunya. Target triwulan adalah bagian triwulan itu saja, bukan jumlah sejak Januari.',
      };
    case 'rata-rata':
      return {
        message: `${tahun} berbeda dengan rata-rata target triwulannya, ${formatAngka(selisih.nilai)}`,
        hint: 'Capaian setahun dihitung dari rata-rata keempat triwulan. Perbaiki salah satunya.',
      };
  }
}

const NAMA_TW = { tw1: formatTw(1), tw2: formatTw(2), tw3: formatTw(3), tw4: formatTw(4) } as const;
