// Checks of sections: paper, margins, headers and footers.
import {
  type Aturan,
  bodyOf,
  DOCUMENT,
  findHubungan,
  type Kena,
  kenaAt,
  listNodes,
  listRepeated,
  type Paket,
} from './docx-lint-paket.ts';
import { childOf, isInside, valueOf, type XmlNode } from './docx-lint-xml.ts';

export const ATURAN_HALAMAN: Aturan[] = [
  { nama: 'halaman-berukuran', arti: 'kertas dan tepi menyisakan tempat, arah sesuai ukuran', periksa: checkPaper },
  {
    nama: 'kepala-kaki-tepat',
    arti: 'kepala dan kaki menunjuk bagiannya, satu untuk tiap jenis',
    periksa: checkFrames,
  },
  { nama: 'kepala-kaki-ada', arti: 'bagian pertama menyebut kepala dan kakinya', periksa: checkFirst },
  { nama: 'pemisah-bagian-di-badan', arti: 'pemisah bagian tidak di dalam tabel', periksa: checkBreaks },
];

/** Blocks of the body with the width of the text they stand in, twentieths of a point. */
export function measureSections(body: XmlNode): { node: XmlNode; textWidth: number }[] {
  const found: { node: XmlNode; textWidth: number }[] = [];
  let waiting: XmlNode[] = [];
  for (const node of body.children) {
    waiting.push(node);
    const section = sectionOf(node);
    if (!section) continue;
    found.push(...waiting.map((satu) => ({ node: satu, textWidth: roomOf(section).width })));
    waiting = [];
  }
  return found;
}

/** The section that ends with this block. */
function sectionOf(node: XmlNode): XmlNode | undefined {
  return node.name === 'w:sectPr' ? node : childOf(childOf(node, 'w:pPr'), 'w:sectPr');
}

function roomOf(section: XmlNode): { width: number; height: number } {
  const [size, margin] = [childOf(section, 'w:pgSz'), childOf(section, 'w:pgMar')];
  const of = (node: XmlNode | undefined, side: string) => Number(valueOf(node, `w:${side}`) ?? 0);
  return {
    width: of(size, 'w') - of(margin, 'left') - of(margin, 'right') - of(margin, 'gutter'),
    height: of(size, 'h') - Math.abs(of(margin, 'top')) - Math.abs(of(margin, 'bottom')),
  };
}

const LEAST = 1440; // an inch of text each way

function* checkPaper(paket: Paket): Generator<Kena> {
  for (const [bagian, section] of listNodes(paket, 'w:sectPr')) {
    const { width, height } = roomOf(section);
    if (width < LEAST || height < LEAST) yield kenaAt(bagian, section, `tempat teks ${width} × ${height}`);
    const size = childOf(section, 'w:pgSz');
    const isWide = Number(valueOf(size, 'w:w')) > Number(valueOf(size, 'w:h'));
    const orient = valueOf(size, 'w:orient') ?? 'portrait';
    if (isWide !== (orient === 'landscape')) yield kenaAt(bagian, section, `arah ${orient} tidak sesuai ukuran`);
  }
}

function* checkFrames(paket: Paket): Generator<Kena> {
  for (const [bagian, section] of listNodes(paket, 'w:sectPr')) {
    const references = section.children.filter(({ name }) => name.endsWith('Reference'));
    for (const node of references) {
      const jenis = findHubungan(paket, bagian, valueOf(node, 'r:id'))?.jenis;
      if (jenis && `w:${jenis}Reference` !== node.name) yield kenaAt(bagian, node, `menunjuk ${jenis}`);
    }
    const keyOf = (node: XmlNode) => `${node.name} ${valueOf(node, 'w:type')}`;
    for (const node of listRepeated(references, keyOf)) yield kenaAt(bagian, node, `${keyOf(node)} berulang`);
  }
}

function* checkFirst(paket: Paket): Generator<Kena> {
  const [[bagian, section] = []] = listNodes(paket, 'w:sectPr');
  if (!bagian || !section) return;
  const kinds = childOf(section, 'w:titlePg') ? ['default', 'first'] : ['default'];
  for (const name of ['w:headerReference', 'w:footerReference']) {
    const own = section.children.filter((node) => node.name === name).map((node) => valueOf(node, 'w:type'));
    const missing = kinds.filter((kind) => !own.includes(kind));
    for (const kind of missing) yield kenaAt(bagian, section, `tanpa ${name} ${kind}`);
  }
}

function* checkBreaks(paket: Paket): Generator<Kena> {
  const body = bodyOf(paket);
  for (const [bagian, section] of listNodes(paket, 'w:sectPr')) {
    const paragraph = section.parent?.parent;
    const isGood = section.parent === body || paragraph?.parent === body;
    if (bagian !== DOCUMENT || isInside(section, 'w:tbl') || !isGood)
      yield kenaAt(bagian, section, 'pemisah di luar badan');
  }
}
