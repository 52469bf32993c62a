import { crc32, deflateSync } from 'node:zlib';

/** A grey PNG of that size, as small as a valid one can be. */
export function pngContoh(lebar: number, tinggi: number): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(lebar, 0);
  head.writeUInt32BE(tinggi, 4);
  head[8] = 8; // bits; colour type 0 is grey
  const rows = Buffer.alloc((lebar + 1) * tinggi, 0x80);
  for (let row = 0; row < tinggi; row += 1) rows[row * (lebar + 1)] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The head of a JPEG: a comment, then the frame that says its size. */
export function jpegContoh(lebar: number, tinggi: number): Uint8Array {
  const size = [tinggi >> 8, tinggi & 255, lebar >> 8, lebar & 255];
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xfe, 0, 4, 65, 66, 0xff, 0xc0, 0, 11, 8, ...size, 1, 1, 0x11, 0]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const edges = Buffer.alloc(8);
  edges.writeUInt32BE(data.length, 0);
  edges.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([edges.subarray(0, 4), body, edges.subarray(4)]);
}
