// `nama="tabel-iku"` on a part, and `[](#tabel-iku)` in the text: who is meant, and by which number it is printed.
import { plainText } from '../markup/build.ts';
import type { ArgumentRule, PartRules } from '../markup/directive.ts';
import { mapInlines } from '../markup/map-inlines.ts';
import { findReference, HOW_TO_NAME, listNama, NAMA } from '../markup/reference-check.ts';
import { problemAtOffset, type TemplateText } from '../markup/template-problem.ts';
import type { Block, Figure, Heading, Inline, Section, Table } from '../markup/types.ts';
import { findNearest } from '../source/nearest.ts';
import type { Checked, Problem } from '../source/problem.ts';
import type { Argumen } from './bagian.ts';
import { formatIdJudul } from './penomoran.ts';

const ARGUMEN_NAMA: ArgumentRule = {
  about: 'nama tabel atau gambar pertama bagian ini, untuk rujukan [](#nama)',
  required: false,
  shape: { pattern: NAMA, hint: HOW_TO_NAME },
};

/** Every part whose data may be a table or figure takes a name. */
export function withNama(parts: PartRules): PartRules {
  const named = Object.entries(parts).map(([nama, rule]) => {
    return [nama, { ...rule, arguments: { ...rule.arguments, nama: ARGUMEN_NAMA } }] as const;
  });
  return Object.fromEntries(named);
}

/** The first table with a caption, or figure, bears the name. Where the data has brought none, nothing does. */
export function nameBlocks(blocks: Block[], { nama }: Argumen): Block[] {
  if (nama === undefined) return blocks;
  const target = blocks.find((block): block is Table | Figure => block.type === 'figure' || isCaptioned(block));
  return blocks.map((block) => (block === target ? { ...target, id: nama } : block));
}

/** Fills in what references are printed as, once everything is numbered. */
export function resolveRujukan(sections: Section[], source: TemplateText): Checked<Section[]> {
  const targets = sections.flatMap(({ blocks }) => blocks).filter(isTarget);
  const problems = listGanda(targets, source);
  const labels = new Map(targets.map((target) => [target.id ?? '', describeTarget(target)]));
  const missing = new Set<string>();
  const resolved = mapInlines(sections, (inline) => {
    if (inline.type !== 'reference') return inline;
    const label = labels.get(inline.to);
    if (label !== undefined) return { ...inline, text: inline.text.length ? inline.text : [label] };
    if (!isTyped(source, inline.to)) missing.add(inline.to);
    return inline.text.length ? { type: 'emphasis', text: inline.text } : BELUM_ADA;
  });
  problems.push(...[...missing].map((to) => describeMissing(source, to, [...labels.keys()])));
  return { value: problems.length ? undefined : resolved, problems };
}

type Target = Heading | Table | Figure;

/** What a reference says whose table the data has not brought, or whose part stands in a branch that was not taken. */
const BELUM_ADA: Inline = { type: 'text', text: '(tabel ini belum terisi)' };

function isTarget(block: Block): block is Target {
  return (block.type === 'heading' || block.type === 'table' || block.type === 'figure') && block.id !== undefined;
}

function isCaptioned(block: Block): block is Table {
  return block.type === 'table' && block.caption !== undefined;
}

function describeTarget(target: Target): Inline {
  if (target.type === 'heading') return { type: 'text', text: describeHeading(target) };
  const kind = target.type === 'table' ? 'Tabel' : 'Gambar';
  return { type: 'text', text: target.nomor === undefined ? kind.toLowerCase() : `${kind}\u00a0${target.nomor}` };
}

/** "Bab IV"; below it the words alone: "A." would not say of which Bab. */
function describeHeading({ level, nomor, text }: Heading): string {
  return level === 1 && nomor !== undefined ? nomor.replace(/^BAB /, 'Bab\u00a0') : plainText(text);
}

/** A name or the id of a heading that the template knows, though this document does not show it. */
function isTyped({ text }: TemplateText, to: string): boolean {
  const names = listNama(text);
  const headings = [...text.matchAll(/^#{1,4}[ \t]+(?:\{\{-?[ \t]*bab[ \t]*-?\}\}[ \t]*)?([^\n]*)$/gm)];
  const known = [...names, ...headings.map(([, words = '']) => formatIdJudul(words))];
  return known.includes(to) || names.some((nama) => nama.includes('{{'));
}

function listGanda(targets: Target[], source: TemplateText): Problem[] {
  const ids = targets.map(({ id }) => id ?? '');
  const ganda = new Set(ids.filter((id, index) => ids.indexOf(id) < index));
  return [...ganda].map((id) => {
    const first = source.text.indexOf(`"${id}"`);
    const second = source.text.indexOf(`"${id}"`, first + 1);
    const message = `nama "${id}" dipakai lebih dari satu kali`;
    const hint = 'Beri nama lain; di dalam {% for %} sertakan pengenalnya, misalnya nama="tabel-{{ satu.id }}".';
    return problemAtOffset(source, Math.max(second, first, 0), 'templat-rujukan-salah', message, hint);
  });
}

function describeMissing(source: TemplateText, to: string, ids: string[]): Problem {
  const nearest = findNearest(to, ids);
  const headings = ids.filter((id) => id.startsWith('bagian-'));
  const hint =
    nearest === undefined ? `Judul yang ada: ${headings.slice(0, 12).join(', ')}.` : `Maksud Anda \`${nearest}\`?`;
  const message = `tidak ada yang bernama "${to}" di dokumen ini`;
  return problemAtOffset(source, findReference(source.text, to), 'templat-rujukan-salah', message, hint);
}
