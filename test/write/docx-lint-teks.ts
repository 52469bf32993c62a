// Checks of running text: letters, bookmarks, links.
import {
  type Aturan,
  DOCUMENT,
  type Kena,
  kenaAt,
  listNaskah,
  listNodes,
  listRepeated,
  type Paket,
} from './docx-lint-paket.ts';
import { valueOf, walk, type XmlNode } from './docx-lint-xml.ts';

export const ATURAN_TEKS: Aturan[] = [
  { nama: 'teks-satu-baris', arti: 'teks tanpa ganti baris, tab, atau tanda kendali', periksa: checkLetters },
  { nama: 'spasi-dijaga', arti: 'spasi di tepi teks dijaga xml:space', periksa: checkSpaces },
  { nama: 'penanda-berpasangan', arti: 'setiap penanda dibuka lalu ditutup', periksa: checkPairs },
  { nama: 'penanda-id-unik', arti: 'id penanda tidak berulang', periksa: checkMarkIds },
  { nama: 'penanda-nama-unik', arti: 'nama penanda tidak berulang', periksa: checkMarkNames },
  { nama: 'penanda-nama-sah', arti: 'nama penanda paling panjang 40 huruf tanpa spasi', periksa: checkMarkLetters },
  { nama: 'tautan-bertujuan', arti: 'tautan menuju alamat atau penanda yang ada', periksa: checkLinks },
  { nama: 'tautan-berisi', arti: 'tautan punya kata', periksa: checkLinkWords },
];

function* checkLetters(paket: Paket): Generator<Kena> {
  for (const [bagian, node] of listNodes(paket, 'w:t')) {
    if (/[\u0000-\u001F\u007F\u2028\u2029\uFFFE\uFFFF]/.test(node.text))
      yield kenaAt(bagian, node, JSON.stringify(node.text));
  }
}

function* checkSpaces(paket: Paket): Generator<Kena> {
  for (const [bagian, node] of listNodes(paket, 'w:t', 'w:instrText')) {
    const isKept = valueOf(node, 'xml:space') === 'preserve';
    if (!isKept && /^\s|\s$|\s\s/.test(node.text)) yield kenaAt(bagian, node, JSON.stringify(node.text));
  }
}

function* checkPairs(paket: Paket): Generator<Kena> {
  for (const [bagian, root] of listNaskah(paket)) {
    const open = new Map<string, XmlNode>();
    for (const node of walk(root)) {
      const id = valueOf(node, 'w:id') ?? '';
      if (node.name === 'w:bookmarkStart') open.set(id, node);
      if (node.name === 'w:bookmarkEnd' && !open.delete(id)) yield kenaAt(bagian, node, `penanda ${id} tidak dibuka`);
    }
    for (const [id, node] of open) yield kenaAt(bagian, node, `penanda ${id} tidak ditutup`);
  }
}

function* checkMarkIds(paket: Paket): Generator<Kena> {
  const all = [...listNodes(paket, 'w:bookmarkStart')];
  for (const [bagian, node] of listRepeated(all, ([, one]) => valueOf(one, 'w:id') ?? '')) {
    yield kenaAt(bagian, node, `id ${valueOf(node, 'w:id')} berulang`);
  }
}

function* checkMarkNames(paket: Paket): Generator<Kena> {
  const all = [...listNodes(paket, 'w:bookmarkStart')];
  for (const [bagian, node] of listRepeated(all, ([, one]) => (valueOf(one, 'w:name') ?? '').toLowerCase())) {
    yield kenaAt(bagian, node, `nama ${valueOf(node, 'w:name')} berulang`);
  }
}

function* checkMarkLetters(paket: Paket): Generator<Kena> {
  for (const [bagian, node] of listNodes(paket, 'w:bookmarkStart')) {
    const name = valueOf(node, 'w:name') ?? '';
    if (!/^[\p{L}_][\p{L}\p{N}_]{0,39}$/u.test(name)) yield kenaAt(bagian, node, `nama ${name}`);
  }
}

export function listBookmarks(paket: Paket): Set<string> {
  return new Set([...listNodes(paket, 'w:bookmarkStart')].map(([, node]) => valueOf(node, 'w:name') ?? ''));
}

function* checkLinks(paket: Paket): Generator<Kena> {
  const names = listBookmarks(paket);
  for (const [bagian, node] of listNodes(paket, 'w:hyperlink')) {
    const [id, anchor] = [valueOf(node, 'r:id'), valueOf(node, 'w:anchor')];
    if (id === undefined && anchor === undefined) yield kenaAt(bagian, node, 'tautan tanpa tujuan');
    const isHere = id === undefined && anchor !== undefined; // beside an address it is the address's own fragment
    if (isHere && !names.has(anchor)) yield kenaAt(bagian, node, `penanda ${anchor} tidak ada`);
  }
}

function* checkLinkWords(paket: Paket): Generator<Kena> {
  for (const [bagian, node] of listNodes(paket, 'w:hyperlink')) {
    const text = [...walk(node)].filter(({ name }) => name === 'w:t').map(({ text }) => text);
    if (!text.join('').trim())
      yield kenaAt(bagian, node, `tautan kosong di ${bagian === DOCUMENT ? 'naskah' : bagian}`);
  }
}
