// What the open data are as a whole: who publishes them, since when, under which licence. Packages and catalogues are written from it.
import { PERINGATAN_CONTOH } from '../domain/baris-data.ts';
import type { Tanggal } from '../domain/isi.generated.ts';
import type { Segel } from '../domain/kinerja.ts';
import { isSah } from '../domain/resolve.ts';
import { formatTanggal } from '../format.ts';
import { listTabel, type Tabel, type TerbitanData } from './data-tabel.ts';
import type { Terbitan } from './terbitan.ts';

export interface Katalog {
  nama: string; // "kinerja-kecamatan-kutasari"
  judul: string;
  uraian: string;
  instansi: string;
  pemerintah: string;
  situs: string; // address of the site, ends in "/"
  posEl: string | undefined;
  terbit: Tanggal; // of the first seal shown
  ubah: Tanggal; // of the last one
  masa: { mulai: Tanggal; selesai: Tanggal } | undefined; // what the figures tell of
  lisensi: { nama: string; alamat: string } | undefined;
  tanpaLisensi: string; // said where there is none
  kataKunci: string[];
  versi: string; // commit, or a word for none
  tanda: string[]; // "DATA CONTOH", "PRATINJAU DRAF"
  tabel: Tabel[];
}

export const TANPA_LISENSI = 'Lisensi data belum ditetapkan oleh instansi.';

export function viewKatalog(terbitan: TerbitanData): Katalog {
  const { instansi } = terbitan.kinerja;
  const tanda = listTandaData(terbitan);
  const segel = listSegelTerbit(terbitan).map(({ tanggal }) => tanggal);
  return {
    nama: `kinerja-${nameSlug(instansi.nama)}`,
    judul: [...tanda.map((satu) => `[${satu}]`), `Data kinerja ${instansi.nama}`].join(' '),
    uraian: [
      ...tanda.map((satu) => `${satu}: bukan angka resmi.`),
      `Target, realisasi, capaian, dan anggaran ${instansi.nama}, ${instansi.pemerintah}.`,
      instansi.lisensi ? `Lisensi: ${instansi.lisensi.nama}.` : TANPA_LISENSI,
    ].join(' '),
    instansi: instansi.nama,
    pemerintah: instansi.pemerintah,
    situs: instansi.situs,
    posEl: instansi.alamat?.pos_el,
    terbit: segel[0] ?? terbitan.tanggal,
    ubah: segel.at(-1) ?? terbitan.tanggal,
    masa: findMasa(terbitan),
    lisensi: instansi.lisensi,
    tanpaLisensi: TANPA_LISENSI,
    kataKunci: ['kinerja', 'capaian', 'anggaran', 'kecamatan', instansi.nama_pendek],
    versi: terbitan.commit ?? 'belum tercatat',
    tanda,
    tabel: listTabel(terbitan),
  };
}

/** What a file of data must say of itself before anything else. */
export function listTandaData({ kinerja, mode }: Terbitan): string[] {
  return [...(kinerja.instansi.contoh ? [PERINGATAN_CONTOH] : []), ...(mode === 'pratinjau' ? ['PRATINJAU DRAF'] : [])];
}

/** Seals that hold, by their day. */
export function listSegelTerbit({ kinerja }: Terbitan): Segel[] {
  const semua = kinerja.periode.flatMap(({ kompilasi, laporan }) => [kompilasi, laporan]);
  return semua
    .flatMap((segel) => (segel && isSah(segel) ? [segel] : []))
    .toSorted((a, b) => (a.tanggal < b.tanggal ? -1 : Number(a.tanggal > b.tanggal)));
}

function findMasa({ terbit }: Terbitan): Katalog['masa'] {
  const [awal, akhir] = [terbit[0], terbit.at(-1)];
  if (!awal || !akhir) return undefined;
  return {
    mulai: `${awal.tahun}-${AWAL[awal.triwulan]}`,
    selesai: `${akhir.tahun}-${AKHIR[akhir.triwulan]}`,
  };
}

const AWAL = { 1: '01-01', 2: '04-01', 3: '07-01', 4: '10-01' };
const AKHIR = { 1: '03-31', 2: '06-30', 3: '09-30', 4: '12-31' };

/** "Kecamatan Kutasari" → "kecamatan-kutasari". */
function nameSlug(nama: string): string {
  const huruf = nama
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9 ]/g, '');
  return huruf.split(' ').filter(Boolean).join('-') || 'instansi';
}

/** What stands on the second sheet of a spreadsheet and in the text of the ZIP. */
export function listKeterangan(katalog: Katalog): [istilah: string, isi: string][] {
  const { masa, lisensi } = katalog;
  return [
    ...katalog.tanda.map((satu): [string, string] => ['PERHATIAN', `${satu}: jangan dikutip sebagai angka resmi.`]),
    ['Penerbit', `${katalog.instansi}, ${katalog.pemerintah}`],
    ['Alamat', katalog.situs],
    [
      'Masa data',
      masa ? `${formatTanggal(masa.mulai)} sampai ${formatTanggal(masa.selesai)}` : 'belum ada yang terbit',
    ],
    ['Disahkan terakhir', formatTanggal(katalog.ubah)],
    ['Versi isi (commit)', katalog.versi],
    ['Lisensi', lisensi ? `${lisensi.nama}, ${lisensi.alamat}` : katalog.tanpaLisensi],
    ['Angka', 'Titik adalah tanda desimal. Sel kosong berarti belum ada, bukan nol.'],
    [
      'Teks',
      'Di CSV, teks yang diawali =, +, -, atau @ diberi tanda petik tunggal supaya tidak dijalankan sebagai rumus.',
    ],
  ];
}
