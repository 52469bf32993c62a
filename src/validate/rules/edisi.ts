// Permanent editions: each file as it was made, and its figures those that were sealed.
import { folderOf, nameEdisi, pairSegel } from '../../domain/edisi.ts';
import { findKategori } from '../../domain/kategori.ts';
import { lastDayOf } from '../../domain/kalender.ts';
import type { Edisi } from '../../domain/isi.generated.ts';
import type { Berkas, Isi } from '../../domain/isi.ts';
import type { Segel } from '../../domain/kinerja.ts';
import { findAturan } from '../../domain/lookup.ts';
import { isSah } from '../../domain/resolve.ts';
import { computeSha256OfBytes } from '../../domain/sha256.ts';
import { isSasaran } from '../../domain/ukur.ts';
import { formatDaftar } from '../../format.ts';
import type { Mentah } from '../../source/files.ts';
import { PLAN } from '../seal.ts';
import type { Finding, Konteks, Rule } from '../rule.ts';
import { type BarisDisegel, type BarisTerbit, DATA_EDISI, findBeda, findSalah, readData } from './edisi-data.ts';
import { editionsFollowEachOther } from './edisi-urutan.ts';

export const EDISI: Rule[] = [
  { code: 'jalur-berbeda', needs: ['edisi'], find: edisiStandsInItsFolder },
  { code: 'edisi-berubah', needs: ['edisi'], find: filesStayAsTheyWere },
  { code: 'edisi-berubah', needs: ['edisi'], find: filesAreListed },
  { code: 'edisi-tidak-cocok', needs: ['edisi'], find: editionsFollowEachOther },
  { code: 'edisi-tidak-cocok', needs: ['edisi'], find: documentsArePdf },
  {
    code: 'edisi-tidak-cocok',
    needs: ['edisi', 'kompilasi', 'laporan-capaian', 'format', 'seksi', 'pengukuran', 'program-triwulan', ...PLAN],
    find: edisiRestsOnItsSeals,
  },
];

const HINT_TETAP =
  'Kembalikan folder edisi ini seperti semula; isinya tidak pernah diubah. Angka yang keliru diperbaiki dengan ralat, lalu edisi berikutnya.';
const HINT_BUAT = 'Hapus folder edisi ini, lalu buat ulang dengan npm run edition; jangan mengetik isinya sendiri.';

/** A first edition has no number in its folder's name: what the path cannot say is told here. */
function* edisiStandsInItsFolder({ edisi }: Isi): Iterable<Finding> {
  for (const { path, value } of edisi) {
    const benar = `edisi/${nameEdisi(value)}`;
    if (folderOf(path) === benar) continue;
    const message = `edisi "${value.edisi}" berbeda dengan nama foldernya`;
    yield { path, pointer: '/edisi', message, hint: `Pindahkan folder ini ke \`${benar}\`.` };
  }
}

function* filesStayAsTheyWere({ edisi }: Isi, { edisi: berkas }: Konteks): Iterable<Finding> {
  if (!berkas) return;
  const byPath = new Map(berkas.map((satu) => [satu.path, satu]));
  for (const { path, value } of edisi) {
    for (const [index, tercatat] of value.berkas.entries()) {
      const message = explainBerubah(byPath.get(`${folderOf(path)}/${tercatat.nama}`), tercatat);
      if (message !== undefined) yield { path, pointer: `/berkas/${index}/nama`, message, hint: HINT_TETAP };
    }
  }
}

/** Its size is asked first: nothing large is read to learn that it is another file. */
function explainBerubah(
  berkas: Mentah | undefined,
  { nama, ukuran, sha256 }: Edisi['berkas'][number],
): string | undefined {
  if (!berkas) return `berkas ${nama} tidak ada di folder edisi ini`;
  const ada = berkas.size();
  if (typeof ada === 'string') return `berkas ${nama} tidak dapat dibaca: ${ada}`;
  if (ada !== ukuran) return `berkas ${nama} berubah: ${ada} byte, tercatat ${ukuran} byte`;
  const bytes = berkas.read();
  if (typeof bytes === 'string') return `berkas ${nama} tidak dapat dibaca: ${bytes}`;
  return computeSha256OfBytes(bytes) === sha256 ? undefined : `berkas ${nama} berubah: sidiknya bukan yang tercatat`;
}

/** What no list names was never part of what was approved. */
function* filesAreListed({ edisi }: Isi, { edisi: berkas = [] }: Konteks): Iterable<Finding> {
  const tercatat = new Set(
    edisi.flatMap(({ path, value }) => value.berkas.map(({ nama }) => `${folderOf(path)}/${nama}`)),
  );
  for (const { path } of berkas) {
    if (tercatat.has(path)) continue;
    const message = 'berkas ini tidak tercatat di edisi.yaml foldernya';
    yield { path, pointer: '', message, hint: 'Hapus, atau pindahkan ke luar folder edisi.' };
  }
  yield* listKembar(edisi);
}

function* listKembar(edisi: Berkas<Edisi>[]): Iterable<Finding> {
  for (const { path, value } of edisi) {
    for (const [index, { nama }] of value.berkas.entries()) {
      if (value.berkas.findIndex((satu) => satu.nama === nama) === index) continue;
      yield { path, pointer: `/berkas/${index}/nama`, message: `berkas ${nama} tercatat dua kali`, hint: HINT_TETAP };
    }
  }
}

function* documentsArePdf({ edisi }: Isi, { edisi: berkas = [] }: Konteks): Iterable<Finding> {
  const byPath = new Map(berkas.map((satu) => [satu.path, satu]));
  for (const { path, value } of edisi) {
    for (const [index, { nama, ukuran, kode_periksa }] of value.berkas.entries()) {
      if (!nama.endsWith('.pdf')) continue;
      const pointer = `/berkas/${index}/nama`;
      if (kode_periksa === undefined)
        yield { path, pointer, message: `berkas ${nama} tercatat tanpa kode periksa`, hint: HINT_BUAT };
      const mentah = byPath.get(`${folderOf(path)}/${nama}`);
      if (mentah?.size() !== ukuran || isPdf(mentah.read())) continue;
      yield { path, pointer, message: `berkas ${nama} bukan PDF yang utuh`, hint: HINT_BUAT };
    }
  }
}

/** It has its head and its end (ISO 32000-1, 7.5.2 and 7.5.5). What cannot be read is told elsewhere. */
function isPdf(bytes: Uint8Array | string): boolean {
  if (typeof bytes === 'string') return true;
  const [kepala, ekor] = [bytes.subarray(0, 5), bytes.subarray(-1024)].map((satu) => new TextDecoder().decode(satu));
  return kepala === '%PDF-' && (ekor ?? '').includes('%%EOF');
}

/** An edition of an older seal is judged by history alone; one of the seal that stands, by the rows under it. */
function* edisiRestsOnItsSeals(isi: Isi, { edisi: berkas = [], kinerja }: Konteks): Iterable<Finding> {
  if (!isi.edisi.length) return;
  const { periode, baris } = kinerja();
  for (const satu of isi.edisi) {
    const { tahun, triwulan } = satu.value;
    const milik = periode.find((p) => p.tahun === tahun && p.triwulan === triwulan);
    const kosong = { tahun, triwulan, kompilasi: undefined, laporan: undefined };
    const pasangan = pairSegel(milik ?? kosong, satu.value);
    for (const [index, { segel, dasar }] of pasangan.entries()) {
      const pointer = index === 0 ? '/kompilasi/sidik' : '/laporan_capaian/sidik';
      const message = explainDasar(index === 0 ? 'kompilasi' : 'laporan capaian', segel, dasar);
      if (message !== undefined) yield { path: satu.path, pointer, message, hint: HINT_BUAT };
    }
    const isTerbaca = (level: boolean) => {
      const { segel, dasar } = pasangan[level ? 0 : 1] ?? {};
      return isSah(segel) && segel?.sidik === dasar?.sidik;
    };
    const skala = findAturan(isi, lastDayOf(tahun, triwulan))?.kategori;
    const disegel = baris
      .filter((b) => b.tahun === tahun && b.triwulan === triwulan && isTerbaca(isSasaran(b)))
      .map((b) => ({
        ...b,
        kategori: skala && findKategori(skala, 'persen' in b.capaian ? b.capaian.persen : undefined),
      }));
    yield* compareData(satu, berkas, disegel, isTerbaca);
  }
}

/** What the document that stands says against an edition: only an edition before the last may be sealed otherwise. */
function explainDasar(nama: string, segel: Segel | undefined, dasar: Edisi['kompilasi']): string | undefined {
  if (!segel) return `edisi ini dibuat dari ${nama} edisi ${dasar.edisi}, padahal ${nama} triwulan ini tidak ada`;
  if (dasar.edisi > segel.edisi) return `${nama} edisi ${dasar.edisi} tidak ada; yang ada sampai edisi ${segel.edisi}`;
  if (dasar.edisi < segel.edisi || !isSah(segel)) return undefined;
  if (dasar.sidik !== segel.sidik) return `sidik ${nama} edisi ${dasar.edisi} bukan sidik yang disahkan`;
  return dasar.tanggal === segel.tanggal ? undefined : `${nama} edisi ${dasar.edisi} bertanggal ${segel.tanggal}`;
}

function* compareData(
  { path, value }: Berkas<Edisi>,
  berkas: readonly Mentah[],
  disegel: BarisDisegel[],
  isTerbaca: (sasaran: boolean) => boolean,
): Iterable<Finding> {
  for (const nama of DATA_EDISI) {
    const index = value.berkas.findIndex((satu) => satu.nama === nama);
    const mentah = berkas.find((satu) => satu.path === `${folderOf(path)}/${nama}`);
    if (index < 0) yield { path, pointer: '/berkas', message: `edisi ini tidak memuat ${nama}`, hint: HINT_BUAT };
    if (index < 0 || !mentah || explainBerubah(mentah, value.berkas[index] ?? KOSONG) !== undefined) continue;
    const terbit = readData(nama, mentah.read());
    const diperiksa = terbit?.filter((satu) => isTerbaca(isIku(satu)));
    const beda = [...findSalah(terbit ?? [], value), ...findBeda(diperiksa, disegel)];
    if (beda.length === 0) continue;
    const message = `angka di ${nama} bukan yang disahkan: ${formatDaftar(beda.slice(0, 3))}`;
    yield { path, pointer: `/berkas/${index}/nama`, message, hint: HINT_BUAT };
  }
}

const KOSONG = { nama: '', judul: '', ukuran: 0, sha256: '' };

function isIku({ level }: BarisTerbit): boolean {
  return level === 'sasaran';
}
