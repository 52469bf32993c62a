import { type Document, Packer, type XmlComponent } from 'docx';
import type { Parts } from './package-bytes.ts';

/**
 * What an element of the library holds, to put a part of our own beside its parts. The library keeps its list to itself and
 * takes no others; it writes texts and elements of the list as they come.
 */
export function listParts(component: XmlComponent): unknown[] {
  const parts: unknown = Reflect.get(component, 'root');
  if (!Array.isArray(parts)) throw new Error('the library no longer holds the parts of an element in a list');
  return parts;
}

/**
 * The parts of the file, not packed: the library packs what it gives, and packing once more after our changes would take a
 * third of the time it takes to make a small document. What packs them is its own affair, so its shape is looked at here.
 */
export function compileParts(file: Document): Parts {
  const compiled: unknown = Packer['compiler'].compile(file);
  if (!(compiled instanceof Map)) throw new Error('the library no longer gives the parts of a file as a map');
  return new Map([...compiled].map(([name, part]) => [String(name), readPart(part)]));
}

function readPart(part: unknown): Uint8Array | string {
  if (typeof part === 'string' || part instanceof Uint8Array) return part;
  throw new Error('the library no longer gives a part of a file as text or bytes');
}
