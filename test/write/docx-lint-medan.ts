// Checks of fields: page numbers, contents, captions. A field without its result is what Word asks about on opening.
import { type Aturan, type Kena, kenaAt, kenaPart, listNaskah, listNodes, type Paket } from './docx-lint-paket.ts';
import { listBookmarks } from './docx-lint-teks.ts';
import { findAll, valueOf, walk, type XmlNode } from './docx-lint-xml.ts';

interface Medan {
  bagian: string;
  node: XmlNode; // its begin, or the simple field
  instruksi: string;
  hasil: string;
}

export const ATURAN_MEDAN: Aturan[] = [
  { nama: 'medan-seimbang', arti: 'medan dibuka, dipisah, lalu ditutup', periksa: checkBalance },
  { nama: 'medan-berhasil', arti: 'setiap medan menyimpan hasilnya', periksa: checkResults },
  { nama: 'medan-dikenal', arti: 'hanya medan yang diketahui', periksa: checkKnown },
  { nama: 'medan-bertujuan', arti: 'PAGEREF, REF, dan TOC menuju yang ada', periksa: checkAims },
  { nama: 'medan-berurut', arti: 'nomor SEQ tersimpan 1, 2, 3 …', periksa: checkSequences },
  {
    nama: 'instruksi-dalam-medan',
    arti: 'instruksi hanya di antara awal dan pemisah medan',
    periksa: checkInstructions,
  },
  { nama: 'tanpa-pembaruan-saat-dibuka', arti: 'tidak ada updateFields atau medan kotor', periksa: checkClean },
];

type Peristiwa = 'begin' | 'separate' | 'end';

function* checkBalance(paket: Paket): Generator<Kena> {
  for (const [bagian, root] of listNaskah(paket)) {
    const open: { node: XmlNode; last: string }[] = [];
    for (const node of findAll(root, 'w:fldChar')) {
      const [type, top] = [valueOf(node, 'w:fldCharType'), open.at(-1)];
      if (type === 'begin') open.push({ node, last: 'begin' });
      else if (!top || (type === 'separate' && top.last !== 'begin')) yield kenaAt(bagian, node, `${type} tanpa begin`);
      else if (type === 'separate') top.last = 'separate';
      else open.pop();
    }
    for (const { node } of open) yield kenaAt(bagian, node, 'medan tidak ditutup');
  }
}

/** Fields of a part, outer ones too, with the words between separate and end. */
function listMedan(paket: Paket): Medan[] {
  return listNaskah(paket).flatMap(([bagian, root]) => [...listComplex(bagian, root), ...listSimple(bagian, root)]);
}

function listSimple(bagian: string, root: XmlNode): Medan[] {
  return findAll(root, 'w:fldSimple').map((node) => ({
    bagian,
    node,
    instruksi: (valueOf(node, 'w:instr') ?? '').trim(),
    hasil: findAll(node, 'w:t')
      .map(({ text }) => text)
      .join(''),
  }));
}

function listComplex(bagian: string, root: XmlNode): Medan[] {
  const [found, open]: [Medan[], (Medan & { saat: Peristiwa })[]] = [[], []];
  for (const node of walk(root)) {
    const type = node.name === 'w:fldChar' ? valueOf(node, 'w:fldCharType') : undefined;
    const top = open.at(-1);
    if (type === 'begin') open.push({ bagian, node, instruksi: '', hasil: '', saat: 'begin' });
    else if (type === 'separate' && top) top.saat = 'separate';
    else if (type === 'end') found.push(...open.splice(-1));
    else if (node.name === 'w:instrText' && top) top.instruksi = `${top.instruksi}${node.text}`.trim();
    else if (node.name === 'w:t') {
      for (const medan of open.filter(({ saat }) => saat === 'separate')) medan.hasil += node.text;
    }
  }
  return found;
}

function* checkResults(paket: Paket): Generator<Kena> {
  for (const { bagian, node, instruksi, hasil } of listMedan(paket)) {
    if (!hasil.trim()) yield kenaAt(bagian, node, `${instruksi} tanpa hasil`);
  }
}

function* checkKnown(paket: Paket): Generator<Kena> {
  const known =
    /^(PAGE|NUMPAGES|PAGEREF \w+ \\h|REF \w+ \\h|SEQ \w+ \\\* ARABIC|TOC (\\[hzu] ?|\\o "1-[1-4]" ?|\\c "\w+" ?)+)$/;
  for (const { bagian, node, instruksi } of listMedan(paket)) {
    if (!known.test(instruksi)) yield kenaAt(bagian, node, `instruksi ${JSON.stringify(instruksi)}`);
  }
}

function* checkAims(paket: Paket): Generator<Kena> {
  const semua = listMedan(paket);
  const names = listBookmarks(paket);
  const labels = new Set(semua.map(({ instruksi }) => /^SEQ (\w+)/.exec(instruksi)?.[1]));
  for (const { bagian, node, instruksi } of semua) {
    const name = /^(?:PAGEREF|REF) (\w+)/.exec(instruksi)?.[1];
    if (name !== undefined && !names.has(name)) yield kenaAt(bagian, node, `penanda ${name} tidak ada`);
    const label = /^TOC .*\\c "(\w+)"/.exec(instruksi)?.[1];
    if (label !== undefined && !labels.has(label)) yield kenaAt(bagian, node, `tidak ada ${label} bernomor`);
  }
}

function* checkSequences(paket: Paket): Generator<Kena> {
  const last = new Map<string, number>();
  for (const { bagian, node, instruksi, hasil } of listMedan(paket)) {
    const label = /^SEQ (\w+)/.exec(instruksi)?.[1];
    if (label === undefined) continue;
    const harus = (last.get(label) ?? 0) + 1;
    if (Number(hasil) !== harus) yield kenaAt(bagian, node, `${label} ${hasil}, seharusnya ${harus}`);
    last.set(label, harus);
  }
}

function* checkInstructions(paket: Paket): Generator<Kena> {
  for (const [bagian, root] of listNaskah(paket)) {
    const open: string[] = [];
    for (const node of walk(root)) {
      const type = node.name === 'w:fldChar' ? valueOf(node, 'w:fldCharType') : undefined;
      if (type === 'begin') open.push(type);
      else if (type === 'separate') open.splice(-1, 1, type);
      else if (type === 'end') open.pop();
      else if (node.name === 'w:instrText' && open.at(-1) !== 'begin')
        yield kenaAt(bagian, node, 'instruksi di luar medan');
    }
  }
}

function* checkClean(paket: Paket): Generator<Kena> {
  const settings = paket.pohon.get('word/settings.xml');
  if (settings && findAll(settings, 'w:updateFields').length > 0) yield kenaPart('word/settings.xml', 'updateFields');
  for (const [bagian, node] of listNodes(paket, 'w:fldChar', 'w:fldSimple')) {
    if (valueOf(node, 'w:dirty') !== undefined) yield kenaAt(bagian, node, 'medan kotor');
  }
}
