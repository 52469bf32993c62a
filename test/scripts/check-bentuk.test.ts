import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyLengkap, runScript } from './run-script.ts';

const SEKSI = 'content/kinerja/2024/tw2/seksi/seksi-pelayanan.yaml';

/** A repository whose content stands one folder deeper, as where an office keeps more than this. */
const repo = copyLengkap();
const kantor = join(repo, 'kantor');
mkdirSync(kantor);
renameSync(join(repo, 'content'), join(kantor, 'content'));
const seksi = join(kantor, SEKSI);
writeFileSync(seksi, readFileSync(seksi, 'utf8').replace('IKU-1', 'IKU-19'));
git('init', '--quiet');
git('add', '.');
commit('2024-06-30T17:30:00Z'); // in Jakarta that is the first of July

describe('npm run check -- --format …', () => {
  test('github: jalur dari akar repositori, dan daftar lengkap ke ringkasan job', () => {
    const summary = join(repo, 'ringkasan.md');
    process.env['GITHUB_STEP_SUMMARY'] = summary;
    const { status, stdout } = runScript('check', ['--format', 'github'], kantor);
    delete process.env['GITHUB_STEP_SUMMARY'];
    expect([status, stdout.includes(`::error file=kantor/${SEKSI},line=`)]).toEqual([1, true]);
    expect(readFileSync(summary, 'utf8')).toContain('indikator-tidak-dikenal');
  });

  test('gitlab dan sarif: jalur yang sama, tanpa yang lain di keluaran', () => {
    const [temuan] = JSON.parse(runScript('check', ['--format', 'gitlab'], kantor).stdout);
    expect(temuan.location.path).toBe(`kantor/${SEKSI}`);
    const [{ results, tool }] = JSON.parse(runScript('check', ['--format', 'sarif'], kantor).stdout).runs;
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(`kantor/${SEKSI}`);
    expect(tool.driver.rules[0].helpUri).toBe('https://uji.example/panduan/masalah/#folder-tidak-terbaca');
  });

  test('tinjauan: hanya baris yang diubah berkomentar sendiri', () => {
    const diff = join(repo, 'ubah.diff');
    appendFileSync(seksi, '# catatan\n');
    writeFileSync(diff, git('diff'));
    const { permintaan } = JSON.parse(
      runScript('check', ['--format', 'tinjauan', '--forge', 'gitea', '--diff', diff], kantor).stdout,
    );
    expect(permintaan).toMatchObject([{ metode: 'POST', jalur: 'reviews', isi: { event: 'COMMENT', comments: [] } }]);
    expect(permintaan[0].isi.body).toContain('kantor/content/kinerja');
  });
});

describe('npm run check: pengecualian', () => {
  const pengecualian = join(kantor, 'content/pengecualian.yaml');
  const isi = `pengecualian:
  - kode: indikator-tidak-dikenal
    berkas: ${SEKSI.replace('content/', '')}
    tentang: IKU-19
    alasan: Menunggu perubahan renstra.
    oleh: sekretaris
    sampai: 2024-06-30
`;

  test.each([
    ['hari commit terakhir, di Jakarta', [], 1, 'error pengecualian-lewat'],
    [
      '--per sebelum habis',
      ['--per', '2024-06-30'],
      0,
      'Tidak ada masalah: 30 berkas diperiksa; 1 masalah dikecualikan\n',
    ],
    ['berkas yang disebut', ['--per', '2024-06-30', SEKSI], 0, '1 masalah dikecualikan'],
  ])('%s', (_, args, status, pesan) => {
    writeFileSync(pengecualian, isi);
    const ran = runScript('check', args, kantor);
    expect([ran.status, ran.stdout.includes(pesan) || ran.stdout]).toEqual([status, true]);
  });

  test('tanpa git tidak ada yang lewat', () => {
    const folder = copyLengkap();
    writeFileSync(join(folder, 'content/pengecualian.yaml'), isi.replace('2024-06-30', '2000-01-01'));
    writeFileSync(join(folder, SEKSI), readFileSync(join(folder, SEKSI), 'utf8').replace('IKU-1', 'IKU-19'));
    expect(runScript('check', [], folder).status).toBe(0);
  });

  test('json tidak bertambah isian', () => {
    const { stdout } = runScript('check', ['--format', 'json', '--per', '2024-06-30'], kantor);
    expect(JSON.parse(stdout)).toEqual({ files: 30, problems: [] });
  });
});

function git(...args: string[]): string {
  return execFileSync('git', ['-C', repo, ...args], { encoding: 'utf8' });
}

function commit(tanggal: string): void {
  const siapa = ['-c', 'user.name=Uji', '-c', 'user.email=uji@uji.example', '-c', 'commit.gpgsign=false'];
  const env = { ...process.env, GIT_AUTHOR_DATE: tanggal, GIT_COMMITTER_DATE: tanggal };
  execFileSync('git', ['-C', repo, ...siapa, 'commit', '--quiet', '-m', 'awal'], { env });
}
