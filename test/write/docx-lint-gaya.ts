// Checks of styles, numbering, settings and document properties.
import { type Aturan, type Kena, kenaAt, kenaPart, listNodes, listRepeated, type Paket } from './docx-lint-paket.ts';
import { childOf, findAll, valueOf, type XmlNode } from './docx-lint-xml.ts';

const STYLES = 'word/styles.xml';
const NUMBERING = 'word/numbering.xml';
const CORE = 'docProps/core.xml';

export const ATURAN_GAYA: Aturan[] = [
  { nama: 'gaya-ada', arti: 'gaya yang dipakai ada dan sejenis', periksa: checkUsed },
  { nama: 'gaya-dasar-ada', arti: 'gaya dasar dan gaya berikutnya ada, tidak berputar', periksa: checkBases },
  { nama: 'gaya-unik', arti: 'id dan nama gaya tidak berulang', periksa: checkUnique },
  { nama: 'gaya-baku', arti: 'ada satu gaya paragraf baku', periksa: checkDefault },
  { nama: 'penomoran-ada', arti: 'penomoran dan tingkatnya yang dipakai ada', periksa: checkNumbers },
  { nama: 'penomoran-berdefinisi', arti: 'setiap penomoran punya definisi', periksa: checkDefinitions },
  { nama: 'penomoran-id-unik', arti: 'id penomoran dan tingkat tidak berulang', periksa: checkNumberIds },
  { nama: 'tanpa-mode-lama', arti: 'dokumen tidak dibuka dalam mode kompatibilitas', periksa: checkMode },
  { nama: 'sifat-lengkap', arti: 'judul, pembuat, dan waktu dokumen tertulis', periksa: checkCore },
  { nama: 'bahasa-indonesia', arti: 'bahasa naskah id-ID', periksa: checkLanguage },
];

/** Word knows it without a definition. */
const BUILT_IN = 'DefaultParagraphFont';

const TYPE_OF: Record<string, string> = { 'w:pStyle': 'paragraph', 'w:rStyle': 'character', 'w:tblStyle': 'table' };

function listStyles({ pohon }: Paket): XmlNode[] {
  return (pohon.get(STYLES)?.children ?? []).filter(({ name }) => name === 'w:style');
}

function findStyle(paket: Paket, id: string | undefined): XmlNode | undefined {
  return listStyles(paket).find((style) => valueOf(style, 'w:styleId') === id);
}

function* checkUsed(paket: Paket): Generator<Kena> {
  const types = new Map(listStyles(paket).map((style) => [valueOf(style, 'w:styleId'), valueOf(style, 'w:type')]));
  for (const [bagian, node] of listNodes(paket, ...Object.keys(TYPE_OF))) {
    const [type, harus] = [types.get(valueOf(node)), TYPE_OF[node.name]];
    if (type !== harus) yield kenaAt(bagian, node, `gaya ${valueOf(node)} ${type ? `berjenis ${type}` : 'tidak ada'}`);
  }
}

function* checkBases(paket: Paket): Generator<Kena> {
  for (const style of listStyles(paket)) {
    for (const name of ['w:basedOn', 'w:next', 'w:link']) {
      const id = valueOf(childOf(style, name));
      const isThere = id === undefined || id === BUILT_IN || findStyle(paket, id);
      if (!isThere) yield kenaAt(STYLES, style, `${name} ${id} tidak ada`);
    }
    if (isCircular(paket, style)) yield kenaAt(STYLES, style, 'gaya berdasar pada dirinya sendiri');
  }
}

function isCircular(paket: Paket, style: XmlNode): boolean {
  const seen = new Set<XmlNode>();
  for (let at: XmlNode | undefined = style; at; at = findStyle(paket, valueOf(childOf(at, 'w:basedOn')))) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

function* checkUnique(paket: Paket): Generator<Kena> {
  const styles = listStyles(paket);
  const nameOf = (style: XmlNode) => valueOf(childOf(style, 'w:name'))?.toLowerCase() ?? '';
  const doubled = [
    ...listRepeated(styles, (style) => valueOf(style, 'w:styleId') ?? ''),
    ...listRepeated(styles, nameOf),
  ];
  for (const style of new Set(doubled)) yield kenaAt(STYLES, style, `gaya ${valueOf(style, 'w:styleId')} berulang`);
}

function* checkDefault(paket: Paket): Generator<Kena> {
  const isDefault = (style: XmlNode) =>
    valueOf(style, 'w:type') === 'paragraph' && ['1', 'true', 'on'].includes(valueOf(style, 'w:default') ?? '');
  const count = listStyles(paket).filter(isDefault).length;
  if (count !== 1) yield kenaPart(STYLES, `${count} gaya paragraf baku`);
}

/** numId → the levels it has. */
function listLevels({ pohon }: Paket): Map<string | undefined, (string | undefined)[]> {
  const all = pohon.get(NUMBERING)?.children ?? [];
  const abstracts = new Map(all.map((node) => [valueOf(node, 'w:abstractNumId'), node]));
  const levelsOf = (node: XmlNode) => abstracts.get(valueOf(childOf(node, 'w:abstractNumId')))?.children ?? [];
  return new Map(
    all
      .filter(({ name }) => name === 'w:num')
      .map((node) => [valueOf(node, 'w:numId'), levelsOf(node).map((level) => valueOf(level, 'w:ilvl'))]),
  );
}

function* checkNumbers(paket: Paket): Generator<Kena> {
  const levels = listLevels(paket);
  for (const [bagian, node] of listNodes(paket, 'w:numPr')) {
    const [id, level] = [valueOf(childOf(node, 'w:numId')), valueOf(childOf(node, 'w:ilvl'))];
    if (id === '0') continue; // means: not numbered
    if (!levels.get(id)?.includes(level)) yield kenaAt(bagian, node, `penomoran ${id} tingkat ${level} tidak ada`);
  }
}

function* checkDefinitions({ pohon }: Paket): Generator<Kena> {
  const all = pohon.get(NUMBERING)?.children ?? [];
  const ids = all.filter(({ name }) => name === 'w:abstractNum').map((node) => valueOf(node, 'w:abstractNumId'));
  for (const node of all.filter(({ name }) => name === 'w:num')) {
    const id = valueOf(childOf(node, 'w:abstractNumId'));
    if (!ids.includes(id)) yield kenaAt(NUMBERING, node, `definisi ${id} tidak ada`);
  }
}

function* checkNumberIds({ pohon }: Paket): Generator<Kena> {
  const all = pohon.get(NUMBERING)?.children ?? [];
  const keyOf = (node: XmlNode) =>
    `${node.name} ${valueOf(node, node.name === 'w:num' ? 'w:numId' : 'w:abstractNumId') ?? ''}`;
  for (const node of listRepeated(all, keyOf)) yield kenaAt(NUMBERING, node, `${keyOf(node)} berulang`);
  for (const { children } of all) {
    const levels = children.filter(({ name }) => name === 'w:lvl');
    for (const node of listRepeated(levels, (level) => valueOf(level, 'w:ilvl') ?? '')) {
      yield kenaAt(NUMBERING, node, `tingkat ${valueOf(node, 'w:ilvl')} berulang`);
    }
  }
}

function* checkMode({ pohon }: Paket): Generator<Kena> {
  const settings = pohon.get('word/settings.xml');
  const all = settings ? findAll(settings, 'w:compatSetting') : [];
  const mode = all.find((node) => valueOf(node, 'w:name') === 'compatibilityMode');
  if (!(Number(valueOf(mode)) >= 15)) yield kenaPart('word/settings.xml', `mode ${valueOf(mode) ?? 'tidak tertulis'}`);
}

function* checkCore({ pohon }: Paket): Generator<Kena> {
  const core = pohon.get(CORE);
  for (const name of ['dc:title', 'dc:creator', 'dcterms:created', 'dcterms:modified']) {
    if (!childOf(core, name)?.text.trim()) yield kenaPart(CORE, `${name} kosong`);
  }
  for (const name of ['dcterms:created', 'dcterms:modified']) {
    const text = childOf(core, name)?.text.trim();
    if (text && !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) yield kenaPart(CORE, `${name} ${text}`);
  }
}

function* checkLanguage({ pohon }: Paket): Generator<Kena> {
  const defaults = childOf(childOf(childOf(pohon.get(STYLES), 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const language = valueOf(childOf(defaults, 'w:lang'));
  if (language !== 'id-ID') yield kenaPart(STYLES, `bahasa ${language ?? 'tidak tertulis'}`);
}
