import { Document, type IStylesOptions, Packer, XmlComponent } from 'docx';
import { keepLast } from './keep-last.ts';
import type { Parts } from './zip.ts';

/**
 * What an element of the library holds, to put a part of our own beside its parts. The library keeps its list to itself and
 * takes no others; it writes texts and elements of the list as they come.
 */
export function listParts(component: XmlComponent): unknown[] {
  const parts: unknown = Reflect.get(component, 'root');
  if (!Array.isArray(parts)) throw new Error('the library no longer holds the parts of an element in a list');
  return parts;
}

/** Parts that nothing but the styles of a document decides, by the name the library keeps them under. */
const OF_STYLES = { styles: 'word/styles.xml', theme: 'word/theme/theme1.xml' };

/**
 * The parts of a file with these styles, not packed: the library packs what it gives, and packing once more after our
 * changes would take a third of the time it takes to make a small document. An office has one look or two for all its
 * documents, so what follows from the styles alone is written once.
 */
export function compileParts(file: Document, styles: IStylesOptions): Parts {
  for (const name of Object.keys(OF_STYLES)) {
    if (!(Reflect.get(file, name) instanceof XmlComponent)) throw new Error(`the library no longer keeps ${name}`);
    Reflect.set(file, name, NOTHING);
  }
  const parts = compile(file);
  for (const [name, part] of compileStyles(JSON.stringify(styles), 0)) parts.set(name, part);
  return parts;
}

const NOTHING = new (class extends XmlComponent {})('w:styles');

const compileStyles = keepLast(20, (styles): [string, Uint8Array | string][] => {
  const parts = compile(new Document({ styles: JSON.parse(styles), sections: [] }));
  return Object.values(OF_STYLES).map((name) => [name, readPart(parts.get(name))]);
});

/** What compiles a file is the library's own affair, so its shape is looked at here. */
function compile(file: Document): Parts {
  const compiled: unknown = Packer['compiler'].compile(file);
  if (!(compiled instanceof Map)) throw new Error('the library no longer gives the parts of a file as a map');
  return new Map([...compiled].map(([name, part]) => [String(name), readPart(part)]));
}

function readPart(part: unknown): Uint8Array | string {
  if (typeof part === 'string' || part instanceof Uint8Array) return part;
  throw new Error('the library no longer gives a part of a file as text or bytes');
}
