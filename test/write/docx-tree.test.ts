import { Document, type IStylesOptions, Packer, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { compileParts } from '../../src/write/docx-tree.ts';

const ARIAL: IStylesOptions = { default: { document: { run: { font: 'Arial', size: 24 } } } };
const BOOKMAN: IStylesOptions = { default: { document: { run: { font: 'Bookman Old Style', size: 22 } } } };

function build(styles: IStylesOptions): Document {
  return new Document({ styles, sections: [{ children: [new Paragraph('Camat')] }] });
}

test.each([
  ['tampilan pertama', ARIAL],
  ['tampilan lain sesudahnya', BOOKMAN],
  ['tampilan pertama lagi', ARIAL],
])('%s: gaya dan tema sama dengan yang ditulis pustaka', async (_, styles) => {
  const pustaka = unzipSync(await Packer.toBuffer(build(styles)));
  const parts = compileParts(build(styles), styles);
  for (const name of ['word/styles.xml', 'word/theme/theme1.xml', 'word/document.xml'])
    expect(parts.get(name)).toBe(strFromU8(pustaka[name] ?? new Uint8Array()));
});
