import { crc32 } from 'node:zlib';
import { deflateSync, strToU8, Zip, type ZipInputFile } from 'fflate';
import { keepLast } from './keep-last.ts';

/** Names in the package, and what stands there: a text where it was not packed yet. */
export type Parts = Map<string, Uint8Array | string>;

/** A part as it stands in the file. `crc` and `size` are those of the part before it was packed. */
interface Packed {
  bytes: Uint8Array<ArrayBuffer>;
  crc: number;
  size: number;
  compression: number;
}

const STORED = 0;
const DEFLATED = 8; // APPNOTE.TXT 4.4.5

export function zipParts(parts: Parts, when: Date): Uint8Array {
  // Zip times are local ones. Noon exists on every day in every time zone; midnight does not.
  const mtime = new Date(when.getUTCFullYear(), when.getUTCMonth(), when.getUTCDate(), 12);
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [filename, part] of parts) {
    const { bytes, ...facts } = packPart(filename, part);
    const file: ZipInputFile = { filename, mtime, ...facts };
    zip.add(file);
    if (!file.ondata) throw new Error('the zip does not take what was added to it');
    file.ondata(null, bytes, true);
  }
  zip.end();
  return Buffer.concat(chunks);
}

function packPart(name: string, part: Uint8Array | string): Packed {
  const compression = isPadat(name) ? STORED : DEFLATED;
  if (typeof part !== 'string') return pack(part, compression);
  return part.length < SHORT ? packShort(part, compression) : pack(strToU8(part), compression);
}

/**
 * What an office's files share (styles, theme, letterhead, empty notes) is packed once. All of it is short, and the packing
 * of twenty such parts takes longer than that of the text itself.
 */
const packShort = keepLast(100, (part, compression) => pack(strToU8(part), compression));
const SHORT = 32_000;

/** The packer stays the one in JavaScript: the bytes of the one in Node are not the same on every processor. */
function pack(part: Uint8Array, compression: number): Packed {
  const bytes = compression === STORED ? new Uint8Array(part) : deflateSync(part, { level: 6 });
  return { bytes, crc: crc32(part), size: part.length, compression };
}

/** Pictures and packages are compressed already: doing it again takes time and saves nothing. */
function isPadat(name: string): boolean {
  return /\.(png|xlsx)$/.test(name);
}
