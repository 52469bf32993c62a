// A Word file as its package: parts, their trees, their relationships and content types.
import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { childOf, parseXml, placeOf, valueOf, walk, type XmlNode } from './docx-lint-xml.ts';

export interface Paket {
  berkas: Map<string, Uint8Array>;
  pohon: Map<string, XmlNode>; // of every part that is XML
  rusak: { bagian: string; pesan: string }[];
  hubungan: Map<string, Hubungan[]>; // by the part they start from; "" is the package
}

export interface Hubungan {
  id: string;
  jenis: string; // last word of its type: "hyperlink"
  tujuan: string; // the part, or the address outside
  luar: boolean;
}

export interface Temuan {
  aturan: string;
  bagian: string;
  letak: string;
  pesan: string;
}

export type Kena = Omit<Temuan, 'aturan'>;

/** A named check over a whole package. */
export interface Aturan {
  nama: string;
  arti: string;
  periksa: (paket: Paket) => Iterable<Kena>;
}

export const DOCUMENT = 'word/document.xml';
export const TYPES = '[Content_Types].xml';

export function readPaket(bytes: Uint8Array): Paket {
  const berkas = new Map(Object.entries(unzipSync(bytes)));
  const paket: Paket = { berkas, pohon: new Map(), rusak: [], hubungan: new Map() };
  for (const [bagian, isi] of berkas) {
    if (!/\.(xml|rels|svg)$/.test(bagian)) continue;
    const hasil = parseXml(strFromU8(isi));
    if ('root' in hasil) paket.pohon.set(bagian, hasil.root);
    else paket.rusak.push({ bagian, pesan: hasil.salah });
  }
  for (const [bagian, root] of paket.pohon) {
    if (bagian.endsWith('.rels')) paket.hubungan.set(ownerOf(bagian), listHubungan(ownerOf(bagian), root));
  }
  return paket;
}

/** "word/_rels/document.xml.rels" → "word/document.xml"; "_rels/.rels" → "". */
export function ownerOf(rels: string): string {
  return rels.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
}

function listHubungan(owner: string, root: XmlNode): Hubungan[] {
  return root.children.map((satu) => {
    const luar = valueOf(satu, 'TargetMode') === 'External';
    const target = valueOf(satu, 'Target') ?? '';
    return {
      id: valueOf(satu, 'Id') ?? '',
      jenis: (valueOf(satu, 'Type') ?? '').split('/').at(-1) ?? '',
      tujuan: luar ? target : resolveTarget(owner, target),
      luar,
    };
  });
}

function resolveTarget(owner: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(owner), target);
}

export function findHubungan(paket: Paket, bagian: string, id: string | undefined): Hubungan | undefined {
  return paket.hubungan.get(bagian)?.find((satu) => satu.id === id);
}

/** Content type of a part: by its own name first, then by its ending. */
export function contentTypeOf(paket: Paket, bagian: string): string | undefined {
  const entries = paket.pohon.get(TYPES)?.children ?? [];
  const own = entries.find(
    ({ name, attributes }) => name === 'Override' && attributes.get('PartName') === `/${bagian}`,
  );
  const ending = bagian.split('.').at(-1)?.toLowerCase();
  const byEnding = entries.find((satu) => satu.name === 'Default' && valueOf(satu, 'Extension') === ending);
  return valueOf(own ?? byEnding, 'ContentType');
}

/** Parts with running text: the body, headers and footers, notes. */
export function listNaskah(paket: Paket): [string, XmlNode][] {
  return [...paket.pohon].filter(([bagian]) =>
    /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(bagian),
  );
}

export function bodyOf(paket: Paket): XmlNode | undefined {
  return childOf(paket.pohon.get(DOCUMENT), 'w:body');
}

/** Every node of those names in the parts with running text. */
export function* listNodes(paket: Paket, ...names: string[]): Generator<[string, XmlNode]> {
  for (const [bagian, root] of listNaskah(paket)) {
    for (const node of walk(root)) if (names.includes(node.name)) yield [bagian, node];
  }
}

export function kenaAt(bagian: string, node: XmlNode, pesan: string): Kena {
  return { bagian, letak: placeOf(node, node), pesan };
}

export function kenaPart(bagian: string, pesan: string): Kena {
  return { bagian, letak: '', pesan };
}

/** What stands there for a second time. */
export function* listRepeated<T>(values: Iterable<T>, keyOf: (value: T) => string): Generator<T> {
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(keyOf(value))) yield value;
    seen.add(keyOf(value));
  }
}
