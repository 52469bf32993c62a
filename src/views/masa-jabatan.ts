// Who held a jabatan from when to when. Only officials whose name is published have such a list.
import { findJabatan, type Jabatan, type Penugasan } from '../domain/lookup.ts';
import { isStruktural, nameSebutan } from '../domain/sebutan.ts';
import { formatTanggal } from '../format.ts';
import type { Terbitan } from './terbitan.ts';

export interface MasaJabatan {
  nama: string;
  sebutan: string; // "Plh. Kepala Seksi Pelayanan"
  sementara: boolean;
  keterangan: string; // "Plh. Kepala Seksi Pelayanan · 13 Mei 2024 sampai 22 Mei 2024 · SK 1/2024"
  mulai: string;
  selesai: string | undefined;
}

export interface Rentang {
  mulai: string;
  selesai: string;
}

/** Newest first; of a stretch of time, those who held it on any day of it. Staf, and whoever is outside the office, have none. */
export function listMasaJabatan(terbitan: Terbitan, id: string, rentang?: Rentang): MasaJabatan[] {
  const jabatan = findJabatan(terbitan.kinerja.isi, id);
  if (!jabatan || !isStruktural(jabatan)) return [];
  const { pejabat } = terbitan.kinerja.isi;
  const orang = new Map(pejabat.flatMap(({ value }) => value.pejabat).map((satu) => [satu.id, satu]));
  return pejabat
    .flatMap(({ value }) => value.penugasan)
    .filter((satu) => satu.jabatan === id && (!rentang || isDalam(satu, rentang)))
    .toSorted((a, b) => b.mulai.localeCompare(a.mulai))
    .map((satu) => ({
      nama: orang.get(satu.pejabat)?.nama ?? satu.pejabat,
      sebutan: nameSebutan(jabatan, satu),
      sementara: isSementara(satu),
      keterangan: describeMasa(jabatan, satu),
      mulai: satu.mulai,
      selesai: satu.selesai,
    }));
}

function isDalam({ mulai, selesai }: Penugasan, rentang: Rentang): boolean {
  return mulai <= rentang.selesai && (selesai === undefined || selesai >= rentang.mulai);
}

/** What it is called is said only of those who stand in: the heading names the jabatan itself. */
function describeMasa(jabatan: Jabatan, penugasan: Penugasan): string {
  const sebutan = isSementara(penugasan) ? [nameSebutan(jabatan, penugasan)] : [];
  return [...sebutan, describeWaktu(penugasan), ...(penugasan.sk === undefined ? [] : [penugasan.sk])].join(' · ');
}

function isSementara({ sifat }: Penugasan): boolean {
  return sifat === 'plt' || sifat === 'plh';
}

function describeWaktu({ mulai, selesai }: Penugasan): string {
  if (selesai === undefined) return `sejak ${formatTanggal(mulai)}`;
  return `${formatTanggal(mulai)} sampai ${formatTanggal(selesai)}`;
}
