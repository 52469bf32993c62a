// What a PDF says of itself: XMP for title, language and maker; bookmarks as the headings are written.
import { addObject, findObject, formatText, type Pdf } from './pdf-objects.ts';

export interface Keterangan {
  title: string;
  author: string | undefined;
  when: Date;
  headings: string[]; // as printed, in the order of reading
}

/**
 * The same facts in the information dictionary and as XMP. No identifier of PDF/UA or PDF/A among them: those claim what
 * only a validator could confirm.
 */
export function describePdf(pdf: Pdf, keterangan: Keterangan): void {
  const { text } = findObject(pdf, pdf.info);
  const producer = /\/Producer \(([^)]*)\)/.exec(text)?.[1] ?? '';
  const { author } = keterangan;
  if (author !== undefined) {
    pdf.objects.set(pdf.info, { text: text.replace('<<', `<</Author ${formatText(author)}\n`) });
  }
  const stream = Buffer.from(formatXmp(keterangan, producer), 'utf8');
  const metadata = addObject(pdf, { text: `<</Type /Metadata /Subtype /XML /Length ${stream.length}>>`, stream });
  const catalog = findObject(pdf, pdf.root);
  catalog.text = catalog.text.replace('/Type /Catalog\n', `/Type /Catalog\n/Metadata ${metadata} 0 R\n`);
  nameBookmarks(pdf, keterangan.headings);
}

/** Chromium takes the words as they look: in capitals, and without a space where a line ends. */
function nameBookmarks(pdf: Pdf, headings: string[]): void {
  const bookmarks = listBookmarks(pdf);
  if (bookmarks.length !== headings.length) return; // a page that is no document has headings that aren't printed
  for (const [index, number] of bookmarks.entries()) {
    const bookmark = findObject(pdf, number);
    const title = formatText(headings[index] ?? '');
    bookmark.text = bookmark.text.replace(/^<<\/Title (?:\((?:\\[\s\S]|[^\\)])*\)|<[^>]*>)/, () => `<</Title ${title}`);
  }
}

/** Numbers of the bookmarks' objects as they are read from top to bottom. */
function listBookmarks(pdf: Pdf): number[] {
  const root = /\/Outlines (\d+) 0 R/.exec(findObject(pdf, pdf.root).text)?.[1];
  return root === undefined ? [] : listBelow(pdf, Number(root));
}

function listBelow(pdf: Pdf, parent: number): number[] {
  const below: number[] = [];
  let next = readReference(pdf, parent, 'First');
  while (next !== undefined) {
    below.push(next, ...listBelow(pdf, next));
    next = readReference(pdf, next, 'Next');
  }
  return below;
}

/** Behind the title: what the title says is no reference. */
function readReference(pdf: Pdf, number: number, key: 'First' | 'Next'): number | undefined {
  const found = new RegExp(`\\n/${key} (\\d+) 0 R`).exec(findObject(pdf, number).text)?.[1];
  return found === undefined ? undefined : Number(found);
}

function formatXmp({ title, author, when }: Keterangan, producer: string): string {
  const date = when.toISOString().replace(/\.\d+Z$/, 'Z');
  const creator =
    author === undefined ? [] : [`<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`];
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    '<dc:format>application/pdf</dc:format>',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>`,
    '<dc:language><rdf:Bag><rdf:li>id</rdf:li></rdf:Bag></dc:language>',
    ...creator,
    `<xmp:CreateDate>${date}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    '<xmp:CreatorTool>Chromium</xmp:CreatorTool>',
    `<pdf:Producer>${escapeXml(producer)}</pdf:Producer>`,
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

/** Controls that XML can't hold are left out. */
function escapeXml(text: string): string {
  const clean = text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
  return clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
