// Figures of a plan that `npm run new` took over from the year before, or put there to have one: a comment beside them says so.
import type { Jenis } from '../domain/isi.ts';
import { findLine, showLine } from '../source/finding.ts';
import { createPlacer, type Place } from '../source/place.ts';
import { pointer } from '../source/pointer.ts';
import type { Problem } from '../source/problem.ts';
import type { Source } from '../source/yaml.ts';
import { findKode, nameIsian } from './labels.ts';

/** The kinds in which a copied figure would be taken for a promise, and what the figure is to be compared with. */
const RUJUKAN: Partial<Record<Jenis, string>> = {
  program: 'DPA',
  perkin: 'perjanjian kinerja yang ditandatangani',
  'rencana-aksi': 'rencana aksi yang disepakati',
};

/** Marks are comments, and no value tells them: this reads the text. A text without any costs one search. */
export function listSalinan(jenis: Jenis, source: Source, text: string): Problem[] {
  if (RUJUKAN[jenis] === undefined || !MARK.test(text)) return [];
  const tempat = listTempat(source);
  return listMarks(text, source.value).map((mark) => ({
    severity: 'warning',
    code: 'angka-salinan',
    file: source.path,
    ...(mark.alone
      ? describeAlone(source, mark, findAbove(tempat, mark))
      : describe(jenis, source, mark, tempat.get(mark.place.line) ?? '')),
  }));
}

/** Whether the plan of a year still holds such a figure. */
export function isSalinanOf({ code, file }: Problem, tahun: number): boolean {
  return code === 'angka-salinan' && new RegExp(`^(?:program|perkin|rencana-aksi)/${tahun}[./]`).test(file);
}

const MARK = /(?<=^|\s)#[ \t]*(salinan 20\d\d|tetapkan)\b/m;
const MARKS = /(?<=^|\s)(#[ \t]*(salinan 20\d\d|tetapkan)\b)[;,:]?([^\r\n]*)/gm;

interface Mark {
  tanda: string; // "salinan 2024", "tetapkan"
  catatan: string; // what the comment goes on to say
  place: Place;
  depan: string; // what the line says before it
  alone: boolean; // on a line of its own
}

/** What looks like a comment inside a text of several lines is none. */
function listMarks(text: string, value: unknown): Mark[] {
  const place = createPlacer(text);
  const teks = listTexts(value);
  return [...text.matchAll(MARKS)].flatMap(({ index, 1: raw = '', 2: tanda = '', 3: catatan = '' }) => {
    if (teks.some((satu) => satu.includes(raw))) return [];
    const { start } = findLine(text, index);
    const depan = text.slice(start, index).trim();
    return [{ tanda, catatan: catatan.trim(), place: place(index), depan, alone: depan === '' }];
  });
}

type Temuan = Place & Pick<Problem, 'message' | 'hint'>;

function describe(jenis: Jenis, source: Source, { tanda, depan }: Mark, tempat: string): Temuan {
  const nama = nameIsian(jenis, source, tempat).judul;
  const [key, value] = [source.at(tempat, 'key'), source.at(tempat)];
  const place = key.line === value.line ? value : key;
  const rujukan = RUJUKAN[jenis];
  if (tanda === 'tetapkan') {
    const hint = `Tulis yang benar menurut ${rujukan}, lalu hapus tanda "# tetapkan" di baris ini.`;
    return { ...place, message: `${nama} belum ditetapkan`, hint };
  }
  const baris = showLine(depan.replace(/^- /, ''));
  const menjadi = baris === undefined ? ' di baris ini.' : `: ${baris}`;
  const hint = `Cocokkan dengan ${rujukan}, lalu hapus tanda "# ${tanda}"${menjadi}`;
  return { ...place, message: `${nama} masih ${tanda}`, hint };
}

function describeAlone(source: Source, { place, catatan, tanda }: Mark, tempat: string): Temuan {
  const kode = findKode(source.value, tempat);
  const nama = kode === undefined ? '' : `${kode}: `;
  return {
    ...place,
    message: tanda === 'tetapkan' ? `${nama}masih harus ditetapkan: ${catatan}` : `${nama}masih ${tanda}`,
    hint: 'Tulis angkanya di bawah baris ini, lalu hapus baris bertanda # ini.',
  };
}

/** Of the line above that says something. */
function findAbove(tempat: Map<number, string>, { place }: Mark): string {
  return [...tempat].filter(([line]) => line < place.line).at(-1)?.[1] ?? '';
}

/** The first key of each line. */
function listTempat(source: Source): Map<number, string> {
  const tempat = new Map<number, string>();
  for (const satu of listKeys(source.value)) {
    const { line } = source.at(satu, 'key');
    if (!tempat.has(line)) tempat.set(line, satu);
  }
  return tempat;
}

function listKeys(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const place = at + pointer(key);
    return [...(Array.isArray(value) ? [] : [place]), ...listKeys(inner, place)];
  });
}

function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : [];
}
