// A built document read back from each of its formats as blocks: a heading, a paragraph, a cell.
import { strFromU8, unzipSync } from 'fflate';
import { getDocumentProxy } from 'unpdf';
import { childOf, parseXml, valueOf, walk, type XmlNode } from '../write/docx-lint-xml.ts';
import { decode } from './read-text.ts';

export interface Blok {
  tingkat: number; // of a heading; 0 for all else
  kepala: boolean; // of a table's head, which paper repeats on each of its pages
  text: string; // without any space: each format breaks lines elsewhere
}

const SPACES = /[\s\u00a0\u00ad\u200b\u2060]+/g;

function toBlok(tingkat: number, kepala: boolean, text: string): Blok[] {
  const letters = text.replaceAll(SPACES, '').toUpperCase();
  return letters ? [{ tingkat, kepala, text: letters }] : [];
}

const ENTRY = /<li class="dokumen-daftar-[^"]*">([\s\S]*?)<\/li>/g;
const PARTS = /(<\/?(?:p|li|td|th|tr|h[1-4]|caption|figcaption|div|section|header|table|thead|tbody|ol|ul)\b[^>]*>)/;

/** Left out: the contents lists, whose page numbers a screen has not, and drawings, which Word holds as pictures. */
export function readHtml(html: string): Blok[] {
  const text = readArticle(html)
    .replaceAll(ENTRY, '')
    .replaceAll(/<(svg|style|colgroup)\b[\s\S]*?<\/\1>/g, '');
  const found: Blok[] = [];
  let [tingkat, kepala] = [0, false];
  for (const [index, part] of text.split(PARTS).entries()) {
    const isTag = index % 2 === 1;
    if (!isTag) found.push(...toBlok(tingkat, kepala, writeText(part)));
    else if (/^<\/?h[1-4]/.test(part)) tingkat = Number(/^<h([1-4])/.exec(part)?.[1] ?? 0);
    else if (/^<\/?thead/.test(part)) kepala = !part.startsWith('</');
  }
  return found;
}

/** The entries of its contents lists, without page numbers. */
export function readDaftar(html: string): string[] {
  return [...readArticle(html).matchAll(ENTRY)]
    .flatMap(([, entry = '']) => toBlok(0, false, writeText(entry)))
    .map(({ text }) => text);
}

function readArticle(html: string): string {
  return /<article class="dokumen"[\s\S]*<\/article>/.exec(html)?.[0] ?? '';
}

function writeText(html: string): string {
  return decode(html.replaceAll(/<[^>]*>/g, ''));
}

export function readDocx(bytes: Uint8Array): Blok[] {
  const hasil = parseXml(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()));
  if (!('root' in hasil)) throw new Error(hasil.salah);
  return [...walk(hasil.root)].filter(({ name }) => name === 'w:p').flatMap(readParagraph);
}

function readParagraph(paragraph: XmlNode): Blok[] {
  const style = valueOf(childOf(childOf(paragraph, 'w:pPr'), 'w:pStyle')) ?? '';
  if (/^(TOC\d|TableofFigures)$/.test(style)) return [];
  const words = [...walk(paragraph)].filter(({ name }) => name === 'w:t').map(({ text }) => text);
  return toBlok(Number(/^Heading([1-4])$/.exec(style)?.[1] ?? 0), isHead(paragraph), words.join(''));
}

function isHead(node: XmlNode): boolean {
  const { parent } = node;
  if (!parent) return false;
  return parent.name === 'w:tr' ? childOf(childOf(parent, 'w:trPr'), 'w:tblHeader') !== undefined : isHead(parent);
}

/** By its tags: what repeats on every page, marks of lists and the watermark are artefacts, not content. */
export async function readPdf(bytes: Uint8Array): Promise<Blok[]> {
  const document = await getDocumentProxy(bytes);
  const found: Blok[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    found.push(...readTags(await page.getStructTree(), collectMarked(items)));
  }
  return found;
}

interface Item {
  type?: string;
  id?: string;
  str?: string;
}

/** Words by the marked content they stand in. */
function collectMarked(items: Item[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const { type, id, str } of items) {
    if (type?.startsWith('beginMarkedContent')) open.push(id ?? '');
    else if (type === 'endMarkedContent') open.pop();
    else if (str !== undefined) {
      const at = open.findLast(Boolean) ?? '';
      texts.set(at, (texts.get(at) ?? '') + str);
    }
  }
  return texts;
}

interface Tag {
  role?: string;
  type?: string;
  id?: string;
  children?: Tag[];
}

const BLOCKS = /^(P|LI?|LBody|T[DHR]|Table|Caption|H[1-6]|Div|Sect|Part|Art|BlockQuote)$/;
const SKIPPED = ['Lbl', 'Figure', 'TOC', 'TOCI', 'Artifact'];

/** Chromium tags boxes and runs alike as NonStruct: only a block ends the words before it. */
function readTags(root: Tag, texts: Map<string, string>): Blok[] {
  const found: Blok[] = [];
  let words = '';
  const close = (tingkat: number, kepala: boolean) => {
    found.push(...toBlok(tingkat, kepala, words));
    words = '';
  };
  const read = (tag: Tag, outer: number, outerHead: boolean): void => {
    const { role = '', id = '', type, children = [] } = tag;
    if (SKIPPED.includes(role)) return;
    if (type === 'content') words += texts.get(id) ?? '';
    const isBlock = BLOCKS.test(role);
    const tingkat = isBlock ? Number(/^H([1-4])$/.exec(role)?.[1] ?? 0) : outer;
    const kepala = outerHead || isHeadRow(tag);
    if (isBlock) close(outer, outerHead);
    for (const child of children) read(child, tingkat, kepala);
    if (isBlock) close(tingkat, kepala);
  };
  read(root, 0, false);
  close(0, false);
  return found;
}

/** A row of the body has cells beside the one that names it. */
function isHeadRow({ role, children = [] }: Tag): boolean {
  return role === 'TR' && children.length > 0 && children.every((child) => child.role === 'TH');
}

export function listJudul(blok: Blok[]): string[] {
  return blok.filter(({ tingkat }) => tingkat > 0).map(({ tingkat, text }) => `${tingkat} ${text}`);
}

/** Without the entries of the contents lists and the page each names. */
export function dropDaftar(blok: Blok[], entries: string[]): Blok[] {
  const rest = [...blok];
  for (const entry of entries) {
    const at = rest.findIndex(({ tingkat, text }) => tingkat === 0 && isEntry(text, entry));
    if (at >= 0) rest.splice(at, 1);
  }
  return rest;
}

function isEntry(text: string, entry: string): boolean {
  return text.startsWith(entry) && /^\d+$/.test(text.slice(entry.length));
}

/** Every number, sorted: "1.250.000", "97,32", "12". */
export function listAngka(blok: Blok[]): string[] {
  return blok
    .filter(({ kepala }) => !kepala)
    .flatMap(numbersOf)
    .sort();
}

/** Numbers in heads of tables, each once: a head that goes on is printed again. */
export function listAngkaKepala(blok: Blok[]): string[] {
  return [...new Set(blok.filter(({ kepala }) => kepala).flatMap(numbersOf))].sort();
}

function numbersOf({ text }: Blok): string[] {
  return text.match(/\d+(?:[.,]\d+)*/g) ?? [];
}
