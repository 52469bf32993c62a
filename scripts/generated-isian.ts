export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

type Shared = JsonObject; // the shapes of umum.schema.json

/** Every place of a schema with what it is called and what belongs there, depth first. */
export function listIsian(schema: JsonObject, shared: Shared, place = ''): [place: string, isian: JsonObject][] {
  const full = resolveRef(schema, shared);
  const children = listChildren(full).flatMap(([key, child]) => listIsian(child, shared, `${place}/${key}`));
  return [[place, describe(full)], ...children];
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

function describe({ title = '', description = '', examples, type }: JsonObject): JsonObject {
  const [example] = Array.isArray(examples) ? examples : [];
  const types = Array.isArray(type) ? type : [type];
  return {
    judul: title,
    keterangan: description,
    ...(example === undefined ? {} : { contoh: typeof example === 'string' ? example : JSON.stringify(example) }),
    ...(types.includes('number') || types.includes('integer') ? { angka: true } : {}),
  };
}
