// A document of a folder of content, as rows of plain text: what a table test compares.
import { fileURLToPath } from 'node:url';
import { composeDokumen, listDokumen } from '../../src/dokumen/catalog.ts';
import type { Isi } from '../../src/domain/isi.ts';
import type { Kinerja } from '../../src/domain/kinerja.ts';
import { resolveKinerja } from '../../src/domain/resolve.ts';
import { plainText } from '../../src/markup/build.ts';
import type { Block, Cell, Dokumen, Table } from '../../src/markup/types.ts';
import { readFolder } from '../../src/source/files.ts';
import { checkContent } from '../../src/validate/content.ts';
import { loadTemplat } from './templat-contoh.ts';

/** Content of test/input/<nama>, or of the repository's own content folder. */
export function loadIsi(nama: 'lengkap' | 'content'): Isi {
  const url = nama === 'content' ? '../../content' : `../input/${nama}`;
  const { isi } = checkContent(readFolder(fileURLToPath(new URL(url, import.meta.url))));
  if (!isi) throw new Error(`${nama} cannot be read`);
  return isi;
}

export function composeSatu(kinerja: Kinerja | Isi, templat: string, id: string): Dokumen {
  const semua = 'baris' in kinerja ? kinerja : resolveKinerja(kinerja);
  const satu = loadTemplat(templat);
  const entri = listDokumen(semua, [satu], 'pratinjau').find((lain) => lain.id === id);
  if (!entri) throw new Error(`no ${id}`);
  const { value, problems } = composeDokumen(semua, satu, entri);
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
}

export function listTabel({ sections }: Dokumen): Table[] {
  return sections.flatMap(({ blocks }) => blocks).filter((block) => block.type === 'table');
}

export function toTeks(rows: Cell[][]): string[][] {
  return rows.map((row) => row.map(({ blocks }) => blocks.map(blockText).join(' ')));
}

/** Everything a document says outside its tables. */
export function listKalimat({ sections }: Dokumen): string[] {
  return sections.flatMap(({ blocks }) => blocks).flatMap(kalimat);
}

function kalimat(block: Block): string[] {
  if (block.type === 'list') return block.items.flat().flatMap(kalimat);
  return block.type === 'paragraph' || block.type === 'heading' ? [plainText(block.text)] : [];
}

function blockText(block: Block): string {
  return kalimat(block).join(' ');
}
