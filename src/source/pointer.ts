/** A JSON Pointer (RFC 6901): `pointer('isian', 0, 'a/b')` is "/isian/0/a~1b". */
export function pointer(...segments: (string | number)[]): string {
  let text = '';
  for (const segment of segments) text += `/${escapeSegment(segment)}`;
  return text;
}

/** Hardly any key has either mark, and a whole content folder is walked. */
function escapeSegment(segment: string | number): string {
  if (typeof segment === 'number') return String(segment);
  return /[~/]/.test(segment) ? segment.replaceAll('~', '~0').replaceAll('/', '~1') : segment;
}

export function splitPointer(text: string): string[] {
  return text
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** "/isian/0" of "/isian/0/unit"; undefined for the root itself. */
export function parentPointer(text: string): string | undefined {
  return text === '' ? undefined : text.slice(0, text.lastIndexOf('/'));
}
