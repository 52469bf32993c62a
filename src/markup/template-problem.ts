import { createPlacer } from '../source/place.ts';
import type { Problem, ProblemCode } from '../source/problem.ts';

/** The text of a template and the name it has in problems. */
export interface TemplateText {
  file: string; // "templat/sop.md"
  text: string;
}

export function problemAtOffset(
  { file, text }: TemplateText,
  offset: number,
  code: ProblemCode,
  message: string,
  hint?: string | undefined,
): Problem {
  return {
    severity: 'error',
    code,
    file,
    ...createPlacer(text)(offset),
    message,
    ...(hint === undefined ? {} : { hint }),
  };
}
