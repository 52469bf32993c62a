import createMarkdownIt from 'markdown-it';

/** The first "# …" of a guide and what comes after it; without one, no title. */
export function splitPanduan(text: string): { judul: string | undefined; isi: string } {
  const [, judul, isi] = /^\s*# +([^\n]+)\n?([\s\S]*)$/.exec(text.replaceAll('\r\n', '\n')) ?? [];
  return { judul: judul?.trim(), isi: isi ?? text };
}

/**
 * A guide as HTML: headings, tables and code as well, for pages of the site alone. HTML that was typed stays text.
 * `resolve` gives the address of a link, or `undefined` when it is not allowed: then what was typed is printed.
 */
export function renderPanduan(isi: string, resolve: (href: string) => string | undefined): string {
  const markdown = createMarkdownIt({ html: false, linkify: false, typographer: false }).disable('image');
  markdown.normalizeLink = (href) => resolve(href) ?? '';
  markdown.validateLink = (href) => href !== '';
  return markdown.render(isi);
}
