import type { Isi, Jenis } from '../domain/isi.ts';
import type { Kinerja, Periode, Segel } from '../domain/kinerja.ts';
import { findProgram, findRenstra, listPerkin } from '../domain/lookup.ts';
import type { Finding } from './rule.ts';

/** What the rows of a seal follow from: with one of these broken, no seal can be judged. */
export const PLAN: readonly Jenis[] = ['instansi', 'aturan', 'renstra', 'program', 'perkin'];

/**
 * A seal is the hash of its resolved rows. Where these rest on a file with a problem the seal is not judged: it would only repeat that
 * problem. `troubled` are the paths with one; a broken file's path tells its triwulan.
 */
export function* sealFitsItsRows(isi: Isi, kinerja: Kinerja, troubled: ReadonlySet<string>): Iterable<Finding> {
  for (const periode of kinerja.periode) {
    if (restsOnTroubled(isi, periode, troubled)) continue;
    for (const segel of [periode.kompilasi, periode.laporan]) {
      if (segel && segel.sidik !== segel.hitungan) yield describe(periode, segel);
    }
  }
}

function describe({ tahun, triwulan }: Periode, { dokumen, edisi, sidik, hitungan, sumber }: Segel): Finding {
  const pilihan = dokumen === 'kompilasi' ? '' : ` --dokumen ${dokumen}`;
  const perintah = `npm run compile -- ${tahun} tw${triwulan}${pilihan}`;
  const baris = `Barisnya menjadi: sidik: '${hitungan}'`;
  if (/^0+$/.test(sidik))
    return { ...sumber, message: `${dokumen} belum bersidik`, hint: `Sahkan dengan ${perintah}. ${baris}` };
  return {
    ...sumber,
    message: `angka yang disahkan ${dokumen} edisi ${edisi} sudah berubah; sidiknya tidak cocok lagi`,
    hint: `Kembalikan angkanya, atau buat ralat: ${perintah} --ralat "alasan". ${baris}`,
  };
}

/** Cumulative figures rest on the triwulan before, too. */
function restsOnTroubled(isi: Isi, { tahun, triwulan }: Periode, troubled: ReadonlySet<string>): boolean {
  const plan = [findRenstra(isi, tahun), findProgram(isi, tahun), ...listPerkin(isi, tahun), ...isi.aturan];
  if (plan.some((berkas) => berkas && troubled.has(berkas.path))) return true;
  return [...troubled].some((path) => {
    const [, tahunPath, tw, rest = ''] = /^kinerja\/(\d{4})\/tw([1-4])\/(.+)$/.exec(path) ?? [];
    return (
      Number(tahunPath) === tahun &&
      Number(tw) <= triwulan &&
      !/^(kompilasi|laporan-capaian|evaluasi|satu-data)\./.test(rest)
    );
  });
}
