import { strFromU8, unzipSync } from 'fflate';
import { type Parts, zipParts } from './zip.ts';

/** As `packParts`, of a file that a library has packed already. */
export function normalisePackage(bytes: Uint8Array, when: Date): Uint8Array {
  return packParts(new Map(Object.entries(unzipSync(bytes))), when);
}

/**
 * Makes the bytes of a Word or Excel file a function of its content. The docx library takes the time from the clock, the
 * names of relationships from chance, and numbers from counters that all documents of a process share.
 */
export function packParts(unordered: Parts, when: Date): Uint8Array {
  const parts: Parts = new Map([...unordered].sort(byPlace));
  for (const [name, part] of parts) {
    if (name.endsWith('.xlsx') && typeof part !== 'string') parts.set(name, normalisePackage(part, when)); // the figures behind a chart
  }
  editPart(parts, 'docProps/core.xml', (xml) => nameLanguage(dateCore(xml, when)));
  for (const name of parts.keys()) if (name.endsWith('.rels')) renameRelationships(parts, name);
  renumberParts(parts);
  return zipParts(parts, when);
}

/** Readers look for these two first; the others have no order of their own. */
const FIRST = ['[Content_Types].xml', '_rels/.rels'];

function byPlace([a]: [string, unknown], [b]: [string, unknown]): number {
  const place = (name: string) => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  return place(a) - place(b) || (a < b ? -1 : 1);
}

function editPart(parts: Parts, name: string, edit: (xml: string) => string): void {
  const part = parts.get(name);
  if (part !== undefined) parts.set(name, edit(typeof part === 'string' ? part : strFromU8(part)));
}

function dateCore(xml: string, when: Date): string {
  const date = `${when.toISOString().slice(0, 19)}Z`;
  return xml.replaceAll(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${date}`);
}

/** The language of the whole, which the libraries have no option for; readers ask for it before they read a word. */
function nameLanguage(xml: string): string {
  if (xml.includes('<dc:language>') || !xml.includes('xmlns:dc=')) return xml;
  return xml.replace('</cp:coreProperties>', '<dc:language>id-ID</dc:language></cp:coreProperties>');
}

/** rId1, rId2 … in the order of the list, there and wherever the part names one (r:id, r:embed …). */
function renameRelationships(parts: Parts, list: string): void {
  const names = new Map<string, string>();
  editPart(parts, list, (xml) =>
    xml.replaceAll(/(<Relationship\b[^>]*\bId=")([^"]+)/g, (_, before: string, id: string) => {
      names.set(id, `rId${names.size + 1}`);
      return before + names.get(id);
    }),
  );
  const owner = list.replace('_rels/', '').replace(/\.rels$/, '');
  editPart(parts, owner, (xml) =>
    xml.replaceAll(/(\br:\w+=")([^"]+)/g, (whole, before: string, id: string) => {
      const name = names.get(id);
      return name ? before + name : whole;
    }),
  );
}

/** What stands before a number of the shared counters. A number may stand in two parts, so one count goes over all. */
const COUNTED = [
  /((?:w:anchor|w:name)="_Toc|PAGEREF _Toc)(\d+)/g,
  /(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)/g,
  /(<wp:docPr\b[^>]*?\bid=")(\d+)/g,
  /(\bid="PowerPlusWaterMarkObject)([\w-]+)/g,
];

function renumberParts(parts: Parts): void {
  const texts = [...parts.keys()].filter((name) => /^word\/[a-z]+\d*\.xml$/.test(name));
  for (const pattern of COUNTED) {
    const numbers = new Map<string, number>();
    const renumber = (_: string, before: string, old: string) => {
      if (!numbers.has(old)) numbers.set(old, numbers.size + 1);
      return before + numbers.get(old);
    };
    for (const name of texts) editPart(parts, name, (xml) => xml.replaceAll(pattern, renumber));
  }
}
