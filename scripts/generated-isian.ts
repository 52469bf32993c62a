import { CORE_SCHEMA, load } from 'js-yaml';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

type Shared = JsonObject; // the shapes of umum.schema.json

/** Every place of a schema with what it is called and what belongs there, depth first. */
export function listIsian(
  schema: JsonObject,
  shared: Shared,
  place = '',
  wajib = true,
): [place: string, isian: JsonObject][] {
  const full = resolveRef(schema, shared);
  const required = asList(full.required);
  const children = listChildren(full).flatMap(([key, child]) =>
    listIsian(child, shared, `${place}/${key}`, required.includes(key)),
  );
  return [[place, describe(full, wajib)], ...children];
}

/** What stands beside a $ref goes before what it refers to. */
function resolveRef(schema: JsonObject, shared: Shared): JsonObject {
  const { $ref, ...own } = schema;
  if (typeof $ref !== 'string') return schema;
  const name = $ref.split('/').at(-1) ?? '';
  const general = resolveRef(asObject(shared[name] ?? null), shared);
  return { ...general, ...own, description: joinDescriptions(own.description, general.description) };
}

/** What this place is for, then how such a thing is written. */
function joinDescriptions(own: Json = '', general: Json = ''): string {
  return [...new Set([own, general])].filter((text) => text !== '').join(' ');
}

export function asObject(value: Json): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('a schema is not an object');
  return value;
}

/** "*" stands for any index of a list and any key of a pattern. */
function listChildren({ properties, patternProperties, items }: JsonObject): [key: string, schema: JsonObject][] {
  const named = Object.entries(asObject(properties ?? {}));
  const patterned = Object.values(asObject(patternProperties ?? {})).map((child): [string, Json] => ['*', child]);
  const listed: [string, Json][] = items === undefined ? [] : [['*', items]];
  return [...named, ...patterned, ...listed].map(([key, child]) => [key, asObject(child)]);
}

function describe(schema: JsonObject, wajib: boolean): JsonObject {
  const { title = '', description = '', type } = schema;
  const tipe = Array.isArray(type) ? type : type === undefined ? [] : [type];
  return {
    judul: title,
    keterangan: description,
    ...describeContoh(asList(schema.examples)),
    ...(tipe.includes('number') || tipe.includes('integer') ? { angka: true } : {}),
    tipe,
    ...(wajib ? { wajib } : {}),
    ...(schema.enum === undefined ? {} : { pilihan: schema.enum }),
    ...describeBatas(schema),
  };
}

/** A list or group is shown by what stands in it; only one line of YAML is an example of itself. */
function describeContoh(examples: Json[]): JsonObject {
  const [contoh, ...lain] = examples.map(writeLine);
  return { ...(contoh === undefined ? {} : { contoh }), ...(lain.length ? { contohLain: lain } : {}) };
}

const BATAS: Record<string, string> = {
  minimum: 'min',
  maximum: 'maks',
  exclusiveMinimum: 'lebihDari',
  minItems: 'minButir',
  maxItems: 'maksButir',
};

function describeBatas(schema: JsonObject): JsonObject {
  const pairs = Object.entries(BATAS).flatMap(([keyword, nama]): [string, Json][] => {
    const batas = schema[keyword];
    return batas === undefined ? [] : [[nama, batas]];
  });
  return Object.fromEntries(pairs);
}

/** One line of YAML as people type it: `[7, 8]`, `{ '2024': 90 }`, and quotes only where a text would be read as something else. */
function writeLine(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(writeFlow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return writeFlow(value);
  return writeScalar(value, (text) => `a: ${text}`);
}

function writeFlow(value: Json): string {
  if (Array.isArray(value)) return writeLine(value);
  if (typeof value !== 'object' || value === null) return writeScalar(value, (text) => `{ a: ${text} }`);
  const pairs = Object.entries(value).map(([key, item]) => `${writeFlow(key)}: ${writeFlow(item)}`);
  return `{ ${pairs.join(', ')} }`;
}

/** `within` is the YAML around the text, which then stands under "a". */
function writeScalar(value: string | number | boolean | null, within: (text: string) => string): string {
  if (typeof value !== 'string') return String(value);
  return readBack(within(value)) === value ? value : `'${value.replaceAll("'", "''")}'`;
}

function readBack(yaml: string): unknown {
  try {
    return asObject(JSON.parse(JSON.stringify(load(yaml, { schema: CORE_SCHEMA })))).a;
  } catch {
    return undefined;
  }
}

function asList(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}
