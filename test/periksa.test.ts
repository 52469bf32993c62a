import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { checkSitus } from '../src/load-situs.ts';
import { readFolder, type TextFile } from '../src/source/files.ts';
import { isError } from '../src/source/problem.ts';
import { checkContent } from '../src/validate/content.ts';
import { isWaivable } from '../src/validate/pengecualian.ts';
import { listBermasalah, readBermasalah } from './validate/folders.ts';

const TEMPLAT = fileURLToPath(new URL('../content/templat', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'kinerja-periksa-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('checkSitus(content) dengan masalah yang dikecualikan', () => {
  test.each(listBermasalah().filter(isWaivable))('%s: dokumennya tetap dapat disusun', (code) => {
    const content = join(folder, code);
    writeFiles(content, readBermasalah(code).files);
    // This office has no jabatan of the name that tanda-terima is signed by.
    const isCopied = (file: string) => !file.endsWith('tanda-terima.md');
    cpSync(TEMPLAT, join(content, 'templat'), { recursive: true, filter: isCopied });
    const masalah = checkContent(readFolder(content)).problems.find((satu) => satu.code === code);
    writeFiles(content, [{ path: 'pengecualian.yaml', text: writePengecualian(code, masalah?.file ?? '') }]);
    const { problems, dikecualikan } = checkSitus(content);
    // A waived mistake in what a seal covers leaves the seal to be judged.
    const lain = problems.filter((satu) => isError(satu) && satu.code !== 'sidik-berbeda');
    expect([lain, dikecualikan]).toEqual([[], 1]);
  });
});

function writeFiles(content: string, files: TextFile[]): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
}

function writePengecualian(kode: string, berkas: string): string {
  return `pengecualian:\n  - kode: ${kode}\n    berkas: ${berkas}\n    alasan: Uji.\n    oleh: sekretaris\n    sampai: 2099-12-31\n`;
}
