// A year mistyped in a date shows in how far the day lies from the time that it belongs to.
import type { Tanggal, Triwulan } from '../../domain/isi.generated.ts';
import type { Isi } from '../../domain/isi.ts';
import { lastDayOf } from '../../domain/kalender.ts';
import { formatTw } from '../../format.ts';
import type { Finding, Rule } from '../rule.ts';

/** What no late approval explains. Comes before the rules that would wonder who was in office on such a day. */
export const TANGGAL_MUSTAHIL: Rule[] = [
  { code: 'tanggal-di-luar-tahun', needs: [], find: tanggalIsWithinReach },
  { code: 'tanggal-di-luar-tahun', needs: [], find: perkinIsOfItsTahun },
  { code: 'tenggat-salah', needs: [], find: tenggatIsWithinReach },
];

/** What may be late, and true. */
export const TANGGAL_JAUH: Rule[] = [
  { code: 'tanggal-di-luar-tahun', severity: 'warning', needs: [], find: tanggalIsNearItsPeriode },
  { code: 'tenggat-salah', severity: 'warning', needs: [], find: tenggatIsNearItsTriwulan },
];

/** Years after the end of the triwulan or year. An office that starts with the kit may approve older figures late. */
const JAUH = 1;
const MUSTAHIL = 5;

const PERIKSA = 'Periksa tahunnya.';

interface Hari {
  path: string;
  pointer: string;
  tanggal: Tanggal;
  akhir: Tanggal; // last day of what it is about
  periode: string; // "TW I 2024"
}

export function isJauh(tanggal: Tanggal, akhir: Tanggal): boolean {
  return isSesudah(tanggal, akhir, JAUH);
}

function isSesudah(tanggal: Tanggal, akhir: Tanggal, tahun: number): boolean {
  return tanggal > `${Number(akhir.slice(0, 4)) + tahun}${akhir.slice(4)}`;
}

function* tanggalIsWithinReach(isi: Isi): Iterable<Finding> {
  yield* listSesudah([...listDisahkan(isi), ...listTahunan(isi), ...listTanggalFormat(isi)], MUSTAHIL, PERIKSA);
}

/** A perjanjian kinerja is signed when the budget is: from October before to the end of its year. */
function* perkinIsOfItsTahun(isi: Isi): Iterable<Finding> {
  for (const { path, value } of isi.perkin) {
    const { tahun, tanggal } = value;
    if (tanggal >= `${tahun - 1}-10-01` && tanggal <= `${tahun}-12-31`) continue;
    const message = `perjanjian kinerja ${tahun} bertanggal ${tanggal}`;
    const hint = 'Perjanjian ditandatangani menjelang atau dalam tahunnya. Perbaiki tanggalnya, atau tahunnya.';
    yield { path, pointer: '/tanggal', message, hint };
  }
}

function* tenggatIsWithinReach(isi: Isi): Iterable<Finding> {
  const rekomendasi = [...isi.evaluasi, ...isi['evaluasi-tahunan']].flatMap(({ path, value }) =>
    (value.rekomendasi ?? []).map(({ tenggat }, i) => {
      return { path, pointer: `/rekomendasi/${i}/tenggat`, tanggal: tenggat, ...describeTahun(value.tahun) };
    }),
  );
  yield* listSesudah([...listTenggatFormat(isi), ...rekomendasi], MUSTAHIL, PERIKSA);
}

function* tanggalIsNearItsPeriode(isi: Isi): Iterable<Finding> {
  const hint = `${PERIKSA} Bila memang baru disahkan pada hari itu, biarkan peringatan ini.`;
  yield* listSesudah([...listDisahkan(isi), ...listTanggalFormat(isi)], JAUH, hint);
  for (const { path, value } of isi.format) {
    if (value.tanggal >= `${value.tahun}-01-01`) continue;
    const message = `format ${formatTw(value.triwulan)} ${value.tahun} bertanggal ${value.tanggal}, sebelum tahunnya mulai`;
    yield { path, pointer: '/tanggal', message, hint: PERIKSA };
  }
}

/** With the day of the file itself amiss, its deadlines follow from that; of several, the first is told. */
function* tenggatIsNearItsTriwulan(isi: Isi): Iterable<Finding> {
  const salah = new Set(
    listTanggalFormat(isi).flatMap((hari) => (isJauh(hari.tanggal, hari.akhir) ? [hari.path] : [])),
  );
  for (const temuan of listSesudah(listTenggatFormat(isi), JAUH, PERIKSA)) {
    if (salah.has(temuan.path)) continue;
    salah.add(temuan.path);
    yield temuan;
  }
}

function listSesudah(daftar: Hari[], tahun: number, hint: string): Finding[] {
  const nama = tahun === JAUH ? 'setahun' : `${tahun} tahun`;
  return daftar
    .filter(({ tanggal, akhir }) => isSesudah(tanggal, akhir, tahun))
    .map(({ path, pointer, tanggal, periode }) => {
      const sebutan = pointer.endsWith('/tenggat') ? 'tenggat' : 'tanggal';
      return { path, pointer, message: `${sebutan} ${tanggal} lebih dari ${nama} sesudah ${periode} berakhir`, hint };
    });
}

/** As first approved: a ralat may come as late as the mistake is found. */
function listDisahkan(isi: Isi): Hari[] {
  return [...isi.kompilasi, ...isi['laporan-capaian'], ...isi.evaluasi].flatMap(({ path, value }) =>
    'edisi' in value && value.edisi > 1
      ? []
      : [{ path, pointer: '/tanggal', tanggal: value.tanggal, ...describeTriwulan(value) }],
  );
}

function listTahunan(isi: Isi): Hari[] {
  return [...isi.lkjip, ...isi['evaluasi-tahunan']].map(({ path, value: { tahun, tanggal } }) => {
    return { path, pointer: '/tanggal', tanggal, ...describeTahun(tahun) };
  });
}

function listTanggalFormat(isi: Isi): Hari[] {
  return isi.format.map(({ path, value }) => {
    return { path, pointer: '/tanggal', tanggal: value.tanggal, ...describeTriwulan(value) };
  });
}

function listTenggatFormat(isi: Isi): Hari[] {
  return isi.format.flatMap(({ path, value }) =>
    value.isian.map(({ tenggat }, i) => {
      return { path, pointer: `/isian/${i}/tenggat`, tanggal: tenggat, ...describeTriwulan(value) };
    }),
  );
}

function describeTriwulan({ tahun, triwulan }: { tahun: number; triwulan: Triwulan }): Pick<Hari, 'akhir' | 'periode'> {
  return { akhir: lastDayOf(tahun, triwulan), periode: `${formatTw(triwulan)} ${tahun}` };
}

function describeTahun(tahun: number): Pick<Hari, 'akhir' | 'periode'> {
  return { akhir: lastDayOf(tahun, 4), periode: `tahun ${tahun}` };
}
