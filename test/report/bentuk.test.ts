import { describe, expect, test } from 'vitest';
import { composeTinjauan } from '../../src/report/tinjauan.ts';
import { FORGE, writeTinjauan } from '../../src/report/tinjauan-forge.ts';
import { readDiff } from '../../src/report/diff.ts';
import { writeGithub, writeGithubSummary } from '../../src/report/github.ts';
import { writeGitlab } from '../../src/report/gitlab.ts';
import { writeJson } from '../../src/report/json.ts';
import { writeSarif } from '../../src/report/sarif.ts';
import { BATAS, writeText } from '../../src/report/text.ts';
import { CAMPURAN, PROGRAM, SEKSI } from './laporan-contoh.ts';

const DIFF = `diff --git a/${SEKSI} b/${SEKSI}
--- a/${SEKSI}
+++ b/${SEKSI}
@@ -6,4 +6,4 @@
 indikator:
   - kode: IKU-1
-  - kode: IKU-8
+  - kode: IKU-89
     realisasi: 83
diff --git a/${PROGRAM} b/${PROGRAM}
--- a/${PROGRAM}
+++ b/${PROGRAM}
@@ -1,3 +1,4 @@
 tahun: 2024
+# catatan
 program:
   - kode: 7.01.02
`;
const TITIK = { base: 'a'.repeat(40), start: 'b'.repeat(40), head: 'c'.repeat(40) };

describe('setiap bentuk, sebagaimana dikirim', () => {
  test.each<[string, string]>([
    ['text.txt', writeText(CAMPURAN, BATAS)],
    ['json.json', writeJson(CAMPURAN)],
    ['github.txt', writeGithub(CAMPURAN)],
    ['github-ringkasan.md', writeGithubSummary(CAMPURAN)],
    ['gitlab.json', writeGitlab(CAMPURAN)],
    ['sarif.json', withoutRules(writeSarif(CAMPURAN, 'https://uji.example/'))],
    ...FORGE.map((forge): [string, string] => [
      `tinjauan-${forge}.json`,
      writeTinjauan(composeTinjauan(CAMPURAN, readDiff(DIFF)), forge, TITIK),
    ]),
  ])('%s', async (nama, text) => {
    await expect(`${text}\n`).toMatchFileSnapshot(`../output/report/${nama}`);
  });
});

/** The rules are the table of codes, which has its own tests. */
function withoutRules(text: string): string {
  const sarif = JSON.parse(text);
  sarif.runs[0].tool.driver.rules = sarif.runs[0].tool.driver.rules.slice(0, 1);
  return JSON.stringify(sarif, null, 2);
}
