// The schemas as people wrote them, not as the program compiled them.
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../schemas/', import.meta.url));

type Skema = Record<string, unknown>;

const SKEMA = new Map(
  readdirSync(FOLDER)
    .filter((nama) => nama.endsWith('.schema.json'))
    .map((nama): [string, unknown] => [nama, JSON.parse(readFileSync(FOLDER + nama, 'utf8'))]),
);

/** What one place in a file demands. */
export interface Tuntutan {
  jenis: string[]; // "string", "number", …
  wajib: boolean; // the group that it stands in demands it
}

/** Undefined where the schema says nothing. */
export function findTuntutan(jenis: string, path: string[]): Tuntutan | undefined {
  let induk: Skema | undefined;
  let skema: Skema | undefined = resolve({ $ref: `${jenis}.schema.json` }, '');
  for (const segment of path) {
    induk = skema;
    skema = step(skema, segment);
    if (!skema) return undefined;
  }
  const { type } = skema ?? {};
  const wajib = induk && Array.isArray(induk.required) && induk.required.includes(path.at(-1));
  return { jenis: (Array.isArray(type) ? type : [type]).map(String), wajib: wajib === true };
}

/** The schema of what stands one step deeper. */
function step(skema: Skema | undefined, segment: string): Skema | undefined {
  if (!skema) return undefined;
  const asal = String(skema.asal);
  if (isSkema(skema.items)) return resolve(skema.items, asal);
  const sendiri = isSkema(skema.properties) ? skema.properties[segment] : undefined;
  if (isSkema(sendiri)) return resolve(sendiri, asal);
  const pola = isSkema(skema.patternProperties) ? Object.entries(skema.patternProperties) : [];
  const cocok = pola.find(([satu]) => new RegExp(satu).test(segment))?.[1];
  return isSkema(cocok) ? resolve(cocok, asal) : undefined;
}

/** With what it refers to; `asal` is the file that its own references start from. */
function resolve(skema: Skema, asal: string): Skema {
  if (typeof skema.$ref !== 'string') return { ...skema, asal };
  const [berkas = '', dalam = ''] = skema.$ref.split('#');
  const nama = berkas === '' ? asal : basename(berkas);
  let isi: unknown = SKEMA.get(nama);
  for (const segment of dalam.split('/').filter((satu) => satu !== '')) isi = isSkema(isi) ? isi[segment] : undefined;
  return isSkema(isi) ? { ...resolve(isi, nama), ...withoutRef(skema) } : { ...skema, asal };
}

function withoutRef(skema: Skema): Skema {
  return Object.fromEntries(Object.entries(skema).filter(([key]) => key !== '$ref'));
}

function isSkema(value: unknown): value is Skema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
