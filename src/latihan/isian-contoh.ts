// Figures of the play: from the plan, near the target, the same every time. None of them is anybody's real figure.
import { computeCapaian, type AturanCapaian, type Nilai } from '../domain/capaian.ts';
import type { Isi } from '../domain/isi.ts';
import { lastDayOf } from '../domain/kalender.ts';
import {
  findTarget,
  flattenPos,
  listPosRencana,
  listRencana,
  type PosRencana,
  type Rencana,
} from '../domain/rencana.ts';
import { formatTw } from '../format.ts';
import { computeSha256 } from '../domain/sha256.ts';
import type { TextFile } from '../source/files.ts';
import type { Masa } from './masa.ts';

/** Fills a blank file of `new` line by line; a target that is missing leaves its line blank. */
export function fillBlangko(isi: Isi, masa: Masa, { path, text }: TextFile): TextFile {
  const bahan = composeBahan(isi, masa);
  let kode = '';
  const lines = text.split('\n').flatMap((line) => {
    kode = /^ +- kode: (\S+)/.exec(line)?.[1] ?? kode;
    const [, lekuk, kunci, sisa = ''] = /^( +)(realisasi|realisasi_anggaran):( #.*)?$/.exec(line) ?? [];
    if (lekuk === undefined) return [line];
    return kunci === 'realisasi' ? fillRealisasi(bahan, kode, lekuk, sisa) : [fillUang(bahan, kode, lekuk, sisa)];
  });
  return { path, text: lines.join('\n') };
}

interface Bahan {
  masa: Masa;
  rencana: Map<string, Rencana>;
  urutan: Map<string, number>;
  pos: Map<string, PosRencana>;
  terpakai: Map<string, number>; // rupiah before this triwulan, by code
}

function composeBahan(isi: Isi, masa: Masa): Bahan {
  const { tahun, triwulan } = masa;
  const akhir = lastDayOf(tahun, triwulan);
  const rencana = listRencana(isi, tahun, akhir);
  const pos = flattenPos(listPosRencana(isi, tahun, akhir));
  return {
    masa,
    rencana: new Map(rencana.map((satu) => [satu.indikator.kode, satu])),
    urutan: new Map(rencana.map((satu, nomor) => [satu.indikator.kode, nomor])),
    pos: new Map(pos.map((satu) => [satu.kode, satu])),
    terpakai: sumTerpakai(isi, masa),
  };
}

function sumTerpakai(isi: Isi, { tahun, triwulan }: Masa): Map<string, number> {
  const dahulu = isi.pengukuran.filter(({ value }) => value.tahun === tahun && value.triwulan < triwulan);
  const jumlah = new Map<string, number>();
  for (const { kode, realisasi_anggaran: rupiah } of dahulu.flatMap(({ value }) => [
    ...(value.kegiatan ?? []),
    ...(value.sub_kegiatan ?? []),
  ]))
    jumlah.set(kode, (jumlah.get(kode) ?? 0) + (rupiah ?? 0));
  return jumlah;
}

function fillRealisasi({ masa, rencana, urutan }: Bahan, kode: string, lekuk: string, sisa: string): string[] {
  const satu = rencana.get(kode);
  const target = satu && findTarget(satu, masa.triwulan);
  const nomor = urutan.get(kode) ?? 0;
  const nilai = satu && target !== undefined ? chooseRealisasi(satu, target, nomor) : undefined;
  if (!satu || target === undefined || nilai === undefined) return [`${lekuk}realisasi:${sisa}`];
  const { status } = computeCapaian(satu.indikator.aturan, target, nilai);
  return [
    `${lekuk}realisasi: ${formatNilai(nilai)}${sisa}`,
    ...listBukti(masa, kode).map((baris) => `${lekuk}${baris}`),
    ...listAnalisis(status === 'tercapai', nomor).map((baris) => `${lekuk}${baris}`),
  ];
}

function listBukti({ tahun, triwulan }: Masa, kode: string): string[] {
  const alamat = `https://arsip-latihan.example/${tahun}/tw${triwulan}/${kode.toLowerCase()}.pdf`;
  return [
    'bukti_dukung:',
    `  - nama: Bukti contoh ${kode} ${formatTw(triwulan)} ${tahun}`,
    `    tautan: ${alamat}`,
    `    sha256: '${computeSha256(alamat)}'`,
  ];
}

const PENDORONG = [
  'Pekerjaan berjalan menurut rencana aksi triwulan ini.',
  'Petugas dan jadwal sudah tetap sejak awal triwulan.',
  'Data dikumpulkan setiap bulan, tidak menunggu akhir triwulan.',
];
const PENGHAMBAT = [
  'Sebagian pekerjaan baru selesai setelah triwulan berakhir.',
  'Dua minggu terakhir petugas terbagi untuk pekerjaan lain.',
];

function listAnalisis(isTercapai: boolean, nomor: number): string[] {
  if (isTercapai) return ['analisis:', `  pendorong: ${PENDORONG[nomor % PENDORONG.length]}`];
  return [
    'analisis:',
    `  penghambat: ${PENGHAMBAT[nomor % PENGHAMBAT.length]}`,
    '  tindak_lanjut: Diselesaikan pada bulan pertama triwulan berikutnya dan dipantau setiap minggu.',
  ];
}

/** Every fourth stays a little under its target, so that the play has something to explain. */
function chooseRealisasi({ indikator }: Rencana, target: Nilai, nomor: number): Nilai {
  const kurang = nomor % 4 === 2;
  if (Array.isArray(target)) return roundDua((target[0] + target[1]) / 2);
  if (typeof target === 'string') return target;
  const { arah } = indikator.aturan;
  if (arah === 'stabil' || target <= 0) return target;
  const isBagian = /persen|indeks/i.test(indikator.satuan) || !Number.isInteger(target);
  return isBagian ? chooseBagian(arah, target, kurang, indikator.satuan) : chooseBanyak(arah, target, kurang);
}

function chooseBagian(arah: AturanCapaian['arah'], target: number, kurang: boolean, satuan: string): number {
  const faktor = arah === 'turun' ? (kurang ? 1.03 : 0.99) : kurang ? 0.97 : 1.01;
  const nilai = roundDua(target * faktor);
  return /persen/i.test(satuan) ? Math.min(100, nilai) : nilai;
}

/** Things that are counted: one more or less where there are enough of them. */
function chooseBanyak(arah: AturanCapaian['arah'], target: number, kurang: boolean): number {
  if (!kurang || target < 4) return target;
  return arah === 'turun' ? target + 1 : target - 1;
}

function fillUang({ masa, pos, terpakai }: Bahan, kode: string, lekuk: string, sisa: string): string {
  const pagu = pos.get(kode)?.pagu;
  if (pagu === undefined) return `${lekuk}realisasi_anggaran:${sisa}`;
  const bersisa = Math.max(0, pagu - (terpakai.get(kode) ?? 0));
  const rencana = masa.triwulan === 4 ? bersisa : Math.min(bersisa, pagu / 4);
  return `${lekuk}realisasi_anggaran: ${Math.floor((rencana * 0.97) / 1000) * 1000}${sisa}`;
}

function formatNilai(nilai: Nilai): string {
  return Array.isArray(nilai) ? `[${nilai.join(', ')}]` : String(nilai);
}

function roundDua(nilai: number): number {
  return Math.round(nilai * 100) / 100;
}
