import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { root } from '../content/read-content.ts';
import { ATURAN, listPelanggaran } from './aturan.ts';
import { checkBentuk } from './bentuk.ts';
import { BERKAS, type Pipa, readPipa } from './pipa.ts';
import { SERANGAN } from './serangan.ts';

const PIPA = BERKAS.map((path) => readPipa(path));

describe('pipa yang dikirim', () => {
  test('semua berkas alur kerja diperiksa', () => {
    const ada = ['.github/workflows', '.gitea/workflows'].flatMap((folder) =>
      readdirSync(root + folder).map((nama) => `${folder}/${nama}`),
    );
    expect(['.gitlab-ci.yml', ...ada].toSorted()).toEqual([...BERKAS].toSorted());
  });

  test.each(BERKAS)('%s: tidak melanggar, dan bentuknya dikenal forge', (path) => {
    expect(listPelanggaran(readPipa(path))).toEqual([]);
    expect(checkBentuk(readPipa(path))).toEqual([]);
  });

  test.each(
    PIPA.flatMap(({ path, pekerjaan }) =>
      pekerjaan.map((satu): [string, string[]] => [`${path} ${satu.nama}`, satu.naskah]),
    ),
  )('%s: bash mengerti naskahnya', (_nama, naskah) => {
    for (const satu of naskah)
      expect(spawnSync('bash', ['-n'], { input: satu, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  });

  test('perintah npm yang dipanggil ada di package.json', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
    const dipanggil = PIPA.flatMap(({ teks }) =>
      [...teks.matchAll(/npm run (?:--silent )?([a-z-]+)/g)].map(([, nama = '']) => nama),
    );
    const kurang = [...new Set(dipanggil)].filter((nama) => !(nama in scripts));
    expect(kurang).toEqual([]);
  });
});

describe('ketiga forge sama', () => {
  const naskah = (path: (typeof BERKAS)[number]): string[] =>
    readPipa(path)
      .pekerjaan.flatMap((satu) => satu.naskah)
      .map((satu) => satu.trim());

  test.each<[nama: string, ciri: string, banyak: number]>([
    ['mengambil permohonan', 'refs/sasaran "+$RUJUKAN:refs/kepala"', 3],
    ['memasang isi permohonan', '--diff-filter=D', 3],
    ['mengambil cabang utama', 'clone --quiet', 9],
    ['menerbitkan', 'npm run verify', 3],
    ['menggabung', 'npm run merge', 3],
    ['mengunggah', 'npm run satu-data', 3],
  ])('%s', (_nama, ciri, banyak) => {
    const semua = BERKAS.flatMap(naskah).filter((satu) => satu.includes(ciri));
    // GitLab gives the key as a file, the others as text.
    const sama = semua.map((satu) => satu.replace(/\n {2}(?:cat|printf) .*\$kunci".*/, ''));
    expect([semua.length, new Set(sama).size]).toEqual([banyak, 1]);
  });
});

describe('pipa yang dirusak', () => {
  test.each(SERANGAN)('%s', (_serangan, aturan, path, dari, menjadi) => {
    const asli = readPipa(path);
    const teks = asli.teks.replace(dari, menjadi);
    expect(teks).not.toBe(asli.teks);
    const temuan: Pipa = readPipa(path, teks);
    expect(listPelanggaran(temuan).map((satu) => satu.split(': ')[0])).toContain(aturan);
  });

  test('setiap aturan pernah gagal', () => {
    const diuji = new Set<string>(SERANGAN.map(([, aturan]) => aturan));
    expect(Object.keys(ATURAN).filter((nama) => !diuji.has(nama))).toEqual([]);
  });

  test.each([
    ['.github/workflows/permohonan.yml', 'timeout-minutes', 'timeout_minutes', 'jobs.periksa: timeout_minutes'],
    ['.github/workflows/permohonan.yml', '        shell: bash', '        shel: bash', 'jobs.periksa.steps.0: shel'],
    ['.gitea/workflows/terbit.yml', '    runs-on: ubuntu-latest\n', '', 'jobs.bangun: tanpa runs-on'],
    ['.gitlab-ci.yml', '  stage: gerbang', '  stage: gerbangg', 'gerbang: stage gerbangg'],
    ['.gitlab-ci.yml', '  resource_group:', '  resource-group:', 'gerbang: resource-group'],
    ['.github/workflows/gerbang.yml', "'7,22,37,52 * * * *'", "'7,22 * * *'", 'schedule: 7,22 * * *'],
    ['.github/workflows/gerbang.yml', 'workflows: [Isyarat]', 'workflows: [Isyrat]', 'workflow_run: Isyrat'],
  ])('%s: %s menjadi %s', (path, dari, menjadi, temuan) => {
    expect(checkBentuk(readPipa(path, readPipa(path).teks.replace(dari, menjadi)))).toEqual([temuan]);
  });
});

/** T4 on the other side: whoever decides or merges asks for no status, and no forge's own opinion on mergeability. */
describe('juru gabung tidak membaca status', () => {
  const STATUS =
    /\/statuses|check-runs|check-suites|\/pipelines|head_pipeline|mergeable|merge_status|pipeline_succeeds/;
  const dibaca = ['src/alur', 'src/gerbang', 'src/forge', 'scripts'].flatMap((folder) =>
    readdirSync(root + folder)
      .filter((nama) => !/^(?:tulis|setelan|settings)/.test(nama))
      .map((nama) => `${folder}/${nama}`),
  );

  test('T4: status, pemeriksaan, dan pendapat forge', () => {
    expect(dibaca.filter((path) => STATUS.test(readFileSync(root + path, 'utf8')))).toEqual([]);
    expect(STATUS.test('klien.get(path`/repos/x/commits/${sha}/statuses`)')).toBe(true);
  });
});
