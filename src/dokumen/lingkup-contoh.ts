// What the fields of a kind stand for in one document of this office: examples for the guide of templates.
import type { Templat as KepalaTemplat } from '../domain/isi.generated.ts';
import type { Kinerja } from '../domain/kinerja.ts';
import { JENIS_DOKUMEN } from './jenis.ts';
import type { Mode } from './jenis-dokumen.ts';

type Untuk = KepalaTemplat['untuk'];

/** The file that approves the documents of a kind, as a template's head would most often name it. */
const PENGESAH: Record<Untuk, KepalaTemplat['pengesah']> = {
  'pejabat-triwulan': 'laporan-capaian',
  triwulan: 'laporan-capaian',
  'unit-triwulan': 'format',
  tahun: 'evaluasi-tahunan',
  'pejabat-tahun': 'perkin',
  sop: 'sop',
  repositori: 'instansi',
  'riwayat-triwulan': 'riwayat',
};

/** Of the first document that this mode may show; nothing where there is none. */
export function composeLingkupContoh(kinerja: Kinerja, untuk: Untuk, mode: Mode): object | undefined {
  const kepala: KepalaTemplat = { judul: '-', perihal: '-', untuk, pengesah: PENGESAH[untuk], orientasi: 'tegak' };
  const { situs } = kinerja.instansi;
  const { list, prepare } = JENIS_DOKUMEN[untuk];
  for (const subjek of list(kinerja)) {
    const bahan = prepare(kinerja, subjek, kepala, { situs, laman: situs });
    if (mode === 'pratinjau' || bahan.isSah(mode)) return bahan.lingkup;
  }
  return undefined;
}
