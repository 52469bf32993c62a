// /pejabat/: who holds which jabatan, who answers to whom. Staf stand by their jabatan alone; NIP and accounts nowhere.
import type { Jabatan } from '../domain/lookup.ts';
import { isStruktural } from '../domain/sebutan.ts';
import { formatTanggal } from '../format.ts';
import { type Kerangka, PEJABAT, viewKerangka } from './kerangka.ts';
import { listMasaJabatan, type MasaJabatan } from './masa-jabatan.ts';
import { listJanjiJabatan } from './perjanjian-tautan.ts';
import { jalurLangkah, jalurPejabat, jalurSop, linkUnit, type Tautan } from './tautan.ts';
import type { Terbitan } from './terbitan.ts';

export interface DaftarPejabatView {
  kerangka: Kerangka;
  per: string; // the day of "sekarang"
  struktur: CabangJabatan[];
  jabatan: JabatanView[]; // as the structure lists them, from the top
  luar: string[]; // jabatan outside the office that somebody answers to
}

export interface CabangJabatan {
  nama: string;
  jalur: string | undefined; // absent of a jabatan outside the office
  pemangku: string;
  bawahan: CabangJabatan[];
}

export interface JabatanView {
  id: string;
  nama: string;
  staf: boolean;
  unit: { teks: string; jalur: string | undefined } | undefined;
  atasan: Tautan | { teks: string; jalur: undefined } | undefined;
  kini: MasaJabatan[]; // whoever stands in first, then who is being covered
  lampau: MasaJabatan[]; // newest first
  menyusul: MasaJabatan[];
  perjanjian: Tautan[];
  sop: { nama: string; jalur: string; langkah: (Tautan & { kegiatan: string })[] }[];
}

export function viewDaftarPejabat(terbitan: Terbitan): DaftarPejabatView {
  const semua = terbitan.kinerja.isi.pejabat.flatMap(({ value }) => value.jabatan);
  const per = findHari(terbitan);
  const urut = flattenJabatan(semua, listPuncak(semua));
  return {
    kerangka: viewKerangka(terbitan, {
      judul: 'Pejabat',
      uraian: 'Siapa memegang jabatan apa sejak kapan, dan langkah SOP mana yang menjadi tugasnya.',
      jalur: PEJABAT.jalur,
    }),
    per: formatTanggal(per),
    struktur: listPuncak(semua).map((jabatan) => viewCabang(terbitan, semua, jabatan, per)),
    jabatan: urut.filter(({ luar_instansi }) => !luar_instansi).map((jabatan) => viewJabatan(terbitan, jabatan, per)),
    luar: semua.filter(({ luar_instansi }) => luar_instansi).map(({ nama }) => nama),
  };
}

/** Without a history there is no day of today: then the last change that the file knows of is the newest there is. */
function findHari({ kinerja, commit, tanggal }: Terbitan): string {
  if (commit !== undefined) return tanggal;
  const mulai = kinerja.isi.pejabat.flatMap(({ value }) => value.penugasan).map((satu) => satu.mulai);
  return mulai.sort().at(-1) ?? tanggal;
}

function listPuncak(semua: Jabatan[]): Jabatan[] {
  return semua.filter(({ atasan }) => !semua.some(({ id }) => id === atasan));
}

function listBawahan(semua: Jabatan[], { id }: Jabatan): Jabatan[] {
  return semua.filter(({ atasan }) => atasan === id);
}

function flattenJabatan(semua: Jabatan[], jabatan: Jabatan[]): Jabatan[] {
  return jabatan.flatMap((satu) => [satu, ...flattenJabatan(semua, listBawahan(semua, satu))]);
}

function viewCabang(terbitan: Terbitan, semua: Jabatan[], jabatan: Jabatan, per: string): CabangJabatan {
  return {
    nama: jabatan.nama,
    jalur: jabatan.luar_instansi ? undefined : jalurPejabat(jabatan.id),
    pemangku: describePemangku(terbitan, jabatan, per),
    bawahan: listBawahan(semua, jabatan).map((satu) => viewCabang(terbitan, semua, satu, per)),
  };
}

function describePemangku(terbitan: Terbitan, jabatan: Jabatan, per: string): string {
  if (jabatan.luar_instansi) return 'di luar kecamatan';
  if (!isStruktural(jabatan)) return 'staf';
  const [pemangku] = sortMasa(listMasaJabatan(terbitan, jabatan.id), per).kini;
  if (!pemangku) return 'belum ada pemangku';
  return pemangku.sementara ? `${pemangku.nama} (${pemangku.sebutan.slice(0, 4)})` : pemangku.nama;
}

function viewJabatan(terbitan: Terbitan, jabatan: Jabatan, per: string): JabatanView {
  const { id, nama, unit } = jabatan;
  return {
    id,
    nama,
    staf: !isStruktural(jabatan),
    unit: unit === undefined ? undefined : linkUnit(terbitan, unit),
    atasan: linkAtasan(terbitan, jabatan),
    ...sortMasa(listMasaJabatan(terbitan, id), per),
    perjanjian: listJanjiJabatan(terbitan, id),
    sop: listSopJabatan(terbitan, jabatan),
  };
}

/** A Plt. or Plh. goes before the person who is being covered, as in findPemangku. */
function sortMasa(masa: MasaJabatan[], per: string): Pick<JabatanView, 'kini' | 'lampau' | 'menyusul'> {
  const kini = masa.filter(({ mulai, selesai }) => mulai <= per && (selesai === undefined || per <= selesai));
  return {
    kini: kini.toSorted((a, b) => Number(b.sementara) - Number(a.sementara)),
    lampau: masa.filter(({ selesai }) => selesai !== undefined && selesai < per),
    menyusul: masa.filter(({ mulai }) => mulai > per),
  };
}

function linkAtasan({ kinerja }: Terbitan, { atasan }: Jabatan): JabatanView['atasan'] {
  const jabatan = kinerja.isi.pejabat.flatMap(({ value }) => value.jabatan).find(({ id }) => id === atasan);
  if (!jabatan) return undefined;
  return { teks: jabatan.nama, jalur: jabatan.luar_instansi ? undefined : jalurPejabat(jabatan.id) };
}

/** Steps that name the jabatan, or the role it plays, as the SOP does. */
function listSopJabatan({ kinerja }: Terbitan, { id, peran = [] }: Jabatan): JabatanView['sop'] {
  const nama = new Set([id, ...peran]);
  return kinerja.isi.sop.flatMap(({ value: { id: sop, nama: judul, langkah } }) => {
    const milik = langkah.filter(({ pelaksana, oleh }) => [...pelaksana, oleh ?? ''].some((satu) => nama.has(satu)));
    const tautan = milik.map(({ nomor, kegiatan }) => ({
      teks: `Langkah ${nomor}`,
      jalur: jalurLangkah(sop, nomor),
      kegiatan,
    }));
    return tautan.length ? [{ nama: judul, jalur: jalurSop(sop), langkah: tautan }] : [];
  });
}
