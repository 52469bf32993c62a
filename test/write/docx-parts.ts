import { strFromU8, unzipSync } from 'fflate';

/** The XML parts of a Word file by name. */
export function readParts(docx: Uint8Array): Map<string, string> {
  const files = Object.entries(unzipSync(docx)).filter(([name]) => /\.(xml|rels)$/.test(name));
  return new Map(files.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** One tag a line, so that a difference can be read. */
export function splitTags(xml: string): string {
  return xml.replaceAll('><', '>\n<');
}

/** The words of a part, as Word shows them. */
export function readWords(xml: string): string {
  const words = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>|<\/w:p>/g)].map(
    ([tag, text]) => text ?? (tag ? '\n' : ''),
  );
  return unescapeXml(words.join(''));
}

/** What makes Word offer to repair a file, as far as it can be seen in the XML. */
export function findRepairTriggers(parts: Map<string, string>): string[] {
  const document = parts.get('word/document.xml') ?? '';
  return [
    ...[...parts].flatMap(([name, xml]) => (isWellFormed(xml) ? [] : [`${name}: XML rusak`])),
    ...[...parts].flatMap(([name, xml]) => findMissingRelations(parts, name, xml)),
    ...findEmptyCells(document),
    ...findRepeated(document, /<wp:docPr [^>]*\bid="(\d+)"/g, 'id gambar'),
    ...findRepeated(document, /<w:bookmarkStart [^>]*w:id="(\d+)"/g, 'id penanda'),
    ...findUnevenRows(document),
    ...findUndefinedNumbering(document, parts.get('word/numbering.xml') ?? ''),
    ...findUndefinedStyles(parts),
    ...(/<w:t(?: [^>]*)?>[^<]*[\n\t]/.test(document) ? ['baris baru di dalam teks'] : []),
    ...(/<w:gridSpan w:val="1"\/>/.test(document) ? ['gridSpan 1'] : []),
    ...(/<\/w:tbl>(<w:tbl>|<w:sectPr|<\/w:tc>)/.test(document) ? ['tabel tanpa paragraf di belakangnya'] : []),
  ];
}

function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, closing, name, selfClosing] of xml.matchAll(/<(\/?)([\w:]+)(?:\s+[\w:]+="[^"<]*")*\s*(\/?)>/g)) {
    if (selfClosing) continue;
    if (!closing) open.push(name ?? '');
    else if (open.pop() !== name) return false;
  }
  const rest = xml.replace(/<\?[^?]*\?>/g, '').replace(/<\/?[\w:]+(?:\s+[\w:]+="[^"<]*")*\s*\/?>/g, '');
  return (
    open.length === 0 &&
    !/[<>]|&(?!(amp|lt|gt|quot|apos|#\d+);)|[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(rest)
  );
}

function findMissingRelations(parts: Map<string, string>, name: string, xml: string): string[] {
  const rels = parts.get(name.replace(/([^/]+)$/, '_rels/$1.rels')) ?? '';
  const known = new Set([...rels.matchAll(/\bId="([^"]+)"/g)].map(([, id]) => id));
  const used = [...xml.matchAll(/\br:(?:id|embed|link|pict)="([^"]+)"/g)].map(([, id]) => id ?? '');
  return used.filter((id) => !known.has(id)).map((id) => `${name}: hubungan ${id} tidak ada`);
}

function findEmptyCells(xml: string): string[] {
  return [...xml.matchAll(/(<w:tc>|<\/w:tcPr>|<\/w:tbl>)<\/w:tc>/g)].map(() => 'sel tidak berakhir dengan paragraf');
}

function findRepeated(xml: string, pattern: RegExp, what: string): string[] {
  const ids = [...xml.matchAll(pattern)].map(([, id]) => id ?? '');
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${what} ${id} berulang`);
}

/** Innermost tables first: each row must fill the grid. */
function findUnevenRows(xml: string): string[] {
  const innermost = /<w:tbl>(?:(?!<w:tbl>)[\s\S])*?<\/w:tbl>/;
  const found: string[] = [];
  let rest = xml;
  for (let table = innermost.exec(rest); table; table = innermost.exec(rest)) {
    const columns = [...table[0].matchAll(/<w:gridCol\b/g)].length;
    const rows = table[0].split('<w:tr>').slice(1);
    if (!rows.length || !columns) found.push('tabel kosong');
    for (const row of rows) {
      const spans = [...row.matchAll(/<w:tc>(?:<w:tcPr>(?:(?!<\/w:tcPr>)[\s\S])*<\/w:tcPr>)?/g)].map(([cell]) =>
        Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1),
      );
      const width = spans.reduce((sum, span) => sum + span, 0);
      if (width !== columns) found.push(`baris selebar ${width} dari ${columns} kolom`);
    }
    rest = rest.replace(table[0], '<w:p/>');
  }
  return found;
}

function findUndefinedNumbering(document: string, numbering: string): string[] {
  const defined = new Set([...numbering.matchAll(/<w:num [^>]*w:numId="(\d+)"/g)].map(([, id]) => id));
  const used = [...document.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id ?? '');
  return used.filter((id) => !defined.has(id)).map((id) => `penomoran ${id} tidak ada`);
}

function findUndefinedStyles(parts: Map<string, string>): string[] {
  const styles = parts.get('word/styles.xml') ?? '';
  const defined = new Set([...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id));
  const used = [...parts].flatMap(([name, xml]) =>
    name.startsWith('word/') ? [...xml.matchAll(/<w:[pr]Style w:val="([^"]+)"/g)].map(([, id]) => id ?? '') : [],
  );
  return [...new Set(used)].filter((id) => !defined.has(id)).map((id) => `gaya ${id} tidak ada`);
}

function unescapeXml(text: string): string {
  const letters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(\w+);/g, (whole, name: string) => letters[name] ?? whole);
}
