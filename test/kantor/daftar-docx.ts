// Contents lists as a Word file holds them, before any program counts anew.
import { strFromU8 } from 'fflate';
import { childOf, findAll, parseXml, valueOf, type XmlNode } from '../write/docx-lint-xml.ts';

export interface ButirTertulis {
  label: string;
  halaman: number; // NaN where none stands
}

/** Entries of every list, in order. */
export function readDaftar(files: Record<string, Uint8Array>): ButirTertulis[] {
  const hasil = parseXml(strFromU8(files['word/document.xml'] ?? new Uint8Array()));
  if (!('root' in hasil)) throw new Error(hasil.salah);
  return findAll(hasil.root, 'w:p')
    .filter((node) => /^(TOC\d|TableofFigures)$/.test(styleOf(node)))
    .map(readEntry);
}

function styleOf(paragraph: XmlNode): string {
  return valueOf(childOf(childOf(paragraph, 'w:pPr'), 'w:pStyle')) ?? '';
}

function readEntry(paragraph: XmlNode): ButirTertulis {
  const words = findAll(paragraph, 'w:t').map(({ text }) => text);
  return { label: words.slice(0, -1).join(''), halaman: Number(words.at(-1) || NaN) };
}
