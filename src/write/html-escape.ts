/** Text between tags and inside attribute values; nothing that data says can become markup. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}

/** `element('td', { class: 'x', scope: undefined }, '…')`; attributes without a value are left out. `inside` is HTML. */
export function element(name: string, attributes: Attributes, inside: string): string {
  return `<${name}${writeAttributes(attributes)}>${inside}</${name}>`;
}

export function writeAttributes(attributes: Attributes): string {
  return Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
    .join('');
}

export type Attributes = Record<string, string | number | undefined>;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
