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

/** Whoever stands in for every person of the office: an example need not tell anybody's NIP. */
const ORANG = { nama: 'Nama Pejabat', nip: '000000000000000000', pangkat: 'Penata Tingkat I', golongan: 'III/d' };

/** Of the first document that this mode may show; nothing where there is none. */
export function composeLingkupContoh(kantor: Kinerja, untuk: Untuk, mode: Mode): object | undefined {
  const kepala: KepalaTemplat = { judul: '-', perihal: '-', untuk, pengesah: PENGESAH[untuk], orientasi: 'tegak' };
  const kinerja = withoutOrang(kantor);
  const { situs } = kinerja.instansi;
  const { list, prepare } = JENIS_DOKUMEN[untuk];
  for (const subjek of list(kinerja)) {
    const bahan = prepare(kinerja, subjek, kepala, { situs, laman: situs });
    if (mode === 'pratinjau' || bahan.isSah(mode)) return bahan.lingkup;
  }
  return undefined;
}

function withoutOrang(kinerja: Kinerja): Kinerja {
  const pejabat = kinerja.isi.pejabat.map(({ path, value }) => ({
    path,
    value: { ...value, pejabat: value.pejabat.map(({ id }) => ({ id, ...ORANG })) },
  }));
  return { ...kinerja, isi: { ...kinerja.isi, pejabat } };
}
