// What the SOP wants scanned and kept, and what of it has not come back: from the days of approval and the calendar.
import type { EntriDokumen } from '../dokumen/catalog.ts';
import { findPengesah } from '../dokumen/pengesah.ts';
import { listEselon } from '../domain/eselon.ts';
import type { Sop, Tanggal } from '../domain/isi.generated.ts';
import { addHariKerja } from '../domain/kalender.ts';
import { isSah } from '../domain/resolve.ts';
import { formatPeriode } from '../format.ts';
import { jalurDokumen, jalurLangkah, type Tautan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

/** One triwulan whose last document is signed. */
export interface PengarsipanView {
  judul: string; // "Triwulan I Tahun 2024"
  langkah: Tautan;
  pelaksana: string;
  jumlah: number;
  belum: Tautan[]; // documents without a signed copy
  sejak: Tanggal; // the day from which it is counted
  tenggat: Tanggal | undefined; // undefined where a year has no calendar
  lewat: boolean; // on the day of what is shown, not of whoever reads it
}

interface LangkahArsip {
  sop: Sop;
  langkah: Sop['langkah'][number];
}

/** Oldest first; empty where no SOP has such a step with a time. */
export function listPengarsipan(terbitan: Terbitan): PengarsipanView[] {
  const arsip = findLangkahArsip(terbitan);
  if (!arsip) return [];
  return terbitan.kinerja.periode.flatMap(({ tahun, triwulan, laporan }) => {
    const milik = terbitan.dokumen
      .map(({ entri }) => entri)
      .filter(({ periode }) => periode?.tahun === tahun && periode.triwulan === triwulan);
    const evaluasi = milik.find(isEvaluasi);
    const sejak = evaluasi && isSah(laporan) ? findSelesai(terbitan, evaluasi) : undefined;
    const wajib = milik.filter((entri) => isEvaluasi(entri) || isLaporan(entri));
    return sejak === undefined ? [] : [viewPengarsipan(terbitan, arsip, { wajib, sejak, tahun, triwulan })];
  });
}

/** Such a step acts on the archive, and the SOP says how long it may take. */
function findLangkahArsip({ kinerja }: Terbitan): LangkahArsip | undefined {
  return kinerja.isi.sop
    .flatMap(({ value }) => value.langkah.map((langkah): LangkahArsip => ({ sop: value, langkah })))
    .find(
      ({ langkah }) =>
        langkah.tindakan === 'susun' && langkah.waktu && langkah.berkas?.some((p) => p.startsWith('arsip/')),
    );
}

function isEvaluasi({ pengesah }: EntriDokumen): boolean {
  return pengesah === 'evaluasi';
}

function isLaporan({ templat }: EntriDokumen): boolean {
  return templat === 'laporan-pengukuran-perkin';
}

/** The day the last approval came in; before there was a history, the day that the file bears. */
function findSelesai({ kinerja }: Terbitan, { pengesah, periode }: EntriDokumen): Tanggal | undefined {
  const { path } = findPengesah(kinerja.isi, pengesah, { tahun: 0, ...periode });
  const digabung = kinerja.riwayat?.gabungan.findLast(({ berkas }) => berkas.some((satu) => satu.path === path))?.hari;
  return digabung ?? kinerja.isi.evaluasi.find((satu) => satu.path === path)?.value.tanggal;
}

interface Wajib {
  wajib: EntriDokumen[];
  sejak: Tanggal;
  tahun: number;
  triwulan: NonNullable<EntriDokumen['periode']>['triwulan'];
}

function viewPengarsipan(
  { kinerja, tanggal }: Terbitan,
  { sop, langkah }: LangkahArsip,
  { wajib, sejak, ...periode }: Wajib,
): PengarsipanView {
  const ada = new Set(kinerja.isi.arsip.map(({ value }) => value.dokumen));
  const belum = wajib.filter(({ id }) => !ada.has(id));
  const kalender = kinerja.isi.kalender.map(({ value }) => value);
  const hitung = addHariKerja(kalender, sejak, langkah.waktu?.maks ?? 0);
  const tenggat = hitung.status === 'terhitung' ? hitung.nilai : undefined;
  return {
    judul: formatPeriode(periode),
    langkah: { teks: `langkah ${langkah.nomor}`, jalur: jalurLangkah(sop.id, langkah.nomor) },
    pelaksana: langkah.pelaksana.map((id) => sop.pelaksana.find((satu) => satu.id === id)?.nama ?? id).join('; '),
    jumlah: wajib.length,
    belum: belum.map(({ id, judul }) => ({ teks: judul, jalur: jalurDokumen(id) })),
    sejak,
    tenggat,
    lewat: belum.length > 0 && tenggat !== undefined && tenggat < tanggal,
  };
}

/** What the step asks of officials that the office has not. */
export function describeEselonTiada({ kinerja }: Terbitan): string | undefined {
  const ada = listEselon(kinerja.isi);
  return ada.length === 0 || ada.includes('II')
    ? undefined
    : 'Laporan pejabat Es II tidak berlaku: kantor ini tidak mempunyai pejabat Es II.';
}
