// The perjanjian kinerja of one official and year: what is promised, what changed since, and how far it has come.
import { sumRupiah } from '../domain/anggaran.ts';
import type { Perkin } from '../domain/isi.generated.ts';
import type { Berkas } from '../domain/isi.ts';
import { DAFTAR_TRIWULAN, findJabatan } from '../domain/lookup.ts';
import { type Perjanjian, type PerubahanJanji, readPerjanjian } from '../domain/perjanjian.ts';
import { findTarget, listRencana, type Rencana } from '../domain/rencana.ts';
import { formatTanggal, formatTw, formatUkuran } from '../format.ts';
import { formatUang, type SerapanView, viewSerapan } from './anggaran.ts';
import { type ButirDokumen, nomorPeriode, viewButir } from './dokumen.ts';
import { findJalur, listBarisTahun, type TerakhirView, viewTerakhir } from './indikator-tahun.ts';
import { type Kerangka, PERJANJIAN, viewKerangka } from './kerangka.ts';
import { type MasaJabatan, listMasaJabatan } from './masa-jabatan.ts';
import { type CapaianPerjanjian, nameJabatan, type PihakView, viewCapaianPerjanjian, viewPihak } from './perjanjian.ts';
import { readUangTahun } from './pohon-anggaran.ts';
import { linkSasaran } from './sasaran-tautan.ts';
import { jalurPerjanjian, jalurProgram, linkPersetujuan, linkSumber, linkUnit, type Tautan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

export interface PerjanjianView {
  kerangka: Kerangka;
  tahun: number;
  jabatan: string; // id
  judul: string; // "Perjanjian Kinerja Perubahan", as its document is called
  pertama: PihakView;
  kedua: PihakView | undefined;
  unit: { teks: string; jalur: string | undefined } | undefined;
  tanggal: string; // of the version in force
  mulanya: string | undefined; // the day of the first version, where there is a later one
  pemangku: MasaJabatan[]; // who held the jabatan during the year, where there was more than one
  capaian: CapaianPerjanjian | undefined;
  sasaran: SasaranJanjiView[];
  anggaran: AnggaranJanjiView | undefined;
  perubahan: PerubahanView[];
  menyusul: PerubahanView[]; // changes of the program that no perjanjian says yet
  dokumen: ButirDokumen[]; // the perjanjian itself first
  lainnya: Tautan[]; // other years of the jabatan
  sumber: Tautan | undefined;
  persetujuan: Tautan | undefined;
}

export interface SasaranJanjiView {
  uraian: string;
  tautan: Tautan | undefined; // to the sasaran of the renstra, where the perkin names it
  indikator: BarisJanjiView[];
}

export interface BarisJanjiView {
  kode: string;
  nama: string;
  jalur: string | undefined;
  target: string;
  triwulan: { label: string; target: string }[];
  terakhir: TerakhirView | undefined;
  sumber: Tautan | undefined; // where it is promised
}

export interface AnggaranJanjiView {
  sampai: string | undefined;
  jumlah: string;
  pos: { kode: string; nama: string; jalur: string; pagu: string; uang: SerapanView }[];
}

export interface PerubahanView {
  tanggal: string;
  alasan: string;
  beda: { apa: string; nama: string; jalur: string | undefined; dari: string; menjadi: string }[];
}

export function listPerjanjianView(terbitan: Terbitan): PerjanjianView[] {
  return terbitan.kinerja.isi.perkin.map((berkas) => viewPerjanjian(terbitan, berkas));
}

function viewPerjanjian(terbitan: Terbitan, { path, value: perkin }: Berkas<Perkin>): PerjanjianView {
  const { tahun, jabatan } = perkin;
  const perjanjian = readPerjanjian(terbitan.kinerja.isi, perkin);
  const unit = findJabatan(terbitan.kinerja.isi, jabatan)?.unit;
  const masa = listMasaJabatan(terbitan, jabatan, { mulai: `${tahun}-01-01`, selesai: `${tahun}-12-31` });
  const rujukan = { path, pointer: '/tanggal' };
  return {
    kerangka: viewKerangka(terbitan, composeKepala(terbitan, perkin)),
    tahun,
    jabatan,
    judul: perjanjian.isPerubahan ? 'Perjanjian Kinerja Perubahan' : 'Perjanjian Kinerja',
    ...viewPihak(terbitan, perkin, perjanjian.tanggal),
    unit: unit === undefined ? undefined : linkUnit(terbitan, unit),
    tanggal: formatTanggal(perjanjian.tanggal),
    mulanya: perjanjian.isPerubahan ? formatTanggal(perkin.tanggal) : undefined,
    pemangku: masa.length > 1 ? masa : [],
    capaian: viewCapaianPerjanjian(terbitan, perjanjian, tahun),
    sasaran: listSasaran(terbitan, path, perkin, perjanjian),
    anggaran: viewAnggaranJanji(terbitan, perjanjian, tahun),
    perubahan: perjanjian.perubahan.map((satu) => viewPerubahan(terbitan, satu)),
    menyusul: perjanjian.menyusul.map((satu) => viewPerubahan(terbitan, satu)),
    dokumen: listDokumenPejabat(terbitan, perkin),
    lainnya: listTahunLain(terbitan, perkin),
    sumber: linkSumber(terbitan, rujukan),
    persetujuan: linkPersetujuan(terbitan, rujukan),
  };
}

function composeKepala(terbitan: Terbitan, { tahun, jabatan }: Perkin): Parameters<typeof viewKerangka>[1] {
  const nama = nameJabatan(terbitan, jabatan);
  return {
    judul: `${nama} ${tahun}`,
    judulTab: `Janji dan capaian ${nama} ${tahun}`,
    uraian: `Perjanjian kinerja ${nama} tahun ${tahun}: target, anggaran, perubahan, dan capaiannya.`,
    jalur: jalurPerjanjian(tahun, jabatan),
    jejak: [PERJANJIAN],
  };
}

function listSasaran(terbitan: Terbitan, path: string, perkin: Perkin, perjanjian: Perjanjian): SasaranJanjiView[] {
  const rencana = listRencana(terbitan.kinerja.isi, perkin.tahun, perjanjian.tanggal);
  return perkin.sasaran.map(({ kode, uraian, indikator }, s) => ({
    uraian,
    tautan: linkSasaran(terbitan, kode, perkin.tahun),
    indikator: indikator.flatMap((satu, i) => {
      const milik = rencana.find((lain) => lain.indikator.kode === satu.kode);
      const sumber = linkSumber(terbitan, { path, pointer: `/sasaran/${s}/indikator/${i}` });
      return milik ? [viewBarisJanji(terbitan, milik, { tahun: perkin.tahun, sumber })] : [];
    }),
  }));
}

function viewBarisJanji(
  terbitan: Terbitan,
  rencana: Rencana,
  { tahun, sumber }: { tahun: number; sumber: Tautan | undefined },
): BarisJanjiView {
  const { kode, nama, satuan } = rencana.indikator;
  return {
    kode,
    nama,
    jalur: findJalur(terbitan, kode),
    target: formatUkuran(rencana.target, satuan),
    triwulan: DAFTAR_TRIWULAN.map((triwulan) => ({
      label: formatTw(triwulan),
      target: formatUkuran(findTarget(rencana, triwulan), satuan),
    })),
    terakhir: viewTerakhir(terbitan, listBarisTahun(terbitan, kode, tahun)),
    sumber,
  };
}

/** The promised pagu beside the money spent; serapan is of the pagu in force then, as everywhere on the site. */
function viewAnggaranJanji(terbitan: Terbitan, { anggaran }: Perjanjian, tahun: number): AnggaranJanjiView | undefined {
  if (!anggaran.length) return undefined;
  const { triwulan, anggaran: uang } = readUangTahun(terbitan, tahun);
  return {
    sampai: triwulan && formatTw(triwulan),
    jumlah: formatUang(sumRupiah(anggaran.map(({ pagu }) => pagu))),
    pos: anggaran.map(({ kode, nama, pagu }) => ({
      kode,
      nama,
      jalur: jalurProgram(kode),
      pagu: formatUang(pagu),
      uang: uang?.baris.find((satu) => satu.kode === kode) ?? viewSerapan(pagu, undefined, undefined, []),
    })),
  };
}

function viewPerubahan(terbitan: Terbitan, { tanggal, alasan, target, pagu }: PerubahanJanji): PerubahanView {
  return {
    tanggal: formatTanggal(tanggal),
    alasan,
    beda: [
      ...target.map(({ indikator: { kode, nama, satuan }, dari, menjadi }) => ({
        apa: 'Target',
        nama,
        jalur: findJalur(terbitan, kode),
        dari: formatUkuran(dari, satuan),
        menjadi: formatUkuran(menjadi, satuan),
      })),
      ...pagu.map(({ pos: { kode, nama }, dari, menjadi }) => ({
        apa: 'Anggaran',
        nama,
        jalur: jalurProgram(kode),
        dari: formatUang(dari),
        menjadi: formatUang(menjadi),
      })),
    ],
  };
}

/** The perjanjian itself, then what measures it, newest first. */
function listDokumenPejabat(terbitan: Terbitan, { tahun, jabatan }: Perkin): ButirDokumen[] {
  return terbitan.dokumen
    .map(({ entri }) => entri)
    .filter((entri) => entri.jabatan === jabatan && (entri.tahun ?? entri.periode?.tahun) === tahun)
    .sort((a, b) => nomorPeriode(b) - nomorPeriode(a))
    .map(viewButir);
}

function listTahunLain({ kinerja }: Terbitan, { tahun, jabatan }: Perkin): Tautan[] {
  return kinerja.isi.perkin
    .filter(({ value }) => value.jabatan === jabatan && value.tahun !== tahun)
    .map(({ value }) => ({ teks: String(value.tahun), jalur: jalurPerjanjian(value.tahun, jabatan) }));
}
