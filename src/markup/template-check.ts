import {
  type FilteredValueToken,
  type LiquidError,
  type TagToken,
  Tokenizer,
  type TopLevelToken,
  TypeGuards,
} from 'liquidjs';
import type { Problem } from '../source/problem.ts';
import {
  checkAssign,
  checkFor,
  checkOutput,
  checkValue,
  checkWhen,
  type Filters,
  type Scene,
} from './expression-check.ts';
import type { Fields } from './fields.ts';
import { isLiquidError, translate } from './liquid-error.ts';
import { problemAtOffset, type TemplateText } from './template-problem.ts';

/** The tags a template may use. None reads a file, none runs code. */
export const TAGS = [
  'if',
  'elsif',
  'else',
  'endif',
  'unless',
  'endunless',
  'case',
  'when',
  'endcase',
  'for',
  'endfor',
  'assign',
];

/** Names and filters as they are typed, before anything is rendered: also in branches that no data reaches today. */
export function checkExpressions(template: TemplateText, fields: Fields, filters: Filters): Problem[] {
  const problems: Problem[] = [];
  const scene: Scene = {
    filters,
    scopes: [fields],
    beginsHeading: ({ begin, end }) => beginsHeading(template.text, begin, end),
    report: (offset, code, message, hint) => problems.push(problemAtOffset(template, offset, code, message, hint)),
  };
  for (const token of readTokens(template, scene)) {
    try {
      checkToken(scene, token);
    } catch (error) {
      if (!isLiquidError(error)) throw error;
      reportError(scene, error);
    }
  }
  return problems;
}

function beginsHeading(text: string, begin: number, end: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', begin - 1) + 1, begin);
  return /^ {0,3}#{1,4}[ \t]+\{\{-?[ \t]*$/.test(line) && /^[ \t]*-?\}\}/.test(text.slice(end, end + 100));
}

function readTokens(template: TemplateText, scene: Scene): TopLevelToken[] {
  try {
    return new Tokenizer(template.text).readTopLevelTokens();
  } catch (error) {
    if (!isLiquidError(error)) throw error;
    reportError(scene, error);
    return [];
  }
}

function reportError(scene: Scene, error: LiquidError): void {
  const { message, hint } = translate(error);
  scene.report(error.token.begin, 'templat-rusak', message, hint);
}

function checkToken(scene: Scene, token: TopLevelToken): void {
  if (TypeGuards.isOutputToken(token)) {
    const tokenizer = new Tokenizer(token.input, undefined, token.file, token.contentRange);
    checkOutput(scene, readWhole(tokenizer));
  } else if (TypeGuards.isTagToken(token)) checkTag(scene, token);
}

function checkTag(scene: Scene, tag: TagToken): void {
  switch (tag.name) {
    case 'if':
    case 'elsif':
    case 'unless':
    case 'case':
      checkValue(scene, readWhole(tag.tokenizer));
      return;
    case 'when':
      checkWhen(scene, tag);
      return;
    case 'assign':
      scene.scopes.push(checkAssign(scene, tag));
      return;
    case 'for':
      scene.scopes.push(checkFor(scene, tag));
      return;
    case 'endfor':
      leaveFor(scene);
      return;
    default:
      if (!TAGS.includes(tag.name) && !isEndOfUnknown(tag.name)) {
        const hint = 'Yang boleh: if, unless, case, for, assign.';
        scene.report(tag.begin, 'templat-rusak', `perintah {% ${tag.name} %} tidak dikenal`, hint);
      }
  }
}

/** "endraw" belongs to the mistake "raw". */
function isEndOfUnknown(name: string): boolean {
  return name.startsWith('end') && name.length > 3 && !TAGS.includes(name.slice(3));
}

/** What was assigned inside a loop outlives it; its own names do not. */
function leaveFor({ scopes }: Scene): void {
  const index = scopes.findLastIndex((scope) => Object.hasOwn(scope, 'forloop'));
  if (index >= 0) scopes.splice(index, 1);
}

function readWhole(tokenizer: Tokenizer): FilteredValueToken {
  const value = tokenizer.readFilteredValue();
  tokenizer.skipBlank();
  tokenizer.assert(tokenizer.end(), 'unexpected rest');
  return value;
}
