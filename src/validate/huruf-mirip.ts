// Letters and marks that look like those of a code and are others: Cyrillic, Greek, full width, O for 0, a dash for a hyphen.

/** What was probably meant, and the first letter that is another one. */
export interface Mirip {
  benar: string;
  huruf: number; // its index as typed
  salah: string;
  seharusnya: string | undefined; // none where the mark only goes away
}

/** Found when only look-alikes stand between a text and what fits. */
export function findMirip(text: string, fits: (candidate: string) => boolean): Mirip | undefined {
  const benar = text.length > LONGEST ? undefined : listCandidates(text).find((one) => one !== text && fits(one));
  return benar === undefined ? undefined : compare(text, benar);
}

const LONGEST = 100; // codes, names and dates are shorter

function listCandidates(text: string): string[] {
  const latin = writeLatin(text);
  const digits = writeDigits(latin);
  return [latin, digits, digits.replace(/^[1l|]KU/, 'IKU'), latin.replace(/^[1l|]KU/, 'IKU')];
}

/** By NFKC full width letters and digits, ligatures and superscripts are their plain selves; the rest is listed. */
function writeLatin(text: string): string {
  if (!/[^\x20-\x7e]/.test(text)) return text;
  const compatible = text.normalize('NFKC');
  return [...compatible]
    .map((huruf) => MIRIP[huruf] ?? huruf)
    .join('')
    .trim();
}

/** Letters for digits, beside a digit or a mark of codes and numbers. */
function writeDigits(text: string): string {
  return text.replace(/(?<=[\d.,-])[OolI|]+(?=[\d.,-]|$)|(?:^|(?<=\s))[OolI|]+(?=\d)/g, (huruf) => {
    return huruf.replace(/[Oo]/g, '0').replace(/[lI|]/g, '1');
  });
}

function compare(text: string, benar: string): Mirip {
  const [typed, meant] = [[...text], [...benar]];
  const index = Math.max(
    typed.findIndex((huruf, i) => huruf !== meant[i]),
    0,
  );
  const seharusnya = typed.length === meant.length ? meant[index] : undefined;
  return { benar, huruf: typed.slice(0, index).join('').length, salah: typed[index] ?? '', seharusnya };
}

/** Pairs of a look-alike and what it looks like: Cyrillic, Greek, other Latin, dashes, marks; quotes look like none at all. */
const MIRIP: Record<string, string> = Object.fromEntries([
  ...zip('АВЕЅІЈКМНОРСТУХҮԌԚԜ', 'ABESIJKMHOPCTYXYGQW'),
  ...zip('аеорсухіјѕһԁԛԝѵӏ', 'aeopcyxijshdqwvl'),
  ...zip('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'),
  ...zip('αεικνορτυχ', 'aeikvoptux'),
  ...zip('ıɡɑꞮ', 'igaI'),
  ...zip('‐‑‒–—―−﹘﹣', '---------'),
  ...zip('․·‧∙⋅', '.....'),
  ...zip('⁄∕∶꞉‚', '//::,'),
  ...[...'“”„‘’‛«»'].map((huruf): [string, string] => [huruf, '']),
]);

function zip(mirip: string, benar: string): [string, string][] {
  return [...mirip].map((huruf, i) => [huruf, [...benar][i] ?? '']);
}
