import type { EntriDokumen } from '../dokumen/catalog.ts';
import { formatTriwulan } from '../format.ts';
import type { Dokumen } from '../markup/types.ts';
import { listArsip } from './arsip.ts';
import { isFormulir } from './formulir-xlsx.ts';
import { DOKUMEN, type Kerangka, viewKerangka } from './kerangka.ts';
import { jalurCss, jalurDokumen } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

export interface DaftarDokumenView {
  kerangka: Kerangka;
  kelompok: { judul: string; terbuka: boolean; dokumen: ButirDokumen[] }[]; // newest triwulan first
  kosong: string;
}

export interface ButirDokumen {
  judul: string;
  perihal: string;
  draf: boolean;
  jalur: string;
  css: string;
  docx: string;
  pdf: string;
  xlsx: string | undefined; // of a form to fill in
  salinan?: string; // address of the newest signed copy
}

export interface DokumenView extends ButirDokumen {
  kerangka: Kerangka;
  dokumen: Dokumen;
}

const SOP = 'SOP';

export function viewDaftarDokumen(terbitan: Terbitan): DaftarDokumenView {
  const urut = terbitan.dokumen.toSorted((a, b) => nomorPeriode(b.entri) - nomorPeriode(a.entri));
  const kelompok = [...new Set(urut.map(({ entri }) => findKelompok(entri)))];
  return {
    kerangka: viewKerangka(terbitan, {
      judul: 'Dokumen',
      uraian: 'Laporan dan SOP untuk dibaca di layar, disunting di Word, atau dicetak.',
      jalur: DOKUMEN.jalur,
    }),
    kelompok: kelompok.map((judul, index) => ({
      judul,
      terbuka: index === 0 || judul === SOP,
      dokumen: urut
        .filter(({ entri }) => findKelompok(entri) === judul)
        .map(({ entri }) => viewBersalinan(terbitan, entri)),
    })),
    kosong: 'Belum ada dokumen yang disahkan.',
  };
}

/** What a visitor would want to read: no forms, no SOP; of the whole office before those of one official, the latest first. */
export function listDokumenTerbaru({ dokumen }: Terbitan, banyak: number): ButirDokumen[] {
  const urutan = (entri: EntriDokumen) =>
    nomorPeriode(entri) - (entri.jabatan === undefined && entri.unit === undefined ? 0 : PALING_BELAKANG);
  return dokumen
    .map(({ entri }) => entri)
    .filter((entri) => !isFormulir(entri) && nomorPeriode(entri) > 0)
    .toSorted((a, b) => urutan(b) - urutan(a))
    .slice(0, banyak)
    .map(viewButir);
}

const PALING_BELAKANG = 1_000_000; // more than any year counts

export function listDokumenView(terbitan: Terbitan): DokumenView[] {
  return terbitan.dokumen.map(({ entri, dokumen }) => ({
    ...viewBersalinan(terbitan, entri),
    dokumen,
    kerangka: viewKerangka(terbitan, {
      judul: dokumen.judul,
      uraian: dokumen.perihal,
      jalur: jalurDokumen(dokumen.id),
      jejak: [DOKUMEN],
    }),
  }));
}

/** With its signed copy, where the list is about documents and not about what they tell of. */
function viewBersalinan(terbitan: Terbitan, entri: EntriDokumen): ButirDokumen {
  const salinan = listArsip(terbitan, entri.id).flatMap(({ alamat }) => alamat ?? [])[0];
  return { ...viewButir(entri), ...(salinan !== undefined && { salinan }) };
}

export function viewButir(entri: EntriDokumen): ButirDokumen {
  const { id, judul, perihal, draf } = entri;
  return {
    judul,
    perihal,
    draf,
    jalur: jalurDokumen(id),
    css: jalurCss(id),
    docx: `/dokumen/${id}.docx`,
    pdf: `/dokumen/${id}.pdf`,
    xlsx: isFormulir(entri) ? `/dokumen/${id}.xlsx` : undefined,
  };
}

function findKelompok({ periode, tahun, sop }: EntriDokumen): string {
  if (periode) return `${formatTriwulan(periode.triwulan)} ${periode.tahun}`;
  if (tahun !== undefined) return `Tahun ${tahun}`;
  return sop === undefined ? 'Lainnya' : SOP;
}

export function nomorPeriode({ periode, tahun }: EntriDokumen): number {
  if (tahun !== undefined) return tahun * 5 + 5; // a year comes before its triwulan: the newest stands first
  return periode ? periode.tahun * 5 + periode.triwulan : 0;
}
