// One row of a table: whose it is, what it gives, or why it gives nothing. No row ends without a word.
import type { Triwulan } from '../../domain/isi.generated.ts';
import type { PosRencana, Rencana } from '../../domain/rencana.ts';
import { readAngka } from './angka.ts';
import {
  type IndeksRencana,
  type Kecocokan,
  type Kepastian,
  matchBaris,
  type Pasangan,
  rapat,
  type Sebutan,
} from './cocok.ts';
import {
  type Bacaan,
  type BuktiImpor,
  checkSatuan,
  type Konteks,
  letakSel,
  listSel,
  readBukti,
  readUraian,
} from './isian.ts';
import { isBertriwulan, readTriwulan } from './kata-masa.ts';
import type { Kolom } from './kepala.ts';
import { readTeks, type Sel } from './lembar.ts';
import { kutip, type Masalah } from './masalah.ts';
import { isBelumDiisi, rapikanKata } from './rapikan.ts';
import { readRealisasi, readUang } from './realisasi.ts';

export const ISI_URAIAN = ['pendorong', 'penghambat', 'tindak_lanjut'] as const;

/** What a row gives. Absent: the row says nothing of it, which changes nothing. */
export interface IsianImpor {
  indikator?: {
    kode: string;
    realisasi?: string; // a figure as YAML has it, or a predikat
    uraian: Partial<Record<(typeof ISI_URAIAN)[number], string>>;
    bukti?: BuktiImpor[];
  };
  uang?: { kode: string; rupiah: string };
}

/** How a row ended. Every row of a workbook that says something has exactly one. */
export type Nasib =
  'judul' | 'kepala' | 'jumlah' | 'bukan-data' | 'dilewati' | 'kosong' | 'tanya' | 'bermasalah' | 'terbaca';

export interface HasilBaris {
  nasib: Nasib;
  alasan?: string; // why it was passed over
  isian?: IsianImpor;
  masalah?: Masalah[];
  pasangan?: Pasangan;
  uangInduk?: boolean; // money beside a row whose money is the sum of others
}

export interface BahanImpor {
  indeks: IndeksRencana;
  tahun: number;
  triwulan: Triwulan;
  unit: string | undefined;
  findPemilik: (kode: string) => string | undefined; // the unit that fills in an indikator or kegiatan
  pasti: Kepastian;
}

/** `lepas`: a blank row or a total stands between it and the data, where signatures and notes begin. */
export function readBaris(konteks: Konteks, baris: number, bahan: BahanImpor, lepas: boolean): HasilBaris {
  const sebutan = readSebutan(konteks, baris);
  const { kode, indikator, kegiatan } = sebutan;
  if (isJumlah(konteks, baris, sebutan)) return { nasib: 'jumlah' };
  if (!kode.length && indikator === '' && kegiatan === '') return readTanpaKunci(konteks, baris, lepas);
  const masaLain = findMasaLain(konteks, baris, bahan);
  if (masaLain) return masaLain;
  if (!kode.length && !hasIsian(konteks, baris)) return { nasib: 'bukan-data' };
  return readCocok(konteks, baris, bahan, matchBaris(bahan.indeks, sebutan, bahan.pasti));
}

function readCocok(konteks: Konteks, baris: number, bahan: BahanImpor, cocok: Kecocokan): HasilBaris {
  switch (cocok.status) {
    case 'indikator':
      return readIsi(konteks, baris, bahan, cocok.rencana, cocok.pos);
    case 'pos':
      return readIsi(konteks, baris, bahan, undefined, cocok.pos);
    case 'tanya':
      return { nasib: 'tanya', pasangan: cocok.pasangan };
    case 'bukan':
      return { nasib: 'dilewati', alasan: 'nama yang dinyatakan bukan milik kecamatan ini' };
    case 'kode-tidak-dikenal':
      return refuseKode(konteks, baris, cocok.kode);
    case 'cocok-salah':
      return refuseBaris(
        konteks,
        baris,
        'cocok-salah',
        `${kutip(cocok.tulisan)} dicocokkan dengan kode ${cocok.kode}, yang tidak ada dalam rencana`,
        'Betulkan kodenya di daftar kecocokan.',
      );
  }
}

function readSebutan(konteks: Konteks, baris: number): Sebutan {
  return {
    kode: listTeksKunci(konteks, baris, 'kode').toReversed(),
    indikator: listTeksKunci(konteks, baris, 'indikator').at(-1) ?? '',
    kegiatan: listTeksKunci(konteks, baris, 'kegiatan').at(-1) ?? '',
  };
}

/** Texts of key columns, the copies of merged cells too: they are said once for several rows. */
function listTeksKunci({ lembar, tabel }: Konteks, baris: number, arti: 'kode' | 'indikator' | 'kegiatan'): string[] {
  return tabel.kolom
    .filter((satu) => satu.arti === arti)
    .map(({ at }) => rapat(readTeks(lembar.baris[baris]?.[at] ?? { jenis: 'kosong' })))
    .filter((teks) => !isBelumDiisi(teks));
}

const JUMLAH =
  /^(?:sub ?total|grand total|jumlah|total|rata rata|rerata)(?: (?:total|jumlah|seluruh|keseluruhan|anggaran|pagu|realisasi|kinerja|capaian|serapan|persen|rp|rupiah))*$/;

/** A row that adds up others has no code and no name of its own: "Jumlah Kegiatan" may be an indikator. */
function isJumlah({ lembar }: Konteks, baris: number, { kode, indikator, kegiatan }: Sebutan): boolean {
  const awal = (lembar.baris[baris] ?? []).find((sel) => sel.jenis === 'teks' && !sel.salinan);
  const isTotal = (teks: string) => JUMLAH.test(rapikanKata(teks));
  if (awal === undefined || !isTotal(readTeks(awal)) || kode.some((satu) => /\d/.test(satu))) return false;
  return [indikator, kegiatan].every((satu) => satu === '' || isTotal(satu));
}

/** A line for a signature, a note, a page number: nothing but words. A figure without a name is somebody's. */
function readTanpaKunci(konteks: Konteks, baris: number, lepas: boolean): HasilBaris {
  if (!hasIsian(konteks, baris) || (lepas && !hasAngka(konteks, baris))) return { nasib: 'bukan-data' };
  return refuseBaris(
    konteks,
    baris,
    'tanpa-kode',
    'baris ini berisi angka atau uraian tanpa kode dan tanpa nama',
    'Tulis kode indikator atau kegiatannya.',
  );
}

const ISIAN = ['realisasi', 'realisasi_anggaran', ...ISI_URAIAN, 'bukti_dukung', 'tautan'] as const;

function hasIsian(konteks: Konteks, baris: number): boolean {
  return ISIAN.some((arti) => listSel(konteks, baris, arti).some(([sel]) => !isBelumDiisi(readTeks(sel))));
}

function hasAngka(konteks: Konteks, baris: number): boolean {
  const cara = { gaya: undefined, bulat: true, curiga: false };
  const sel = (['realisasi', 'realisasi_anggaran'] as const).flatMap((arti) => listSel(konteks, baris, arti));
  return sel.some(([satu]) => readAngka(satu, cara).status === 'angka');
}

function refuseBaris(konteks: Konteks, baris: number, kode: Masalah['kode'], pesan: string, jalan: string): HasilBaris {
  const kolom = konteks.tabel.kolom.find(({ arti }) => arti === 'kode' || arti === 'indikator' || arti === 'kegiatan');
  const letak = letakSel({ ...konteks, baris }, kolom?.at ?? 0);
  return { nasib: 'bermasalah', masalah: [{ kode, letak, pesan, jalan }] };
}

function refuseKode(konteks: Konteks, baris: number, kode: string): HasilBaris {
  if (!hasIsian(konteks, baris)) return { nasib: 'dilewati', alasan: 'kode di luar rencana, tanpa isian' };
  return refuseBaris(
    konteks,
    baris,
    'kode-tidak-dikenal',
    `kode ${kutip(kode)} tidak ada dalam rencana tahun ini`,
    'Samakan kodenya dengan program/ atau renstra/, atau hapus barisnya bila milik kantor lain.',
  );
}

/** Where every row names its triwulan or year. */
function findMasaLain(konteks: Konteks, baris: number, { tahun, triwulan }: BahanImpor): HasilBaris | undefined {
  for (const [sel] of listSel(konteks, baris, 'tahun')) {
    if (readTeks(sel).trim() !== String(tahun)) return { nasib: 'dilewati', alasan: `tahun ${rapat(readTeks(sel))}` };
  }
  for (const [sel, kolom] of listSel(konteks, baris, 'triwulan')) {
    const milik = isNomorPeriode(sel, kolom) ? undefined : readTriwulan(readTeks(sel));
    if (milik === triwulan) continue;
    if (milik !== undefined) return { nasib: 'dilewati', alasan: `triwulan ${milik}` };
    const letak = letakSel({ ...konteks, baris }, kolom.at);
    const pesan = `${kutip(readTeks(sel))} bukan triwulan`;
    return {
      nasib: 'bermasalah',
      masalah: [{ kode: 'triwulan-tidak-jelas', letak, pesan, jalan: 'Tulis I, II, III, atau IV.' }],
    };
  }
  return undefined;
}

/** A "Periode" of 2 may be February as well. */
function isNomorPeriode(sel: Sel, { judul }: Kolom): boolean {
  return !isBertriwulan(judul) && !isBertriwulan(readTeks(sel));
}

function readIsi(
  konteks: Konteks,
  baris: number,
  { unit, findPemilik }: BahanImpor,
  rencana: Rencana | undefined,
  pos: PosRencana | undefined,
): HasilBaris {
  const pemilik = findPemilik(rencana?.indikator.kode ?? pos?.kode ?? '');
  if (unit !== undefined && pemilik !== unit) return { nasib: 'dilewati', alasan: `milik ${pemilik}` };
  const uang = readUang(konteks, baris);
  const isDaun = pos !== undefined && pos.anak.length === 0;
  const indikator = rencana ? readIndikator(konteks, baris, rencana) : readTanpaIndikator(konteks, baris);
  const masalah = [...indikator.masalah, ...(isDaun ? uang.masalah : [])];
  if (masalah.length) return { nasib: 'bermasalah', masalah };
  const isian: IsianImpor = {
    ...(indikator.isi && { indikator: indikator.isi }),
    ...(isDaun && uang.nilai !== undefined && { uang: { kode: pos.kode, rupiah: uang.nilai } }),
  };
  const uangInduk = !isDaun && (uang.nilai !== undefined || uang.masalah.length > 0);
  return { nasib: Object.keys(isian).length ? 'terbaca' : 'kosong', isian, ...(uangInduk && { uangInduk }) };
}

interface BacaanIndikator {
  isi: IsianImpor['indikator'];
  masalah: Masalah[];
}

function readIndikator(konteks: Konteks, baris: number, rencana: Rencana): BacaanIndikator {
  const realisasi = readRealisasi(konteks, baris, rencana);
  const bukti: Bacaan<BuktiImpor[]> = readBukti(konteks, baris);
  const uraian = Object.fromEntries(
    ISI_URAIAN.flatMap((arti) => {
      const teks = readUraian(konteks, baris, arti);
      return teks === undefined ? [] : [[arti, teks] as const];
    }),
  );
  const satuan = realisasi.nilai === undefined ? [] : checkSatuan(konteks, baris, rencana);
  const isBerisi = realisasi.nilai !== undefined || bukti.nilai !== undefined || Object.keys(uraian).length > 0;
  return {
    isi: isBerisi
      ? {
          kode: rencana.indikator.kode,
          uraian,
          ...(realisasi.nilai !== undefined && { realisasi: realisasi.nilai }),
          ...(bukti.nilai && { bukti: bukti.nilai }),
        }
      : undefined,
    masalah: [...realisasi.masalah, ...bukti.masalah, ...satuan],
  };
}

/** A row that is a kegiatan gives money only; figures and words belong to one of its indikator. */
function readTanpaIndikator(konteks: Konteks, baris: number): BacaanIndikator {
  const arti = ISIAN.filter((satu) => satu !== 'realisasi_anggaran');
  const terisi = arti.flatMap((satu) => listSel(konteks, baris, satu)).find(([sel]) => !isBelumDiisi(readTeks(sel)));
  if (!terisi) return { isi: undefined, masalah: [] };
  const letak = letakSel({ ...konteks, baris }, terisi[1].at);
  const pesan =
    'kegiatan ini punya beberapa indikator atau tidak punya, jadi isian ini milik yang mana tidak diketahui';
  return { isi: undefined, masalah: [{ kode: 'indikator-mana', letak, pesan, jalan: 'Tulis kode indikatornya.' }] };
}
