import type { Isi } from '../domain/isi.ts';
import { isPola } from '../domain/pola-berkas.ts';

/** Paths as one line of a CODEOWNERS file can name them: `*` within a segment; `dalam`: everything below. */
export interface Pola {
  luar: boolean; // outside the content folder
  ruas: string[]; // "kinerja", "*", "*", "seksi", "seksi-pelayanan.yaml"
  dalam: boolean;
}

/** A pattern of the SOPs that no CODEOWNERS file can say. */
export interface PolaTertinggal {
  pola: string;
  alasan: string;
}

/** The patterns of all steps, `<unit>` written out for each unit of the office that it stands for. */
export function listPola(isi: Isi, folder: string): { pola: Pola[]; tertinggal: PolaTertinggal[] } {
  const tertulis = isi.sop.flatMap(({ value }) => value.langkah).flatMap(({ berkas }) => berkas ?? []);
  const semua = [...new Set(tertulis)].map((teks) => ({ teks, hasil: readPola(isi, folder, teks) }));
  const pola = semua.flatMap(({ hasil }) => (typeof hasil === 'string' ? [] : hasil));
  return {
    pola: [...new Map(pola.map((satu) => [formatPola(satu), satu])).values()],
    tertinggal: semua.flatMap(({ teks, hasil }) => (typeof hasil === 'string' ? [{ pola: teks, alasan: hasil }] : [])),
  };
}

/** As the SOPs write it: "kinerja/*" + "/format.yaml", "../**". Also what findRantai takes when it has no `*`. */
export function formatPola({ luar, ruas, dalam }: Pola): string {
  return [...(luar ? ['..'] : []), ...ruas, ...(dalam ? ['**'] : [])].join('/');
}

/** A path that the pattern fits, with names that no narrower pattern asks for. */
export function composeContoh(pola: Pola): string {
  return formatPola({ ...pola, ruas: [...pola.ruas, ...(pola.dalam ? [LAIN] : [])], dalam: false }).replaceAll(
    '*',
    LAIN,
  );
}

const LAIN = 'lain-lain';

/**
 * What several patterns have in common and none of them is by itself, for files in which only the last line that fits counts. Of two
 * names with asterisks neither of which contains the other ("a*" and "*.yaml") nothing is said.
 */
export function listIrisan(daftar: Pola[]): Pola[] {
  const semua = new Map(daftar.map((pola) => [formatPola(pola), pola]));
  // A map's values include what is added while they are walked: so also what three have in common.
  for (const satu of semua.values()) {
    for (const lain of daftar) {
      const irisan = intersectPola(satu, lain);
      if (irisan && semua.size < PALING_BANYAK) semua.set(formatPola(irisan), irisan);
    }
  }
  return [...semua.values()].slice(new Set(daftar.map(formatPola)).size);
}

/** An office has some sixty patterns and no such overlap at all. */
const PALING_BANYAK = 2000;

/** What fits more comes first: a pattern that contains another has fewer letters, or as many and more asterisks. */
export function comparePola(a: Pola, b: Pola): number {
  const beda = countHuruf(a) - countHuruf(b) || Number(b.dalam) - Number(a.dalam) || countBintang(b) - countBintang(a);
  return beda || (formatPola(a) < formatPola(b) ? -1 : 1);
}

const UNIT = /<([a-z-]+)>/;
const DAPAT_DITULIS = /^[A-Za-z0-9._*-]+$/;

function readPola(isi: Isi, folder: string, teks: string): Pola[] | string {
  const [, jenis] = UNIT.exec(teks) ?? [];
  const unit = isi.instansi.flatMap(({ value }) => value.unit);
  const nama = unit.filter((satu) => jenis === 'unit' || satu.jenis === jenis).map(({ id }) => id);
  const semua = (jenis === undefined ? [teks] : nama.map((id) => teks.replace(UNIT, id))).flatMap(splitPola);
  if (!semua.every(({ ruas }) => ruas.every((satu) => DAPAT_DITULIS.test(satu) && satu !== '..')))
    return 'memuat tanda yang tidak dapat ditulis di CODEOWNERS';
  if (semua.some((satu) => isBercampur(satu, folder))) return 'mengenai berkas di dalam dan di luar folder isi';
  return semua;
}

/**
 * What follows `**` says nothing, two asterisks in a segment no more than one: so the SOPs are read too. `x*` before `**` may also be
 * a file; a plain name is a folder.
 */
function splitPola(teks: string): Pola[] {
  const luar = teks.startsWith('../');
  const ruas = (luar ? teks.slice(3) : teks).split('/').map((satu) => satu.replaceAll(/<[a-z-]+>/g, '*'));
  const dalam = ruas.indexOf('**');
  const depan = (dalam === -1 ? ruas : ruas.slice(0, dalam)).map((satu) => satu.replaceAll(/\*+/g, '*'));
  const pola = { luar, ruas: depan, dalam: dalam !== -1 };
  return pola.dalam && depan.at(-1)?.includes('*') ? [pola, { ...pola, dalam: false }] : [pola];
}

/** Of a pattern outside the content folder that fits inside too, only "everything" can be said without the content folder. */
function isBercampur({ luar, ruas, dalam }: Pola, folder: string): boolean {
  if (!luar || (dalam && ruas.length === 0)) return false;
  const isi = folder.split('/');
  if (!dalam && ruas.length <= isi.length) return false;
  return isi.every((satu, nomor) => nomor >= ruas.length || isPola(ruas[nomor] ?? '', satu));
}

function intersectPola(a: Pola, b: Pola): Pola | undefined {
  if (a.luar !== b.luar) return undefined;
  const panjang = Math.max(a.ruas.length, b.ruas.length);
  if ((a.ruas.length < panjang && !a.dalam) || (b.ruas.length < panjang && !b.dalam)) return undefined;
  const ruas = Array.from({ length: panjang }, (_, nomor) => narrow(a.ruas[nomor] ?? '*', b.ruas[nomor] ?? '*'));
  const sempit = ruas.flatMap((satu) => satu ?? []);
  return sempit.length < panjang ? undefined : { luar: a.luar, ruas: sempit, dalam: a.dalam && b.dalam };
}

function narrow(a: string, b: string): string | undefined {
  if (isPola(a, b)) return b;
  return isPola(b, a) ? a : undefined;
}

function countHuruf({ ruas }: Pola): number {
  return ruas.join('').replaceAll('*', '').length;
}

function countBintang({ ruas }: Pola): number {
  return ruas.join('').split('*').length;
}
