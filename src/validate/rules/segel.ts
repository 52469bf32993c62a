// Sealing documents: what they say of themselves. Whether a seal fits its rows is src/validate/seal.ts.
import { findKompilasi } from '../../domain/lookup.ts';
import type { Isi } from '../../domain/isi.ts';
import type { Finding, Rule } from '../rule.ts';

export const SEGEL: Rule[] = [
  { code: 'ralat-kurang', needs: ['kompilasi', 'laporan-capaian'], find: laterEdisiHasItsRalat },
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
