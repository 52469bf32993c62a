import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneModule from 'ajv/dist/standalone/index.js';
import { compile, type JSONSchema } from 'json-schema-to-typescript';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const SHARED = 'umum';
const HEAD = '// Generated from schemas/ by `npm run generate`. Do not edit.\n';

/** TypeScript of every kind of content file, as one module. `umum.schema.json` gives the shared shapes. */
export async function generateTypes(root: string): Promise<string> {
  const shared = asObject(readSchema(root, SHARED).$defs ?? {});
  const kinds = Object.fromEntries(listSchemas(root).map((name) => [name, readSchema(root, name)]));
  const bundle = withoutLabels(withLocalRefs({ title: 'Isi berkas', $defs: { ...shared, ...kinds }, type: 'object' }));
  const text = await compile(bundle as JSONSchema, 'IsiBerkas', {
    bannerComment: '',
    additionalProperties: false,
    unreachableDefinitions: true,
    ignoreMinAndMaxItems: true,
    customName: (_schema, key) => (key ? pascalCase(key) : undefined),
    style: { printWidth: 120, singleQuote: true },
  });
  return `${HEAD}import type { Nilai } from './capaian.ts';\n\nexport type { Nilai };\n${withoutOwn(text)}`;
}

/** One ES module with a validator per schema, so that no schema is compiled at run time (and none in a browser). */
export function generateValidators(root: string): string {
  const names = listSchemas(root);
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    allErrors: true,
    unicode: false,
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  ajv.addVocabulary(['tsType']);
  for (const name of [SHARED, ...names]) ajv.addSchema(readSchema(root, name));
  const code = standalone(ajv, Object.fromEntries(names.map((name) => [camelCase(name), `${name}.schema.json`])));
  return HEAD + code;
}

/** Names of the kinds of content file that have a schema: "instansi", "seksi", … */
export function listSchemas(root: string): string[] {
  return readdirSync(join(root, 'schemas'))
    .map((file) => file.replace('.schema.json', ''))
    .filter((name) => name !== SHARED)
    .sort();
}

// The package is CommonJS: its default export arrives one level deeper under Node than the types say.
function standalone(ajv: Ajv2020, names: Record<string, string>): string {
  const write = typeof standaloneModule === 'function' ? standaloneModule : standaloneModule.default;
  return write(ajv, names);
}

function readSchema(root: string, name: string): JsonObject {
  return asObject(JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8')));
}

function asObject(value: Json): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('a schema is not an object');
  return value;
}

function mapObjects(value: Json, change: (object: JsonObject) => JsonObject): Json {
  if (Array.isArray(value)) return value.map((item) => mapObjects(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return change(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapObjects(item, change)])));
}

function withLocalRefs(schema: Json): Json {
  return mapObjects(schema, (object) => {
    const { $ref, $id: _, $schema: __, ...rest } = object;
    return typeof $ref === 'string' ? { ...rest, $ref: $ref.replace(`${SHARED}.schema.json`, '') } : rest;
  });
}

/** Titles and descriptions are labels for people; left in, the generator would make one more type for each label. */
function withoutLabels(schema: Json): Json {
  return mapObjects(schema, (object) => (typeof object.title === 'string' ? dropLabels(object) : object));
}

function dropLabels({ title: _, description: __, examples: ___, ...rest }: JsonObject): JsonObject {
  return rest;
}

/** Drops the generator's own root and its copy of Nilai, which belongs to the arithmetic. */
function withoutOwn(text: string): string {
  return text
    .replace(/\/\*\*\n(?: \*[^\n]*\n)*? \* via the `[\s\S]*?\*\/\n/g, '')
    .replace(/export interface IsiBerkas \{[^}]*\}\n/, '')
    .replace(/(\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*)?export type Nilai = Nilai;?\n/, '');
}

function pascalCase(name: string): string {
  return name.replace(/(^|[-_])(\w)/g, (_, __, letter: string) => letter.toUpperCase());
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
