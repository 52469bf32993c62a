// Checks of attribute values: simple types of ECMA-376 (ST_OnOff, ST_HexColor, measures, lists of words).
import { type Aturan, type Kena, kenaAt, type Paket } from './docx-lint-paket.ts';
import { walk, type XmlNode } from './docx-lint-xml.ts';

const ONOFF = /^(true|false|on|off|0|1)$/;
const INT = /^-?\d+$/;
const UINT = /^\d+$/;
const POSITIVE = /^[1-9]\d*$/;
const COLOR = /^([0-9A-Fa-f]{6}|auto)$/;
const JC = /^(left|center|right|both|start|end|distribute)$/;
const LINE = /^(none|nil|single|double|thick|dotted|dashed|dotDash|triple)$/;
const WIDTH = { 'w:w': INT, 'w:type': /^(dxa|auto|nil|pct)$/ };
const BORDER = { 'w:val': LINE, 'w:sz?': UINT, 'w:space?': UINT, 'w:color?': COLOR };
const SHADE = { 'w:val': /^(clear|solid|nil|pct\d+)$/, 'w:color?': COLOR, 'w:fill?': COLOR };
const ANY = /^[^\s]/;

/** Attributes by element, or by parent and element where a name means two things; "?" may be left out. */
const ATTRIBUTES: Record<string, Record<string, RegExp>> = {
  ...Object.fromEntries(
    'b bCs i iCs caps smallCaps strike noProof vanish webHidden keepNext keepLines pageBreakBefore widowControl'
      .concat(' contextualSpacing cantSplit tblHeader noWrap titlePg evenAndOddHeaders qFormat semiHidden')
      .split(' ')
      .map((name) => [`w:${name}`, { 'w:val?': ONOFF }]),
  ),
  'w:sz': { 'w:val': POSITIVE },
  'w:szCs': { 'w:val': POSITIVE },
  'w:color': { 'w:val': COLOR },
  'w:jc': { 'w:val': JC },
  'w:lvlJc': { 'w:val': JC },
  'w:u': { 'w:val': /^(single|double|words|none|dotted|dash|thick)$/ },
  'w:rPr/w:spacing': { 'w:val': INT },
  'w:pPr/w:spacing': {
    'w:before?': UINT,
    'w:after?': UINT,
    'w:line?': INT,
    'w:lineRule?': /^(auto|exact|atLeast)$/,
  },
  'w:ind': { 'w:left?': INT, 'w:right?': INT, 'w:hanging?': UINT, 'w:firstLine?': UINT },
  'w:tabs/w:tab': {
    'w:val': /^(left|center|right|decimal|clear|start|end|num|bar)$/,
    'w:pos': INT,
    'w:leader?': /^(none|dot|hyphen|underscore|middleDot)$/,
  },
  'w:outlineLvl': { 'w:val': /^[0-9]$/ },
  'w:ilvl': { 'w:val': /^[0-8]$/ },
  'w:lvl': { 'w:ilvl': /^[0-8]$/ },
  'w:start': { 'w:val': UINT },
  'w:numFmt': { 'w:val': /^(decimal|bullet|lowerLetter|upperLetter|lowerRoman|upperRoman|none|decimalZero)$/ },
  'w:lang': { 'w:val?': /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/ },
  'w:gridCol': { 'w:w': POSITIVE },
  'w:gridSpan': { 'w:val': POSITIVE },
  'w:vMerge': { 'w:val?': /^(restart|continue)$/ },
  'w:tcW': WIDTH,
  'w:tblW': WIDTH,
  'w:tblInd': WIDTH,
  'w:tblLayout': { 'w:type': /^(fixed|autofit)$/ },
  'w:trHeight': { 'w:val': UINT, 'w:hRule?': /^(auto|exact|atLeast)$/ },
  'w:vAlign': { 'w:val': /^(top|center|both|bottom)$/ },
  'w:shd': SHADE,
  ...Object.fromEntries(
    ['w:tblBorders', 'w:tcBorders', 'w:pBdr'].flatMap((parent) =>
      ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => [`${parent}/w:${side}`, BORDER]),
    ),
  ),
  'w:br': { 'w:type?': /^(page|column|textWrapping)$/ },
  'w:fldChar': { 'w:fldCharType': /^(begin|separate|end)$/ },
  'w:fldSimple': { 'w:instr': /^\s*\S/ },
  'w:bookmarkStart': { 'w:id': UINT, 'w:name': ANY },
  'w:bookmarkEnd': { 'w:id': UINT },
  'w:headerReference': { 'w:type': /^(default|first|even)$/, 'r:id': ANY },
  'w:footerReference': { 'w:type': /^(default|first|even)$/, 'r:id': ANY },
  'w:sectPr/w:type': { 'w:val': /^(nextPage|continuous|oddPage|evenPage|nextColumn)$/ },
  'w:pgSz': { 'w:w': POSITIVE, 'w:h': POSITIVE, 'w:orient?': /^(portrait|landscape)$/ },
  'w:pgMar': Object.fromEntries(
    ['top', 'bottom']
      .map((side): [string, RegExp] => [`w:${side}`, INT])
      .concat(['right', 'left', 'header', 'footer', 'gutter'].map((side): [string, RegExp] => [`w:${side}`, UINT])),
  ),
  'w:pStyle': { 'w:val': ANY },
  'w:rStyle': { 'w:val': ANY },
  'w:numId': { 'w:val': UINT },
  'w:abstractNum': { 'w:abstractNumId': UINT },
  'w:num': { 'w:numId': POSITIVE },
  'w:abstractNumId': { 'w:val': UINT },
  'w:style': { 'w:type': /^(paragraph|character|table|numbering)$/, 'w:styleId': ANY, 'w:default?': ONOFF },
  'wp:extent': { cx: POSITIVE, cy: POSITIVE },
  'wp:docPr': { id: UINT, name: ANY },
  'wp:inline': { 'distT?': UINT, 'distB?': UINT, 'distL?': UINT, 'distR?': UINT },
  'a:blip': { 'r:embed': ANY },
};

export const ATURAN_ATRIBUT: Aturan[] = [
  { nama: 'atribut-wajib', arti: 'atribut wajib ada', periksa: (paket) => checkAttributes(paket, isMissing) },
  { nama: 'atribut-sah', arti: 'nilai atribut menurut jenisnya', periksa: (paket) => checkAttributes(paket, isWrong) },
];

interface Satu {
  name: string;
  value: string | undefined;
  pattern: RegExp;
  isOptional: boolean;
}

function isMissing({ value, isOptional }: Satu): boolean {
  return value === undefined && !isOptional;
}

function isWrong({ value, pattern }: Satu): boolean {
  return value !== undefined && !pattern.test(value);
}

function* checkAttributes({ pohon }: Paket, isBad: (satu: Satu) => boolean): Generator<Kena> {
  for (const [bagian, root] of pohon) {
    for (const node of walk(root)) {
      for (const satu of listAttributes(node).filter(isBad)) {
        yield kenaAt(bagian, node, `${satu.name}: ${satu.value ?? 'tidak ada'}`);
      }
    }
  }
}

function listAttributes({ name, parent, attributes }: XmlNode): Satu[] {
  const own = ATTRIBUTES[`${parent?.name}/${name}`] ?? ATTRIBUTES[name] ?? {};
  return Object.entries(own).map(([key, pattern]) => {
    const isOptional = key.endsWith('?');
    const attribute = isOptional ? key.slice(0, -1) : key;
    return { name: attribute, value: attributes.get(attribute), pattern, isOptional };
  });
}
