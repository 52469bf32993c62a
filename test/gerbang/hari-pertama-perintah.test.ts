import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { root } from '../content/read-content.ts';
import { HARI_PERTAMA, listPerintah, listPilihan, PEMULIHAN } from './panduan-perintah.ts';

const PERINTAH = [HARI_PERTAMA, PEMULIHAN].flatMap(listPerintah);
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
const PIPA = [
  '.gitlab-ci.yml',
  '.github/workflows/gerbang.yml',
  '.github/workflows/terbit.yml',
  '.github/workflows/satu-data.yml',
  '.gitea/workflows/gerbang.yml',
  '.gitea/workflows/satu-data.yml',
];

const npm = PERINTAH.filter((satu) => satu.startsWith('npm '));
const git = [...new Set(PERINTAH.flatMap((satu) => /^git (?:-C \S+ )?([a-z-]+)/.exec(satu)?.[1] ?? []))];

describe('perintah di panduan hari pertama dan pemulihan', () => {
  test('cukup banyak, dan hanya dari tiga program', () => {
    expect(npm.length).toBeGreaterThan(20);
    expect(git.length).toBeGreaterThan(8);
    const program = PERINTAH.map((satu) => satu.split(' ')[0]).filter((satu) => satu !== 'cd');
    expect([...new Set(program)].toSorted()).toEqual(['git', 'npm', 'ssh-keygen']);
  });

  test.each([...new Set(npm)])('%s', (perintah) => {
    const [, nama = ''] = /^npm (?:run )?([a-z-]+)/.exec(perintah) ?? [];
    expect(Object.keys(scripts)).toContain(nama);
    const [, pilihan = ''] = perintah.split(/ -- (.*)$/);
    const disebut = [...pilihan.matchAll(/(?:^| )--([a-z-]+)/g)].map(([, satu = '']) => satu);
    expect(disebut.filter((satu) => !listPilihan(nama).includes(satu))).toEqual([]);
    expect(perintah.replace(/ -- .*/, '')).not.toMatch(/ --[a-z]/); // npm itself would take it
  });

  test.each(git)('git %s ada', (nama) => {
    const semua = execFileSync('git', ['--list-cmds=main,builtins']).toString().split('\n');
    expect(semua).toContain(nama);
  });

  test.each(PERINTAH.filter((satu) => /^git (?:-C \S+ )?(?:tag|revert|switch|rev-parse|clone|commit) /.test(satu)))(
    'pilihan %s dikenal git',
    (perintah) => {
      const [, nama = '', sisa = ''] = /^git (?:-C \S+ )?([a-z-]+) (.*)$/.exec(perintah) ?? [];
      const bantuan = spawnSync('git', [nama, '-h'], { encoding: 'utf8' });
      const panjang = [...sisa.matchAll(/(?:^| )--([a-z-]+)/g)].map(([, satu = '']) => satu.replace(/^no-/, ''));
      const dikenal = `${bantuan.stdout}${bantuan.stderr}`;
      expect(panjang.filter((satu) => !dikenal.includes(satu))).toEqual([]);
    },
  );
});

describe('nama yang diatur di server', () => {
  const panduan = readFileSync(root + HARI_PERTAMA, 'utf8');
  const pipa = PIPA.map((satu) => readFileSync(root + satu, 'utf8')).join('\n');

  test('setiap variabel KINERJA_ dari pipa dijelaskan, dan tidak ada yang dikarang', () => {
    const pakai = (teks: string) => [...new Set(teks.match(/KINERJA_[A-Z_]+/g))].toSorted();
    expect(pakai(panduan)).toEqual(pakai(pipa));
  });

  test.each(['juru-gabung', 'github-pages', 'satu-data'])('environment %s', (nama) => {
    expect(panduan).toContain(`\`${nama}\``);
    expect(pipa).toMatch(new RegExp(`(?:environment|name): ${nama}\n`));
  });
});
