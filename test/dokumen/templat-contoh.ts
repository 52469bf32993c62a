import { readFileSync } from 'node:fs';
import { readTemplat, type Templat } from '../../src/dokumen/templat.ts';

/** A template of the content folder, which every office may change; it must read without a problem. */
export function loadTemplat(id: string): Templat {
  const path = `templat/${id}.md`;
  const { value, problems } = readTemplat(
    path,
    readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8'),
  );
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
}
