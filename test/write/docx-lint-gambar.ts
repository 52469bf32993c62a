// Checks of drawings and of the watermark, which is VML as Word itself writes it.
import {
  type Aturan,
  contentTypeOf,
  findHubungan,
  type Kena,
  kenaAt,
  listNaskah,
  listNodes,
  listRepeated,
  type Paket,
} from './docx-lint-paket.ts';
import { childOf, findAll, valueOf, type XmlNode } from './docx-lint-xml.ts';

export const ATURAN_GAMBAR: Aturan[] = [
  { nama: 'gambar-id-unik', arti: 'id gambar tidak berulang', periksa: checkIds },
  { nama: 'gambar-beruraian', arti: 'gambar punya uraian', periksa: checkAlt },
  { nama: 'gambar-ada', arti: 'gambar titik ada dan jenisnya benar', periksa: checkBlips },
  { nama: 'svg-berpengganti', arti: 'SVG punya berkasnya dan gambar titik di sampingnya', periksa: checkSvg },
  { nama: 'gambar-muat', arti: 'gambar tidak lebih besar dari kertas', periksa: checkSizes },
  { nama: 'tanda-air-id-unik', arti: 'id bentuk tanda air tidak berulang', periksa: checkShapeIds },
  { nama: 'tanda-air-berbentuk', arti: 'bentuk tanda air punya jenisnya', periksa: checkShapeTypes },
];

function* checkIds(paket: Paket): Generator<Kena> {
  const all = [...listNodes(paket, 'wp:docPr')];
  for (const [bagian, node] of listRepeated(all, ([, satu]) => valueOf(satu, 'id') ?? '')) {
    yield kenaAt(bagian, node, `id ${valueOf(node, 'id')} berulang`);
  }
}

function* checkAlt(paket: Paket): Generator<Kena> {
  for (const [bagian, node] of listNodes(paket, 'wp:docPr')) {
    if (!valueOf(node, 'descr')?.trim()) yield kenaAt(bagian, node, 'gambar tanpa uraian');
  }
}

const PNG = [0x89, 0x50, 0x4e, 0x47];
const JPEG = [0xff, 0xd8, 0xff];
const MAGIC: Record<string, number[]> = { 'image/png': PNG, 'image/jpeg': JPEG };

function* checkBlips(paket: Paket): Generator<Kena> {
  for (const [bagian, node] of listNodes(paket, 'a:blip')) {
    const hubungan = findHubungan(paket, bagian, valueOf(node, 'r:embed'));
    if (!hubungan) continue; // hubungan-dikenal says so
    const magic = MAGIC[contentTypeOf(paket, hubungan.tujuan) ?? ''];
    const bytes = paket.berkas.get(hubungan.tujuan);
    const isGood = hubungan.jenis === 'image' && magic?.every((byte, index) => bytes?.[index] === byte);
    if (!isGood) yield kenaAt(bagian, node, `${hubungan.tujuan} bukan gambar titik`);
  }
}

function* checkSvg(paket: Paket): Generator<Kena> {
  for (const [bagian, root] of listNaskah(paket)) {
    for (const node of findAll(root, 'asvg:svgBlip')) {
      const target = findHubungan(paket, bagian, valueOf(node, 'r:embed'))?.tujuan;
      if (target !== undefined && paket.pohon.get(target)?.name !== 'svg')
        yield kenaAt(bagian, node, `${target} bukan SVG`);
      const blip = node.parent?.parent?.parent;
      if (blip?.name !== 'a:blip' || valueOf(blip, 'r:embed') === valueOf(node, 'r:embed')) {
        yield kenaAt(bagian, node, 'SVG tanpa gambar titik');
      }
    }
  }
}

const LARGEST = 430 * 36_000; // mm of A3 in EMU

function* checkSizes(paket: Paket): Generator<Kena> {
  for (const [bagian, node] of listNodes(paket, 'wp:extent')) {
    const sides = [Number(valueOf(node, 'cx')), Number(valueOf(node, 'cy'))];
    const inner = findAll(node.parent ?? node, 'a:xfrm').flatMap((frame) => childOf(frame, 'a:ext') ?? []);
    if (sides.some((side) => side > LARGEST)) yield kenaAt(bagian, node, `gambar ${sides.join(' × ')}`);
    if (inner.some((ext) => !isSame(ext, node))) yield kenaAt(bagian, node, 'ukuran gambar dan bingkainya berbeda');
  }
}

function isSame(a: XmlNode, b: XmlNode): boolean {
  return ['cx', 'cy'].every((side) => valueOf(a, side) === valueOf(b, side));
}

function* checkShapeIds(paket: Paket): Generator<Kena> {
  const all = [...listNodes(paket, 'v:shape')];
  for (const [bagian, node] of listRepeated(all, ([, satu]) => valueOf(satu, 'id') ?? '')) {
    yield kenaAt(bagian, node, `id ${valueOf(node, 'id')} berulang`);
  }
}

function* checkShapeTypes(paket: Paket): Generator<Kena> {
  for (const [bagian, root] of listNaskah(paket)) {
    const types = new Set(findAll(root, 'v:shapetype').map((node) => `#${valueOf(node, 'id')}`));
    for (const node of findAll(root, 'v:shape')) {
      const type = valueOf(node, 'type') ?? '';
      if (!types.has(type)) yield kenaAt(bagian, node, `jenis ${type} tidak ada`);
    }
  }
}
