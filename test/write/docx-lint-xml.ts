// XML as a tree of plain values: what the lint of Word files walks over.
import { SaxesParser } from 'saxes';

export interface XmlNode {
  name: string; // with its prefix: "w:tbl"
  attributes: ReadonlyMap<string, string>;
  children: XmlNode[];
  text: string; // its own, not that of its children
  parent: XmlNode | undefined;
}

/** The root, or in the parser's words why this is no XML; prefixes must be declared too. */
export function parseXml(xml: string): { root: XmlNode } | { salah: string } {
  const parser = new SaxesParser({ xmlns: true });
  let root: XmlNode | undefined;
  let at: XmlNode | undefined;
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]): [string, string] => [key, value]);
    const node: XmlNode = { name, attributes: new Map(values), children: [], text: '', parent: at };
    at?.children.push(node);
    root ??= node;
    at = node;
  });
  parser.on('text', (text) => {
    if (at) at.text += text;
  });
  parser.on('closetag', () => {
    at = at?.parent;
  });
  try {
    parser.write(xml).close();
  } catch (error) {
    return { salah: String(error) };
  }
  return root ? { root } : { salah: 'no element' };
}

/** The node itself and all below it, in the order of the text. */
export function* walk(node: XmlNode): Generator<XmlNode> {
  const waiting = [node];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    yield at;
    for (let index = at.children.length; index > 0; index -= 1) {
      const child = at.children[index - 1];
      if (child) waiting.push(child);
    }
  }
}

export function findAll(node: XmlNode, ...names: string[]): XmlNode[] {
  return [...walk(node)].filter(({ name }) => names.includes(name));
}

export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

export function valueOf(node: XmlNode | undefined, attribute = 'w:val'): string | undefined {
  return node?.attributes.get(attribute);
}

export function isInside(node: XmlNode, name: string): boolean {
  return node.parent !== undefined && (node.parent.name === name || isInside(node.parent, name));
}

/** "w:body/w:tbl[2]/w:tr[1]": from below the root, counted among those of the same name. */
export function placeOf({ name, parent }: XmlNode, self?: XmlNode): string {
  if (!parent) return name;
  const same = parent.children.filter((child) => child.name === name);
  const node = self ?? same.find((child) => child.parent === parent);
  const at = same.length > 1 && node ? `[${same.indexOf(node) + 1}]` : '';
  return parent.parent ? `${placeOf(parent, parent)}/${name}${at}` : `${name}${at}`;
}
