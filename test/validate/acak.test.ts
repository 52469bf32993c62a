import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatProblem, PROBLEM_CODES } from '../../src/source/problem.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { checkContent } from '../../src/validate/content.ts';
import { readLengkap } from './folders.ts';

/** Words of the parser, of the validator and of a program that failed. None is Indonesian. */
const ASING =
  /\b(the|must|should|cannot|expected|unexpected|unknown|invalid|duplicated|mapping|sequence|scalar|indentation|stream|token|anchor|tag suffix|undefined|null|NaN|Infinity|TypeError|RangeError)\b|\[object|\bat .*\.(ts|js):\d/;

const lengkap = readLengkap();
const yaml = lengkap.files.filter(({ path }) => path.endsWith('.yaml'));

/** What a slipping hand or a careless paste leaves behind. */
const SISIPAN = [
  '\t',
  ' ',
  '\n',
  '"',
  "'",
  ':',
  ': ',
  '- ',
  '[',
  ']',
  '{',
  '}',
  '#',
  '&',
  '*',
  '!',
  '|',
  '>',
  '%',
  '@',
  '`',
  ',',
  '\\',
  '\0',
  '\u00a0',
  '\ufeff',
  '---\n',
  '<<: ',
  '1.234,5',
  '?',
  '😀',
  '\r',
  '\r\n',
  '\u0001',
  '\u000b',
  '\u0085',
  '\u2028',
  '\u200b',
  '\u200d',
  '\u00ad',
  '\u202e',
  '\u2066',
  '\u{e0041}',
  '\ud83d',
  '\u0406',
  '\u0430',
  '\uff1a',
  '\uff11',
  '\u2013 ',
  '\u3000',
  '...\n',
  '%YAML 1.1\n',
  '&a ',
  '*a ',
  '!!int ',
  'no',
  '012',
  '1:30',
  '0x1F',
  '15-04-2024',
];

const mutasi = fc.record({
  berkas: fc.nat(),
  letak: fc.nat(),
  hapus: fc.nat(3),
  sisip: fc.constantFrom('', ...SISIPAN),
});

describe('teks yang rusak sembarang', () => {
  test('selalu menjadi masalah berbahasa Indonesia di dalam berkas itu, tidak pernah galat', () => {
    fc.assert(
      fc.property(fc.array(mutasi, { minLength: 1, maxLength: 4 }), (semua) => {
        const { berkas } = semua[0] ?? { berkas: 0 };
        const asal = yaml[berkas % yaml.length] ?? { path: '', text: '' };
        const text = semua.reduce((teks, { letak, hapus, sisip }) => mutate(teks, letak, hapus, sisip), asal.text);
        const files = lengkap.files.map((file) => (file.path === asal.path ? { ...file, text } : file));
        for (const problem of checkContent({ ...lengkap, files }).problems) {
          expect(PROBLEM_CODES).toContain(problem.code);
          expect(withoutQuotes(formatProblem(problem))).not.toMatch(ASING);
          const lines = (files.find(({ path }) => path === problem.file)?.text ?? '')
            .replace(/^\ufeff/, '')
            .split(/\r\n|\n|\r/);
          expect(problem.line).toBeLessThanOrEqual(lines.length);
          expect(problem.column).toBeLessThanOrEqual((lines[problem.line - 1] ?? '').length + 1);
        }
      }),
      { numRuns: 400 },
    );
  }, 120_000);

  test('teks apa pun dapat dibaca tanpa galat', () => {
    const potongan = fc.constantFrom(...SISIPAN, 'a', 'kode', '1', 'x: y\n', '  ', '\n  - ');
    fc.assert(
      fc.property(fc.array(potongan, { maxLength: 30 }), (bagian) => {
        const { value, problems } = readYaml('x.yaml', bagian.join(''));
        expect(value !== undefined || problems.length > 0).toBe(true);
        for (const problem of problems) expect(withoutQuotes(formatProblem(problem))).not.toMatch(ASING);
      }),
      { numRuns: 3000 },
    );
  }, 120_000);
});

function mutate(text: string, letak: number, hapus: number, sisip: string): string {
  const at = letak % (text.length + 1);
  return text.slice(0, at) + sisip + text.slice(at + hapus);
}

/** What people typed is quoted, and may be in any language. */
function withoutQuotes(text: string): string {
  return text.replaceAll(/"[^]*?"|`[^]*?`/g, '""');
}
