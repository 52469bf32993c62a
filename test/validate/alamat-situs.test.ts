import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/source/yaml.ts';
import { checkSchema } from '../../src/validate/schema.ts';

describe('checkSchema(source, "instansi"): alamat situs', () => {
  test.each([
    'https://kinerja.contoh.example/',
    'https://a-1.example/kinerja/2024/',
    'https://a.example:8443/~kinerja/Kec_A.b/',
    'https://localhost:59999/',
  ])('%s', (situs) => {
    expect(tolakSitus(situs)).toBeUndefined();
    expect(new URL(situs).href).toBe(situs);
  });

  test.each([
    ['garis miring ganda', 'https://x.id//evil.example/'],
    ['garis miring ganda di akhir', 'https://x.id/a//'],
    ['pagar', 'https://x.id/#/'],
    ['tanda tanya', 'https://x.id/?a=/'],
    ['kurung', 'https://[/'],
    ['alamat angka', 'https://999.1.1.1/'],
    ['host kosong', 'https:///'],
    ['titik di awal', 'https://.x.id/'],
    ['titik dua kali', 'https://x..id/'],
    ['nama pengguna', 'https://a@x.id/'],
    ['port terlalu besar', 'https://x.id:65536/'],
    ['port kosong', 'https://x.id:/'],
    ['titik koma', 'https://x.id/a;b/'],
    ['dolar', 'https://x.id/$a/'],
    ['titik dua', 'https://x.id/:p/'],
    ['bintang', 'https://x.id/*/'],
    ['persen', 'https://x.id/a%20b/'],
    ['kurung kurawal', 'https://x.id/{/'],
    ['petik', 'https://x.id/"/'],
    ['garis miring terbalik', 'https://x.id/a\\b/'],
    ['folder titik', 'https://x.id/./'],
    ['folder induk', 'https://x.id/a/../'],
    ['huruf bukan ASCII', 'https://x.id/\u00e9/'],
    ['tanpa garis miring di akhir', 'https://x.id/a'],
    ['http', 'http://x.id/'],
  ])('ditolak: %s', (_, situs) => {
    expect(tolakSitus(situs)).toMatchObject({ code: 'isian-salah-bentuk', line: 1, column: 8 });
    expect(tolakSitus(situs)?.hint).toContain('hanya huruf, angka, titik');
  });

  test('yang dekat ditawarkan', () => {
    expect(tolakSitus('https://Kinerja.Contoh.example/')?.hint).toBe(
      'Maksud Anda `situs: https://kinerja.contoh.example/`?',
    );
  });
});

function tolakSitus(situs: string) {
  const { value: source } = readYaml('instansi.yaml', `situs: ${JSON.stringify(situs)}\n`);
  if (!source) throw new Error('teks uji tidak terbaca');
  return checkSchema(source, 'instansi').problems.find(({ line, column }) => line === 1 && column > 1);
}
