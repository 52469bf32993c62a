// The words of a page or document, as far as comparing needs them.

export function readHtml(html: string): string {
  return decode(html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ''));
}

/** Formats break lines in different places, and PDF text has no soft hyphens or spaces to rely on. */
export function squeeze(text: string): string {
  return text.replaceAll(/[\s\u00a0\u00ad\u200b\u2060]+/g, '').toUpperCase();
}

export function decode(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
  return text
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(parseInt(code, hex ? 16 : 10)),
    )
    .replace(/&(\w+);/g, (whole, name: string) => named[name] ?? whole);
}
