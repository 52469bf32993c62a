import type { BerkasGabungan, Gabungan, RalatGabungan, RiwayatPersetujuan } from '../domain/riwayat.ts';
import { findSegel, isTersegel } from '../domain/tersegel.ts';
import { formatTanggal } from '../format.ts';
import { type GabunganView, jalurGabungan, viewGabungan } from './gabungan.ts';
import { type Kerangka, KEPATUHAN, POSISI, RIWAYAT, viewKerangka } from './kerangka.ts';
import { jalurRiwayat, jalurSumber, type Tautan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

/** /riwayat/: what the trail is, and every file that it tells of. */
export interface DaftarRiwayatView {
  kerangka: Kerangka;
  penjelasan: string[];
  terkait: Tautan[];
  masalah: (Tautan & { kata: string })[]; // merges that do not hold, healed or not
  ralat: (RalatGabungan & { tanggal: string; jalur: string | undefined })[]; // newest first
  kelompok: { nama: string; berkas: ButirRiwayat[] }[]; // of files that a merge has changed
  awal: string | undefined; // how many others there are
}

export interface ButirRiwayat extends Tautan {
  rinci: string;
}

/** /riwayat/<path>/: every merge that changed one file, newest first. */
export interface RiwayatBerkasView {
  kerangka: Kerangka;
  alamat: string; // below /riwayat/
  terkait: Tautan[]; // the file itself, and approvals of the document that seals it
  gabungan: GabunganView[];
  pangkal: string; // what stands before the first merge
}

export function viewDaftarRiwayat(terbitan: Terbitan): DaftarRiwayatView {
  const { riwayat } = terbitan.kinerja;
  const gabungan = riwayat?.gabungan.toReversed() ?? [];
  return {
    kerangka: viewKerangka(terbitan, {
      judul: RIWAYAT.teks,
      uraian: 'Siapa menyetujui berkas mana, pada langkah SOP yang mana, dan kapan.',
      jalur: RIWAYAT.jalur,
    }),
    penjelasan: riwayat ? describeRiwayat(terbitan, riwayat) : DATA_AWAL,
    terkait: [POSISI, KEPATUHAN],
    masalah: gabungan.filter(({ keadaan }) => keadaan !== 'sah').map((satu) => linkMasalah(satu)),
    ralat: gabungan.flatMap((satu) =>
      satu.ralat.map((ralat) => ({ ...ralat, tanggal: formatTanggal(satu.hari), jalur: jalurGabungan(satu) })),
    ),
    kelompok: groupByFolder(listBerkasRiwayat(terbitan), gabungan),
    awal: describeAwal(terbitan),
  };
}

export function listRiwayatBerkasView(terbitan: Terbitan): RiwayatBerkasView[] {
  return listBerkasRiwayat(terbitan).map((berkas) => viewRiwayatBerkas(terbitan, berkas));
}

/** Files that a merge has changed, and files that figures stand in: their approvals can be asked for, too. */
function listBerkasRiwayat({ kinerja, terbit, anggaran }: Terbitan): BerkasGabungan[] {
  const { riwayat } = kinerja;
  if (!riwayat) return [];
  const berkas = new Map(
    riwayat.gabungan.flatMap((satu) => satu.berkas.map(({ path, nama }) => [path, nama] as const)),
  );
  const awal = new Map(riwayat.berkas.map(({ path, nama }) => [path, nama]));
  const segel = kinerja.periode.flatMap(({ kompilasi, laporan }) => [kompilasi?.sumber, laporan?.sumber]);
  const angka = [...terbit, ...anggaran].map(({ sumber }) => sumber);
  for (const rujukan of [...segel, ...angka])
    if (rujukan && !berkas.has(rujukan.path)) berkas.set(rujukan.path, awal.get(rujukan.path) ?? rujukan.path);
  return [...berkas].map(([path, nama]) => ({ path, nama })).toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function viewRiwayatBerkas(terbitan: Terbitan, { path, nama }: BerkasGabungan): RiwayatBerkasView {
  const { kinerja } = terbitan;
  const milik = listMilik(kinerja.riwayat?.gabungan ?? [], path);
  const segel = findSegel(kinerja.periode, path)?.sumber.path;
  const isTampil = terbitan.berkas.some((satu) => satu.path === path);
  return {
    kerangka: viewKerangka(terbitan, {
      judul: nama,
      judulTab: `Riwayat ${nama}`,
      uraian: `Persetujuan atas ${nama}.`,
      jalur: jalurRiwayat(path),
      jejak: [RIWAYAT],
    }),
    alamat: jalurRiwayat(path).replace(/^\/riwayat\/(.*)\/$/, '$1'),
    terkait: [
      ...(isTampil ? [{ teks: 'Isi berkas', jalur: jalurSumber(path) }] : []),
      ...(segel === undefined || segel === path
        ? []
        : [{ teks: 'Persetujuan dokumen yang mengesahkannya', jalur: jalurRiwayat(segel) }]),
    ],
    gabungan: milik.toReversed().map((satu) => viewGabungan(terbitan, satu)),
    pangkal: kinerja.riwayat ? describePangkal(kinerja.riwayat, milik) : '',
  };
}

const DATA_AWAL = [
  'Seluruh isi situs ini data awal: belum ada persetujuan yang tercatat.',
  'Situs dibuat tanpa commit pangkal (genesis), yaitu commit yang dicatat dalam berita acara sebagai awal riwayat persetujuan. Sesudah pangkal itu ditetapkan, setiap perubahan masuk lewat permohonan yang disetujui menurut SOP, dan laman ini memuatnya satu per satu.',
];

function describeRiwayat({ mode }: Terbitan, { genesis, hariGenesis, sah, gabungan }: RiwayatPersetujuan): string[] {
  const gagal = gabungan.filter(({ keadaan }) => keadaan === 'gagal').length;
  return [
    `Riwayat berpangkal pada commit ${genesis.slice(0, 12)} tanggal ${formatTanggal(hariGenesis)}. Yang ada sampai pangkal itu data awal: diterima apa adanya, tanpa persetujuan yang tercatat.`,
    sah
      ? 'Setiap penggabungan sesudahnya telah diperiksa ulang: ditandatangani juru gabung, isinya persis yang disetujui, dan persetujuannya sesuai SOP dan pejabat yang berlaku saat itu.'
      : `Ada ${gagal} penggabungan yang tidak sah dan belum dipulihkan; lihat daftarnya di bawah.`,
    ...(mode === 'publik' ? ['Berkas triwulan yang belum disahkan belum ditampilkan.'] : []),
  ];
}

function linkMasalah(gabungan: Gabungan): Tautan & { kata: string } {
  const { sha, hari, sebab, keadaan } = gabungan;
  return {
    teks: `${formatTanggal(hari)}, ${sha.slice(0, 7)}`,
    jalur: jalurGabungan(gabungan) ?? RIWAYAT.jalur,
    kata: `${sebab ?? 'tidak sah'} (${keadaan === 'dipulihkan' ? 'sudah dipulihkan' : 'belum dipulihkan'})`,
  };
}

/** Merges newest first, as everywhere on the page. */
function groupByFolder(berkas: BerkasGabungan[], gabungan: Gabungan[]): DaftarRiwayatView['kelompok'] {
  const tercatat = berkas.flatMap(({ path, nama: teks }) => {
    const milik = listMilik(gabungan, path);
    return milik[0] ? [{ path, teks, jalur: jalurRiwayat(path), rinci: describeAkhir(milik[0], milik.length) }] : [];
  });
  return [...Map.groupBy(tercatat, ({ path }) => findFolder(path))].map(([nama, anggota]) => ({
    nama,
    berkas: anggota.map(({ teks, jalur, rinci }) => ({ teks, jalur, rinci })),
  }));
}

function listMilik(gabungan: Gabungan[], path: string): Gabungan[] {
  return gabungan.filter(({ berkas }) => berkas.some((satu) => satu.path === path));
}

function describeAwal({ kinerja, mode }: Terbitan): string | undefined {
  const { riwayat, periode } = kinerja;
  if (!riwayat) return undefined;
  const tampil = riwayat.berkas.filter(
    ({ path }) => mode === 'pratinjau' || !path.startsWith('kinerja/') || isTersegel(periode, path),
  );
  const awal = tampil.filter(({ path }) => listMilik(riwayat.gabungan, path).length === 0);
  return awal.length === 0 ? undefined : `${awal.length} berkas lain data awal: tidak berubah sejak pangkal riwayat.`;
}

function findFolder(path: string): string {
  if (path.startsWith('../')) return 'Perangkat';
  const [, tahun, triwulan] = /^kinerja\/(\d+)\/tw(\d)\//.exec(path) ?? [];
  if (tahun !== undefined) return `Triwulan ${['I', 'II', 'III', 'IV'][Number(triwulan) - 1] ?? triwulan} ${tahun}`;
  return 'Kebijakan, rencana, dan lainnya';
}

function describeAkhir({ hari }: Gabungan, jumlah: number): string {
  return `terakhir digabung ${formatTanggal(hari)}${jumlah === 1 ? '' : `, ${jumlah} kali diubah`}`;
}

function describePangkal({ genesis, hariGenesis }: RiwayatPersetujuan, milik: Gabungan[]): string {
  const pangkal = `commit ${genesis.slice(0, 12)} tanggal ${formatTanggal(hariGenesis)}`;
  return milik.length === 0
    ? `Berkas ini data awal: sudah ada pada pangkal riwayat (${pangkal}) dan tidak berubah sesudahnya.`
    : `Isi berkas ini pada pangkal riwayat (${pangkal}), bila sudah ada, adalah data awal.`;
}
