import { SaxesParser } from 'saxes';

export interface Elemen {
  nama: string;
  atribut: Record<string, string>;
  teks: string;
}

/** Every element of a drawing; throws where it is not well-formed XML. */
export function readSvg(svg: string): Elemen[] {
  const parser = new SaxesParser({ xmlns: false });
  const semua: Elemen[] = [];
  const open: Elemen[] = [];
  parser.on('opentag', ({ name, attributes }) => {
    const elemen: Elemen = { nama: name, atribut: attributes, teks: '' };
    semua.push(elemen);
    open.push(elemen);
  });
  parser.on('text', (teks) => {
    const last = open.at(-1);
    if (last) last.teks += teks;
  });
  parser.on('closetag', () => void open.pop());
  parser.on('error', (salah) => {
    throw salah;
  });
  parser.write(svg).close();
  return semua;
}

export function listTeks(svg: string): string[] {
  return readSvg(svg).flatMap(({ nama, teks }) => (nama === 'text' ? [teks] : []));
}

const BENTUK = ['svg', 'rect', 'path', 'text', 'line', 'circle'];

/** What a document may hold: presentation attributes alone, nothing that runs, loads, or has an id. */
export function listTerlarang(svg: string): string[] {
  return readSvg(svg).flatMap(({ nama, atribut }) => [
    ...(BENTUK.includes(nama) ? [] : [nama]),
    ...Object.keys(atribut).filter((satu) => /^(style|class|id|on.*|.*href)$/i.test(satu)),
  ]);
}

/** Whatever has a place of its own stands inside the picture. */
export function listDiLuar(svg: string): Elemen[] {
  const semua = readSvg(svg);
  const [, , lebar = 0, tinggi = 0] = (semua[0]?.atribut.viewBox ?? '').split(' ').map(Number);
  return semua.slice(1).filter(({ atribut: { x = '0', y = '0', cx = x, cy = y, width = '0', height = '0' } }) => {
    const [kiri, atas] = [Number(cx), Number(cy)];
    return !(kiri >= 0 && atas >= 0 && kiri + Number(width) <= lebar && atas + Number(height) <= tinggi);
  });
}
