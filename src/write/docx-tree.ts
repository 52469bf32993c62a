import type { XmlComponent } from 'docx';

/**
 * What an element of the library holds, to put a part of our own beside its parts. The library keeps its list to itself and
 * takes no others; it writes texts and elements of the list as they come.
 */
export function listParts(component: XmlComponent): unknown[] {
  const parts: unknown = Reflect.get(component, 'root');
  if (!Array.isArray(parts)) throw new Error('the library no longer holds the parts of an element in a list');
  return parts;
}
