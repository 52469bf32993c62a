import { type Event, EVENT_ID, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { findPlainTrap } from './plain-traps.ts';

/**
 * The value of a text that is as nearly all are, from the parser's events alone: one document with something in it, words as keys, none of
 * them twice, no anchor, tag, merge key or directive, and no scalar that is read in two ways. Nothing can then be wrong with its YAML, so
 * that no tree of it has to be built. Undefined of any other text: it is to be looked at more closely, and may be sound all the same.
 */
export function readOrdinary(text: string, events: Event[]): unknown {
  if (text.includes('<<') || (text.includes('%') && /^%/m.test(text))) return undefined;
  if (events[0]?.type !== EVENT_ID.DOCUMENT) return undefined;
  const reader = { text, events, next: 1 };
  const value = readNode(reader) ?? undefined;
  return reader.next === events.length - 1 ? value : undefined; // its end is the last event
}

interface Reader {
  text: string;
  events: Event[];
  next: number;
}

/** Undefined where something is out of the ordinary, which ends the reading. */
function readNode(reader: Reader): unknown {
  const event = reader.events[reader.next++];
  switch (event?.type) {
    case EVENT_ID.SCALAR:
      return isMarked(event) ? undefined : event.valueStart < 0 ? null : readScalar(reader.text, event);
    case EVENT_ID.MAPPING:
      return isMarked(event) ? undefined : readMapping(reader);
    case EVENT_ID.SEQUENCE:
      return isMarked(event) ? undefined : readSequence(reader);
    default:
      return undefined;
  }
}

function isMarked({ anchorStart, tagStart }: { anchorStart: number; tagStart: number }): boolean {
  return anchorStart >= 0 || tagStart >= 0;
}

function readMapping(reader: Reader): unknown {
  const mapping: Record<string, unknown> = {};
  while (reader.events[reader.next]?.type !== EVENT_ID.POP) {
    const key = readNode(reader);
    // A name that every object has ("__proto__") counts as said twice.
    if ((typeof key !== 'string' && typeof key !== 'number') || mapping[key] !== undefined) return undefined;
    const value = readNode(reader);
    if (value === undefined) return undefined;
    mapping[key] = value;
  }
  reader.next += 1;
  return mapping;
}

function readSequence(reader: Reader): unknown {
  const sequence: unknown[] = [];
  while (reader.events[reader.next]?.type !== EVENT_ID.POP) {
    const value = readNode(reader);
    if (value === undefined) return undefined;
    sequence.push(value);
  }
  reader.next += 1;
  return sequence;
}

function readScalar(text: string, event: ScalarEvent): string | number | undefined {
  const typed = getScalarValue(text, event);
  if (event.style !== SCALAR_STYLE.PLAIN) return typed;
  return typed.charCodeAt(0) > LAST_DIGIT ? readWord(typed) : readFigure(typed);
}

function readWord(typed: string): string | undefined {
  return typed.length > MAX_LETTERS || isText(typed) ? typed : undefined;
}

/** Figures, dates and codes as content has them end here first. */
function readFigure(typed: string): string | number | undefined {
  if (FIGURE.test(typed)) return typed.length <= MAX_DIGITS && !THOUSANDS.test(typed) ? Number(typed) : undefined;
  return CODE.test(typed) || (Number.isNaN(Number(typed)) && isText(typed)) ? typed : undefined;
}

function isText(typed: string): boolean {
  return findPlainTrap(typed) === undefined && !NOTHING.test(typed);
}

const LAST_DIGIT = 57; // "9"; every number begins with a sign or digit up to it
const MAX_LETTERS = 5; // no word that is something else than a text has more: "false", "tidak"
const MAX_DIGITS = 15; // every decimal of up to 15 digits survives a 64-bit float
const FIGURE = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const NOTHING = /^(?:~|null)$/i;
const THOUSANDS = /\.\d{3}$/; // three decimals may be thousands
const CODE = /^(?:\d{4}-\d{2}-\d{2}|\d+(?:\.\d+){2,}(?:-\d+)?)$/;
