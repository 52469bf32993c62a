import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { generateAll, listSchemas } from '../scripts/generated-code.ts';
import { DAFTAR_JENIS } from '../src/domain/isi.ts';
import { ISIAN } from '../src/validate/isian.generated.ts';
import { MESSAGES } from '../src/validate/messages.ts';
import { VALIDATORS } from '../src/validate/validators.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Keywords that say how a schema is built, and those that schema.ts tells by itself. */
const WITHOUT_MESSAGE = [
  ...['$schema', '$id', '$ref', '$defs', 'title', 'description', 'examples', 'tsType'],
  ...['properties', 'patternProperties', 'items', 'required', 'additionalProperties'],
];

describe('berkas hasil npm run generate', () => {
  test('sama dengan yang tersimpan', async () => {
    for (const { file, text } of await generateAll(root)) expect(readFileSync(root + file, 'utf8'), file).toBe(text);
  });

  test('setiap jenis berkas mempunyai skema, pemeriksa, dan keterangan', () => {
    const jenis = [...DAFTAR_JENIS, 'templat', 'sumber-impor'].sort();
    expect(listSchemas(root)).toEqual(jenis);
    expect(Object.keys(VALIDATORS).sort()).toEqual(jenis);
    expect(Object.keys(ISIAN).sort()).toEqual(jenis);
  });
});

describe('schemas/', () => {
  test.each(Object.entries(ISIAN))('%s: setiap isian berjudul dan berketerangan', (_, isian) => {
    const kurang = Object.entries(isian).filter(([, { judul, keterangan }]) => !judul || !keterangan);
    expect(kurang.map(([place]) => place)).toEqual([]);
  });

  test('setiap kata kunci yang dipakai mempunyai kalimat', () => {
    const dipakai = new Set([...listSchemas(root), 'umum'].flatMap((name) => listKeywords(readSchema(name))));
    expect([...dipakai].filter((keyword) => !WITHOUT_MESSAGE.includes(keyword)).sort()).toEqual(
      Object.keys(MESSAGES).sort(),
    );
  });
});

function readSchema(name: string): unknown {
  return JSON.parse(readFileSync(`${root}schemas/${name}.schema.json`, 'utf8'));
}

/** Names of properties are no keywords: below `properties` only their schemas count. */
function listKeywords(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([keyword, value]) => {
    const isNamed = ['properties', 'patternProperties', '$defs'].includes(keyword);
    const below = isNamed ? Object.values(Object(value)).flatMap(listKeywords) : [];
    return [keyword, ...below, ...(keyword === 'items' ? listKeywords(value) : [])];
  });
}
