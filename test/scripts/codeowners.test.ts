import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyLengkap, type Ran, runScript } from './run-script.ts';

const PER = ['--per', '2024-07-01'];

/** The complete office with an account for the Camat on two forges. */
function siapkan(): string {
  const folder = copyLengkap();
  const file = join(folder, 'content/pejabat.yaml');
  const akun = ['gitlab', 'gitea'].map((forge) => `      ${forge}: { id: 60, login: camat.kita }`).join('\n');
  const text = readFileSync(file, 'utf8');
  const [, orang] = /^ {2}- jabatan: camat\n {4}pejabat: (\S+)$/m.exec(text) ?? [];
  writeFileSync(
    file,
    text.replace(`  - id: ${orang}\n`, (baris) => `${baris}    akun:\n${akun}\n`),
  );
  return folder;
}

function jalankan(folder: string, ...args: string[]): Ran {
  return runScript('codeowners', [...args, ...PER], folder);
}

describe('npm run codeowners', () => {
  test('tanpa akun: mengatakannya, dan tidak menulis apa pun', () => {
    expect(jalankan(copyLengkap())).toEqual({
      status: 0,
      stdout: 'Belum ada pejabat yang mempunyai akun di pejabat.yaml. CODEOWNERS tidak ditulis.\n',
      stderr: '',
    });
  });

  test('menulis untuk setiap forge yang ada akunnya, lalu --check setuju', () => {
    const folder = siapkan();
    expect(jalankan(folder, '--check')).toMatchObject({
      status: 1,
      stdout: '.gitlab/CODEOWNERS belum ada: npm run codeowners\n.gitea/CODEOWNERS belum ada: npm run codeowners\n',
    });
    const ditulis = jalankan(folder);
    expect([ditulis.status, ditulis.stdout]).toEqual([0, 'ditulis .gitlab/CODEOWNERS\nditulis .gitea/CODEOWNERS\n']);
    expect(ditulis.stderr).toContain('dilewati: belum punya akun gitlab\n');
    expect(readFileSync(join(folder, '.gitlab/CODEOWNERS'), 'utf8')).toContain('\n[camat] @camat.kita\n');
    expect(jalankan(folder, '--check').stdout).toBe(
      'sudah sesuai .gitlab/CODEOWNERS\nsudah sesuai .gitea/CODEOWNERS\n',
    );
  });

  test('--check menolak yang disunting tangan, tanpa mengubahnya', () => {
    const folder = siapkan();
    jalankan(folder, '--forge', 'gitlab');
    const file = join(folder, '.gitlab/CODEOWNERS');
    writeFileSync(file, `${readFileSync(file, 'utf8')}/content/ @penyusup\n`);
    const hasil = jalankan(folder, '--forge', 'gitlab', '--check');
    expect([hasil.status, hasil.stdout]).toEqual([1, '.gitlab/CODEOWNERS tidak sesuai lagi: npm run codeowners\n']);
    expect(readFileSync(file, 'utf8')).toContain('penyusup');
  });

  test.each([
    [['--forge', 'bitbucket'], '--forge "bitbucket" tidak dikenal; pilihannya: gitlab, github, gitea, forgejo\n'],
    [['--per', '1 Juli'], '--per "1 Juli" bukan tanggal; tulis seperti 2024-07-01\n'],
    [['--out', 'lain'], 'folder isi "content" tidak di dalam repositori "lain"; sebut repositorinya dengan --out\n'],
  ])('%j ditolak', (args, stderr) => {
    expect(runScript('codeowners', [...PER, ...args], copyLengkap())).toEqual({ status: 2, stdout: '', stderr });
  });

  test('tanpa commit dan tanpa --per: minta harinya', () => {
    expect(runScript('codeowners', [], copyLengkap())).toMatchObject({
      status: 2,
      stderr: 'folder ini belum punya commit; sebut harinya dengan --per TANGGAL\n',
    });
  });
});
