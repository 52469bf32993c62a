// What is counted once, in the tree, so that page, Word and PDF agree: Bab, tables, figures, and the names links go to.
import { formatRomawi } from '../format.ts';
import { plainText } from '../markup/build.ts';
import type { Block, Heading, Inline, Section } from '../markup/types.ts';

/** What `{{ bab }}` prints before it becomes the number of its heading. A private-use letter: no text of people holds it. */
export const BAB = '\uE005';

/**
 * Numbers headings that begin with `{{ bab }}` ("BAB I", "A.", "1.", "a."), tables and figures with a caption, and names
 * all of them. In a document with Bab, whatever stands at the first level begins a page.
 */
export function numberSections(sections: Section[]): Section[] {
  const count = createCount(sections);
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.flatMap((block, index, semua) => {
      const sebelum = semua[index - 1];
      return numberBlock(count, block, sebelum === undefined || sebelum.type === 'pageBreak');
    }),
  }));
}

interface Count {
  bab: [number, number, number, number];
  table: number;
  figure: number;
  ids: Map<string, number>;
  isBerbab: boolean;
}

function createCount(sections: Section[]): Count {
  const isBerbab = sections.some(({ blocks }) => blocks.some((block) => isHeading(block, 1) && hasBab(block)));
  return { bab: [0, 0, 0, 0], table: 0, figure: 0, ids: new Map(), isBerbab };
}

function numberBlock(count: Count, block: Block, isAwal: boolean): Block[] {
  if (block.type === 'heading') return numberHeading(count, block, isAwal);
  if (block.type === 'figure') {
    count.figure += 1;
    return [{ ...block, nomor: count.figure, id: block.id ?? `gambar-${count.figure}` }];
  }
  if (block.type !== 'table' || !block.caption) return [block];
  count.table += 1;
  return [{ ...block, nomor: count.table, id: block.id ?? `tabel-${count.table}` }];
}

function numberHeading(count: Count, heading: Heading, isAwal: boolean): Block[] {
  const { level } = heading;
  const text = heading.text.map((inline, index): Inline => {
    if (inline.type !== 'text') return inline;
    const words = inline.text.replaceAll(BAB, '');
    return { ...inline, text: index === 0 ? words.trimStart() : words };
  });
  if (hasBab(heading)) count.bab = countUp(count.bab, level);
  else if (level === 1) count.bab = [count.bab[0], 0, 0, 0];
  const numbered: Heading = {
    ...heading,
    text,
    id: heading.id ?? findId(count.ids, plainText(text)),
    ...(hasBab(heading) && { nomor: formatBab(count.bab, level) }),
  };
  return count.isBerbab && level === 1 && !isAwal ? [{ type: 'pageBreak' }, numbered] : [numbered];
}

function countUp([satu, dua, tiga, empat]: Count['bab'], level: Heading['level']): Count['bab'] {
  if (level === 1) return [satu + 1, 0, 0, 0];
  if (level === 2) return [satu, dua + 1, 0, 0];
  return level === 3 ? [satu, dua, tiga + 1, 0] : [satu, dua, tiga, empat + 1];
}

function formatBab([satu, dua, tiga, empat]: Count['bab'], level: Heading['level']): string {
  if (level === 1) return `BAB ${formatRomawi(satu)}`;
  if (level === 2) return `${formatHuruf(dua)}.`;
  return level === 3 ? `${tiga}.` : `${formatHuruf(empat).toLowerCase()}.`;
}

/** 1 → A, 26 → Z, 27 → AA. */
function formatHuruf(angka: number): string {
  const sisa = (angka - 1) % 26;
  const depan = (angka - 1 - sisa) / 26;
  return (depan > 0 ? formatHuruf(depan) : '') + String.fromCharCode(65 + sisa);
}

function isHeading(block: Block, level: Heading['level']): block is Heading {
  return block.type === 'heading' && block.level === level;
}

function hasBab(heading: Heading): boolean {
  return plainText(heading.text).includes(BAB);
}

/** "bagian-realisasi-anggaran": what references call a heading. */
export function formatIdJudul(words: string): string {
  const slug = words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `bagian-${slug || 'tanpa-judul'}`;
}

function findId(ids: Map<string, number>, words: string): string {
  const id = formatIdJudul(words);
  const count = (ids.get(id) ?? 0) + 1;
  ids.set(id, count);
  return count === 1 ? id : `${id}-${count}`;
}
