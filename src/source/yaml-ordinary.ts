import { EVENT_ID, type Event, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { findPlainTrap } from './plain-traps.ts';

/**
 * Whether a text is as nearly all are, told from the parser's events alone: one document with something in it, words as keys, no anchor,
 * tag, merge key or directive, and no scalar that is read in two ways. Nothing but keys said twice can then be wrong with its YAML, so
 * that no tree of it has to be built.
 */
export function isOrdinary(text: string, events: Event[]): boolean {
  if (text.includes('<<') || (text.includes('%') && /^%/m.test(text))) return false;
  const open: Open[] = [];
  let documents = 0;
  for (const event of events) {
    if (event.type === EVENT_ID.POP) open.pop();
    else if (event.type === EVENT_ID.DOCUMENT) documents += 1;
    else if (event.type === EVENT_ID.ALIAS || event.anchorStart >= 0 || event.tagStart >= 0) return false;
    else {
      const isKey = countIn(open);
      if (event.type === EVENT_ID.SCALAR) {
        if ((isKey || !open.length) && event.valueStart < 0) return false;
        if (event.style === SCALAR_STYLE.PLAIN && !isOrdinaryScalar(text, event)) return false;
      } else {
        if (isKey) return false;
        open.push({ isMapping: event.type === EVENT_ID.MAPPING, children: 0 });
      }
    }
  }
  return documents === 1 && events.length > 2;
}

interface Open {
  isMapping: boolean;
  children: number; // so far; of a mapping, every other one is a key
}

/** Counts a node in what it stands in, and says whether it is a key there. */
function countIn(open: Open[]): boolean {
  const parent = open[open.length - 1];
  if (!parent) return false;
  parent.children += 1;
  return parent.isMapping && parent.children % 2 === 1;
}

/** Figures, dates and codes as content has them end here; a word ends at its first letter. */
function isOrdinaryScalar(text: string, { valueStart, valueEnd }: ScalarEvent): boolean {
  if (valueStart < 0 || !SUSPECT.test(text[valueStart] ?? '')) return true;
  const length = valueEnd - valueStart;
  if (length > MAX_LENGTH) return true;
  const typed = text.slice(valueStart, valueEnd);
  if (FIGURE.test(typed)) return length <= MAX_DIGITS && typed[length - 4] !== '.'; // three decimals may be thousands
  return CODE.test(typed) || (findPlainTrap(typed) === undefined && !/^[-+]?[\d.]{16,}(?:e[-+]?\d+)?$/i.test(typed));
}

const SUSPECT = /[-+.\dyntfo]/i;
const MAX_LENGTH = 400; // no number has as many digits, and no trap
const MAX_DIGITS = 15; // every decimal of up to 15 digits survives a 64-bit float
const FIGURE = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const CODE = /^(?:\d{4}-\d{2}-\d{2}|\d+(?:\.\d+){2,}(?:-\d+)?)$/;
