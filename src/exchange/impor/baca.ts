// What a file is, by its bytes and never by its name: systems send web pages as .xls.
import { readCsv } from './baca-csv.ts';
import { readHtml } from './baca-html.ts';
import { readBukuXlsx } from './baca-xlsx.ts';
import { BATAS, isBerisi, type Lembar, SumberDitolak } from './lembar.ts';

export type Bentuk = 'xlsx' | 'html' | 'csv';

export interface Buku {
  bentuk: Bentuk;
  lembar: Lembar[];
}

/** Throws `SumberDitolak` for what cannot be read whole: half a workbook is no workbook. */
export async function readBuku(bytes: Uint8Array): Promise<Buku> {
  if (bytes.length > BATAS.berkas)
    throw new SumberDitolak(
      `berkasnya lebih dari ${BATAS.berkas / 2 ** 20} MiB`,
      'Simpan hanya lembar yang akan diimpor, tanpa gambar.',
    );
  const buku = await readBentuk(bytes);
  if (!buku.lembar.some(({ baris }) => baris.some(isBerisi)))
    throw new SumberDitolak('berkas ini tidak memuat tabel yang berisi', 'Periksa apakah berkasnya yang benar.');
  const sel = buku.lembar.reduce((jumlah, { baris }) => jumlah + baris.length * (baris[0]?.length ?? 0), 0);
  if (sel > BATAS.sel)
    throw new SumberDitolak('isinya terlalu banyak untuk diimpor sekaligus', 'Simpan hanya lembar yang akan diimpor.');
  return buku;
}

async function readBentuk(bytes: Uint8Array): Promise<Buku> {
  if (startsWith(bytes, [0x50, 0x4b])) return { bentuk: 'xlsx', lembar: await readBukuXlsx(bytes) };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new SumberDitolak(
      'berkas ini .xls lama atau berkata sandi',
      'Buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx tanpa kata sandi.',
    );
  const text = decodeTeks(bytes);
  const awal = text.slice(0, 4000).trimStart();
  if (/^(?:MIME-Version|From:)/i.test(awal) || /<\?mso-application|<Workbook[\s>]/.test(awal))
    throw new SumberDitolak(
      'berkas ini halaman tersimpan atau XML Excel 2003',
      'Buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx.',
    );
  if (awal.startsWith('<')) return { bentuk: 'html', lembar: readHtml(text) };
  return { bentuk: 'csv', lembar: readCsv(text) };
}

/** UTF-8 with or without its mark, UTF-16 with one; else what Windows of old wrote. */
function decodeTeks(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return refuseBiner(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    if (cause instanceof SumberDitolak) throw cause;
    return refuseBiner(new TextDecoder('windows-1252').decode(bytes));
  }
}

function refuseBiner(text: string): string {
  if (!text.includes('\0')) return text;
  throw new SumberDitolak('berkas ini bukan tabel', 'Ekspor dari e-Kinerja sebagai Excel atau CSV.');
}

function startsWith(bytes: Uint8Array, awal: number[]): boolean {
  return awal.every((byte, at) => bytes[at] === byte);
}
