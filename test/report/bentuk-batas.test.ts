// What each format promises: nothing lost without a word, nothing merged, nothing that breaks out of it.
import { describe, expect, test } from 'vitest';
import { keepGravest, nameProblems } from '../../src/report/laporan.ts';
import { writeGithub, writeGithubSummary } from '../../src/report/github.ts';
import { writeGitlab } from '../../src/report/gitlab.ts';
import { writeJson } from '../../src/report/json.ts';
import { writeSarif } from '../../src/report/sarif.ts';
import { BATAS, SEMUA, writeText } from '../../src/report/text.ts';
import { formatProblem, formatSummary, PROBLEM_CODES } from '../../src/source/problem.ts';
import { banyak, BERSIH, CAMPURAN, JAHAT, masalah, PROGRAM } from './laporan-contoh.ts';

describe('formatProblem(problem)', () => {
  test('tanda kendali dan baris baru tidak sampai ke terminal', () => {
    const text = formatProblem(masalah(1, { message: JAHAT, hint: 'satu\ndua\u001b' }));
    expect(text.split('\n')).toHaveLength(3);
    expect(text).not.toMatch(/[\u001b\u202e]/);
    expect(text).toContain('\\u{1b}[31m\\u{202e}');
  });
  test('ringkasan menyebut yang dikecualikan', () => {
    expect(formatSummary(3, [], 1)).toBe('Tidak ada masalah: 3 berkas diperiksa; 1 masalah dikecualikan');
  });
});

describe('writeText(laporan, batas)', () => {
  test('yang tidak ditampilkan dihitung, per berkas dan seluruhnya', () => {
    const text = writeText(banyak(150), { perFile: 20, all: 30 });
    expect(text.match(/^\S+:\d+:\d+ /gm)).toHaveLength(30);
    expect(text.match(/^… dan .*$/gm)).toEqual([
      '… dan 130 masalah lagi dalam berkas ini',
      '… dan 140 masalah lagi dalam berkas ini',
    ]);
    expect(text.split('\n').slice(-2)).toEqual([
      'Tampilkan semuanya: npm run check -- --semua',
      '300 masalah dalam 2 berkas; 87 berkas diperiksa',
    ]);
  });
  test('kesalahan tidak tersembunyi di balik peringatan', () => {
    const { problems } = banyak(25);
    const satuBerkas = problems.map((problem) => ({ ...problem, file: PROGRAM })).reverse();
    const text = writeText({ files: 1, problems: satuBerkas, dikecualikan: 0 }, { perFile: 20, all: 20 });
    expect([text.includes(' warning '), text.match(/ error /g)?.length]).toEqual([false, 20]);
  });
  test('berkas yang sama sekali tidak tampil disebut', () => {
    expect(writeText(banyak(5), { perFile: 20, all: 5 })).toContain('… dan 5 masalah lagi dalam 1 berkas lain');
  });
  test('--semua menampilkan semua', () => {
    const text = writeText(banyak(150), SEMUA);
    expect([text.match(/^\S+:\d+:\d+ /gm)?.length, text.includes('…')]).toEqual([300, false]);
  });
  test('tanpa masalah satu baris saja', () => {
    expect(writeText(BERSIH, BATAS)).toBe('Tidak ada masalah: 87 berkas diperiksa');
  });
});

test('json tidak pernah dipotong', () => {
  expect(JSON.parse(writeJson(banyak(5000))).problems).toHaveLength(10_000);
});

describe('writeGithub(laporan)', () => {
  const lines = writeGithub(banyak(150)).split('\n');
  test('paling banyak sepuluh tiap tingkat, kesalahan dahulu, sisanya dihitung', () => {
    const levels = lines.map((line) => line.split(' ')[0]);
    expect(levels).toEqual(['::notice', ...Array(10).fill('::error'), ...Array(10).fill('::warning')]);
    expect(lines[0]).toMatch(/150 kesalahan dan 150 peringatan.*280 lagi/);
  });
  test('isi tidak dapat memulai perintah baru', () => {
    const berkas = 'content/a,b:c%.yaml';
    const [, satu = ''] = writeGithub({
      ...BERSIH,
      problems: [masalah(1, { file: berkas, message: `x\n::error::y %0A ${JAHAT}` })],
    }).split('\n');
    expect(satu).toContain('file=content/a%2Cb%3Ac%25.yaml,line=1,endLine=1,col=11,');
    expect(satu).toContain('%250A');
  });
  test('ringkasan job: semuanya, dan tidak lebih besar daripada yang diterima', () => {
    expect(writeGithubSummary(banyak(150)).match(/^\| \d/gm)).toHaveLength(300);
    const berkas = Array.from({ length: 3000 }, (_, n) =>
      masalah(1, { file: `content/${n}.yaml`, message: 'x'.repeat(900) }),
    );
    const besar = writeGithubSummary({ ...BERSIH, problems: berkas });
    expect(besar.length).toBeLessThan(1_000_000);
    expect(besar).toMatch(/selebihnya.*\n$/);
  });
  test('ringkasan job: isi tidak menjadi HTML, tautan, atau sel baru', () => {
    const text = writeGithubSummary({ ...BERSIH, problems: [masalah(1, { message: `a | b ${JAHAT}` })] });
    expect(text).not.toMatch(/<script|\[klik\]\(|[^\n]@camat/);
    const baris = text.split('\n').find((line) => line.startsWith('| 1:')) ?? '';
    expect(baris.split('|')).toHaveLength(5);
  });
});

describe('nama masalah', () => {
  const nama = (problems: Parameters<typeof nameProblems>[0]) => nameProblems(problems).map(({ sidik }) => sidik);
  test('tidak bergantung pada baris', () => {
    const lama = { code: 'kunci-ganda', message: 'isian "a" ditulis dua kali; yang pertama di baris 8' } as const;
    const baru = { ...lama, message: lama.message.replace('8', '11') };
    expect(nama([masalah(9, lama)])).toEqual(nama([masalah(12, baru)]));
  });
  test('dua yang serupa tidak menjadi satu', () => {
    const sama = { message: 'serupa' };
    expect(new Set(nama([masalah(1, sama), masalah(2, sama), masalah(3, sama)])).size).toBe(3);
    expect(new Set(nama(banyak(300).problems)).size).toBe(600);
  });
  test('keepGravest mendahulukan kesalahan dan menjaga urutan', () => {
    const urut = [masalah(1, { severity: 'warning' }), masalah(2), masalah(3, { severity: 'warning' }), masalah(4)];
    expect(keepGravest(urut, 3).map(({ line }) => line)).toEqual([1, 2, 4]);
  });
});

describe('writeGitlab(laporan)', () => {
  const temuan: Record<string, unknown>[] = JSON.parse(writeGitlab(CAMPURAN));
  test('larik JSON tanpa tanda urutan bita, dengan isian yang dibaca GitLab', () => {
    expect(writeGitlab(BERSIH)).toBe('[]');
    expect(temuan.map((satu) => Object.keys(satu).join())).toEqual(
      Array(3).fill('description,check_name,fingerprint,severity,location'),
    );
    expect(temuan.every(({ severity }) => /^(info|minor|major|critical|blocker)$/.test(String(severity)))).toBe(true);
  });
});

describe('writeSarif(laporan)', () => {
  const { $schema, version, runs } = JSON.parse(writeSarif(banyak(3000)));
  const [{ tool, results, columnKind }] = runs;
  test('memenuhi yang diwajibkan skema SARIF 2.1.0', () => {
    expect([$schema.endsWith('sarif-schema-2.1.0.json'), version, columnKind]).toEqual([
      true,
      '2.1.0',
      'utf16CodeUnits',
    ]);
    expect(tool.driver.name).not.toBe('');
    const ids: string[] = tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(ids).toEqual([...PROBLEM_CODES]);
    for (const { ruleId, ruleIndex, level, message, locations, partialFingerprints } of results) {
      expect(ids[ruleIndex]).toBe(ruleId);
      expect(['none', 'note', 'warning', 'error']).toContain(level);
      expect(message.text.length).toBeGreaterThan(0);
      const [{ physicalLocation }] = locations;
      expect(physicalLocation.region.startLine).toBeGreaterThanOrEqual(1);
      expect(physicalLocation.region.startColumn).toBeGreaterThanOrEqual(1);
      expect(physicalLocation.artifactLocation.uri).toMatch(/^[\w./%()'!*~-]+$/);
      expect(Object.values(partialFingerprints).every((sidik) => typeof sidik === 'string')).toBe(true);
    }
  });
  test('tidak lebih dari yang disimpan, kesalahan tetap ada', () => {
    expect([results.length, results.filter(({ level }: { level: string }) => level === 'error').length]).toEqual([
      5000, 3000,
    ]);
  });
  test('setiap kode menjelaskan dirinya, dan tautannya hanya ada bila situsnya ada', () => {
    for (const { shortDescription, help, helpUri } of tool.driver.rules) {
      expect([shortDescription.text.length, help.text.length].every((panjang) => panjang > 10 && panjang <= 1024)).toBe(
        true,
      );
      expect(helpUri).toBeUndefined();
    }
    expect(writeSarif(BERSIH, 'https://uji.example/')).toContain('https://uji.example/panduan/masalah/#yaml-tab');
  });
  test('nama berkas menjadi alamat yang sah; isi tidak menjadi tautan', () => {
    const aneh = JSON.parse(
      writeSarif({ ...BERSIH, problems: [masalah(1, { file: 'content/a b:c#d.yaml', message: JAHAT })] }),
    );
    const [{ locations, message }] = aneh.runs[0].results;
    expect(locations[0].physicalLocation.artifactLocation.uri).toBe('content/a%20b%3Ac%23d.yaml');
    expect(message.text).not.toMatch(/\]\(/);
  });
});
