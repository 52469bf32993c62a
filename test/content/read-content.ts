import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ValidateFunction } from 'ajv';
import { CORE_SCHEMA, load } from 'js-yaml';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** One committed YAML file, as its schema says it is. */
export function readContent<T>(path: string, validate: ValidateFunction<T>): T {
  const value = load(readFileSync(root + path, 'utf8'), { schema: CORE_SCHEMA });
  if (!validate(value)) throw new Error(`${path}: ${JSON.stringify(validate.errors)}`);
  return value;
}
