import type { Jenis } from './isi.ts';
import { findJenis } from './isi.ts';
import type { Periode, Segel } from './kinerja.ts';
import { isSah } from './resolve.ts';
import type { Gabungan, RiwayatPersetujuan } from './riwayat.ts';

/** Which document has to be sealed before a file of a triwulan is published. What rests on the report comes with it. */
const PENYEGEL: Partial<Record<Jenis, Segel['dokumen']>> = {
  format: 'kompilasi',
  seksi: 'kompilasi',
  kompilasi: 'kompilasi',
  pengukuran: 'laporan-capaian',
  'program-triwulan': 'laporan-capaian',
  'laporan-capaian': 'laporan-capaian',
  'satu-data': 'laporan-capaian',
  evaluasi: 'laporan-capaian',
};

/** The seal over a file of a triwulan, fitting or not; undefined where there is none yet, and of other files. */
export function findSegel(periode: Periode[], path: string): Segel | undefined {
  const [, tahun, triwulan] = /^kinerja\/(\d{4})\/tw([1-4])\//.exec(path) ?? [];
  const milik = periode.find((satu) => String(satu.tahun) === tahun && String(satu.triwulan) === triwulan);
  const jenis = findJenis(path);
  const dokumen = jenis && PENYEGEL[jenis];
  return dokumen === 'kompilasi' ? milik?.kompilasi : dokumen && milik?.laporan;
}

export function isTersegel(periode: Periode[], path: string): boolean {
  return isSah(findSegel(periode, path));
}

/** For the public site: no word about files of a triwulan that no seal covers. What does not hold is told in any case. */
export function takeTersegel(riwayat: RiwayatPersetujuan, periode: Periode[]): RiwayatPersetujuan {
  const isTampil = ({ keadaan, berkas }: Gabungan) =>
    keadaan !== 'sah' || berkas.every(({ path }) => !path.startsWith('kinerja/') || isTersegel(periode, path));
  return { ...riwayat, gabungan: riwayat.gabungan.filter(isTampil) };
}
