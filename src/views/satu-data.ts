// /data/satu-data/: what a person needs to carry an approved triwulan to the Satu Data portal by hand.
import type { Triwulan } from '../domain/isi.generated.ts';
import { formatByte, formatTw } from '../format.ts';
import { DATA, type Kerangka, viewKerangka } from './kerangka.ts';
import type { Tautan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

export const SATU_DATA: Tautan = { teks: 'Menyerahkan ke Satu Data', jalur: '/data/satu-data/' };

/** The package of one triwulan, or what it still lacks. */
export interface BahanSatuData {
  tahun: number;
  triwulan: Triwulan;
  kurang: string[];
  paket?: {
    tahap: 'data' | 'laporan';
    berkas: { nama: string; byte: number }[];
    formulir: KelompokIsian[];
    sha256: string;
  };
}

/** One form of the portal, field by field. */
export interface KelompokIsian {
  judul: string;
  isian: { medan: string; isi: string }[];
}

export interface SatuDataView {
  kerangka: Kerangka;
  portal: string | undefined;
  langkah: string[];
  kosong: string;
  triwulan: TriwulanSatuData[];
}

export interface TriwulanSatuData {
  id: string; // "2024-tw1"
  judul: string;
  kurang: string[];
  berkas: { teks: string; jalur: string; ukuran: string }[];
  formulir: KelompokIsian[];
  petunjukTerima: string; // before the name of the file
  tandaTerima: string; // YAML to paste
  berkasTerima: string; // where it is pasted
}

export function viewSatuData(terbitan: Terbitan, bahan: BahanSatuData[]): SatuDataView {
  const { satu_data: portal, dataset_satu_data: dataset } = terbitan.kinerja.instansi;
  const ada = new Set(terbitan.kinerja.isi['satu-data'].map(({ path }) => path));
  return {
    kerangka: viewKerangka(terbitan, {
      judul: SATU_DATA.teks,
      uraian: 'Berkas dan isian formulir portal Satu Data untuk tiap triwulan yang sudah disahkan, siap disalin.',
      jalur: SATU_DATA.jalur,
      jejak: [DATA],
    }),
    portal,
    langkah: LANGKAH,
    kosong: 'Belum ada triwulan yang disahkan, jadi belum ada yang diserahkan.',
    triwulan: bahan.map((satu) => viewTriwulanSatuData(satu, { portal, dataset: dataset?.nama, ada })).toReversed(),
  };
}

export function jalurPaket(id: string, nama: string): string {
  return `${SATU_DATA.jalur}${id}/${nama}`;
}

const LANGKAH = [
  'Sesudah kompilasi disetujui Camat (SOP 1 langkah 9), unduh berkas triwulan itu di bawah.',
  'Masuk ke portal Satu Data. Bila dataset belum ada, buat dataset baru di organisasi kantor ini; bila sudah ada, sunting.',
  'Salin setiap isian di bawah ke medan bernama sama. Yang tidak mempunyai medan masuk ke Custom Field.',
  'Untuk tiap sumber daya di bawah, pilih Add new resource, pasang berkas atau tautannya, lalu salin nama, uraian, dan formatnya.',
  'Unduh kembali CSV dari portal dan bandingkan SHA-256-nya.',
  'Tempelkan tanda terima di bawah ke satu-data.yaml, isi tanggal dan alamat dataset, lalu mohonkan.',
  'Sesudah laporan ditandatangani (SOP 2 langkah 15), tambahkan tautan laporan itu pada dataset yang sama, dan catat lagi.',
];

function viewTriwulanSatuData(
  { tahun, triwulan, kurang, paket }: BahanSatuData,
  { portal, dataset, ada }: { portal: string | undefined; dataset: string | undefined; ada: Set<string> },
): TriwulanSatuData {
  const id = `${tahun}-tw${triwulan}`;
  const berkasTerima = `kinerja/${tahun}/tw${triwulan}/satu-data.yaml`;
  const kepala = ada.has(berkasTerima) ? [] : [`tahun: ${tahun}`, `triwulan: ${triwulan}`, 'unggahan:'];
  return {
    id,
    judul: `${formatTw(triwulan)} ${tahun}`,
    kurang,
    berkas: (paket?.berkas ?? []).map(({ nama, byte }) => ({
      teks: nama,
      jalur: jalurPaket(id, nama),
      ukuran: formatByte(byte),
    })),
    formulir: paket?.formulir ?? [],
    petunjukTerima: kepala.length ? 'Isi berkas baru' : 'Tambahkan di akhir berkas',
    tandaTerima: paket ? [...kepala, composeTandaTerima(paket, portal, dataset)].join('\n') : '',
    berkasTerima,
  };
}

/** The day and the address are known only to who uploads: both stay open, and `check` asks for them. */
function composeTandaTerima(
  { tahap, sha256 }: NonNullable<BahanSatuData['paket']>,
  portal: string | undefined,
  dataset: string | undefined,
): string {
  const alamat = portal === undefined || dataset === undefined ? '' : new URL(`dataset/${dataset}`, portal).href;
  return [
    '  - tanggal: # hari unggah, misalnya 2025-04-25',
    `    alamat: ${alamat || '# alamat https dataset di portal'}`,
    `    sha256: '${sha256}'`,
    `    tahap: ${tahap}`,
    ...(dataset === undefined ? [] : [`    dataset: ${dataset}`]),
  ].join('\n');
}
