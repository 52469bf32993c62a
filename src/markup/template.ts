import type { MarkdownIt } from 'markdown-it';
import { Liquid, type LiquidError, type LiquidErrors, type Template as Compiled } from 'liquidjs';
import type { Checked, Problem } from '../source/problem.ts';
import { checkDirectives, type Directive, isOpening, parseDirective, type PartRules } from './directive.ts';
import type { Filters } from './expression-check.ts';
import type { Fields } from './fields.ts';
import { isLiquidError, translate } from './liquid-error.ts';
import type { LinkBase } from './link.ts';
import { resolveLink } from './link.ts';
import { readBrackets } from './brackets.ts';
import { createMarkdown } from './markdown.ts';
import { checkMarkdown } from './markdown-check.ts';
import { fillInlines, fillText, hideValue, withoutPlaceholders } from './placeholder.ts';
import { checkReferences } from './reference-check.ts';
import { joinRows, readWidths } from './table.ts';
import { checkExpressions, TAGS } from './template-check.ts';
import { problemAtOffset, type TemplateText } from './template-problem.ts';
import { readBlocks, type Reading } from './tokens.ts';
import type { Block } from './types.ts';

/** What a template may say. */
export interface TemplateRules {
  fields: Fields;
  filters: Filters;
  parts: PartRules;
}

export interface Template {
  source: TemplateText;
  engine: Liquid;
  compiled: Compiled[];
}

/** A rendered template: blocks of its own, and calls of parts between them. */
export type Piece = Block | { type: 'directive'; directive: Directive };

/** Every mistake that can be seen without data. Only a template without any has a value. */
export function readTemplate(source: TemplateText, rules: TemplateRules): Checked<Template> {
  const clean = { file: source.file, text: withoutPlaceholders(source.text) };
  const brackets = readBrackets(clean);
  const closed = { file: source.file, text: brackets.text };
  const seen = [
    ...brackets.problems,
    ...checkExpressions(closed, rules.fields, rules.filters),
    ...checkDirectives(closed, rules.parts),
    ...checkMarkdown(closed, brackets.plain),
    ...checkReferences(closed),
  ];
  const engine = createEngine(rules.filters);
  const { value, problems } = compile(engine, closed);
  // Which tags belong together is unknown while one of them is broken.
  const told = brackets.problems.length ? [] : problems.filter(({ line }) => !seen.some((one) => one.line === line));
  const all = [...seen, ...told].sort((a, b) => a.line - b.line || a.column - b.column);
  return { value: all.length || !value ? undefined : { source: clean, engine, compiled: value }, problems: all };
}

/** The template with the data of one document. */
export function renderTemplate(template: Template, scope: object, base: LinkBase): Checked<Piece[]> {
  const { value, problems } = render(template, scope);
  if (value === undefined) return { value: undefined, problems };
  return { value: readPieces(value, base), problems };
}

/** A template of one line, such as a title. */
export function renderText(template: Template, scope: object): Checked<string> {
  const { value, problems } = render(template, scope);
  return { value: value === undefined ? undefined : fillText(value).replace(/\s+/g, ' ').trim(), problems };
}

const MAX_LENGTH = 200_000; // characters of a template
const MAX_MEMORY = 1_000_000; // items made by a template: stops (1..1000000000)
const MAX_TIME = 10_000; // ms: stops loops in loops in loops; no honest template comes near

function createEngine(filters: Filters): Liquid {
  const engine = new Liquid({
    templates: {}, // no file system
    strictFilters: true,
    strictVariables: true,
    ownPropertyOnly: true,
    catchAllErrors: true,
    outputEscape: hideValue,
    parseLimit: MAX_LENGTH,
    memoryLimit: MAX_MEMORY,
    renderLimit: MAX_TIME,
  });
  for (const name of Object.keys(engine.tags)) if (!TAGS.includes(name)) delete engine.tags[name];
  for (const name of Object.keys(engine.filters)) engine.unregisterFilter(name);
  for (const [name, { format }] of Object.entries(filters)) {
    engine.registerFilter(name, (value: unknown, argument: unknown) => {
      return format(value === null || value === undefined ? '' : String(value), String(argument ?? ''));
    });
  }
  return engine;
}

function compile(engine: Liquid, source: TemplateText): Checked<Compiled[]> {
  try {
    return { value: engine.parse(markDirectives(source.text)), problems: [] };
  } catch (error) {
    return { value: undefined, problems: listProblems(source, error) };
  }
}

function render({ source, engine, compiled }: Template, scope: object): Checked<string> {
  try {
    return { value: String(engine.renderSync(compiled, scope)), problems: [] };
  } catch (error) {
    return { value: undefined, problems: listProblems(source, error) };
  }
}

function listProblems(source: TemplateText, error: unknown): Problem[] {
  if (!isLiquidError(error)) throw error;
  // Offsets are of the text with marks in it; a mark stands at the end of its line, so line and column are those typed.
  const marked = { file: source.file, text: markDirectives(source.text) };
  const problems = flattenErrors(error).map((one) => {
    const { message, hint } = translate(one);
    return problemAtOffset(marked, one.token.begin, 'templat-rusak', message, hint);
  });
  return [...new Map(problems.map((one) => [`${one.line}:${one.column}:${one.message}`, one])).values()];
}

/** A block that held errors is one of the errors of the block around it. */
function flattenErrors(error: LiquidError): LiquidError[] {
  return hasMany(error) ? error.errors.flatMap(flattenErrors) : [error];
}

function hasMany(error: object): error is LiquidErrors {
  return 'errors' in error;
}

const MARK = /\uE002(\d+)\uE003$/;

/** Says on each directive where it was typed: loops and branches move it. */
function markDirectives(text: string): string {
  let offset = 0;
  const lines = text.split('\n').map((line) => {
    const marked = isOpening(line) ? `${line}\uE002${offset}\uE003` : line;
    offset += line.length + 1;
    return marked;
  });
  return lines.join('\n');
}

function readPieces(rendered: string, base: LinkBase): Piece[] {
  const joined = joinRows(rendered);
  const lines = joined.split('\n');
  const tokens = TEMPLAT.parse(joined, {});
  const pieces: Piece[] = [];
  let from = 0;
  const flush = (to: number) => {
    const reading: Reading = {
      text: fillInlines,
      link: (typed) => resolveLink(fillText(typed), base),
      reference: (typed) => (typed.startsWith('#') ? fillText(typed.slice(1)) : undefined),
      widths: ({ map }) => readWidths(lines[(map?.[0] ?? 0) + 1] ?? ''),
    };
    pieces.push(...readBlocks(tokens.slice(from, to), reading));
    from = to + 1;
  };
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'directive') continue;
    flush(index);
    pieces.push({ type: 'directive', directive: readDirective(token.content) });
  }
  flush(tokens.length);
  return pieces;
}

function readDirective(line: string): Directive {
  const offset = Number(MARK.exec(line)?.[1]);
  const directive = parseDirective(line.replace(MARK, ''), offset);
  if (!directive) throw new Error(`a directive changed while it was rendered: ${line}`);
  const filled = Object.entries(directive.arguments).map(([name, value]) => [name, fillText(value)]);
  return { ...directive, arguments: Object.fromEntries(filled) };
}

const TEMPLAT = createTemplateMarkdown();

function createTemplateMarkdown(): MarkdownIt {
  const markdown = createMarkdown(['heading', 'table']);
  const interrupts = { alt: ['paragraph', 'list', 'blockquote'] }; // a table ends where a quotation would
  markdown.block.ruler.before(
    'heading',
    'directive',
    (state, startLine, _endLine, silent) => {
      const begin = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
      const line = state.src.slice(begin, state.eMarks[startLine]);
      const isInside = state.level > 0 && state.parentType !== 'table'; // it ends a table, and stands in nothing
      if (isInside || state.tShift[startLine] !== 0 || !line.startsWith(':::')) return false;
      if (silent) return true;
      state.line = startLine + 1;
      if (isOpening(line)) state.push('directive', '', 0).content = line;
      return true;
    },
    interrupts,
  );
  return markdown;
}
