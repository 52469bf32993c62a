import { computeSha256 } from '../domain/sha256.ts';
import type { Block, Dokumen, Section } from '../markup/types.ts';

/**
 * A short code for what a document says, and where to check it: under the last signatures, so that no sheet holds nothing else,
 * or at the end of a document without. It follows from the content alone: whatever else of the
 * site changes, a sheet that was printed in April is still the document of November. A draft and the approved document differ.
 */
export function addKodePeriksa(dokumen: Dokumen, situs: string): Dokumen {
  const kode = computeKodePeriksa(dokumen);
  const block: Block = { type: 'kode-periksa', kode, alamat: `${situs}dokumen/${dokumen.id}/catatan/#${kode}` };
  const { sections } = dokumen;
  const bertanda = sections.findLastIndex(({ blocks }) => blocks.some(isSignatures));
  const tempat = bertanda < 0 ? sections.length - 1 : bertanda;
  return { ...dokumen, sections: sections.with(tempat, insertBlock(sections[tempat], block)) };
}

function insertBlock(section: Section | undefined, block: Block): Section {
  if (!section) throw new Error('a document without pages');
  const tanda = section.blocks.findLastIndex(isSignatures);
  const sesudah = tanda < 0 ? section.blocks.length : tanda + 1;
  return { ...section, blocks: section.blocks.toSpliced(sesudah, 0, block) };
}

function isSignatures({ type }: Block): boolean {
  return type === 'signatures';
}

/** The code that a document bears, if it has one. */
export function findKodePeriksa({ sections }: Dokumen): string | undefined {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'kode-periksa' ? [block.kode] : [])),
  )[0];
}

/** The first 60 bits of SHA-256 in the letters of RFC 4648: "K7QF-3M2A-XWBD". */
export function computeKodePeriksa({ id, judul, perihal, instansi, draf, contoh, sections }: Dokumen): string {
  const isi = toCanonical({ contoh, draf, id, instansi, judul, perihal, sections });
  const bits = BigInt(`0x${computeSha256(isi).slice(0, (PANJANG * 5) / 4)}`);
  const huruf = Array.from({ length: PANJANG }, (_, index) => {
    return BASE32[Number((bits >> BigInt(5 * (PANJANG - 1 - index))) & 31n)] ?? '';
  }).join('');
  return huruf.replaceAll(/.{4}(?=.)/g, '$&-');
}

const PANJANG = 12; // letters
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Canonical JSON (RFC 8785): keys in the order of their letters, whatever order the code made them in. */
function toCanonical(value: unknown): string {
  return JSON.stringify(value, (_, satu: unknown) => {
    if (typeof satu !== 'object' || satu === null || Array.isArray(satu)) return satu;
    return Object.fromEntries(Object.entries(satu).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
