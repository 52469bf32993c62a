import { describe, expect, test } from 'vitest';
import { linkForge } from '../../src/form/tautan-forge.ts';

const ALAMAT = 'https://git.contoh.example/kecamatan/kinerja';
const PATH = 'kinerja/2024/tw4/seksi/seksi-pelayanan.yaml';
const UTUH = `content/${PATH}`;
const SANDI = encodeURIComponent(UTUH);

describe('linkForge(repositori, path, ada)', () => {
  test.each([
    ['gitlab', true, `/-/edit/main/${UTUH}`],
    ['gitlab', false, `/-/new/main?file_name=${SANDI}`],
    ['github', true, `/edit/main/${UTUH}`],
    ['github', false, `/new/main?filename=${SANDI}`],
    ['gitea', true, `/_edit/main/${UTUH}`],
    ['forgejo', true, `/_edit/main/${UTUH}`],
    ['forgejo', false, '/_new/main/content/kinerja/2024/tw4/seksi?filename=seksi-pelayanan.yaml'],
  ] as const)('%s, sudah ada %s', (forge, ada, akhir) => {
    expect(linkForge({ forge, alamat: ALAMAT, cabang: 'main' }, PATH, ada)?.href).toBe(ALAMAT + akhir);
  });

  test('git tanpa forge tidak punya halaman penyunting', () => {
    expect(linkForge({ forge: 'git', alamat: 'ssh://git@server.example/kinerja', cabang: 'main' }, PATH, true)).toBe(
      undefined,
    );
  });

  test('nama cabang dan berkas tidak dapat keluar dari tempatnya', () => {
    const tautan = linkForge({ forge: 'gitlab', alamat: ALAMAT, cabang: 'data/tw 4?x=#y' }, 'a&b "c".yaml', true);
    expect(tautan?.href).toBe(`${ALAMAT}/-/edit/data/tw%204%3Fx%3D%23y/content/a%26b%20%22c%22.yaml`);
  });
});
