import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { listContoh } from './generated-contoh.ts';
import { asObject, type Json, type JsonObject, listIsian } from './generated-isian.ts';

const SHARED = 'umum';
const HEAD = '// Generated from schemas/ by `npm run generate`. Do not edit.\n';

/** Every generated file and what it should say. A test compares them with what is there. */
export async function generateAll(root: string): Promise<{ file: string; text: string }[]> {
  return [
    { file: 'src/domain/isi.generated.ts', text: await generateTypes(root) },
    { file: 'src/validate/validators.generated.js', text: generateValidators(root) },
    { file: 'src/validate/validators.generated.d.ts', text: declareValidators(root) },
    { file: 'src/validate/isian.generated.ts', text: generateIsian(root) },
    { file: 'src/validate/contoh.generated.ts', text: generateContoh(root) },
  ];
}

/** TypeScript of every kind of content file, as one module. `umum.schema.json` gives the shared shapes. */
async function generateTypes(root: string): Promise<string> {
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
function generateValidators(root: string): string {
  const names = listSchemas(root);
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    allErrors: true,
    messages: false, // src/validate/messages.ts has Indonesian ones
    unicode: false, // length in code units: no run-time helper, so nothing to import
    inlineRefs: false,
    logger: false, // it calls `unicode` deprecated
    code: { source: true, esm: true },
  });
  ajv.addVocabulary(['tsType']);
  for (const name of [SHARED, ...names]) ajv.addSchema(asObject(withoutLabels(readSchema(root, name))));
  const code = standalone(ajv, Object.fromEntries(names.map((name) => [camelCase(name), `${name}.schema.json`])));
  return HEAD + code;
}

function declareValidators(root: string): string {
  const exports = listSchemas(root).map(
    (name) => `export declare const ${camelCase(name)}: ValidateFunction<NilaiSkema['${name}']>;`,
  );
  const imports = [
    "import type { ValidateFunction } from 'ajv';",
    "import type { NilaiSkema } from '../domain/isi.ts';",
  ];
  return `${HEAD}${[...imports, '', ...exports].join('\n')}\n`;
}

/** What people call each place in a file, for messages and forms: the labels that the validators do without. */
function generateIsian(root: string): string {
  const shared = asObject(readSchema(root, SHARED).$defs ?? {});
  const kinds = listSchemas(root).map((name) => {
    const lines = listIsian(readSchema(root, name), shared).map(
      ([place, isian]) => `    ${JSON.stringify(place)}: ${JSON.stringify(isian)},`,
    );
    return [`  ${JSON.stringify(name)}: {`, ...lines, '  },'].join('\n');
  });
  const imports = ["import type { JenisSkema } from '../domain/isi.ts';", "import type { Isian } from './labels.ts';"];
  return [
    HEAD + imports.join('\n'),
    '',
    'export const ISIAN: Record<JenisSkema, Record<string, Isian>> = {',
    ...kinds,
    '};',
    '',
  ].join('\n');
}

/** One whole file of every kind, for the guide. */
function generateContoh(root: string): string {
  const contoh = Object.fromEntries(listContoh(root).sort(([a], [b]) => (a < b ? -1 : 1)));
  const type = 'Record<JenisSkema, { path: string; text: string }>';
  return [
    `${HEAD}import type { JenisSkema } from '../domain/isi.ts';`,
    '',
    `export const CONTOH: ${type} = ${JSON.stringify(contoh, null, 2)};`,
    '',
  ].join('\n');
}

/** Names of the kinds of content file that have a schema: "instansi", "seksi", … */
export function listSchemas(root: string): string[] {
  return readdirSync(join(root, 'schemas'))
    .filter((file) => file.endsWith('.schema.json'))
    .map((file) => file.replace('.schema.json', ''))
    .filter((name) => name !== SHARED)
    .sort();
}

function readSchema(root: string, name: string): JsonObject {
  return asObject(JSON.parse(readFileSync(join(root, 'schemas', `${name}.schema.json`), 'utf8')));
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
