// Signature fields (ISO 32000-1, 12.7.4.5) where the page keeps room for signatures: signing applications look for them.
import { findObject, formatText, type Pdf, type PdfObject } from './pdf-objects.ts';
import { listPages } from './pdf-tags.ts';

/** Of each link that html-ruang.ts wrote, the field whose place it told. In place; before links are described. */
export function addRuangTandaTangan(pdf: Pdf): void {
  const ruang = [...pdf.objects].flatMap(([number, object]) => readRuang(number, object));
  if (!ruang.length) return;
  for (const satu of ruang) satu.object.text = writeMedan(satu, findPage(pdf, satu.number));
  for (const object of pdf.objects.values()) renameTag(object, new Set(ruang.map(({ number }) => number)));
  const fields = ruang.map(({ number }) => `${number} 0 R`).join(' ');
  const catalog = findObject(pdf, pdf.root);
  catalog.text = catalog.text.replace(/>>\s*$/, `\n/AcroForm <</Fields [${fields}]>>>>`);
}

interface Ruang {
  number: number; // of its object
  object: PdfObject;
  nama: string;
  rect: string;
  struktur: string;
}

function readRuang(number: number, object: PdfObject): Ruang[] {
  if (!/^<<\/Type \/Annot\n\/Subtype \/Link\n/.test(object.text)) return [];
  const nama = /\/Dest \/(ttd-[a-z0-9-]+)/.exec(object.text)?.[1];
  const rect = /\/Rect \[[^\]]*\]/.exec(object.text)?.[0];
  const struktur = /\/StructParent \d+/.exec(object.text)?.[0] ?? '';
  return nama === undefined || rect === undefined ? [] : [{ number, object, nama, rect, struktur }];
}

function writeMedan({ nama, rect, struktur }: Ruang, page: number): string {
  const words = formatText(`Ruang tanda tangan ${nama.replace(/^ttd-/, '').replaceAll('-', ' ')}`);
  const kind = `/Type /Annot\n/Subtype /Widget\n/FT /Sig\n/T ${formatText(nama)}\n/TU ${words}`;
  return `<<${kind}\n/F 4\n${rect}\n/P ${page} 0 R\n${struktur}>>`;
}

function findPage(pdf: Pdf, annot: number): number {
  const isOn = (page: number) =>
    listNumbers(/\/Annots \[([^\]]*)\]/.exec(findObject(pdf, page).text)?.[1]).includes(annot);
  const page = listPages(pdf).find(isOn);
  if (page === undefined) throw new Error('ruang tanda tangan tidak berada di halaman mana pun');
  return page;
}

function listNumbers(references = ''): number[] {
  return [...references.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
}

/** What stands in the tree of tags for it is a field now, and no link. */
function renameTag(object: PdfObject, ruang: Set<number>): void {
  if (!/^<<\/Type \/StructElem\n\/S \/Link\n/.test(object.text)) return;
  const annot = Number(/\/Type \/OBJR\s*\/Obj (\d+) 0 R/.exec(object.text)?.[1]);
  if (ruang.has(annot)) object.text = object.text.replace('/S /Link\n', '/S /Form\n');
}
