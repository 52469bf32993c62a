import type { Isi, Jenis } from '../domain/isi.ts';
import type { KinerjaTerukur, Periode, Segel } from '../domain/kinerja.ts';
import { findProgram, findRenstra } from '../domain/lookup.ts';
import { formatDaftar, formatTw } from '../format.ts';
import type { Finding } from './rule.ts';
import { listPerkinPimpinan } from './rules/perkin.ts';

/** What the rows of a seal follow from: with one of these broken, no seal can be judged. */
export const PLAN: readonly Jenis[] = ['instansi', 'aturan', 'renstra', 'program', 'perkin'];

/** A seal that does not fit its rows. */
interface Lepas {
  periode: Periode;
  segel: Segel;
}

/**
 * A seal is the hash of its resolved rows. Where these rest on a file with a problem the seal is not judged: it would only repeat that
 * problem. `troubled` are the paths with one; a broken file's path tells its triwulan. What breaks several seals of a year is told at
 * the first of them.
 */
export function* sealFitsItsRows(isi: Isi, kinerja: KinerjaTerukur, troubled: ReadonlySet<string>): Iterable<Finding> {
  const dinilai = kinerja.periode.filter((periode) => !restsOnTroubled(isi, periode, troubled));
  for (const sama of Map.groupBy(dinilai.flatMap(listLepas), nameYear).values()) {
    const [pertama, ...lainnya] = sama;
    if (pertama) yield { ...pertama.segel.sumber, ...describe(isi, pertama, lainnya) };
  }
}

function listLepas(periode: Periode): Lepas[] {
  return [periode.kompilasi, periode.laporan].flatMap((segel) =>
    segel && segel.sidik !== segel.hitungan ? [{ periode, segel }] : [],
  );
}

/** A seal that was never made is told by itself. */
function nameYear({ periode, segel }: Lepas): string {
  return isBlank(segel) ? segel.sumber.path : `${segel.dokumen} ${periode.tahun}`;
}

function isBlank({ sidik }: Segel): boolean {
  return /^0+$/.test(sidik);
}

function describe(isi: Isi, pertama: Lepas, lainnya: Lepas[]): { message: string; hint: string } {
  const { periode, segel } = pertama;
  const { dokumen, edisi, hitungan } = segel;
  const pilihan = dokumen === 'kompilasi' ? '' : ` --dokumen ${dokumen}`;
  const perintah = `npm run compile -- ${periode.tahun} tw${periode.triwulan}${pilihan}`;
  const baris = `Barisnya menjadi: sidik: '${hitungan}'`;
  if (isBlank(segel)) return { message: `${dokumen} belum bersidik`, hint: `Sahkan dengan ${perintah}. ${baris}` };
  const juga = formatDaftar(lainnya.map((satu) => formatTw(satu.periode.triwulan)));
  const barisLain = lainnya.map((satu) => `\n${formatTw(satu.periode.triwulan)}: sidik: '${satu.segel.hitungan}'`);
  return {
    message: `angka yang disahkan ${dokumen} edisi ${edisi} sudah berubah; sidiknya tidak cocok lagi${juga && `, juga ${juga}`}`,
    hint: [
      `Periksa perubahan terakhir pada ${formatDaftar(listSumber(isi, pertama, lainnya.length > 0))}.`,
      `Kembalikan angkanya, atau buat ralat: ${perintah} --ralat "alasan".`,
      baris + barisLain.join(''),
    ].join(' '),
  };
}

/** Where the sealed rows come from. What people typed for one triwulan is in no other's seal. */
function listSumber(isi: Isi, { periode, segel }: Lepas, isBeberapa: boolean): string[] {
  const { tahun, triwulan } = periode;
  const [kedua, folder] = segel.dokumen === 'kompilasi' ? ['format.yaml', 'seksi/'] : ['program.yaml', 'pengukuran/'];
  const isian = isBeberapa ? [] : [`${folder} dan ${kedua} ${formatTw(triwulan)}`];
  const pimpinan = listPerkinPimpinan(isi).filter(({ value }) => value.tahun === tahun);
  const rencana = segel.dokumen === 'kompilasi' ? [...pimpinan, findRenstra(isi, tahun)] : [findProgram(isi, tahun)];
  return [...isian, ...[...rencana, ...isi.aturan].flatMap((berkas) => berkas?.path ?? [])];
}

/** Cumulative figures rest on the triwulan before, too. A plan that is missing has a path as well. */
function restsOnTroubled(isi: Isi, { tahun, triwulan }: Periode, troubled: ReadonlySet<string>): boolean {
  const plan = [findRenstra(isi, tahun), findProgram(isi, tahun)];
  if (plan.some((berkas) => berkas && troubled.has(berkas.path))) return true;
  return [...troubled].some((path) => {
    if (path.startsWith('aturan/') || path.startsWith(`perkin/${tahun}/`)) return true;
    const [, tahunPath, tw, rest = ''] = /^kinerja\/(\d{4})\/tw([1-4])\/(.+)$/.exec(path) ?? [];
    return (
      Number(tahunPath) === tahun &&
      Number(tw) <= triwulan &&
      !/^(kompilasi|laporan-capaian|evaluasi|satu-data)\./.test(rest)
    );
  });
}
