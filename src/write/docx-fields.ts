import { BuilderElement, SimpleField, TextRun } from 'docx';
import { listParts } from './docx-tree.ts';

// Every field carries what it shows: Word asks nothing on opening, and programs that compute no fields show the same.

/** The number of a caption; Word counts on when somebody adds a table or figure. */
export function composeSequence(label: 'Tabel' | 'Gambar', nomor: number): SimpleField {
  return new SimpleField(`SEQ ${label} \\* ARABIC`, String(nomor));
}

/** A field around runs and paragraphs: what stands between begin and end is its result. */
export function beginField(instruction: string): TextRun[] {
  return [
    new TextRun({ children: [fieldChar('begin')] }),
    new TextRun({ children: [instructionText(instruction)] }),
    new TextRun({ children: [fieldChar('separate')] }),
  ];
}

export function endField(): TextRun {
  return new TextRun({ children: [fieldChar('end')] });
}

export function composeField(instruction: string, result: string): TextRun[] {
  return [...beginField(instruction), new TextRun(result), endField()];
}

function fieldChar(type: 'begin' | 'separate' | 'end') {
  return new BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } });
}

function instructionText(instruction: string) {
  const text = new BuilderElement({
    name: 'w:instrText',
    attributes: { space: { key: 'xml:space', value: 'preserve' } },
  });
  listParts(text).push(` ${instruction} `);
  return text;
}
