// Sealing documents: what they say of themselves. Whether a seal fits its rows is src/validate/seal.ts.
import { findKompilasi, listTanpaSegelSebelum } from '../../domain/lookup.ts';
import type { Isi } from '../../domain/isi.ts';
import { formatTw } from '../../format.ts';
import type { Finding, Rule } from '../rule.ts';

export const SEGEL: Rule[] = [
  { code: 'ralat-kurang', needs: ['kompilasi', 'laporan-capaian'], find: laterEdisiHasItsRalat },
  { code: 'segel-mendahului', needs: ['kompilasi', 'laporan-capaian'], find: sealsFollowTheYear },
  { code: 'edisi-tidak-ada', needs: ['kompilasi'], find: laporanRestsOnAKompilasi },
];

function* laterEdisiHasItsRalat(isi: Isi): Iterable<Finding> {
  for (const { path, value } of [...isi.kompilasi, ...isi['laporan-capaian']]) {
    if (value.edisi === 1 || value.ralat) continue;
    const hint = 'Tambahkan ralat: dengan alasan: di bawahnya.';
    yield { path, pointer: '/edisi', message: `edisi ${value.edisi} belum memuat alasan ralat`, hint };
  }
}

function* laporanRestsOnAKompilasi(isi: Isi): Iterable<Finding> {
  for (const { path, value } of isi['laporan-capaian']) {
    const edisi = findKompilasi(isi, value.tahun, value.triwulan)?.value.edisi ?? 0;
    if (value.kompilasi_edisi <= edisi) continue;
    const ada = edisi ? `yang ada sampai edisi ${edisi}` : 'kompilasi triwulan ini belum ada';
    const message = `kompilasi edisi ${value.kompilasi_edisi} tidak ada; ${ada}`;
    yield { path, pointer: '/kompilasi_edisi', message, hint: edisi ? undefined : 'Sahkan kompilasi lebih dahulu.' };
  }
}

/** Figures up to a triwulan hold the earlier ones: a seal over them would publish what nobody has approved. */
function* sealsFollowTheYear(isi: Isi): Iterable<Finding> {
  for (const dokumen of ['kompilasi', 'laporan-capaian'] as const) {
    for (const { path, value } of isi[dokumen]) {
      const [belum] = listTanpaSegelSebelum(isi, dokumen, value.tahun, value.triwulan);
      if (belum === undefined) continue;
      const message = `${dokumen} ${formatTw(value.triwulan)} mendahului ${dokumen} ${formatTw(belum)}, yang belum ada`;
      const pilihan = dokumen === 'kompilasi' ? '' : ' --dokumen laporan-capaian';
      const hint = `Sahkan ${formatTw(belum)} dahulu: npm run compile -- ${value.tahun} tw${belum}${pilihan}`;
      yield { path, pointer: '/triwulan', message, hint };
    }
  }
}
