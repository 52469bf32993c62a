// A correction of what is sealed: the next edisi of its document, and which documents stand on the one before.
import type { Berkas, Isi } from './domain/isi.ts';
import type { Kinerja } from './domain/kinerja.ts';
import { findKompilasi, ofTriwulan } from './domain/lookup.ts';
import { isSah } from './domain/resolve.ts';
import { findSegel, nameCommand, type Pengesahan, SIDIK_KOSONG } from './pengesahan.ts';
import { editYaml } from './source/edit.ts';
import type { TextFile } from './source/files.ts';
import { listKeys } from './validate/labels.ts';

export interface Ralat extends Pengesahan {
  alasan: string;
  tanggal: string; // of the new edisi
}

export type HasilRalat =
  { status: 'tersusun'; berkas: TextFile; edisi: number } | { status: 'ditolak'; sebab: string[] };

/** The document with its next edisi: narrative, comments and order stay as people wrote them. `kinerja` is what stands now. */
export function composeRalat(kinerja: Kinerja, lama: TextFile | undefined, ralat: Ralat): HasilRalat {
  const segel = findSegel(kinerja, ralat);
  if (!lama || !segel || segel.sidik === SIDIK_KOSONG)
    return tolak('Belum ada yang disahkan, jadi belum ada yang diralat. Sahkan dahulu:', `  ${nameCommand(ralat)}`);
  const kompilasi: Pengesahan = { ...ralat, dokumen: 'kompilasi' };
  if (ralat.dokumen !== 'kompilasi' && !isSah(findSegel(kinerja, kompilasi)))
    return tolak(
      'Laporan bertumpu pada kompilasi, dan angka kompilasinya juga berubah. Ralat kompilasi dahulu:',
      `  ${nameCommand(kompilasi)} --ralat "alasan"`,
    );
  const edisiKompilasi = findEdisiKompilasiBaru(kinerja.isi, ralat);
  if (isSah(segel) && edisiKompilasi === undefined)
    return tolak(
      `Tidak ada yang diralat: angkanya sama dengan edisi ${segel.edisi}, dan sidiknya masih cocok.`,
      'Betulkan dahulu angkanya di berkas isian, lalu ulangi perintah ini.',
    );
  if (ralat.tanggal < segel.tanggal)
    return tolak(`Tanggal ralat, ${ralat.tanggal}, mendahului tanggal edisi ${segel.edisi}, ${segel.tanggal}.`);
  const edisi = segel.edisi + 1;
  return { status: 'tersusun', edisi, berkas: writeRalat(lama, ralat, edisi, segel.hitungan, edisiKompilasi) };
}

/** A document that stays valid although it was written before the correction. */
export interface SebelumRalat {
  path: string;
  keterangan: string;
}

/** What was made out of the triwulan before: its report and evaluation, later running totals, the year's reports. */
export function listSebelumRalat(isi: Isi, { dokumen, tahun, triwulan, tanggal }: Ralat): SebelumRalat[] {
  const laporan = dokumen === 'kompilasi' ? ofTriwulan(isi['laporan-capaian'], tahun, triwulan) : [];
  const isSebelum = ({ value }: Berkas<{ tahun: number; tanggal: string }>) =>
    value.tahun === tahun && value.tanggal <= tanggal;
  const kemudian = [...isi[dokumen], ...isi.evaluasi].filter(({ value }) => value.triwulan > triwulan);
  return [
    ...laporan.map(({ path, value }) => tulis(path, `bertumpu pada kompilasi edisi ${value.kompilasi_edisi}`)),
    ...ofTriwulan(isi.evaluasi, tahun, triwulan)
      .filter(isSebelum)
      .map(({ path }) => tulis(path, 'mengevaluasi triwulan ini')),
    ...kemudian.filter(isSebelum).map(({ path }) => tulis(path, 'memuat angka s.d. triwulannya')),
    ...[...isi.lkjip, ...isi['evaluasi-tahunan']]
      .filter(isSebelum)
      .map(({ path }) => tulis(path, 'memuat angka setahun')),
  ];
}

function tulis(path: string, keterangan: string): SebelumRalat {
  return { path, keterangan };
}

function writeRalat(
  { path, text }: TextFile,
  { dokumen, alasan, tanggal }: Ralat,
  edisi: number,
  sidik: string,
  edisiKompilasi: number | undefined,
): TextFile {
  const edits = [
    { pointer: '/edisi', value: edisi },
    { pointer: '/tanggal', value: tanggal },
    { pointer: '/sidik', value: sidik },
    ...(edisiKompilasi === undefined ? [] : [{ pointer: '/kompilasi_edisi', value: edisiKompilasi }]),
    { pointer: '/ralat/alasan', value: alasan },
  ];
  return { path, text: editYaml(text, edits, { keyOrder: (at) => listKeys(dokumen, at) }) };
}

/** Of a laporan that rests on an older one: its next edisi rests on the newest. */
function findEdisiKompilasiBaru(isi: Isi, { dokumen, tahun, triwulan }: Pengesahan): number | undefined {
  if (dokumen === 'kompilasi') return undefined;
  const terbaru = findKompilasi(isi, tahun, triwulan)?.value.edisi;
  const [laporan] = ofTriwulan(isi['laporan-capaian'], tahun, triwulan);
  return terbaru !== undefined && laporan && laporan.value.kompilasi_edisi < terbaru ? terbaru : undefined;
}

function tolak(...sebab: string[]): HasilRalat {
  return { status: 'ditolak', sebab };
}
