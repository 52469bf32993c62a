import { readdirSync, readFileSync } from 'node:fs';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { readKembali } from '../../src/alur/teks-kembali.ts';
import { KUTASARI } from '../alur/kantor.ts';
import { root } from '../content/read-content.ts';
import { asDaftar, asIsi } from './pipa.ts';

const PERMOHONAN = [
  '.github/pull_request_template.md',
  '.gitea/pull_request_template.md',
  '.gitlab/merge_request_templates/Default.md',
];
const FORMULIR = ['.github/ISSUE_TEMPLATE', '.gitea/ISSUE_TEMPLATE'].flatMap((folder) =>
  readdirSync(root + folder)
    .filter((nama) => !nama.startsWith('config'))
    .map((nama) => `${folder}/${nama}`),
);
const LEMBAR = readdirSync(`${root}.gitlab/issue_templates`).map((nama) => `.gitlab/issue_templates/${nama}`);

const baca = (path: string): string => readFileSync(root + path, 'utf8');

describe('templat permohonan', () => {
  test('sama di ketiga forge', () => {
    expect(new Set(PERMOHONAN.map(baca)).size).toBe(1);
  });

  test('contoh pengembaliannya dimengerti gerbang, kepada jabatan yang ada', () => {
    const [, contoh = ''] = /```\n(.*)\n```/.exec(baca(PERMOHONAN[0] ?? '')) ?? [];
    const kembali = readKembali(contoh);
    expect(kembali).toEqual({ tujuan: 'kasubag-umum', alasan: 'realisasi IKU-2 tidak sama dengan buktinya' });
    const jabatan = KUTASARI.pejabat.flatMap(({ value }) => value.jabatan).map(({ id }) => id);
    expect(jabatan).toContain(kembali?.tujuan);
  });

  // GitLab runs a line "/approve" with the rights of whoever submits.
  test.each([...PERMOHONAN, ...LEMBAR])('%s: tanpa perintah cepat dan tanpa sebutan', (path) => {
    expect(baca(path)).not.toMatch(/^\s*\/[a-z]|(?:^|\s)@\w/m);
  });
});

describe('templat masalah', () => {
  test.each(FORMULIR)('%s: formulir yang dikenal forge', (path) => {
    const isi = asIsi(load(baca(path), { schema: CORE_SCHEMA }));
    const arti = path.startsWith('.github') ? 'description' : 'about';
    expect(Object.keys(isi)).toEqual(['name', arti, 'title', 'body']);
    const isian = asDaftar(isi.body).map(asIsi);
    expect(isian.map(({ type }) => type)).toEqual(['markdown', ...isian.slice(1).map(() => 'textarea')]);
    expect(isian.slice(1).every(({ id, attributes }) => typeof id === 'string' && asIsi(attributes).label)).toBe(true);
  });

  test('ketiga forge menanyakan hal yang sama', () => {
    const tanya = (path: string): unknown[] =>
      asDaftar(asIsi(load(baca(path), { schema: CORE_SCHEMA })).body).flatMap(
        (satu) => asIsi(asIsi(satu).attributes).label ?? [],
      );
    for (const [nomor, path] of LEMBAR.entries()) {
      const [github = '', gitea = ''] = [FORMULIR[nomor], FORMULIR[nomor + LEMBAR.length]];
      expect([tanya(gitea), baca(path).match(/^[^<\n]+(?=:)/gm)]).toEqual([tanya(github), tanya(github)]);
    }
  });
});
