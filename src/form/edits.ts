// What was typed → changes of the file's text. A field that says what the file says already is no change.
import type { Edit, YamlRecord, YamlValue } from '../source/edit.ts';
import { readAngkaKetik } from './angka-ketik.ts';
import type { Anggaran, Baris, Formulir, Pos, Tempat } from './formulir.ts';
import {
  type BarisBukti,
  ISI_ANALISIS,
  ISI_BUKTI,
  type Ketikan,
  kunciAnalisis,
  kunciAnggaran,
  kunciRealisasi,
  listBuktiAwal,
  listTeksAwal,
  tidyTeks,
} from './ketikan.ts';

export function composeEdits(formulir: Formulir, ketikan: Ketikan): Edit[] {
  const ubah = createUbah(formulir, ketikan);
  return formulir.bagian.flatMap(({ pos }) => pos.flatMap((satu) => editPos(satu, ubah)));
}

/** Whether a row of bukti says anything: one that was added and left blank is not written. */
export function isBuktiIsi(bukti: BarisBukti): boolean {
  return bukti.asal !== undefined || ISI_BUKTI.some((isi) => tidyTeks(bukti[isi]) !== '');
}

/** What was changed, and to what. */
interface Ubah {
  teks(kunci: string): string | undefined; // undefined: as in the file
  bukti(baris: Baris): BarisBukti[] | undefined;
}

function createUbah(formulir: Formulir, ketikan: Ketikan): Ubah {
  const awal = listTeksAwal(formulir);
  return {
    teks(kunci) {
      const teks = ketikan.teks[kunci];
      if (teks === undefined) return undefined;
      const rapi = tidyTeks(teks);
      return rapi === tidyTeks(awal.get(kunci) ?? '') ? undefined : rapi;
    },
    bukti(baris) {
      const semua = ketikan.bukti[baris.kode]?.filter(isBuktiIsi);
      return semua && !isSameBukti(semua, listBuktiAwal(baris)) ? semua : undefined;
    },
  };
}

function isSameBukti(a: BarisBukti[], b: BarisBukti[]): boolean {
  return a.length === b.length && a.every((satu, index) => satu.asal === index && isSameIsi(satu, b[index]));
}

function isSameIsi(a: BarisBukti, b: BarisBukti | undefined): boolean {
  return ISI_BUKTI.every((isi) => tidyTeks(a[isi]) === tidyTeks(b?.[isi] ?? ''));
}

function editPos({ kode, tempat, anggaran, baris }: Pos, ubah: Ubah): Edit[] {
  if (!tempat.ada) return appendPos(kode ?? '', tempat, anggaran, baris, ubah);
  const uang = anggaran && kode !== undefined ? ubah.teks(kunciAnggaran(kode)) : undefined;
  return [
    ...(uang === undefined ? [] : [{ pointer: `${tempat.pointer}/realisasi_anggaran`, value: readAngka(uang, true) }]),
    ...baris.flatMap((satu) => editBaris(satu, ubah)),
  ];
}

/** A row that the plan asks for and the file lacks comes in whole, with the first thing typed into it. */
function appendPos(
  kode: string,
  { daftar }: Extract<Tempat, { ada: false }>,
  anggaran: Anggaran | undefined,
  baris: Baris[],
  ubah: Ubah,
): Edit[] {
  const uang = anggaran && ubah.teks(kunciAnggaran(kode));
  const isian = baris.flatMap((satu) => composeIsian(satu, ubah) ?? []);
  if (uang === undefined && !isian.length) return [];
  const value: YamlRecord = { kode };
  if (uang !== undefined) value.realisasi_anggaran = readAngka(uang, true);
  if (isian.length) value.indikator = isian;
  return [{ pointer: `${daftar}/-`, value }];
}

function editBaris(baris: Baris, ubah: Ubah): Edit[] {
  const { kode, tempat } = baris;
  if (!tempat.ada) {
    const value = composeIsian(baris, ubah);
    return value ? [{ pointer: `${tempat.daftar}/-`, value }] : [];
  }
  const realisasi = ubah.teks(kunciRealisasi(kode));
  return [
    ...(realisasi === undefined
      ? []
      : [{ pointer: `${tempat.pointer}/realisasi`, value: readRealisasi(baris, realisasi) }]),
    ...editBukti(`${tempat.pointer}/bukti_dukung`, baris, ubah),
    ...editAnalisis(`${tempat.pointer}/analisis`, baris, ubah),
  ];
}

function composeIsian(baris: Baris, ubah: Ubah): YamlRecord | undefined {
  const realisasi = ubah.teks(kunciRealisasi(baris.kode));
  const bukti = ubah.bukti(baris);
  const analisis = composeAnalisis(baris.kode, ubah);
  if (realisasi === undefined && !bukti?.length && !analisis) return undefined;
  return {
    kode: baris.kode,
    realisasi: realisasi === undefined ? null : readRealisasi(baris, realisasi),
    ...(bukti?.length ? { bukti_dukung: bukti.map(toBukti) } : {}),
    ...(analisis ? { analisis } : {}),
  };
}

/** Changes first, then what was taken out from the end, then what is new: every index is still the file's when it is used. */
function editBukti(pointer: string, baris: Baris, ubah: Ubah): Edit[] {
  const sekarang = ubah.bukti(baris);
  if (!sekarang) return [];
  const awal = listBuktiAwal(baris);
  if (!sekarang.length) return [{ pointer, value: undefined }];
  if (!awal.length) return [{ pointer, value: sekarang.map(toBukti) }];
  const tinggal = sekarang.filter(({ asal }) => asal !== undefined);
  const dihapus = awal.filter(({ asal }) => !tinggal.some((satu) => satu.asal === asal)).reverse();
  const baru = sekarang.filter(({ asal }) => asal === undefined);
  return [
    ...tinggal.flatMap((satu) => editIsiBukti(`${pointer}/${satu.asal}`, satu, awal[satu.asal ?? -1])),
    ...(tinggal.length ? dihapus : []).map(({ asal }) => ({ pointer: `${pointer}/${asal}`, value: undefined })),
    ...(tinggal.length
      ? baru.map((satu) => ({ pointer: `${pointer}/-`, value: toBukti(satu) }))
      : [{ pointer, value: baru.map(toBukti) }]),
  ];
}

function editIsiBukti(pointer: string, bukti: BarisBukti, awal: BarisBukti | undefined): Edit[] {
  const beda = ISI_BUKTI.filter((isi) => tidyTeks(bukti[isi]) !== tidyTeks(awal?.[isi] ?? ''));
  return beda.map((isi) => ({ pointer: `${pointer}/${isi}`, value: writeIsiBukti(isi, bukti[isi]) }));
}

function toBukti(bukti: BarisBukti): YamlRecord {
  const isi = ISI_BUKTI.map((satu) => [satu, writeIsiBukti(satu, bukti[satu])] as const);
  return Object.fromEntries(isi.flatMap(([kunci, nilai]) => (nilai === undefined ? [] : [[kunci, nilai]])));
}

/** The name stays as a key when it is blank: it may not be missing. */
function writeIsiBukti(isi: (typeof ISI_BUKTI)[number], teks: string): YamlValue | undefined {
  const rapi = tidyTeks(teks);
  if (rapi !== '') return rapi;
  return isi === 'nama' ? null : undefined;
}

function editAnalisis(pointer: string, { kode, isian }: Baris, ubah: Ubah): Edit[] {
  const diubah = ISI_ANALISIS.flatMap((isi) => {
    const teks = ubah.teks(kunciAnalisis(kode, isi));
    return teks === undefined ? [] : [{ isi, teks }];
  });
  if (!diubah.length) return [];
  if (!isian.analisis) return [{ pointer, value: Object.fromEntries(diubah.map(({ isi, teks }) => [isi, teks])) }];
  const tersisa = ISI_ANALISIS.filter(
    (isi) => (ubah.teks(kunciAnalisis(kode, isi)) ?? isian.analisis?.[isi] ?? '') !== '',
  );
  if (!tersisa.length) return [{ pointer, value: undefined }];
  return diubah.map(({ isi, teks }) => ({ pointer: `${pointer}/${isi}`, value: teks === '' ? undefined : teks }));
}

function composeAnalisis(kode: string, ubah: Ubah): YamlRecord | undefined {
  const isi = ISI_ANALISIS.flatMap((satu) => {
    const teks = ubah.teks(kunciAnalisis(kode, satu));
    return teks === undefined || teks === '' ? [] : [[satu, teks] as const];
  });
  return isi.length ? Object.fromEntries(isi) : undefined;
}

function readRealisasi({ rencana }: Baris, teks: string): YamlValue {
  if (rencana?.indikator.aturan.arah === 'predikat') return teks === '' ? null : teks;
  return readAngka(teks, false);
}

/** What is no number yet goes into the file as it was typed, so that nothing is lost; `check` refuses it. */
function readAngka(teks: string, bulat: boolean): YamlValue {
  const angka = readAngkaKetik(teks, bulat);
  if (angka.status === 'angka') return angka.nilai;
  return angka.status === 'kosong' ? null : teks;
}
