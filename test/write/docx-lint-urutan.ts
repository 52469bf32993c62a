// Checks of elements against their content models: what may stand where, how often, in which order.
import { MODEL, TEXT_ELEMENTS } from './docx-lint-model.ts';
import { type Aturan, type Kena, kenaAt, type Paket } from './docx-lint-paket.ts';
import { walk, type XmlNode } from './docx-lint-xml.ts';

interface Slot {
  names: string[];
  isRequired: boolean;
  isRepeated: boolean;
}

const SLOTS: ReadonlyMap<string, Slot[]> = new Map(
  Object.entries(MODEL).map(([parent, slots]) => [parent, slots.map(readSlot)]),
);

function readSlot(slot: string): Slot {
  const [, names = '', count = ''] = /^(.*?)([?*+]?)$/.exec(slot) ?? [];
  return { names: names.split('|'), isRequired: ['', '+'].includes(count), isRepeated: ['*', '+'].includes(count) };
}

export const ATURAN_URUTAN: Aturan[] = [
  { nama: 'unsur-dikenal', arti: 'unsur hanya berisi unsur yang boleh di situ', periksa: onModels(listUnknown) },
  { nama: 'unsur-urut', arti: 'unsur berdiri menurut urutan bakunya', periksa: onModels(listMisplaced) },
  { nama: 'unsur-tunggal', arti: 'unsur yang hanya boleh sekali tidak berulang', periksa: onModels(listDoubled) },
  { nama: 'unsur-wajib', arti: 'unsur wajib ada', periksa: onModels(listMissing) },
  { nama: 'tanpa-teks-liar', arti: 'huruf hanya berdiri di unsur teks', periksa: checkText },
];

type Check = (node: XmlNode, slots: Slot[]) => Iterable<[XmlNode, string]>;

function onModels(check: Check): Aturan['periksa'] {
  return function* periksa({ pohon }: Paket): Generator<Kena> {
    for (const [bagian, root] of pohon) {
      for (const node of walk(root)) {
        const slots = SLOTS.get(node.name);
        if (!slots) continue;
        for (const [at, pesan] of check(node, slots)) yield kenaAt(bagian, at, pesan);
      }
    }
  };
}

function* listUnknown({ name, children }: XmlNode, slots: Slot[]): Generator<[XmlNode, string]> {
  for (const child of children) {
    if (!slots.some(({ names }) => names.includes(child.name))) yield [child, `${child.name} tidak boleh di ${name}`];
  }
}

/** A child before which a child of a later slot stands. */
function* listMisplaced({ children }: XmlNode, slots: Slot[]): Generator<[XmlNode, string]> {
  let reached = 0;
  for (const child of children) {
    const own = slots.findIndex(({ names }, index) => index >= reached && names.includes(child.name));
    if (own >= 0) reached = own;
    else if (slots.some(({ names }) => names.includes(child.name))) {
      yield [child, `${child.name} sesudah ${slots[reached]?.names.join(' atau ')}`];
    }
  }
}

function* listDoubled({ children }: XmlNode, slots: Slot[]): Generator<[XmlNode, string]> {
  for (const { names } of slots.filter(({ isRepeated }) => !isRepeated)) {
    const same = children.filter(({ name }) => names.includes(name));
    for (const child of same.slice(1)) yield [child, `${child.name} berulang`];
  }
}

function* listMissing(node: XmlNode, slots: Slot[]): Generator<[XmlNode, string]> {
  for (const { names, isRequired } of slots) {
    const isThere = node.children.some(({ name }) => names.includes(name));
    if (isRequired && !isThere) yield [node, `${node.name} tanpa ${names.slice(0, 2).join(' atau ')}`];
  }
}

function* checkText({ pohon }: Paket): Generator<Kena> {
  for (const [bagian, root] of pohon) {
    if (!/^word\/[a-z]+\d*\.xml$/.test(bagian)) continue;
    for (const node of walk(root)) {
      const isStray = node.text.trim() !== '' && !TEXT_ELEMENTS.includes(node.name);
      if (isStray)
        yield kenaAt(bagian, node, `huruf di ${node.name}: ${JSON.stringify(node.text.trim().slice(0, 30))}`);
    }
  }
}
