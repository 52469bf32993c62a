import { describe, expect, test } from 'vitest';
import { openCkan } from '../../../src/exchange/satu-data/ckan.ts';
import { CkanError, isSementara, type KodeCkan } from '../../../src/exchange/satu-data/galat.ts';
import { readHasil } from '../../../src/exchange/satu-data/jawaban.ts';

const HALAMAN = '<!doctype html><h1>403 Forbidden</h1>';
const GALAT = '{"success":false,"error":{"__type":"Authorization Error","message":"Access denied"}}';

describe('readHasil(aksi, jawaban, token)', () => {
  test.each<[status: number, teks: string, kode: KodeCkan, sementara: boolean]>([
    [200, '{"success":true,"resu', 'server-galat', true],
    [200, '', 'server-galat', true],
    [200, HALAMAN, 'bukan-ckan', false],
    [200, '{"success":false}', 'bukan-ckan', false],
    [301, HALAMAN, 'dialihkan', false],
    [400, '"Bad request - Action name not known: datastore_search"', 'tanpa-datastore', false],
    [404, 'Action name not known: datastore_search', 'tanpa-datastore', false],
    [400, '"Bad request - JSON Error"', 'data-ditolak', false],
    [400, HALAMAN, 'bukan-ckan', false],
    [401, GALAT, 'token-ditolak', false],
    [403, GALAT, 'token-ditolak', false],
    [403, HALAMAN, 'ditolak-perantara', false],
    [403, '{"code":1020,"message":"blocked"}', 'ditolak-perantara', false],
    [407, HALAMAN, 'ditolak-perantara', false],
    [404, '{"success":false,"error":{"__type":"Not Found Error"}}', 'tidak-ditemukan', false],
    [404, HALAMAN, 'bukan-ckan', false],
    [413, HALAMAN, 'terlalu-besar', false],
    [429, HALAMAN, 'server-galat', true],
    [502, HALAMAN, 'server-galat', true],
  ])('%s %s: %s', (status, teks, kode, sementara) => {
    const galat = baca(status, teks);
    expect([galat.kode, isSementara(galat)]).toEqual([kode, sementara]);
  });

  test('yang dialihkan menyebut tuan rumahnya saja', () => {
    const headers = new Headers({ location: `https://lain.example/masuk?kembali=${TOKEN}` });
    const galat = tangkap(() => readHasil('package_show', { status: 302, headers, teks: '' }, TOKEN));
    expect(galat.message).toContain('portal mengalihkan ke https://lain.example (302)');
    expect(galat.message).not.toContain(TOKEN);
  });
});

const TOKEN = `a"b\\c'd&e<f>(g)*!%2Fz`;

describe('token tidak pernah tersebut', () => {
  const rupa: [cara: string, teks: string][] = [
    ['apa adanya', TOKEN],
    ['di dalam JSON', JSON.stringify(TOKEN).slice(1, -1)],
    ['di dalam alamat', encodeURIComponent(TOKEN)],
    ['di dalam alamat, huruf kecil', encodeURIComponent(TOKEN).replaceAll(/%\w\w/g, (satu) => satu.toLowerCase())],
    ['di dalam alamat, semua tanda', [...TOKEN].map(toPersen).join('')],
    [
      'di dalam HTML',
      TOKEN.replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;'),
    ],
  ];
  const tempat: [di: string, isi: (kata: string) => string][] = [
    ['teks polos', (kata) => `token ${kata} ditolak`],
    ['pesan', (kata) => JSON.stringify({ success: false, error: { __type: 'Authorization Error', message: kata } })],
    ['jenis galat', (kata) => JSON.stringify({ success: false, error: { __type: kata } })],
    ['isi medan', (kata) => JSON.stringify({ success: false, error: { name: [kata], dalam: { lagi: [kata] } } })],
    ['nama medan', (kata) => JSON.stringify({ success: false, error: { [kata]: ['salah'], dalam: { [kata]: 1 } } })],
    ['teks JSON', (kata) => JSON.stringify(`Bad request: ${kata}`)],
  ];
  test.each(tempat.flatMap(([di, isi]) => rupa.map(([cara, kata]) => [di, cara, kata, isi(kata)] as const)))(
    '%s, %s',
    (_di, _cara, kata, teks) => {
      const galat = baca(409, teks);
      const semua = `${galat.message}\n${galat.stack ?? ''}\n${JSON.stringify(galat)}${Object.keys(galat.medan).join()}`;
      expect(semua).not.toContain(TOKEN);
      expect(semua).not.toContain(kata);
      expect(galat.cause).toBeUndefined();
    },
  );

  test('galat jaringan tidak membawa sebabnya', async () => {
    const putus = () => Promise.reject(new TypeError('gagal', { cause: new Error(`authorization: ${TOKEN}`) }));
    const ckan = openCkan({ alamat: 'https://portal.example/', token: TOKEN, fetch: putus });
    const galat = await ckan.act('package_show', {}).catch((sebab: unknown) => sebab);
    expect(galat).toMatchObject({ kode: 'tidak-tersambung' });
    expect([galat instanceof Error && galat.cause, JSON.stringify(galat).includes(TOKEN)]).toEqual([undefined, false]);
  });
});

test('galat yang bersarang sangat dalam terbaca', () => {
  const dalam = `${'['.repeat(100_000)}"x"${']'.repeat(100_000)}`;
  expect(baca(409, `{"success":false,"error":{"name":${dalam}}}`).kode).toBe('data-ditolak');
});

function baca(status: number, teks: string): CkanError {
  return tangkap(() => readHasil('package_create', { status, headers: new Headers(), teks }, TOKEN));
}

function tangkap(coba: () => unknown): CkanError {
  try {
    coba();
  } catch (galat) {
    if (galat instanceof CkanError) return galat;
    throw galat;
  }
  throw new Error('tidak ada galat');
}

function toPersen(huruf: string): string {
  return /[A-Za-z0-9]/.test(huruf) ? huruf : `%${huruf.charCodeAt(0).toString(16).toUpperCase()}`;
}
