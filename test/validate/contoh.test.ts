import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { FOLDER_CONTOH } from '../../scripts/generated-contoh.ts';
import { listSchemas } from '../../scripts/generated-code.ts';
import { DAFTAR_JENIS, findJenis, type JenisSkema } from '../../src/domain/isi.ts';
import { readTemplat } from '../../src/dokumen/templat.ts';
import { readFolder } from '../../src/source/files.ts';
import { pointer } from '../../src/source/pointer.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { CONTOH } from '../../src/validate/contoh.generated.ts';
import { checkContent } from '../../src/validate/content.ts';
import { checkSchema } from '../../src/validate/schema.ts';
import { type ButirIsian, listButir } from '../../src/views/panduan-butir.ts';
import { root } from '../content/read-content.ts';

describe('schemas/contoh: kantor rekaan', () => {
  const folder = readFolder(root + FOLDER_CONTOH);

  test('tidak bermasalah', () => {
    expect(checkContent(folder, { per: '2024-06-01' }).problems).toEqual([]);
  });

  test('memuat setiap jenis berkas', () => {
    const jenis = new Set(folder.files.map(({ path }) => findJenis(path)));
    expect(DAFTAR_JENIS.filter((satu) => !jenis.has(satu))).toEqual([]);
  });
});

describe('contoh satu berkas dalam panduan', () => {
  test.each(DAFTAR_JENIS)('%s: sah, dan setiap isiannya dijelaskan', (jenis) => {
    const { path, text } = CONTOH[jenis];
    expect(findJenis(path)).toBe(jenis);
    const { value: source, problems } = readYaml(path, text);
    if (!source) throw new Error(`contoh ${jenis} tidak terbaca`);
    expect([...problems, ...checkSchema(source, jenis).problems]).toEqual([]);
    expect(listTakDijelaskan(jenis, source.value)).toEqual([]);
  });

  test('templat: kepalanya sah', () => {
    const { path, text } = CONTOH.templat;
    expect(readTemplat(path, text).problems).toEqual([]);
  });
});

describe('contoh satu isian dalam skema', () => {
  const schemas = ['umum', ...listSchemas(root)].map((nama): [string, unknown] => [nama, readSchema(nama)]);
  const ajv = new Ajv2020({ strict: false });
  for (const [, schema] of schemas) if (isObject(schema)) ajv.addSchema(schema);

  test.each(schemas)('%s: diterima oleh skemanya sendiri', (nama, schema) => {
    const contoh = listContoh(schema);
    const ditolak = contoh.filter(({ place, value }) => {
      const validate: ValidateFunction | undefined = ajv.getSchema(`${nama}.schema.json#${place}`);
      return validate?.(value) !== true;
    });
    expect(ditolak).toEqual([]);
  });
});

/** Keys that stand in a file and not in its guide: "/indikator/kode". */
function listTakDijelaskan(jenis: JenisSkema, value: unknown): string[] {
  const dijelaskan = new Set(flatten(listButir(jenis)).map(({ id }) => id));
  return [...new Set(listJalur(value))].filter((jalur) => {
    const bebas = jalur.replace(/\.[A-Z\d][^.]*/g, '.lain');
    return !dijelaskan.has(jalur) && !dijelaskan.has(bebas);
  });
}

/** Codes and years are names that the office gives: dots inside them would look like another level. */
function listJalur(value: unknown, depan = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((satu) => listJalur(satu, depan));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, satu]) => {
    const jalur = `${depan}${depan && '.'}${key.replaceAll('.', '-')}`;
    return [jalur, ...listJalur(satu, jalur)];
  });
}

function flatten(butir: ButirIsian[]): ButirIsian[] {
  return butir.flatMap((satu) => [satu, ...flatten(satu.anak)]);
}

function listContoh(schema: unknown, place = ''): { place: string; value: unknown }[] {
  if (!isObject(schema)) return [];
  const { examples } = schema;
  const own = Array.isArray(examples) ? examples.map((value: unknown) => ({ place, value })) : [];
  const below = ['properties', 'patternProperties', '$defs'].flatMap((keyword) =>
    Object.entries(Object(schema[keyword])).map(([key, child]): [string, unknown] => [pointer(keyword, key), child]),
  );
  const items: [string, unknown][] = schema.items === undefined ? [] : [['/items', schema.items]];
  return [...own, ...[...below, ...items].flatMap(([step, child]) => listContoh(child, place + encodeURI(step)))];
}

function readSchema(nama: string): unknown {
  return JSON.parse(readFileSync(`${root}schemas/${nama}.schema.json`, 'utf8'));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
