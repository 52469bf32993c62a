// Advance widths of Arimo (the same as Arial's) in 1/2048 of the font size, and the characters that have them. Kept here
// instead of being read from the font files so that a layout needs no disk; a test compares the two.
type Lebar = readonly (readonly [lebar: number, huruf: string])[];

/** Width of a text on one line, in the unit of `ukuran`. Kerning is left out: Word does not kern, and it only narrows. */
export function measureTeks(teks: string, ukuran: number, tebal = false): number {
  const lebar = tebal ? LEBAR_TEBAL : LEBAR_BIASA;
  let jumlah = 0;
  for (const huruf of teks) jumlah += lebar.get(huruf) ?? LEBAR_LAIN;
  return (jumlah * ukuran) / 2048;
}

function indexLebar(daftar: Lebar): Map<string, number> {
  return new Map(daftar.flatMap(([lebar, semua]) => [...semua].map((huruf) => [huruf, lebar] as const)));
}

/** A character we know no width of counts as one em: a row too high is better than text cut off. */
const LEBAR_LAIN = 2048;

const BIASA: Lebar = [
  [391, "'"],
  [455, 'ijl‘’'],
  [532, '|¦'],
  [569, ' !,./:;I[\\]ft\u00a0ÌÍÎÏìíîï'],
  [682, '()-`r¡¨\u00ad²³´·¸¹“”'],
  [684, '{}'],
  [717, '•'],
  [727, '"'],
  [748, 'º'],
  [758, 'ª'],
  [797, '*'],
  [819, '°'],
  [961, '^'],
  [1024, 'Jcksvxyzçýÿ'],
  [1100, '¶'],
  [1124, '±÷≤≥'],
  [1131, '¯'],
  [1139, '#$0123456789?L_abdeghnopqu¢£¤¥§«»àáâãäåèéêëðñòóôõöùúûüþ–'],
  [1180, 'µ'],
  [1196, '+<=>~¬×−'],
  [1251, 'FTZ¿ßø'],
  [1366, '&ABEKPSVXYÀÁÂÃÄÅÈÉÊËÝÞ'],
  [1479, 'CDHNRUwÇÐÑÙÚÛÜ'],
  [1509, '©®'],
  [1593, 'GOQÒÓÔÕÖØ'],
  [1706, 'Mm'],
  [1708, '¼½¾'],
  [1821, '%æ'],
  [1933, 'W'],
  [2048, 'Æ—…'],
  [2079, '@'],
];

const TEBAL: Lebar = [
  [487, "'"],
  [569, ' ,./I\\ijl\u00a0ÌÍÎÏìíîï‘’'],
  [573, '|¦'],
  [682, '!()-:;[]`ft¡¨\u00ad²³´·¸¹'],
  [717, '•'],
  [748, 'º'],
  [758, 'ª'],
  [797, '*r{}'],
  [819, '°'],
  [971, '"'],
  [1024, 'z“”'],
  [1124, '±÷≤≥'],
  [1131, '¯'],
  [1139, '#$0123456789J_aceksvxy¢£¤¥§«¶»àáâãäåçèéêëýÿ–'],
  [1196, '+<=>^~¬×−'],
  [1229, 'µ'],
  [1251, '?FLTZbdghnopqu¿ßðñòóôõöøùúûüþ'],
  [1366, 'EPSVXYÈÉÊËÝÞ'],
  [1479, '&ABCDHKNRUÀÁÂÃÄÅÇÐÑÙÚÛÜ'],
  [1509, '©®'],
  [1593, 'GOQwÒÓÔÕÖØ'],
  [1706, 'M'],
  [1708, '¼½¾'],
  [1821, '%mæ'],
  [1933, 'W'],
  [1997, '@'],
  [2048, 'Æ—…'],
];

const LEBAR_BIASA = indexLebar(BIASA);
const LEBAR_TEBAL = indexLebar(TEBAL);
