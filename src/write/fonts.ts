import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

// Arimo has the widths of Arial, so lines break as in the Word file. Only the four faces that Arial has there: a weight of
// 600 prints as bold in both.
const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'] as const;

/** TTF files for whoever draws text without a browser (resvg needs each named). */
export function listFontFiles(): string[] {
  return FACES.map((face) => join(fontFolder(), face, `Arimo_${face}.ttf`));
}

/**
 * Writes a fontconfig file that knows our fonts and no others, and returns its path. Whatever family a page asks for, it
 * prints with these, on every machine; a character that Arimo lacks (✓ ☐ ◆) is an empty box everywhere, not here and there.
 */
export function writeFontConfig(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'fonts.conf');
  // A browser may be reading the file that another build replaces: never let it see half of one.
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, formatFontConfig(join(folder, 'fontconfig')));
  renameSync(draft, file);
  return file;
}

function formatFontConfig(cache: string): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...FACES.map((face) => `  <dir>${escapeXml(join(fontFolder(), face))}</dir>`),
    `  <cachedir>${escapeXml(cache)}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');
}

function fontFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/arimo/package.json'));
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
