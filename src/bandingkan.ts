// Two content folders → what differs between them. Where the two come from, a disk or a commit, is the caller's.
import { compareSisi } from './banding/banding.ts';
import type { BerkasBanding, PemberiNama, Perbandingan, SisiBanding } from './banding/perbandingan.ts';
import { findJenis, type Rujukan } from './domain/isi.ts';
import type { Folder, TextFile } from './source/files.ts';
import { isError, type Problem } from './source/problem.ts';
import { readYaml, type Source } from './source/yaml.ts';
import { checkContent, type PilihanPeriksa } from './validate/content.ts';
import { nameIsian } from './validate/labels.ts';

export interface PilihanBandingkan extends PilihanPeriksa {
  lainnya?: string[]; // changed files outside the content
}

export function compareFolder(lama: Folder, baru: Folder, { per, lainnya = [] }: PilihanBandingkan = {}): Perbandingan {
  const beda = listBerbeda(lama, baru);
  return compareSisi(readSisi(lama, beda, { per }), readSisi(baru, beda, { per }), { nama, lainnya });
}

const nama: PemberiNama = (jenis, berkas, pointer) => nameIsian(jenis, berkas, pointer).judul;

/** Files that are not the same to the letter on both sides. */
function listBerbeda(lama: Folder, baru: Folder): ReadonlySet<string> {
  const sebelum = new Map(lama.files.map(({ path, text }) => [path, text]));
  const sesudah = new Map(baru.files.map(({ path, text }) => [path, text]));
  const paths = [...sebelum.keys(), ...sesudah.keys()];
  return new Set(paths.filter((path) => sebelum.get(path) !== sesudah.get(path)));
}

function readSisi(folder: Folder, beda: ReadonlySet<string>, pilihan: PilihanPeriksa): SisiBanding {
  const { isi, problems, locate } = checkContent(folder, pilihan);
  const berbeda = folder.files.filter(({ path }) => beda.has(path));
  const sources = new Map(berbeda.filter(isYaml).map(({ path, text }) => [path, readYaml(path, text).value]));
  return {
    isi,
    berkas: berbeda.map((file) => toBerkas(file, sources.get(file.path))),
    kesalahan: problems.filter(isError).map(describe),
    tunjuk: (rujukan) => `${rujukan.path}:${findBaris(sources.get(rujukan.path), rujukan, locate)}`,
  };
}

function isYaml({ path }: TextFile): boolean {
  return /\.ya?ml$/i.test(path);
}

/** A YAML file that cannot be read is compared as the text it is. */
function toBerkas({ path, text }: TextFile, source: Source | undefined): BerkasBanding {
  const jenis = findJenis(path);
  return source ? { path, jenis, nilai: source.value, mentah: text } : { path, jenis, nilai: undefined, teks: text };
}

/** In a file that differs by what was typed; in all others by what was checked, which comes to the same. */
function findBaris(
  source: Source | undefined,
  rujukan: Rujukan,
  locate: (rujukan: Rujukan) => { line: number },
): number {
  return source ? source.at(rujukan.pointer).line : locate(rujukan).line;
}

function describe({ file, line, message }: Problem): string {
  return `${file}:${line} ${message}`;
}
