// Checks of the package: parts, relationships, content types, namespaces.
import {
  type Aturan,
  contentTypeOf,
  DOCUMENT,
  findHubungan,
  type Kena,
  kenaAt,
  kenaPart,
  listRepeated,
  ownerOf,
  type Paket,
  TYPES,
} from './docx-lint-paket.ts';
import { valueOf, walk, type XmlNode } from './docx-lint-xml.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** What a part must be so that Word reads it, by the kind of relationship that leads to it. */
const TYPE_OF: Record<string, string> = {
  officeDocument: `${WORD}.document.main+xml`,
  styles: `${WORD}.styles+xml`,
  numbering: `${WORD}.numbering+xml`,
  settings: `${WORD}.settings+xml`,
  fontTable: `${WORD}.fontTable+xml`,
  header: `${WORD}.header+xml`,
  footer: `${WORD}.footer+xml`,
  footnotes: `${WORD}.footnotes+xml`,
  endnotes: `${WORD}.endnotes+xml`,
  'core-properties': 'application/vnd.openxmlformats-package.core-properties+xml',
};

/** Relationships that stand for nothing unless the part names them; the others Word looks for by their kind. */
const NAMED = ['hyperlink', 'image', 'header', 'footer', 'chart', 'oleObject'];

const NAMESPACES: Record<string, string> = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  asvg: 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
};

export const ATURAN_BAGIAN: Aturan[] = [
  { nama: 'jenis-isi-lengkap', arti: 'setiap bagian punya jenis isi', periksa: checkTyped },
  { nama: 'jenis-isi-berujung', arti: 'setiap jenis isi menyebut bagian yang ada, sekali', periksa: checkTypes },
  { nama: 'jenis-isi-tepat', arti: 'jenis isi sesuai hubungan yang menuju bagian itu', periksa: checkTypeFits },
  { nama: 'nama-bagian-sah', arti: 'nama bagian sah dan tidak berulang', periksa: checkNames },
  { nama: 'hubungan-berujung', arti: 'tujuan setiap hubungan ada', periksa: checkTargets },
  { nama: 'hubungan-id-unik', arti: 'id hubungan tidak berulang', periksa: checkIds },
  { nama: 'hubungan-dikenal', arti: 'setiap r:id yang dipakai ada hubungannya', periksa: checkUsed },
  { nama: 'hubungan-dipakai', arti: 'setiap tautan, gambar, kepala, dan kaki dipakai bagiannya', periksa: checkIdle },
  { nama: 'hubungan-berpemilik', arti: 'daftar hubungan milik bagian yang ada', periksa: checkOwners },
  {
    nama: 'bagian-terjangkau',
    arti: 'setiap bagian dituju hubungan (tidak ada komentar yatim)',
    periksa: checkOrphans,
  },
  { nama: 'alamat-luar-sah', arti: 'hanya tautan yang ke luar, ke https atau mailto', periksa: checkAddresses },
  { nama: 'ruang-nama-tepat', arti: 'awalan nama menunjuk ruang namanya', periksa: checkNamespaces },
  { nama: 'awalan-abai-dikenal', arti: 'awalan dalam mc:Ignorable dinyatakan', periksa: checkIgnorable },
];

function listParts({ berkas }: Paket): string[] {
  return [...berkas.keys()].filter((bagian) => bagian !== TYPES);
}

function* checkTyped(paket: Paket): Generator<Kena> {
  for (const bagian of listParts(paket)) {
    if (contentTypeOf(paket, bagian) === undefined) yield kenaPart(bagian, `tidak ada jenis isi untuk ${bagian}`);
  }
}

function* checkTypes({ berkas, pohon }: Paket): Generator<Kena> {
  const entries = pohon.get(TYPES)?.children ?? [];
  const keyOf = (node: XmlNode) => `${node.name} ${valueOf(node, 'PartName') ?? valueOf(node, 'Extension') ?? ''}`;
  for (const node of entries) {
    const part = valueOf(node, 'PartName');
    if (part !== undefined && !berkas.has(part.slice(1))) yield kenaAt(TYPES, node, `${part} tidak ada`);
  }
  for (const node of listRepeated(entries, keyOf)) yield kenaAt(TYPES, node, `${keyOf(node)} berulang`);
}

function* checkTypeFits(paket: Paket): Generator<Kena> {
  for (const satu of [...paket.hubungan.values()].flat()) {
    const [harus, nyata] = [TYPE_OF[satu.jenis], contentTypeOf(paket, satu.tujuan)];
    if (harus && nyata && nyata !== harus) yield kenaPart(satu.tujuan, `jenis isi ${nyata}, seharusnya ${harus}`);
  }
}

function* checkNames(paket: Paket): Generator<Kena> {
  const parts = [...paket.berkas.keys()];
  for (const bagian of parts) {
    if (!/^[\w[\].-]+(\/[\w.-]+)*$/.test(bagian) || bagian.includes('..')) yield kenaPart(bagian, 'nama tidak sah');
  }
  for (const bagian of listRepeated(parts, (nama) => nama.toLowerCase())) yield kenaPart(bagian, 'nama berulang');
}

function* checkTargets({ berkas, hubungan }: Paket): Generator<Kena> {
  for (const [bagian, semua] of hubungan) {
    for (const { id, tujuan, luar } of semua) {
      if (!luar && !berkas.has(tujuan)) yield kenaPart(bagian, `${id} menuju ${tujuan} yang tidak ada`);
    }
  }
}

function* checkIds({ hubungan }: Paket): Generator<Kena> {
  for (const [bagian, semua] of hubungan) {
    for (const { id } of listRepeated(semua, (satu) => satu.id)) yield kenaPart(bagian, `id ${id} berulang`);
  }
}

/** [the node, the id it names] of every attribute in the relationships' namespace. */
function* listUses(root: XmlNode): Generator<[XmlNode, string]> {
  for (const node of walk(root)) {
    for (const [name, id] of node.attributes) if (name.startsWith('r:')) yield [node, id];
  }
}

function* checkUsed(paket: Paket): Generator<Kena> {
  for (const [bagian, root] of paket.pohon) {
    for (const [node, id] of listUses(root)) {
      if (!findHubungan(paket, bagian, id)) yield kenaAt(bagian, node, `hubungan ${id} tidak ada`);
    }
  }
}

function* checkIdle(paket: Paket): Generator<Kena> {
  for (const [bagian, semua] of paket.hubungan) {
    const root = paket.pohon.get(bagian);
    const used = new Set(root ? [...listUses(root)].map(([, id]) => id) : []);
    const idle = semua.filter(({ id, jenis }) => NAMED.includes(jenis) && !used.has(id));
    for (const { id, tujuan } of idle) yield kenaPart(bagian, `${id} (${tujuan}) tidak dipakai`);
  }
}

function* checkOwners({ berkas }: Paket): Generator<Kena> {
  for (const bagian of berkas.keys()) {
    const owner = bagian.endsWith('.rels') ? ownerOf(bagian) : '';
    if (owner && !berkas.has(owner)) yield kenaPart(bagian, `${owner} tidak ada`);
  }
}

function* checkOrphans(paket: Paket): Generator<Kena> {
  const reached = new Set([...paket.hubungan.values()].flat().map(({ tujuan }) => tujuan));
  for (const bagian of listParts(paket)) {
    if (!bagian.endsWith('.rels') && !reached.has(bagian)) yield kenaPart(bagian, 'tidak dituju hubungan mana pun');
  }
  if (!reached.has(DOCUMENT)) yield kenaPart(DOCUMENT, 'bukan bagian utama');
}

function* checkAddresses({ hubungan }: Paket): Generator<Kena> {
  for (const [bagian, semua] of hubungan) {
    for (const { id, jenis, tujuan, luar } of semua) {
      const isGood = jenis === 'hyperlink' ? luar && /^(https:\/\/|mailto:)\S+$/.test(tujuan) : !luar;
      if (!isGood) yield kenaPart(bagian, `${id}: ${jenis} ke ${tujuan}`);
    }
  }
}

function* checkNamespaces({ pohon }: Paket): Generator<Kena> {
  for (const [bagian, root] of pohon) {
    for (const node of walk(root)) {
      for (const [name, value] of node.attributes) {
        const harus = name.startsWith('xmlns:') ? NAMESPACES[name.slice(6)] : undefined;
        if (harus && value !== harus) yield kenaAt(bagian, node, `${name} ${value}, seharusnya ${harus}`);
      }
    }
  }
}

function* checkIgnorable({ pohon }: Paket): Generator<Kena> {
  for (const [bagian, root] of pohon) {
    const prefixes = (valueOf(root, 'mc:Ignorable') ?? '').split(' ').filter(Boolean);
    const unknown = prefixes.filter((prefix) => !root.attributes.has(`xmlns:${prefix}`));
    for (const prefix of unknown) yield kenaAt(bagian, root, `awalan ${prefix} tidak dinyatakan`);
  }
}
