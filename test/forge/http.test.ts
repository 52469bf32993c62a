import { afterEach, describe, expect, test } from 'vitest';
import { ForgeError } from '../../src/forge/forge-error.ts';
import { openKlien, path, type Sambungan } from '../../src/forge/http.ts';
import { number, record, text } from '../../src/forge/reader.ts';
import { type Dialek, type Gangguan, type Isi, type ServerUji, startServer } from './server-uji.ts';

const TOKEN = 'rahasia+glpat/Abc123';
const DIALEK: Dialek[] = ['gitlab', 'gitea', 'forgejo', 'github'];
const BARIS = Array.from({ length: 7 }, (_, id) => ({ id, baru: 'medan yang tidak dikenal' }));

let server: ServerUji | undefined;
afterEach(() => server?.close());

interface Uji extends Partial<Sambungan> {
  dialek?: Dialek;
  isi?: Record<string, Isi>;
  gangguan?: Gangguan[];
}

/** A client of a forge that answers as told; what it waited for is kept instead of slept. */
async function open({
  dialek = 'gitlab',
  isi = { '/satu': { id: 1 }, '/daftar': BARIS },
  gangguan = [],
  ...lain
}: Uji = {}) {
  server = await startServer({ dialek, isi, gangguan });
  const tunggu: number[] = [];
  const sleep = async (milliseconds: number) => void tunggu.push(milliseconds);
  const klien = openKlien({ forge: dialek, alamat: server.alamat, token: TOKEN, fetch, sleep, ...lain });
  return { klien, tunggu, tercatat: server.tercatat };
}

const SATU = record({ id: number });

async function findError(action: Promise<unknown>): Promise<ForgeError> {
  const error = await action.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ForgeError) return error;
  throw new Error('tidak gagal sebagaimana mestinya', { cause: error });
}

describe('openKlien(sambungan).list(jalur, read)', () => {
  test.each(DIALEK)('%s: semua halaman, masing-masing sekali', async (dialek) => {
    const { klien, tercatat } = await open({ dialek });
    expect((await klien.list('/daftar?state=open', SATU)).map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(tercatat).toHaveLength(4);
    expect(tercatat.every(({ url }) => url.includes('state=open'))).toBe(true);
  });

  test('linimasa Gitea tidak menyebut halaman berikutnya, dan jumlahnya hanya jumlah halaman itu', async () => {
    const { klien } = await open({ dialek: 'gitea', isi: { '/issues/7/timeline': BARIS } });
    expect(await klien.list('/issues/7/timeline', SATU)).toHaveLength(7);
  });

  test('server yang tidak mengenal halaman dibaca sekali', async () => {
    const { klien, tercatat } = await open({
      dialek: 'gitea',
      gangguan: [{ jalur: /daftar/, kali: 9, status: 200, isi: JSON.stringify(BARIS) }],
    });
    expect(await klien.list('/daftar', SATU)).toHaveLength(7);
    expect(tercatat).toHaveLength(2);
  });

  test('daftar kosong', async () => {
    const { klien } = await open({ isi: { '/daftar': [] } });
    expect(await klien.list('/daftar', SATU)).toEqual([]);
  });

  test('berhenti sesudah halaman yang cukup', async () => {
    const { klien, tercatat } = await open();
    expect(await klien.list('/daftar', SATU, (page) => page.some(({ id }) => id === 3))).toHaveLength(4);
    expect(tercatat).toHaveLength(2);
  });

  test('halaman tanpa akhir dihentikan', async () => {
    let nomor = 0;
    const putar = async () => new Response(JSON.stringify([{ id: nomor++ }]), { headers: { 'x-next-page': '2' } });
    const { klien } = await open({ fetch: putar });
    expect((await findError(klien.list('/daftar', SATU))).kode).toBe('terlalu-banyak');
    expect(nomor).toBe(100);
  });

  test.each(['<https://pencuri.example/api/v4/daftar?page=2>; rel="next"', '</lain/api?page=2>; rel="next"'])(
    'tautan ke alamat lain tidak diikuti: %s',
    async (link) => {
      const { klien, tercatat } = await open({
        gangguan: [{ jalur: /daftar/, kali: 1, status: 200, headers: { link }, isi: '[{"id":1}]' }],
      });
      expect((await findError(klien.list('/daftar', SATU))).kode).toBe('alamat-salah');
      expect(tercatat).toHaveLength(1);
    },
  );
});

describe('openKlien(sambungan): gangguan', () => {
  const gagal = (lain: Partial<Gangguan>): Gangguan[] => [{ jalur: /satu/, kali: 1, status: 500, ...lain }];
  const date = 'Tue, 02 Apr 2024 02:00:00 GMT';
  const reset = String(Date.parse(date) / 1000 + 42);

  test.each([
    ['500 sekali', {}, [1000]],
    ['502 tiga kali: jeda berlipat', { status: 502, kali: 3 }, [1000, 2000, 4000]],
    ['429 dengan Retry-After detik', { status: 429, headers: { 'retry-after': '7' } }, [7000]],
    [
      '429 dengan Retry-After tanggal',
      { status: 429, headers: { date, 'retry-after': 'Tue, 02 Apr 2024 02:00:30 GMT' } },
      [30_000],
    ],
    ['429 tanpa petunjuk', { status: 429 }, [1000]],
    [
      'GitHub: 403 dengan batas habis',
      { status: 403, headers: { date, 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset } },
      [42_000],
    ],
    ['GitHub: batas kedua, 403 dengan Retry-After', { status: 403, headers: { 'retry-after': '3' } }, [3000]],
    [
      'GitLab: RateLimit-Reset',
      { status: 429, headers: { date, 'ratelimit-remaining': '0', 'ratelimit-reset': reset } },
      [42_000],
    ],
    ['503 dengan Retry-After', { status: 503, headers: { 'retry-after': '5' } }, [5000]],
    [
      'batas yang sudah lewat tidak ditunggu',
      { status: 429, headers: { date, 'retry-after': 'Tue, 02 Apr 2024 01:00:00 GMT' } },
      [0],
    ],
  ])('%s: ditunggu, lalu diulang', async (_, lain, jeda) => {
    const { klien, tunggu } = await open({ gangguan: gagal(lain) });
    expect(await klien.get('/satu', SATU)).toEqual({ id: 1 });
    expect(tunggu).toEqual(jeda);
  });

  test.each([
    ['500 terus-menerus', { kali: 9 }, 'server-galat', 4],
    [
      'batas yang lebih lama daripada yang ditunggu',
      { kali: 9, status: 429, headers: { 'retry-after': '3600' } },
      'dibatasi',
      0,
    ],
    ['401', { status: 401, isi: '{"message":"401 Unauthorized"}' }, 'token-ditolak', 0],
    [
      '403 biasa',
      { status: 403, isi: '{"error":"insufficient_scope","error_description":"kurang hak"}' },
      'tidak-berhak',
      0,
    ],
    ['404', { status: 404 }, 'tidak-ditemukan', 0],
    ['409', { status: 409, isi: '{"message":"SHA does not match HEAD"}' }, 'permintaan-ditolak', 0],
    ['422 dengan daftar', { status: 422, isi: '{"message":{"sha":["salah"]}}' }, 'permintaan-ditolak', 0],
    ['alamat berpindah', { status: 301, headers: { location: 'https://lain.example/' } }, 'alamat-salah', 0],
    ['halaman masuk', { status: 200, isi: '<!doctype html><title>Sign in</title>' }, 'bukan-json', 0],
    ['jawaban terpotong', { status: 200, isi: '{"id":' }, 'bukan-json', 0],
    ['jawaban kosong', { status: 200, isi: '' }, 'bentuk-lain', 0],
    ['medan tidak ada', { status: 200, isi: '{"nomor":1}' }, 'bentuk-lain', 0],
    ['medan berjenis lain', { status: 200, isi: '{"id":"1"}' }, 'bentuk-lain', 0],
  ])('%s', async (_, lain, kode, ulangan) => {
    const { klien, tunggu } = await open({ gangguan: gagal(lain) });
    const error = await findError(klien.get('/satu', SATU));
    expect([error.kode, tunggu.length]).toEqual([kode, ulangan]);
    expect(error.message.split('\n')).toHaveLength(2);
  });

  test('server yang diam diulang, lalu ditinggalkan', async () => {
    const { klien, tercatat } = await open({ gangguan: gagal({ kali: 9, diam: true }), batasWaktu: 50 });
    expect((await findError(klien.get('/satu', SATU))).kode).toBe('waktu-habis');
    expect(tercatat).toHaveLength(5);
  });

  test('server yang tidak ada', async () => {
    const { klien } = await open();
    await server?.close();
    expect((await findError(klien.get('/satu', SATU))).kode).toBe('tidak-tersambung');
  });

  test('jawaban yang terlalu besar dihentikan', async () => {
    const besar = async () => new Response(new Uint8Array(21 * 1024 * 1024));
    const { klien } = await open({ fetch: besar });
    expect((await findError(klien.get('/satu', SATU))).kode).toBe('terlalu-banyak');
  });

  test('medan yang kurang disebut tempatnya', async () => {
    const { klien } = await open({ isi: { '/mr': { author: { id: 1 } } } });
    const error = await findError(klien.get('/mr', record({ author: record({ id: number, username: text }) })));
    expect(error.message).toContain('GET /mr.author.username tidak ada');
  });
});

describe('openKlien(sambungan).send(metode, jalur, isi, read)', () => {
  test('mengirim JSON', async () => {
    const { klien, tercatat } = await open();
    expect(await klien.send('POST', '/satu', { body: 'catatan' }, SATU)).toEqual({ id: 1 });
    expect(tercatat[0]).toMatchObject({ metode: 'POST', isi: '{"body":"catatan"}' });
    expect(tercatat[0]?.headers['content-type']).toBe('application/json');
  });

  test('tidak diulang bila mungkin sudah terlaksana', async () => {
    const { klien, tercatat } = await open({ gangguan: [{ jalur: /satu/, kali: 1, status: 500 }] });
    expect((await findError(klien.send('POST', '/satu', {}, SATU))).kode).toBe('server-galat');
    expect(tercatat).toHaveLength(1);
  });

  test('diulang bila server berkata belum', async () => {
    const { klien, tercatat } = await open({ gangguan: [{ jalur: /satu/, kali: 1, status: 429 }] });
    expect(await klien.send('POST', '/satu', {}, SATU)).toEqual({ id: 1 });
    expect(tercatat).toHaveLength(2);
  });
});

describe('token', () => {
  test.each([
    ['gitlab', 'private-token', TOKEN],
    ['gitea', 'authorization', `token ${TOKEN}`],
    ['forgejo', 'authorization', `token ${TOKEN}`],
    ['github', 'authorization', `Bearer ${TOKEN}`],
  ] as const)('%s: di kepala permintaan saja', async (dialek, kepala, nilai) => {
    const { klien, tercatat } = await open({ dialek });
    await klien.list('/daftar', SATU);
    expect(tercatat.map(({ headers }) => headers[kepala])).toEqual(tercatat.map(() => nilai));
    expect(tercatat.map(({ url }) => url).join()).not.toContain(encodeURIComponent(TOKEN));
  });

  const ulang = JSON.stringify({ message: `token ${TOKEN} dan ${encodeURIComponent(TOKEN)} salah` });
  test.each([400, 401, 403, 404, 422, 429, 500])(
    'tidak pernah ada di pesan, walau server mengulanginya (%i)',
    async (status) => {
      const { klien } = await open({
        gangguan: [{ jalur: /./, kali: 99, status, isi: ulang, headers: { 'retry-after': '999' } }],
      });
      const error = await findError(klien.get(path`/satu/${TOKEN}`, SATU));
      expect(JSON.stringify([error.message, error.stack, error.cause, { ...error }])).not.toMatch(/Abc123/);
      expect(error.message).toContain('***');
    },
  );

  test('tidak ada di pesan tentang jawaban yang bukan JSON, berpindah, atau hilang', async () => {
    const { klien } = await open({ gangguan: [{ jalur: /./, kali: 99, status: 200, isi: `<html>${TOKEN}` }] });
    expect(String((await findError(klien.get(path`/x/${TOKEN}`, SATU))).stack)).not.toMatch(/Abc123/);
    await server?.close();
    expect(String((await findError(klien.get('/x', SATU))).stack)).not.toMatch(/Abc123/);
  });

  test.each(['', ' ', 'a b', 'abc\n', 'abc\r\nx: y', 'kunci🔑'])(
    'yang rusak ditolak tanpa disebut: %j',
    async (token) => {
      const buka = () =>
        openKlien({ forge: 'gitlab', alamat: 'https://x.example', token, fetch, sleep: async () => {} });
      expect(buka).toThrow(expect.objectContaining({ kode: 'alamat-salah' }));
      expect(buka).not.toThrow(/abc|kunci🔑/);
    },
  );

  test.each([
    'http://gitlab.example/api/v4',
    'ftp://gitlab.example',
    'gitlab.example',
    'https://a:b@gitlab.example',
    '',
  ])('tidak dikirim ke alamat yang tidak aman: %s', (alamat) => {
    const buka = () => openKlien({ forge: 'gitlab', alamat, token: TOKEN, fetch, sleep: async () => {} });
    expect(buka).toThrow(expect.objectContaining({ kode: 'alamat-salah' }));
  });
});

test.each([
  [path`/projects/${'kecamatan/kinerja'}/x`, '/projects/kecamatan%2Fkinerja/x'],
  [path`/repos/${'../x'}/${'a?b#c'}`, '/repos/..%2Fx/a%3Fb%23c'],
  [path`/x/${7}`, '/x/7'],
])('path: %s', (jalur, hasil) => expect(jalur).toBe(hasil));

test.each(['.', '..'])('path: "%s" tidak keluar dari ruasnya', (nama) =>
  expect(() => path`/repos/${nama}/x`).toThrow(expect.objectContaining({ kode: 'alamat-salah' })),
);
