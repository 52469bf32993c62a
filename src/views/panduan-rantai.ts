// Who writes and who approves a file: from the SOPs alone.
import type { Sop } from '../domain/isi.generated.ts';
import { type LangkahBerkas, listRantai, type RantaiBerkas } from '../domain/pola-berkas.ts';
import { jalurSop } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

export interface RantaiView {
  untuk: string | undefined; // "berkas seksi", where one kind of file has more than one chain
  menyusun: PelakuView[];
  unit: boolean; // no step writes it: then the unit that the file is named after does
  menyetujui: PelakuView[]; // one after the other
}

export interface PelakuView {
  nama: string; // as the SOP heads its column
  tindakan: string; // "memberi paraf"
  langkah: { nomor: number; jalur: string; sop: string }[];
}

type Tindakan = NonNullable<Sop['langkah'][number]['tindakan']>;

const TINDAKAN: Partial<Record<Tindakan, string>> = {
  susun: 'menyusun',
  setujui: 'menyetujui',
  paraf: 'memberi paraf',
  tanda_tangan: 'menandatangani',
};

export function listRantaiView({ kinerja }: Terbitan, paths: string[]): RantaiView[] {
  const rantai = listRantai(kinerja.isi.sop, paths);
  return rantai.map((satu) => ({
    untuk: rantai.length > 1 ? describePola(satu.pola) : undefined,
    menyusun: listPelaku(satu, (tindakan) => tindakan === 'susun'),
    unit: satu.pola.includes('<'),
    menyetujui: listPelaku(satu, (tindakan) => tindakan !== 'susun'),
  }));
}

/** "Diisi Staf Pada Seksi; lalu Kepala Seksi, Kasubag Perencanaan". */
export function describeRantai({ untuk, menyusun, unit, menyetujui }: RantaiView): string {
  const pengisi = menyusun.length > 0 ? joinNama(menyusun) : unit ? 'pegawai unit itu' : 'siapa, tidak disebut SOP';
  const penyetuju = menyetujui.length > 0 ? `lalu ${joinNama(menyetujui)}` : 'tanpa persetujuan';
  const kalimat = `diisi ${pengisi}; ${penyetuju}.`;
  return capitalize(untuk === undefined ? kalimat : `${untuk}: ${kalimat}`);
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function joinNama(pelaku: PelakuView[]): string {
  return [...new Set(pelaku.map(({ nama }) => nama))].join(', ');
}

/** "kinerja/…/pengukuran/<seksi>.yaml" → "berkas seksi"; a pattern that names no kind of unit is shown as it is. */
function describePola(pola: string): string {
  const [, unit] = /\/<([a-z-]+)>\.yaml$/.exec(pola) ?? [];
  return unit === undefined ? pola : `berkas ${unit}`;
}

/** Steps one after the other by the same person are one entry. */
function listPelaku({ langkah }: RantaiBerkas, isMine: (tindakan: Tindakan) => boolean): PelakuView[] {
  const semua = langkah.flatMap((satu) => {
    const { tindakan } = satu.langkah;
    const kata = tindakan && isMine(tindakan) ? TINDAKAN[tindakan] : undefined;
    return kata === undefined ? [] : [{ nama: findPelaku(satu), tindakan: kata, langkah: [viewLangkah(satu)] }];
  });
  return semua.reduce<PelakuView[]>((sejauh, satu) => {
    const akhir = sejauh.at(-1);
    if (akhir?.nama !== satu.nama || akhir.tindakan !== satu.tindakan) return [...sejauh, satu];
    return [...sejauh.slice(0, -1), { ...akhir, langkah: [...akhir.langkah, ...satu.langkah] }];
  }, []);
}

function findPelaku({ sop, langkah: { oleh, pelaksana } }: LangkahBerkas): string {
  const id = oleh ?? pelaksana[0] ?? '';
  return sop.pelaksana.find((satu) => satu.id === id)?.nama ?? id;
}

function viewLangkah({ sop, langkah: { nomor } }: LangkahBerkas): PelakuView['langkah'][number] {
  return { nomor, jalur: `${jalurSop(sop.id)}#langkah-${nomor}`, sop: sop.nama };
}
