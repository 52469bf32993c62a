// What Chromium leaves out of a tagged PDF: https://pdfa.org/resource/the-matterhorn-protocol/ has the list of what readers need.
import { addObject, deflateStream, findObject, formatText, inflateStream, type Pdf } from './pdf-objects.ts';

/** Everything at once, in place. */
export function completeTags(pdf: Pdf): void {
  markPages(pdf);
  mapRoles(pdf);
  nameFrames(pdf);
  wrapListBodies(pdf);
  describeLinks(pdf);
}

/** Running lines, watermark and lines of drawings are not tagged; unless they are called artifacts, they count as lost content. */
export function markArtifacts(content: string): string {
  const written: string[] = [];
  let untagged: string[] = [];
  let isTagged = false;
  const flush = (): void => {
    const isSeen = untagged.some((line) => PAINTS.test(line));
    written.push(...(isSeen ? ['/Artifact BMC', ...untagged, 'EMC'] : untagged));
    untagged = [];
  };
  for (const line of content.split('\n')) {
    if (line.endsWith('BDC')) {
      flush();
      isTagged = true;
    }
    (isTagged ? written : untagged).push(line);
    if (line === 'EMC') isTagged = false;
  }
  flush();
  return written.join('\n');
}

/** Operators that leave a mark on the page, at the end of their line as Chromium writes them. */
const PAINTS = /(?:^| )(?:f\*?|F|S|s|B\*?|b\*?|sh|Do|Tj|TJ)$/;

/** Structure types of HTML that PDF 1.7 doesn't know, and what they are there. */
const ROLES = { Strong: 'Span', Em: 'Span', FENote: 'Note', Title: 'P', Aside: 'Sect' };

/** The order of the tab key is the order of reading, also on pages without links. */
function markPages(pdf: Pdf): void {
  for (const page of listPages(pdf).map((number) => findObject(pdf, number))) {
    if (!page.text.includes('/Tabs')) page.text = page.text.replace('/Type /Page\n', '/Type /Page\n/Tabs /S\n');
    const number = Number(/\/Contents (\d+) 0 R/.exec(page.text)?.[1]);
    pdf.objects.set(number, deflateStream(markArtifacts(inflateStream(findObject(pdf, number)))));
  }
}

/** Numbers of the pages' objects, first page first. */
export function listPages(pdf: Pdf, at = findPages(pdf)): number[] {
  const { text } = findObject(pdf, at);
  const kids = /\/Kids \[([^\]]*)\]/.exec(text)?.[1];
  return kids === undefined ? [at] : listReferences(kids).flatMap((kid) => listPages(pdf, kid));
}

function findPages(pdf: Pdf): number {
  return Number(/\/Pages (\d+) 0 R/.exec(findObject(pdf, pdf.root).text)?.[1]);
}

function mapRoles({ objects }: Pdf): void {
  const roles = Object.entries(ROLES).map(([name, standard]) => `/${name} /${standard}`);
  for (const object of objects.values()) {
    if (!object.text.startsWith('<</Type /StructTreeRoot')) continue;
    object.text = object.text.replace('/Type /StructTreeRoot', `$&\n/RoleMap <<${roles.join(' ')}>>`);
  }
}

/** What holds a drawing and its caption is no figure itself: the drawing in it is, and says what it shows. */
function nameFrames({ objects }: Pdf): void {
  for (const object of objects.values()) {
    if (!/^<<\/Type \/StructElem\n\/S \/Figure\n/.test(object.text) || object.text.includes('/Alt')) continue;
    object.text = object.text.replace('/S /Figure\n', '/S /Div\n');
  }
}

/** An item of a list is a label and a body; Chromium hangs the parts of the body beside the label. */
function wrapListBodies(pdf: Pdf): void {
  for (const [number, item] of [...pdf.objects]) {
    if (!/^<<\/Type \/StructElem\n\/S \/LI\n/.test(item.text)) continue;
    const kids = listKids(item.text);
    const isBody = (kid: string): boolean => kid.endsWith(' R') && !/\/S \/Lbl\n/.test(findKid(pdf, kid).text);
    const inside = kids.filter(isBody);
    if (!inside.length) continue;
    const body = addObject(pdf, {
      text: `<</Type /StructElem\n/S /LBody\n/P ${number} 0 R\n/K [${inside.join(' ')}]>>`,
    });
    for (const kid of inside.map((satu) => findKid(pdf, satu))) {
      kid.text = kid.text.replace(/\n\/P \d+ 0 R/, `\n/P ${body} 0 R`);
    }
    const rest = kids.filter((kid) => !isBody(kid));
    item.text = item.text.replace(KIDS, `/K [${[...rest, `${body} 0 R`].join(' ')}]`);
  }
}

const KIDS = /\/K (?:\[([^\]]*)\]|(\d+ 0 R|\d+|<<[^>]*>>))/;

/** "12 0 R" for an element, "3" and "<<…>>" for marked content of a page. */
function listKids(text: string): string[] {
  const [, many, one] = KIDS.exec(text) ?? [];
  return (many ?? one ?? '').match(/<<[^>]*>>|\d+ 0 R|\d+/g) ?? [];
}

function findKid(pdf: Pdf, reference: string): { text: string } {
  return findObject(pdf, Number.parseInt(reference, 10));
}

/** Where a link leads, in words: asked for beside the text of the link itself. */
function describeLinks(pdf: Pdf): void {
  const pages = readDestinations(pdf);
  for (const object of pdf.objects.values()) {
    if (!object.text.startsWith('<</Type /Annot\n/Subtype /Link\n') || object.text.includes('/Contents')) continue;
    const inside = pages.get(readName(/\/Dest \/([^\s/<>]+)/.exec(object.text)?.[1] ?? ''));
    const address = /\/URI (\((?:\\[\s\S]|[^\\)])*\))/.exec(object.text)?.[1];
    const words = inside === undefined ? (address ?? formatText('Tautan')) : formatText(`Ke halaman ${inside}`);
    object.text = object.text.replace('/Subtype /Link\n', `/Subtype /Link\n/Contents ${words}\n`);
  }
}

/** The page that each linked heading, table and figure stands on, counted from 1. Chromium names only what a link leads to. */
export function readDestinations(pdf: Pdf): Map<string, number> {
  const number = /\/Dests (\d+) 0 R/.exec(findObject(pdf, pdf.root).text)?.[1];
  if (number === undefined) return new Map();
  const pages = new Map(listPages(pdf).map((page, index) => [page, index + 1]));
  const named = findObject(pdf, Number(number)).text.matchAll(/\/([^\s/[\]<>()]+) \[(\d+) 0 R/g);
  return new Map([...named].map(([, name = '', page]) => [readName(name), pages.get(Number(page)) ?? 0]));
}

/** "#2E" in a name of PDF is the letter with that code. */
function readName(name: string): string {
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function listReferences(text: string): number[] {
  return [...text.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
}
