import type { Sop } from '../domain/isi.generated.ts';
import { findJabatan } from '../domain/lookup.ts';
import { formatTanggal, KOSONG } from '../format.ts';
import type { Dokumen } from '../markup/types.ts';
import type { Istilah } from './aturan.ts';
import { type Kerangka, SOP, viewKerangka } from './kerangka.ts';
import { jalurCss, jalurDokumen, jalurSop, jalurSumber } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

export interface DaftarSopView {
  kerangka: Kerangka;
  kelompok: { judul: string; uraian: string; sop: ButirSop[] }[];
}

export interface ButirSop {
  nama: string;
  jalur: string;
  rinci: string; // number, date and length, as far as they are known
}

export interface SopView {
  kerangka: Kerangka;
  id: string;
  identitas: Istilah[];
  langkah: LangkahView[];
  keterangan: string[]; // how the steps relate to the printed source, where there is one
  dasarHukum: { teks: string; catatan: string | undefined }[];
  catatan: CatatanView[]; // how garbled places of the source were read
  bagan: Dokumen | undefined; // the flow table of the document, alone
  css: string | undefined; // its column widths
  jalurDokumen: string | undefined;
  jalurSumber: string | undefined;
}

export interface LangkahView {
  nomor: number;
  kegiatan: string;
  pelaksana: string;
  disimpulkan: boolean; // said beside the step only where others are printed
  rincian: Istilah[];
  kembali: string | undefined;
}

export interface CatatanView {
  bagian: string;
  tercetak: string;
  dibaca: string;
  alasan: string;
}

const JENIS: Record<Sop['jenis'], { judul: string; uraian: string }> = {
  sop: { judul: 'SOP resmi', uraian: 'Standar operasional prosedur sebagaimana ditetapkan.' },
  'tata-kelola': {
    judul: 'Tata kelola repositori',
    uraian: 'Urutan persetujuan berkas yang tidak diatur oleh SOP resmi.',
  },
};

export function viewDaftarSop(terbitan: Terbitan): DaftarSopView {
  const sop = terbitan.kinerja.isi.sop.map(({ value }) => value);
  const kelompok = (['sop', 'tata-kelola'] as const).map((jenis) => ({
    ...JENIS[jenis],
    sop: sop.filter((satu) => satu.jenis === jenis).map(viewButir),
  }));
  return {
    kerangka: viewKerangka(terbitan, {
      judul: 'SOP',
      uraian: 'Prosedur yang diikuti dari pengumpulan data sampai laporan ditandatangani.',
      jalur: SOP.jalur,
    }),
    kelompok: kelompok.filter((satu) => satu.sop.length > 0),
  };
}

export function listSopView(terbitan: Terbitan): SopView[] {
  return terbitan.kinerja.isi.sop.map(({ path, value }) => viewSop(terbitan, path, value));
}

function viewButir({ id, nama, nomor, tanggal_efektif, langkah }: Sop): ButirSop {
  const rinci = [
    ...(nomor === undefined ? [] : [`Nomor ${nomor}`]),
    ...(tanggal_efektif === undefined ? [] : [`efektif ${formatTanggal(tanggal_efektif)}`]),
    `${langkah.length} langkah`,
  ];
  return { nama, jalur: jalurSop(id), rinci: rinci.join(' · ') };
}

function viewSop(terbitan: Terbitan, path: string, sop: Sop): SopView {
  const dokumen = terbitan.dokumen.find(({ entri }) => entri.sop === sop.id)?.dokumen;
  return {
    kerangka: viewKerangka(terbitan, {
      judul: sop.nama,
      judulTab: `Langkah ${sop.nama}`,
      uraian: `Langkah, pelaksana, dan mutu baku ${sop.nama}.`,
      jalur: jalurSop(sop.id),
      jejak: [SOP],
    }),
    id: sop.id,
    identitas: listIdentitas(terbitan, sop),
    langkah: sop.langkah.map((langkah) => viewLangkah(sop, langkah)),
    keterangan: describeNaskah(sop),
    dasarHukum: (sop.dasar_hukum ?? []).map(({ teks, diganti_oleh }) => ({
      teks,
      catatan: diganti_oleh === undefined ? undefined : `Kini diganti oleh ${diganti_oleh}.`,
    })),
    catatan: listCatatan(sop),
    bagan: dokumen && takeBagan(dokumen),
    css: dokumen && jalurCss(dokumen.id),
    jalurDokumen: dokumen && jalurDokumen(dokumen.id),
    jalurSumber: terbitan.berkas.some((berkas) => berkas.path === path) ? jalurSumber(path) : undefined,
  };
}

/** Identity, legal basis and notes stand on the page already; what a page cannot say better is the drawing. */
function takeBagan(dokumen: Dokumen): Dokumen {
  const sections = dokumen.sections.map(({ orientation, blocks }) => ({
    orientation,
    blocks: blocks.filter(({ type }) => type === 'bagan-alir'),
  }));
  return {
    ...dokumen,
    kop: [],
    contoh: false,
    draf: false,
    sections: sections.filter(({ blocks }) => blocks.length > 0),
  };
}

function listIdentitas({ kinerja }: Terbitan, sop: Sop): Istilah[] {
  if (sop.jenis === 'tata-kelola') return [];
  const pengesah = sop.disahkan_oleh && findJabatan(kinerja.isi, sop.disahkan_oleh.jabatan);
  return [
    { istilah: 'Nomor SOP', isi: sop.nomor ?? KOSONG },
    { istilah: 'Tanggal pembuatan', isi: formatHari(sop.tanggal_pembuatan) },
    { istilah: 'Tanggal revisi', isi: formatHari(sop.tanggal_revisi) },
    { istilah: 'Tanggal efektif', isi: formatHari(sop.tanggal_efektif) },
    { istilah: 'Disahkan oleh', isi: pengesah?.nama ?? KOSONG },
  ];
}

/** Only an official SOP has a printed source; where it names the actor of no step, that is said once. */
function describeNaskah(sop: Sop): string[] {
  if (sop.jenis !== 'sop') return [];
  const nomor = 'Nomor langkah sama dengan nomor pada naskah.';
  const pelaksana = 'Naskah tidak mencetak pelaksana tiap langkah; di sini pelaksana disimpulkan dari isi langkah.';
  return isSemuaDisimpulkan(sop) ? [nomor, pelaksana] : [nomor];
}

function viewLangkah(sop: Sop, langkah: Sop['langkah'][number]): LangkahView {
  const { nomor, kegiatan, kelengkapan, waktu, output, keterangan, keputusan } = langkah;
  const rincian = [
    { istilah: 'Kelengkapan', isi: kelengkapan },
    { istilah: 'Waktu', isi: waktu?.tercetak },
    { istilah: 'Hasil', isi: output },
    { istilah: 'Keterangan', isi: keterangan },
  ];
  return {
    nomor,
    kegiatan,
    pelaksana: langkah.pelaksana.map((id) => findNamaPelaksana(sop, id)).join(', '),
    disimpulkan: langkah.pelaksana_disimpulkan === true && !isSemuaDisimpulkan(sop),
    rincian: rincian.flatMap(({ istilah, isi }) => (isi === undefined ? [] : [{ istilah, isi }])),
    kembali: keputusan && describeKembali(keputusan),
  };
}

function isSemuaDisimpulkan({ langkah }: Sop): boolean {
  return langkah.every(({ pelaksana_disimpulkan }) => pelaksana_disimpulkan === true);
}

function findNamaPelaksana({ pelaksana }: Sop, id: string): string {
  return pelaksana.find((satu) => satu.id === id)?.nama ?? id;
}

function describeKembali({ kembali_ke, bila }: { kembali_ke: number[]; bila?: string }): string {
  const langkah = `langkah ${kembali_ke.join(' atau ')}`;
  if (bila === undefined) return `Bila belum benar, kembali ke ${langkah}.`;
  if (!/^(bila|jika|apabila)\b/i.test(bila)) return `Bila ${bila}, kembali ke ${langkah}.`;
  return `${bila.charAt(0).toUpperCase()}${bila.slice(1)} (${langkah}).`;
}

function listCatatan({ catatan_baca = [], langkah, dasar_hukum = [] }: Sop): CatatanView[] {
  return [
    ...catatan_baca,
    ...dasar_hukum.flatMap((satu) => satu.catatan_baca ?? []),
    ...langkah.flatMap((satu) =>
      (satu.catatan_baca ?? []).map((catatan) => ({ ...catatan, bagian: `langkah ${satu.nomor}, ${catatan.bagian}` })),
    ),
  ];
}

function formatHari(tanggal: string | undefined): string {
  return tanggal === undefined ? KOSONG : formatTanggal(tanggal);
}
