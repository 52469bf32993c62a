import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The one family of printed documents. Same widths as Arial, so lines break as they do in the Word file. */
export const FONT_FAMILY = 'Arimo';

// Only the four faces that Arial has in Word: a weight of 600 prints as bold in both.
const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'] as const;
const ALIASES = ['Arial', 'Helvetica', 'Liberation Sans', 'sans-serif', 'system-ui', 'serif', 'monospace'];

/** TTF files for whoever draws text without a browser (resvg needs each named). */
export function listFontFiles(): string[] {
  return FACES.map((face) => join(fontFolder(), face, `Arimo_${face}.ttf`));
}

/**
 * Writes a fontconfig file that knows our fonts and no others, and returns its path. A PDF then shows the same letters on
 * every machine; a character that Arimo lacks (✓ ☐ ◆) prints as an empty box everywhere, instead of here and there.
 */
export function writeFontConfig(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'fonts.conf');
  // A browser may be reading the file that another build replaces: never let it see half of one.
  const draft = `${file}.${process.pid}`;
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
    ...ALIASES.map(formatAlias),
    '</fontconfig>',
    '',
  ].join('\n');
}

/** `binding="same"`: the browser then takes Arimo as Arial itself, and not as a guess that it may refuse. */
function formatAlias(family: string): string {
  return `  <alias binding="same"><family>${family}</family><prefer><family>${FONT_FAMILY}</family></prefer></alias>`;
}

function fontFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/arimo/package.json'));
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
