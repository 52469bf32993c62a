// Two contents side by side. Pure: where the texts come from, and how a place is called, is for others to say.
import { DAFTAR_JENIS, type Isi, type Jenis } from '../domain/isi.ts';
import { resolveKinerja } from '../domain/resolve.ts';
import { compareAnggaran } from './anggaran.ts';
import { compareAngka, countBarisKosong, isSama, listTanpaBukti, type Pasangan, type SisiTerhitung } from './angka.ts';
import { explainBerkas } from './arti-berkas.ts';
import { compareGabungan } from './gabungan.ts';
import { type BerkasBerdua, type IsianTergolong, listIsian, type Pembaca } from './isian.ts';
import { compareParagraf } from './kata.ts';
import { comparePejabat } from './pejabat.ts';
import { createPenilaiPencilan } from './pencilan.ts';
import { comparePengesahan } from './pengesahan.ts';
import type {
  BerkasBanding,
  BerkasBerubah,
  PemberiNama,
  Perbandingan,
  SisiBanding,
  TeksBerubah,
} from './perbandingan.ts';
import { listSorotan } from './sorotan.ts';

export interface PilihanBanding {
  nama: PemberiNama;
  lainnya?: string[]; // changed files outside the content
}

/** Everything that differs between two sides, and what follows from it. */
export function compareSisi(
  lama: SisiBanding,
  baru: SisiBanding,
  { nama, lainnya = [] }: PilihanBanding,
): Perbandingan {
  const pembaca = { lama, baru, nama };
  const berkas = pairBerkas(lama, baru);
  const isian = berkas.map((satu) => ({ berkas: satu, ...readBerdua(pembaca, satu) }));
  const tergolong = isian.flatMap((satu) => satu.isian);
  const pick = (golongan: IsianTergolong['golongan']) =>
    tergolong.filter((satu) => satu.golongan === golongan).map((satu) => satu.isian);
  const terhitung = computeSisi(lama, baru);
  const angka = compareTerhitung(terhitung);
  const hasil = {
    contoh: [lama, baru].some(({ isi }) => isi?.instansi.some(({ value }) => value.contoh)),
    lama: keadaanOf(lama),
    baru: keadaanOf(baru),
    ...angka,
    bukti: pick('bukti'),
    target: pick('target'),
    baris: pick('baris'),
    teks: isian.flatMap((satu) => satu.teks),
    pejabat: berkas.filter(({ jenis }) => jenis === 'pejabat').flatMap((satu) => comparePejabat(pembaca, satu)),
    isian: [...pick('isian'), ...listTanpaBagian(tergolong, angka)],
    berkas: isian.map(toBerkas),
    lainnya,
  };
  const tanpaBukti = terhitung
    ? listTanpaBukti(terhitung).map((satu) => ({ ...satu, tempat: baru.tunjuk(satu.sumber) }))
    : [];
  return { ...hasil, sorotan: listSorotan({ ...hasil, tanpaBukti, tergolong }) };
}

/** Of two contents that are sound, with every place named by its pointer: for whoever has no texts. */
export function compareIsi(lama: Isi, baru: Isi, pilihan: PilihanBanding): Perbandingan {
  return compareSisi(toSisi(lama), toSisi(baru), pilihan);
}

function toSisi(isi: Isi): SisiBanding {
  const berkas = DAFTAR_JENIS.flatMap((jenis) => isi[jenis].map(({ path, value }) => ({ path, jenis, nilai: value })));
  return { isi, berkas, kesalahan: [], tunjuk: ({ path, pointer }) => `${path}#${pointer}` };
}

function keadaanOf({ isi, kesalahan }: SisiBanding): Perbandingan['baru'] {
  return { terbaca: isi !== undefined, kesalahan };
}

/** Undefined while either side has a file that cannot be read. */
function computeSisi(lama: SisiBanding, baru: SisiBanding): Pasangan<SisiTerhitung> | undefined {
  if (!lama.isi || !baru.isi) return undefined;
  return {
    lama: { kinerja: resolveKinerja(lama.isi), tunjuk: lama.tunjuk },
    baru: { kinerja: resolveKinerja(baru.isi), tunjuk: baru.tunjuk },
  };
}

type Terhitung = Pick<Perbandingan, 'angka' | 'anggaran' | 'gabungan' | 'barisKosong' | 'pengesahan'>;

function compareTerhitung(sisi: Pasangan<SisiTerhitung> | undefined): Terhitung {
  if (!sisi) return { angka: [], anggaran: [], gabungan: [], barisKosong: [], pengesahan: [] };
  return {
    angka: compareAngka(sisi, createPenilaiPencilan(sisi.baru.kinerja)),
    anggaran: compareAnggaran(sisi),
    gabungan: compareGabungan(sisi),
    barisKosong: countBarisKosong(sisi),
    pengesahan: comparePengesahan(sisi),
  };
}

/** What has a table of its own elsewhere, unless that table could not be made: nothing typed is left out. */
function listTanpaBagian(
  tergolong: IsianTergolong[],
  { angka, anggaran, pengesahan }: Terhitung,
): Perbandingan['isian'] {
  const disebut = new Set([
    ...[...angka, ...anggaran].flatMap(({ lama, baru }) => [lama?.sumber, baru?.sumber]),
    ...pengesahan.flatMap(({ tempatLama, tempatBaru }) => [fileOf(tempatLama), fileOf(tempatBaru)]),
  ]);
  const isDisebut = ({ golongan, isian: { tempatLama, tempatBaru } }: IsianTergolong) =>
    [tempatLama, tempatBaru].some(
      (tempat) => tempat !== undefined && disebut.has(golongan === 'pengesahan' ? fileOf(tempat) : tempat),
    );
  return tergolong
    .filter(({ golongan }) => golongan === 'angka' || golongan === 'pengesahan')
    .filter((satu) => !isDisebut(satu))
    .map(({ isian }) => isian);
}

function fileOf(tempat: string | undefined): string | undefined {
  return tempat?.replace(/[:#].*$/s, '');
}

function pairBerkas(lama: SisiBanding, baru: SisiBanding): BerkasBerdua[] {
  const [sebelum, sesudah] = [lama, baru].map(({ berkas }) => new Map(berkas.map((satu) => [satu.path, satu])));
  const paths = [...new Set([...lama.berkas, ...baru.berkas].map(({ path }) => path))].sort();
  return paths
    .map((path) => ({ path, lama: sebelum?.get(path), baru: sesudah?.get(path) }))
    .map((satu) => ({ ...satu, jenis: satu.baru?.jenis ?? satu.lama?.jenis }))
    .filter(({ lama: a, baru: b }) => !isKembar(a, b));
}

function isKembar(lama: BerkasBanding | undefined, baru: BerkasBanding | undefined): boolean {
  return isSama([lama?.nilai, lama?.teks, lama?.mentah], [baru?.nilai, baru?.teks, baru?.mentah]);
}

interface Terbaca {
  isian: IsianTergolong[];
  teks: TeksBerubah[];
}

/** By its values where both sides have any; else as a text. */
function readBerdua(pembaca: Pembaca, berkas: BerkasBerdua): Terbaca {
  const { jenis, lama, baru } = berkas;
  const isYaml = [lama, baru].every((satu) => !satu || satu.teks === undefined);
  if (jenis && isYaml) return listIsian(pembaca, { ...berkas, jenis });
  const teks = compareParagraf(lama?.teks ?? '', baru?.teks ?? '').map((satu) => ({
    nama: berkas.path,
    potongan: satu.potongan,
    ...(lama ? { tempatLama: `${berkas.path}:${satu.lama}` } : {}),
    ...(baru ? { tempatBaru: `${berkas.path}:${satu.baru}` } : {}),
  }));
  return { isian: [], teks };
}

function toBerkas({ berkas: { path, jenis, lama, baru } }: { berkas: BerkasBerdua }): BerkasBerubah {
  const isSusunan = lama && baru && isSama([lama.nilai, lama.teks], [baru.nilai, baru.teks]);
  return {
    path,
    keterangan: isSusunan ? 'susunan' : nameKeterangan(jenis, lama, baru),
    arti: isSusunan ? 'hanya komentar atau susunannya; tidak ada isian yang berubah' : explainBerkas(path, jenis),
  };
}

function nameKeterangan(
  jenis: Jenis | undefined,
  lama: BerkasBanding | undefined,
  baru: BerkasBanding | undefined,
): BerkasBerubah['keterangan'] {
  if (jenis && (lama?.teks !== undefined || baru?.teks !== undefined)) return 'tidak-terbaca';
  if (!lama) return 'baru';
  return baru ? 'diubah' : 'dihapus';
}
