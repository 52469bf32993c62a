// One document out of the content folder: what `npm run report` makes again and again while its template is edited.
import { composeDokumen, type EntriDokumen, listDokumen } from '../src/dokumen/catalog.ts';
import { addKodePeriksa } from '../src/dokumen/kode-periksa.ts';
import { readTemplat, type Templat } from '../src/dokumen/templat.ts';
import type { Kinerja } from '../src/domain/kinerja.ts';
import { resolveKinerja } from '../src/domain/resolve.ts';
import { readRevision } from '../src/forge/revision.ts';
import { findLambang } from '../src/load-situs.ts';
import type { Dokumen } from '../src/markup/types.ts';
import { findPer } from '../src/periksa.ts';
import { type Folder, readFolder } from '../src/source/files.ts';
import { findNearest } from '../src/source/nearest.ts';
import { isError, type Problem } from '../src/source/problem.ts';
import { checkContent } from '../src/validate/content.ts';
import { UsageError } from './terminal.ts';

export interface Laporan {
  dokumen: Dokumen;
  situs: string; // "https://kinerja.example/"
  instansi: string;
  tanggal: string; // of the commit: what the files are dated with
}

/** `laporan` is there when none of `problems` is an error. */
export interface HasilLaporan {
  laporan: Laporan | undefined;
  problems: Problem[];
}

/** The document called `id`, or the only one of the template called so. Mistakes in other templates are not its business. */
export function composeLaporan(content: string, id: string): HasilLaporan {
  const folder = readFolder(content);
  const { isi, problems } = checkContent(folder, { per: findPer(content, folder) });
  if (!isi || problems.some(isError)) return { laporan: undefined, problems };
  const kinerja = resolveKinerja(isi);
  const templat = listTemplat(folder);
  const broken = templat.find(({ nama, value }) => !value && isOf(id, nama));
  if (broken) return { laporan: undefined, problems: broken.problems };
  const entri = findEntri(kinerja, templat, id);
  const milik = templat.find(({ nama }) => nama === entri.templat)?.value;
  if (!milik) throw new Error(`no template of ${entri.id}`);
  const composed = composeDokumen(kinerja, milik, entri);
  const { nama: instansi, situs } = kinerja.instansi;
  const { tanggal } = readRevision(content, process.cwd());
  const all = [...problems, ...composed.problems];
  if (!composed.value) return { laporan: undefined, problems: all };
  const lambang = findLambang(kinerja.instansi, folder.gambar);
  const dokumen = { ...addKodePeriksa(composed.value, situs), ...(lambang && { lambang }) };
  return { laporan: { dokumen, situs, instansi, tanggal }, problems: all };
}

interface TemplatTerbaca {
  nama: string; // of its file
  value: Templat | undefined;
  problems: Problem[];
}

function listTemplat({ files }: Folder): TemplatTerbaca[] {
  return files.flatMap(({ path, text }) => {
    const nama = /^templat\/([^/]+)\.md$/.exec(path)?.[1];
    return nama === undefined ? [] : [{ nama, ...readTemplat(path, text) }];
  });
}

/** "laporan-kinerja" and "laporan-kinerja-2024" are of the template laporan-kinerja. */
function isOf(id: string, nama: string): boolean {
  return id === nama || id.startsWith(`${nama}-`);
}

function findEntri(kinerja: Kinerja, templat: TemplatTerbaca[], id: string): EntriDokumen {
  const sebutan = templat.filter(({ nama }) => isOf(id, nama));
  const milik = listSemua(kinerja, sebutan);
  const exact = milik.find((entri) => entri.id === id);
  if (exact) return exact;
  const [only, ...others] = milik.filter((entri) => entri.templat === id);
  if (only && !others.length) return only;
  if (only) throw new UsageError(listIds(`templat "${id}" mempunyai ${others.length + 1} dokumen:`, [only, ...others]));
  throw new UsageError(describeUnknown(id, templat, listSemua(kinerja, templat)));
}

function listSemua(kinerja: Kinerja, templat: TemplatTerbaca[]): EntriDokumen[] {
  return templat.flatMap(({ value }) => (value ? listDokumen(kinerja, [value], 'pratinjau') : []));
}

function describeUnknown(id: string, templat: TemplatTerbaca[], semua: EntriDokumen[]): string {
  if (templat.some(({ nama }) => nama === id)) {
    return `templat "${id}" ada, tetapi isian belum menghasilkan satu dokumen pun darinya`;
  }
  const names = [...semua.map((entri) => entri.id), ...templat.map(({ nama }) => nama)];
  const nearest = findNearest(id, names);
  const list = templat.length
    ? `Templat yang ada: ${templat.map(({ nama }) => nama).join(', ')}.`
    : 'Belum ada templat: folder templat/ kosong.';
  return [`dokumen "${id}" tidak ada`, ...(nearest === undefined ? [] : [`Maksud Anda ${nearest}?`]), list].join('\n');
}

function listIds(title: string, entri: EntriDokumen[]): string {
  return [title, ...entri.map(({ id }) => `  ${id}`), 'Sebut salah satunya.'].join('\n');
}
