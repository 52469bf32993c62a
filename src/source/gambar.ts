/** A picture of the content folder, read only when something shows it. */
export interface Gambar {
  path: string; // relative to the content folder
  size(): number | string; // bytes, or why it cannot be read
  read(): Uint8Array | string;
}

export interface UkuranGambar {
  jenis: 'png' | 'jpg';
  lebar: number; // pixels
  tinggi: number;
}

/** By its bytes, whatever its name says; undefined for all but PNG and JPEG. */
export function measureGambar(bytes: Uint8Array): UkuranGambar | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ukuran = measurePng(view) ?? measureJpeg(view);
  return ukuran && ukuran.lebar > 0 && ukuran.tinggi > 0 ? ukuran : undefined;
}

/** Signature, then the header chunk: length, "IHDR", width, height. */
function measurePng(view: DataView): UkuranGambar | undefined {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return undefined;
  if (view.getUint32(12) !== 0x49484452) return undefined;
  return { jenis: 'png', lebar: view.getUint32(16), tinggi: view.getUint32(20) };
}

/** Segments up to the frame header, which says precision, height and width. */
function measureJpeg(view: DataView): UkuranGambar | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) return { jenis: 'jpg', lebar: view.getUint16(at + 7), tinggi: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** SOF0–SOF15 but for the three codes in between that mean something else. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
