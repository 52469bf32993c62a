// A PDF as its numbered objects: read from what Chromium writes, written small. Not a reader of any PDF: Chromium's have one
// cross-reference table, no object streams and stream lengths in place, and whatever is otherwise is an error here.
import { createHash } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';

export interface Pdf {
  objects: Map<number, PdfObject>;
  next: number; // the first free number
  root: number; // of the catalog
  info: number; // of title and dates
}

/** `text` is what stands between "1 0 obj" and "stream" or "endobj", one letter per byte. */
export interface PdfObject {
  text: string;
  stream?: Uint8Array; // as stored, mostly compressed
}

export function readPdf(bytes: Uint8Array): Pdf {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const start = Number(find(file, /startxref\s+(\d+)\s+%%EOF\s*$/));
  const trailer = file.slice(file.indexOf('trailer', start));
  const offsets = listOffsets(file, start);
  const objects = offsets.map(({ number, offset }, index): [number, PdfObject] => [
    number,
    readObject(file.slice(offset, offsets[index + 1]?.offset ?? start)),
  ]);
  return {
    objects: new Map(objects.sort(([a], [b]) => a - b)),
    next: objects.reduce((most, [number]) => Math.max(most, number), 0) + 1,
    root: Number(find(trailer, /\/Root (\d+) 0 R/)),
    info: Number(find(trailer, /\/Info (\d+) 0 R/)),
  };
}

/** PDF 1.7 with object streams: a tenth of the size, since tags are many small objects. A function of its objects alone. */
export function writePdf({ objects, next: size, root, info }: Pdf): Uint8Array {
  const packs = listPacks([...objects].filter(([, { stream }]) => stream === undefined));
  const whole = [...objects].filter(([, { stream }]) => stream !== undefined);
  const chunks: Buffer[] = [Buffer.from(HEADER, 'latin1')];
  const places = new Map<number, Place>([[0, [0, 0, 0xffff]]]); // object 0 heads the list of free ones, by definition
  let length = chunks[0]?.length ?? 0;
  const append = (number: number, object: PdfObject): void => {
    places.set(number, [1, length, 0]);
    const chunk = formatObject(number, object);
    chunks.push(chunk);
    length += chunk.length;
  };
  for (const [number, object] of whole) append(number, object);
  for (const [index, pack] of packs.entries()) {
    append(size + index, formatPack(pack));
    for (const [place, [number]] of pack.entries()) places.set(number, [2, size + index, place]);
  }
  const table = size + packs.length;
  places.set(table, [1, length, 0]);
  const id = createHash('sha256').update(Buffer.concat(chunks)).digest('hex').slice(0, 32);
  const keys = `/Root ${root} 0 R /Info ${info} 0 R /ID [<${id}> <${id}>]`;
  chunks.push(formatObject(table, formatTable(places, table + 1, keys)));
  chunks.push(Buffer.from(`startxref\n${length}\n%%EOF\n`, 'latin1'));
  return Buffer.concat(chunks);
}

/** The plain bytes of a stream, and the same stored again. */
export function inflateStream({ text, stream }: PdfObject): string {
  if (stream === undefined) throw new Error('objek PDF ini tidak mempunyai isi');
  return Buffer.from(text.includes('/FlateDecode') ? inflateSync(stream) : stream).toString('latin1');
}

export function deflateStream(content: string, keys = ''): PdfObject {
  const stream = deflateSync(Buffer.from(content, 'latin1'));
  return { text: `<<${keys}/Filter /FlateDecode\n/Length ${stream.length}>>`, stream };
}

/** The object at `number`; a reference that leads nowhere is an error. */
export function findObject({ objects }: Pdf, number: number): PdfObject {
  const object = objects.get(number);
  if (!object) throw new Error(`objek ${number} tidak ada dalam PDF`);
  return object;
}

export function addObject(pdf: Pdf, object: PdfObject): number {
  const number = pdf.next;
  pdf.objects.set(number, object);
  pdf.next += 1;
  return number;
}

/** A text string: as it is where it is plain, else UTF-16 with its mark. */
export function formatText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

/** The second line says that the file is not text. */
const HEADER = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';

type Place = [type: number, at: number, index: number]; // as a cross-reference stream says it

/** In the order of the file. */
function listOffsets(file: string, start: number): { number: number; offset: number }[] {
  const table = find(file.slice(start), /^xref\n0 \d+\n((?:\d{10} \d{5} [nf] ?\r?\n)+)/);
  return [...table.matchAll(/(\d{10}) \d{5} ([nf])/g)]
    .map(([, offset, kind], number) => ({ number, offset: Number(offset), isUsed: kind === 'n' }))
    .filter(({ isUsed }) => isUsed)
    .sort((a, b) => a.offset - b.offset);
}

function readObject(file: string): PdfObject {
  const body = find(file, /^\d+ 0 obj\n([\s\S]*)\nendobj\n$/);
  if (!body.endsWith('\nendstream')) return { text: body };
  const at = body.indexOf('>> stream\n');
  const stream = Buffer.from(body.slice(at + '>> stream\n'.length, -'\nendstream'.length), 'latin1');
  const text = body.slice(0, at + 2);
  if (Number(find(text, /\/Length (\d+)/)) !== stream.length) throw new Error('panjang isi objek PDF tidak cocok');
  return { text, stream };
}

function formatObject(number: number, { text, stream }: PdfObject): Buffer {
  const body = stream === undefined ? text : `${text} stream\n${Buffer.from(stream).toString('latin1')}\nendstream`;
  return Buffer.from(`${number} 0 obj\n${body}\nendobj\n`, 'latin1');
}

type Packed = [number: number, object: PdfObject];

/** Two hundred to a stream: a reader unpacks whole streams to see one object. */
function listPacks(objects: Packed[]): Packed[][] {
  const packs = Math.ceil(objects.length / 200);
  return Array.from({ length: packs }, (_, index) => objects.slice(index * 200, (index + 1) * 200));
}

function formatPack(pack: Packed[]): PdfObject {
  let offset = 0;
  const heads = pack.map(([number, { text }]) => {
    const head = `${number} ${offset}`;
    offset += text.length + 1;
    return head;
  });
  const first = `${heads.join(' ')}\n`;
  const bodies = pack.map(([, { text }]) => `${text}\n`).join('');
  return deflateStream(first + bodies, `/Type /ObjStm /N ${pack.length} /First ${first.length}\n`);
}

/** One row of 7 bytes for each number: kind, place, index. */
function formatTable(places: Map<number, Place>, size: number, keys: string): PdfObject {
  const rows = Buffer.alloc(size * 7);
  for (const [number, [type, at, index]] of places) {
    rows.writeUInt8(type, number * 7);
    rows.writeUInt32BE(at, number * 7 + 1);
    rows.writeUInt16BE(index, number * 7 + 5);
  }
  return deflateStream(rows.toString('latin1'), `/Type /XRef /Size ${size} /W [1 4 2] ${keys}\n`);
}

function find(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`PDF dari Chromium berbeda dari yang dikenal: ${pattern.source} tidak ada`);
  return found;
}
