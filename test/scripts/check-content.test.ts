// The office's own files: nothing wrong in them as they stand, and four slips in one quarter found where they were typed.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { runScript } from './run-script.ts';

const CONTENT = fileURLToPath(new URL('../../content', import.meta.url));
const SEKSI = 'kinerja/2024/tw4/seksi/seksi-pelayanan.yaml';
const PENGUKURAN = 'kinerja/2024/tw4/pengukuran/seksi-ketentraman.yaml';

const folder = mkdtempSync(join(tmpdir(), 'kinerja-isi-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('isi sebagaimana adanya: tanpa masalah', () => {
  const { status, stdout } = runScript('check', ['--content', CONTENT, '--format', 'json'], folder);
  expect([status, JSON.parse(stdout).problems]).toEqual([0, []]);
});

test('empat kekeliruan dalam triwulan IV: empat masalah, masing-masing di tempatnya', () => {
  cpSync(CONTENT, join(folder, 'isi'), { recursive: true });
  const expected = [
    { ...replaceIn(PENGUKURAN, /^ +(?=realisasi_anggaran: \d)/, '\t', 'realisasi'), code: 'yaml-tab', column: 1 },
    { ...replaceIn(SEKSI, /(?<=kode: )IKU-1\b/, 'IKU-99', 'IKU-99'), code: 'indikator-tidak-dikenal' },
    { ...replaceIn(SEKSI, /(?<=realisasi: )\d+\.\d+/, '"1.234,5"', '"1.234,5"'), code: 'angka-bertanda-kutip' },
    { ...repeatIn(SEKSI, 'pendorong:'), code: 'kunci-ganda' },
  ];
  const { status, stdout } = runScript('check', ['--content', 'isi', '--format', 'json'], folder);
  const found: Record<'severity' | 'code' | 'file' | 'line' | 'column', unknown>[] = JSON.parse(stdout).problems;
  expect(status).toBe(1);
  expect(found.map(({ severity, code, file, line, column }) => ({ severity, code, file, line, column }))).toEqual(
    expected.map((satu) => ({ severity: 'error', ...satu, file: `isi/${satu.file}` })),
  );
});

interface Place {
  file: string;
  line: number;
  column: number;
}

/** Changes the first line that fits; the place is that of `mark` in it afterwards. */
function replaceIn(file: string, pattern: RegExp, text: string, mark: string): Place {
  return editLine(file, pattern, (line) => [line.replace(pattern, text)], mark);
}

/** Types the first line with `key` twice; the place is that of the second. */
function repeatIn(file: string, key: string): Place {
  const place = editLine(file, new RegExp(`^ *${key}`), (line) => [line, line], key);
  return { ...place, line: place.line + 1 };
}

function editLine(file: string, pattern: RegExp, edit: (line: string) => string[], mark: string): Place {
  const path = join(folder, 'isi', file);
  const lines = readFileSync(path, 'utf8').split('\n');
  const index = lines.findIndex((line) => pattern.test(line));
  const edited = edit(lines[index] ?? '');
  writeFileSync(path, lines.toSpliced(index, 1, ...edited).join('\n'));
  return { file, line: index + 1, column: (edited[0] ?? '').indexOf(mark) + 1 };
}
