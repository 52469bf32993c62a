// A permanent edition as it is made: which documents and rows it holds, and its record edisi.yaml.
import { isTanpaEdisi, isTerkini, listEdisi, nameEdisi } from './domain/edisi.ts';
import { listBarisData, listKolomData } from './domain/baris-data.ts';
import type { Edisi, Triwulan } from './domain/isi.generated.ts';
import type { Periode, Segel } from './domain/kinerja.ts';
import { ofTriwulan } from './domain/lookup.ts';
import { isSah } from './domain/resolve.ts';
import { computeSha256OfBytes } from './domain/sha256.ts';
import { findKodePeriksa } from './dokumen/kode-periksa.ts';
import { formatPeriode } from './format.ts';
import type { Situs } from './load-situs.ts';
import { writeCsv } from './write/csv.ts';

export interface Masa {
  tahun: number;
  triwulan: Triwulan;
}

export type DokumenSitus = Situs['dokumen'][number];

/** A file of an edition: its bytes, and what the record says of it. */
export interface BerkasEdisi {
  bytes: Uint8Array;
  catatan: Edisi['berkas'][number];
}

export interface EdisiBaru {
  nama: string; // "2024-tw1"
  value: Edisi;
  berkas: BerkasEdisi[];
}

/** Documents that these files approve, in this order. A blank form approves nothing, and the audit sheet tells of history. */
const PENGESAH = ['kompilasi', 'laporan-capaian', 'evaluasi'];

export function listDokumenEdisi({ dokumen }: Situs, { tahun, triwulan }: Masa): DokumenSitus[] {
  const milik = dokumen.filter(
    ({ entri }) => !entri.draf && entri.periode?.tahun === tahun && entri.periode.triwulan === triwulan,
  );
  return PENGESAH.flatMap((pengesah) => milik.filter(({ entri }) => entri.pengesah === pengesah));
}

/** Why there is nothing to keep yet, for the person who asked. */
export function findHalangan({ kinerja }: Situs, masa: Masa, tanpaEvaluasi: boolean): string[] {
  const { tahun, triwulan } = masa;
  const periode = findPeriode(kinerja.periode, masa);
  const perintah = `npm run compile -- ${tahun} tw${triwulan}`;
  const nama = formatPeriode(masa);
  if (!periode) return [`${nama} belum ada. Buat dahulu: npm run new -- ${tahun} tw${triwulan}`];
  if (!isSah(periode.kompilasi)) return [`${nama} belum disahkan: kompilasinya belum ada. Sahkan dahulu: ${perintah}`];
  if (!isSah(periode.laporan))
    return [
      `${nama} belum disahkan: laporan capaiannya belum ada. Sahkan dahulu: ${perintah} --dokumen laporan-capaian`,
    ];
  const belum = kinerja.baris.some((satu) => isOf(masa)(satu) && !satu.disahkan);
  if (belum) return [`${nama} belum terbit: triwulan sebelumnya belum disahkan.`];
  if (tanpaEvaluasi || ofTriwulan(kinerja.isi.evaluasi, tahun, triwulan).length) return [];
  return [
    `Evaluasi ${nama} belum disetujui, dan edisi yang sudah dibuat tidak dapat ditambah.`,
    'Buat edisi sesudah evaluasinya disetujui, atau tambahkan --tanpa-evaluasi.',
  ];
}

/** `pdf` in the order of `listDokumenEdisi`. An edition of the same seals keeps its number; after a correction comes the next. */
export function composeEdisi(situs: Situs, masa: Masa, pdf: Uint8Array[]): EdisiBaru {
  const { kinerja } = situs;
  const periode = findPeriode(kinerja.periode, masa);
  if (!periode?.kompilasi || !periode.laporan) throw new Error('an edition of a triwulan that nobody has sealed');
  const dokumen = listDokumenEdisi(situs, masa).map((satu, index) => toDokumen(satu, pdf[index]));
  const berkas = [...composeData(situs, masa), ...dokumen];
  const lama = listEdisi(kinerja.isi, masa.tahun, masa.triwulan);
  const sama = lama.findLast(({ value }) => isTerkini(periode, value));
  const edisi = sama?.value.edisi ?? (lama.at(-1)?.value.edisi ?? 0) + 1;
  const value: Edisi = {
    tahun: masa.tahun,
    triwulan: masa.triwulan,
    edisi,
    tanggal: findTanggalEdisi(situs, masa),
    kompilasi: toDasar(periode.kompilasi),
    laporan_capaian: toDasar(periode.laporan),
    berkas: berkas.map(({ catatan }) => catatan),
  };
  return { nama: nameEdisi(value), value, berkas };
}

/** Triwulan whose figures are approved and that no edition holds. */
export function listBelumBeredisi({ kinerja }: Situs): Periode[] {
  return kinerja.periode.filter((periode) => isTanpaEdisi(kinerja.isi, periode));
}

/** Of the last approval in it. Its PDFs bear it, so that the same templates give the same bytes on any later day. */
export function findTanggalEdisi({ kinerja }: Situs, masa: Masa): string {
  const periode = findPeriode(kinerja.periode, masa);
  const evaluasi = ofTriwulan(kinerja.isi.evaluasi, masa.tahun, masa.triwulan).map(({ value }) => value.tanggal);
  const tanggal = [periode?.kompilasi?.tanggal, periode?.laporan?.tanggal, ...evaluasi];
  return (
    tanggal
      .filter((satu) => satu !== undefined)
      .toSorted()
      .at(-1) ?? ''
  );
}

/** Files of which one edition is another than the one that stands: missing, added, or with other bytes. */
export function listBeda(lama: Edisi, baru: Edisi): string[] {
  const key = ({ nama, sha256 }: Edisi['berkas'][number]) => `${nama} ${sha256}`;
  const [a, b] = [lama, baru].map(({ berkas }) => new Set(berkas.map(key)));
  const beda = [...lama.berkas, ...baru.berkas].filter((satu) => !a?.has(key(satu)) || !b?.has(key(satu)));
  return [...new Set(beda.map(({ nama }) => nama))];
}

/** Rows one below the other, so that a reader and a comparison find them by line. */
function composeData(situs: Situs, masa: Masa): BerkasEdisi[] {
  const rows = listBarisData(situs.kinerja, situs.terbit.filter(isOf(masa)), situs.locate);
  const judul = `Data capaian ${formatPeriode(masa)}`;
  const csv = writeCsv(
    listKolomData(situs.kinerja),
    rows.map((baris) => ({ ...baris })),
  );
  const json = `[\n${rows.map((baris) => JSON.stringify(baris)).join(',\n')}\n]\n`;
  return [
    toBerkas('capaian.csv', `${judul}, tabel CSV`, Buffer.from(csv)),
    toBerkas('capaian.json', `${judul}, JSON`, Buffer.from(json)),
  ];
}

function toDokumen({ dokumen }: DokumenSitus, pdf: Uint8Array | undefined): BerkasEdisi {
  if (!pdf) throw new Error(`no PDF of ${dokumen.id}`);
  const kode = findKodePeriksa(dokumen);
  const berkas = toBerkas(`${dokumen.id}.pdf`, dokumen.judul, pdf);
  return kode === undefined ? berkas : { ...berkas, catatan: { ...berkas.catatan, kode_periksa: kode } };
}

function toBerkas(nama: string, judul: string, bytes: Uint8Array): BerkasEdisi {
  return { bytes, catatan: { nama, judul, ukuran: bytes.length, sha256: computeSha256OfBytes(bytes) } };
}

function toDasar({ edisi, tanggal, sidik }: Segel): Edisi['kompilasi'] {
  return { edisi, tanggal, sidik };
}

function findPeriode(periode: Periode[], masa: Masa): Periode | undefined {
  return periode.find(isOf(masa));
}

function isOf({ tahun, triwulan }: Masa): (satu: Masa) => boolean {
  return (satu) => satu.tahun === tahun && satu.triwulan === triwulan;
}
