// What follows from several figures: means and counts of a group, and running totals of one indikator.
import { lastDayOf } from '../domain/kalender.ts';
import { findKategori } from '../domain/kategori.ts';
import type { Baris, Kinerja } from '../domain/kinerja.ts';
import { findAturan, findJabatan, findUnit, listPerkin } from '../domain/lookup.ts';
import { computeRollUp } from '../domain/rata-rata.ts';
import { roundHalfUp, toDesimal } from '../domain/angka.ts';
import type { Nilai } from '../domain/capaian.ts';
import { formatPersen, formatTw, formatUkuran, KOSONG } from '../format.ts';
import { compareKategori, compareTercapai, isSama, type Pasangan, type SisiTerhitung } from './angka.ts';
import { nameBaris } from './nama-baris.ts';
import type { GabunganBerubah, SisiGabungan } from './perbandingan.ts';

/** Rows of one triwulan of which a mean is published or asked for. */
interface Kelompok {
  jenis: Exclude<GabunganBerubah['jenis'], 'sampai-dengan'>;
  nama: string; // "IKU", "Seksi Pelayanan"
  baris: Baris[];
}

/** What crosses a line comes first, the worse way before the better. */
export function compareGabungan(sisi: Pasangan<SisiTerhitung>): GabunganBerubah[] {
  const semua = [...compareSampai(sisi), ...compareKelompok(sisi)];
  const urutan = (satu: GabunganBerubah) => ({ turun: 0, naik: 1, datar: 2 })[satu.arah ?? 'datar'];
  return semua.toSorted((a, b) => urutan(a) - urutan(b));
}

/** A running figure that is that of the triwulan itself is told with it. */
function compareSampai({ lama, baru }: Pasangan<SisiTerhitung>): GabunganBerubah[] {
  const sebelum = new Map(lama.kinerja.baris.map((satu) => [nameBaris(satu), satu]));
  return baru.kinerja.baris.flatMap((satu) => {
    const dulu = sebelum.get(nameBaris(satu));
    const [a, b] = [dulu && viewSampai(dulu), viewSampai(satu)];
    if (!dulu || isSama(ringkas(dulu), ringkas(satu)) || (isSendiri(dulu) && isSendiri(satu))) return [];
    const { tahun, triwulan, indikator } = satu;
    const nama = `${indikator.kode} s.d. ${formatTw(triwulan)} ${tahun}`;
    const arah =
      compareTercapai(dulu.sampai, satu.sampai) ?? compareKategori(baru.kinerja, satu, a?.kategori, b.kategori);
    return [{ tahun, triwulan, jenis: 'sampai-dengan', nama, lama: a, baru: b, arah }];
  });
}

/** Without its unit, whose change is told once, with the indikator. */
function ringkas({ sampai: { target, realisasi, capaian, kategori } }: Baris): unknown {
  return [target, realisasi, 'persen' in capaian ? capaian.persen : capaian.status, kategori];
}

function isSendiri({ target, realisasi, sampai }: Baris): boolean {
  return isSama(target, sampai.target) && isSama(realisasi, sampai.realisasi);
}

function viewSampai({ indikator: { satuan }, sampai }: Baris): SisiGabungan {
  const { target, realisasi, capaian, kategori } = sampai;
  const persen = 'persen' in capaian ? capaian.persen : undefined;
  const angka = `${formatRata(realisasi, satuan)} dari target ${formatRata(target, satuan)}`;
  return { nilai: persen === undefined ? angka : `${angka} (capaian ${formatPersen(persen)})`, persen, kategori };
}

/** A mean seldom ends: two decimals are what people read. */
function formatRata(nilai: Nilai | undefined, satuan: string): string {
  const isPanjang = typeof nilai === 'number' && toDesimal(nilai).decimalPlaces() > 4;
  return formatUkuran(isPanjang ? Number(roundHalfUp(nilai, 2)) : nilai, satuan);
}

function compareKelompok({ lama, baru }: Pasangan<SisiTerhitung>): GabunganBerubah[] {
  const sebelum = new Map(listKelompok(lama.kinerja).map((satu) => [nameKelompok(satu), satu]));
  return listKelompok(baru.kinerja).flatMap((satu) => {
    const dulu = sebelum.get(nameKelompok(satu));
    const [contoh] = satu.baris;
    const [a, b] = [dulu && viewKelompok(lama.kinerja, dulu), viewKelompok(baru.kinerja, satu)];
    const isBaruKosong = !a && b.persen === undefined;
    if (!contoh || isBaruKosong || isSama(a, b) || Math.max(satu.baris.length, dulu?.baris.length ?? 0) < 2) return [];
    const { tahun, triwulan } = contoh;
    const nama = `Rata-rata capaian ${satu.nama} ${formatTw(triwulan)} ${tahun}`;
    const arah = compareKategori(baru.kinerja, contoh, a?.kategori, b.kategori);
    return [{ tahun, triwulan, jenis: satu.jenis, nama, lama: a, baru: b, arah }];
  });
}

function nameKelompok({ jenis, nama, baris: [satu] }: Kelompok): string {
  return `${satu?.tahun ?? ''} ${satu?.triwulan ?? ''} ${jenis} ${nama}`;
}

/** By the rule of the last day of the triwulan: those without a percentage are counted, never taken as zero. */
function viewKelompok({ isi }: Kinerja, { baris }: Kelompok): SisiGabungan {
  const [satu] = baris;
  const aturan = satu && findAturan(isi, lastDayOf(satu.tahun, satu.triwulan));
  const ukuran = baris.map(({ indikator, target, realisasi }) => ({ aturan: indikator.aturan, target, realisasi }));
  const { persen } = computeRollUp(ukuran, aturan?.rata_rata_dari);
  const tercapai = baris.filter(({ capaian }) => capaian.status === 'tercapai').length;
  const rata = persen === undefined ? KOSONG : formatPersen(persen);
  return {
    nilai: `${rata} (${tercapai} dari ${baris.length} mencapai target)`,
    persen,
    kategori: aturan && findKategori(aturan.kategori, persen),
  };
}

/** The groups of every triwulan: all IKU, each sasaran, program and unit, and what each official promised. */
function listKelompok(kinerja: Kinerja): Kelompok[] {
  const triwulan = Map.groupBy(kinerja.baris, ({ tahun, triwulan: tw }) => `${tahun} ${tw}`);
  return [...triwulan.values()].flatMap((baris) => dropKembar(listKelompokTriwulan(kinerja, baris)));
}

function listKelompokTriwulan(kinerja: Kinerja, baris: Baris[]): Kelompok[] {
  return [
    { jenis: 'iku' as const, nama: 'IKU', baris: baris.filter(isSasaran) },
    ...groupBy('sasaran', baris.filter(isSasaran), (satu) => `IKU sasaran ${satu.indikator.induk.kode}`),
    ...groupBy('program', baris.filter(isProgram), (satu) => `program ${satu.indikator.induk.kode}`),
    ...groupBy('unit', baris, ({ indikator }) => findUnit(kinerja.isi, indikator.unit)?.nama ?? indikator.unit),
    ...listKelompokPerkin(kinerja, baris),
  ];
}

/** A section head promises what his section does: one mean under two names is told once. */
function dropKembar(kelompok: Kelompok[]): Kelompok[] {
  const anggota = ({ baris }: Kelompok) => baris.map(nameBaris).toSorted().join('\n');
  return [...new Map(kelompok.toReversed().map((satu) => [anggota(satu), satu])).values()].toReversed();
}

function isSasaran({ indikator }: Baris): boolean {
  return indikator.level === 'sasaran';
}

function isProgram({ indikator }: Baris): boolean {
  return indikator.level === 'program';
}

function groupBy(jenis: Kelompok['jenis'], baris: Baris[], name: (baris: Baris) => string): Kelompok[] {
  return [...Map.groupBy(baris, name)].map(([nama, milik]) => ({ jenis, nama, baris: milik }));
}

/** The mean that is printed in the report of an official. */
function listKelompokPerkin({ isi }: Kinerja, baris: Baris[]): Kelompok[] {
  const byKode = new Map(baris.map((satu) => [satu.indikator.kode, satu]));
  const tahun = baris[0]?.tahun ?? 0;
  return listPerkin(isi, tahun).map(({ value: { jabatan, sasaran } }) => ({
    jenis: 'perkin' as const,
    nama: `perjanjian kinerja ${findJabatan(isi, jabatan)?.nama ?? jabatan}`,
    baris: sasaran.flatMap(({ indikator }) => indikator.flatMap(({ kode }) => byKode.get(kode) ?? [])),
  }));
}
