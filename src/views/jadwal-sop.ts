// When each step of the SOPs is due at the latest, were all of them to take the longest time that the SOP allows.
import { listMendahului } from '../alur/urutan-langkah.ts';
import type { Sop } from '../domain/isi.generated.ts';
import type { Isi } from '../domain/isi.ts';
import { addHariKerja, type Kalender, lastDayOf, type Tanggal, type Triwulan } from '../domain/kalender.ts';
import type { Jabatan } from '../domain/lookup.ts';

type Langkah = Sop['langkah'][number];

export interface TenggatLangkah {
  sop: Sop;
  langkah: Langkah;
  tahun: number;
  triwulan: Triwulan;
  jabatan: Jabatan[]; // who take it
  tanggal: Tanggal | undefined; // undefined: the SOP names no time for it or for one before it, or a year has no calendar
}

/** Steps that come back each triwulan, in the order of the SOPs. The first begin on the working day after the triwulan. */
export function listTenggatLangkah(isi: Isi, tahun: number, triwulan: Triwulan): TenggatLangkah[] {
  const kalender = isi.kalender.map(({ value }) => value);
  return isi.sop.flatMap(({ value: sop }) => {
    if (sop.jenis !== 'sop') return [];
    const tanggal = computeTenggat(sop, kalender, lastDayOf(tahun, triwulan));
    return sop.langkah.filter(isTriwulanan).map((langkah) => ({
      sop,
      langkah,
      tahun,
      triwulan,
      jabatan: listPelaku(isi, langkah),
      tanggal: tanggal.get(langkah.nomor),
    }));
  });
}

/** Earlier first; of one day in the order they came. */
export function compareTanggal(a: { tanggal: Tanggal }, b: { tanggal: Tanggal }): number {
  return Number(a.tanggal > b.tanggal) - Number(a.tanggal < b.tanggal);
}

/** What acts on the year's report comes once a year, and not after each triwulan. */
function isTriwulanan({ berkas = [] }: Langkah): boolean {
  return berkas.some((path) => path.startsWith('kinerja/') || path.startsWith('arsip/'));
}

/** At a handing-over the SOP names the receiver beside the giver. */
export function findPeran({ oleh, pelaksana }: Langkah): string | undefined {
  return oleh ?? pelaksana[0];
}

function listPelaku(isi: Isi, langkah: Langkah): Jabatan[] {
  const peran = findPeran(langkah);
  return isi.pejabat
    .flatMap(({ value }) => value.jabatan)
    .filter(({ id, peran: daftar = [] }) => peran !== undefined && (id === peran || daftar.includes(peran)));
}

/** By number, in the printed order: what leads back to a step before is a return, and returns are not planned. */
function computeTenggat(sop: Sop, kalender: Kalender[], akhir: Tanggal): Map<number, Tanggal> {
  const tenggat = new Map<number, Tanggal>();
  for (const [letak, { nomor, waktu }] of sop.langkah.entries()) {
    const mendahului = listMendahului(sop, nomor);
    const sebelum = sop.langkah.slice(0, letak).filter((satu) => mendahului.has(satu.nomor));
    const mulai = sebelum.map((satu) => tenggat.get(satu.nomor));
    const terakhir = sebelum.length === 0 ? akhir : findTerakhir(mulai);
    if (waktu === undefined || terakhir === undefined) continue;
    const hitung = addHariKerja(kalender, terakhir, waktu.maks);
    if (hitung.status === 'terhitung') tenggat.set(nomor, hitung.nilai);
  }
  return tenggat;
}

/** Of branches that meet the later one; one without a day leaves all after it without. */
function findTerakhir(mulai: (Tanggal | undefined)[]): Tanggal | undefined {
  return mulai.includes(undefined)
    ? undefined
    : mulai
        .flatMap((satu) => satu ?? [])
        .toSorted()
        .at(-1);
}
