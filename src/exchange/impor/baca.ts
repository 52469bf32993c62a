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
  if (awal.startsWith('<') || /<(?:table|tr|t[dh])[\s>]/i.test(text)) return { bentuk: 'html', lembar: readHtml(text) };
  return { bentuk: 'csv', lembar: readCsv(text) };
}

/** UTF-8 and UTF-16, with or without their mark; else what Windows of old wrote. Letters that are broken are never guessed. */
function decodeTeks(bytes: Uint8Array): string {
  const utf16 = findUtf16(bytes);
  const teks = tryDecode(bytes, utf16 ?? 'utf-8');
  if (teks !== undefined) return refuseBiner(teks);
  const at = utf16 ? -1 : findHurufRusak(bytes);
  if (utf16 || at !== -1) throw createHurufRusak(bytes, at);
  return refuseBiner(new TextDecoder('windows-1252').decode(bytes));
}

function findUtf16([satu, dua, tiga, empat]: Uint8Array): string | undefined {
  if ((satu === 0xff && dua === 0xfe) || (satu !== 0 && dua === 0 && tiga !== 0 && empat === 0)) return 'utf-16le';
  if ((satu === 0xfe && dua === 0xff) || (satu === 0 && dua !== 0 && tiga === 0 && empat !== 0)) return 'utf-16be';
  return undefined;
}

function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Where a text that is UTF-8 elsewhere is not; -1 where none of it is. */
function findHurufRusak(bytes: Uint8Array): number {
  const teks = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return /[^\0-\x7f\ufffd]/.test(teks) ? new TextEncoder().encode(teks.slice(0, teks.indexOf('\ufffd'))).length : -1;
}

function createHurufRusak(bytes: Uint8Array, at: number): SumberDitolak {
  const baris = bytes.subarray(0, Math.max(at, 0)).filter((byte) => byte === 0x0a).length + 1;
  return new SumberDitolak(
    at === -1 ? 'hurufnya rusak atau berkasnya terpotong' : `ada huruf yang rusak pada baris ${baris} berkas itu`,
    'Ekspor ulang sebagai .xlsx, atau simpan ulang sebagai CSV UTF-8.',
  );
}

function refuseBiner(text: string): string {
  if (!text.includes('\0')) return text;
  throw new SumberDitolak('berkas ini bukan tabel', 'Ekspor dari e-Kinerja sebagai Excel atau CSV.');
}

function startsWith(bytes: Uint8Array, awal: number[]): boolean {
  return awal.every((byte, at) => bytes[at] === byte);
}
