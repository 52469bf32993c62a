import type { Sop } from '../domain/isi.generated.ts';
import type { Isi } from '../domain/isi.ts';
import { findUnit } from '../domain/lookup.ts';
import { isPola } from '../domain/pola-berkas.ts';
import { listJabatanPeran } from './peran.ts';
import { listMendahului } from './urutan-langkah.ts';

type Langkah = Sop['langkah'][number];
export type Waktu = NonNullable<Langkah['waktu']>;

/** One step of an SOP, for one file. */
export interface LangkahRantai {
  id: string; // "pengumpulan-data-kinerja#5"
  nomor: number;
  kegiatan: string;
  tindakan: NonNullable<Langkah['tindakan']>;
  peran: string; // as the SOP names it: "kepala-seksi"
  jabatan: string[]; // who plays it for this file: ["kepala-seksi-pelayanan"]
  sebelum: string[]; // approving steps of the chain that come first
  kembali: string[]; // steps it sends back to when it does not agree
  waktu?: Waktu; // working days; absent where the SOP prints none
  orangKedua: boolean; // the same role wrote it: somebody else of that role has to look
}

/** Who writes a file, and who approves it in which order. */
export interface Rantai {
  path: string; // in the content folder, or "../src/…" outside it
  unit?: string; // the unit that the file is named after
  susun: LangkahRantai[];
  setujui: LangkahRantai[];
}

/** A path that no SOP names cannot be approved by anybody. */
export type HasilRantai = { status: 'ada'; rantai: Rantai } | { status: 'tanpa-rantai'; path: string; alasan: string };

const MENYETUJUI: readonly LangkahRantai['tindakan'][] = ['setujui', 'paraf', 'tanda_tangan'];

/** The chain of one path: the steps that name it, in the order of the SOP's own flow. The SOP files are the only source. */
export function findRantai(isi: Isi, path: string): HasilRantai {
  const cocok = listCocok(isi, path);
  if (cocok.length === 0) return { status: 'tanpa-rantai', path, alasan: describeTanpaLangkah(isi, path) };
  const unit = cocok.find((satu) => satu.unit !== undefined)?.unit;
  const langkah = cocok.map((satu, nomor) => composeLangkah(isi, cocok, nomor, satu));
  const setujui = langkah.filter(({ tindakan }) => MENYETUJUI.includes(tindakan));
  const kosong = setujui.find(({ jabatan }) => jabatan.length === 0);
  if (setujui.length === 0) return { status: 'tanpa-rantai', path, alasan: 'tidak ada langkah SOP yang menyetujuinya' };
  if (kosong)
    return { status: 'tanpa-rantai', path, alasan: `peran ${kosong.peran} tidak dijalankan jabatan mana pun` };
  const susun = langkah.filter(({ tindakan }) => tindakan === 'susun');
  return { status: 'ada', rantai: { path, ...(unit === undefined ? {} : { unit }), susun, setujui } };
}

interface Cocok {
  sop: Sop;
  langkah: Langkah;
  unit: string | undefined;
}

/** Official SOPs before the office's own rules, each in its printed order. */
function listCocok(isi: Isi, path: string): Cocok[] {
  const sop = isi.sop.toSorted((a, b) => Number(a.value.jenis !== 'sop') - Number(b.value.jenis !== 'sop'));
  return sop.flatMap(({ value }) =>
    value.langkah.flatMap((langkah) => {
      const pola = langkah.berkas?.find((satu) => isPolaUnit(isi, satu, path));
      return pola === undefined ? [] : [{ sop: value, langkah, unit: findNamaUnit(pola, path) }];
    }),
  );
}

/** `<unit>` stands for any unit of the office, `<seksi>` and `<subbagian>` for one of that kind. */
function isPolaUnit(isi: Isi, pola: string, path: string): boolean {
  if (path.startsWith('../') !== pola.startsWith('../') || !isPola(pola, path)) return false;
  const [, jenis] = UNIT.exec(pola) ?? [];
  if (jenis === undefined) return true;
  const unit = findUnit(isi, findNamaUnit(pola, path) ?? '');
  return unit !== undefined && (jenis === 'unit' || unit.jenis === jenis);
}

const UNIT = /<([a-z-]+)>/;

function findNamaUnit(pola: string, path: string): string | undefined {
  const ruas = pola.split('/').findIndex((satu) => satu.includes('<'));
  const [depan = '', belakang = ''] = (pola.split('/')[ruas] ?? '').split(UNIT).filter((_, nomor) => nomor !== 1);
  const nama = path.split('/')[ruas];
  return ruas === -1 || nama === undefined ? undefined : nama.slice(depan.length, nama.length - belakang.length);
}

function describeTanpaLangkah(isi: Isi, path: string): string {
  const pola = isi.sop.flatMap(({ value }) => value.langkah).flatMap(({ berkas }) => berkas ?? []);
  const unit = pola.filter((satu) => isPola(satu, path)).map((satu) => findNamaUnit(satu, path));
  const [nama] = unit.filter((satu) => satu !== undefined);
  if (nama === undefined) return 'tidak disebut langkah SOP mana pun';
  return findUnit(isi, nama)
    ? `unit ${nama} tidak mengisi berkas jenis ini`
    : `unit ${nama} tidak ada di instansi.yaml`;
}

function composeLangkah(isi: Isi, semua: Cocok[], nomor: number, { sop, langkah, unit }: Cocok): LangkahRantai {
  const peran = findPeran(langkah);
  const sebelum = semua[nomor - 1];
  return {
    id: idLangkah(sop, langkah.nomor),
    nomor: langkah.nomor,
    kegiatan: langkah.kegiatan,
    tindakan: langkah.tindakan ?? 'di-luar',
    peran,
    jabatan: listJabatanPeran(isi, peran, unit).map(({ id }) => id),
    sebelum: listSebelum(semua, nomor),
    kembali: (langkah.keputusan?.kembali_ke ?? []).map((satu) => idLangkah(sop, satu)),
    ...(langkah.waktu === undefined ? {} : { waktu: langkah.waktu }),
    orangKedua: sebelum?.langkah.tindakan === 'susun' && findPeran(sebelum.langkah) === peran,
  };
}

function listSebelum(semua: Cocok[], nomor: number): string[] {
  const ini = semua[nomor];
  return semua.flatMap(({ sop, langkah }, letak) => {
    if (!ini || letak === nomor || !MENYETUJUI.includes(langkah.tindakan ?? 'di-luar')) return [];
    const mendahului = sop === ini.sop ? listMendahului(sop, ini.langkah.nomor).has(langkah.nomor) : letak < nomor;
    return mendahului ? [idLangkah(sop, langkah.nomor)] : [];
  });
}

/** Who acts: at a handing-over the SOP names the receiver beside the giver. */
function findPeran({ oleh, pelaksana }: Langkah): string {
  return oleh ?? pelaksana[0] ?? '';
}

function idLangkah(sop: Sop, nomor: number): string {
  return `${sop.id}#${nomor}`;
}
