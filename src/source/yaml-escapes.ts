// Unseen characters typed as codes ("\u202e"): the text of the file shows them, what is read from it does not.
import { readUnseenText } from './characters.ts';
import { type Finding, nameCharacter } from './finding.ts';
import type { YamlTree } from './yaml-tree.ts';

/** Whether a look at the single texts is due: hardly any file writes a code. */
export function hasEscape(text: string): boolean {
  return ESCAPE.test(text);
}

/** Every code that YAML may write an unseen character with; not line break and tab. */
const ESCAPE = /\\[xuU0abefvNLP]/;

/** One for each text and kind of character, where the text begins. Those typed as they are were taken out before. */
export function findEscaped({ nodes }: YamlTree): Finding[] {
  return nodes.flatMap(({ type, plain, text, start }) => {
    if (type !== 'scalar' || plain) return [];
    return readUnseenText(text).map(({ code, character, about }): Finding => {
      const message = `${about} (${nameCharacter(character)}), tertulis sebagai kode`;
      return { code, offset: start, message, hint: 'Hapus kode itu, yang diawali garis miring terbalik.' };
    });
  });
}
